"""A lock while something is written: nothing can be read, and what it stopped is told once."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from audit_app.safety.keys import derive
from tests.stories.conftest import PASSPHRASE
from tests.stories.steps import set_up
from tests.ui.attending import during
from ui.jobs import Stopped
from ui.waiting import wait_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stories.conftest import Person


def test_a_lock_while_something_is_written_waits_for_it_with_nothing_to_read(made: Person) -> None:
    set_up(made)
    go_on = threading.Event()
    shown: list[str] = []

    def work(_tick: Callable[[int, int], None]) -> str:
        go_on.wait(20)
        return "written"

    def lock(dialog: QDialog) -> None:
        made.press("Ctrl+L")
        shown.extend(held.text() for held in dialog.findChildren(QLabel) if held.isVisible())
        shown.append(dialog.windowTitle())
        assert not made.work.frame.isVisible()
        go_on.set()

    during(lock)
    wait_for(made.work.desk.jobs, work, "Writing NEG26-01 Police.xlsx", made.window)
    assert shown == ["Stopping"]
    made.waits_for(lambda: made.window.work is None)


def test_what_a_lock_stopped_is_told_once_after_unlocking(made: Person) -> None:
    set_up(made)
    path = made.work.book.file.path
    go_on = threading.Event()

    def work(tick: Callable[[int, int], None]) -> str:
        go_on.wait(20)
        tick(1, 2)
        return "written"

    def lock(_dialog: QDialog) -> None:
        made.press("Ctrl+L")
        go_on.set()

    def unlock() -> str:
        made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
        return made.work.frame.head._status.text()

    during(lock)
    with pytest.raises(Stopped):
        wait_for(made.work.desk.jobs, work, "Writing NEG26-01 Police.xlsx", made.window)
    made.waits_for(lambda: made.window.work is None)
    assert "Stopped by the lock: Writing NEG26-01 Police.xlsx" in unlock()
    made.window.lock()
    assert "Stopped" not in unlock()
