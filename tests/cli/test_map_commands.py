"""``map OUT`` draws pages as PDF, PNG, SVG and JSON; what it cannot draw it refuses by name."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pikepdf
import pytest
from PySide6.QtGui import QImage

from desktop.core.places import model_folder
from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.reading import read_map

if TYPE_CHECKING:
    from tests.cli.conftest import Run

PAGES = (OVERVIEW, *(process.id for process in read_map(model_folder()).processes))
A3, A4, A2 = (1191, 842), (842, 595), (1684, 1191)


def test_the_overview_is_one_lying_a3_page_unless_told(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "översikt.pdf"
    ran = run("map", out)
    assert ran.code == 0
    assert ran.out.splitlines()[0] == str(out)
    with pikepdf.open(out) as pdf:
        assert [_size(page) for page in pdf.pages] == [A3]


def test_the_map_is_vector_with_its_fonts_embedded(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "karta.pdf"
    assert run("map", out, "--page", "jobbtorg").code == 0
    with pikepdf.open(out) as pdf:
        resources = pdf.pages[0].obj.Resources
        assert "/XObject" not in resources or not _pictures(resources.XObject)
        for font in resources.Font.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


@pytest.mark.parametrize(("paper", "size"), [("a4", A4), ("a3", A3), ("a2", A2)])
def test_the_paper_can_be_chosen(
    run: Run, tmp_path: Path, paper: str, size: tuple[int, int]
) -> None:
    out = tmp_path / "karta.pdf"
    assert run("map", out, "--page", "finsamteam", "--paper", paper).code == 0
    with pikepdf.open(out) as pdf:
        assert [_size(page) for page in pdf.pages] == [size]


def test_all_pages_are_one_pdf(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "allt.pdf"
    ran = run("map", out, "--page", "all", "--json")
    assert ran.data["files"] == [str(out)]
    assert ran.data["smallest_text"] > 0
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == len(PAGES)


@pytest.mark.parametrize("suffix", [".json", ".svg"])
def test_all_pages_become_numbered_files(run: Run, tmp_path: Path, suffix: str) -> None:
    ran = run("map", tmp_path / f"karta{suffix}", "--page", "all")
    expected = [f"karta-{number}-{page}{suffix}" for number, page in enumerate(PAGES)]
    assert [Path(line).name for line in ran.out.splitlines()] == expected
    assert sorted(path.name for path in tmp_path.glob("*.*")) == sorted(expected)


@pytest.mark.parametrize("page", PAGES)
def test_the_geometry_has_the_promised_shape(run: Run, tmp_path: Path, page: str) -> None:
    out = tmp_path / "karta.json"
    assert run("map", out, "--page", page).code == 0
    drawing = json.loads(out.read_text(encoding="utf-8"))
    assert list(drawing) == ["page", "width", "height", "lanes", "boxes", "arrows"]
    assert drawing["page"] == page
    assert all(set(lane) == {"id", "x", "y", "w", "h"} for lane in drawing["lanes"])
    assert all(set(box) == {"id", "lane", "x", "y", "w", "h"} for box in drawing["boxes"])
    for arrow in drawing["arrows"]:
        assert set(arrow) == {"from", "to", "label", "label_box", "points"}
        assert (arrow["label_box"] is None) == (arrow["label"] == "")
        assert all(len(point) == 2 for point in arrow["points"])


def test_the_light_version_has_fewer_boxes(run: Run, tmp_path: Path) -> None:
    whole, light = tmp_path / "hel.json", tmp_path / "lätt.json"
    run("map", whole, "--page", "soc-sjukskriven")
    run("map", light, "--page", "soc-sjukskriven", "--light")
    boxes = [len(json.loads(path.read_text(encoding="utf-8"))["boxes"]) for path in (whole, light)]
    assert boxes[1] < boxes[0]


def test_a_picture_is_drawn(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "karta.png"
    assert run("map", out, "--page", "finsam-insatser").code == 0
    assert QImage(str(out)).width() > 500


def test_black_and_white_has_no_colour(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "karta.png"
    assert run("map", out, "--page", "finsamteam", "--mono").code == 0
    picture = QImage(str(out))
    seen = {
        picture.pixelColor(x, y).hsvSaturation()
        for x in range(0, picture.width(), 23)
        for y in range(0, picture.height(), 23)
    }
    assert max(seen) <= 26  # greys may lean a little, never to a lane's colour


def test_svg_is_svg(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "karta.svg"
    assert run("map", out, "--page", "finsamteam").code == 0
    assert ElementTree.parse(out).getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_a_variant_can_be_laid_over_the_map(run: Run, tmp_path: Path) -> None:
    variant = sorted((model_folder() / "variants").glob("*.yaml"))[0].stem
    assert run("map", tmp_path / "karta.json", "--variant", variant).code == 0


def test_the_book_holds_the_map_and_every_box(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "bok.pdf"
    assert run("map", out, "--page", "book").code == 0
    with pikepdf.open(out) as pdf:
        assert [_size(page) for page in pdf.pages][: len(PAGES)] == [A3] * len(PAGES)
        assert len(pdf.pages) > 2 * len(PAGES)
        assert pdf.Root.MarkInfo.Marked
        [document] = pdf.Root.StructTreeRoot.K
        figures = [each for each in document.K if each.get("/S") == "/Figure"]
        assert str(figures[0].Alt) == "Kartan: alla parter"
        assert len(figures) == len(PAGES)
        with pdf.open_outline() as outline:
            assert len(outline.root) > len(PAGES)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("karta.pdf", "--page", "hälsan"), "Sidan ”hälsan” finns inte. Välj en av: overview, "),
        (("karta.docx",), "Filen måste sluta på .pdf, .png, .svg eller .json: karta.docx"),
        (("karta",), "Filen måste sluta på"),
        (("bok.png", "--page", "book"), "Processboken är en PDF"),
    ],
)
def test_what_does_not_exist_is_a_usage_mistake(
    run: Run, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    ran = run("map", tmp_path / words[0], *words[1:])
    assert ran.code == 2
    assert says in ran.err
    assert list(tmp_path.glob("*.*")) == []


def test_an_unknown_variant_is_refused(run: Run, tmp_path: Path) -> None:
    ran = run("map", tmp_path / "karta.pdf", "--variant", "saknas", "--json")
    assert ran.code == 1
    assert ran.data["error"] == {
        "code": "variant.unknown",
        "message": "Varianten ”saknas” finns inte.",
    }


def test_a_broken_map_is_told_mistake_by_mistake(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "i18n").symlink_to(model_folder().parent / "i18n")
    monkeypatch.setenv("STOCKHOLMSMODELLEN_RESOURCES", str(tmp_path))
    (tmp_path / "model").mkdir()
    ran = run("map", tmp_path / "karta.pdf")
    assert ran.code == 1
    assert "Kartan kan inte visas" in ran.err
    assert re.search(r"^map\.yaml:1: Filen saknas\.$", ran.err, re.MULTILINE)


def test_an_old_file_stays_when_the_new_one_cannot_be_made(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_options: object) -> float:
        raise OSError(28, "no space", "karta.pdf")

    out = tmp_path / "karta.pdf"
    out.write_bytes(b"gammal")
    monkeypatch.setattr("desktop.ui.map.printing.print_to_pdf", fail)
    ran = run("map", out)
    assert ran.code == 1
    assert "gick inte att läsa eller skriva" in ran.err
    assert out.read_bytes() == b"gammal"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["karta.pdf"]


def _size(page: pikepdf.Page) -> tuple[int, int]:
    _, _, width, height = (float(edge) for edge in page.mediabox)
    return round(width), round(height)


def _pictures(objects: pikepdf.Object) -> list[str]:
    return [name for name, each in objects.items() if each.get("/Subtype") == "/Image"]


def test_the_map_can_be_arranged_by_phases(run: Run, tmp_path: Path) -> None:
    usual, phased = tmp_path / "flöde.json", tmp_path / "faser.json"
    assert run("map", usual).code == run("map", phased, "--phases").code == 0
    drawn = [json.loads(path.read_text("utf-8")) for path in (usual, phased)]
    lanes = [[lane["id"] for lane in each["lanes"]] for each in drawn]
    assert lanes == [lanes[1][:-1], [*lanes[0], "gemensam"]]
    steps = [{box["id"] for box in each["boxes"] if "." in box["id"]} for each in drawn]
    assert steps[0] == steps[1]
