"""The window: welcome, the open workbook, and the lock that leaves nothing to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QStackedWidget

from audit_app.problems import Problem
from ui.dressing import Dressing, size_text
from ui.later import Later
from ui.welcome.page import WelcomePage
from ui.welcome.recent import Recent, look_up

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from audit_app.safety.keys import Key
    from audit_app.sources import Sources
    from ui.ask import Asks
    from ui.jobs import Jobs
    from ui.memory import Memory
    from ui.welcome.ways_in import MakeSample
    from ui.work import Work

_BACKUP_MAY_TAKE = 600_000  # ms, before the window is gone: a large workbook on a slow drive


class Window(QMainWindow):
    """One window for one workbook. `documents` is where new workbooks and the sample go."""

    def __init__(
        self,
        memory: Memory,
        sources: Sources,
        documents: Path,
        make_sample: MakeSample,
        asks: Asks | None = None,
    ) -> None:
        size_text(memory)
        super().__init__()
        self.setWindowTitle("Audit workbook")
        self.setMinimumSize(1000, 680)
        self.resize(1440, 900)
        self.memory, self.sources = memory, sources
        self.work: Work | None = None
        self._asks = asks
        self.welcome = WelcomePage()
        self._at: tuple[str, str] = ("home", "")
        self._was: Path | None = None  # the workbook that was locked at that place
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self.setCentralWidget(self._stack)
        self._later = Later(self, documents, make_sample)
        self.welcome.wanted.connect(self._go)
        self.welcome.unlock.connect(self._unlock)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.lock)
        # Last: every change of place of a widget that is dressed would dress it, and what it holds.
        self._dressing = Dressing(memory, self)
        self._dressing.dressed.connect(self._redraw)
        self.show_welcome()
        if memory.held.open_now or memory.held.notice or any(memory.open_folder.glob("*.open")):
            self._later.notices.say()

    @property
    def jobs(self) -> Jobs:
        """The one worker beside the window."""
        return self._later.jobs

    def _go(self, way: str) -> None:
        self._later.ways_in.go(way)

    def _unlock(self, path: Path, typed: str) -> None:
        self._later.ways_in.unlock(path, typed)

    @property
    def asks(self) -> Asks:
        """The one door to the person; its dialogs are loaded when the first is needed."""
        if self._asks is None:
            from ui.ask import Door

            self._asks = Door(self)
        return self._asks

    def open_with(self, path: Path, key: Key, at: tuple[str, str] | None = None) -> None:
        """Open a workbook whose key is known, at a page or where somebody was.

        Raises Problem when it does not open.
        """
        begin_at = at or (self._at if self._was == path else ("home", ""))
        from ui.opening import opened
        from ui.work import Work

        file = opened(path, key, self.sources.now)
        self.memory.put(role=self.welcome.role.text().strip() or self.memory.held.role)
        self.memory.opened(path)
        self._later.still_open.begin(path)
        self.work = Work(
            self, file, self.memory, self.sources, self.asks, self.jobs, self._dressing.dress
        )
        self._stack.addWidget(self.work.frame)
        self._stack.setCurrentWidget(self.work.frame)
        if self._was != path:
            self._later.kept.forget()
        self.work.desk.put_away.update(self._later.kept.trials)
        self.work.begin(*begin_at)
        self._later.idle.watch()
        for words in self._later.kept.told():
            self.work.saving.tell(words)

    def lock(self) -> None:
        """Save what is typed, let the file go, and show nothing that can be read."""
        if self.work is None:
            return
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            self._later.kept.hold(dialog)
            self._stack.setCurrentWidget(self.welcome)  # from now on nothing can be read
            title = dialog.windowTitle()
            dialog.reject()
            if dialog.isVisible():  # work that is asked to stop, and has not heard of it yet
                dialog.setWindowTitle("Stopping")
                for words in dialog.findChildren(QLabel):
                    words.hide()  # they may name a file
                dialog.finished.connect(self._lock_soon)
                self._later.kept.hear_of(dialog, title)
            else:
                self._lock_soon()
            return
        self._at, self._was = self.work.at, self.work.book.file.path
        held = self.work
        self._later.kept.hold_trials(held.desk)
        if self._put_away(is_somebody_there=False):
            self.show_welcome()
        else:
            self._hide(held)

    def _lock_soon(self, _result: int = 0) -> None:
        """Lock once whoever asked in a dialog has gone on: it may still look at its page."""
        QTimer.singleShot(0, self, self.lock)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed; stay open while something is only in memory."""
        if not self._put_away(is_somebody_there=True):
            event.ignore()
            return
        self.jobs.shut_down(_BACKUP_MAY_TAKE)
        event.accept()

    def _put_away(self, *, is_somebody_there: bool) -> bool:
        """Close the workbook; False when something could not be saved and must stay on screen."""
        self._later.idle.rest()
        if self.work is None:
            return True
        if not self.work.end(is_somebody_there=is_somebody_there):
            return False
        frame, held = self.work.frame, self.work
        self.work = None
        self._later.still_open.end(held.book.file.path)
        if held.wants_backup:
            self._later.notices.back_up(held.book.file.path, held.book.file.key)
        self._stack.setCurrentWidget(self.welcome)
        self._stack.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
        return True

    def _hide(self, held: Work) -> None:
        """Lock although something could not be saved: the workbook stays open, out of sight."""
        behind = Recent(held.book.file.path, "Open behind the lock", "", is_there=True)
        self.welcome.show_files([behind], self.memory.held.role)
        self._stack.setCurrentWidget(self.welcome)
        self.welcome.banner.say(
            "warn",
            "Locked, with a sentence that is not saved yet",
            "Unlock to see it again, and leave this window open until then.",
        )

    def show_again(self) -> None:
        """Show the workbook that was only hidden."""
        if self.work is not None:
            self._stack.setCurrentWidget(self.work.frame)
            self.work.frame.focus_page()
            self._later.idle.watch()

    def show_welcome(self) -> None:
        """Show the workbooks opened lately and the passphrase's field."""
        held, today = self.memory.held, self.today()
        self.welcome.show_files([look_up(name, today) for name in held.recent], held.role)
        self._stack.setCurrentWidget(self.welcome)

    def today(self) -> date:
        """The day where the person is."""
        return self.sources.now().astimezone().date()

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do what opens a workbook; whether it was done. The welcome page says why not."""
        from ui.jobs import Stopped

        try:
            deed()
        except Problem as problem:
            self.welcome.say(problem.what, problem.remedy)
            return False
        except Stopped:
            self.welcome.banner.say("info", "Stopped", "Nothing was made.")
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first window is there: what it did not need can be seen to."""
        super().paintEvent(event)
        self._dressing.painted()

    def _redraw(self) -> None:
        if self.work is not None:
            self.work.redraw()
