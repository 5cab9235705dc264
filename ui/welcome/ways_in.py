"""The ways into a workbook besides unlocking one: a new one, another one, and the sample."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from audit_app.safety.keys import Key
    from ui.welcome.new import Wanted
    from ui.welcome.page import WelcomePage
    from ui.window import Window

MakeSample = Callable[["Path", "date", Callable[[int, int], None]], "Path"]


class WaysIn:
    """What the welcome page's buttons do. `documents` is where new workbooks and the sample go."""

    def __init__(self, window: Window, documents: Path, make_sample: MakeSample) -> None:
        self._window, self._documents, self._make_sample = window, documents, make_sample

    def go(self, way: str) -> None:
        """Go the way that a button of the page names: new, other or sample."""
        ways = {"new": self._new, "other": self._other, "sample": self._sample}
        self._unless_held(ways[way])

    def unlock(self, path: Path, typed: str) -> None:
        """Make the key off the window's thread, then open."""
        from ui.opening import key_job

        window = self._window
        window.welcome.say_busy(is_busy=True)
        salt = window.work.book.file.key.salt if window.work else None
        job = key_job(path, typed, salt)
        job.done.connect(lambda key: self._key_made(path, key))
        job.failed.connect(self._key_failed)
        window.jobs.start(job)

    def _key_made(self, path: Path, key: Key) -> None:
        window = self._window
        window.welcome.say_busy(is_busy=False)
        if window.work is None:
            attempt(window.welcome, lambda: window.open_with(path, key))
        elif window.work.book.file.key == key:
            window.show_again()
        else:
            window.welcome.say("This passphrase does not open the workbook.", "Type it again.")

    def _key_failed(self, fault: BaseException) -> None:
        self._window.welcome.say_busy(is_busy=False)
        if not isinstance(fault, Problem):
            raise fault
        self._window.welcome.say(fault.what, fault.remedy)

    def _unless_held(self, deed: Callable[[], None]) -> None:
        """Nothing else is opened while a workbook waits behind the lock with unsaved words."""
        if self._window.work is None:
            deed()
        else:
            self._window.welcome.say(
                "A workbook with an unsaved sentence is still open behind the lock.",
                "Unlock it first.",
            )

    def _other(self) -> None:
        path = self._window.asks.open_file("Open a workbook", "Workbooks (*.audit);;All files (*)")
        if path is not None:
            self._window.memory.opened(path)
            self._window.show_welcome()

    def _new(self) -> None:
        from ui.welcome.new import NewWorkbook

        dialog = NewWorkbook(self._documents, self._window.asks, self._window)
        dialog.exec()
        dialog.deleteLater()
        wanted = dialog.wanted
        if wanted is not None:
            attempt(self._window.welcome, lambda: self._make(wanted))

    def _make(self, wanted: Wanted) -> None:
        from ui.opening import made
        from ui.waiting import wait_for

        window = self._window
        name = wanted.path.name
        key = wait_for(window.jobs, lambda _tick: made(wanted), f"Making {name}", window)
        window.welcome.role.setText(wanted.role)
        window.open_with(wanted.path, key, at=("home", ""))
        if window.work is not None:
            book = window.work.book
            named = {"partnership": wanted.partnership, **wanted.words}
            book.settings.put_many(named, "Name the partnership")
            if wanted.agencies:
                book.settings.add_agencies(list(wanted.agencies))
            window.work.begin("home", "")
        self._show_recovery(key, name)  # last: the workbook is whole, whatever becomes of the sheet

    def _show_recovery(self, key: Key, file_name: str) -> None:
        from ui.welcome.recovery import show_recovery_key

        window = self._window
        show_recovery_key(key, file_name, window.today(), window.asks, window, is_new=True)

    def _sample(self) -> None:
        """Make the sample where it is missing; its passphrase is typed, since it is no secret."""
        from audit_app.sample.made import PASSPHRASE
        from ui.waiting import wait_for

        window = self._window
        if not attempt(
            window.welcome,
            lambda: window.memory.opened(
                wait_for(
                    window.jobs,
                    lambda tick: self._make_sample(self._documents, window.today(), tick),
                    "Making the sample workbook",
                    window,
                )
            ),
        ):
            return
        window.show_welcome()
        welcome = window.welcome
        welcome.passphrase.setText(PASSPHRASE)
        welcome.banner.say(
            "info", "The sample is ready", "Its passphrase is filled in. Press Enter."
        )
        if not welcome.role.text().strip():
            welcome.role.setText("Visitor")


def attempt(welcome: WelcomePage, deed: Callable[[], object]) -> bool:
    """Do what opens a workbook; whether it was done. The welcome page says why not."""
    from ui.jobs import Stopped

    try:
        deed()
    except Problem as problem:
        welcome.say(problem.what, problem.remedy)
        return False
    except Stopped:
        welcome.banner.say("info", "Stopped", "Nothing was made.")
        return False
    return True
