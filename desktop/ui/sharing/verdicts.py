"""What the recipient will see, exactly: allowed items plain, held-back ones struck through."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_gate import Decision, Verdict
from desktop.core.cases.records import Case
from desktop.core.exchange.content import CONTACT_ID, IDENTITY_ID
from desktop.ui.controls import chip
from desktop.ui.language import translate
from desktop.ui.names import kind_name


def reason_words(reason: Reason) -> str:
    """Why an item may or may not go."""
    return {
        Reason.COVERED: translate("Verdict", "covered by consent"),
        Reason.NO_CONSENT: translate("Verdict", "no consent is recorded"),
        Reason.NOT_THIS_PARTY: translate("Verdict", "the consent does not name this party"),
        Reason.NOT_THIS_KIND: translate("Verdict", "the consent does not cover this information"),
        Reason.NOT_YET_VALID: translate("Verdict", "the consent is not valid yet"),
        Reason.EXPIRED: translate("Verdict", "the consent has expired"),
        Reason.WITHDRAWN: translate("Verdict", "the consent is withdrawn"),
        Reason.PROTECTED: translate("Verdict", "protected identity"),
        Reason.STOPPED: translate("Verdict", "the sender has asked it back"),
    }[reason]


def person_headings(case: Case) -> dict[str, str]:
    """What the identity and contact items hold, in words."""
    person = case.person
    contact = (person.address, person.postal, person.telephone, person.email)
    return {
        f"{IDENTITY_ID}:{case.id}": f"{person.name}, {person.identity}",
        f"{CONTACT_ID}:{case.id}": ", ".join(part for part in contact if part),
    }


class VerdictList(QWidget):
    """One line for each item: its kind, its heading and the gate's answer."""

    def __init__(self, decision: Decision, headings: Mapping[str, str]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, verdict in enumerate(decision.verdicts):
            grid.addWidget(QLabel(kind_name(verdict.item.kind)), line, 0)
            grid.addWidget(self._heading(verdict, headings), line, 1)
            grid.addWidget(self._answer(verdict), line, 2)

    def _heading(self, verdict: Verdict, headings: Mapping[str, str]) -> QLabel:
        made = QLabel(headings.get(verdict.item.entry_id, ""))
        made.setWordWrap(True)
        if not verdict.allowed:
            font = made.font()
            font.setStrikeOut(True)
            made.setFont(font)
            made.setProperty("tone", "quiet")
        return made

    def _answer(self, verdict: Verdict) -> QLabel:
        words = reason_words(verdict.reason)
        if verdict.allowed:
            return chip(translate("Verdict", "Goes"), "done", words)
        return chip(translate("Verdict", "Held back: {why}").format(why=words), "attention")
