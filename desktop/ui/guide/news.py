"""What the variants that are on have changed in one box's guidance, line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.core.process.differences import Difference, What
from desktop.ui.language import translate


@dataclass(frozen=True, slots=True)
class News:
    """``changed``: a line → the one it replaced, "" for a new line; ``gone``: lines taken away."""

    changed: Mapping[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()

    def note(self, line: str) -> str:
        """What to say under a line, "" where the variants left it alone."""
        if line not in self.changed:
            return ""
        before = self.changed[line]
        if not before:
            return translate("Guide", "Added by a variant")
        return translate("Guide", "Changed by a variant. Before: {line}").format(line=before)


def news_of(differences: Sequence[Difference], step_id: str, what: What) -> News:
    """The news of one kind in one box; a box that is new itself has none."""
    found = [each for each in differences if (each.step_id, each.what) == (step_id, what)]
    return News(
        {each.after: each.before for each in found if each.after},
        tuple(each.before for each in found if not each.after),
    )
