"""Sharing and receiving at every step, between the desk and two colleagues with vaults."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Consent, Kind, Party, Recipient
from desktop.core.exchange import contact_card, receive, share, withdrawal
from desktop.core.exchange.identity import own_keys
from desktop.ui.application import Desk
from desktop.ui.consent.page import ConsentPage
from desktop.ui.sharing.receive_page import ReceivePage
from desktop.ui.sharing.share_page import SharePage
from tests.core.exchange.desks import Desk as Colleague
from tests.ui.accessibility.tour import Shown, in_turn, page_of, settle, states
from tests.ui.conftest import PERSON


def sharing_states(desk: Desk, folder: Path) -> Iterator[str]:
    """Share, receive and what follows on a withdrawal; the colleagues lock when it is over."""
    known = _colleague(folder, "Rehabkoordinator Övning")
    other = _colleague(folder, "Läkarsekreterare Övning")
    try:
        yield from states(desk, {"share: nobody known": partial(desk.window.show_place, "share")})
        _know(desk, known, other)
        yield from states(desk, _share(desk, known, other, folder))
        yield from states(desk, _receive(desk, known, folder))
        yield from states(desk, _after(desk, known, folder))
    finally:
        known.close()
        other.close()


def _share(desk: Desk, known: Colleague, other: Colleague, folder: Path) -> Shown:
    window = desk.window

    def page() -> SharePage:
        return page_of(desk, "share", SharePage)

    def one_held_back() -> None:
        page().choose(known.card.id)
        made = page().list
        assert made is not None
        for group in made.groups.values():
            group.show_lines(on=True)
        made.groups[Kind.MEDICAL].tick.click()

    def office() -> None:
        page().whom.paper.click()
        page().whom.office_name.setText("Övningsvårdcentralen")

    return {
        "recipients: two": partial(window.show_place, "recipients"),
        "share: nobody chosen": partial(window.show_place, "share"),
        "share: one not compared": lambda: page().choose(known.card.id),
        "share: two": lambda: page().whom.choose(known.card.id, other.card.id),
        "share: one kind left out": one_held_back,
        "share: an office": office,
        "share: the PDF is made": lambda: page().lock_to(folder / "ut.pdf"),
        "share: sealed": lambda: _seal(desk, known, folder / "ut.arendepaket"),
    }


def _receive(desk: Desk, known: Colleague, folder: Path) -> Shown:
    exchange = folder / "utbyte"
    exchange.mkdir()
    stranger = _colleague(folder, "Okänd Övning")
    bundle = _sends(desk, stranger, exchange / "0123.arendepaket")
    _sends(desk, stranger, exchange / "0124.arendepaket")
    stranger.close()

    def page() -> ReceivePage:
        return page_of(desk, "receive", ReceivePage)

    def shown() -> ReceivePage:
        made = desk.window.pages.page("receive")
        assert isinstance(made, ReceivePage)
        return made

    def add_sender() -> None:
        card = shown().shown
        assert card is not None
        card.sent_by.add()

    del known
    return {
        "receive: files wait": in_turn(
            lambda: page().folder_chosen.emit(str(exchange)), lambda: page().refresh()
        ),
        "receive: a bundle": lambda: shown().open_file(bundle),
        "receive: its sender known": add_sender,
        "receive: taken in": lambda: shown().accept(),
        "receive: no such file": lambda: shown().open_file(folder / "fel.arendepaket"),
    }


def _after(desk: Desk, known: Colleague, folder: Path) -> Shown:
    """A consent is taken back: who is told, and the slips that go and come."""
    slip, answer = folder / "ut.stoppmarke", folder / "svar.stoppmarke"

    def withdraw() -> None:
        case_id = desk.session.case_id
        given = desk.session.read(lambda book: book.entries(case_id, [Consent]))
        kept = next(one for one in given if Party.HALSO_OCH_SJUKVARD in one.parties)  # type: ignore[attr-defined]
        changes = desk.session.write(lambda book: book.withdraw_consent(kept.id))
        assert changes is not None
        desk.session.read(
            lambda book: withdrawal.make_slip(book, changes.entry_id, known.card, slip)
        )
        page_of(desk, "consent", ConsentPage)

    def answered() -> None:
        incoming = withdrawal.open_slip(known.vault, slip)
        withdrawal.accept_slip(known.casebook, incoming)
        withdrawal.answer_slip(known.casebook, incoming, answer)
        page_of(desk, "receive", ReceivePage).open_file(answer)

    return {
        "consent: whom to tell": withdraw,
        "receive: an answer to a slip": answered,
        "receive: a stop slip": lambda: _get_slip(desk, known, folder),
    }


def _get_slip(desk: Desk, sender: Colleague, folder: Path) -> None:
    """What a colleague has shared is taken in here, then stopped there."""
    page, book = page_of(desk, "receive", ReceivePage), sender.casebook
    page.open_file(_sends(desk, sender, folder / "in.arendepaket"))
    settle(desk)
    page.accept()
    settle(desk)
    given = book.consents(book.cases()[0].case_id)[-1]
    stopped, slip = book.withdraw_consent(given.id), folder / "in.stoppmarke"
    withdrawal.make_slip(book, stopped.entry_id, _own_card(desk), slip)
    page.open_file(slip)


def _own_card(desk: Desk) -> Recipient:
    """How others see the desk."""
    profile = desk.session.profile
    assert profile is not None
    return desk.session.with_vault(
        lambda vault: contact_card.read_card(contact_card.contact_card(own_keys(vault), profile))
    )


def _colleague(folder: Path, name: str) -> Colleague:
    made = Colleague(folder / name, Party.HALSO_OCH_SJUKVARD, name)
    made.now = datetime.now(UTC)
    return made


def _know(desk: Desk, verified: Colleague, unverified: Colleague) -> None:
    for each in (verified, unverified):
        card = each.card
        desk.session.with_vault(lambda vault, card=card: recipient_store.add(vault, card))  # type: ignore[misc]
    card = verified.card
    desk.session.with_vault(lambda vault: recipient_store.verify(vault, card.id, "Övning"))


def _seal(desk: Desk, known: Colleague, out: Path) -> None:
    desk.window.show_place("case")
    page = page_of(desk, "share", SharePage)
    page.choose(known.card.id)
    page.purpose.setText("Övning")
    page.seal_to(out)
    settle(desk)
    incoming = receive.open_bundle(known.vault, out)
    receive.accept(known.casebook, incoming)


def _sends(desk: Desk, sender: Colleague, out: Path) -> Path:
    """A colleague shares a case about the same person with the desk."""
    book, day = sender.casebook, datetime.now().astimezone().date()
    me = _own_card(desk)
    kept = book.cases()
    case_id = kept[0].case_id if kept else book.open_case(PERSON).case_id
    book.write_note(case_id, "Anteckning från vården.")
    book.give_consent(
        case_id, {Party.SOCIALTJANST}, set(Kind), "Svar", day, day + timedelta(days=30)
    )
    share.seal(book, case_id, share.preview(book, case_id, me), me, "Svar", out)
    return out
