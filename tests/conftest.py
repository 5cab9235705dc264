"""What every test shares: a screen that is not there, and nothing left behind."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No test depends on a clock, so none has a deadline.
# Where a change lands, the same examples run each time; at a desk new ones are tried.
settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """A test leaves no window on the screen and no thread at work."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
    from PySide6.QtWidgets import QApplication

    if not isinstance(QApplication.instance(), QApplication):
        return
    left = [
        f"{type(w).__name__} {w.accessibleName() or w.windowTitle()}"
        for w in QApplication.topLevelWidgets()
        if w.isVisible()
    ]
    for widget in QApplication.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert left == [], "a window was left on the screen"
    assert QThreadPool.globalInstance().activeThreadCount() == 0
    assert _threads() == [], "a thread was left at work"


def _threads() -> list[str]:
    """Threads that our own code began; Qt's own appear in Python as dummies, for ever."""
    return [
        thread.name
        for thread in threading.enumerate()
        if thread is not threading.main_thread() and not thread.name.startswith("Dummy-")
    ]
