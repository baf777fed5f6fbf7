"""A report for IT says where it went wrong, and nothing about whom."""

from __future__ import annotations

import sys

import pytest

from desktop.core.cases.identity_number import parse
from desktop.core.errors import Known
from desktop.ui.application import Desk
from desktop.ui.unexpected import report, watch

SECRET = "Hemlig Hemligsson 19880116-2390"


def test_a_report_names_type_and_place_but_no_content() -> None:
    text = report(_fault())
    assert "builtins.ValueError" in text
    assert "test_unexpected.py" in text
    assert "Hemlig" not in text
    assert "2390" not in text


def test_a_report_follows_the_causes() -> None:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as inner:
            raise RuntimeError(SECRET) from inner
    except RuntimeError as outer:
        text = report(outer)
    assert "builtins.RuntimeError" in text
    assert "builtins.KeyError" in text
    assert "Hemlig" not in text


def test_a_refusal_of_a_number_carries_no_number() -> None:
    with pytest.raises(Known) as refusal:
        parse("19880116-2391")
    assert "2391" not in str(refusal.value)
    assert "2391" not in repr(refusal.value.data)


def test_an_unforeseen_fault_is_told_in_the_window_and_printed_nowhere(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    watch(desk.window.refuse)
    fault = _fault()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    assert desk.window.notices.isVisible()
    assert "Hemlig" not in desk.window.notices.text.text()
    assert capsys.readouterr() == ("", "")
    assert desk.window.notices.report_button.isVisible()


def _fault() -> ValueError:
    try:
        raise ValueError(SECRET)
    except ValueError as fault:
        return fault
