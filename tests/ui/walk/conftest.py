"""The record of a session, open in the window to be written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from tests.ui.answers import Answers
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ui.window import Window


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> Iterator[WalkPage]:
    """A session's record, which asks how many came from each agency."""
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    session = work.book.sessions.all()[0]
    returned = work.book.returns.of_session(session.id)
    if work.book.returns.is_signed(returned):
        work.book.signing.reopen(returned, "Audit co-ordinator", "Somebody was left out")
    work.go("walk", returned.id)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    shown = work.frame.page()
    assert isinstance(shown, WalkPage)
    shown.going.go_to(("R0.04", ""))
    yield shown
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    asks.losses = [True]  # whoever closes the window says that it may be lost
