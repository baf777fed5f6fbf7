"""An arrow in words, as the guide and the process book both say it: its label, then its target."""

from __future__ import annotations

from desktop.core.process.model import PROCESS_PREFIX, Arrow, ProcessMap
from desktop.ui.language import translate


def arrow_words(process_map: ProcessMap, arrow: Arrow, *, short: bool) -> str:
    """``Ja → 1:4 Boka möte``; ``short`` is for a place that has no room for a process's title."""
    if arrow.to.startswith(PROCESS_PREFIX):
        process = process_map.process(arrow.to.removeprefix(PROCESS_PREFIX))
        target = translate("Guide", "to process {number} {title}").format(
            number=process.number, title=process.short if short else process.title
        )
    else:
        step = process_map.step(arrow.to)
        target = f"{step.printed} {step.title}".strip()
    return f"{arrow.label} → {target}" if arrow.label else f"→ {target}"
