"""Records what stands in a sheet: at once, or with progress where a scan goes with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Changes
from desktop.core.vault.progress import Told, nobody
from desktop.ui.cases.sheet_draft import SheetDraft
from desktop.ui.consent.scan_choice import ScanChoice
from desktop.ui.language import translate
from desktop.ui.session import Session

Act = Callable[[Casebook, Told], Changes]


class WithScan(Protocol):
    """A sheet to which a signed paper can be attached."""

    scan: ScanChoice

    def setEnabled(self, enabled: bool) -> None:
        """Let it be written in, or not."""
        ...


def record(
    session: Session, draft: SheetDraft, act: Act, done: Callable[[], object] = lambda: None
) -> None:
    """Do the act and take its draft away, both or neither; ``done`` hears that it was done."""
    both = draft.recorded_by(act)
    if session.write(lambda book: both(book, nobody)) is not None:
        done()


def record_with_scan(
    session: Session,
    draft: SheetDraft,
    sheet: WithScan,
    act: Act,
    done: Callable[[], object] = lambda: None,
) -> None:
    """The same off the window's thread where a scan is attached: fifty megabytes take a second.

    The sheet rests meanwhile. Cancelled or refused, it stands as it was and nothing is recorded.
    """
    if sheet.scan.scan is None:
        record(session, draft, act, done)
        return
    both = draft.recorded_by(act)
    sheet.setEnabled(False)

    def recorded(changes: Changes) -> None:
        session.changed.emit(changes)
        done()

    def refused(fault: BaseException) -> None:
        sheet.setEnabled(True)
        session.refused.emit(fault)

    sheet.scan.running.run(
        session,
        lambda book, _vault, told: both(book, told),
        recorded,
        refused,
        lambda: sheet.setEnabled(True),
        late=translate("Consent", "The consent was recorded after the desk was locked."),
    )
