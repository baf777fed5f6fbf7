"""What the consent's two papers say: the form to sign and the letter that takes it back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.cases.records import Consent, ConsentForm
from desktop.core.exchange import paper, share
from desktop.core.exchange.reach import Reach
from desktop.core.forms.consent_answer import tick
from desktop.core.forms.model import CHECKED, FormDefinition
from desktop.core.forms.prefill import prefill
from desktop.core.vault.progress import Told, nobody
from desktop.ui.consent.draft import ConsentDraft
from desktop.ui.consent.matrix import Cell, cells_in_words
from desktop.ui.names import party_name

CONSENT_FORM, LETTER = "samtycke", "aterkallelse"
SET = 0.8
"""How far the paper has come once it is typeset."""


def form_values(
    book: Casebook, case_id: str, definition: FormDefinition, draft: ConsentDraft
) -> dict[str, str]:
    """The consent form as the draft has it; what the individual writes is left open."""
    values = _known(book, case_id, definition)
    values |= {tick(party, kind): CHECKED for party, kind in draft.cells}
    values |= {
        "undantag": draft.restrictions,
        "syfte": draft.purpose,
        "fran": draft.valid_from.isoformat(),
        "till": draft.valid_to.isoformat(),
        "hur": ConsentForm.WRITTEN.value,  # it is printed to be signed
        "givare": draft.giver.value.replace("_", "-"),
        "foretradare": draft.giver_name,
    }
    return _filled(values)


def letter_values(
    book: Casebook,
    definition: FormDefinition,
    consent: Consent,
    reach: Reach,
    unit: str,
    taken_back: Collection[Cell],
    reason: str,
) -> dict[str, str]:
    """The letter to one recipient. ``taken_back`` is empty where the whole consent is."""
    values = _known(book, consent.case_id, definition)
    values |= {
        "enhet": unit or party_name(reach.party),
        "handlaggare": reach.recipient_name if reach.key else "",
        "samtyckets-datum": consent.at.astimezone().date().isoformat(),
        "omfattning": "delvis" if taken_back else "helt",
        "delar": cells_in_words(taken_back),
        "skal": reason,
    }
    return _filled(values)


def write_consent_form(
    book: Casebook,
    ledger: Ledger,
    case_id: str,
    definition: FormDefinition,
    draft: ConsentDraft,
    out: Path,
    told: Told = nobody,
) -> Path:
    """The form as a PDF to print and sign: it stays with the individual and this desk.

    What ``told`` raises leaves no file and no row in the log. FileExists, ShareNotWritten.
    """
    from desktop.core.forms import render

    told(0.0)
    case, values = book.case(case_id), form_values(book, case_id, definition, draft)
    leaving = paper.Paper(definition.id, definition.version, definition.title, values, None)
    permit = paper.permit_for(book, ledger, case_id, leaving, share.moment(book))
    pdf = render.render_pdf(
        definition,
        values,
        drafted_on=date.today(),
        sender=book.profile.unit,
        case_number=case.number,
        practice=case.practice,
    )
    told(SET)
    paper.hand_out(book, case_id, leaving, pdf, out, permit)
    return out


def _known(book: Casebook, case_id: str, definition: FormDefinition) -> dict[str, str]:
    found = prefill(
        definition, book.profile, book.case(case_id), book.contacts(case_id), date.today()
    )
    return {key: one.value for key, one in found.items()}


def _filled(values: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in values.items() if value}
