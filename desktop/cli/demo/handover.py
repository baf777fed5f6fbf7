"""The demo's handover: refused without consent, then sealed, and received at another desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.cli.demo import casework, papers, practice
from desktop.cli.demo.report import Report, expect
from desktop.cli.files import write_whole
from desktop.core.cases import recipient_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import ConsentMissing, Ledger
from desktop.core.cases.records import Kind, Note, Recipient, Shared
from desktop.core.exchange import bundle, contact_card, key_words, receive, share
from desktop.core.exchange.identity import own_keys, take_keys
from desktop.core.exchange.practice import colleague_secret
from desktop.core.exchange.receive import SenderStanding
from desktop.ui.language import translate
from desktop.ui.wording import sentence


def work(report: Report) -> None:
    """Both desks, from empty vaults to the received bundle; both vaults are looked over last."""
    first = casework.desk(report, "desk", practice.DESK_PASSWORD, practice.caseworker())
    second = casework.desk(report, "recipient", practice.OTHER_PASSWORD, practice.colleague())
    with first as ours, second as theirs:
        case_id = casework.work_case(ours)
        recipient = _introduce(report, ours, theirs)
        _refuse_bundle(report, ours, case_id, recipient)
        _refuse_form(report, ours, case_id)
        parties = frozenset(
            form.addressed_to for form in papers.all_forms() if form.addressed_to is not None
        )
        casework.consent_to_forms(ours, case_id, parties - {ours.profile.party})
        papers.write_filled(report, ours, case_id)
        casework.consent_to_share(ours, case_id, recipient.party)
        _refuse_note(report, ours, case_id, recipient)
        sealed = _seal(report, ours, case_id, recipient)
        identity = own_keys(theirs.vault).age_identity
        report.bundles.append({"path": report.name(sealed), "identity": identity})
        _receive(theirs, ours, case_id, sealed)
    for made in report.vaults:
        casework.check_vault(report.folder / made["path"], made["password"])


def _introduce(report: Report, ours: Casebook, theirs: Casebook) -> Recipient:
    """Each desk takes in the other's card, and both read the same words aloud.

    A practice case can be sealed to the practice colleague alone: the second desk is that one.
    """
    take_keys(theirs.vault, colleague_secret(ours.vault))
    folder = report.room("bundles")
    cards = []
    for book, name in ((ours, "desk"), (theirs, "recipient")):
        path = folder / f"{name}.kontakt"
        write_whole(path, contact_card.contact_card(own_keys(book.vault), book.profile))
        cards.append(contact_card.read_card(path.read_bytes()))
    our_card, their_card = cards
    here = key_words.key_words(own_keys(ours.vault), their_card)
    there = key_words.key_words(own_keys(theirs.vault), our_card)
    expect(here == there, "both desks read the same key words")
    for book, card in ((ours, their_card), (theirs, our_card)):
        recipient_store.add(book.vault, card)
        recipient_store.verify(book.vault, card.id, book.profile.name)
    return their_card


def _refuse_bundle(report: Report, book: Casebook, case_id: str, recipient: Recipient) -> None:
    out = report.room("bundles") / "without-consent.arendepaket"

    def attempt() -> None:
        decision = share.preview(book, case_id, recipient)
        expect(not decision.allowed, "without consent nothing may go")
        share.seal(book, case_id, decision, recipient, practice.purpose(), out)

    what = translate("Demo", "Sharing the case without consent")
    _expect_refusal(report, book, case_id, (what, out, attempt))


def _refuse_note(report: Report, book: Casebook, case_id: str, recipient: Recipient) -> None:
    """A note of the kind that the consent leaves out stays, beside all that goes."""
    out = report.room("bundles") / "note-without-consent.arendepaket"

    def attempt() -> None:
        decision = share.preview(book, case_id, recipient, (practice.HELD_BACK,))
        expect(len(decision.held_back) == 1 and not decision.allowed, "the note is held back")
        share.seal(book, case_id, decision, recipient, practice.purpose(), out)

    what = translate("Demo", "Sharing a note of a kind that the consent does not name")
    _expect_refusal(report, book, case_id, (what, out, attempt))


def _refuse_form(report: Report, book: Casebook, case_id: str) -> None:
    form = next(
        form for form in papers.all_forms() if form.addressed_to not in (None, book.profile.party)
    )
    out = report.room("forms") / f"{form.id}-without-consent.pdf"

    def attempt() -> None:
        papers.write_one(book, Ledger(), case_id, form, out)

    what = translate("Demo", "Sending the form “{title}” without consent").format(title=form.title)
    _expect_refusal(report, book, case_id, (what, out, attempt))


def _expect_refusal(
    report: Report, book: Casebook, case_id: str, tried: tuple[str, Path, Callable[[], None]]
) -> None:
    """The attempt must be refused for want of consent, and nothing at all may have happened."""
    what, out, attempt = tried
    files, entries = sorted(out.parent.iterdir()), book.entries(case_id)
    try:
        attempt()
    except ConsentMissing as refusal:
        report.refused.append({"what": what, "why": sentence(refusal)})
    else:
        expect(False, f"refused: {what}")
    expect(sorted(out.parent.iterdir()) == files, f"nothing is written: {what}")
    expect(book.entries(case_id) == entries, f"nothing is logged as shared: {what}")


def _seal(report: Report, book: Casebook, case_id: str, recipient: Recipient) -> Path:
    out = report.room("bundles") / "practice-case.arendepaket"
    decision = share.preview(book, case_id, recipient)
    may_go = {item.kind for item in decision.allowed}
    case_has = set(practice.notes().values()) | {Kind.IDENTITY, Kind.STEPS, Kind.FORMS}
    expect(may_go == case_has - {practice.HELD_BACK}, "what consent covers goes, no more")
    receipt = share.seal(book, case_id, decision, recipient, practice.purpose(), out)
    seen = bundle.inspect(out)
    expect(seen["recipients"] == 1 and seen["size"] == receipt.size, "one key opens the bundle")
    outside = out.read_bytes()
    expect(not any(note.encode() in outside for note in practice.notes()), "no text shows outside")
    logged = [one for one in book.entries(case_id, (Shared,)) if one.id in receipt.shared_ids]
    expect(len(logged) == 1, "the share is in the journal")
    return out


def _receive(theirs: Casebook, ours: Casebook, case_id: str, sealed: Path) -> None:
    incoming = receive.open_bundle(theirs.vault, sealed)
    expect(incoming.standing is SenderStanding.VERIFIED, "the sender is known and verified")
    expect(not theirs.cases(), "opening a bundle imports nothing")
    received = receive.accept(theirs, incoming).case_id
    going = {
        text: kind for text, kind in _notes(ours, case_id).items() if kind != practice.HELD_BACK
    }
    expect(_notes(theirs, received) == going, "every note that may go arrives, as what it tells of")
    expect(
        all(entry.foreign for entry in theirs.entries(received, (Note,))), "what came stays marked"
    )
    again = receive.open_bundle(theirs.vault, sealed)
    expect(not again.new, "a second time brings nothing new")


def _notes(book: Casebook, case_id: str) -> dict[str, Kind]:
    found = book.entries(case_id, (Note,))
    return {note.text: note.kind for note in found if isinstance(note, Note)}
