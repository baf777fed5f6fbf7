"""A paper's answer on its way into a case: held against what was sent, kept as a document."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Changes, Document, FilledForm, Kind, Party
from desktop.core.forms.errors import ReturnedChanged
from desktop.core.forms.fingerprint import Seal, read_seal
from desktop.core.forms.model import FormDefinition
from desktop.core.forms.returned import Returned, read_returned

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a paper says that has come back. Nothing has been stored.

    ``sent`` is the form as this case kept it when it went, or None: then the paper was handed out
    blank, or kept by an earlier program, and only its own seal vouches for it.
    """

    returned: Returned
    definition: FormDefinition
    data: bytes
    sent: FilledForm | None

    @property
    def is_for_this_case(self) -> bool:
        """Whether the paper itself names the case; a blank one does not."""
        return bool(self.returned.case_number)

    @property
    def kind(self) -> Kind:
        """The consent that is needed to share the answer: health care answers about health."""
        medical = self.definition.addressed_to is Party.HALSO_OCH_SJUKVARD
        return Kind.MEDICAL if medical else Kind.FORMS

    def all_values(self) -> dict[str, str]:
        """The answers over what the sent form said."""
        return {**dict(self.sent.values if self.sent else ()), **self.returned.values}


def read_answer(
    book: Casebook, case_id: str, data: bytes, definitions: Iterable[FormDefinition]
) -> Answer:
    """Read a filled PDF for this case.

    Raises ReturnedUnreadable, ReturnedForeign, ReturnedUnknown or ReturnedChanged: also for a
    paper of another case, and for one that differs from the bytes that went.
    """
    known = tuple(definitions)
    returned = read_returned(data, known)
    definition = next(each for each in known if each.id == returned.form_id)
    if not returned.case_number:
        return Answer(returned, definition, data, None)
    number = book.case(case_id).number
    returned = read_returned(data, known, case_number=number)
    document = _sent_document(book, case_id, data, returned.form_id)
    if document is not None:
        sent = book.document_bytes(document.id)
        returned = read_returned(data, known, case_number=number, sent=sent)
    return Answer(returned, definition, data, _form_of(book, document, returned.form_id))


def keep_answer(book: Casebook, answer: Answer, case_id: str, name: str) -> Changes:
    """Keep the answered PDF in the case under this name; its kind says who may get it."""
    return book.attach(case_id, name, PDF, answer.data, answer.kind)


def _sent_document(book: Casebook, case_id: str, data: bytes, form_id: str) -> Document | None:
    """The kept paper that went: the oldest with the same seal.

    None where no paper of this form is kept. Raises ReturnedChanged where some are, but not this
    one: a seal can be made anew by whoever changes a paper, the kept bytes cannot.
    """
    wanted = _seal(data)
    others = False
    for document in _papers(book, case_id):
        seal = _seal(book.document_bytes(document.id))
        if seal is not None and seal == wanted:
            return document
        others = others or (seal is not None and seal.form_id == form_id)
    if others:
        raise ReturnedChanged(reason="other_sending")
    return None


def _papers(book: Casebook, case_id: str) -> Iterator[Document]:
    for entry in book.entries(case_id, (Document,)):
        if isinstance(entry, Document) and not entry.foreign and entry.media_type == PDF:
            yield entry


def _seal(data: bytes) -> Seal | None:
    from pikepdf import PdfError
    from pikepdf import open as open_pdf

    try:
        with open_pdf(io.BytesIO(data), suppress_warnings=True) as pdf:
            return read_seal(pdf)
    except PdfError:
        return None


def _form_of(book: Casebook, document: Document | None, form_id: str) -> FilledForm | None:
    """The form that was kept together with the paper: the newest of its kind by then."""
    if document is None:
        return None
    found = None
    for entry in book.entries(document.case_id, (FilledForm,)):
        if isinstance(entry, FilledForm) and entry.form_id == form_id and entry.at <= document.at:
            found = entry
    return found
