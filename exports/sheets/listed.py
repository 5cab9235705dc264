"""A table of a sheet: its heads, its rows, and what holds for each of its columns."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table as ListObject
from openpyxl.worksheet.table import TableStyleInfo

from audit_app.document import Row, words
from exports.sheets.rules import Typed, colour_late, colour_states, place

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.document import Column, Sheet, Table
    from exports.sheets.book import Book
    from exports.sheets.cells import Cells

ROW_ID = "Row id"


class Listed:
    """One table being written under what its sheet says first."""

    def __init__(
        self, book: Book, said: Sheet, sheet: Worksheet, cells: Cells, table: Table
    ) -> None:
        self._book, self._said, self._sheet = book, said, sheet
        self._cells, self._table = cells, table
        self._last = len(table.columns) + book.comes_back  # the last column, which may be hidden
        self.header = 0
        self.begun = ""  # the cell of the row that the sheet opens at, where it names one

    def write(self) -> None:
        """The heads, the rows, then what holds for whole columns."""
        table, cells = self._table, self._cells
        cells.table = table
        cells.row += 2
        self.header = cells.row
        for n, column in enumerate(table.columns, 1):
            cells.put(n, column.title, "head")
            self._sheet.column_dimensions[get_column_letter(n)].width = column.width
        if self._book.comes_back:
            cells.put(self._last, ROW_ID, "head")
            self._sheet.column_dimensions[get_column_letter(self._last)].hidden = True
        titles = [(column.title, column.width * 0.9) for column in table.columns]
        cells.tall(titles)
        for row in table.rows or (Row("", tuple(None for _ in table.columns)),):
            self._book.step()
            self._row(row)
        self._finish()

    def _row(self, row: Row) -> None:
        cells = self._cells
        cells.row += 1
        sized: list[tuple[str, float]] = []
        for n, (column, value) in enumerate(zip(self._table.columns, row.cells, strict=True), 1):
            cells.cell(n, value, column.kind, locked=column.locked, title=column.title)
            if isinstance(value, str):
                sized.append((value, column.width))
            elif not isinstance(value, int | date | None):
                sized.append((words(value), column.width))
        if self._book.comes_back:
            cells.put(self._last, row.id, "hidden")
        cells.tall(sized)
        if row.anchor:
            self._book.anchors[row.anchor] = place(self._said.name, 1, cells.row)
        if row.id and row.id == self._said.start:
            self.begun = f"A{cells.row}"

    def first_open(self) -> str:
        """The first cell of its first row that may be written in."""
        columns = enumerate(self._table.columns, 1)
        may = (n for n, column in columns if not column.locked)
        return f"{get_column_letter(next(may, 1))}{self.header + 1}"

    def _finish(self) -> None:
        sheet, table, first, final = self._sheet, self._table, self.header + 1, self._cells.row
        last = get_column_letter(self._last)
        made = ListObject(displayName=table.name, ref=f"A{self.header}:{last}{final}")
        # Named here: left to itself, openpyxl would go through every cell to find the heads.
        ids = (ROW_ID,) if self._book.comes_back else ()
        titles = (*(column.title for column in table.columns), *ids)
        made.tableColumns = self._book.titled(titles)
        made.autoFilter = AutoFilter(ref=made.ref)
        made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(made)
        sheet.freeze_panes = f"{get_column_letter(table.frozen + 1)}{first}"
        sheet.print_title_rows = f"{self.header}:{self.header}"
        rows = (first, final)
        places = self._cells.places()
        if table.late is not None:
            colour_late(sheet, places, table.late, rows)
        for column in table.columns:
            self._column(column, places[column.key], rows)

    def _column(self, column: Column, letter: str, rows: tuple[int, int]) -> None:
        cells = f"{letter}{rows[0]}:{letter}{rows[1]}"
        colour_states(self._sheet, cells, f"${letter}{rows[0]}", column.statuses)
        if column.locked and not column.prompt:
            return
        offered = column.choices or tuple(status.word for status in column.statuses)
        named = self._book.choices(offered) if offered else ""
        span = column.longest, column.earliest, column.latest
        typed = Typed(column.kind, column.title, column.prompt, named, *span)
        self._book.rules.keep(self._sheet, (letter, *rows), typed)
