"""What would go to those who are chosen: the gate's answer for each item, and why not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_gate import Decision, Item, RecipientRef, Verdict, missing
from desktop.core.cases.records import Kind, Party, Recipient
from desktop.core.exchange import share
from desktop.ui.language import translate
from desktop.ui.names import in_running_text, kind_names

To = Recipient | RecipientRef


@dataclass(frozen=True, slots=True)
class Line:
    """One item: whether it goes, and the reason in words where it does not."""

    item: Item
    goes: bool
    allowed: bool
    why: str


@dataclass(frozen=True, slots=True)
class Selection:
    """What is shown and can be sealed: one decision a recipient, over the same items."""

    lines: tuple[Line, ...]
    decisions: tuple[Decision, ...]
    missing: frozenset[tuple[Party, Kind]]

    @property
    def goes(self) -> int:
        """How many items go."""
        return sum(line.goes for line in self.lines)


NOTHING = Selection((), (), frozenset())


def select(book: Casebook, case_id: str, to: Sequence[To], off: Collection[Kind]) -> Selection:
    """Weigh the case for everybody chosen. Only what all of them may see goes.

    ``off`` are kinds the caseworker leaves out.
    """
    if not to:
        return NOTHING
    full = [share.preview(book, case_id, each) for each in to]
    lines = tuple(_line(verdicts, off) for verdicts in _side_by_side(full))
    chosen = {line.item.entry_id for line in lines if line.goes}
    kinds = frozenset(Kind) - frozenset(off)
    sealed = [share.preview(book, case_id, each, kinds, chosen) for each in to] if chosen else []
    gaps = [missing(decision) for decision in full]
    return Selection(lines, tuple(sealed), gaps[0].union(*gaps[1:]))


def reason_words(reason: Reason, kinds: Collection[Kind]) -> str:
    """Why an item that needs consent for these kinds may or may not go."""
    if reason is Reason.NOT_THIS_KIND:
        words = translate("Verdict", "the consent does not cover {kinds}")
        return words.format(kinds=in_running_text(kind_names(kinds)))
    return {
        Reason.COVERED: translate("Verdict", "covered by consent"),
        Reason.OWN_DATA: translate("Verdict", "her own data"),
        Reason.OWN_DESK: translate("Verdict", "stays at this desk"),
        Reason.NO_CONSENT: translate("Verdict", "no consent is recorded"),
        Reason.NOT_THIS_PARTY: translate("Verdict", "the consent does not name this party"),
        Reason.NOT_YET_VALID: translate("Verdict", "the consent is not valid yet"),
        Reason.EXPIRED: translate("Verdict", "the consent has expired"),
        Reason.WITHDRAWN: translate("Verdict", "the consent is withdrawn"),
        Reason.PROTECTED: translate("Verdict", "protected identity"),
        Reason.STOPPED: translate("Verdict", "the sender has asked it back"),
    }[reason]


def _side_by_side(full: Sequence[Decision]) -> list[tuple[Verdict, ...]]:
    return list(zip(*(decision.verdicts for decision in full), strict=True))


def _line(verdicts: tuple[Verdict, ...], off: Collection[Kind]) -> Line:
    item = verdicts[0].item
    refused = [one for one in verdicts if not one.allowed]
    if refused and len(refused) < len(verdicts):
        why = translate("Verdict", "not everybody chosen may see it")
    elif refused:
        why = reason_words(refused[0].reason, item.needs)
    elif item.needs & set(off):
        why = translate("Verdict", "not chosen")
    else:
        return Line(item, goes=True, allowed=True, why="")
    return Line(item, goes=False, allowed=not refused, why=why)
