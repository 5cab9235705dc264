"""Waiting for work that takes more than a moment: its count, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QProgressBar, QWidget

from ui.jobs import Job, Stopped
from ui.look import look
from ui.parts.arrange import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
    return cast("R", _ended(dialog))


def in_turns(steps: Sequence[Callable[[], R]], words: str, parent: QWidget | None) -> list[R]:
    """Do steps on the window's own thread, one at each of its turns, while it shows how far it is.

    For what needs the open workbook, which no other thread may touch: each step is short. Their
    results, in order. Raises what a step raised, and Stopped after Cancel.
    """
    made: list[R] = []
    job = Job(lambda _tick: made)
    dialog = WaitingDialog(job, words, parent)
    turns = QTimer(dialog)

    def turn() -> None:
        try:
            job.tick(len(made), len(steps))
            if len(made) < len(steps):
                made.append(steps[len(made)]())
                return
            job.done.emit(made)
        except Stopped:
            job.stopped.emit()
        except BaseException as fault:  # noqa: BLE001 - raised again below, where it was asked for
            job.failed.emit(fault)
        turns.stop()
        job.finished.emit()

    turns.timeout.connect(turn)
    turns.start(0)
    return cast("list[R]", _ended(dialog))


def _ended(dialog: WaitingDialog) -> object:
    dialog.exec()
    dialog.deleteLater()
    if dialog.fault is not None:
        raise dialog.fault
    if not dialog.is_done:
        raise Stopped
    return dialog.result_of
