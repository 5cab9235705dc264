"""Fields with their labels: each has a buddy, an accessible name and its help, every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QComboBox,
    QPlainTextEdit,
    QWidget,
)

from ui.look import look
from ui.parts.line import LineBox, field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QWheelEvent

__all__ = ["Choice", "LineBox", "NoteBox", "field", "wide"]

# A box of choices is wide enough for its longest, within these numbers of characters.
_SHORTEST, _LONGEST = 8, 24
# Of Word, of a PDF's pages and of other systems; in a box Qt has two more of its own.
_LINE_ENDS = dict.fromkeys(map(ord, "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), "\n")


class NoteBox(QPlainTextEdit):
    """A box for words that grows with them; Tab leaves it. `left` when the focus goes elsewhere."""

    left = Signal()

    def __init__(self, name: str, placeholder: str = "", lines: int = 2) -> None:
        super().__init__()
        self._lines, self._given = lines, ("", "")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        if not name.startswith(placeholder):
            self.setAccessibleDescription(placeholder)  # still heard once something is typed
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def setPlainText(self, words: str) -> None:
        """Show words; while nobody types in them they come back to the letter."""
        super().setPlainText(words)
        self._given = words, self._typed()

    def toPlainText(self) -> str:
        """What it holds. Qt's own makes another space of one that does not break."""
        given, shown = self._given
        typed = self._typed()
        return given if typed == shown else typed

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted: the line ends inside Word's paragraphs, and a PDF's pages, are such."""
        if not self.isReadOnly():
            self.insertPlainText(source.text().translate(_LINE_ENDS))
            self.ensureCursorVisible()

    def _typed(self) -> str:
        return self.document().toRawText().translate(_LINE_ENDS)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, self.minimumHeight())

    def _grow(self) -> None:
        spacing = self.fontMetrics().lineSpacing()
        shown = max(self._lines, min(12, round(self.document().size().height())))
        self.setFixedHeight(spacing * shown + 20)


class Choice(QComboBox):
    """One of a list: what it shows and the word behind it."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.view().setAccessibleName(f"{name}: choices")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(choices)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page: what it passes over is chosen by nobody."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's own box, with our arrow at its right end."""
        super().paintEvent(event)
        if look.current().native:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.current().colour("muted"), 2))
        side = look.current().scale * 4
        x, y = self.width() - side * 4, self.height() / 2
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(x - side, y - side / 2),
                    QPointF(x, y + side / 2),
                    QPointF(x + side, y - side / 2),
                ]
            )
        )
        painter.end()

    def event(self, event: QEvent) -> bool:
        """↑, ↓ and first letters choose here, whatever they do on the page around it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            is_letter = event.text().isalnum() and not held & ~Qt.KeyboardModifier.ShiftModifier
            if is_letter or (not held and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}):
                event.accept()
                return True
        return super().event(event)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these choices: (word behind, words shown)."""
        before = self.word()
        self.blockSignals(True)
        self.clear()
        for word, words in choices:
            self.addItem(words, word)
        self.blockSignals(False)
        longest = max((len(words) for _word, words in choices), default=0)
        self.setMinimumContentsLength(min(max(longest, _SHORTEST), _LONGEST))
        if before:
            self.choose(before)

    def word(self) -> str:
        """The word behind what is chosen; "" when nothing is."""
        return str(self.currentData() or "")

    def choose(self, word: str) -> None:
        """Choose by the word behind; the first when it is not offered."""
        self.setCurrentIndex(max(0, self.findData(word)))


def wide(box: QWidget, size: int) -> QWidget:
    """Give a box a fixed width that grows with the text."""
    box.setFixedWidth(look.current().px(size))
    return box
