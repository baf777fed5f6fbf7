"""Row labels of a table become real row headers, so that a screen reader says them in each cell.

Typst tags the head row only; the label that opens each row would be an ordinary cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from desktop.core.forms.model import FieldType, FormDefinition

if TYPE_CHECKING:
    from pikepdf import Object, Pdf


def tables_with_row_labels(definition: FormDefinition) -> tuple[bool, ...]:
    """For every table of the paper, in order: whether its rows open with a label."""
    tables = (field for field in definition.fields() if field.type is FieldType.TABLE)
    return tuple(bool(field.row_header) for field in tables)


def tag_row_headers(pdf: Pdf, labelled: Sequence[bool]) -> None:
    """Make the first cell of each body row a header with scope Row (ISO 32000-1, table 349).

    ``labelled`` has one entry for each table in the structure tree, in reading order.
    """
    from pikepdf import Name

    if not any(labelled):
        return
    root = pdf.Root.StructTreeRoot
    tables = [part for part in _parts(root) if part.get("/S") == Name.Table]
    for number, (table, has_labels) in enumerate(zip(tables, labelled, strict=True)):
        if has_labels:
            _tag_table(pdf, table, f"table{number}")


def _tag_table(pdf: Pdf, table: Object, name: str) -> None:
    from pikepdf import Name

    bodies = [part for part in _children(table) if part.get("/S") == Name.TBody]
    rows = [row for body in bodies for row in _children(body) if row.get("/S") == Name.TR]
    for number, row in enumerate(rows):
        cells = _children(row)
        if cells:
            _tag_row(pdf, cells[0], cells[1:], f"{name}row{number}")


def _tag_row(pdf: Pdf, label: Object, others: Sequence[Object], name: str) -> None:
    from pikepdf import Array, Name, NameTree, String

    label.S = Name.TH
    label.ID = String(name)
    NameTree(pdf.Root.StructTreeRoot.IDTree)[name] = label
    _table_attributes(label).Scope = Name.Row
    for cell in others:
        attributes = _table_attributes(cell)
        attributes.Headers = Array([*attributes.get("/Headers", ()), String(name)])


def _table_attributes(cell: Object) -> Any:  # noqa: ANN401 - pikepdf's objects change type
    """The cell's attributes that the Table owner reads; made if the cell has none."""
    from pikepdf import Array, Dictionary, Name

    found = cell.get("/A")
    owned = list(found) if isinstance(found, Array) else [] if found is None else [found]
    for attributes in owned:
        if attributes.get("/O") == Name.Table:
            return attributes
    cell.A = Array([*owned, Dictionary(O=Name.Table)])
    return cell.A[len(owned)]


def _children(element: Object) -> list[Object]:
    """The structure elements right below; content and annotations are left out."""
    from pikepdf import Array, Dictionary

    below = element.get("/K")
    items = list(below) if isinstance(below, Array) else [below]
    return [item for item in items if isinstance(item, Dictionary) and "/S" in item]


def _parts(element: Object) -> Iterator[Object]:
    """All structure elements below, in reading order."""
    waiting = _children(element)[::-1]
    while waiting:
        part = waiting.pop()
        yield part
        waiting.extend(_children(part)[::-1])
