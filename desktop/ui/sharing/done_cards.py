"""After sealing: where the file lies, how to hand it over, and a password that is shown once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFrame, QLineEdit

from desktop.core.cases.records import Recipient
from desktop.core.exchange.pdf_share import PdfReceipt
from desktop.core.exchange.share import ShareReceipt
from desktop.ui.controls.basic import button, card, chip, label, labelled, row
from desktop.ui.language import translate
from desktop.ui.names import in_words


def bundle_done(
    receipt: ShareReceipt,
    recipients: Sequence[Recipient],
    folder: str,
    drop: Callable[[], object],
    done: Callable[[], object],
) -> QFrame:
    """The bundle lies ready. ``drop`` puts a copy into the exchange folder, if there is one."""
    names = in_words([each.name for each in recipients])
    ways = [
        translate("Share", "On a memory stick, from hand to hand."),
        translate("Share", "By your organisation's secure message service, as an attachment."),
    ]
    if folder:
        ways.insert(
            0, translate("Share", "Through the exchange folder {path}.").format(path=folder)
        )
    put = button(translate("Share", "Put it in the exchange folder"), drop)
    if not folder:
        put.hide()
    made = card(
        row(chip(translate("Share", "Sealed"), "done")),
        label(translate("Share", "The bundle is ready"), "heading"),
        labelled(translate("Share", "The file"), _path(receipt.path)),
        label(translate("Share", "Only {names} can open it.").format(names=names), "strong"),
        *(label(f"•  {way}") for way in ways),
        label(_logged(len(receipt.entry_ids)), "quiet"),
        row(button(translate("Share", "Back to the case"), done, "primary"), put),
    )
    made.setProperty("card", "done")
    return made


def pdf_done(receipt: PdfReceipt, receiver: str, done: Callable[[], object]) -> QFrame:
    """The locked PDF lies ready; its password is nowhere else and goes with this page."""
    password = label(receipt.password, "title", selectable=True)
    name = translate("Share", "The PDF's password")
    password.setAccessibleName(f"{name}: {receipt.password}")
    told = translate(
        "Share",
        "Read the password aloud to {name} by telephone, on a number you already trust. Never send "
        "it along with the file. It is shown only here and only now.",
    )
    made = card(
        row(chip(translate("Share", "Locked"), "done")),
        label(translate("Share", "The PDF is ready"), "heading"),
        labelled(translate("Share", "The file"), _path(receipt.path)),
        label(translate("Share", "Password, with the hyphens"), "caption"),
        password,
        label(told.format(name=receiver)),
        label(translate("Share", "The share is in the journal."), "quiet"),
        row(button(translate("Share", "I have given the password"), done, "primary")),
    )
    made.setProperty("card", "done")
    return made


def _path(path: Path) -> QLineEdit:
    made = QLineEdit(str(path))
    made.setReadOnly(True)
    made.setCursorPosition(0)
    return made


def _logged(count: int) -> str:
    return translate("Share", "Items in it: {count}. The share is in the journal.").format(
        count=count
    )
