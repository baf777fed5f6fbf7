"""The built program does the whole job in a bare Debian, as a user, with the network cut off.

Takes minutes and root: runs when STOCKHOLMSMODELLEN_PROVE names a working folder, in which the
bare system is made once and the archive is unpacked; STOCKHOLMSMODELLEN_ARCHIVE names an archive
that has been built already.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from desktop.core.places import PORTABLE_FOLDER
from tests.installer.bare_system import HOME, PROGRAM, SOCKETS, BareSystem

ROOT = Path(__file__).parents[2]
PROVE = os.environ.get("STOCKHOLMSMODELLEN_PROVE", "")
ARCHIVE = os.environ.get("STOCKHOLMSMODELLEN_ARCHIVE", "")
DISPLAY = ":77"
START_TRIES = 5
LEAST_COLOURS = 16

pytestmark = pytest.mark.skipif(not PROVE, reason="asked for with STOCKHOLMSMODELLEN_PROVE=FOLDER")


@pytest.fixture(scope="module")
def bare() -> BareSystem:
    """The bare system with the archive unpacked in it and nothing of an earlier run."""
    work = Path(PROVE)
    system = BareSystem(work / "root")
    system.make()
    archive = Path(ARCHIVE) if ARCHIVE else _built(work)
    place = system.root / PROGRAM.lstrip("/")
    shutil.rmtree(place, ignore_errors=True)
    home = system.root / HOME.lstrip("/")
    for name in ("demo", "demo-x"):
        shutil.rmtree(home / name, ignore_errors=True)
    with tarfile.open(archive) as packed:
        packed.extractall(place.parent, filter="tar")
        top = packed.getnames()[0]
    (place.parent / top).rename(place)
    return system


def _built(work: Path) -> Path:
    build = [sys.executable, str(ROOT / "installer" / "build.py"), "--out", str(work / "dist")]
    subprocess.run(build, check=True)
    return next((work / "dist").glob("*.tar.xz"))


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of our own; through its socket file it is heard without a network."""
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1440x900x24", "-ac"])
    while not (SOCKETS / f"X{DISPLAY[1:]}").exists():
        assert server.poll() is None
        time.sleep(0.05)
    yield DISPLAY
    server.terminate()
    server.wait()


def _demo(bare: BareSystem, folder: str, **settings: str) -> dict[str, Any]:
    command = (f"{PROGRAM}/stockholmsmodellen", "demo", f"{HOME}/{folder}")
    running = bare.start(*command, **settings)
    told, complained = running.communicate()
    assert running.returncode == 0, told + complained
    report = bare.root / HOME.lstrip("/") / folder / "report.json"
    read: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return read


def _colours(path: Path) -> int:
    picture = QImage(str(path))
    across, down = range(0, picture.width(), 5), range(0, picture.height(), 5)
    return len({picture.pixel(x, y) for x in across for y in down})


def _check(bare: BareSystem, folder: str, report: dict[str, Any]) -> None:
    assert report["ok"] is True
    assert not report.get("failed")
    for part in ("maps", "forms", "vaults", "bundles", "refused", "screenshots"):
        assert report[part], part
    place = bare.root / HOME.lstrip("/") / folder
    colours = {name: _colours(place / name) for name in report["screenshots"]}
    assert {name: found for name, found in colours.items() if found < LEAST_COLOURS} == {}


def test_the_sums_agree_with_what_was_unpacked(bare: BareSystem) -> None:
    checked = bare.start("sh", "-c", f"cd {PROGRAM} && sha256sum --quiet --check SHA256SUMS")
    told, complained = checked.communicate()
    assert checked.returncode == 0, told + complained


def test_the_demo_does_the_whole_job_and_writes_only_in_the_users_own_folder(
    bare: BareSystem,
) -> None:
    before = bare.files()
    report = _demo(bare, "demo", QT_QPA_PLATFORM="offscreen")
    after = bare.files()
    _check(bare, "demo", report)
    assert {name: stat for name, stat in after.items() if before.get(name) != stat} == {}
    assert sorted(before.keys() - after.keys()) == []


def test_the_demo_does_the_same_in_a_real_window(bare: BareSystem, display: str) -> None:
    before = bare.files()
    report = _demo(bare, "demo-x", QT_QPA_PLATFORM="xcb", DISPLAY=display)
    _check(bare, "demo-x", report)
    assert bare.files() == before


def test_a_folder_beside_the_program_is_used_instead_of_the_users_own(bare: BareSystem) -> None:
    shipped = ROOT / "resources" / "model" / "variants" / "egenansvar.yaml"
    own = shipped.read_text(encoding="utf-8").replace("id: egenansvar", "id: own", 1)
    variants = bare.root / PROGRAM.lstrip("/") / PORTABLE_FOLDER / "variants"
    variants.mkdir(parents=True)
    (variants / "own.yaml").write_text(own, encoding="utf-8")
    ended = []
    for _there in (True, False):
        command = (f"{PROGRAM}/stockholmsmodellen", "map", f"{HOME}/map.json", "--variant", "own")
        running = bare.start(*command, QT_QPA_PLATFORM="offscreen")
        running.communicate()
        ended.append(running.returncode)
        shutil.rmtree(variants.parent, ignore_errors=True)
    assert ended == [0, 1]


def test_the_computers_own_policy_binds_the_frozen_program(bare: BareSystem) -> None:
    policy = bare.root / "etc/stockholmsmodellen/policy.toml"
    allowed = bare.root / HOME.lstrip("/") / "delat"
    policy.parent.mkdir(mode=0o755)
    allowed.mkdir(exist_ok=True)
    allowed.chmod(0o777)
    ended = []
    try:
        policy.write_text('format = 1\nfolders = ["~/delat"]\n', encoding="utf-8")
        policy.chmod(0o644)
        for place in (HOME, f"{HOME}/delat"):
            command = (f"{PROGRAM}/stockholmsmodellen", "map", f"{place}/rule.json")
            running = bare.start(*command, QT_QPA_PLATFORM="offscreen")
            running.communicate()
            ended.append(running.returncode)
    finally:
        shutil.rmtree(policy.parent)
    assert ended == [1, 0]
    assert not (allowed.parent / "rule.json").exists()
    assert (allowed / "rule.json").exists()


def test_the_window_opens_and_its_start_is_told_beside_the_unfrozen_programs(
    bare: BareSystem, display: str, tmp_path: Path
) -> None:
    settings = {"STOCKHOLMSMODELLEN_TIMING": "1", "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    ours = {**os.environ, **settings, "STOCKHOLMSMODELLEN_DATA": str(tmp_path)}
    unfrozen = [sys.executable, "-m", "desktop"]
    seconds: dict[str, list[float]] = {"frozen": [], "unfrozen": []}
    for _try in range(START_TRIES):
        seconds["frozen"].append(
            _until_ready(lambda: bare.start(f"{PROGRAM}/stockholmsmodellen", **settings))
        )
        seconds["unfrozen"].append(
            _until_ready(
                lambda: subprocess.Popen(
                    unfrozen, cwd=ROOT, env=ours, stdout=subprocess.PIPE, text=True
                )
            )
        )
    told = json.dumps({name: sorted(found) for name, found in seconds.items()}, indent=2)
    (Path(PROVE) / "start-seconds.json").write_text(told, encoding="utf-8")
    assert all(len(found) == START_TRIES for found in seconds.values())


def _until_ready(start: Any) -> float:  # noqa: ANN401 - a call that gives a process
    began = time.perf_counter()
    running = start()
    assert running.stdout is not None
    line = running.stdout.readline()
    took = time.perf_counter() - began
    running.terminate()
    running.communicate()
    assert line.strip() == "READY"
    return took
