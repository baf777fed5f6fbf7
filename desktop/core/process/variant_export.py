"""A variant as the text of its own file, ready to be laid in the model's or a unit's folder."""

from __future__ import annotations

from typing import Any

from desktop.core.process import operations
from desktop.core.process.export import dump, step_to_yaml, time_to_yaml
from desktop.core.process.operation_fields import SINCE_FORMAT_2
from desktop.core.process.operations import Change
from desktop.core.process.variant_files import VARIANT_FORMAT, Variant


def to_yaml(variant: Variant) -> str:
    """The file's text; reading it gives an equal variant, the lines of its changes excepted.

    It is written in the oldest format that can say it, so that older programs read what they can.
    """
    said = [_change(change) for change in variant.changes]
    newer = any(change["op"] in SINCE_FORMAT_2 for change in said)
    plain: dict[str, Any] = {
        "format": VARIANT_FORMAT if newer else 1,
        "id": variant.id,
        "title": variant.title,
        "asked_by": list(variant.asked_by),
        "why": variant.why,
        "source": variant.source,
    }
    if variant.conflicts_with:
        plain["conflicts_with"] = list(variant.conflicts_with)
    if variant.conflict_reason:
        plain["conflict_reason"] = variant.conflict_reason
    plain["changes"] = said
    return dump(plain)


def _change(change: Change) -> dict[str, Any]:
    match change:
        case operations.AddGuidance(step, text):
            return {"op": "add-guidance", "step": step, "text": text}
        case operations.AddGoodToKnow(step, text):
            return {"op": "add-good-to-know", "step": step, "text": text}
        case operations.ChangeLine(step, part, old, text):
            name = part.replace("_", "-")
            said = {"op": f"{'change' if text else 'remove'}-{name}", "step": step, "old": old}
            return _with_words(said, text=text)
        case operations.ChangeTitle(step, old, text):
            return {"op": "change-title", "step": step, "old": old, "text": text}
        case operations.SetTime(step, time):
            return {"op": "set-time", "step": step, "time": time_to_yaml(time)}
        case operations.AddForm(step, form):
            return {"op": "add-form", "step": step, "form": form}
        case operations.AddArrow(source, arrow):
            said = {"op": "add-arrow", "from": source, "to": arrow.to}
            return _with_words(said, label=arrow.label, note=arrow.note)
        case operations.RemoveArrow(source, to, label):
            return _with_words({"op": "remove-arrow", "from": source, "to": to}, label=label)
        case operations.Reroute(source, to, new_to, label):
            said = {"op": "reroute", "from": source, "to": to, "new_to": new_to}
            return _with_words(said, label=label)
        case operations.AddStep(process, after, step):
            said = _with_words({"op": "add-step", "process": process}, after=after)
            return {**said, "step": step_to_yaml(step)}
        case operations.RemoveStep(step):
            return {"op": "remove-step", "step": step}
        case operations.MoveStep(step, after):
            return _with_words({"op": "move-step", "step": step}, after=after)


def _with_words(said: dict[str, Any], **words: str) -> dict[str, Any]:
    return {**said, **{name: word for name, word in words.items() if word}}
