"""The map as picture files: what a print job shows, without paper around it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.policy.door import check_leaving
from desktop.ui.map.printing import PrintJob, Watch, require_leave, to_png, to_svg, unwatched

if TYPE_CHECKING:
    from desktop.core.cases.consent_ledger import Permit

ENDINGS = (".png", ".svg")


def picture_files(job: PrintJob, path: Path) -> tuple[Path, ...]:
    """The files a job becomes: one for each page, numbered if there are several.

    A name without one of our endings gets PNG's.
    """
    ending = path.suffix.lower()
    base = path.with_suffix("") if ending in ENDINGS else path
    ending = ending if ending in ENDINGS else ENDINGS[0]
    if len(job.drawings) == 1:
        return (base.with_name(base.name + ending),)
    return tuple(
        base.with_name(f"{base.name}-{number}{ending}")
        for number in range(1, len(job.drawings) + 1)
    )


def save_pictures(
    job: PrintJob, path: Path, permit: Permit | None = None, watch: Watch = unwatched
) -> tuple[Path, ...]:
    """Write every page, in the job's colours and with its marks. Raises PrintFailed.

    The policy's refusals come before the first page is written. ``watch`` hears of every page
    before it is written and may raise to stop; the pages written before then stay, whole.
    """
    require_leave(job, permit)
    files = picture_files(job, path)
    for file in files:
        check_leaving(file)
    for number, (drawing, file) in enumerate(zip(job.drawings, files, strict=True)):
        watch(number, len(files))
        write = to_svg if file.suffix == ".svg" else to_png
        write(drawing, file, look=job.paper_look())
    return files
