"""A form that is not finished yet, kept in the case as text until it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.core.forms.model import FormDefinition

PREFIX = "form"


@dataclass(frozen=True, slots=True)
class FormDraft:
    """Answers as they stood, and when."""

    values: Mapping[str, str]
    at: datetime


def key_of(form_id: str, step_id: str) -> str:
    """Under which name the casebook keeps the draft; no box of the map is called so."""
    return f"{PREFIX}:{form_id}:{step_id}"


def form_and_step(key: str) -> tuple[str, str]:
    """The form and the box of a draft's key; two empty texts for a draft of something else."""
    kind, _, rest = key.partition(":")
    form_id, _, step_id = rest.partition(":")
    return (form_id, step_id) if kind == PREFIX else ("", "")


def written(definition: FormDefinition, values: Mapping[str, str], at: datetime) -> str:
    """The draft as text."""
    kept = {"version": definition.version, "at": at.isoformat(), "values": dict(values)}
    return json.dumps(kept, ensure_ascii=False)


def read(definition: FormDefinition, text: str) -> FormDraft | None:
    """The draft, or None for none, and for one of another version of the form."""
    if not text:
        return None
    try:
        kept = json.loads(text)
        if kept["version"] != definition.version:
            return None
        values = {str(key): str(value) for key, value in kept["values"].items()}
        return FormDraft(values, datetime.fromisoformat(kept["at"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def in_words(key: str, text: str) -> str:
    """A draft for somebody who asks what is kept: a form's answers line by line, else the text."""
    if not form_and_step(key)[0]:
        return text
    try:
        values = json.loads(text)["values"]
        return "\n".join(str(value) for value in values.values())
    except (ValueError, KeyError, TypeError, AttributeError):
        return text
