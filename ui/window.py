"""The window: welcome, the open workbook, and the lock that leaves nothing to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from ui.dressing import Dressing, size_text
from ui.later import Later
from ui.welcome.page import WelcomePage
from ui.welcome.recent import look_up

if TYPE_CHECKING:
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
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.setCentralWidget(self.stack)
        self._later = Later(self, documents, make_sample)
        self.welcome.wanted.connect(self._later.go)
        self.welcome.unlock.connect(self._later.unlock)
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
        begin_at = at or self._later.lock.place_in(path)
        from ui.opening import opened
        from ui.work import Work

        file = opened(path, key, self.sources.now)
        self.memory.put(role=self.welcome.role.text().strip() or self.memory.held.role)
        self.memory.opened(path)
        self._later.still_open.begin(path)
        self.work = Work(
            self, file, self.memory, self.sources, self.asks, self.jobs, self._dressing.dress
        )
        self.stack.addWidget(self.work.frame)
        self.stack.setCurrentWidget(self.work.frame)
        if not self._later.lock.was_on(path):
            self._later.kept.forget()
        self.work.desk.put_away.update(self._later.kept.trials)
        self.work.begin(*begin_at)
        self._later.idle.watch()
        for words in self._later.kept.told():
            self.work.saving.tell(words)

    def lock(self) -> None:
        """Save what is typed, let the file go, and show nothing that can be read."""
        self._later.lock.turn()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed; stay open while something is only in memory."""
        if not self.put_away(is_somebody_there=True):
            event.ignore()
            return
        self.jobs.shut_down(_BACKUP_MAY_TAKE)
        event.accept()

    def put_away(self, *, is_somebody_there: bool) -> bool:
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
        self.stack.setCurrentWidget(self.welcome)
        self.stack.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
        return True

    def show_again(self) -> None:
        """Show the workbook that was only hidden."""
        if self.work is not None:
            self.stack.setCurrentWidget(self.work.frame)
            self.work.frame.focus_page()
            self._later.idle.watch()

    def show_welcome(self) -> None:
        """Show the workbooks opened lately and the passphrase's field."""
        held, today = self.memory.held, self.today()
        self.welcome.show_files([look_up(name, today) for name in held.recent], held.role)
        self.stack.setCurrentWidget(self.welcome)

    def today(self) -> date:
        """The day where the person is."""
        return self.sources.now().astimezone().date()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first window is there: what it did not need can be seen to."""
        super().paintEvent(event)
        self._dressing.painted()

    def _redraw(self) -> None:
        if self.work is not None:
            self.work.redraw()
