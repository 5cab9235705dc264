"""The lock: what is typed is saved, the file is let go, and nothing is left that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from ui.welcome.recent import Recent

if TYPE_CHECKING:
    from pathlib import Path

    from ui.kept import KeptWords
    from ui.window import Window
    from ui.work import Work


class Lock:
    """Locks the window, and remembers which workbook was locked at which place."""

    def __init__(self, window: Window, kept: KeptWords) -> None:
        self._window, self._kept = window, kept
        self._at: tuple[str, str] = ("home", "")
        self._path: Path | None = None

    def was_on(self, path: Path) -> bool:
        """Whether this workbook is the one that was locked last."""
        return self._path == path

    def place_in(self, path: Path) -> tuple[str, str]:
        """Where a workbook begins: where it was locked, or at home."""
        return self._at if self.was_on(path) else ("home", "")

    def turn(self) -> None:
        """Save what is typed, let the file go, and show nothing that can be read."""
        window = self._window
        if window.work is None:
            return
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            self._put_by(dialog)
            return
        self._at, self._path = window.work.at, window.work.book.file.path
        held = window.work
        self._kept.hold_trials(held.desk)
        if window.put_away(is_somebody_there=False):
            window.show_welcome()
        else:
            self._hide(held)

    def _put_by(self, dialog: QDialog) -> None:
        """A dialog is over the window: keep what is typed in it, put it away, and lock then."""
        self._kept.hold(dialog)
        self._window.stack.setCurrentWidget(self._window.welcome)  # from now nothing can be read
        title = dialog.windowTitle()
        dialog.reject()
        if dialog.isVisible():  # work that is asked to stop, and has not heard of it yet
            dialog.setWindowTitle("Stopping")
            for words in dialog.findChildren(QLabel):
                words.hide()  # they may name a file
            dialog.finished.connect(self._turn_soon)
            self._kept.hear_of(dialog, title)
        else:
            self._turn_soon()

    def _turn_soon(self, _result: int = 0) -> None:
        """Lock once whoever asked in a dialog has gone on: it may still look at its page."""
        QTimer.singleShot(0, self._window, self.turn)

    def _hide(self, held: Work) -> None:
        """Lock although something could not be saved: the workbook stays open, out of sight."""
        window = self._window
        behind = Recent(held.book.file.path, "Open behind the lock", "", is_there=True)
        window.welcome.show_files([behind], window.memory.held.role)
        window.stack.setCurrentWidget(window.welcome)
        window.welcome.banner.say(
            "warn",
            "Locked, with a sentence that is not saved yet",
            "Unlock to see it again, and leave this window open until then.",
        )
