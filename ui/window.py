"""The window: welcome, the open workbook, and the lock that leaves nothing to read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget

from audit_app.problems import Problem
from audit_app.rules.dates import short
from ui.jobs import Jobs, Stopped
from ui.look import look
from ui.look.follow import Follow
from ui.welcome.page import WelcomePage

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QCloseEvent

    from audit_app.safety.keys import Key
    from audit_app.sources import Sources
    from ui.ask import Asks
    from ui.memory import Memory
    from ui.welcome.new import Wanted
    from ui.work import Work

MakeSample = Callable[["Path", "date", Callable[[int, int], None]], "Path"]
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
        self._memory, self._sources, self._documents = memory, sources, documents
        self._make_sample = make_sample
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
        self.welcome.make.connect(lambda: self._unless_held(self._ask_new))
        self.welcome.open_other.connect(lambda: self._unless_held(self._ask_other))
        self.welcome.sample.connect(lambda: self._unless_held(self._look_round))
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        app = cast("QApplication", QApplication.instance())
        self._platform = Follow(app, self)
        self._platform.changed.connect(self._platform_changed)
        self._keys()
        self._show_welcome()
        self._say_notice()

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

    def open_with(self, path: Path, key: Key) -> None:
        """Open a workbook whose key is known. Raises Problem when it does not open."""
        from ui.opening import opened
        from ui.work import Work

        file = opened(path, key, self._sources.now)
        self._memory.put(role=self.welcome.role.text().strip() or self._memory.held.role)
        self._memory.opened(path)
        self._memory.put(open_now=str(path))
        self.work = Work(self, file, self._memory, self._sources, self.asks, self.jobs, self.dress)
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
            self._show_welcome()
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
        self._memory.put(open_now="")
        if held.wants_backup:
            self._back_up(held.book.file.path, held.book.file.key)
        self._stack.setCurrentWidget(self.welcome)
        self._stack.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
        return True

    def _back_up(self, path: Path, key: Key) -> None:
        """Keep a backup while nothing is open; why there is none is said on the next page."""
        from ui.opening import back_up_job

        job = back_up_job(path, key, self._sources.now)
        job.failed.connect(self._not_backed_up)
        self.jobs.start(job)

    def _not_backed_up(self, fault: BaseException) -> None:
        if not isinstance(fault, Problem):
            raise fault
        self._memory.put(notice=f"{fault.what} {fault.remedy}")
        self._say_notice()

    def _say_notice(self) -> None:
        """Say what could not be said before: no backup, or an ending that was not ours."""
        held = self._memory.held
        last = Path(held.open_now)
        if held.open_now and last.exists():
            saved = datetime.fromtimestamp(last.stat().st_mtime, UTC).astimezone()
            today = self._sources.now().astimezone().date()
            self.welcome.banner.say(
                "info",
                f"The program ended without closing {last.stem}",
                f"Everything up to its last save, {short(saved.date(), today)} at "
                f"{saved:%H:%M}, is on the disk. A note that was half typed is taken up when you "
                "open it.",
            )
        elif held.notice:
            self.welcome.banner.say("warn", "There is no new backup", held.notice)
        if held.open_now or held.notice:
            self._memory.put(open_now="", notice="")

    def _hide(self, held: Work) -> None:
        """Lock although something could not be saved: the workbook stays open, out of sight."""
        self._listen(is_open=False)
        self.welcome.show_files((str(held.book.file.path),), self._memory.held.role)
        self._stack.setCurrentWidget(self.welcome)
        self.welcome.banner.say(
            "warn",
            "Locked, with a sentence that is not saved yet",
            "Unlock to see it again, and leave this window open until then.",
        )

    def _unless_held(self, deed: Callable[[], None]) -> None:
        """Nothing else is opened while a workbook waits behind the lock with unsaved words."""
        if self.work is None:
            deed()
        else:
            self.welcome.say(
                "A workbook with an unsaved sentence is still open behind the lock.",
                "Unlock it first.",
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

    def _show_welcome(self) -> None:
        held = self._memory.held
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
        self._idle.start(self._memory.held.lock_minutes * _MINUTE)

    def _key_made(self, path: Path, key: Key) -> None:
        self.welcome.say_busy(is_busy=False)
        if self.work is not None:
            self._show_again(key)
        else:
            self._try(lambda: self.open_with(path, key))

    def _key_failed(self, fault: BaseException) -> None:
        self.welcome.say_busy(is_busy=False)
        if not isinstance(fault, Problem):
            raise fault
        self.welcome.say(fault.what, fault.remedy)

    def _try(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except Problem as problem:
            self.welcome.say(problem.what, problem.remedy)
        except Stopped:
            self.welcome.banner.say("info", "Stopped", "Nothing was made.")

    def _ask_other(self) -> None:
        path = self.asks.open_file("Open a workbook", "Workbooks (*.audit);;All files (*)")
        if path is not None:
            self._memory.opened(path)
            self._show_welcome()

    def _ask_new(self) -> None:
        from ui.welcome.new import NewWorkbook

        dialog = NewWorkbook(self._documents, self.asks, self)
        dialog.exec()
        dialog.deleteLater()
        wanted = dialog.wanted
        if wanted is not None:
            self._try(lambda: self._make(wanted))

    def _make(self, wanted: Wanted) -> None:
        from ui.opening import made
        from ui.waiting import wait_for

        key = wait_for(self.jobs, lambda _tick: made(wanted), f"Making {wanted.path.name}", self)
        self._show_recovery(key, wanted.path.name)
        self.welcome.role.setText(wanted.role)
        self._at = ("home", "")
        self.open_with(wanted.path, key)
        if self.work is not None:
            book = self.work.book
            book.settings.put("partnership", wanted.partnership)
            if wanted.agencies:
                book.settings.add_agencies(list(wanted.agencies))
            self.work.begin("home", "")

    def _show_recovery(self, key: Key, file_name: str) -> None:
        from ui.welcome.recovery import show_recovery_key

        show_recovery_key(
            key,
            file_name,
            self._sources.now().astimezone().date(),
            self.asks,
            self,
            is_new=True,
        )

    def _look_round(self) -> None:
        """Make the sample where it is missing; its passphrase is typed, since it is no secret."""
        from audit_app.sample.made import PASSPHRASE
        from ui.waiting import wait_for

        today = self._sources.now().astimezone().date()
        self._try(
            lambda: self._memory.opened(
                wait_for(
                    self.jobs,
                    lambda tick: self._make_sample(self._documents, today, tick),
                    "Making the sample workbook",
                    self,
                )
            )
        )
        self._show_welcome()
        self.welcome.passphrase.setText(PASSPHRASE)
        self.welcome.banner.say(
            "info", "The sample is ready", "Its passphrase is filled in. Press Enter."
        )
        if not self.welcome.role.text().strip():
            self.welcome.role.setText("Visitor")

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
        now = min(range(len(scales)), key=lambda i: abs(scales[i] - self._memory.held.scale))
        wanted = 1.0 if step == 0 else scales[min(max(now + step, 0), len(scales) - 1)]
        self._memory.put(scale=wanted)
        self.dress()

    def _platform_changed(self) -> None:
        app = cast("QApplication", QApplication.instance())
        if look.wants_anew(app, self._memory.held.scheme):
            self.dress()

    def dress(self) -> None:
        """Give everything the look that is remembered; open pages are made anew in it."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            look.apply(app, self._memory.held.scheme, self._memory.held.scale)
        if self.work is not None:
            self.work.redraw()
