"""What the organisation has decided for this computer: to be read, not changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.errors import Known
from desktop.core.policy import public_key
from desktop.core.policy.reading import current
from desktop.core.policy.rules import LOCK_MINUTES, Policy
from desktop.ui.controls.basic import button, clear, column, label, row
from desktop.ui.controls.framed import framed
from desktop.ui.dates import moment
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings import safety
from desktop.ui.settings.safety import KeyInVault
from desktop.ui.wording import sentence


class OrganisationCard(QFrame):
    """Hidden where nothing is decided and no key of an organisation opens the vault."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(24, 20, 24, 20)
        self._rows.setSpacing(12)
        self.hide()  # until the page reads: shown before it has a place it would be a window

    def refresh(self) -> None:
        """Read the policy and the vault's key again."""
        clear(self._rows)
        inside = safety.organisation_key(self._session) if self._session.is_open else None
        try:
            policy = current()
        except Known as fault:
            self._head(Policy())
            self._rows.addWidget(framed(label(sentence(fault)), "error"))
            self.show()
            return
        self._head(policy)
        for caption, text in _decided(policy):
            self._line(caption, text)
        if inside is not None:
            self._key(policy, inside)
        self.setVisible(policy.sets_anything or inside is not None)

    def take_away(self) -> None:
        """Take the organisation's key away from the vault."""
        safety.take_organisation_key_away(self._session, self._gone, self._refused, self)

    def _head(self, policy: Policy) -> None:
        title = translate("Organisation", "Decided by your organisation")
        name = f": {policy.organisation}" if policy.organisation else ""
        self._rows.addWidget(label(title + name, "heading"))
        if policy.sets_anything:
            told = translate("Organisation", "IT has set this in {file}. It is not changed here.")
            self._rows.addWidget(label(told.format(file=policy.source), "quiet", selectable=True))

    def _line(self, caption: str, text: str) -> None:
        said = label(text, selectable=True)
        said.setAccessibleName(f"{caption}: {text}")
        self._rows.addLayout(column(label(caption, "caption"), said, spacing=2))

    def _key(self, policy: Policy, inside: KeyInVault) -> None:
        told = translate(
            "Organisation",
            "{fingerprint}, let in {moment}. Whoever keeps the key at IT can open this vault, for "
            "instance if you forget the password. Such an opening stands in the log.",
        )
        shown = told.format(
            fingerprint=public_key.fingerprint(inside.public),
            moment=moment(inside.added) if inside.added else "–",
        )
        self._line(translate("Organisation", "The organisation's key"), shown)
        if policy.organisation_key is None:
            self.away_button = button(
                translate("Organisation", "Take the key away"), self.take_away, "danger"
            )
            held: QWidget = label(
                translate("Organisation", "The policy no longer names a key."), "quiet"
            )
            self._rows.addWidget(held)
            self._rows.addLayout(row(self.away_button))

    def _gone(self, _done: None) -> None:
        self.refresh()
        self.told.emit(translate("Organisation", "The organisation's key opens nothing here now."))

    def _refused(self, fault: BaseException) -> None:
        self.told.emit(sentence(fault))


def _decided(policy: Policy) -> list[tuple[str, str]]:
    """The rules that differ from none at all, each under its caption."""
    found = []
    least, most = policy.lock_minutes_least, policy.lock_minutes_most
    if (least, most) != (LOCK_MINUTES.start, LOCK_MINUTES.stop - 1):
        told = translate("Organisation", "After {least} to {most} minutes without use.")
        found.append((translate("Organisation", "The lock"), told.format(least=least, most=most)))
    if policy.folders is not None:
        nowhere = translate("Organisation", "Nowhere outside the vault.")
        caption = translate("Organisation", "Files may be saved in")
        found.append((caption, "\n".join(policy.folders) or nowhere))
    if not policy.removable_drives:
        told = translate("Organisation", "Nothing is saved there, and no vault is opened there.")
        found.append((translate("Organisation", "Sticks, cards and USB disks"), told))
    return found
