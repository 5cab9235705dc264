"""Waiting for work that takes more than a moment: its count, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QProgressBar, QWidget

from ui.jobs import Job, Stopped
from ui.look import look
from ui.parts.arrange import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.jobs import Jobs

R = TypeVar("R")


def the_window() -> QWidget | None:
    """The program's one window: whatever is active now may be a dialog that is about to go."""
    tops = QApplication.topLevelWidgets()
    return next((top for top in tops if isinstance(top, QMainWindow) and top.isVisible()), None)


class WaitingDialog(QDialog):
    """Says what is done and how far it is. Esc and Cancel stop the job; the dialog ends with it."""

    def __init__(self, job: Job, words: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(look.current().px(420))
        self._count = label("Beginning…")
        self._bar = QProgressBar()
        self._bar.setMaximum(0)
        self._bar.setAccessibleName(f"{words}: how far it is")
        self._bar.setTextVisible(False)
        self._stop = button("Cancel", job.stop)
        self.result_of: object = None
        self.is_done = False
        self.fault: BaseException | None = None
        self.setLayout(
            column(
                label(words, "h2"),
                self._count,
                self._bar,
                row(None, self._stop),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )
        job.progressed.connect(self._went)
        job.done.connect(self._done)
        job.failed.connect(self._failed)
        job.finished.connect(self.accept)

    def reject(self) -> None:
        """Esc stops the job."""
        self._stop.click()

    def _went(self, done: int, of: int) -> None:
        self._bar.setMaximum(max(1, of))
        self._bar.setValue(done)
        self._count.setText(f"{done} of {of}")

    def _done(self, result: object) -> None:
        self.result_of, self.is_done = result, True

    def _failed(self, fault: BaseException) -> None:
        self.fault = fault


def wait_for(
    jobs: Jobs,
    work: Callable[[Callable[[int, int], None]], R],
    words: str,
    parent: QWidget | None,
) -> R:
    """Do work off the window's thread while the window shows how far it is; its result.

    `work` is given its tick (done, of). Raises what the work raised, and Stopped after Cancel.
    """
    job = Job(work)
    dialog = WaitingDialog(job, words, parent)
    jobs.start(job)
    dialog.exec()
    dialog.deleteLater()
    if dialog.fault is not None:
        raise dialog.fault
    if not dialog.is_done:
        raise Stopped
    return cast("R", dialog.result_of)
