"""How a child's cell is painted, and what it is typed or chosen in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QTableView, QWidget

from ui.audits.children.lines import RowsLine
from ui.look import look
from ui.parts.fields import Choice, LineBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.parts.tables.rows import Index

INSET = 8
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class ChildCells(QStyledItemDelegate):
    """A reference is typed, a band is chosen. `rows_pasted` when rows are pasted into a cell."""

    rows_pasted = Signal()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell: its row's ground, its words on one line or two, and where we are."""
        view = option.widget
        if not isinstance(view, QTableView):
            return
        colours, box = look.current(), QRect(option.rect)
        here = view.currentIndex()
        is_here = here.isValid() and here.row() == index.row()
        painter.save()
        painter.fillRect(box, colours.colour("sel" if is_here else "surface"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colours.colour("line"))
        is_blank = not index.data(Qt.ItemDataRole.EditRole)
        painter.setFont(font_of(QFont(option.font), index))
        painter.setPen(colours.colour("muted" if is_blank else "text"))
        words = box.adjusted(INSET + (4 if index.column() == 0 else 0), 1, -INSET, -2)
        painter.drawText(words, _WRAPPED, str(index.data()))
        if is_here and (view.hasFocus() or colours.native):
            if index.column() == 0:
                bar = QRect(box.left(), box.top() + 1, 3, box.height() - 3)
                painter.fillRect(bar, colours.colour("accent"))
            if here.column() == index.column():
                painter.setPen(QPen(colours.colour("accent"), 2))
                painter.drawRect(box.adjusted(2, 2, -2, -3))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The words on one line, with the space about them."""
        metrics = QFontMetrics(font_of(QFont(option.font), index))
        return QSize(metrics.horizontalAdvance(str(index.data())) + 2 * INSET + 4, metrics.height())

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for the reference; for a band its list, and what is held beside it."""
        name = str(index.data(Qt.ItemDataRole.AccessibleTextRole)).split(":", maxsplit=1)[0]
        if index.column() == 0:
            line = RowsLine(name)
            line.rows_pasted.connect(lambda: self._hand_on(line))
            return _placed(line, parent)
        offers = index.data(Qt.ItemDataRole.UserRole)
        held = str(index.data(Qt.ItemDataRole.EditRole) or "")
        listed = offers if not held or held in offers else (*offers, held)
        choices = (("", "Not given"), *((word, word) for word in listed))
        return _placed(Choice(name, choices), parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what is held."""
        held = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, Choice):
            editor.choose(held)
        elif isinstance(editor, LineBox):
            editor.setText(held)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Keep what was typed or chosen."""
        if isinstance(editor, Choice):
            model.setData(index, editor.word())
        elif isinstance(editor, LineBox):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """In its cell; a list of choices may be wider than its column."""
        box = QRect(option.rect)
        if isinstance(editor, Choice):
            box.setWidth(max(box.width(), editor.sizeHint().width()))
            around = editor.parentWidget()
            room = around.width() if around is not None else 0
            box.moveLeft(max(0, min(box.left(), room - box.width())))
        editor.setGeometry(box)

    def _hand_on(self, editor: QWidget) -> None:
        """Rows that are pasted while a reference is typed are rows, and not one long reference."""
        self.closeEditor.emit(editor, self.EndEditHint.RevertModelCache)
        self.rows_pasted.emit()


def font_of(font: QFont, index: Index) -> QFont:
    """A reference stands out; everything else is as usual."""
    if index.column() == 0:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _placed(editor: QWidget, parent: QWidget) -> QWidget:
    editor.setParent(parent)
    editor.setAutoFillBackground(True)
    return editor
