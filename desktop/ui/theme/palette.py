"""The colours as data: one frozen theme a dress, every lane with its four colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from desktop.core.record import record

SHARED_LANE = "gemensam"


@record(frozen=True, slots=True)
class LaneColours:
    """One party's colours as ``#RRGGBB``.

    ``tab`` is the solid tab with ``text`` on it, ``tint`` the ground of the band, ``line`` the
    outlines on that ground (3:1); words on the ground take the theme's ``text``.
    """

    tab: str
    text: str
    tint: str
    line: str


@record(frozen=True, slots=True)
class Theme:
    """Every colour the program may use, as ``#RRGGBB``, and the size of its text in per cent.

    Pairs named ``x`` and ``on_x`` hold 4.5:1. ``border`` outlines controls (3:1 on ``paper`` and
    ``window``), ``hairline`` only divides. ``arrow`` and ``arrow_read`` hold 3:1 on every tint.
    """

    name: str
    dark: bool
    window: str
    paper: str
    raised: str
    text: str
    text_quiet: str
    hairline: str
    border: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_tint: str
    done: str
    on_done: str
    done_tint: str
    done_text: str
    attention: str
    on_attention: str
    attention_line: str
    error: str
    on_error: str
    error_tint: str
    error_text: str
    hover: str
    pressed: str
    arrow: str
    arrow_read: str
    hit: str
    lanes: Mapping[str, LaneColours]
    text_percent: int = 100

    def lane(self, lane_id: str) -> LaneColours:
        """The lane's colours; an unknown lane gets the shared grey, so a changed map shows."""
        return self.lanes.get(lane_id) or self.lanes[SHARED_LANE]


@cache
def light() -> Theme:
    """The light theme."""
    return Theme(
        name="light",
        dark=False,
        window="#F6F7F9",
        paper="#FFFFFF",
        raised="#FFFFFF",
        text="#1B1F24",
        text_quiet="#4A5462",
        hairline="#DDE2E8",
        border="#7B8694",
        accent="#0B57D0",
        on_accent="#FFFFFF",
        accent_hover="#0A49AE",
        accent_tint="#E5EEFC",
        done="#1B7F4B",
        on_done="#FFFFFF",
        done_tint="#E4F4EB",
        done_text="#14603A",
        attention="#FFF6DD",
        on_attention="#5C3C00",
        attention_line="#A87B12",
        error="#B3261E",
        on_error="#FFFFFF",
        error_tint="#FDECEA",
        error_text="#8C1D18",
        hover="#EEF1F5",
        pressed="#E1E6EC",
        arrow="#4A5462",
        arrow_read="#75808E",
        hit="#B35C00",
        lanes=_light_lanes(),
    )


@cache
def dark() -> Theme:
    """The dark theme."""
    return Theme(
        name="dark",
        dark=True,
        window="#14171B",
        paper="#1B1F25",
        raised="#242A31",
        text="#E8EBEF",
        text_quiet="#AAB4C0",
        hairline="#333A43",
        border="#77828F",
        accent="#8AB4F8",
        on_accent="#0A1A33",
        accent_hover="#A9C8FA",
        accent_tint="#1E2C44",
        done="#6CCB96",
        on_done="#06210F",
        done_tint="#17301F",
        done_text="#8FDCB0",
        attention="#3A2E0C",
        on_attention="#FFE09A",
        attention_line="#C79A3A",
        error="#F2A29B",
        on_error="#350B08",
        error_tint="#3A1B19",
        error_text="#F7BDB8",
        hover="#262C34",
        pressed="#303842",
        arrow="#B4BDC8",
        arrow_read="#7F8A97",
        hit="#FFB45C",
        lanes=_dark_lanes(),
    )


@cache
def mono() -> Theme:
    """Black on white, for printers without colour; lanes are told apart by hatch, icon and name."""
    ink = LaneColours("#2B2B2B", "#FFFFFF", "#FFFFFF", "#1A1A1A")
    return replace(
        light(),
        name="mono",
        window="#FFFFFF",
        text="#1A1A1A",
        text_quiet="#4D4D4D",
        hairline="#9A9A9A",
        border="#757575",
        hover="#EDEDED",
        pressed="#E0E0E0",
        accent="#000000",
        accent_tint="#EDEDED",
        done="#2B2B2B",
        done_tint="#EDEDED",
        done_text="#1A1A1A",
        attention="#FFFFFF",
        on_attention="#000000",
        attention_line="#000000",
        error="#000000",
        error_tint="#FFFFFF",
        error_text="#000000",
        arrow="#1A1A1A",
        arrow_read="#6E6E6E",
        hit="#000000",
        lanes=MappingProxyType(dict.fromkeys(_light_lanes(), ink)),
    )


def theme_named(name: str) -> Theme:
    """``dark`` gives the dark theme, anything else the light one."""
    return dark() if name == "dark" else light()


def _light_lanes() -> Mapping[str, LaneColours]:
    return MappingProxyType(
        {
            "individ": LaneColours("#6B3FA0", "#FFFFFF", "#F4EFFA", "#6B3FA0"),
            "socialtjanst": LaneColours("#A61E22", "#FFFFFF", "#FBEEED", "#A61E22"),
            "halso-och-sjukvard": LaneColours("#1D5BB5", "#FFFFFF", "#EAF2FC", "#1D5BB5"),
            "forsakringskassan": LaneColours("#17633A", "#FFFFFF", "#E6F2EA", "#17633A"),
            "arbetsformedlingen": LaneColours("#9CCB5E", "#1B2A0D", "#F3F9EA", "#587F22"),
            "jobbtorg": LaneColours("#F2938A", "#3A0F0B", "#FEF2F0", "#B5473C"),
            SHARED_LANE: LaneColours("#46505E", "#FFFFFF", "#EDF0F4", "#46505E"),
        }
    )


def _dark_lanes() -> Mapping[str, LaneColours]:
    return MappingProxyType(
        {
            "individ": LaneColours("#B79AE0", "#1A1226", "#221B2C", "#B79AE0"),
            "socialtjanst": LaneColours("#F08A84", "#2A0E0D", "#2B1918", "#F08A84"),
            "halso-och-sjukvard": LaneColours("#8DB8F2", "#0C1B33", "#172232", "#8DB8F2"),
            "forsakringskassan": LaneColours("#7CC79A", "#0B2416", "#15261C", "#7CC79A"),
            "arbetsformedlingen": LaneColours("#B5DA86", "#1B2A0D", "#20271A", "#B5DA86"),
            "jobbtorg": LaneColours("#F7B7B0", "#3A0F0B", "#2C1F1E", "#F7B7B0"),
            SHARED_LANE: LaneColours("#AEB8C6", "#171C22", "#20262E", "#AEB8C6"),
        }
    )
