"""The form definitions, read when the first of them is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.core.forms.model import FormDefinition


class FormShelf(Mapping[str, "FormDefinition"]):
    """Form id → definition. Ids are the files' names, so listing them reads nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getitem__(self, form_id: str) -> FormDefinition:
        return self._definitions[form_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(sorted(path.stem for path in self._folder.glob("*.yaml")))

    @cached_property
    def _definitions(self) -> dict[str, FormDefinition]:
        from desktop.core.forms.definition import read_forms

        return {form.id: form for form in read_forms(self._folder)}
