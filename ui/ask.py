"""The one door to the person: every question and every problem is put through here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QWidget,
)

from ui import keeping
from ui.dialogs import ChoiceDialog, ProblemDialog, WordsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from audit_app.problems import Problem


class Asks(Protocol):
    """What a page may ask of the person; tests hand in one that answers by itself.

    `watched` are the names to watch for: in memory only, for as long as the window is there.
    """

    watched: list[str]

    def show_problem(self, problem: Problem, again: str = "") -> bool:
        """Say what stands in the way; whether to try again, when `again` names that button."""

    def may_lose(self, problem: Problem, button: str) -> bool:
        """Ask whether to go on and lose what is not saved; staying is the answer of every key."""

    def words(
        self, title: str, question: str, button: str, about: str, keep: Callable[[str], bool]
    ) -> bool:
        """Ask for a few words about a record, by its id, until `keep` has kept them; if it has.

        Words that could not be kept are asked for again as they were typed, or put away.
        """

    def one_of(self, title: str, question: str, choices: Sequence[str], now: int = 0) -> int | None:
        """Ask which of a few; its place, or None when it was put away. `now` is chosen at first."""

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask for a file that is there."""

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Ask for one or more files that are there; none when it was put away."""

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to save a file of this name."""

    def folder(self, title: str) -> Path | None:
        """Ask for a folder."""


class Door:
    """The real door: window-modal dialogs."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.watched: list[str] = []
        # Documents first, then wherever she chose last: never the program's own folder.
        places = QStandardPaths.StandardLocation
        documents = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
        self._folder = documents if documents.is_dir() else Path.home()

    def show_problem(self, problem: Problem, again: str = "") -> bool:
        """Say what stands in the way; whether to try again."""
        dialog = ProblemDialog(problem, again, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted and bool(again)

    def may_lose(self, problem: Problem, button: str) -> bool:
        """Ask whether to go on and lose what is not saved; Enter and Esc both stay."""
        dialog = ProblemDialog(problem, button, self._window, stay="Stay here")
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def words(
        self, title: str, question: str, button: str, about: str, keep: Callable[[str], bool]
    ) -> bool:
        """Ask for a few words about a record until they are kept."""
        dialog = keeping.about(
            WordsDialog(title, question, button, self._window, self.watched), about
        )
        return keeping.ask_until_kept(dialog, lambda: keep(dialog.words()))

    def one_of(self, title: str, question: str, choices: Sequence[str], now: int = 0) -> int | None:
        """Ask which of a few."""
        dialog = ChoiceDialog(title, question, choices, self._window, now)
        chosen = dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        return chosen

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask for a file that is there."""
        begin = str(self._folder)
        name, _kind = QFileDialog.getOpenFileName(self._window, title, begin, kinds)
        return self._chosen(name)

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Ask for one or more files that are there."""
        begin = str(self._folder)
        names, _kind = QFileDialog.getOpenFileNames(self._window, title, begin, kinds)
        self._chosen(names[0] if names else "")
        return [Path(name) for name in names]

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to save a file of this name."""
        begin = str(self._folder / name)
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, begin, kinds)
        return self._chosen(chosen)

    def folder(self, title: str) -> Path | None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self._window, title, str(self._folder))
        if name:
            self._folder = Path(name)
        return Path(name) if name else None

    def _chosen(self, name: str) -> Path | None:
        """The file that was chosen, if any; the next question begins in its folder."""
        if not name:
            return None
        self._folder = Path(name).parent
        return Path(name)
