"""What is typed in a dialog is not thrown away unasked: the dialog itself asks first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ui.parts.aloud import announce
from ui.parts.arrange import button, column, frame, label
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

_SAID = "What you typed here is not kept yet."


class Unkept(QObject):
    """Stands at every way out of a dialog: Esc, the cross of its window, and `put_away_button`.

    The question is no window of its own: a lock hides it too.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._began: list[object] | None = None
        self._question: QFrame | None = None
        self._choice: QWidget | None = None
        self._was: QWidget | None = None
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what the dialog begins with, once; and hear Esc and the cross before it does."""
        kind = event.type()
        if watched is not self._dialog:
            return False
        if kind in {QEvent.Type.Polish, QEvent.Type.Show} and self._began is None:
            self._began = _held(self._dialog)  # later it is shown again with what was typed
        elif kind == QEvent.Type.Hide:
            self._put_away()
        elif kind == QEvent.Type.Close and event.spontaneous() and self.stays():
            event.ignore()
            return True
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return event.key() == Qt.Key.Key_Escape and (self._is_answered() or self.stays())
        return False

    @property
    def is_changed(self) -> bool:
        """Whether the dialog holds something else than it began with."""
        return self._began is not None and _held(self._dialog) != self._began

    def stays(self) -> bool:
        """Whether the dialog is not put away now: it asks, where something would be lost."""
        if self._choice is not None:
            self._choice.setFocus()
            announce(self._choice, _SAID, at_once=True)
            return True
        if not _is_typed_in(self._dialog) or not self.is_changed:
            return False
        self._ask()
        return True

    def _is_answered(self) -> bool:
        """Whether Esc answered the question: staying is the answer of every key."""
        is_asked = self._choice is not None
        if is_asked:
            self._stay()
        return is_asked

    def _ask(self) -> None:
        self._was = QApplication.focusWidget()
        stay = button("Stay here", self._stay)
        stay.setAccessibleDescription(_SAID)
        throw = button("Throw it away", self._dialog.reject, "danger")
        inner = column(label(_SAID, "strong"), Flow(throw, stay), margins=(14, 10, 14, 10))
        self._question = frame(inner, "banner", tone="warn")
        layout = self._dialog.layout()
        if layout is not None:
            layout.addWidget(self._question)
        self._question.show()
        self._choice = stay
        stay.setFocus()
        announce(stay, _SAID, at_once=True)

    def _stay(self) -> None:
        was = self._was
        self._put_away()
        if was is not None and was.isVisible():
            was.setFocus()

    def _put_away(self) -> None:
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
        self._question = self._choice = self._was = None


def put_away_button(dialog: QDialog, words: str = "Put away") -> QPushButton:
    """The button that puts a dialog away; like Esc it asks before what was typed is lost."""
    return button(words, lambda: _put_away(dialog))


def _put_away(dialog: QDialog) -> None:
    if not any(isinstance(held, Unkept) and held.stays() for held in dialog.children()):
        dialog.reject()


def _is_typed_in(dialog: QDialog) -> bool:
    """Whether it takes some work to fill in: one choice of a few is made again in a moment."""
    return any(dialog.findChildren(kind) for kind in (QLineEdit, QPlainTextEdit, QListWidget))


def _held(dialog: QDialog) -> list[object]:
    """What the fields and choices of a dialog hold."""
    boxes: list[object] = [box.text() for box in dialog.findChildren(QLineEdit)]
    boxes += [box.toPlainText() for box in dialog.findChildren(QPlainTextEdit)]
    boxes += [box.currentIndex() for box in dialog.findChildren(QComboBox)]
    for listed in dialog.findChildren(QListWidget):
        boxes += [listed.item(at).checkState() for at in range(listed.count())]
    ticks = dialog.findChildren(QAbstractButton)
    return boxes + [tick.isChecked() for tick in ticks if tick.isCheckable()]
