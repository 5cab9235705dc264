"""How a table's columns share its width, how high its rows are, and what is in sight of it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from ui.look import look
from ui.parts.tables.wording import Heights, further_lines, wished_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from ui.parts.tables.rows import Cell
    from ui.parts.tables.table import Table

# All at 100 %.
GROUP_HEIGHT = 34
_WISHED = 240  # what a column that takes what is left should have; less, and the others give way
_LEAST = 120
_TRIES = 3
_MOST_SHARE = 0.4  # of the width, for a column whose words may wrap


def give_room(table: Table[Any]) -> None:
    """Give every column its width, and then every row its height.

    Higher rows may bring a bar for scrolling, which takes of the width: then once more.
    """
    for _ in range(_TRIES):
        before = table.viewport().width()
        _give(table)
        if table.viewport().width() == before:
            return


def _give(table: Table[Any]) -> None:
    widths = _widths(table, _width(table))
    px = look.current().px
    usual, heights = px(table.row_height), _heights(table)
    wanted = (widths, usual, heights.key)
    if table.roomed == wanted:  # a table is shown and sized many times before it stands
        return
    table.roomed = wanted
    with _at_once(table):
        for place, width in widths.items():
            table.setColumnWidth(place, width)
        table.verticalHeader().setDefaultSectionSize(usual)  # of the many: each takes long
        for place, height in enumerate(_row_heights(table, widths, usual, heights)):
            if table.rowHeight(place) != height:
                table.setRowHeight(place, height)
    table.horizontalHeader().setFixedHeight(_head_height(table, widths))


@contextmanager
def _at_once(table: Table[Any]) -> Iterator[None]:
    """Sizes that count together: after each, Qt would lay out and paint the table once more."""
    heads = (table.horizontalHeader(), table.verticalHeader())
    for head in heads:
        head.blockSignals(True)
    yield
    for head in heads:
        head.blockSignals(False)
    table.updateGeometries()
    table.viewport().update()


def _row_heights(
    table: Table[Any], widths: dict[int, int], usual: int, heights: Heights
) -> Iterator[int]:
    """How high each row is: a group's head, a row of words, and one that grows with its words."""
    group, whole = look.current().px(GROUP_HEIGHT), sum(widths.values())
    for place in range(table.rows.rowCount()):
        row = table.rows.row_at(place)
        if row is None:
            yield group + further_lines(table.rows.group_at(place), table.font(), whole, 1.0)
        elif table.grows:
            yield max(usual, *_grown(table, place, row, widths, heights))
        else:
            yield usual


def _grown(
    table: Table[Any],
    place: int,
    row: Any,  # noqa: ANN401 - whatever the table's rows are
    widths: dict[int, int],
    heights: Heights,
) -> list[int]:
    """How high each cell of a row must be; only words that are wider than their column are laid."""
    columns = table.rows.columns
    flat = table.flat.get(place)
    if flat is None:
        cells = enumerate(held.cell(row) for held in columns)
        flat = table.flat[place] = [heights.flat(cell, is_first=at == 0) for at, cell in cells]
    return [
        flat[at][1]
        if flat[at][0] <= width
        else heights.of(columns[at].cell(row), width, is_first=at == 0)
        for at, width in widths.items()
    ]


def _heights(table: Table[Any]) -> Heights:
    """What a table has measured already, as long as its letters are the same."""
    held = table.heights
    if held is None or held.key != table.font().key():
        held = table.heights = Heights(table.font())
        table.flat.clear()
    return held


def _head_height(table: Table[Any], widths: dict[int, int]) -> int:
    """As high as the head with the most lines."""
    one = table.horizontalHeader().sectionSizeFromContents(0).height()
    heads = ((table.rows.columns[place].head, width) for place, width in widths.items())
    return one + max((further_lines(head, table.font(), width) for head, width in heads), default=0)


def show_in_page(view: QWidget, box: QRect, *, is_first: bool) -> None:
    """Scroll every area around a view until a part of it can be seen.

    With the first row what stands above it is shown too, as far as there is room.
    """
    for area in areas_around(view):
        if is_first:
            area.verticalScrollBar().setValue(0)
        inner = area.widget()
        if inner is None:
            continue
        middle = view.mapTo(inner, box.center())
        area.ensureVisible(middle.x(), middle.y(), 0, box.height() // 2 + 8)


def areas_around(view: QWidget) -> Iterator[QScrollArea]:
    """The areas that scroll something, the innermost first."""
    around = view.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()


def _width(table: Table[Any]) -> int:
    """How wide all columns are: the bar for scrolling has its place before it is there.

    It is sure to come where the rows are too many even at their least; then what they need is
    measured once.
    """
    whole, bar = table.viewport().width(), table.verticalScrollBar()
    least = table.rows.rowCount() * look.current().px(min(table.row_height, GROUP_HEIGHT))
    never = table.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if never or bar.isVisible() or least <= table.viewport().height():
        return whole
    return whole - bar.sizeHint().width()


def _widths(table: Table[Any], whole: int) -> dict[int, int]:
    """A width of 0 takes what is left; where that is little, the others are as wide as they need.

    Together they are never wider than the table, which would cut the last without a sign of it.
    """
    px = look.current().px
    shown = {
        place: px(column.width)
        for place, column in enumerate(table.rows.columns)
        if not table.isColumnHidden(place)
    }
    free = [place for place, width in shown.items() if width == 0]
    if free and whole - sum(shown.values()) < px(_WISHED) * len(free):
        for place, width in shown.items():
            if width:
                shown[place] = min(width, _needed(table, place, width))
    kept = sum(shown.values())
    most = whole - px(_LEAST) * len(free)
    if kept > most > 0:
        shown = {place: width * most // kept for place, width in shown.items()}
    left = max(whole - sum(shown.values()), 0)
    for place in free:
        shown[place] = left // len(free)
    return shown


def _needed(table: Table[Any], place: int, width: int) -> int:
    """How wide the widest cell of a column, and its head, are; a drawn cell needs all it has."""
    head = table.rows.columns[place].head
    needed = table.fontMetrics().horizontalAdvance(head) + look.current().px(24)
    for cell in _cells(table, place):
        wished = wished_width(cell, table.font(), is_first=place == 0)
        if wished is None:
            return width
        needed = max(needed, wished)
    return min(needed, round(table.viewport().width() * _MOST_SHARE)) if table.grows else needed


def _cells(table: Table[Any], place: int) -> Iterator[Cell]:
    column = table.rows.columns[place]
    for at in range(table.rows.rowCount()):
        row = table.rows.row_at(at)
        if row is not None:
            yield column.cell(row)
