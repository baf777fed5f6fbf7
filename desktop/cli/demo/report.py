"""What the demo made, tried and failed at: the folder's ``report.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from desktop.cli.files import write_whole

REPORT_FILE = "report.json"


class DemoFailed(Exception):
    """A part of the program did not do what it should; the text says what was expected."""


@dataclass(slots=True)
class Report:
    """Grows while the demo works. Every path is kept relative to ``folder``, with slashes."""

    folder: Path
    maps: list[str] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    vaults: list[dict[str, str]] = field(default_factory=list)
    bundles: list[dict[str, str]] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)
    screenshots: list[str] = field(default_factory=list)
    failed: list[dict[str, str]] = field(default_factory=list)

    def name(self, path: Path) -> str:
        """The path as the report writes it."""
        return path.relative_to(self.folder).as_posix()

    def room(self, *parts: str) -> Path:
        """A folder for one part's files, made now."""
        made = self.folder.joinpath(*parts)
        made.mkdir(parents=True, exist_ok=True)
        return made

    def data(self) -> dict[str, object]:
        """The report as it is written; ``failed`` is there only when something did fail."""
        plain: dict[str, object] = {
            "ok": not self.failed,
            "maps": self.maps,
            "forms": self.forms,
            "vaults": self.vaults,
            "bundles": self.bundles,
            "refused": self.refused,
            "screenshots": self.screenshots,
        }
        return plain if not self.failed else {**plain, "failed": self.failed}

    def write(self) -> None:
        """Write ``report.json``."""
        text = json.dumps(self.data(), ensure_ascii=False, indent=2)
        write_whole(self.folder / REPORT_FILE, f"{text}\n".encode())


def expect(condition: bool, what: str) -> None:
    """Fail the part unless ``condition`` holds; ``what`` is what should have been so."""
    if not condition:
        raise DemoFailed(what)
