"""Finds the sentence for a refusal, a mistake, a problem in a form or a weak password."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.core.cases.records import Kind, Party
from desktop.core.errors import Known, Mistake
from desktop.ui.language import translate
from desktop.ui.names import in_running_text, kind_names, party_name
from desktop.ui.wording.answers import ADVICE, PROBLEMS
from desktop.ui.wording.map_mistakes import MISTAKES
from desktop.ui.wording.marking import marked
from desktop.ui.wording.refusals import REFUSALS

if TYPE_CHECKING:
    from desktop.core.forms.validation import Problem
    from desktop.core.vault.password import Strength

FILE_FAULTS: Mapping[type[OSError], str] = {
    FileNotFoundError: marked("Faults", "“{file}” does not exist."),
    FileExistsError: marked("Faults", "“{file}” already exists."),
    IsADirectoryError: marked("Faults", "“{file}” is a folder, not a file."),
    NotADirectoryError: marked("Faults", "“{file}” is a file, not a folder."),
    PermissionError: marked("Faults", "You do not have access to “{file}”."),
    OSError: marked("Faults", "“{file}” could not be read or written."),
}
BUG = marked(
    "Faults",
    "Something unexpected went wrong in the program. What you have saved is there. "
    "If it happens again, tell IT.",
)


def sentence(fault: BaseException) -> str:
    """What to tell the user: for a bug an apology without content, never a code or a traceback."""
    if isinstance(fault, Known):
        code, words = _said(fault)
        return _filled(translate("Refusals", _nearest(code, words)), words)
    if isinstance(fault, OSError):
        kind = next(known for known in FILE_FAULTS if isinstance(fault, known))
        return translate("Faults", FILE_FAULTS[kind]).format(file=fault.filename or "")
    return translate("Faults", BUG)


def has_sentence(code: str) -> bool:
    """Whether a refusal's code has a sentence of its own."""
    return code in REFUSALS


def mistake_sentence(mistake: Mistake) -> str:
    """What is wrong at the place the mistake names."""
    text = MISTAKES.get(mistake.code)
    if text is None:
        return f"{mistake.code} {mistake.value}".strip()
    return translate("Mistakes", text).format(value=_inner(mistake))


def _inner(mistake: Mistake) -> str:
    """The mistake's word; where a variant breaks a rule of the map, that rule's own sentence."""
    code, _, rest = mistake.value.partition(" ")
    if mistake.code != "model.variant_breaks_map" or code not in MISTAKES:
        return mistake.value
    where, _, value = rest.partition(" ")
    return f"{where}: {translate('Mistakes', MISTAKES[code]).format(value=value).rstrip('.')}"


def problem_sentence(problem: Problem) -> str:
    """What the form still needs in this field."""
    return translate("Problems", PROBLEMS[problem.code])


def advice(strength: Strength) -> str:
    """How strong a password is, and how to make it stronger."""
    return translate("Advice", ADVICE[strength.advice])


class _Data(dict[str, str]):
    """The refusal's data; a word that a refusal did not bring is left out of its sentence."""

    def __missing__(self, key: str) -> str:
        return "…"


def _said(fault: Known) -> tuple[str, _Data]:
    words = _Data({name: str(value) for name, value in fault.data.items()})
    if fault.code != "consent.missing":
        return fault.code, words
    kinds = [Kind(kind) for kind in words["kinds"].split(",") if kind in set(Kind)]
    if words["party"] in set(Party):
        words["party"] = party_name(Party(words["party"]))
    if not kinds:
        return "consent.nothing_to_share", words
    words["kinds"] = in_running_text(kind_names(kinds))
    return fault.code, words


def _nearest(code: str, words: Mapping[str, str]) -> str:
    """The sentence for this very case, else the code's, else that something was refused."""
    for value in words.values():
        if f"{code}:{value}" in REFUSALS:
            return REFUSALS[f"{code}:{value}"]
    return REFUSALS.get(code, REFUSALS["known"])


def _filled(text: str, words: _Data) -> str:
    return text.format_map(words)
