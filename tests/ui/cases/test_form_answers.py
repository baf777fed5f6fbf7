"""A kept form reads as questions and answers, also when its definition is gone."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop.core import places
from desktop.core.cases.records import FilledForm, Party
from desktop.ui.cases.form_answers import answers
from desktop.ui.forms.shelf import FormShelf


def test_questions_stand_in_the_forms_own_words() -> None:
    shelf = FormShelf(places.forms_folder())
    definition = shelf["rehabiliteringsforfragan"]
    field = next(iter(definition.fields()))
    kept = _kept("rehabiliteringsforfragan", ((field.id, "Ett svar"), ("borttagen", "Kvar")))
    assert answers(kept, shelf) == ((field.label, "Ett svar"), ("borttagen", "Kvar"))


def test_a_form_nobody_knows_keeps_what_was_written() -> None:
    assert answers(_kept("okänd", (("a", "b"), ("tom", " "))), {}) == (("a", "b"),)


def _kept(form_id: str, values: tuple[tuple[str, str], ...]) -> FilledForm:
    return FilledForm(
        id="e1",
        case_id="c1",
        at=datetime(2026, 11, 22, tzinfo=UTC),
        author="Handläggare Övning",
        unit="Övningsenheten",
        party=Party.SOCIALTJANST,
        form_id=form_id,
        values=values,
    )
