"""The sections of the guide panel, each a small widget or None where the box has nothing to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.model import (
    PROCESS_PREFIX,
    Arrow,
    Law,
    Link,
    Process,
    ProcessMap,
    Step,
    StepKind,
)
from desktop.ui.controls.basic import LINK_INSET, button, column, fill, label, link_row
from desktop.ui.controls.line_breaks import may_break
from desktop.ui.controls.wrapped_button import WrappedButton
from desktop.ui.guide.arrow_words import arrow_words
from desktop.ui.language import translate

if TYPE_CHECKING:
    from desktop.core.forms.model import FormDefinition
    from desktop.ui.guide.news import News

Go = Callable[[str], object]


def section(title: str, *parts: QWidget | QLayout) -> QWidget:
    """A heading with its parts below it."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(LINK_INSET, 8, LINK_INSET, 4)
    layout.setSpacing(6)
    if title:
        layout.addWidget(label(title, "section"))
    fill(layout, *parts)
    return made


def bullets(title: str, lines: Sequence[str], news: News | None = None) -> QWidget | None:
    """Short sentences, each with a bar before it; what variants changed has a bar of its own."""
    if news is None:
        return section(title, *(_bullet(line) for line in lines)) if lines else None
    parts = [_bullet(line, news.note(line)) for line in lines]
    taken = translate("Guide", "Taken away by a variant")
    parts.extend(_bullet("", f"{taken}: {line}") for line in news.gone)
    return section(title, *parts) if parts else None


def _bullet(text: str, note: str = "") -> QWidget:
    holder = QFrame()
    holder.setProperty("bullet", "changed" if note else "true")
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(12, 0, 0, 0)
    layout.setSpacing(2)
    if text:
        made = QLabel(may_break(text))
        made.setWordWrap(True)
        made.setProperty("tone", "bullet")
        layout.addWidget(made)
    if note:
        layout.addWidget(label(note, "quiet"))
    return holder


def forms(
    process_map: ProcessMap,
    step: Step,
    ours: Mapping[str, FormDefinition],
    start: Callable[[str, str], object],
) -> QWidget | None:
    """One button for each form we can make; papers that others make are named.

    First those that the guide of 2019 names at the box, then ours that say they belong there.
    """
    from desktop.core.forms.model import forms_at  # start shows no box yet

    named = [*step.forms, *(form.id for form in forms_at(ours.values(), step.id))]
    papers = {paper.id: paper.title for paper in process_map.papers}
    parts: list[QWidget] = []
    for form_id in dict.fromkeys(named):
        if form_id in ours:
            title = f"{ours[form_id].title}…"
            parts.append(WrappedButton(title, partial(start, form_id, step.id), "next"))
        else:
            parts.append(label(papers.get(form_id, form_id)))
    return section(translate("Guide", "Forms"), *parts) if parts else None


def time(step: Step) -> QWidget | None:
    """The time limit, whether law or local practice says so, and where it is stated."""
    if step.time is None:
        return None
    nature = (
        translate("Guide", "Set by law")
        if step.time.statutory
        else translate("Guide", "Local practice, not law")
    )
    return section(
        translate("Guide", "Time"),
        label(step.time.text),
        label(f"{nature}. {step.time.source}", "quiet"),
    )


def laws(process_map: ProcessMap, step: Step, open_link: Go) -> QWidget | None:
    """A card for each law: name and section, what it says, when it was checked."""
    if not step.laws:
        return None
    found = [process_map.law(law_id) for law_id in step.laws]
    return section(translate("Guide", "Law"), *(_law(law, open_link) for law in found))


def _law(law: Law, open_link: Go) -> QWidget:
    made = QFrame()
    made.setProperty("law", "true")
    layout = QVBoxLayout(made)
    layout.setContentsMargins(12, 8, 12, 8)
    layout.setSpacing(2)
    layout.addWidget(label(f"{law.name} {law.section}".strip(), "strong"))
    layout.addWidget(label(law.says))
    facts = [translate("Guide", "Checked {date}").format(date=law.checked)]
    if law.reference_2019:
        facts.append(translate("Guide", "in 2019: {law}").format(law=law.reference_2019))
    if law.verify_locally:
        facts.append(translate("Guide", "verify locally"))
    layout.addWidget(label(" · ".join(facts), "quiet"))
    if law.url:
        layout.addLayout(_link(translate("Guide", "Read the law"), law.url, open_link))
    return made


def links(step: Step, open_link: Go) -> QWidget | None:
    """Addresses on the web, opened only by a click."""
    if not step.links:
        return None
    parts = [_web(link, open_link) for link in step.links]
    return section(translate("Guide", "On the web"), *parts)


def _web(link: Link, open_link: Go) -> QVBoxLayout:
    address = may_break(link.url.removeprefix("https://").removesuffix("/"))
    facts = [address, translate("Guide", "Checked {date}").format(date=link.checked)]
    if link.verify_locally:
        facts.append(translate("Guide", "verify locally"))
    below = label(" · ".join(facts), "quiet")
    return column(_link(link.text, link.url, open_link), below, spacing=0)


def _link(text: str, url: str, open_link: Go) -> QHBoxLayout:
    made = WrappedButton(f"{text} ↗", lambda: open_link(url), "link")
    made.setToolTip(url)
    return link_row(made)


def actors(step: Step) -> QWidget | None:
    """Who takes part."""
    if not step.actors:
        return None
    named = ", ".join(step.actors)
    return section(translate("Guide", "Who takes part"), label(named[:1].upper() + named[1:]))


def ways_on(process_map: ProcessMap, step: Step, go: Go) -> QWidget | None:
    """One button for each arrow, with its label; then the ways the text only hints at."""
    parts: list[QWidget] = []
    if step.question:
        parts.append(label(step.question, "strong"))
    parts.extend(_way(process_map, arrow, go, "next") for arrow in step.next)
    parts.extend(_way(process_map, arrow, go, "quiet") for arrow in step.possible_next)
    if not parts:
        if step.kind is not StepKind.END:
            return None
        parts.append(label(translate("Guide", "The process ends here."), "quiet"))
    return section(translate("Guide", "Next step"), *parts)


def _way(process_map: ProcessMap, arrow: Arrow, go: Go, role: str) -> QPushButton:
    words = arrow_words(process_map, arrow, short=True)
    made = WrappedButton(words, lambda: go(arrow.to), role)
    notes = [arrow.note] if arrow.note else []
    if not arrow.given:
        notes.append(translate("Guide", "Our reading: the text of 2019 does not state this arrow."))
    made.setToolTip("\n".join(notes))
    return made


def starts(process: Process, go: Go) -> QWidget:
    """The boxes where a process begins."""
    first = [step for step in process.steps if step.kind is StepKind.START]
    made = [
        WrappedButton(f"{step.printed} {step.title}", partial(go, step.id), "next")
        for step in first
    ]
    return section(translate("Guide", "Begins here"), *made)


def processes(process_map: ProcessMap, go: Go) -> QWidget:
    """A button for every process."""
    made = [
        WrappedButton(
            f"{process.number}  {process.title}",
            partial(go, PROCESS_PREFIX + process.id),
            "next",
        )
        for process in process_map.processes
    ]
    return section(translate("Guide", "Processes"), *made)


def back(go: Go) -> QWidget:
    """The way back to the first page."""
    way = button(translate("Guide", "Back to the overview"), lambda: go(OVERVIEW), "link")
    return section("", link_row(way))


def legend(*, phases: bool = False) -> QWidget:
    """What the shapes mean, in words, and the columns while the map is arranged by phases."""
    columns = translate(
        "Guide", "Columns: the phases, the same for every party. Time goes from left to right."
    )
    lines = (
        *((columns,) if phases else ()),
        translate("Guide", "Pill: the process begins or ends here."),
        translate("Guide", "Hexagon: a decision with labelled arrows."),
        translate("Guide", "Double edge: leads to another process. Double-click to follow."),
        translate("Guide", "Grey: Finsam, a surface that the parties share."),
    )
    made = bullets(translate("Guide", "How to read the map"), lines)
    assert made is not None
    return made
