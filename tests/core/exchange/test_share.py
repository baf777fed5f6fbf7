"""Sharing from a real vault: only what consent covers leaves, once, and it is logged."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_ledger import (
    ConsentMissing,
    ContentChanged,
    ForgedDecision,
    StaleDecision,
    UsedDecision,
)
from desktop.core.cases.records import Kind, Party, Shared
from desktop.core.exchange import placing, receive, share
from desktop.core.exchange.errors import (
    ContentDiffers,
    FileExists,
    RecipientMismatch,
    ShareNotWritten,
)
from tests.core.exchange.desks import Desk
from tests.core.exchange.exchange_samples import SCAN

FK = Party.FORSAKRINGSKASSAN


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def log(desk: Desk, case_id: str) -> list[Shared]:
    return [one for one in desk.casebook.entries(case_id) if isinstance(one, Shared)]


@pytest.fixture
def case_id(social: Desk) -> str:
    case_id = social.opens_case()
    social.casebook.write_note(case_id, "Första mötet", "soc-sjukskriven.1a")
    social.casebook.take_step(case_id, "soc-sjukskriven.1a", "2026.1")
    social.casebook.keep_plan(case_id, "Övningsplan", ["Arbetsträning"])
    social.casebook.attach(case_id, "intyg.pdf", "application/pdf", SCAN, Kind.MEDICAL)
    return case_id


def test_without_consent_nothing_leaves_and_the_folder_is_untouched(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    with pytest.raises(ConsentMissing) as refusal:
        social.shares(case_id, insurance, outbox / "a.arendepaket")
    assert refusal.value.missing == {
        (FK, kind)
        for kind in (
            Kind.IDENTITY,
            Kind.CONTACT,
            Kind.NOTES,
            Kind.STEPS,
            Kind.PLANS,
            Kind.MEDICAL,
        )
    }
    assert files(outbox) == []
    assert log(social, case_id) == []


def test_only_what_the_consent_names_goes_and_the_log_says_so(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    consent_id = social.may_share(case_id, FK, kinds=[Kind.IDENTITY, Kind.NOTES])
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    assert files(outbox) == ["a.arendepaket"]
    (row,) = log(social, case_id)
    assert receipt.shared_ids == (row.id,)
    assert row.entry_ids == receipt.entry_ids
    assert row.consent_ids == receipt.consent_ids == (consent_id,)
    assert row.content_sha256 == receipt.content_sha256
    assert row.recipient_key == insurance.card.age_key
    assert (row.recipient_party, row.channel, row.purpose) == (FK, "bundle", "Övning")
    assert receipt.size == receipt.path.stat().st_size
    incoming = receive.open_bundle(insurance.vault, receipt.path)
    assert [type(one).__name__ for one in incoming.entries] == ["Note"]
    assert incoming.person.address == ""


def test_a_withdrawn_consent_stops_the_next_bundle(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    consent_id = social.may_share(case_id, FK)
    social.shares(case_id, insurance, outbox / "a.arendepaket")
    social.casebook.withdraw_consent(consent_id)
    with pytest.raises(ConsentMissing):
        social.shares(case_id, insurance, outbox / "b.arendepaket")
    assert files(outbox) == ["a.arendepaket"]
    assert len(log(social, case_id)) == 1


def test_a_withdrawal_between_preview_and_seal_stops_it(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    consent_id = social.may_share(case_id, FK)
    decision = share.preview(social.casebook, case_id, insurance.card)
    social.casebook.withdraw_consent(consent_id, kinds=[Kind.MEDICAL])
    with pytest.raises(ConsentMissing) as refusal:
        share.seal(social.casebook, case_id, decision, insurance.card, "", outbox / "a.arendepaket")
    assert refusal.value.missing == {(FK, Kind.MEDICAL)}
    assert files(outbox) == []


def test_a_decision_is_used_up_by_the_first_bundle(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, FK)
    decision = share.preview(social.casebook, case_id, insurance.card)
    share.seal(social.casebook, case_id, decision, insurance.card, "", outbox / "a.arendepaket")
    with pytest.raises(UsedDecision):
        share.seal(social.casebook, case_id, decision, insurance.card, "", outbox / "b.arendepaket")
    assert files(outbox) == ["a.arendepaket"]


def test_an_old_a_forged_or_an_overtaken_decision_seals_nothing(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, FK, kinds=[Kind.NOTES])
    out = outbox / "a.arendepaket"
    book, card = social.casebook, insurance.card
    decision = share.preview(book, case_id, card)
    opened = tuple(dataclasses.replace(one, allowed=True) for one in decision.verdicts)
    with pytest.raises(ForgedDecision):
        share.seal(book, case_id, dataclasses.replace(decision, verdicts=opened), card, "", out)
    note_id = next(one.item.entry_id for one in decision.verdicts if one.item.kind is Kind.NOTES)
    book.mark_disputed(note_id, "Det stämmer inte")
    with pytest.raises(ContentChanged):
        share.seal(book, case_id, decision, card, "", out)
    renewed = share.preview(book, case_id, card)
    social.now += timedelta(minutes=16)
    with pytest.raises(StaleDecision):
        share.seal(book, case_id, renewed, card, "", out)
    assert files(outbox) == []
    assert log(social, case_id) == []


def test_a_decision_for_one_recipient_seals_to_no_other(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, FK)
    decision = share.preview(social.casebook, case_id, insurance.card)
    other = dataclasses.replace(insurance.card, age_key=social.card.age_key)
    with pytest.raises(RecipientMismatch):
        share.seal(social.casebook, case_id, decision, other, "", outbox / "a.arendepaket")
    assert files(outbox) == []


def test_a_chosen_note_brings_its_correction_and_its_dispute(
    social: Desk, insurance: Desk, case_id: str
) -> None:
    book = social.casebook
    note_id = book.write_note(case_id, "Fel datum").entry_id
    correction = book.correct_note(note_id, "Rätt datum").entry_id
    book.mark_disputed(correction, "Inte det heller")
    decision = share.preview(book, case_id, insurance.card, entry_ids=[note_id])
    ids = [one.item.entry_id for one in decision.verdicts]
    assert ids[:2] == [note_id, correction]
    assert len(ids) == 3


def test_protected_details_are_held_back_under_any_consent(
    social: Desk, insurance: Desk, case_id: str
) -> None:
    person = social.casebook.case(case_id).person
    social.casebook.change_person(case_id, dataclasses.replace(person, protected=True))
    social.may_share(case_id, FK)
    decision = share.preview(social.casebook, case_id, insurance.card)
    held = {one.item.kind: one.reason for one in decision.held_back}
    assert held == {Kind.CONTACT: Reason.PROTECTED}


def test_several_recipients_get_one_bundle_only_when_all_may_see_the_same(
    social: Desk, insurance: Desk, case_id: str, outbox: Path, tmp_path: Path
) -> None:
    job = Desk(tmp_path / "job", Party.JOBBTORG)
    book = social.casebook
    social.may_share(case_id, FK)
    social.may_share(case_id, Party.JOBBTORG, kinds=[Kind.NOTES])
    to = [(share.preview(book, case_id, one.card), one.card) for one in (insurance, job)]
    with pytest.raises(ContentDiffers):
        share.seal_to_all(book, case_id, to, "", outbox / "a.arendepaket")
    assert files(outbox) == []
    notes = [
        (share.preview(book, case_id, one.card, [Kind.NOTES]), one.card) for one in (insurance, job)
    ]
    receipt = share.seal_to_all(book, case_id, notes, "", outbox / "a.arendepaket")
    assert len(receipt.shared_ids) == len(receipt.consent_ids) == 2
    for desk in (insurance, job):
        assert receive.open_bundle(desk.vault, receipt.path).entries
    job.close()


def test_a_file_that_is_there_is_never_written_over(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, FK)
    (outbox / "a.arendepaket").write_text("annat")
    with pytest.raises(FileExists):
        social.shares(case_id, insurance, outbox / "a.arendepaket")
    assert (outbox / "a.arendepaket").read_text() == "annat"
    assert files(outbox) == ["a.arendepaket"]
    assert log(social, case_id) == []


def test_a_folder_that_is_gone_is_a_refusal_and_logs_nothing(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, FK)
    with pytest.raises(ShareNotWritten):
        social.shares(case_id, insurance, outbox / "gone" / "a.arendepaket")
    assert log(social, case_id) == []


def test_a_move_that_fails_leaves_no_file_and_says_so_in_the_log(
    social: Desk,
    insurance: Desk,
    case_id: str,
    outbox: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    social.may_share(case_id, FK)

    def taken(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(placing, "_move_without_replacing", taken)
    with pytest.raises(ShareNotWritten) as refusal:
        social.shares(case_id, insurance, outbox / "a.arendepaket")
    assert refusal.value.data == {"reason": "not_allowed"}
    assert files(outbox) == []
    assert [one.channel for one in log(social, case_id)] == ["bundle", "failed"]


def test_a_full_disk_leaves_no_file_and_no_row(
    social: Desk,
    insurance: Desk,
    case_id: str,
    outbox: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    social.may_share(case_id, FK)

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ShareNotWritten) as refusal:
        social.shares(case_id, insurance, outbox / "a.arendepaket")
    monkeypatch.undo()
    assert refusal.value.data == {"reason": "disk_full"}
    assert files(outbox) == []
    assert log(social, case_id) == []


class _Stopped(Exception):
    """The user thought better of it."""


def test_sealing_tells_how_far_it_has_come(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, FK)
    told: list[float] = []
    decision = share.preview(social.casebook, case_id, insurance.card)
    to = [(decision, insurance.card)]
    share.seal_to_all(social.casebook, case_id, to, "Övning", outbox / "a.arendepaket", told.append)
    assert told[0] == 0.0
    assert told == sorted(told)
    assert all(0.0 <= each <= 1.0 for each in told)


def test_a_stopped_sealing_leaves_no_file_and_no_row(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, FK)
    decision = share.preview(social.casebook, case_id, insurance.card)

    def stop(_done: float) -> None:
        raise _Stopped

    with pytest.raises(_Stopped):
        share.seal_to_all(
            social.casebook,
            case_id,
            [(decision, insurance.card)],
            "Övning",
            outbox / "a.arendepaket",
            stop,
        )
    assert files(outbox) == []
    assert log(social, case_id) == []
    again = share.preview(social.casebook, case_id, insurance.card)
    assert again.allowed
