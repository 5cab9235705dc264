"""The reader of windows finds what is wrong, so that an empty list means something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.ui.accessibility import cut_words, faults, tab_holes, unnamed
from ui.parts.arrange import button, column, label
from ui.parts.fields import LineBox, field

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    window.setLayout(column(*widgets))
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_a_field_without_a_label_is_a_fault(qtbot: QtBot) -> None:
    window = shown(qtbot, QLineEdit())
    assert unnamed(window) == ["no name: EditableText QLineEdit "]


def test_words_wider_than_their_place_are_a_fault(qtbot: QtBot) -> None:
    tight = QLabel("Partnership working across the county")
    tight.setFixedWidth(40)
    window = shown(qtbot, tight)
    assert cut_words(window) == ["cut: label “Partnership working across the county”"]


def test_a_wrapped_label_that_is_too_low_is_a_fault(qtbot: QtBot) -> None:
    low = label("One line of words and then another line of words and a third " * 3)
    low.setFixedHeight(20)
    assert len(cut_words(shown(qtbot, low))) == 1


def test_a_button_narrower_than_its_words_is_a_fault(qtbot: QtBot) -> None:
    narrow = QPushButton("Sign off and seal")
    narrow.setFixedWidth(30)
    assert cut_words(shown(qtbot, narrow)) == ["cut: button “Sign off and seal”"]


def test_a_control_outside_the_chain_of_focus_is_a_fault(qtbot: QtBot) -> None:
    window = shown(qtbot, LineBox("First"))
    inner = QWidget(window)
    inner.setLayout(QVBoxLayout())
    inner.setWindowFlag(Qt.WindowType.Window)
    lost = LineBox("Lost")
    inner.layout().addWidget(lost)  # type: ignore[union-attr]  # it was set above
    qtbot.addWidget(inner)
    inner.show()
    assert tab_holes(window) == ["not reached by Tab: LineBox “Lost”"]


def test_a_labelled_field_and_a_button_are_no_faults(qtbot: QtBot) -> None:
    box = LineBox("Code", "NEG26")
    window = shown(
        qtbot, field("Code", box, "Short, for references."), button("Next: dates", lambda: None)
    )
    assert faults(window) == []
