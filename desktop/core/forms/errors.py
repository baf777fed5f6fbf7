"""What the forms refuse: broken definitions, text no typeface shows, papers not ours."""

from __future__ import annotations

from desktop.core.errors import Known, Mistake


class FormsBroken(Known):
    """The definition files hold mistakes: all of them, in file and line order."""

    code = "forms.broken"

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(count=len(mistakes))
        self.mistakes = mistakes


class CharacterMissing(Known):
    """A value holds a character that no bundled typeface can show.

    ``field`` is the value's key (or the block's number in a document), ``character`` a code point
    such as "U+1208". PDF/A forbids text without a glyph, so nothing is written.
    """

    code = "forms.character_missing"


class TemplateBroken(Known):
    """The Typst template failed, or was set only with warnings; ``message`` is Typst's."""

    code = "forms.template_broken"


class ReturnedUnreadable(Known):
    """The file is no PDF that can be read: damaged, encrypted or beyond the limits (``reason``)."""

    code = "forms.returned_unreadable"


class ReturnedForeign(Known):
    """The PDF was not made here: it carries no form seal (scans and print-outs to PDF end here)."""

    code = "forms.returned_foreign"


class ReturnedUnknown(Known):
    """The PDF carries our seal, but this program has no such form or version of it."""

    code = "forms.returned_unknown"


class ReturnedChanged(Known):
    """The PDF was made here but is no longer what was sent; ``reason`` says what differs.

    Reasons: ``pages`` (what is printed on them), ``fields`` (added, removed or renamed fields),
    ``other_case`` and ``other_sending`` (not the paper the caller asked for).
    """

    code = "forms.returned_changed"
