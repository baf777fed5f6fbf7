"""Receiving into a real vault: shown first, merged by id, never twice, never over our own."""

from __future__ import annotations

import dataclasses
import io
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

import pytest

from desktop.core.cases import documents
from desktop.core.cases.errors import DocumentTooLarge
from desktop.core.cases.records import Document, Kind, Note, Party
from desktop.core.exchange import bundle, receive, sealed_documents, share
from desktop.core.exchange.errors import (
    BundleChanged,
    BundleDamaged,
    BundleRefused,
    KeyChanged,
    NotABundle,
    NotForUs,
    PracticeMixed,
)
from desktop.core.exchange.identity import own_keys
from desktop.core.exchange.receive import Arrival, SenderStanding
from desktop.core.vault.progress import Told, nobody
from tests.core.exchange.desks import Desk
from tests.core.exchange.exchange_samples import PERSON, SCAN, letter, records, scan_source

FK = Party.FORSAKRINGSKASSAN


@pytest.fixture
def case_id(social: Desk, insurance: Desk) -> str:
    case_id = social.opens_case()
    social.may_share(case_id, FK)
    social.casebook.write_note(case_id, "Första mötet")
    social.casebook.attach(case_id, "intyg.pdf", "application/pdf", SCAN, Kind.MEDICAL)
    insurance.knows(social)
    return case_id


def test_nothing_is_written_before_it_is_accepted(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    incoming = receive.open_bundle(insurance.vault, receipt.path)
    assert insurance.casebook.cases() == ()
    assert incoming.person == PERSON
    assert incoming.purpose == "Övning"
    assert incoming.new == incoming.entries
    assert len(incoming.entries) == 2
    assert incoming.arrival is Arrival.NEW
    assert incoming.local is None
    assert incoming.consent_ids == receipt.consent_ids
    assert [one.name for one in receive.documents_in(incoming)] == ["intyg.pdf"]


def test_what_is_accepted_is_what_was_sent_and_marked_as_foreign(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    changes = receive.accept(insurance.casebook, receive.open_bundle(insurance.vault, receipt.path))
    there = insurance.casebook.entries(changes.case_id, (Note, Document))
    here = social.casebook.entries(case_id, (Note, Document))
    assert [dataclasses.replace(one, foreign=True) for one in here] == list(there)
    document = next(one for one in there if isinstance(one, Document))
    assert insurance.casebook.document_bytes(document.id) == SCAN


def test_the_same_bundle_twice_changes_nothing(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    receive.accept(insurance.casebook, receive.open_bundle(insurance.vault, receipt.path))
    before = insurance.casebook.entries(case_id)
    again = receive.open_bundle(insurance.vault, receipt.path)
    assert again.arrival is Arrival.REPEATED
    assert again.new == ()
    receive.accept(insurance.casebook, again)
    assert insurance.casebook.entries(case_id) == before


def test_a_newer_bundle_adds_and_an_older_one_is_recognised(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    first = social.shares(case_id, insurance, outbox / "a.arendepaket")
    social.casebook.write_note(case_id, "Andra mötet")
    second = social.shares(case_id, insurance, outbox / "b.arendepaket")
    assert second.sequence > first.sequence
    receive.accept(insurance.casebook, receive.open_bundle(insurance.vault, second.path))
    older = receive.open_bundle(insurance.vault, first.path)
    assert older.arrival is Arrival.OLDER
    assert older.new == ()


@pytest.mark.parametrize(
    ("verified", "expected"),
    [(True, SenderStanding.VERIFIED), (False, SenderStanding.UNVERIFIED)],
)
def test_a_known_sender_is_verified_only_when_words_were_compared(
    social: Desk,
    insurance: Desk,
    outbox: Path,
    verified: bool,
    expected: SenderStanding,
) -> None:
    case_id = social.opens_case()
    social.may_share(case_id, FK)
    insurance.knows(social, verified=verified)
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    incoming = receive.open_bundle(insurance.vault, receipt.path)
    assert incoming.standing is expected
    assert incoming.known is not None


def test_an_unknown_sender_is_shown_as_unknown(social: Desk, insurance: Desk, outbox: Path) -> None:
    case_id = social.opens_case()
    social.may_share(case_id, FK)
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    incoming = receive.open_bundle(insurance.vault, receipt.path)
    assert (incoming.standing, incoming.known) == (SenderStanding.UNKNOWN, None)
    assert incoming.sender == social.card


def test_somebody_with_a_known_name_and_other_keys_is_loud_and_not_taken_in(
    social: Desk, insurance: Desk, case_id: str, outbox: Path, tmp_path: Path
) -> None:
    impostor = Desk(tmp_path / "impostor", Party.SOCIALTJANST)
    other_case = impostor.opens_case()
    impostor.may_share(other_case, FK)
    impostor.casebook.write_note(other_case, "Påhittat")
    receipt = impostor.shares(other_case, insurance, outbox / "a.arendepaket")
    incoming = receive.open_bundle(insurance.vault, receipt.path)
    assert incoming.standing is SenderStanding.KEY_CHANGED
    with pytest.raises(KeyChanged):
        receive.accept(insurance.casebook, incoming)
    assert insurance.casebook.cases() == ()
    impostor.close()


def test_a_bundle_joins_our_own_case_for_the_same_person_and_the_answer_finds_back(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    own = insurance.opens_case()
    insurance.casebook.write_note(own, "Vår anteckning")
    insurance.may_share(own, Party.SOCIALTJANST, kinds=[Kind.NOTES])
    social.knows(insurance)
    sent = social.shares(case_id, insurance, outbox / "a.arendepaket")
    incoming = receive.open_bundle(insurance.vault, sent.path)
    assert incoming.local is not None
    assert receive.accept(insurance.casebook, incoming).case_id == own
    # The answer names nobody: it finds its way by the id it knows the case by.
    answer = insurance.shares(own, social, outbox / "b.arendepaket", [Kind.NOTES])
    returned = receive.open_bundle(social.vault, answer.path)
    assert returned.case.id == case_id
    assert [one.text for one in returned.new if isinstance(one, Note)] == ["Vår anteckning"]
    assert returned.differing == ()


def test_an_entry_that_differs_from_ours_stays_as_it_is_here_and_is_told(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    receive.accept(insurance.casebook, receive.open_bundle(insurance.vault, receipt.path))
    keys = own_keys(social.vault)
    changed = [
        dataclasses.replace(one, text="Ändrad i efterhand")
        for one in social.casebook.entries(case_id, (Note,))
        if isinstance(one, Note)
    ]
    path = _handmade(social, insurance, outbox, records(changed)[2:], case_id=case_id)
    incoming = receive.open_bundle(insurance.vault, path)
    assert incoming.differing == (changed[0].id,)
    receive.accept(insurance.casebook, incoming)
    (kept,) = insurance.casebook.entries(case_id, (Note,))
    assert isinstance(kept, Note)
    assert kept.text == "Första mötet"
    assert keys.sign_key == incoming.sender.sign_key


def _handmade(
    sender: Desk, to: Desk, outbox: Path, of: tuple[object, ...], **changes: object
) -> Path:
    keys = own_keys(sender.vault)
    whole, block = bundle.compose(letter(keys, own_keys(to.vault), **changes), of)  # type: ignore[arg-type]
    out = io.BytesIO()
    bundle.write(whole, block, scan_source(), keys, out)
    path = outbox / f"{len(list(outbox.iterdir()))}.arendepaket"
    path.write_bytes(out.getvalue())
    return path


def test_a_file_exchanged_between_opening_and_accepting_is_refused(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    first = social.shares(case_id, insurance, outbox / "a.arendepaket")
    second = social.shares(case_id, insurance, outbox / "b.arendepaket")
    incoming = receive.open_bundle(insurance.vault, first.path)
    first.path.write_bytes(second.path.read_bytes())
    with pytest.raises(BundleChanged):
        receive.accept(insurance.casebook, incoming)
    first.path.write_bytes(second.path.read_bytes()[:-100])
    with pytest.raises(BundleDamaged):
        receive.accept(insurance.casebook, incoming)
    first.path.unlink()
    with pytest.raises(NotABundle):
        receive.accept(insurance.casebook, incoming)
    assert insurance.casebook.cases() == ()


def test_large_documents_are_fetched_one_at_a_time(
    social: Desk,
    insurance: Desk,
    case_id: str,
    outbox: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    social.casebook.attach(case_id, "annat.pdf", "application/pdf", SCAN[::-1], Kind.MEDICAL)
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    monkeypatch.setattr(sealed_documents, "HELD_BYTES", 10)
    incoming = receive.open_bundle(insurance.vault, receipt.path)
    receive.accept(insurance.casebook, incoming)
    scans = [insurance.casebook.document_bytes(one.id) for one in receive.documents_in(incoming)]
    assert scans == [SCAN, SCAN[::-1]]


def test_a_bundle_is_read_again_once_for_as_many_documents_as_fit_in_memory(
    social: Desk,
    insurance: Desk,
    case_id: str,
    outbox: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(5):
        data = bytes([number]) * len(SCAN)
        social.casebook.attach(case_id, f"{number}.pdf", "application/pdf", data, Kind.MEDICAL)
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    incoming = receive.open_bundle(insurance.vault, receipt.path)
    times: list[object] = []
    real = bundle.opened_file

    def counted(path: Path, told: Told = nobody) -> AbstractContextManager[BinaryIO]:
        times.append(path)
        return real(path, told)

    monkeypatch.setattr(bundle, "opened_file", counted)
    monkeypatch.setattr(sealed_documents, "HELD_BYTES", 3 * len(SCAN))
    receive.accept(insurance.casebook, incoming)
    assert len(times) == 2
    assert len(receive.documents_in(incoming)) == 6


def test_what_is_taken_in_is_never_without_the_memory_of_who_sent_it(
    social: Desk,
    insurance: Desk,
    case_id: str,
    outbox: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    incoming = receive.open_bundle(insurance.vault, receipt.path)

    def fails(*_: object) -> int:
        raise BundleDamaged(what="memory")

    monkeypatch.setattr(receive, "_remember", fails)
    with pytest.raises(BundleDamaged):
        receive.accept(insurance.casebook, incoming)
    assert insurance.casebook.cases() == ()


def test_a_document_larger_than_the_vault_takes_is_refused_before_it_is_read(
    social: Desk,
    insurance: Desk,
    case_id: str,
    outbox: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    monkeypatch.setattr(documents, "LIMIT_BYTES", 1000)
    with pytest.raises(DocumentTooLarge):
        receive.open_bundle(insurance.vault, receipt.path)


def test_somebody_elses_bundle_and_other_files_are_refused(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    with pytest.raises(NotForUs):
        receive.open_bundle(social.vault, receipt.path)
    with pytest.raises(NotABundle):
        receive.open_bundle(social.vault, outbox / "missing.arendepaket")
    with pytest.raises(BundleRefused):
        receive.open_bundle(social.vault, outbox)


def test_practice_and_real_cases_never_mix(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    real = insurance.opens_case()
    path = _handmade(social, insurance, outbox, records()[:1], case_id=real, practice=True)
    with pytest.raises(PracticeMixed):
        receive.open_bundle(insurance.vault, path)


def test_foreign_entries_are_sent_on_only_under_our_own_consent(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    receive.accept(insurance.casebook, receive.open_bundle(insurance.vault, receipt.path))
    decision = share.preview(insurance.casebook, case_id, social.card)
    assert decision.allowed == ()
