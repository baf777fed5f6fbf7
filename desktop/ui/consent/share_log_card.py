"""Who has received what of the case, newest first: under a consent, or by law without one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout

from desktop.core.cases.records import Consent, Giver
from desktop.core.exchange.share_log import Received
from desktop.ui.controls.basic import GRID, card, chip, column, label
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.names import giver_name, in_running_text, kind_names, party_name


def share_log_card(rows: Sequence[Received]) -> QFrame:
    """Every time that somebody got something."""
    made = card(label(translate("ShareLog", "Who has received what"), "heading"))
    layout = made.layout()
    assert isinstance(layout, QVBoxLayout)
    if not rows:
        layout.addWidget(label(_nobody(), "quiet"))
    for one in rows:
        layout.addSpacing(GRID)
        layout.addLayout(_entry(one))
    return made


def _nobody() -> str:
    return translate(
        "ShareLog",
        "Nobody yet. Everything that leaves the case will stand here: to whom, when, what, and on "
        "what ground.",
    )


def law_words(one: Received) -> str:
    """A disclosure on one line, where a withdrawal is about to be made."""
    words = translate("ShareLog", "{name}, by law ({law}): {what}. A withdrawal does not reach it.")
    return words.format(name=_who(one), law=one.provision, what=one.what)


def _entry(one: Received) -> QVBoxLayout:
    words = (label(line) for line in _what(one) if line)
    return column(_head(one), *words, label(_ground(one), "quiet"), spacing=2)


def _head(one: Received) -> QLayout:
    line = WrappingRow()
    line.addWidget(label(f"{day(one.on)} · {_who(one)}", "strong"), 1)
    if one.by_law:
        line.addWidget(chip(translate("ShareLog", "By law"), "attention"))
    return line


def _who(one: Received) -> str:
    return f"{one.name}, {party_name(one.party)}" if one.party is not None else one.name


def _what(one: Received) -> tuple[str, ...]:
    return (one.what,) if one.by_law else (kind_names(one.kinds),)


def _ground(one: Received) -> str:
    if one.by_law:
        words = translate("ShareLog", "{law} · decided by {name}")
        return words.format(law=one.provision, name=one.decided_by)
    way = {
        "bundle": translate("ShareLog", "Sealed bundle"),
        "pdf": translate("ShareLog", "Locked PDF"),
        "paper": translate("ShareLog", "Form"),
    }.get(one.channel, one.channel)
    under = (consent_words(each) for each in one.consents)
    return " · ".join(part for part in (way, one.purpose, *under) if part)


def consent_words(consent: Consent) -> str:
    """``Under the consent of 2026-11-22``, and who gave it where another did so for her."""
    on = day(consent.at.astimezone().date())
    if consent.giver is not Giver.LEGAL_REPRESENTATIVE:
        return translate("ShareLog", "under the consent of {date}").format(date=on)
    words = translate("ShareLog", "under the consent of {date}, given by {name} ({role})")
    role = in_running_text(giver_name(consent.giver))
    return words.format(date=on, name=consent.giver_name, role=role)
