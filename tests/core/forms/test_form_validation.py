"""Validation: what is missing or of the wrong kind is named by its field, nothing else is."""

from __future__ import annotations

import pytest

from desktop.core.forms.model import Filler, FormDefinition
from desktop.core.forms.validation import LONGEST_LINE, PROBLEM_CODES, Problem, problems
from tests.core.forms.form_samples import everything, form, own_part, shipped

CONSENT = form("samtycke")
CALL = form("sip-kallelse")


def codes(definition: FormDefinition, values: dict[str, str]) -> dict[str, str]:
    return {problem.field_id: problem.code for problem in problems(definition, values)}


@pytest.mark.parametrize("definition", [pytest.param(f, id=f.id) for f in shipped()])
def test_a_form_with_its_own_part_filled_has_no_problem(definition: FormDefinition) -> None:
    values = everything(definition)
    assert problems(definition, own_part(definition, values)) == ()
    assert problems(definition, values) == ()


@pytest.mark.parametrize("definition", [pytest.param(f, id=f.id) for f in shipped()])
def test_an_empty_form_misses_what_the_desk_must_fill_and_no_more(
    definition: FormDefinition,
) -> None:
    missing = problems(definition, {})
    assert {problem.code for problem in missing} <= {"forms.required"}
    for problem in missing:
        assert definition.field(problem.field_id).filled_by is Filler.CASEWORKER


@pytest.mark.parametrize(
    ("form_id", "key", "value", "code"),
    [
        ("sip-kallelse", "datum", "2026-02-30", "forms.not_a_date"),
        ("sip-kallelse", "datum", "22/11 2026", "forms.not_a_date"),
        ("sip-kallelse", "personnummer", "19750325-9281", "forms.not_an_identity"),
        ("sip-kallelse", "samtycke-lamnat", "kanske", "forms.not_a_tick"),
        ("sip-kallelse", "namn", "x" * (LONGEST_LINE + 1), "forms.too_long"),
        ("sip-kallelse", "namn", "ሰላም", "forms.no_glyph"),
        ("sip-kallelse", "inbjudna/1/namn", "ሰላም", "forms.no_glyph"),
        ("sip-kallelse", "okant", "x", "forms.unknown_field"),
        ("sip-kallelse", "inbjudna/1/okant", "x", "forms.unknown_field"),
        ("samtycke", "hur", "brev", "forms.not_an_option"),
        ("jobbplan", "omfattning", "101", "forms.not_a_percent"),
        ("jobbplan", "omfattning", "mycket", "forms.not_a_percent"),
        ("jobbplan", "telefon", "ring mig", "forms.not_a_phone"),
        ("finsamteam-anmalan", "epost", "ovning(a)example.se", "forms.not_an_email"),
        ("rehabiliteringsforfragan", "aktivitet/jobbtorg/omfattning", "200", "forms.not_a_percent"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(form_id: str, key: str, value: str, code: str) -> None:
    found = codes(form(form_id), {key: value})
    assert found[key] == code
    assert code in PROBLEM_CODES


@pytest.mark.parametrize(
    ("form_id", "key", "value"),
    [
        ("sip-kallelse", "personnummer", "197503259280"),
        ("sip-kallelse", "personnummer", "19710277-2386"),
        ("sip-kallelse", "personnummer", "Okänd identitet"),
        ("jobbplan", "omfattning", "25 %"),
        ("jobbplan", "telefon", "+46 8 000 00 00"),
        ("samtycke", "delning/jobbtorg/plans", "ja"),
        ("sip-kallelse", "inbjudna/17/namn", "Övningsperson Ett"),
    ],
)
def test_a_right_value_stands(form_id: str, key: str, value: str) -> None:
    assert key not in codes(form(form_id), {key: value})


def test_a_requirement_that_depends_holds_only_then() -> None:
    assert "foretradare" not in codes(CONSENT, {"givare": "self"})
    assert codes(CONSENT, {"givare": "legal-representative"})["foretradare"] == "forms.required"
    assert codes(CALL, {"foretradare": "X"})["foretradare-kontakt"] == "forms.required"


def test_what_the_individual_must_fill_is_asked_of_the_individual() -> None:
    application = form("fk-ansokan-samordning")
    assert problems(application, {}) == ()
    wanted = problems(application, {}, Filler.INDIVIDUAL)
    assert Problem("namn", "forms.required") in wanted


def test_problems_come_in_the_order_of_the_paper() -> None:
    found = [problem.field_id for problem in problems(CALL, {"okant": "x", "datum": "fel"})]
    order = [field.id for field in CALL.fields()]
    known = [key for key in found if key in order]
    assert known == sorted(known, key=order.index)
    assert found[-1] == "okant"
