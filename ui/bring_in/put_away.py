"""In place of a trial run that a lock put away: that it did, and how to run it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.parts.arrange import button, clear, column
from ui.parts.banner import empty_page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from ui.bring_in.trial_deeds import TrialDeeds

_FOLDER = "folder "  # how a trial run names what it is of
_TITLE = "The lock put this trial run away"
_WORDS = (
    "It was the trial run of {source}. Nothing of it was saved, and your files were only read. "
    "Choose {them} again to run it anew; what you had decided or typed in it is asked again."
)


class PutAway(QWidget):
    """`again` is what a person does next: what was looked at is chosen again."""

    def __init__(self, deeds: TrialDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._body = column(spacing=0)
        self.setLayout(self._body)
        self.again: QPushButton = deeds.choose

    def say(self, source: str) -> None:
        """Say what was put away: a folder, or files."""
        clear(self._body)
        is_folder = source.startswith(_FOLDER)
        ask_folder, ask_files = self._deeds.bring_folder, self._deeds.bring_files
        if is_folder:
            self.again = button("Choose the folder again…", ask_folder, "primary")
            other = button("Choose files…", ask_files)
        else:
            self.again = button("Choose the files again…", ask_files, "primary")
            other = button("Choose a folder…", ask_folder)
        them = "the folder" if is_folder else "the files"
        of = f"the folder “{source.removeprefix(_FOLDER)}”" if is_folder else source
        words = _WORDS.format(source=of, them=them)
        self._body.addWidget(empty_page("tray", _TITLE, words, other, self.again))
