"""The choices for this computer while the program runs: each page may change its own part."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.ui.settings.preferences import Preferences

if TYPE_CHECKING:
    from desktop.ui.shell import Shell


class Choices:
    """Holds what is chosen now; every change goes to the window, which has it kept."""

    def __init__(self, chosen: Preferences, shell: Shell) -> None:
        self.now = chosen
        self._shell = shell

    def exchange_folder(self) -> str:
        """The folder several units reach, or ""."""
        return self.now.exchange_folder

    def keep_exchange_folder(self, folder: str) -> None:
        """Use this folder from now on, or none; refused where no file may lie in it."""
        from desktop.core.errors import Known
        from desktop.core.policy.door import check_leaving

        try:
            if folder:
                check_leaving(Path(folder) / Path(folder).name)
        except Known as refusal:
            self._shell.refuse(refusal)
            return
        self._keep(replace(self.now, exchange_folder=folder))

    def keep_from_settings(self, chosen: Preferences) -> None:
        """Take over what the settings page shows; variants and folder are chosen elsewhere."""
        kept = self.now
        self._keep(replace(chosen, variants=kept.variants, exchange_folder=kept.exchange_folder))

    def keep_variants(self, variants: tuple[str, ...]) -> None:
        """Remember which variants lie over the map."""
        self._keep(replace(self.now, variants=variants))

    def step_text_size(self, steps: int) -> int:
        """Make the interface's text so many steps larger, or smaller; the per cent it now has."""
        from desktop.ui.settings.text_size_row import stepped

        percent = stepped(self.now.text_percent, steps)
        self._keep(replace(self.now, text_percent=percent))
        return percent

    def _keep(self, chosen: Preferences) -> None:
        self.now = chosen
        self._shell.keep_preferences(chosen)
