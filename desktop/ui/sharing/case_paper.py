"""A share as a readable document for an office without the program: only what the gate let go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from desktop.core.cases.records import NOTE_KINDS, Case, Kind, Profile
from desktop.core.exchange import wire
from desktop.core.exchange.content import Piece
from desktop.core.forms.model import FormDefinition
from desktop.core.forms.report import (
    Block,
    Bullets,
    Facts,
    Heading,
    Notice,
    Paragraph,
    Table,
    render_document,
)
from desktop.ui.cases.facts_card import identity_words
from desktop.ui.dates import day, moment
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.names import kind_name, party_name

Forms = Mapping[str, FormDefinition]


def typesetter(
    atlas: Atlas, forms: Forms, profile: Profile, purpose: str, receiver: str
) -> Callable[[Case, tuple[Piece, ...]], bytes]:
    """The function that ``share_as_pdf`` calls with the case and the pieces that may go."""

    def typeset(case: Case, pieces: tuple[Piece, ...]) -> bytes:
        records = [piece.record for piece in pieces]
        blocks = [*_head(purpose, receiver), *_person(records), *_journal(records, atlas, forms)]
        return render_document(
            translate("CasePaper", "Shared from a case"),
            blocks,
            made_on=date.today(),
            sender=profile.unit,
            sender_rows=tuple(row for row in (profile.name, profile.telephone) if row),
            case_number=case.number,
            practice=case.practice,
        )

    return typeset


def _head(purpose: str, receiver: str) -> Iterator[Block]:
    yield Facts(
        (
            (translate("CasePaper", "To"), receiver),
            (translate("CasePaper", "Purpose"), purpose),
        )
    )
    yield Notice(
        translate(
            "CasePaper",
            "Shared with the individual's consent for this purpose only. Keep it where only those "
            "who need it can read it.",
        )
    )


def _person(records: Sequence[wire.Record]) -> Iterator[Block]:
    pairs: list[tuple[str, str]] = []
    for record in records:
        if isinstance(record, wire.Identity):
            pairs.append((translate("CasePaper", "Name"), record.name))
            number = identity_words(record.identity, record.identity_kind)
            pairs.append((translate("CasePaper", "Identity number"), number))
        if isinstance(record, wire.ContactDetails):
            where = ", ".join(part for part in (record.address, record.postal) if part)
            pairs.append((translate("CasePaper", "Address"), where))
            reach = ", ".join(part for part in (record.telephone, record.email) if part)
            pairs.append((translate("CasePaper", "Telephone and e-mail"), reach))
    if pairs:
        yield Heading(translate("CasePaper", "The individual"))
        yield Facts(tuple((name, value or "–") for name, value in pairs))


def _journal(records: Sequence[wire.Record], atlas: Atlas, forms: Forms) -> Iterator[Block]:
    steps = [one for one in records if isinstance(one, wire.StepRecord)]
    if steps:
        yield Heading(translate("CasePaper", "Steps taken"))
        yield _step_table(steps, atlas)
    for kind in NOTE_KINDS:
        yield from _notes(kind, records)
    for record in records:
        if isinstance(record, wire.PlanRecord):
            yield from _plan(record)
        if isinstance(record, wire.FormRecord):
            yield from _form(record, forms)
    yield from _scans([one for one in records if isinstance(one, wire.DocumentRecord)])


def _notes(kind: Kind, records: Sequence[wire.Record]) -> Iterator[Block]:
    """The notes of one kind and what the individual disputes in them, under a heading."""
    whole = [one for one in records if isinstance(one, (wire.NoteRecord, wire.DisputeRecord))]
    notes = [one for one in whole if one.kind is kind]
    if notes:
        yield Heading(kind_name(kind))
    for note in notes:
        yield Heading(_signed(note), 2)
        if isinstance(note, wire.DisputeRecord):
            words = translate("CasePaper", "The individual disputes a note: {text}")
            yield Paragraph(words.format(text=note.text))
        else:
            yield Paragraph(note.text)


def _scans(scans: Sequence[wire.DocumentRecord]) -> Iterator[Block]:
    """What follows behind the last page, or lies in the PDF as a file."""
    if not scans:
        return
    yield Heading(translate("CasePaper", "Attached scans"))
    words = translate(
        "CasePaper",
        "They follow on the pages after this one and stand in the PDF's table of contents. A file "
        "that is no picture and no PDF lies in it as an attachment.",
    )
    yield Paragraph(words, quiet=True)
    yield Bullets([f"{one.name} ({_signed(one)})" for one in scans])


def _step_table(steps: list[wire.StepRecord], atlas: Atlas) -> Table:
    rows = [(day(one.at.astimezone().date()), _step(one, atlas), one.author) for one in steps]
    columns = (
        translate("CasePaper", "Day"),
        translate("CasePaper", "Step"),
        translate("CasePaper", "Signed"),
    )
    return Table(columns, rows, (2, 6, 3))


def _step(record: wire.StepRecord, atlas: Atlas) -> str:
    step = atlas.step(record.step_id)
    title = step.title if step else record.step_id
    return translate("CasePaper", "Left: {title}").format(title=title) if record.left else title


def _plan(record: wire.PlanRecord) -> Iterator[Block]:
    yield Heading(record.title)
    yield Paragraph(_signed(record), quiet=True)
    if record.goals:
        yield Bullets(record.goals)
    if record.measures:
        columns = (translate("CasePaper", "Measure"), translate("CasePaper", "Who"))
        yield Table(columns, record.measures, (3, 2))


def _form(record: wire.FormRecord, forms: Forms) -> Iterator[Block]:
    yield Heading(record.title or translate("CasePaper", "Form"))
    yield Paragraph(_signed(record), quiet=True)
    known = forms.get(record.form_id)
    labels = {field.id: field.label for field in known.fields()} if known else {}
    filled = [(labels.get(name, name), text) for name, text in record.values if text.strip()]
    if filled:
        yield Facts(filled)


def _signed(record: wire.EntryRecord) -> str:
    return f"{moment(record.at)}, {record.author}, {record.unit} ({party_name(record.party)})"
