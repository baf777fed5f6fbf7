"""Form fields in the PDF: each place that Typst marked with a link becomes a tagged AcroForm field.

Typst cannot make form fields, but it tags links rightly: the structure tree, the reading order and
the parent tree already know the place. So the template draws a link ``field:KEY`` and this room
turns the annotation into a widget and its structure element from Link to Form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.core.forms.form_typeface import FONT_NAME, form_font
from desktop.core.forms.model import CHECKED, Field, FieldType, FormDefinition

if TYPE_CHECKING:
    from pikepdf import Dictionary, Object, Pdf

LINK_PREFIX = "field:"
TYPE_SIZE = 10
MULTILINE = 1 << 12
NO_TOGGLE_TO_OFF = 1 << 14
RADIO = 1 << 15
PRINT = 4
NOTHING = b"q Q"
"""Drawing instructions that draw nothing."""


class WidgetKind(StrEnum):
    """The kinds of form field that a paper can carry."""

    LINE = "line"
    LONG = "long"
    TICK = "tick"
    CHOICE = "choice"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class WidgetSpec:
    """One form field: its kind and the words a screen reader says (the tooltip)."""

    kind: WidgetKind
    tooltip: str


_KINDS = {
    FieldType.LONG: WidgetKind.LONG,
    FieldType.CHECKBOX: WidgetKind.TICK,
    FieldType.CHOICE: WidgetKind.CHOICE,
    FieldType.SIGNATURE: WidgetKind.SIGNATURE,
}


def specs(definition: FormDefinition, values: Mapping[str, str]) -> dict[str, WidgetSpec]:
    """Every key that may become a form field on this paper, with its kind and tooltip."""
    found: dict[str, WidgetSpec] = {}
    for section in definition.sections:
        for field in section.fields:
            for key, kind, words in _keys(field, values):
                parts = (section.title, *words)
                tooltip = " – ".join(part.rstrip(":") for part in parts if part)
                found[key] = WidgetSpec(kind, tooltip)
    return found


def _keys(
    field: Field, values: Mapping[str, str]
) -> Iterable[tuple[str, WidgetKind, tuple[str, ...]]]:
    if field.type is FieldType.TABLE:
        for key, row, column in field.cells(values):
            kind = _KINDS.get(column.type, WidgetKind.LINE)
            if column.type is FieldType.TEXT:
                kind = WidgetKind.LONG
            yield key, kind, (field.label, row.label or row.id, column.label)
        return
    yield field.id, _KINDS.get(field.type, WidgetKind.LINE), (field.label,)
    for option in field.options:
        yield f"{field.id}={option.id}", WidgetKind.CHOICE, (field.label, option.label)


def make_fillable(pdf: Pdf, known: Mapping[str, WidgetSpec]) -> tuple[str, ...]:
    """Turn every ``field:KEY`` link into a form field; returns the keys, in tab order.

    A choice's options become one group of radio buttons under the field's own key.
    """
    made: dict[str, Object] = {}
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", ()):
            key = _marked(annotation)
            if key:
                annotation.P = page.obj
                _convert(pdf, annotation, key, known, made)
    if made:
        _add_form(pdf, list(made.values()))
    return tuple(made)


def _marked(annotation: Object) -> str:
    action = annotation.get("/A")
    address = str(action.get("/URI", "")) if action is not None else ""
    return address.removeprefix(LINK_PREFIX) if address.startswith(LINK_PREFIX) else ""


def _convert(
    pdf: Pdf,
    annotation: Object,
    key: str,
    known: Mapping[str, WidgetSpec],
    made: dict[str, Object],
) -> None:
    from pikepdf import Name, String

    for leftover in ("/A", "/Border", "/Contents"):
        if leftover in annotation:
            del annotation[leftover]
    annotation.Subtype = Name.Widget
    annotation.F = PRINT
    spec = known[key]
    annotation.TU = String(spec.tooltip)
    _retag(pdf, annotation)
    if spec.kind is WidgetKind.CHOICE:
        _add_to_group(pdf, annotation, key, known, made)
        return
    annotation.T = String(key)
    _DRESS[spec.kind](pdf, annotation)
    made[key] = annotation


def _retag(pdf: Pdf, annotation: Object) -> None:
    """Change the annotation's structure element from Link to Form (ISO 14289-1, 7.18.4)."""
    from pikepdf import Name

    element = _parent_tree(pdf).get(int(annotation.StructParent))
    if element is not None:
        element.S = Name.Form


def _parent_tree(pdf: Pdf) -> Mapping[int, Object]:
    from pikepdf import NumberTree

    tree: Mapping[int, Object] = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    return tree


def _dress_text(pdf: Pdf, annotation: Object, size: int) -> None:
    from pikepdf import Dictionary, Name, String

    annotation.FT = Name.Tx
    annotation.DA = String(f"/{FONT_NAME} {size} Tf 0 g")
    annotation.MK = Dictionary()
    annotation.AP = Dictionary(N=_drawing(pdf, annotation, b"/Tx BMC EMC"))


def _dress_line(pdf: Pdf, annotation: Object) -> None:
    _dress_text(pdf, annotation, TYPE_SIZE)


def _dress_long(pdf: Pdf, annotation: Object) -> None:
    # Size 0 lets the viewer shrink a long answer until the box holds it, so print loses nothing.
    _dress_text(pdf, annotation, 0)
    annotation.Ff = MULTILINE


def _dress_signature(pdf: Pdf, annotation: Object) -> None:
    from pikepdf import Dictionary, Name

    annotation.FT = Name.Sig
    annotation.AP = Dictionary(N=_drawing(pdf, annotation, NOTHING))


def _dress_tick(pdf: Pdf, annotation: Object) -> None:
    from pikepdf import Name

    annotation.FT = Name.Btn
    annotation.V = Name.Off
    _dress_states(pdf, annotation, CHECKED)


_DRESS = {
    WidgetKind.LINE: _dress_line,
    WidgetKind.LONG: _dress_long,
    WidgetKind.SIGNATURE: _dress_signature,
    WidgetKind.TICK: _dress_tick,
}


def _dress_states(pdf: Pdf, annotation: Object, state: str) -> None:
    from pikepdf import Dictionary, Name

    width, height = _size(annotation)
    mark = (
        f"q 1.5 w 1 J 1 j {width * 0.2:.2f} {height * 0.52:.2f} m"
        f" {width * 0.42:.2f} {height * 0.26:.2f} l {width * 0.82:.2f} {height * 0.8:.2f} l S Q"
    )
    annotation.AS = Name.Off
    annotation.AP = Dictionary(
        N=Dictionary(
            {
                "/Off": _drawing(pdf, annotation, NOTHING),
                f"/{state}": _drawing(pdf, annotation, mark.encode()),
            }
        )
    )


def _add_to_group(
    pdf: Pdf,
    annotation: Object,
    key: str,
    known: Mapping[str, WidgetSpec],
    made: dict[str, Object],
) -> None:
    from pikepdf import Array, Dictionary, Name, String

    field_id, _, option = key.partition("=")
    _dress_states(pdf, annotation, option)
    if field_id not in made:
        made[field_id] = pdf.make_indirect(
            Dictionary(
                FT=Name.Btn,
                Ff=RADIO | NO_TOGGLE_TO_OFF,
                T=String(field_id),
                TU=String(known[field_id].tooltip),
                V=Name.Off,
                Kids=Array(),
            )
        )
    annotation.Parent = made[field_id]
    made[field_id].Kids.append(annotation)


def _size(annotation: Object) -> tuple[float, float]:
    left, bottom, right, top = (float(side) for side in annotation.Rect)
    return abs(right - left), abs(top - bottom)


def _drawing(pdf: Pdf, annotation: Object, content: bytes) -> Object:
    from pikepdf import Array, Dictionary, Name

    width, height = _size(annotation)
    drawing = pdf.make_stream(content)
    drawing.Type = Name.XObject
    drawing.Subtype = Name.Form
    drawing.BBox = Array([0, 0, round(width, 3), round(height, 3)])
    drawing.Resources = Dictionary()
    return drawing


def _add_form(pdf: Pdf, fields: list[Object]) -> None:
    from pikepdf import Array, Dictionary, String

    fonts: Dictionary = Dictionary({f"/{FONT_NAME}": form_font(pdf)})
    pdf.Root.AcroForm = pdf.make_indirect(
        Dictionary(
            Fields=Array(fields),
            DR=Dictionary(Font=fonts),
            DA=String(f"/{FONT_NAME} {TYPE_SIZE} Tf 0 g"),
        )
    )
