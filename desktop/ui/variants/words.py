"""What a variant changes at a box, in words."""

from __future__ import annotations

from desktop.core.errors import Known, Mistake, ModelBroken
from desktop.core.process.differences import Difference, What
from desktop.core.process.errors import VariantClash, VariantConflict
from desktop.core.process.model import PROCESS_PREFIX, ProcessMap
from desktop.ui.language import translate
from desktop.ui.variants.shelf import Shelf
from desktop.ui.wording import mistake_sentence, sentence

ARROW_LABEL = " · "


def box_words(process_map: ProcessMap, step_id: str) -> str:
    """ "1:15 Behov av samordnad rehabilitering?", or a process's title; the id if it is gone."""
    try:
        if step_id.startswith(PROCESS_PREFIX):
            process = process_map.process(step_id.removeprefix(PROCESS_PREFIX))
            return f"{process.number} {process.title}"
        step = process_map.step(step_id)
        process = process_map.process(step_id.rpartition(".")[0])
    except KeyError:
        return step_id
    return f"{process.number}:{step.printed or '●'} {step.title}"


def difference_words(base: ProcessMap, changed: ProcessMap, difference: Difference) -> str:
    """One difference as a line under its box."""
    text = difference.after or difference.before
    if difference.what in (What.ARROW_ADDED, What.ARROW_REMOVED):
        target, _, given = text.partition(ARROW_LABEL)
        named = box_words(changed if difference.after else base, target)
        text = f"{given} → {named}" if given else f"→ {named}"
    elif difference.what is What.STEP_MOVED:
        text = box_words(changed, difference.after)
    elif difference.what in (What.FORM, What.LAW):
        text = _title(changed, text)
    return f"{_kind_words(difference)} {text}"


def replaced_words(difference: Difference) -> str:
    """What a text stood in for, "" for what replaced nothing."""
    if not (difference.before and difference.after) or difference.what is What.STEP_MOVED:
        return ""
    return translate("Variants", "Before: {text}").format(text=difference.before)


def mistake_words(mistake: Mistake) -> str:
    """Where in a variant's file something is wrong, and what."""
    if mistake.code == VariantClash.code:
        text = translate("Variants", "{file}: it cannot be on together with {other}.")
        return text.format(file=mistake.file, other=mistake.value)
    if "." not in mistake.code or mistake.code.startswith("variant."):
        return f"{mistake.file}: {mistake.value or mistake.code}"
    place = translate("Variants", "{file}, line {line}").format(
        file=mistake.file, line=mistake.line
    )
    field = f", {mistake.field}" if mistake.field else ""
    return f"{place}{field}: {mistake_sentence(mistake)}"


def refusal_words(refusal: Known, shelf: Shelf) -> str:
    """Why a variant cannot be switched on, with the variants called by their titles."""
    if isinstance(refusal, VariantConflict):
        named = VariantConflict(
            first=shelf.title(str(refusal.data["first"])),
            second=shelf.title(str(refusal.data["second"])),
            reason=str(refusal.data["reason"]),
        )
        return sentence(named)
    if isinstance(refusal, VariantClash):
        mistakes = refusal.mistakes
        first = shelf.titles(str(refusal.data["first"]))
        said = VariantClash(first, shelf.title(str(refusal.data["second"])), mistakes)
        return "\n".join((sentence(said), *(mistake_words(each) for each in mistakes[:3])))
    if isinstance(refusal, ModelBroken):
        head = translate("Variants", "It does not fit together with the variants that are on.")
        return "\n".join((head, *(mistake_words(each) for each in refusal.mistakes[:3])))
    return sentence(refusal)


def _kind_words(difference: Difference) -> str:
    added = bool(difference.after)
    words = {
        What.STEP_ADDED: translate("Variants", "New box:"),
        What.STEP_REMOVED: translate("Variants", "Box taken away:"),
        What.STEP_MOVED: translate("Variants", "Moved to after"),
        What.ARROW_ADDED: translate("Variants", "New arrow:"),
        What.ARROW_REMOVED: translate("Variants", "Arrow taken away:"),
        What.GUIDANCE: translate("Variants", "Guidance:"),
        What.GOOD_TO_KNOW: translate("Variants", "Good to know:"),
        What.FORM: translate("Variants", "Form:"),
        What.LAW: translate("Variants", "Law:"),
        What.TIME: translate("Variants", "Time:"),
        What.TEXT: translate("Variants", "New words:"),
    }[difference.what]
    marks_itself = difference.what in (What.STEP_REMOVED, What.ARROW_REMOVED)
    return words if added or marks_itself else translate("Variants", "Taken away:")


def _title(process_map: ProcessMap, identity: str) -> str:
    titles = {paper.id: paper.title for paper in process_map.papers}
    titles |= {law.id: f"{law.name} {law.section}" for law in process_map.laws}
    return titles.get(identity, identity)
