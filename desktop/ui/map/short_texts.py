"""The few words the map shows beside a box: its time limit."""

from __future__ import annotations

from desktop.core.process.model import ProcessMap, StepTime, TimeUnit
from desktop.ui.language import translate

STATUTORY_SIGN = "§ "


def times_of(process_map: ProcessMap) -> dict[str, str]:
    """The short time limit of every step that has one with a number, by step id."""
    return {
        step.id: text
        for process in process_map.processes
        for step in process.steps
        if step.time is not None and (text := short_time(step.time))
    }


def short_time(time: StepTime) -> str:
    """A time limit in a word or two, with a section sign where a statute sets it."""
    sign = STATUTORY_SIGN if time.statutory else ""
    if time.number is None or time.unit is None:
        return ""
    return sign + _unit_text(time.unit).format(number=time.number)


def _unit_text(unit: TimeUnit) -> str:
    return {
        TimeUnit.DAYS: translate("MapMarks", "{number} days"),
        TimeUnit.MONTHS: translate("MapMarks", "{number} mon."),
        TimeUnit.YEARS: translate("MapMarks", "{number} yr"),
    }[unit]
