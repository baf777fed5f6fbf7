"""Takes pictures of the real window: ``python3 dev.py screenshots [DIR THEME LANGUAGE SIZE]``.

Without a folder, the README's four; with one, a picture of every page.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Kind, Party, Profile, Recipient
from desktop.core.exchange import identity
from desktop.core.vault.keys import Cost
from desktop.ui.application import Desk, application, build
from desktop.ui.cases.practice import practice_person
from desktop.ui.settings.preferences import Preferences

SIZE = (1280, 720)
OF_THE_README = frozenset({"map-overview", "map-process", "case", "share"})
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
SETTLE_MS = 400
PROFILE = Profile(
    "Handläggare Övning",
    Party.SOCIALTJANST,
    "Övningsenheten",
    title="Socialsekreterare",
    telephone="08-000 00 00",
    email="ovning@example.se",
)


class Camera:
    """Keeps what the window shows as numbered PNG files."""

    def __init__(self, desk: Desk, folder: Path, wanted: frozenset[str]) -> None:
        self._desk = desk
        self._folder = folder
        self._wanted = wanted

    def take(self, name: str) -> None:
        """Let the window settle and keep its picture if it is wanted; all are without a choice."""
        if self._wanted and name not in self._wanted:
            return
        QTest.qWait(SETTLE_MS)
        while self._desk.tasks.busy:
            QTest.qWait(50)
        self._desk.window.grab().save(str(self._folder / f"{name}.png"))


def main(arguments: list[str]) -> int:
    """Walk the window through its pages and take a picture of each."""
    folder = Path(arguments[0] if arguments else "resources/screenshots")
    theme = arguments[1] if len(arguments) > 1 else "light"
    language = arguments[2] if len(arguments) > 2 else "sv"
    size = tuple(map(int, arguments[3].split("x"))) if len(arguments) > 3 else SIZE
    folder.mkdir(parents=True, exist_ok=True)
    app = application(["stockholmsmodellen"])
    with tempfile.TemporaryDirectory() as place:
        chosen = Preferences(theme=theme, language=language)
        desk = build(app, Path(place) / "vault", chosen, cost=CHEAP)
        desk.window.resize(*size)
        desk.window.show()
        _walk(desk, Camera(desk, folder, frozenset() if arguments else OF_THE_README))
        desk.close()
    return 0


def _walk(desk: Desk, camera: Camera) -> None:
    window = desk.window
    camera.take("map-overview")
    window.show_place("cases")
    camera.take("welcome")
    _make_vault(desk)
    window.show_place("cases")
    camera.take("cases-empty")
    furnish(desk)
    window.show_place("cases")
    camera.take("cases")
    window.show_place("case")
    camera.take("case")
    window.show_on_map()
    camera.take("map-process")
    for name, show in _pages(desk).items():
        show()
        camera.take(name)
    window.lock()
    camera.take("lock")


def _pages(desk: Desk) -> dict[str, Callable[[], object]]:
    window = desk.window
    return {
        "form": lambda: window.start_form("rehabiliteringsforfragan", "soc-sjukskriven.9"),
        "consent": lambda: window.show_place("consent"),
        "consent-new": lambda: window.ask_consent(
            Party.HALSO_OCH_SJUKVARD, frozenset({Kind.FORMS, Kind.IDENTITY})
        ),
        "share": lambda: window.show_place("share"),
        "receive": lambda: window.show_place("receive"),
        "forms": lambda: window.show_place("forms"),
        "todo": lambda: window.show_place("todo"),
        "recipients": lambda: window.show_place("recipients"),
        "statistics": lambda: window.show_place("statistics"),
        "settings": lambda: window.show_place("settings"),
        "help": lambda: window.show_place("help"),
        "quiz": lambda: window.show_place("quiz"),
        "tour": window.start_tour,
    }


def _make_vault(desk: Desk) -> None:
    made: list[object] = []
    desk.session.create(PROFILE, "sju fjälliga vädurar på ön", made.append, _fail)
    while not made:
        QApplication.processEvents()


def furnish(desk: Desk) -> None:
    session = desk.session
    changes = session.write(lambda book: book.open_case(practice_person(), practice=True))
    assert changes is not None
    case_id, today = changes.case_id, date.today()
    for box in ("1a", "2", "3", "4", "5", "7", "8"):
        session.write(
            lambda book, box=box: book.take_step(  # type: ignore[misc]
                case_id,
                f"soc-sjukskriven.{box}",
                "2026.1",
                leaving=book.standing(case_id).current,
            )
        )
    session.write(
        lambda book: book.take_step(
            case_id, "soc-sjukskriven.9", "2026.1", leaving=book.standing(case_id).current
        )
    )
    session.write(
        lambda book: book.write_note(
            case_id,
            "Intyget anger diagnos men inte vad funktionsnedsättningen hindrar. "
            "Vi kom överens om att fråga läkaren.",
            "soc-sjukskriven.8",
        )
    )
    session.write(
        lambda book: book.give_consent(
            case_id,
            {Party.HALSO_OCH_SJUKVARD},
            {Kind.IDENTITY, Kind.FORMS, Kind.NOTES},
            "Fråga läkaren om förutsättningar för aktivitet",
            today,
            today + timedelta(days=120),
            information_given="Vad som lämnas, till vem och att samtycket kan återkallas",
        )
    )
    session.with_vault(lambda vault: recipient_store.add(vault, _recipient()))
    session.open_case(case_id)


def _recipient() -> Recipient:
    keys = identity.keys_from(identity.new_secret())
    return Recipient(
        "mottagare-1",
        "Rehabkoordinator Övning",
        "Rehabkoordinator",
        Party.HALSO_OCH_SJUKVARD,
        "Övningsvårdcentralen",
        keys.age_key,
        keys.sign_key,
    )


def _fail(fault: BaseException) -> None:
    raise fault


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
