"""In set-up, Ins begins a row and Ctrl+V pastes rows from a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ui.audits.set_up import SetUpPage
from ui.audits.steps import ChildrenStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


@pytest.fixture
def children(open_sample: Callable[..., Window]) -> ChildrenStep:
    """The step of the children, in an audit that has none yet."""
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.work.go("set-up", "")
    page = window.work.frame.page()
    assert isinstance(page, SetUpPage)
    QTest.keyClicks(page.steps[0].first(), "NEG27")
    QTest.keyClick(page, Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Neglect, spring 2027")  # type: ignore[arg-type]  # the title has it
    page.turn(2)
    step = page.steps[2]
    assert isinstance(step, ChildrenStep)
    QApplication.processEvents()
    return step


def references(step: ChildrenStep) -> list[str]:
    step.rows.flush()
    return [str(held.get("reference", "")) for held in step._typed]


def test_ctrl_v_pastes_rows_from_a_spreadsheet(children: ChildrenStep) -> None:
    QApplication.clipboard().setText("NEG27-01\t5–9\nNEG27-02\n\n")
    paste = next(
        held for held in children.findChildren(QPushButton) if held.text().startswith("Paste")
    )
    paste.setFocus()
    QTest.keyClick(paste, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert references(children) == ["NEG27-01", "NEG27-02"]


def test_ins_begins_a_row_where_typing_goes_on(children: ChildrenStep) -> None:
    children.first().setFocus()
    QTest.keyClick(children.first(), Qt.Key.Key_Insert)
    typing = QApplication.focusWidget()
    assert typing is not None
    assert children.rows.isAncestorOf(typing)
    QTest.keyClicks(typing, "NEG27-09")
    assert references(children) == ["NEG27-09"]
