"""A problem is said in the same order always; a question wants an answer or is put away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from audit_app.problems import Problem
from tests.ui.accessibility import faults
from tests.ui.attending import during
from ui.ask import Door
from ui.dialogs import ChoiceDialog, ProblemDialog, WordsDialog
from ui.parts.fields import NoteBox
from ui.places import KINDS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NO_ROOM = Problem(
    "no-room",
    "There is no room left on this disk.",
    "Everything up to 14:02 is saved.",
    "Empty the recycle bin, then choose Try again.",
    "OSError 28",
)


def words_of(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def press(dialog: QDialog, words: str) -> None:
    next(held for held in dialog.findChildren(QPushButton) if held.text() == words).click()


@pytest.fixture
def problem(qtbot: QtBot) -> ProblemDialog:
    dialog = ProblemDialog(NO_ROOM, "Try again", None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_what_happened_then_what_is_safe_then_what_to_do(problem: ProblemDialog) -> None:
    assert words_of(problem) == [NO_ROOM.what, NO_ROOM.safe, "What to do", NO_ROOM.remedy]
    assert faults(problem) == []


def test_details_stay_folded_until_they_are_asked_for(problem: ProblemDialog) -> None:
    assert "OSError 28" not in words_of(problem)
    press(problem, "Details for IT")
    assert "OSError 28" in words_of(problem)
    press(problem, "Details for IT")
    assert "OSError 28" not in words_of(problem)


def test_try_again_has_the_focus_and_says_yes(problem: ProblemDialog) -> None:
    QTest.keyClick(problem, Qt.Key.Key_Return)
    assert problem.result() == QDialog.DialogCode.Accepted


def test_a_problem_that_cannot_be_tried_again_is_only_closed(qtbot: QtBot) -> None:
    dialog = ProblemDialog(Problem("gone", "The file is not there."), "", None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert [held.text() for held in dialog.findChildren(QPushButton)] == ["Close"]
    press(dialog, "Close")
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_reason_cannot_be_blank(qtbot: QtBot) -> None:
    dialog = WordsDialog("Reopen the return", "Why is it reopened?", "Reopen it", None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert faults(dialog) == []
    press(dialog, "Reopen it")
    assert dialog.isVisible()
    box = dialog.findChild(NoteBox)
    assert isinstance(box, NoteBox)
    assert box.accessibleName() == "Why is it reopened?"
    box.setPlainText("  A visit was missed \n")
    press(dialog, "Reopen it")
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.words() == "A visit was missed"


def test_a_note_with_a_name_to_watch_for_or_a_number_is_not_kept(qtbot: QtBot) -> None:
    dialog = WordsDialog("Progress note", "How is it going?", "Keep", None, ["Marramgrass"])
    qtbot.addWidget(dialog)
    dialog.show()
    for typed in ("Rang marramgrass today", "Rang about 943 476 5919"):
        dialog._box.setPlainText(typed)
        assert not dialog._ok.isEnabled()
        assert any("Take it out" in words for words in words_of(dialog))
    dialog._box.setPlainText("Rang on 12/11/2026: letters are out")
    assert dialog._ok.isEnabled()
    assert not any("Take it out" in words for words in words_of(dialog))
    assert faults(dialog) == []


def answer(dialog_opens: list[str], chosen: Path) -> None:
    """When the next file dialog opens, keep the folder that it opens in, and choose this file."""

    def attend() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(5, attend)
            return
        dialog_opens.append(dialog.directory().absolutePath())
        dialog.findChildren(QLineEdit)[0].setText(str(chosen))
        QTest.keyClick(dialog.findChildren(QLineEdit)[0], Qt.Key.Key_Return)

    QTimer.singleShot(5, attend)


def test_a_file_is_looked_for_in_documents_and_then_where_the_last_one_was(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    door = Door(window)
    opens: list[str] = []
    for name in ("plan.pdf", "report.pdf"):
        answer(opens, tmp_path / name)
        assert door.save_file("Export", name, KINDS[".pdf"]) == tmp_path / name
    places = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
    usual = documents if documents.is_dir() else Path.home()
    assert opens == [str(usual), str(tmp_path)]


def test_a_digit_chooses_and_takes_the_focus_along(qtbot: QtBot) -> None:
    dialog = ChoiceDialog("Action 4", "Status", ["Not begun", "Under way", "Done"], None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_3)
    focused = dialog.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Done"
    QTest.keyClick(focused, Qt.Key.Key_Up)
    assert dialog.chosen() == 1, "the arrows go on from there"


def test_words_that_could_not_be_kept_are_asked_for_again_as_they_were_typed(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    door, tried = Door(window), list[str]()

    def keep(words: str) -> bool:
        tried.append(words)
        if len(tried) == 1:
            during(again)  # the drive failed, and "Try again" was declined
        return len(tried) > 1

    def write(dialog: QDialog) -> None:
        dialog.findChildren(NoteBox)[0].setPlainText("Agreed twice")
        press(dialog, "Take it out")

    def again(dialog: QDialog) -> None:
        [box] = dialog.findChildren(NoteBox)
        assert box.toPlainText() == "Agreed twice"
        box.setPlainText("Agreed twice, in May")
        press(dialog, "Take it out")

    during(write)
    assert door.words("Take out action 7", "Why?", "Take it out", "an-action", keep)
    assert tried == ["Agreed twice", "Agreed twice, in May"]


def test_words_that_are_put_away_are_kept_by_nobody(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tried: list[str] = []

    def keep(words: str) -> bool:
        tried.append(words)
        return True

    during(lambda dialog: dialog.reject())
    assert not Door(window).words("Take out action 7", "Why?", "Take it out", "an-action", keep)
    assert tried == []
