"""A variant as the text of its own file, ready to be laid in the model's or a unit's folder."""

from __future__ import annotations

from typing import Any

from desktop.core.process import changes
from desktop.core.process.changes import Change
from desktop.core.process.export import dump, step_to_yaml, time_to_yaml
from desktop.core.process.fields import FORMAT
from desktop.core.process.variant_files import Variant


def to_yaml(variant: Variant) -> str:
    """The file's text; reading it gives an equal variant, the lines of its changes excepted."""
    plain: dict[str, Any] = {
        "format": FORMAT,
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
    plain["changes"] = [_change(change) for change in variant.changes]
    return dump(plain)


def _change(change: Change) -> dict[str, Any]:
    match change:
        case changes.AddGuidance(step, text):
            return {"op": "add-guidance", "step": step, "text": text}
        case changes.AddGoodToKnow(step, text):
            return {"op": "add-good-to-know", "step": step, "text": text}
        case changes.SetTime(step, time):
            return {"op": "set-time", "step": step, "time": time_to_yaml(time)}
        case changes.AddForm(step, form):
            return {"op": "add-form", "step": step, "form": form}
        case changes.AddArrow(source, arrow):
            said = {"op": "add-arrow", "from": source, "to": arrow.to}
            return _with_words(said, label=arrow.label, note=arrow.note)
        case changes.RemoveArrow(source, to, label):
            return _with_words({"op": "remove-arrow", "from": source, "to": to}, label=label)
        case changes.Reroute(source, to, new_to, label):
            said = {"op": "reroute", "from": source, "to": to, "new_to": new_to}
            return _with_words(said, label=label)
        case changes.AddStep(process, after, step):
            said = _with_words({"op": "add-step", "process": process}, after=after)
            return {**said, "step": step_to_yaml(step)}
        case changes.MoveStep(step, after):
            return _with_words({"op": "move-step", "step": step}, after=after)


def _with_words(said: dict[str, Any], **words: str) -> dict[str, Any]:
    return {**said, **{name: word for name, word in words.items() if word}}
