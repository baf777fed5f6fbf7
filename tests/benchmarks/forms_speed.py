"""How long the paper takes: run ``python tests/benchmarks/forms_speed.py``; prints milliseconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop.core.forms.definition import read_forms  # noqa: E402
from desktop.core.forms.render import blank_pdf, page_count, preview_png, render_pdf  # noqa: E402

TURNS = 20


def milliseconds(work: Callable[[int], object], turns: int = TURNS) -> float:
    """The median time of one turn."""
    times = []
    for turn in range(turns):
        begun = perf_counter()
        work(turn)
        times.append((perf_counter() - begun) * 1000)
    return median(times)


def main() -> None:
    """Measure reading, cold start, one paper, its preview, and all forms blank."""
    forms = ROOT / "resources" / "forms"
    found = {form.id: form for form in read_forms(forms)}
    inquiry = found["rehabiliteringsforfragan"]

    def paper(turn: int) -> bytes:
        return render_pdf(inquiry, {"namn": f"Övning {turn}"}, drafted_on=date(2026, 11, 22))

    def shown(turn: int) -> None:
        pdf = paper(turn)
        for page in range(page_count(pdf)):
            preview_png(pdf, page, 1.1)

    rows = (
        ("first paper, cold", milliseconds(paper, 1)),
        ("read all definitions", milliseconds(lambda _: read_forms(forms), 5)),
        ("one paper, warm", milliseconds(paper)),
        ("paper and preview, warm", milliseconds(shown)),
        ("all forms blank", milliseconds(lambda _: [blank_pdf(f) for f in found.values()], 3)),
    )
    for words, took in rows:
        print(f"{words:26}{took:8.1f} ms")


if __name__ == "__main__":
    main()
