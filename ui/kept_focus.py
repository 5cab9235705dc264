"""Where the focus is on a page, kept while the page is made anew in another look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class KeptFocus:
    """A control by its kind, its name, and which of that name it is; the row or letter in it."""

    kind: type[QWidget]
    name: str
    at: int
    within: int

    def give_back(self, page: QWidget) -> None:
        """Put the focus where it was, and bring that into sight once the page is laid out."""
        alike = _alike(page, self.kind, self.name)
        if self.at >= len(alike):
            return
        held = alike[self.at]
        if isinstance(held, QAbstractItemView):
            model, now = held.model(), held.currentIndex()
            held.setCurrentIndex(model.index(self.within, max(now.column(), 0)))
        held.setFocus()
        if isinstance(held, QLineEdit):
            held.setCursorPosition(self.within)
        QTimer.singleShot(0, held, lambda: bring_into_view(held))


def kept_focus(page: QWidget) -> KeptFocus | None:
    """What has the focus on a page now; None where nothing on it has."""
    held = QApplication.focusWidget()
    if held is None or not page.isAncestorOf(held):
        return None
    within = 0
    if isinstance(held, QAbstractItemView):
        within = held.currentIndex().row()
    elif isinstance(held, QLineEdit):
        within = held.cursorPosition()
    name = held.accessibleName()
    return KeptFocus(type(held), name, _alike(page, type(held), name).index(held), within)


def bring_into_view(widget: QWidget) -> None:
    """Scroll every area around a widget until it can be seen."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _alike(page: QWidget, kind: type[QWidget], name: str) -> Sequence[QWidget]:
    return [held for held in page.findChildren(kind) if held.accessibleName() == name]
