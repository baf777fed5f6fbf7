"""Typst, kept warm: one compiler a template, bundled typefaces only, warnings counted as errors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from desktop.core.forms.errors import TemplateBroken
from desktop.core.places import resource_folder

if TYPE_CHECKING:
    from typst import Compiler, PDFStandards

ARCHIVABLE_AND_ACCESSIBLE: PDFStandards = ["a-2a", "ua-1"]

_one_at_a_time = Lock()


@lru_cache(maxsize=16)
def _compiler(template: Path) -> Compiler:
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[resource_folder() / "fonts"],
    )
    nowhere = template.parent / "no-packages"
    return typst.Compiler(
        template,
        root=template.parent,
        font_paths=fonts,
        ignore_system_fonts=True,
        package_path=nowhere,
        package_cache_path=nowhere,
    )


def set_pages(template: str, data: Mapping[str, Any], made_on: date) -> bytes:
    """A PDF/A-2a and PDF/UA-1 of ``data`` set with ``template`` (a file of resources/forms).

    The same data and date give the same bytes. Safe to call from any thread. Raises TemplateBroken
    on every error and warning of Typst: a missing typeface would otherwise fall back in silence.
    """
    import typst

    noon = datetime(made_on.year, made_on.month, made_on.day, 12, tzinfo=UTC)
    path = resource_folder() / "forms" / template
    try:
        with _one_at_a_time:
            made, warnings = _compiler(path).compile_with_warnings(
                format="pdf",
                sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                pdf_standards=ARCHIVABLE_AND_ACCESSIBLE,
                timestamp=noon,
            )
    except typst.TypstError as error:
        raise TemplateBroken(template=template, message=error.message) from None
    if warnings:
        raise TemplateBroken(template=template, message=warnings[0].message)
    if not isinstance(made, bytes):
        raise TemplateBroken(template=template, message="no document")
    return made
