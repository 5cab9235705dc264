"""Whatever gets the focus in a dialog is scrolled into sight: by Tab, round its end, by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea, QWidget

from tests.ui.answers import Answers
from ui.parts.arrange import button, column, row
from ui.parts.fields import LineBox
from ui.parts.size import fill_dialog
from ui.welcome.new import NewWorkbook

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Long(QDialog):
    """Twenty lines, of which a few fit."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes = [LineBox(f"Line {at}") for at in range(20)]
        self.keep = button("Keep", self.accept, "primary")
        fill_dialog(self, column(*self.boxes), row(None, self.keep))


def shown(dialog: QDialog, qtbot: QtBot) -> None:
    qtbot.addWidget(dialog)
    dialog.resize(500, 360)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)


def in_sight(widget: QWidget) -> bool:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            view = around.viewport()
            ends = (QPoint(1, 1), QPoint(1, widget.height() - 2))
            return all(view.rect().contains(widget.mapTo(view, end)) for end in ends)
        around = around.parentWidget()
    return True  # it stands beside what scrolls


def waits_until_in_sight(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.waitUntil(lambda: widget.hasFocus() and in_sight(widget))


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_the_tab_key_never_goes_where_nothing_is_seen(qtbot: QtBot, key: Qt.Key) -> None:
    dialog = Long()
    shown(dialog, qtbot)
    dialog.keep.setFocus()
    for _ in range(len(dialog.boxes) + 1):
        before = QApplication.focusWidget()
        assert before is not None
        QTest.keyClick(before, key)
        now = QApplication.focusWidget()
        assert now is not None
        assert now is not before
        waits_until_in_sight(qtbot, now)


def test_a_field_that_is_given_the_focus_is_in_sight(qtbot: QtBot) -> None:
    dialog = Long()
    shown(dialog, qtbot)
    for at in (19, 0, 10):
        dialog.boxes[at].setFocus()
        waits_until_in_sight(qtbot, dialog.boxes[at])


def test_what_a_click_gives_the_focus_to_stays_under_the_pointer(qtbot: QtBot) -> None:
    dialog = Long()
    shown(dialog, qtbot)
    area = dialog.findChild(QScrollArea)
    assert area is not None
    waits_until_in_sight(qtbot, dialog.boxes[0])
    bar = area.verticalScrollBar()
    bar.setValue(dialog.boxes[3].y() + 12)  # the fourth line is half out of sight
    before = bar.value()
    QTest.mousePress(dialog.boxes[3], Qt.MouseButton.LeftButton, pos=QPoint(5, 20))
    QApplication.processEvents()
    assert dialog.boxes[3].hasFocus()
    assert bar.value() == before
    QTest.mouseRelease(dialog.boxes[3], Qt.MouseButton.LeftButton, pos=QPoint(5, 20))


def test_the_grades_of_a_new_workbook_are_in_sight_when_they_are_unfolded(qtbot: QtBot) -> None:
    dialog = NewWorkbook(Path("books"), Answers(), None)
    shown(dialog, qtbot)
    unfold = next(
        held for held in dialog.findChildren(QPushButton) if held.text().startswith("Grades")
    )
    unfold.setFocus()
    QTest.keyClick(unfold, Qt.Key.Key_Return)
    waits_until_in_sight(qtbot, dialog.local_words.grades)
    make = next(held for held in dialog.findChildren(QPushButton, "primary"))
    make.setFocus()
    QTest.keyClick(make, Qt.Key.Key_Tab)
    waits_until_in_sight(qtbot, dialog.partnership)
