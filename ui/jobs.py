"""Work off the window's thread: a plain function, its progress, and a way to stop it."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_QUICK_SWITCH = 0.001  # seconds; the window's worst stall fell from 120 to 20 ms by this


class Stopped(Exception):  # noqa: N818 - not an error: somebody pressed Cancel
    """The job was asked to stop and did."""


class Job(QObject):
    """One piece of work. Exactly one of done, failed and stopped comes, then finished."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    finished = Signal()

    def __init__(self, work: Callable[[Callable[[int, int], None]], Any]) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()

    def stop(self) -> None:
        """Ask it to stop at its next step."""
        self._stop.set()

    def run(self) -> None:
        """Do the work on the thread that calls; `work` is given its tick (done, of)."""
        try:
            result = self._work(self.tick)
        except Stopped:
            self.stopped.emit()
        except BaseException as fault:  # noqa: BLE001 - handed whole to the window, which raises bugs
            self.failed.emit(fault)
        else:
            self.done.emit(result)
        finally:
            self.finished.emit()

    def tick(self, done: int, of: int) -> None:
        """Say how far the work is; raises Stopped where it was asked to stop."""
        if self._stop.is_set():
            raise Stopped
        self.progressed.emit(done, of)


class _Run(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()


class Jobs(QObject):
    """Runs jobs one after another and keeps each alive until the window has heard its end."""

    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(0)
        self._live: dict[int, Job] = {}
        self._interval = sys.getswitchinterval()

    def start(self, job: Job) -> Job:
        """Start a job as soon as the one before it has ended."""
        self._live[id(job)] = job
        job.finished.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        sys.setswitchinterval(_QUICK_SWITCH)
        self.busy.emit(True)
        self._pool.start(_Run(job))
        return job

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way, and everything that ended was heard."""
        return not self._live

    def shut_down(self, milliseconds: int = 5000) -> bool:
        """Ask every job to stop and wait for it; whether all did."""
        for job in self._live.values():
            job.stop()
        ended = self._pool.waitForDone(milliseconds)
        sys.setswitchinterval(self._interval)  # no event will tell that the last one has ended
        return ended

    def _ended(self) -> None:
        job = self.sender()
        self._live.pop(id(job), None)
        if job is not None:
            job.deleteLater()
        if not self._live:
            sys.setswitchinterval(self._interval)
            self.busy.emit(False)
