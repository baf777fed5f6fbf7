"""What the individual has excepted, shown beside what goes: the gate cannot read it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtWidgets import QLabel

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_gate import Decision
from desktop.core.cases.records import Consent
from desktop.ui.controls.basic import label
from desktop.ui.dates import day
from desktop.ui.language import translate


def covering(book: Casebook, case_id: str, decisions: Collection[Decision]) -> list[Consent]:
    """The consents that these decisions rest on, oldest first."""
    named = {one for decision in decisions for one in decision.consent_ids}
    return [one for one in book.consents(case_id) if one.id in named]


def restriction_label(consents: Iterable[Consent]) -> QLabel | None:
    """Every restriction of the consents, to be weighed by whoever shares; None without any."""
    line = translate("Share", "Consent of {date}: {text}")
    lines = [
        line.format(date=day(one.at.astimezone().date()), text=one.restrictions)
        for one in consents
        if one.restrictions.strip()
    ]
    if not lines:
        return None
    head = translate(
        "Share",
        "The individual has excepted something. The program cannot check it: look yourself that "
        "nothing of it goes.",
    )
    return label("\n".join((head, *lines)), "attention")
