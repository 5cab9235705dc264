"""The room that the table of the children takes, and its place in the page that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QScrollArea

from ui.audits.children.cells import INSET
from ui.look import look

if TYPE_CHECKING:
    from ui.audits.children.table import ChildrenTable

_ONE, _TWO = 40, 58  # a row's height with one line of words, and with two
_NARROWEST = 0.84  # of a column's width; with less room than that the table scrolls sideways


def fit(table: ChildrenTable) -> None:
    """Share the width among the columns, and be as tall as the rows."""
    _share_width(table)
    high = [_height(table, row) for row in range(table.rows.rowCount())]
    for row, height in enumerate(high):
        table.setRowHeight(row, height)
    bar = table.horizontalScrollBar()
    below = bar.sizeHint().height() if table.horizontalHeader().length() > table.width() else 0
    table.setFixedHeight(sum(high) + table.horizontalHeader().sizeHint().height() + below + 2)


def bring_into_sight(table: ChildrenTable) -> None:
    """The page scrolls to the cell that has the focus."""
    focused = QApplication.focusWidget()
    if focused is not table and not table.isAncestorOf(focused or table):
        return
    around = table.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    inner = around.widget() if isinstance(around, QScrollArea) else None
    if isinstance(around, QScrollArea) and inner is not None and table.isVisible():
        point = table.viewport().mapTo(inner, table.visualRect(table.currentIndex()).center())
        around.ensureVisible(point.x(), point.y(), 0, look.current().px(_TWO))


def _share_width(table: ChildrenTable) -> None:
    widths = {
        place: look.current().px(fact.width)
        for place, fact in enumerate(table.rows.facts)
        if not table.isColumnHidden(place)
    }
    share = max(_NARROWEST, (table.viewport().width() - 1) / max(1, sum(widths.values())))
    for place, width in widths.items():
        table.setColumnWidth(place, int(width * share))


def _height(table: ChildrenTable, row: int) -> int:
    """Room for two lines where a cell's words want them."""
    for column in range(len(table.rows.facts)):
        wanted = table.sizeHintForIndex(table.rows.index(row, column)).width()
        if not table.isColumnHidden(column) and wanted > table.columnWidth(column) + INSET // 2:
            return look.current().px(_TWO)
    return look.current().px(_ONE)
