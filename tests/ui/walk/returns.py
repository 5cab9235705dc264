"""What the head says of saving on a return, and another return than the one in hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.frame import Frame
from ui.walk.page import WalkPage

CTRL = Qt.KeyboardModifier.ControlModifier


def status(page: WalkPage) -> str:
    window = QApplication.activeWindow()
    assert window is not None
    QTest.keyClick(window, Qt.Key.Key_S, CTRL)
    return page._desk.saving._head._status.text()


def another_return(page: WalkPage, told: dict[str, str]) -> WalkPage:
    """A return about a child that nobody has begun, with these answers."""
    work, book = page._desk, page._book
    audit = next(held for held in book.audits.all() if held.stage == "collect")
    returned = next(
        held
        for held in book.returns.of_audit(audit.id)
        if not book.returns.is_signed(held) and not book.answers.of_return(held.id)
    )
    form = book.returns.form(returned)
    for name, value in told.items():
        book.answers.answer(returned.id, form, (name, ""), value)
    frame = page.window().findChild(Frame)
    assert frame is not None
    work.go("walk", returned.id)
    walk = frame.page()
    assert isinstance(walk, WalkPage)
    return walk
