"""A small whole map as files, and a way to write it with one thing changed."""

from __future__ import annotations

from pathlib import Path

MAP = """\
format: 1
title: Liten karta
version: "1.0"
date: "2026-11-22"
lanes:
  - {id: individ, name: Individen, icon: person, hatch: dots, colour: "#6B3FA0"}
  - {id: kontor, name: Kontoret, icon: hands, hatch: diagonal}
  - {id: gemensam, name: Gemensamt, icon: ring, hatch: none, shared: true}
phases:
  - {id: borja, name: Början}
  - {id: sluta, name: Slutet}
processes: [ett, tva]
papers:
  - {id: intyg, title: Intyg}
hyphenation: [Kart-läggning]
"""

LAWS = """\
format: 1
laws:
  - id: lag-ett
    name: Övningslagen (2026:1)
    section: 1 §
    says: Den som övar får färdighet.
    checked: "2026-11-22"
    url: https://www.riksdagen.se/ovning
"""

ETT = """\
format: 1
id: ett
number: 1
title: Kontoret
short: Ett
lane: kontor
summary: Den första processen.
steps:
  - box: "1"
    title: Individen kommer
    kind: start
    lane: individ
    phase: borja
    essential: true
    guidance:
      - Ta emot individen.
      - Läs ärendet.
    good_to_know: [Det kan ta tid.]
    actors: [individen]
    next:
      - {to: "2", given: false}
  - box: "2"
    title: Behövs intyg?
    kind: decision
    lane: kontor
    phase: borja
    essential: true
    guidance: [Ta ställning.]
    forms: [intyg]
    laws: [lag-ett]
    links:
      - {text: Om intyg, url: "https://www.forsakringskassan.se/x", checked: "2026-11-22"}
    time: {text: inom två månader, number: 2, unit: months, since: besöket, source: övning}
    next:
      - {to: "3", label: Ja}
      - {to: "4", label: Nej}
  - box: "3"
    title: Gemensamt möte
    kind: subprocess
    lane: kontor
    phase: sluta
    shared: tva
    guidance: [Boka mötet.]
    next:
      - {to: "process:tva"}
      - {to: slut, label: Klart}
    possible_next:
      - {to: "1", note: om det behövs}
  - box: "4"
    title: Vänta
    kind: step
    lane: kontor
    phase: sluta
    guidance: [Vänta in svaret.]
    next:
      - {to: slut}
  - box: slut
    printed: ""
    title: Klart
    kind: end
    lane: individ
    phase: sluta
    guidance: [Avsluta.]
"""

TVA = """\
format: 1
id: tva
number: 2
title: Mötet
short: Två
lane: gemensam
summary: Den andra processen.
steps:
  - box: "1"
    title: Mötet öppnas
    kind: start
    lane: gemensam
    phase: sluta
    guidance: [Öppna mötet.]
    next:
      - {to: "2"}
  - box: "2"
    title: Mötet stängs
    kind: end
    lane: gemensam
    phase: sluta
    guidance: [Stäng mötet.]
"""

VARIANT = """\
format: 1
id: vanta-langre
title: Vänta längre
asked_by: [Övningsnämnden]
why: Svaret dröjer.
source: övning
changes:
  - {op: set-time, step: "ett.4", time: {text: tre veckor, number: 21, unit: days, source: övning}}
  - {op: add-guidance, step: "ett.4", text: Ring och fråga.}
"""

FILES = {
    "map.yaml": MAP,
    "laws.yaml": LAWS,
    "processes/ett.yaml": ETT,
    "processes/tva.yaml": TVA,
    "variants/vanta-langre.yaml": VARIANT,
}


def write_map(folder: Path, files: dict[str, str] | None = None) -> Path:
    """Write the map's files, some of them in another wording, and hand back their folder."""
    for name, text in {**FILES, **(files or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    return folder


def changed(name: str, old: str, new: str, *, count: int = 1) -> str:
    """A file's text with one passage put in another's place."""
    text = FILES[name]
    assert old in text, f"{old!r} is not in {name}"
    return text.replace(old, new, count)
