"""``demo`` does the whole job, proves it, and says loudly which part failed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

import pikepdf
import pyrage
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from desktop.cli.demo import handover, job, maps, pictures, practice
from desktop.cli.demo.report import DemoFailed
from desktop.core.forms.definition import read_forms
from desktop.core.places import forms_folder
from desktop.core.vault import safe

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
ROOMS = ["maps", "forms", "vaults", "bundles", "refused", "screenshots"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One whole demo, done as IT does it."""
    folder = tmp_path_factory.mktemp("demo") / "övning åäö"
    ran = subprocess.run(
        [sys.executable, "-m", "desktop", "demo", str(folder)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert f"Rapporten: {folder / 'report.json'}" in ran.stdout
    return folder


@pytest.fixture(scope="module")
def report(made: Path) -> dict[str, Any]:
    """What the demo wrote about itself."""
    found = json.loads((made / "report.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_the_report_has_the_promised_shape(report: dict[str, Any]) -> None:
    assert list(report) == ["ok", *ROOMS]
    assert report["ok"] is True
    assert all(set(vault) == {"path", "password"} for vault in report["vaults"])
    assert all(set(bundle) == {"path", "identity"} for bundle in report["bundles"])
    assert all(set(refused) == {"what", "why"} for refused in report["refused"])


def test_every_path_in_the_report_exists(made: Path, report: dict[str, Any]) -> None:
    paths = [*report["maps"], *report["forms"], *report["screenshots"]]
    paths += [each["path"] for each in (*report["vaults"], *report["bundles"])]
    assert len(paths) > 50
    assert [path for path in paths if not (made / path).exists()] == []
    assert len(set(paths)) == len(paths)


def test_the_overview_is_one_a3_page(made: Path, report: dict[str, Any]) -> None:
    with pikepdf.open(made / report["maps"][0]) as pdf:
        assert [float(edge) for edge in pdf.pages[0].mediabox] == [0, 0, 1191, 842]
        assert len(pdf.pages) == 1
    assert len(report["maps"]) == 10


def test_every_form_is_there_empty_and_filled(made: Path, report: dict[str, Any]) -> None:
    ids = {form.id for form in read_forms(forms_folder())}
    for room in ("blank", "filled"):
        assert {path.stem for path in (made / "forms" / room).glob("*.pdf")} == ids
    assert len(report["forms"]) == 2 * len(ids)


def test_both_vaults_open_with_their_passwords_and_are_whole(
    made: Path, report: dict[str, Any]
) -> None:
    for vault in report["vaults"]:
        found = safe.check(made / vault["path"], vault["password"])
        assert found.ok
        assert found.cases == 1
    assert len(report["vaults"]) == 2


def test_nothing_of_the_case_lies_open_on_the_disk(made: Path, report: dict[str, Any]) -> None:
    secrets = [note.encode()[:30] for note in practice.notes()]
    for room in ("vaults", "bundles"):
        for path in (made / room).rglob("*"):
            if path.is_file():
                assert not any(secret in path.read_bytes() for secret in secrets), path


def test_the_practice_identity_opens_the_bundle(made: Path, report: dict[str, Any]) -> None:
    [bundle] = report["bundles"]
    identity = pyrage.x25519.Identity.from_str(bundle["identity"])
    content = pyrage.decrypt((made / bundle["path"]).read_bytes(), [identity])
    assert b"tycker om att baka" in content


@pytest.mark.skipif(which("age") is None, reason="needs the age tool")
def test_the_age_tool_opens_the_bundle(made: Path, report: dict[str, Any], tmp_path: Path) -> None:
    [bundle] = report["bundles"]
    key = tmp_path / "key.txt"
    key.write_text(bundle["identity"] + "\n")
    ran = subprocess.run(
        ["age", "--decrypt", "-i", str(key), str(made / bundle["path"])],
        capture_output=True,
        check=True,
    )
    assert "Övning: personen ringer".encode() in ran.stdout


def test_the_export_without_consent_was_refused_and_says_what_is_missing(
    made: Path, report: dict[str, Any]
) -> None:
    sharing = report["refused"][0]
    assert sharing["what"] == "Att dela ärendet utan samtycke"
    assert sharing["why"].startswith("Samtycke saknas: Hälso- och sjukvården får inte ta del av")
    assert "anteckningar" in sharing["why"]
    assert not (made / "bundles" / "without-consent.arendepaket").exists()


def test_the_note_of_a_kind_that_the_consent_leaves_out_is_held_back(
    made: Path, report: dict[str, Any]
) -> None:
    note = report["refused"][-1]
    assert note["what"] == "Att dela en anteckning av en sort som samtycket inte nämner"
    assert "anteckningar om försörjning" in note["why"].lower()
    assert not (made / "bundles" / "note-without-consent.arendepaket").exists()
    [bundle] = report["bundles"]
    identity = pyrage.x25519.Identity.from_str(bundle["identity"])
    content = pyrage.decrypt((made / bundle["path"]).read_bytes(), [identity])
    assert b"Sparpengarna" not in content
    assert b'"kind":"notes_health"' in content


def test_the_pictures_show_something(made: Path, report: dict[str, Any]) -> None:
    for path in report["screenshots"]:
        picture = QImage(str(made / path))
        assert (picture.width(), picture.height()) >= (960, 600)
        seen = {picture.pixel(x, y) for x in range(0, 960, 16) for y in range(0, 600, 16)}
        assert len(seen) > 3, path
    assert len(report["screenshots"]) >= 10


def test_a_part_that_fails_is_named_loudly_and_the_others_are_done(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_report: object) -> None:
        raise DemoFailed("två nyckelord är lika")

    monkeypatch.setattr(handover, "work", fail)
    monkeypatch.setattr("desktop.cli.demo.papers.write_blanks", lambda _report: None)
    monkeypatch.setattr("desktop.cli.demo.pictures.take_pictures", lambda _report: None)
    ran = run("demo", tmp_path / "demo")
    assert ran.code == 1
    part = "ärendet, från valv till mottaget paket"
    assert f"MISSLYCKADES: {part}: två nyckelord är lika" in ran.out
    report = json.loads((tmp_path / "demo" / "report.json").read_text(encoding="utf-8"))
    assert report["ok"] is False
    assert report["failed"] == [{"part": part, "why": "två nyckelord är lika"}]
    assert len(report["maps"]) == 10


def test_a_bug_in_a_part_is_told_without_content(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(_report: object) -> None:
        raise ValueError("Övningsperson Ett")

    for name in ("draw_maps",):
        monkeypatch.setattr(maps, name, break_down)
    monkeypatch.setattr(handover, "work", lambda _report: None)
    monkeypatch.setattr("desktop.cli.demo.papers.write_blanks", lambda _report: None)
    monkeypatch.setattr("desktop.cli.demo.pictures.take_pictures", lambda _report: None)
    ran = run("demo", tmp_path, "--json")
    assert ran.code == 1
    assert ran.data["failed"][0]["part"] == "kartorna"
    assert "ValueError" in ran.data["failed"][0]["why"]
    assert "Övningsperson" not in ran.out + ran.err


def test_a_bug_in_a_slot_of_the_window_fails_the_demo(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(_report: object) -> None:
        with pictures._bugs_told():
            timer = QTimer()
            timer.timeout.connect(lambda: 1 / 0)
            timer.start(0)
            pictures._settle()
            timer.stop()

    monkeypatch.setattr(job, "_parts", lambda: {"fönstret": break_down})
    ran = run("demo", tmp_path)
    assert ran.code == 1
    assert "(ZeroDivisionError)" in ran.out


def test_a_folder_with_other_files_is_left_alone(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "maps" / "min karta.pdf"
    kept.parent.mkdir()
    kept.write_bytes(b"min")
    ran = run("demo", tmp_path)
    assert ran.code == 1
    assert "Mappen innehåller filer som inte är en demos" in ran.err
    assert kept.read_bytes() == b"min"


def test_an_earlier_demo_is_replaced(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "_parts", lambda: {})
    (tmp_path / "report.json").write_text("{}")
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "gammal.pdf").write_bytes(b"gammal")
    (tmp_path / "anteckning.txt").write_text("stör inte")
    assert run("demo", tmp_path).code == 0
    assert not (tmp_path / "maps").exists()
    assert (tmp_path / "anteckning.txt").exists()
