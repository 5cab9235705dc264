"""A field carries its name and its help, and grows with what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.parts.arrange import column, scrolled
from ui.parts.fields import Choice, LineBox, NoteBox, field

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def shown(qtbot: QtBot, *boxes: QWidget) -> QWidget:
    window = QWidget()
    window.setLayout(column(*boxes))
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    return window


def test_a_field_is_read_out_with_its_label_and_its_help(qtbot: QtBot) -> None:
    box = LineBox("Reference")
    window = shown(qtbot, field("Reference", box, "Such as NEG26-03."))
    found = QAccessible.queryAccessibleInterface(box)
    assert found is not None
    assert found.text(QAccessible.Text.Name) == "Reference"
    assert found.text(QAccessible.Text.Description) == "Such as NEG26-03."
    label = next(held for held in window.findChildren(QLabel) if held.text() == "Reference")
    assert label.buddy() is box


def test_tab_leaves_a_box_for_notes_and_says_so(qtbot: QtBot) -> None:
    note, line = NoteBox("Note"), LineBox("Reference")
    _window = shown(qtbot, note, line)  # kept: nothing else holds it
    note.setFocus()
    with qtbot.waitSignal(note.left):
        QTest.keyClick(note, Qt.Key.Key_Tab)
    assert note.toPlainText() == ""
    assert line.hasFocus()


def test_a_box_for_notes_grows_with_its_lines_up_to_twelve(qtbot: QtBot) -> None:
    note = NoteBox("Note")
    _window = shown(qtbot, note)
    low = note.height()
    note.setPlainText("\n".join("line" for _ in range(6)))
    six = note.height()
    note.setPlainText("\n".join("line" for _ in range(12)))
    twelve = note.height()
    note.setPlainText("\n".join("line" for _ in range(40)))
    assert low < six < twelve == note.height()


def test_a_choice_keeps_its_word_when_it_is_offered_anew(qtbot: QtBot) -> None:
    choice = Choice("Agency", [("", "Every agency"), ("hsg", "Housing"), ("pol", "Police")])
    qtbot.addWidget(choice)
    choice.choose("pol")
    choice.offer([("", "Every agency"), ("pol", "Police")])
    assert choice.word() == "pol"
    choice.choose("gone")
    assert choice.word() == ""


def test_a_choice_is_wide_enough_for_its_words(qtbot: QtBot) -> None:
    choice = Choice("Agency", [("", "Every agency"), ("a", "Saltings hospital trust")])
    qtbot.addWidget(choice)
    words = choice.fontMetrics().horizontalAdvance("Saltings hospital trust")
    assert choice.sizeHint().width() > words


def test_the_wheel_scrolls_the_page_and_chooses_nothing(qtbot: QtBot) -> None:
    choice = Choice("Agency", [("hsg", "Housing"), ("pol", "Police"), ("hos", "Hospital")])
    inner = QWidget()
    inner.setLayout(column(choice, *(NoteBox(f"Note {at}", lines=9) for at in range(4))))
    area = scrolled(inner)
    _window = shown(qtbot, area)
    choice.setFocus()
    for _ in range(2):
        middle = QPointF(choice.rect().center())
        turned = QWheelEvent(
            middle,
            QPointF(choice.mapToGlobal(choice.rect().center())),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own signature
        )
        QApplication.sendEvent(choice, turned)
    assert choice.word() == "hsg"
    assert not turned.isAccepted(), "it is the page's"


@pytest.mark.parametrize(
    "words", ["Seen at\u00a0home", "One\u2028Two", "One\u2029Two", "One\n\nTwo"]
)
def test_words_that_are_only_shown_come_back_as_they_were(qtbot: QtBot, words: str) -> None:
    note = NoteBox("Note")
    qtbot.addWidget(note)
    note.setPlainText(words)
    assert note.toPlainText() == words
    QTest.keyClick(note, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(note, "!")
    assert note.toPlainText().endswith("!")


def test_lines_that_are_pasted_into_one_line_are_one(qtbot: QtBot) -> None:
    line = LineBox("What will be done")
    qtbot.addWidget(line)
    QApplication.clipboard().setText("Ring back\r\nwithin a day\nand say so\n")
    line.paste()
    assert line.text() == "Ring back within a day and say so"
    line.setText("Log\npage 14")
    assert line.text() == "Log\npage 14", "what is only shown is as it was kept"


def test_line_ends_of_word_and_of_a_pdf_are_pasted_as_line_ends(qtbot: QtBot) -> None:
    note = NoteBox("Note")
    qtbot.addWidget(note)
    note.setPlainText("Seen: ")
    note.moveCursor(QTextCursor.MoveOperation.End)
    QApplication.clipboard().setText("at home\x0bat school\x0cand by the nurse")
    note.paste()
    assert note.toPlainText() == "Seen: at home\nat school\nand by the nurse"
    note.undo()
    assert note.toPlainText() == "Seen: "
    note.setReadOnly(True)
    note.paste()
    assert note.toPlainText() == "Seen: "


def test_a_line_that_is_begun_with_shift_and_enter_is_a_line_like_any_other(qtbot: QtBot) -> None:
    box = NoteBox("What was seen")
    qtbot.addWidget(box)
    QTest.keyClicks(box, "one")
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(box, "two")
    assert box.toPlainText() == "one\ntwo"
    QApplication.clipboard().setText("\u2028three\u2029four\x85five")
    box.paste()
    assert box.toPlainText() == "one\ntwo\nthree\nfour\nfive"
