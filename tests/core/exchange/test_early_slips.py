"""A stop slip that is read before the bundle it concerns is kept, and locks what comes later."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from desktop.core.cases import retention
from desktop.core.cases.records import Kind, Party
from desktop.core.exchange import (
    arriving,
    contact_card,
    content,
    early_slips,
    memory,
    receive,
    share,
    stopping,
    succession,
    withdrawal,
)
from desktop.core.exchange.early_slips import EarlySlip
from desktop.core.exchange.errors import SlipOutdated, SlipsFull, UnknownSlip
from desktop.core.exchange.identity import own_keys, renew_keys
from desktop.core.exchange.withdrawal import IncomingSlip
from desktop.core.vault import secrets_store
from tests.core.exchange.desks import Desk
from tests.core.exchange.exchange_samples import PERSON

FK, JOBB = Party.FORSAKRINGSKASSAN, Party.JOBBTORG


class Sent:
    """What one desk has sealed for another about a case that it has withdrawn and shared anew.

    ``files`` lie in the order they were made: the first note, both notes, the stop slip for all,
    and the first note, and whom it is about, again under a new consent.
    """

    def __init__(self, social: Desk, insurance: Desk, outbox: Path) -> None:
        insurance.knows(social)
        self.case_id = social.opens_case()
        consent = social.may_share(self.case_id, FK)
        names = ("a.arendepaket", "b.arendepaket", "s.stoppmarke", "c.arendepaket")
        self.files = tuple(outbox / name for name in names)
        self.first = self._note(social)
        social.shares(self.case_id, insurance, self.files[0])
        self.second = self._note(social)
        social.shares(self.case_id, insurance, self.files[1])
        done = social.casebook.withdraw_consent(consent).entry_id
        withdrawal.make_slip(social.casebook, done, insurance.card, self.files[2])
        social.may_share(self.case_id, FK)
        book, to = social.casebook, insurance.card
        ids = [self.first, f"{content.IDENTITY_ID}:{self.case_id}"]
        decision = share.preview(book, self.case_id, to, entry_ids=ids)
        share.seal(book, self.case_id, decision, to, "Övning", self.files[3])

    def _note(self, social: Desk) -> str:
        return social.casebook.write_note(self.case_id, "Övning").entry_id


@pytest.fixture
def sent(social: Desk, insurance: Desk, outbox: Path) -> Sent:
    return Sent(social, insurance, outbox)


def _take(desk: Desk, path: Path) -> None:
    """As a user who accepts whatever is shown."""
    try:
        arrived = arriving.open_any(desk.vault, path)
    except SlipOutdated:
        return
    if isinstance(arrived, EarlySlip):
        early_slips.keep(desk.casebook, arrived)
    elif isinstance(arrived, IncomingSlip):
        withdrawal.accept_slip(desk.casebook, arrived)
    else:
        assert isinstance(arrived, receive.Incoming)
        receive.accept(desk.casebook, arrived)


def _awaited(desk: Desk) -> tuple[str, ...]:
    return secrets_store.names(desk.vault, "exchange.awaited.")


def test_whatever_the_order_the_same_stands_locked(sent: Sent, insurance: Desk) -> None:
    """Each order at the same desk again: the case is disposed of in between."""
    for order in itertools.permutations(sent.files):
        case_id = _own_case(insurance)
        for path in order:
            _take(insurance, path)
        assert memory.stopped(insurance.vault, case_id) == {
            sent.second,
            f"{content.CONTACT_ID}:{sent.case_id}",
        }, [path.name for path in order]
        assert _awaited(insurance) == ()
        _dispose(insurance, case_id)


def _own_case(desk: Desk) -> str:
    return desk.casebook.open_case(PERSON).case_id


def _dispose(desk: Desk, case_id: str) -> None:
    desk.casebook.close_case(case_id)
    retention.dispose(desk.casebook, case_id, retention.Reason.DECISION)


def test_a_slip_before_its_bundle_is_kept_and_locks_with_the_import(
    sent: Sent, insurance: Desk
) -> None:
    arrived = arriving.open_any(insurance.vault, sent.files[2])
    assert isinstance(arrived, EarlySlip)
    assert {sent.first, sent.second} <= set(arrived.entry_ids)
    assert _awaited(insurance) == ()
    early_slips.keep(insurance.casebook, arrived)
    early_slips.keep(insurance.casebook, arrived)
    incoming = receive.open_bundle(insurance.vault, sent.files[1])
    assert {sent.first, sent.second} <= incoming.asked_back
    case_id = receive.accept(insurance.casebook, incoming).case_id
    assert memory.stopped(insurance.vault, case_id) == set(arrived.entry_ids)
    actions = [row.action for row in insurance.casebook.audit()]
    assert actions.count("case.stop_kept") == 1
    assert actions[-1] == "case.stopped"


def test_the_slip_is_answered_once_its_bundle_has_come(
    sent: Sent, social: Desk, insurance: Desk, outbox: Path
) -> None:
    _take(insurance, sent.files[2])
    _take(insurance, sent.files[1])
    slip = arriving.open_any(insurance.vault, sent.files[2])
    assert isinstance(slip, IncomingSlip)
    withdrawal.answer_slip(insurance.casebook, slip, outbox / "svar.stoppmarke")
    assert withdrawal.accept_answer(social.casebook, outbox / "svar.stoppmarke")


def test_an_early_slip_holds_also_when_its_sender_renewed_keys_before_making_it(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    insurance.knows(social)
    case_id, out = social.opens_case(), outbox / "a.arendepaket"
    consent = social.may_share(case_id, FK)
    social.shares(case_id, insurance, out)
    renew_keys(social.casebook)
    card = contact_card.contact_card(own_keys(social.vault), social.profile)
    succession.take_card(insurance.vault, card)
    done = social.casebook.withdraw_consent(consent).entry_id
    withdrawal.make_slip(social.casebook, done, insurance.card, outbox / "s.stoppmarke")
    _take(insurance, outbox / "s.stoppmarke")
    _take(insurance, out)
    assert memory.stopped(insurance.vault, case_id)


@pytest.mark.parametrize("known", [True, False])
def test_a_slip_from_somebody_nobody_has_compared_with_is_not_kept(
    social: Desk, insurance: Desk, outbox: Path, known: bool
) -> None:
    if known:
        insurance.knows(social, verified=False)
    case_id = social.opens_case()
    consent = social.may_share(case_id, FK)
    social.shares(case_id, insurance, outbox / "a.arendepaket")
    done = social.casebook.withdraw_consent(consent).entry_id
    withdrawal.make_slip(social.casebook, done, insurance.card, outbox / "s.stoppmarke")
    with pytest.raises(UnknownSlip):
        arriving.open_any(insurance.vault, outbox / "s.stoppmarke")
    assert early_slips.open_early(insurance.vault, outbox / "s.stoppmarke") is None


def test_nobodys_early_slip_locks_what_comes_from_another(
    social: Desk, insurance: Desk, outbox: Path, tmp_path: Path
) -> None:
    """One who has seen the ids cannot stop them on their way from their writer."""
    jobs = Desk(tmp_path / "jobs", JOBB, "Handläggare Annan")
    for other in (social, jobs):
        insurance.knows(other)
    case_id = social.opens_case()
    note = social.casebook.write_note(case_id, "Första mötet").entry_id
    social.may_share(case_id, FK, JOBB)
    social.shares(case_id, jobs, outbox / "jobs.arendepaket")
    there = receive.accept(
        jobs.casebook, receive.open_bundle(jobs.vault, outbox / "jobs.arendepaket")
    ).case_id
    consent = jobs.may_share(there, FK, kinds=[Kind.IDENTITY, Kind.NOTES])
    jobs.shares(there, insurance, outbox / "on.arendepaket")
    done = jobs.casebook.withdraw_consent(consent).entry_id
    withdrawal.make_slip(jobs.casebook, done, insurance.card, outbox / "s.stoppmarke")
    _take(insurance, outbox / "s.stoppmarke")
    social.shares(case_id, insurance, outbox / "a.arendepaket")
    _take(insurance, outbox / "a.arendepaket")
    assert note not in memory.stopped(insurance.vault, case_id)
    _take(insurance, outbox / "on.arendepaket")
    jobs.close()


def test_what_is_kept_tells_nothing_but_ids_and_goes_with_the_case(
    sent: Sent, insurance: Desk
) -> None:
    _take(insurance, sent.files[0])
    _take(insurance, sent.files[2])
    (name,) = _awaited(insurance)
    kept = secrets_store.get(insurance.vault, name)
    assert kept is not None
    assert kept.decode() == f'{{"{sent.second}":3}}'
    assert sent.case_id not in name.removesuffix(sent.case_id)
    _dispose(insurance, sent.case_id)
    assert _awaited(insurance) == ()


def test_no_more_slips_wait_than_the_vault_has_room_for(
    sent: Sent, insurance: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stopping, "MOST_AWAITED", 0)
    arrived = arriving.open_any(insurance.vault, sent.files[2])
    assert isinstance(arrived, EarlySlip)
    with pytest.raises(SlipsFull):
        early_slips.keep(insurance.casebook, arrived)
    assert _awaited(insurance) == ()
