"""The window: welcome, the open workbook, and the lock that leaves nothing to read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget

from audit_app.problems import Problem
from ui.jobs import Jobs, Stopped
from ui.look import look
from ui.look.follow import Follow
from ui.welcome.notices import Notices
from ui.welcome.page import WelcomePage
from ui.welcome.ways_in import MakeSample, WaysIn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QCloseEvent

    from audit_app.safety.keys import Key
    from audit_app.sources import Sources
    from ui.ask import Asks
    from ui.memory import Memory
    from ui.work import Work

_MINUTE = 60_000
_BACKUP_MAY_TAKE = 10 * _MINUTE  # before the window is gone; a large workbook on a slow drive
_STIRRING = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


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
        super().__init__()
        self.setWindowTitle("Audit workbook")
        self.setMinimumSize(1000, 680)
        self.resize(1440, 900)
        self.memory, self.sources = memory, sources
        self.work: Work | None = None
        self.dress()
        self._asks = asks
        self.jobs = Jobs(self)
        self.welcome = WelcomePage()
        self._at: tuple[str, str] = ("home", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self.setCentralWidget(self._stack)
        self.welcome.unlock.connect(self.unlock)
        self._ways_in = WaysIn(self, documents, make_sample)
        self._notices = Notices(self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        app = cast("QApplication", QApplication.instance())
        self._platform = Follow(app, self)
        self._platform.changed.connect(self._platform_changed)
        self._keys()
        self.show_welcome()
        self._notices.say()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Somebody is there: begin the quiet minutes anew."""
        if event.type() in _STIRRING and self.work is not None:
            self._begin_quiet()
        return False

    @property
    def asks(self) -> Asks:
        """The one door to the person; its dialogs are loaded when the first is needed."""
        if self._asks is None:
            from ui.ask import Door

            self._asks = Door(self)
        return self._asks

    def unlock(self, path: Path, typed: str) -> None:
        """Make the key off this thread, then open."""
        from ui.opening import key_job

        self.welcome.say_busy(is_busy=True)
        job = key_job(path, typed, self.work.book.file.key.salt if self.work else None)
        job.done.connect(lambda key: self._key_made(path, key))
        job.failed.connect(self._key_failed)
        self.jobs.start(job)

    def open_with(self, path: Path, key: Key, at: tuple[str, str] | None = None) -> None:
        """Open a workbook whose key is known, at a page or where somebody was.

        Raises Problem when it does not open.
        """
        self._at = at or self._at
        from ui.opening import opened
        from ui.work import Work

        file = opened(path, key, self.sources.now)
        self.memory.put(role=self.welcome.role.text().strip() or self.memory.held.role)
        self.memory.opened(path)
        self.memory.put(open_now=str(path))
        self.work = Work(self, file, self.memory, self.sources, self.asks, self.jobs, self.dress)
        self._stack.addWidget(self.work.frame)
        self._stack.setCurrentWidget(self.work.frame)
        self.work.begin(*self._at)
        self._listen(is_open=True)
        self._begin_quiet()

    def lock(self) -> None:
        """Save what is typed, let the file go, and show nothing that can be read."""
        if self.work is None:
            return
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()
        self._at = self.work.at
        held = self.work
        if self._put_away(is_somebody_there=False):
            self.show_welcome()
        else:
            self._hide(held)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed; stay open while something is only in memory."""
        if not self._put_away(is_somebody_there=True):
            event.ignore()
            return
        self.jobs.shut_down(_BACKUP_MAY_TAKE)
        event.accept()

    def _put_away(self, *, is_somebody_there: bool) -> bool:
        """Close the workbook; False when something could not be saved and must stay on screen."""
        self._idle.stop()
        self._listen(is_open=False)
        if self.work is None:
            return True
        if not self.work.end(is_somebody_there=is_somebody_there):
            return False
        frame, held = self.work.frame, self.work
        self.work = None
        self.memory.put(open_now="")
        if held.wants_backup:
            self._notices.back_up(held.book.file.path, held.book.file.key)
        self._stack.setCurrentWidget(self.welcome)
        self._stack.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
        return True

    def _hide(self, held: Work) -> None:
        """Lock although something could not be saved: the workbook stays open, out of sight."""
        self._listen(is_open=False)
        self.welcome.show_files((str(held.book.file.path),), self.memory.held.role)
        self._stack.setCurrentWidget(self.welcome)
        self.welcome.banner.say(
            "warn",
            "Locked, with a sentence that is not saved yet",
            "Unlock to see it again, and leave this window open until then.",
        )

    def _show_again(self, key: Key) -> None:
        """Show the workbook that was only hidden, to whoever has its key."""
        held = self.work
        if held is None or held.book.file.key != key:
            self.welcome.say("This passphrase does not open the workbook.", "Type it again.")
            return
        self._stack.setCurrentWidget(held.frame)
        held.frame.focus_page()
        self._listen(is_open=True)
        self._begin_quiet()

    def show_welcome(self) -> None:
        """Show the workbooks opened lately and the passphrase's field."""
        held = self.memory.held
        there = tuple(name for name in held.recent if Path(name).exists())
        self.welcome.show_files(there, held.role)
        self._stack.setCurrentWidget(self.welcome)

    def _listen(self, *, is_open: bool) -> None:
        """Hear every key and click while a workbook is open; a locked window has no idle time."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            if is_open:
                app.installEventFilter(self)

    def _begin_quiet(self) -> None:
        self._idle.start(self.memory.held.lock_minutes * _MINUTE)

    def _key_made(self, path: Path, key: Key) -> None:
        self.welcome.say_busy(is_busy=False)
        if self.work is not None:
            self._show_again(key)
        else:
            self.attempt(lambda: self.open_with(path, key))

    def _key_failed(self, fault: BaseException) -> None:
        self.welcome.say_busy(is_busy=False)
        if not isinstance(fault, Problem):
            raise fault
        self.welcome.say(fault.what, fault.remedy)

    def today(self) -> date:
        """The day where the person is."""
        return self.sources.now().astimezone().date()

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do what opens a workbook; whether it was done. The welcome page says why not."""
        try:
            deed()
        except Problem as problem:
            self.welcome.say(problem.what, problem.remedy)
            return False
        except Stopped:
            self.welcome.banner.say("info", "Stopped", "Nothing was made.")
            return False
        return True

    def _keys(self) -> None:
        for keys, act in (
            ("Ctrl+L", self.lock),
            ("Ctrl++", lambda: self._scale(1)),
            ("Ctrl+=", lambda: self._scale(1)),
            ("Ctrl+-", lambda: self._scale(-1)),
            ("Ctrl+0", lambda: self._scale(0)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _scale(self, step: int) -> None:
        scales = look.SCALES
        now = min(range(len(scales)), key=lambda i: abs(scales[i] - self.memory.held.scale))
        wanted = 1.0 if step == 0 else scales[min(max(now + step, 0), len(scales) - 1)]
        self.memory.put(scale=wanted)
        self.dress()

    def _platform_changed(self) -> None:
        app = cast("QApplication", QApplication.instance())
        if look.wants_anew(app, self.memory.held.scheme):
            self.dress()

    def dress(self) -> None:
        """Give everything the look that is remembered; open pages are made anew in it."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            look.apply(app, self.memory.held.scheme, self.memory.held.scale)
        if self.work is not None:
            self.work.redraw()
