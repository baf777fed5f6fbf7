"""Kinds of mistakes in the map's files: what is written, and where the message must point."""

from __future__ import annotations

from dataclasses import dataclass

from tests.core.process.small_map import changed

M = "map.yaml"
L = "laws.yaml"
E = "processes/ett.yaml"
T = "processes/tva.yaml"
V = "variants/vanta-langre.yaml"


@dataclass(frozen=True)
class Broken:
    """One passage changed; ``at`` is a text that begins on the line the message must name.

    ``alone`` is false where one slip rightly gives more than one mistake.
    """

    file: str
    old: str
    new: str
    at: str
    field: str
    code: str
    alone: bool = True

    @property
    def text(self) -> str:
        return changed(self.file, self.old, self.new)

    @property
    def line(self) -> int:
        return self.text.count("\n", 0, self.text.index(self.at)) + 1


FIELDS = (
    Broken(M, "format: 1", "format: 2", "format: 2", "format", "model.format_too_new", False),
    Broken(E, "format: 1", "format: 7", "format: 7", "format", "model.format_too_new"),
    Broken(E, "format: 1", "format: ett", "format: ett", "format", "model.format_unknown"),
    Broken(E, "format: 1", "format: 0", "format: 0", "format", "model.format_unknown"),
    Broken(L, "format: 1\n", "", "laws:", "format", "model.missing_field"),
    Broken(M, "title: Liten karta\n", "", "format: 1", "title", "model.missing_field"),
    Broken(M, "title: Liten karta", "title:", "title:", "title", "model.empty_text"),
    Broken(M, "title: Liten karta", 'title: " "', "title:", "title", "model.empty_text"),
    Broken(M, "title: Liten karta", "title: [x]", "title:", "title", "model.wrong_type"),
    Broken(M, "title: Liten karta", "title: true", "title:", "title", "model.wrong_type"),
    Broken(M, "Liten karta", "x" * 4001, "title:", "title", "model.text_too_long"),
    Broken(M, "2026-11-22", "2026-02-30", "2026-02-30", "date", "model.bad_date"),
    Broken(M, "2026-11-22", "22/11 2026", "22/11", "date", "model.bad_date"),
    Broken(M, "2026-11-22", "20261122", "20261122", "date", "model.bad_date"),
    Broken(M, "#6B3FA0", "purple", "purple", "lanes[0].colour", "model.bad_colour"),
    Broken(M, "icon: hands", "icon: Två händer", "Två", "lanes[1].icon", "model.bad_id"),
    Broken(M, "shared: true", "shared: ja", "ja", "lanes[2].shared", "model.wrong_type", False),
    Broken(M, ", hatch: dots", "", "Individen", "lanes[0].hatch", "model.missing_field"),
    Broken(M, "lanes:\n", "lanes:\n  - text\n", "- text", "lanes[0]", "model.wrong_type"),
    Broken(E, "number: 1", "number: ett", "number:", "number", "model.wrong_type"),
    Broken(E, "number: 1", 'number: "1"', "number:", "number", "model.wrong_type"),
    Broken(E, "number: 1", "number: 0", "number:", "number", "model.bad_number"),
    Broken(E, "number: 1", "number: -4", "number:", "number", "model.bad_number"),
    Broken(E, "summary:", "sumary:", "sumary:", "sumary", "model.unknown_field", False),
    Broken(E, "summary:", "sumary:", "format: 1", "summary", "model.missing_field", False),
    Broken(E, "short: Ett\n", "short: Ett\nshort: Två\n", "Två", "short", "model.duplicate_key"),
    Broken(E, "kind: start", "kind: stopp", "stopp", "steps[0].kind", "model.unknown_kind"),
    Broken(E, "kind: end", "kind: end\n    hue: a", "hue", "steps[4].hue", "model.unknown_field"),
    Broken(E, "    title: Vänta\n", "", 'box: "4"', "steps[3].title", "model.missing_field"),
    Broken(E, "[Vänta in svaret.]", "[]", "[]", "steps[3].guidance", "model.empty_text"),
    Broken(E, "- Läs ärendet.", '- ""', '- ""', "steps[0].guidance[1]", "model.empty_text"),
    Broken(E, "Läs ärendet.", "{a: b}", "a: b", "steps[0].guidance[1]", "model.wrong_type"),
    Broken(E, "[individen]", "individen", "actors:", "steps[0].actors", "model.wrong_type"),
    Broken(E, "true", "yes", "yes", "steps[0].essential", "model.wrong_type", False),
    Broken(E, 'box: "4"', 'box: "Fyra 4"', "Fyra", "steps[3].box", "model.bad_id", False),
    Broken(E, "months", "weeks", "weeks", "steps[1].time.unit", "model.unknown_unit"),
    Broken(E, "number: 2, ", "", "months", "steps[1].time.unit", "model.unit_without_number"),
    Broken(E, ", unit: months", "", "besöket", "steps[1].time.number", "model.number_without_unit"),
    Broken(E, ", source: övning", "", "besöket", "steps[1].time.source", "model.missing_field"),
    Broken(E, "[Det kan ta tid.]", "{a: b}", "a: b", "steps[0].good_to_know", "model.wrong_type"),
)

LINKS = tuple(
    Broken(E, "https://www.forsakringskassan.se/x", url, url, "steps[1].links[0].url", code)
    for url, code in (
        ("http://www.forsakringskassan.se/x", "model.url_not_https"),
        ("javascript:alert(1)", "model.url_not_https"),
        ("file:///etc/passwd", "model.url_not_https"),
        ("//www.forsakringskassan.se", "model.url_not_https"),
        ("https://www.example.org/x", "model.url_not_allowed"),
        ("https://forsakringskassan.se.example.org", "model.url_not_allowed"),
        ("https://inteforsakringskassan.se", "model.url_not_allowed"),
        ("https://a@forsakringskassan.se", "model.url_not_allowed"),
        ("https://example.org#@forsakringskassan.se", "model.url_not_allowed"),
        ("https://forsakringskassan.se:8443", "model.url_not_allowed"),
        ("https://försäkringskassan.se", "model.url_not_allowed"),
        ("https://forsakringskassan.se/a b", "model.url_not_allowed"),
        ("https://[forsakringskassan.se", "model.url_not_allowed"),
    )
)

REFERENCES = (
    Broken(E, "lane: kontor", "lane: okand", "okand", "lane", "model.unknown_lane"),
    Broken(E, "lane: individ", "lane: okand", "okand", "steps[0].lane", "model.unknown_lane"),
    Broken(E, "phase: borja", "phase: okand", "okand", "steps[0].phase", "model.unknown_phase"),
    Broken(E, "[intyg]", "[intyg, okand]", "okand", "steps[1].forms[1]", "model.unknown_form"),
    Broken(E, "[lag-ett]", "[lag-tva]", "lag-tva", "steps[1].laws[0]", "model.unknown_law"),
    Broken(E, ":tva", ":tre", ":tre", "steps[2].next[0].to", "model.unknown_process"),
    Broken(E, 'o: "1"', 'o: "9"', '"9"', "steps[2].possible_next[0].to", "model.unknown_step"),
    Broken(E, "{to: slut}", "{to: tva.9}", "tva.9", "steps[3].next[0].to", "model.unknown_step"),
    Broken(E, 'o: "2"', 'o: "22"', '"22"', "steps[0].next[0].to", "model.unknown_step", False),
    Broken(
        E, "shared: tva", "shared: ett", "shared: ett", "steps[2].shared", "model.unknown_shared"
    ),
    Broken(M, "id: sluta", "id: borja", "Slutet", "phases[1].id", "model.duplicate_id", False),
    Broken(M, "id: gemensam", "id: individ", "ring", "lanes[2].id", "model.duplicate_id", False),
    Broken(M, "[ett, tva]", "[ett, tva, ett]", "tva, ett", "processes", "model.duplicate_id"),
    Broken(M, "[ett, tva]", "[ett, tva, tre]", "tre", "processes[2]", "model.process_file_missing"),
    Broken(T, "number: 2", "number: 1", "number: 1", "number", "model.duplicate_number"),
    Broken(T, "id: tva", "id: tre", "id: tre", "id", "model.id_not_file_name"),
    Broken(
        E,
        'box: "4"',
        'box: "2"',
        'box: "2"\n    title: Vänta',
        "steps[3].box",
        "model.duplicate_id",
        False,
    ),
)

SHAPES = (
    Broken(T, "kind: start", "kind: step", "steps:", "steps", "model.no_start"),
    Broken(
        E, '"4", label: Nej', '"3", label: Nej', 'box: "4"', "steps[3].box", "model.unreachable"
    ),
    Broken(
        T,
        '    next:\n      - {to: "2"}\n',
        "",
        'box: "1"',
        "steps[0].next",
        "model.dead_end",
        False,
    ),
    Broken(
        T,
        "kind: end",
        'kind: end\n    next: [{to: "1"}]',
        "next: [",
        "steps[1].next",
        "model.end_goes_on",
        False,
    ),
    Broken(
        E,
        "label: Nej",
        "label: Ja",
        'next:\n      - {to: "3"',
        "steps[1].next",
        "model.decision_without_labels",
    ),
    Broken(
        T,
        "kind: start",
        "kind: start\n    question: Ja eller nej?",
        "next:",
        "steps[0].next",
        "model.decision_without_labels",
    ),
    Broken(
        E,
        "{to: slut}",
        '{to: slut}\n      - {to: "4"}',
        '- {to: "4"}',
        "steps[3].next[1].to",
        "model.arrow_to_itself",
    ),
    Broken(
        E,
        "{to: slut}",
        "{to: slut}\n      - {to: slut, given: false}",
        "slut, given",
        "steps[3].next[1].to",
        "model.duplicate_arrow",
    ),
    Broken(
        E,
        '      - {to: "process:tva"}\n',
        "",
        "next:\n      - {to: slut, label",
        "steps[2].next",
        "model.subprocess_leads_nowhere",
    ),
    Broken(
        E, "essential: true", "essential: false", "steps:", "steps", "model.light_without_start"
    ),
    Broken(
        T,
        "kind: end",
        'kind: step\n    next: [{to: "1"}]',
        'next:\n      - {to: "2"',
        "steps[0].next",
        "model.no_way_out",
    ),
)

VARIANTS = (
    Broken(V, "format: 1", "format: 3", "format: 3", "format", "model.format_too_new"),
    Broken(V, "why: Svaret dröjer.\n", "", "format", "why", "model.missing_field"),
    Broken(V, "id: vanta-langre", "id: vanta", "id: vanta", "id", "model.id_not_file_name"),
    Broken(V, "set-time", "set-clock", "set-clock", "changes[0].op", "model.unknown_operation"),
    Broken(V, "text: Ring", "hue: red, text: Ring", "hue", "changes[1].hue", "model.unknown_field"),
    Broken(V, "text: Ring", "to: a, text: Ring", "to: a", "changes[1].to", "model.unknown_field"),
    Broken(
        V, ", text: Ring och fråga.", "", "add-guidance", "changes[1].text", "model.missing_field"
    ),
    Broken(V, "days", "weeks", "weeks", "changes[0].time.unit", "model.unknown_unit"),
    Broken(V, '"ett.4", time', '"ett.9", time', "ett.9", "changes[0].step", "model.unknown_step"),
    Broken(
        V, "Ring och fråga", "Vänta in svaret", "Vänta in", "changes[1].text", "model.already_there"
    ),
    Broken(
        V,
        "why:",
        "conflicts_with: [okand]\nwhy:",
        "conflicts",
        "conflicts_with",
        "model.unknown_variant",
    ),
)

FILES_THEMSELVES = (
    Broken(E, "title: Kontoret", "title: 'Kontoret", "title: 'Kontoret", "", "model.syntax"),
    Broken(E, "actors: [individen]", "actors: [individen", "actors: [", "", "model.syntax"),
    Broken(E, "title: Kontoret", "title: a: b", "a: b", "", "model.syntax"),
    Broken(E, "    phase: borja\n", "   phase: borja\n", "   phase: borja", "", "model.syntax"),
    Broken(E, "    phase: borja\n", "\tphase: borja\n", "\tphase", "", "model.tab"),
    Broken(E, "title: Kontoret", "title: &a Kontoret", "&a", "", "model.anchor"),
    Broken(E, "title: Kontoret", "title: *a", "*a", "", "model.anchor"),
    Broken(E, "number: 1", "number: !!int 1", "!!int", "", "model.tag"),
    Broken(E, "title: Kontoret", "title: !!python/object:os.x {}", "!!python", "", "model.tag"),
    Broken(E, "title: Kontoret", "title: " + "[" * 30 + "]" * 30, "[[[", "", "model.too_deep"),
    Broken(E, "Kontoret", "Kon‮toret", "Kon", "", "model.hidden_character"),
    Broken(E, "Kontoret", "Kontoret", "Kon", "", "model.hidden_character"),
    Broken(E, "Kontoret", "Kontoret\n---\nid: tva", "---", "", "model.syntax"),
)

ALL = (*FIELDS, *LINKS, *REFERENCES, *SHAPES, *VARIANTS, *FILES_THEMSELVES)
