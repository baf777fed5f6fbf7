"""Definitions: the shipped ones hold the source's labels; every mistake in a file is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.cases.records import Kind, Party
from desktop.core.errors import Mistake
from desktop.core.forms.consent_answer import MATRIX, NOTES_MATRIX, tick
from desktop.core.forms.definition import find_mistakes, read_form, read_forms
from desktop.core.forms.errors import FormsBroken
from desktop.core.forms.model import FieldType, Filler, When, forms_at
from desktop.core.places import forms_folder, model_folder
from desktop.core.process.reading import read_map
from tests.core.forms.form_samples import form, shipped

SOUND = """\
format: 1
id: prov
version: 1
title: Prov
purpose: Att prova.
addressed_to: none
own_layout: true
steps: [soc-sjukskriven.9]
sections:
  - id: del
    title: Del
    fields:
      - {id: namn, label: Namn, type: text, required: always, prefill: person.name}
      - {id: val, label: Val, type: choice, options: [{id: ett, label: Ett}, {id: tva, label: Två}]}
      - {id: mer, label: Mer, type: long, required: when val=tva}
"""
NAMED = {
    "rehabiliteringsforfragan",
    "sip-kallelse",
    "fk-ansokan-samordning",
    "finsamteam-anmalan",
    "finsamteam-samtycke",
    "sekretessmedgivande",
    "forandringsplan",
    "forandringsplan-gemensam",
    "jobbplan",
    "gemensam-plan",
    "sip-mall",
    "sip-begaran",
    "gemensam-kartlaggning-begaran",
    "kartlaggning",
    "aterremiss",
    "remiss-psykiatri",
    "processpilen",
    "samtycke",
    "aterkallelse",
}
LEGIBLE = {"rehabiliteringsforfragan", "sip-kallelse", "fk-ansokan-samordning"}
REPEALED = ("2001:453", "2 kap. 7 §", "16 kap. 4 § SoL", "1980:620", "1982:763")


def mistakes(folder: Path, text: str, name: str = "prov.yaml") -> set[tuple[int, str, str]]:
    (folder / name).write_text(text, encoding="utf-8")
    return {(m.line, m.field, m.code) for m in find_mistakes(folder)}


def test_every_form_that_the_model_names_is_there() -> None:
    assert {found.id for found in shipped()} >= NAMED
    assert {found.id for found in shipped() if not found.own_layout} == LEGIBLE


def test_every_step_of_a_form_is_a_step_of_the_map() -> None:
    known = {step.id for process in read_map(model_folder()).processes for step in process.steps}
    for found in shipped():
        assert set(found.steps) <= known, found.id
        assert found.steps, found.id


def test_forms_are_found_at_their_step() -> None:
    ids = {found.id for found in forms_at(shipped(), "soc-sjukskriven.9")}
    assert ids == {"rehabiliteringsforfragan", "sekretessmedgivande", "samtycke", "aterkallelse"}


def test_no_form_cites_repealed_law() -> None:
    for path in forms_folder().glob("*.yaml"):
        text = " ".join(path.read_text(encoding="utf-8").split())
        assert not [law for law in REPEALED if law in text], path.name


def test_the_inquiry_keeps_its_sections_and_its_table() -> None:
    found = form("rehabiliteringsforfragan")
    assert [section.title for section in found.sections] == [
        "Avsändare",
        "1. Förfrågan gäller",
        "Kontaktuppgifter till socialsekreterare",
        "Kan personen delta i någon av dessa aktiviteter (25 % eller mer)?",
        "Läkarens svar",
    ]
    table = found.field("aktivitet")
    assert [column.label for column in table.columns] == [
        "Kan delta – omfattning i %",
        "Kan inte delta (motivera)",
    ]
    assert len(table.rows) == 7
    assert table.rows[4].label == "Är sökande arbetsför och kan söka arbete?"
    assert {f.filled_by for f in found.sections[3].fields} == {Filler.RECIPIENT}
    assert [f.label for f in found.sections[4].fields] == [
        "För att kunna delta i planerade aktiviteter behövs följande "
        "anpassning eller hänsynstagande:",
        "Kommentar/övrig information:",
        "Läkare, vårdenhet:",
        "Underskrift:",
    ]


def test_the_summons_keeps_its_sections_and_labels() -> None:
    found = form("sip-kallelse")
    titles = [section.title for section in found.sections]
    assert titles == ["Samtycke", "Den enskilde", "Sammankallande", "Mötet", "Inbjudna", "Svar"]
    assert [f.label for f in found.sections[1].fields] == [
        "Namn",
        "Personnummer",
        "Adress",
        "Kontaktuppgifter",
        "Eventuell legal företrädare",
        "Kontaktuppgifter (legal företrädare)",
    ]
    assert [f.label for f in found.sections[3].fields] == [
        "Datum",
        "Start och sluttid",
        "Plats/Lokal",
        "Adress",
        "En första SIP",
        "Aktuella frågeställningar",
    ]
    assert [column.label for column in found.field("inbjudna").columns] == [
        "Namn",
        "Funktion/relation/verksamhet",
    ]


def test_the_application_keeps_its_seven_parts() -> None:
    found = form("fk-ansokan-samordning")
    assert [section.title for section in found.sections] == [
        "Sidhuvud",
        "1. Du som ansöker",
        "2. Arbete och behov av rehabilitering",
        "3. Medicinskt underlag",
        "4. Kontakt med andra myndigheter",
        "5. Medgivande",
        "6. Övriga upplysningar",
        "7. Underskrift",
    ]
    assert len(list(found.fields())) == 28
    assert {f.filled_by for f in found.fields()} == {Filler.INDIVIDUAL}


def test_the_consent_matrix_is_the_gates_parties_and_kinds() -> None:
    tables = [form("samtycke").field(matrix) for matrix in (MATRIX, NOTES_MATRIX)]
    for table in tables:
        assert {row.id for row in table.rows} == set(Party)
        assert {column.type for column in table.columns} == {FieldType.CHECKBOX}
    cells = [
        f"{table.id}/{row.id}/{column.id}"
        for table in tables
        for row in table.rows
        for column in table.columns
    ]
    assert sorted(cells) == sorted(tick(party, kind) for party in Party for kind in Kind)


def test_a_definition_is_read_as_written(tmp_path: Path) -> None:
    (tmp_path / "prov.yaml").write_text(SOUND, encoding="utf-8")
    found = read_form(tmp_path / "prov.yaml")
    assert found.addressed_to is None
    assert found.field("namn").required.when is When.ALWAYS
    assert not found.field("mer").required.holds({"val": "ett"})
    assert found.field("mer").required.holds({"val": "tva"})
    assert read_forms(tmp_path) == (found,)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("format: 1", "format: 9", (1, "format", "model.format_too_new")),
        ("id: prov", "id: annat", (2, "id", "model.id_not_file_name")),
        ("version: 1", "version: noll", (3, "version", "model.wrong_type")),
        ("title: Prov\n", "", (1, "title", "model.missing_field")),
        ("none", "okand", (6, "addressed_to", "forms.unknown_party")),
        ("true", "kanske", (7, "own_layout", "model.wrong_type")),
        ("soc-sjukskriven.9", "nio", (8, "steps", "forms.bad_step")),
        ("steps:", "steg:", (8, "steg", "model.unknown_field")),
        ("type: text", "type: ord", (13, "sections[0].fields[0].type", "forms.unknown_type")),
        (
            "required: always",
            "required: ibland",
            (13, "sections[0].fields[0].required", "forms.bad_requirement"),
        ),
        (
            "person.name",
            "person.shoe",
            (13, "sections[0].fields[0].prefill", "forms.unknown_prefill"),
        ),
        (
            "prefill: person.name",
            "lines: 3",
            (13, "sections[0].fields[0].lines", "forms.not_for_type"),
        ),
        ("id: tva", "id: ett", (14, "sections[0].fields[1].options", "model.duplicate_id")),
        ("when val=tva", "when val=tre", (9, "sections", "forms.unknown_condition")),
        ("when val=tva", "when vad", (9, "sections", "forms.unknown_condition")),
        ("id: mer", "id: namn", (9, "sections", "forms.duplicate_field")),
        (
            "type: long",
            "type: table",
            (15, "sections[0].fields[2].columns", "model.missing_field"),
        ),
        ("title: Del", "layout: x", (11, "sections[0].layout", "model.unknown_field")),
        (
            "own_layout: true",
            "own_layout: true\nlayout: bild",
            (8, "layout", "forms.unknown_layout"),
        ),
        (
            "type: text,",
            "type: text, width: bred,",
            (13, "sections[0].fields[0].width", "forms.unknown_width"),
        ),
        (
            "type: text,",
            "type: text, filled_by: nagon,",
            (13, "sections[0].fields[0].filled_by", "forms.unknown_filler"),
        ),
    ],
)
def test_a_mistake_is_named_with_line_and_field(
    tmp_path: Path, old: str, new: str, expected: tuple[int, str, str]
) -> None:
    assert old in SOUND
    assert expected in mistakes(tmp_path, SOUND.replace(old, new, 1))


def test_all_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("format: 1\nid: b\n", encoding="utf-8")
    (tmp_path / "c.yaml").write_text("format: 1\n  id: [", encoding="utf-8")
    with pytest.raises(FormsBroken) as broken:
        read_forms(tmp_path)
    found: tuple[Mistake, ...] = broken.value.mistakes
    assert {mistake.file for mistake in found} == {"a.yaml", "c.yaml"}
    assert len(found) > 5
    assert list(found) == sorted(found)


def test_a_table_with_fixed_rows_needs_a_heading_for_them(tmp_path: Path) -> None:
    table = "type: table, columns: [{id: a, label: A}], rows: [{id: r, label: R}]"
    text = SOUND.replace("type: long, required: when val=tva", table)
    place = "sections[0].fields[2].row_header"
    assert (15, place, "model.missing_field") in mistakes(tmp_path, text)


def test_a_way_needs_a_choice_to_draw(tmp_path: Path) -> None:
    head = SOUND.partition("sections:")[0] + "layout: path\n"
    text = head + "sections:\n  - {id: del, fields: [{id: n, label: N, type: text}]}\n"
    assert (9, "layout", "forms.path_without_choice") in mistakes(tmp_path, text)


def test_a_new_form_needs_no_code(tmp_path: Path) -> None:
    from desktop.core.forms.render import blank_pdf
    from tests.core.forms.form_samples import assert_sound

    (tmp_path / "prov.yaml").write_text(SOUND, encoding="utf-8")
    assert_sound(blank_pdf(read_form(tmp_path / "prov.yaml")))
