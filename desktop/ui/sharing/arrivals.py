"""What came, before and after it is taken in: a bundle, a stop slip, the answer to one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.core.cases.records import Case, Entry
from desktop.core.exchange.early_slips import EarlySlip
from desktop.core.exchange.receive import Arrival, Incoming, SenderStanding
from desktop.core.exchange.withdrawal import IncomingAnswer, IncomingSlip
from desktop.ui.controls.basic import GRID, button, chip, label, row
from desktop.ui.dates import moment
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.sharing.item_words import entry_line
from desktop.ui.sharing.sender_part import SenderPart


class ArrivalCard(QFrame):
    """A sheet with the sender at its head.

    Emits ``accepted`` when the user takes it in, ``put_aside`` when not now.
    """

    accepted = Signal()
    put_aside = Signal()

    def __init__(self, sender: SenderPart, sheet: str = "true") -> None:
        super().__init__()
        changed = sender.standing is SenderStanding.KEY_CHANGED
        self.setProperty("card", "error" if changed else sheet)
        self.sent_by = sender
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(3 * GRID, 2 * GRID + 4, 3 * GRID, 2 * GRID + 4)
        self.lines.setSpacing(GRID)
        self.accept_button = button("", self.accepted.emit, "primary")
        self.accept_button.setEnabled(not changed)

    def end(self, words: str, role: str = "primary") -> None:
        """Close the sheet with its two ways on; ``words`` say what taking it in does."""
        self.accept_button.setProperty("role", role)
        self.accept_button.setText(words)
        aside = button(translate("Receive", "Not now"), self.put_aside.emit)
        self.lines.addLayout(row(self.accept_button, aside))

    def say(self, text: str, tone: str = "body") -> None:
        """Add a line."""
        self.lines.addWidget(label(text, tone))


def bundle_card(incoming: Incoming, sender: SenderPart, atlas: Atlas) -> ArrivalCard:
    """A case bundle: who, why, when, and every new entry, marked as another party's."""
    made = ArrivalCard(sender)
    made.lines.addWidget(sender)
    made.say(translate("Receive", "Purpose: {text}").format(text=incoming.purpose), "strong")
    facts = translate("Receive", "Sealed {when} · bundle number {number} about this case")
    made.say(facts.format(when=moment(incoming.created), number=incoming.sequence), "quiet")
    if incoming.practice:
        words = translate("Receive", "Practice: this is about the fictive practice case")
        made.lines.addLayout(row(chip(words, "attention")))
    if incoming.arrival is not Arrival.NEW:
        made.say(_arrival_words(incoming.arrival), "attention")
    if incoming.elsewhere is not None:
        made.say(_elsewhere_words(incoming, incoming.elsewhere), "attention")
    made.say(_place_words(incoming), "quiet")
    if incoming.differing:
        words = translate(
            "Receive",
            "Entries that you already have and that look otherwise here: {count}. Yours stay.",
        )
        made.say(words.format(count=len(incoming.differing)), "attention")
    _tell_new(made, incoming, atlas)
    made.end(translate("Receive", "Import into my cases"), _role(incoming))
    return made


def slip_card(slip: IncomingSlip, lines: tuple[str, ...], sender: SenderPart) -> ArrivalCard:
    """A stop slip: the consent is withdrawn; ``lines`` tell what will be locked."""
    made = ArrivalCard(sender, "attention")
    made.say(translate("Receive", "A consent has been withdrawn"), "heading")
    words = translate(
        "Receive",
        "The sender asks you to lock what you received about {name}, case {number}. What is locked "
        "stays legible for the duties the law leaves, and is never sent on.",
    )
    made.say(words.format(name=slip.case.person.name, number=slip.case.number))
    made.lines.addWidget(sender)
    made.say(translate("Receive", "Made {when}").format(when=moment(slip.created)), "quiet")
    locked = translate("Receive", "Will be locked: {count}").format(count=len(slip.entry_ids))
    made.say(locked, "strong")
    for line in lines:
        made.say(line)
    made.end(translate("Receive", "Lock them"))
    return made


def early_slip_card(slip: EarlySlip, sender: SenderPart) -> ArrivalCard:
    """A stop slip about what is not here: it can be kept until the bundle comes."""
    made = ArrivalCard(sender, "attention")
    made.say(translate("Receive", "A consent has been withdrawn"), "heading")
    words = translate(
        "Receive",
        "What the sender asks you to lock has not come to you: {count}. Save the stop slip, and it "
        "is locked as soon as you import the bundle.",
    )
    made.say(words.format(count=len(slip.entry_ids)))
    made.lines.addWidget(sender)
    made.say(translate("Receive", "Made {when}").format(when=moment(slip.created)), "quiet")
    made.end(translate("Receive", "Save the stop slip"))
    return made


def kept_card(slip: EarlySlip) -> QWidget:
    """The stop slip is kept, and what there is to do later."""
    made = QFrame()
    made.setProperty("card", "done")
    lines = QVBoxLayout(made)
    lines.setContentsMargins(3 * GRID, 2 * GRID + 4, 3 * GRID, 2 * GRID + 4)
    lines.addLayout(row(chip(translate("Receive", "Stop slip saved"), "done")))
    words = translate("Receive", "Locked when the bundle is imported: {count}.")
    lines.addWidget(label(words.format(count=len(slip.entry_ids)), "strong"))
    words = translate(
        "Receive", "Open the same file again after that, and send the receipt to the sender."
    )
    lines.addWidget(label(words, "quiet"))
    return made


def answer_card(answer: IncomingAnswer) -> QWidget:
    """A recipient of ours has locked what our slip named."""
    made = QFrame()
    made.setProperty("card", "done")
    lines = QVBoxLayout(made)
    lines.setContentsMargins(3 * GRID, 2 * GRID + 4, 3 * GRID, 2 * GRID + 4)
    lines.addLayout(row(chip(translate("Receive", "Locked by the recipient"), "done")))
    lines.addWidget(label(f"{answer.sender.name}, {answer.sender.unit}", "heading"))
    words = translate("Receive", "Locked {when}. Entries: {count}. It stands on the consent.")
    told = words.format(when=moment(answer.created), count=len(answer.entry_ids))
    lines.addWidget(label(told))
    return made


def _tell_new(made: ArrivalCard, incoming: Incoming, atlas: Atlas) -> None:
    """What is new; nothing of what a stop slip that came before it will lock."""
    new = incoming.new
    words = translate("Receive", "New in this bundle: {count}").format(count=len(new))
    made.say(words if new else translate("Receive", "Nothing in it is new to you"), "heading")
    if incoming.asked_back:
        words = translate(
            "Receive",
            "A stop slip for this has come before it. Locked as it is imported: {count}.",
        )
        made.say(words.format(count=len(incoming.asked_back)), "attention")
    for entry in (one for one in new if one.id not in incoming.asked_back):
        made.lines.addWidget(_entry_row(entry, atlas))


def _role(incoming: Incoming) -> str:
    """What would change nothing is not what is asked for."""
    repeated = incoming.arrival is Arrival.REPEATED
    return "secondary" if repeated and not incoming.new else "primary"


def _entry_row(entry: Entry, atlas: Atlas) -> QWidget:
    made = QWidget()
    mark = chip(translate("Receive", "Received"), "attention")
    text = QLabel(entry_line(entry, atlas))
    text.setWordWrap(True)
    line = row(mark, text, stretch_last=True)
    line.setStretch(1, 1)
    made.setLayout(line)
    return made


def _place_words(incoming: Incoming) -> str:
    if incoming.local is None:
        return translate("Receive", "You have no such case: one is made.")
    words = translate("Receive", "Goes into your case {number}, {name}.")
    return words.format(number=incoming.local.number, name=incoming.local.person.name)


def _elsewhere_words(incoming: Incoming, ours: Case) -> str:
    words = translate(
        "Receive",
        "The bundle names {theirs}, but the sender's case is your case {number}, {ours}. It does "
        "not go into that case. Call the sender if you are not sure whom it is about.",
    )
    theirs, here = incoming.person.name, ours.person.name
    return words.format(theirs=theirs, number=ours.number, ours=here)


def _arrival_words(arrival: Arrival) -> str:
    if arrival is Arrival.REPEATED:
        return translate(
            "Receive", "You have already imported this bundle. A second time changes nothing."
        )
    return translate(
        "Receive",
        "Older than a bundle you have already imported from this sender. Only what you lack is "
        "added; nothing newer is overwritten.",
    )
