"""XML from outside → a plain tree with line numbers; document types and entities are refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from desktop.core.process.errors import BpmnRefused

MAXIMUM_BYTES = 5_000_000
MAXIMUM_DEPTH = 40
MAXIMUM_ELEMENTS = 100_000


@dataclass(slots=True)
class Xml:
    """One element. Names are ``{namespace}name``; ``text`` is what stands directly in it."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list[Xml] = field(default_factory=list)
    text: str = ""

    def all(self, name: str) -> list[Xml]:
        """The children with this full name, in order."""
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> Xml | None:
        """The first child with this full name."""
        return next(iter(self.all(name)), None)

    def get(self, name: str) -> str:
        """An attribute, "" if it is not there."""
        return self.attributes.get(name, "")


def parse(data: bytes) -> Xml:
    """The document's root element. Raises BpmnRefused (reason, line).

    No document type is accepted, hence no entity of anyone's making: neither a file of this
    computer nor a gigabyte of laughs can come in that way.
    """
    if len(data) > MAXIMUM_BYTES:
        raise BpmnRefused(reason="too_big")
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: reader.start(
        name, attributes, parser.CurrentLineNumber
    )
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = lambda *_: _refuse("document_type", parser.CurrentLineNumber)
    parser.EntityDeclHandler = lambda *_: _refuse("entity", parser.CurrentLineNumber)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise BpmnRefused(reason="syntax", line=error.lineno) from error
    except (LookupError, ValueError) as error:
        # An encoding that Python has not, or one that takes several bytes a letter.
        raise BpmnRefused(reason="encoding") from error
    if reader.root is None:
        raise BpmnRefused(reason="syntax", line=1)
    return reader.root


def _refuse(reason: str, line: int) -> None:
    raise BpmnRefused(reason=reason, line=line)


class _Reader:
    def __init__(self) -> None:
        self.root: Xml | None = None
        self._open: list[Xml] = []
        self._count = 0

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        plain = {_full(key): value for key, value in attributes.items()}
        element = Xml(_full(name), plain, line)
        self._count += 1
        if len(self._open) >= MAXIMUM_DEPTH or self._count > MAXIMUM_ELEMENTS:
            _refuse("too_deep" if self._count <= MAXIMUM_ELEMENTS else "too_many", line)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def end(self, _name: str) -> None:
        self._open.pop()

    def text(self, data: str) -> None:
        self._open[-1].text += data


def _full(name: str) -> str:
    namespace, space, local = name.rpartition(" ")
    return f"{{{namespace}}}{local}" if space else local
