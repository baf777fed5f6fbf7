"""Finishes a PDF of Qt's: real spaces between words, the document's language, its title shown."""

from __future__ import annotations

from pathlib import Path

TAB, SPACE = b"<0009>", b"<0020>"


def finish_pdf(path: Path, language: str) -> None:
    """Rewrite the file in place. ``language`` is a BCP 47 tag such as ``sv-SE``.

    Qt names the space glyph after the first letter that has it, which is the tabulator: copied
    and searched text would hold tabs. Raises OSError if the file cannot be written.
    """
    import pikepdf

    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for part in pdf.objects:
            if isinstance(part, pikepdf.Dictionary) and "/ToUnicode" in part:
                names = part["/ToUnicode"]
                names.write(names.read_bytes().replace(TAB, SPACE))
        pdf.Root.Lang = pikepdf.String(language)
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        pdf.save(path)
