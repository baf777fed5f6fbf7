"""What the consent page does in the casebook: record, correct, withdraw, tell, disclose."""

from __future__ import annotations

from pathlib import Path

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.cases.one_act import one_act
from desktop.core.cases.records import Change, Changes, Consent, ConsentForm, Kind
from desktop.core.exchange import exchange_folder, withdrawal
from desktop.core.forms.model import FormDefinition
from desktop.core.vault.progress import Told, nobody
from desktop.ui.consent import papers
from desktop.ui.consent.correcting import Correction
from desktop.ui.consent.disclosures import DisclosureDraft
from desktop.ui.consent.draft import ConsentDraft, Scan
from desktop.ui.consent.informing import ToInform
from desktop.ui.consent.matrix import rectangles
from desktop.ui.consent.withdrawing import Taken

_CHANGED = frozenset({Change.CONSENTS, Change.ENTRIES, Change.CASES})


def record(book: Casebook, case_id: str, draft: ConsentDraft, told: Told = nobody) -> Changes:
    """Record a consent for each rectangle of the matrix, with the scan: all of it or nothing."""
    with one_act(book):
        document_id = _attached(book, case_id, draft.scan, told)
        for parties, kinds in draft.groups():
            book.give_consent(
                case_id,
                parties,
                kinds,
                draft.purpose,
                draft.valid_from,
                draft.valid_to,
                draft.form,
                draft.giver,
                giver_name=draft.giver_name,
                information_given=draft.information_given,
                restrictions=draft.restrictions,
                document_id=document_id,
            )
    return Changes(_CHANGED, case_id)


def correct(book: Casebook, consent: Consent, what: Correction, told: Told = nobody) -> Changes:
    """Record the consent anew with other restrictions or a scan; the first stays legible.

    One that was given orally is in writing from the signed paper on.
    """
    with one_act(book):
        scanned = _attached(book, consent.case_id, what.scan, told)
        return book.give_consent(
            consent.case_id,
            consent.parties,
            consent.kinds,
            consent.purpose,
            consent.valid_from,
            consent.valid_to,
            ConsentForm.WRITTEN if scanned else consent.form,
            consent.giver,
            giver_name=consent.giver_name,
            information_given=consent.information_given,
            restrictions=what.restrictions,
            document_id=scanned or consent.document_id,
            corrects=consent.id,
        )


def withdraw(book: Casebook, consent: Consent, taken: Taken) -> Changes:
    """Record what is taken back: one withdrawal where all is, else one for each rectangle."""
    if taken.whole:
        return book.withdraw_consent(consent.id, reason=taken.reason)
    with one_act(book):
        for parties, kinds in rectangles(taken.cells):
            book.withdraw_consent(consent.id, parties, kinds, taken.reason)
    return Changes(_CHANGED, consent.case_id)


def write_letter(
    book: Casebook,
    ledger: Ledger,
    definition: FormDefinition,
    person: ToInform,
    out: Path,
    told: Told = nobody,
) -> Changes:
    """The individual's letter to one recipient, kept in the case and written to ``out``.

    What ``told`` raises leaves neither.
    """
    from desktop.ui.forms.paper import write_form

    done = person.withdrawal
    consent = book.entry(done.consent_id)
    assert isinstance(consent, Consent)
    parties, kinds = done.parties or consent.parties, done.kinds or consent.kinds
    partly = bool(done.parties or done.kinds)
    cells = {(party, kind) for party in parties for kind in kinds} if partly else set()
    unit = person.card.unit if person.card else person.reach.recipient_name
    values = papers.letter_values(book, definition, consent, person.reach, unit, cells, done.reason)
    return write_form(book, ledger, consent.case_id, definition, values, "", out, told)


def make_slip(book: Casebook, person: ToInform, out: Path, folder: str = "") -> Path:
    """The stop slip for one recipient with a card; in the exchange ``folder`` its name tells
    nothing. The file's place.
    """
    card = person.card
    assert card is not None
    return exchange_folder.put(
        lambda place: withdrawal.make_slip(book, person.withdrawal.id, card, place), out, folder
    )


def told_change(case_id: str) -> Changes:
    """What views shall read again when recipients have been written to."""
    return Changes(_CHANGED, case_id)


def disclose(book: Casebook, case_id: str, draft: DisclosureDraft) -> Changes:
    """Record a disclosure by law."""
    return book.record_disclosure(
        case_id,
        draft.recipient_name,
        draft.provision,
        draft.decided_by,
        draft.what,
        draft.given_on,
        draft.party,
    )


def _attached(book: Casebook, case_id: str, scan: Scan | None, told: Told) -> str:
    if scan is None:
        return ""
    changes = book.attach(case_id, scan.name, scan.media_type, scan.data, Kind.FORMS, told)
    return changes.entry_id
