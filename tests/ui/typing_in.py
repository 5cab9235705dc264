"""Every dialog in which something is typed, and how tests open, fill and leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton

from ui.actions.dialog import ActionDialog
from ui.actions.looks import LookDialog, MoveDialog
from ui.dialogs import WordsDialog
from ui.findings.dialog import FindingDialog
from ui.reflection.dialog import SessionDialog
from ui.schools.not_as_planned import SetAsideDialog
from ui.schools.planning import PLAN, VisitDialog
from ui.schools.school.report import ReportDialog
from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from ui.window import Window


def words(_window: Window) -> QDialog:
    return WordsDialog("Progress note", "How is it going?", "Keep this note", None)


def move(_window: Window) -> QDialog:
    return MoveDialog(None)


def look_at(_window: Window) -> QDialog:
    return LookDialog(None)


def new_action(window: Window) -> QDialog:
    assert window.work is not None
    return ActionDialog(window.work.desk, None, None)


def old_action(window: Window) -> QDialog:
    assert window.work is not None
    return ActionDialog(window.work.desk, window.work.book.actions.all()[0], None)


def finding(_window: Window) -> QDialog:
    return FindingDialog(None, (), None)


def session(window: Window) -> QDialog:
    assert window.work is not None
    return SessionDialog(window.work.book.audits.all(), window.work.desk, None)


def at_risk(_window: Window) -> QDialog:
    return SafetyDialog(None)


def plan_a_visit(window: Window) -> QDialog:
    assert window.work is not None
    desk = window.work.desk
    return VisitDialog(desk, desk.workbook.programme.standings()[0], PLAN)


def not_made(window: Window) -> QDialog:
    assert window.work is not None
    return SetAsideDialog(window.work.desk, "Marram Primary School")


def report(window: Window) -> QDialog:
    assert window.work is not None
    desk = window.work.desk
    done = next(visit for visit in desk.workbook.visits.all() if visit.standing == "done")
    return ReportDialog(done, desk, None)


DIALOGS = (
    *(words, move, look_at, new_action, old_action, finding, session, at_risk),
    report,
)
OVER_THE_WINDOW = (plan_a_visit, not_made)


def show(dialog: QDialog) -> None:
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)


def press(dialog: QDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog.windowHandle(), key)
    QApplication.processEvents()


def box_of(dialog: QDialog) -> QPlainTextEdit | QLineEdit:
    notes = dialog.findChildren(QPlainTextEdit)
    return notes[0] if notes else dialog.findChildren(QLineEdit)[0]


def type_in(box: QPlainTextEdit | QLineEdit, words: str) -> None:
    if isinstance(box, QPlainTextEdit):
        box.insertPlainText(words)
    else:
        box.insert(words)


def held_in(box: QPlainTextEdit | QLineEdit) -> str:
    return box.toPlainText() if isinstance(box, QPlainTextEdit) else box.text()


def push(dialog: QDialog, name: str) -> None:
    [held] = [b for b in dialog.findChildren(QPushButton) if b.text() == name and b.isVisible()]
    held.click()
