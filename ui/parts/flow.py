"""A row that wraps, so that nothing is cut when the text is large or the window small."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import isValid


class Flow(QLayout):
    """Lays widgets beside each other and goes on below when the line is full."""

    def __init__(self, *widgets: QWidget, spacing: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._heights: dict[int, int] = {}
        self._sizes: dict[int, tuple[QSize, QSize]] = {}
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addWidget(self, widget: QWidget) -> None:
        """Add a widget at the end, in an item of our own: what Qt makes may go without a word."""
        self.addChildWidget(widget)
        self._items.append(QWidgetItem(widget))
        self.invalidate()

    def invalidate(self) -> None:
        """Something in it has another size: nothing that was worked out counts any more."""
        self._heights.clear()
        self._sizes.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Qt adds an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are; Qt itself deletes one whose widget has gone."""
        self._items = [item for item in self._items if isValid(item)]
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place; None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out; None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at a width."""
        if width not in self._heights:
            self._heights[width] = self._lay_out(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Place every widget."""
        super().setGeometry(rect)
        self._lay_out(rect, place=True)

    def sizeHint(self) -> QSize:
        """Its smallest size serves as its wished one."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As large as its largest widget."""
        size = QSize(0, 0)
        self.count()
        for item in self._items:
            size = size.expandedTo(self._of(item)[1])
        return size

    def _of(self, item: QLayoutItem) -> tuple[QSize, QSize]:
        """The wished and the least size of an item, worked out once for all passes of a layout."""
        if id(item) not in self._sizes:
            self._sizes[id(item)] = item.sizeHint(), item.minimumSize()
        return self._sizes[id(item)]

    def _lay_out(self, rect: QRect, *, place: bool) -> int:
        x, y, height = rect.x(), rect.y(), 0
        self.count()
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size, least = self._of(item)
            width = min(size.width(), max(rect.width(), least.width()))
            tall = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
            if x + width > rect.right() + 1 and height:
                x, y, height = rect.x(), y + height + self._gap, 0
            if place:
                item.setGeometry(QRect(x, y, width, tall))
            x += width + self._gap
            height = max(height, tall)
        return y + height - rect.y()
