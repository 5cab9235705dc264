"""H shows everything that was said to the question in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.accessibility import faults
from ui.walk.history import HistoryDialog
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_h_shows_what_was_said_to_the_question_newest_first(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    opened = next(
        held
        for held in book.returns.of_audit(running.id)
        if not book.returns.is_signed(held) and book.returns.standing(held).answered
    )
    work.go("walk", opened.id)
    page = work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to(("G0.01", ""))
    key = ("G0.01", "")
    book.answers.note(opened.id, key, "First seen")
    book.answers.note(opened.id, key, "Then seen")
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page.going.go_to(("G0.01", ""))
    shown: list[str] = []
    wrong: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, HistoryDialog)
        rows = dialog.table.rows
        shown.extend(str(rows.index(at, 0).data()) for at in range(rows.rowCount()))
        wrong.extend(faults(dialog))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(50, look)
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, Qt.Key.Key_H)
    at = shown.index("The note (2)") if "The note (2)" in shown else shown.index("The note (3)")
    assert shown[at + 1 : at + 3] == ["Then seen", "First seen"]
    assert wrong == []
    assert QApplication.activeModalWidget() is None
