#!/usr/bin/env python3
"""The one bootstrap: ``python3 dev.py run`` and ``python3 dev.py test`` on a fresh machine.

Standard library only. Makes ``.venv`` with the newest Python it finds (3.11 to 3.13), installs the
locked dependencies, and on Debian the missing system libraries too (as root; otherwise it names
the one command that an administrator has to run).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed.sha256"
NEWEST, OLDEST = 13, 11
DEMO_FOLDER = ROOT / "demo-output"

WINDOW_LIBRARIES = (
    "libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 libdbus-1-3 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
).split()
TEST_PROGRAMS = ("xvfb xauth qpdf poppler-utils age dbus at-spi2-core python3-gi libx11-6").split()


def say(text: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(text, flush=True)


def stop(text: str) -> None:
    """Say what is wrong and end with a failing exit code."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)
    raise SystemExit(1)


def candidates() -> Iterator[str]:
    """Pythons that may lie on this machine, newest first."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for minor in range(NEWEST, OLDEST - 1, -1):
        if found := shutil.which(f"python3.{minor}"):
            yield found
        folders = pyenv.glob(f"3.{minor}.*") if pyenv.is_dir() else ()
        yield from (str(each / "bin" / "python") for each in sorted(folders, reverse=True))
        if os.name == "nt" and shutil.which("py"):
            answer = subprocess.run(
                ["py", f"-3.{minor}", "-c", "import sys; print(sys.executable)"],
                capture_output=True,
                text=True,
                check=False,
            )
            if answer.returncode == 0:
                yield answer.stdout.strip()
    yield sys.executable


def usable(python: str) -> bool:
    """Whether this Python is one of ours and can make an environment."""
    question = (
        "import sys, ssl, ctypes, venv, ensurepip;"
        f"raise SystemExit(not (3, {OLDEST}) <= sys.version_info[:2] <= (3, {NEWEST}))"
    )
    try:
        answer = subprocess.run([python, "-c", question], capture_output=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0


def find_python() -> str:
    """The newest usable Python, or an end with advice."""
    for python in candidates():
        if usable(python):
            return python
    if is_debian() and sys.version_info[:2] >= (3, OLDEST):
        install_debian([f"python3.{sys.version_info[1]}-venv"])
        if usable(sys.executable):
            return sys.executable
    stop(f"needs Python 3.{OLDEST} to 3.{NEWEST} with venv and ssl; found none.")
    raise AssertionError


def is_debian() -> bool:
    """Whether this system's packages can be asked for and installed with apt."""
    return shutil.which("dpkg-query") is not None and shutil.which("apt-get") is not None


def missing_packages(names: Sequence[str]) -> list[str]:
    """Those of the Debian packages that are not installed."""
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
        check=False,
    )
    present = {line.split()[0] for line in asked.stdout.splitlines() if line.endswith(" installed")}
    return [name for name in names if name not in present]


def install_debian(names: Sequence[str]) -> None:
    """Install Debian packages as root; as another user, name the command and end."""
    command = f"apt-get install -y --no-install-recommends {' '.join(names)}"
    if os.geteuid() != 0:
        stop(f"system packages are missing. As administrator, run:\n    {command}")
    say(f"Installing system packages: {' '.join(names)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    subprocess.run([*command.split(), "-qq"], check=True, env=quiet, stdout=subprocess.DEVNULL)


def ensure_system(names: Sequence[str]) -> None:
    """See that the system libraries are there, where we know how to ask."""
    if is_debian() and (missing := missing_packages(names)):
        install_debian(missing)


def venv_python() -> Path:
    """The Python inside ``.venv``."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def wanted_stamp() -> str:
    """What ``.venv`` must have been made from to be current."""
    return hashlib.sha256(LOCK.read_bytes()).hexdigest()


def ensure_environment() -> None:
    """Make ``.venv`` and install the locked dependencies, unless that is done already."""
    if STAMP.is_file() and STAMP.read_text() == wanted_stamp() and usable(str(venv_python())):
        return
    python = find_python()
    say(f"Making .venv with {python}")
    subprocess.run([python, "-m", "venv", "--clear", str(VENV)], check=True)
    say("Installing the locked dependencies")
    subprocess.run(
        [str(venv_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        + ["--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)],
        check=True,
    )
    STAMP.write_text(wanted_stamp())


def compile_bytecode() -> None:
    """Compile the program once: where Python may not do so by itself, each start would."""
    tool("-m", "compileall", "-q", "desktop")
    tool("-P", "desktop/ui/kept_code.py")


def tool(*arguments: str) -> int:
    """Run the environment's Python in the project's folder; its exit code."""
    return subprocess.run([str(venv_python()), *arguments], cwd=ROOT, check=False).returncode


def has_display() -> bool:
    """Whether a window can be opened here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> int:
    """Open the window; with no display, do the whole job headless and name the files."""
    ensure_system(WINDOW_LIBRARIES)
    ensure_environment()
    compile_bytecode()
    if has_display() or arguments:
        return tool("-m", "desktop", *arguments)
    say("There is no display here: running the demo without a window.")
    shutil.rmtree(DEMO_FOLDER, ignore_errors=True)
    ended = tool("-m", "desktop", "demo", str(DEMO_FOLDER))
    for path in sorted(DEMO_FOLDER.rglob("*")):
        if path.is_file():
            say(f"    {path.relative_to(ROOT)}")
    return ended


def test(arguments: list[str]) -> int:
    """Run every check; all of them, so that one run shows everything that is wrong."""
    ensure_system([*WINDOW_LIBRARIES, *TEST_PROGRAMS])
    ensure_environment()
    compile_bytecode()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    checks = {
        "formatting": ("-m", "ruff", "format", "--check", "."),
        "lint": ("-m", "ruff", "check", "."),
        "types": ("-m", "mypy"),
        "tests": ("-m", "pytest", "-n", "auto", *arguments),
    }
    failed = []
    for name, command in checks.items():
        say(f"== {name}")
        if tool(*command):
            failed.append(name)
    say(f"Failed: {', '.join(failed)}" if failed else "Every check passed.")
    return 1 if failed else 0


def translations(_arguments: list[str]) -> int:
    """Collect the strings of each room of the window and compile the Swedish catalogue."""
    ensure_environment()
    return tool("-m", "tests.translations")


def compile_model(_arguments: list[str]) -> int:
    """Read, check and lay out the shipped map beforehand, after a change to it."""
    ensure_environment()
    return tool("-m", "tests.compiled")


def screenshots(arguments: list[str]) -> int:
    """Take the README's pictures anew."""
    ensure_system(WINDOW_LIBRARIES)
    ensure_environment()
    return tool("-m", "tests.screenshots", *arguments)


COMMANDS = {
    "run": run,
    "test": test,
    "compile": compile_model,
    "translations": translations,
    "screenshots": screenshots,
}


def main() -> int:
    """Read the command and do it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    chosen = parser.parse_args()
    return COMMANDS[chosen.command](chosen.arguments)


if __name__ == "__main__":
    raise SystemExit(main())
