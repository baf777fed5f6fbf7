"""The command line explains itself, in Swedish or English, and never with a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop import __version__

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]


def _program(*words: str, typed: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *words],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **variables},
        check=False,
    )


def test_help_is_swedish_unless_told(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    assert "kontrollera kartans filer eller exportera dem" in ran.out
    assert "så här: stockholmsmodellen" in ran.out


@pytest.mark.parametrize("words", [("--lang", "en", "--help"), ("--lang=en", "map", "--help")])
def test_help_is_english_when_asked(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert ran.code == 0
    assert "show this help" in ran.out
    assert "visa" not in ran.out


@pytest.mark.parametrize(
    "command",
    [
        ("model", "check"),
        ("model", "export"),
        ("map",),
        ("forms", "list"),
        ("forms", "blank"),
        ("demo",),
        ("vault", "check"),
        ("vault", "backup"),
        ("vault", "restore"),
        ("bundle", "inspect"),
    ],
)
def test_every_command_has_help(run: Run, command: tuple[str, ...]) -> None:
    ran = run(*command, "--help")
    assert ran.code == 0
    assert f"stockholmsmodellen {' '.join(command)}" in ran.out
    assert "--json" in ran.out


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.strip() == __version__


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("fönster",), "'fönster' går inte att välja här"),
        (("map",), "saknas: UT"),
        (("model",), "saknas: KOMMANDO"),
        (("--json",), "saknas: KOMMANDO"),
        (("map", "karta.pdf", "--paper", "a5"), "'a5' går inte att välja här"),
        (("map", "karta.pdf", "--page"), "--page: behöver ett värde"),
        (("forms", "list", "--snabbt"), "förstår inte: --snabbt"),
        (("model", "export", "karta.json"), "saknas: --format"),
        (("--lang", "fi", "model", "check"), "'fi' går inte att välja här"),
        (("--lang",), "--lang: behöver ett värde"),
    ],
)
def test_a_wrongly_written_command_is_a_usage_mistake(
    run: Run, words: tuple[str, ...], says: str
) -> None:
    ran = run(*words)
    assert ran.code == 2
    assert says in ran.err
    assert ran.out == ""


def test_an_option_is_not_guessed_from_its_beginning(run: Run) -> None:
    assert run("map", "karta.pdf", "--pap", "a4").code == 2


def test_json_and_language_may_stand_before_or_after_the_command(run: Run) -> None:
    before = run("--json", "--lang", "en", "model", "check")
    after = run("model", "check", "--json", "--lang", "en")
    assert before.data == after.data


def test_the_program_speaks_utf8_into_a_pipe_whatever_the_locale() -> None:
    ran = _program("forms", "blank", "åäö", "ut.pdf", LC_ALL="C", PYTHONUTF8="0")
    assert ran.returncode == 2
    assert "Blanketten ”åäö” finns inte" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_map_is_drawn_with_no_display_and_with_a_dead_one(tmp_path: Path) -> None:
    out = tmp_path / "karta åäö.png"
    ran = _program(
        "map", str(out), "--page", "finsamteam", DISPLAY=":99", QT_QPA_PLATFORM="offscreen"
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert out.read_bytes().startswith(b"\x89PNG")


def test_who_hangs_up_early_gets_no_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "forms", "list"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert b"Traceback" not in program.stderr.read()


def test_a_bug_becomes_a_sentence_without_content(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(_folder: Path) -> None:
        raise ValueError("Övningsperson Ett")

    monkeypatch.setattr("desktop.core.process.reading.find_mistakes", break_down)
    ran = run("model", "check")
    assert ran.code == 1
    assert "Något oväntat gick fel" in ran.err
    assert "Övningsperson" not in ran.err + ran.out
    assert "Traceback" not in ran.err


def test_it_can_ask_where_a_bug_struck(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(_folder: Path) -> None:
        raise ValueError

    monkeypatch.setenv("STOCKHOLMSMODELLEN_TRACEBACK", "1")
    monkeypatch.setattr("desktop.core.process.reading.find_mistakes", break_down)
    assert "Traceback" in run("model", "check").err


def test_no_arguments_open_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.__main__ import main
    from desktop.ui import application

    monkeypatch.setattr(sys, "argv", ["stockholmsmodellen"])
    monkeypatch.setattr(application, "run", lambda: 7)
    assert main() == 7


def test_an_installation_without_swedish_says_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STOCKHOLMSMODELLEN_RESOURCES", str(tmp_path))
    ran = run("model", "check")
    assert ran.code == 1
    assert ran.err == f"The installation is not whole. Missing: {tmp_path / 'i18n' / 'sv.qm'}\n"
