"""One sheet of a workbook: its title in A1, its words and facts, then its table."""

from __future__ import annotations

import re
import textwrap
from datetime import date
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table as ListObject
from openpyxl.worksheet.table import TableStyleInfo

from audit_app.document import (
    Bullets,
    Complete,
    DaysLate,
    Entry,
    Facts,
    Filled,
    Heading,
    Link,
    Paragraph,
    Row,
    Status,
    Table,
    Tally,
    words,
)
from exports.sheets.rules import TODAY, Typed, colour_late, colour_states, place
from exports.sheets.tally import completed, days_late, formula

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.document import Block, Cell, Column, Counted, Late, Sheet
    from exports.sheets.book import Book

ROW_ID = "Row id"
_FACTS, _OVERFLOW = (30.0, 80.0), 110
_SENTENCE = re.compile(r"(?<=[.!?]) +|\n+")


class Page:
    """A sheet being written, from the top down."""

    def __init__(self, book: Book, sheet: Sheet, worksheet: Worksheet) -> None:
        self._book, self._said, self._sheet = book, sheet, worksheet
        self._row = 0
        self.facts: dict[str, str] = {}
        self.header = 0
        self.keys: list[str] = []
        self.table: Table | None = None
        self.cursor = "A1"

    def write(self) -> None:
        """Write it all; nothing may follow a table, and there is one at most."""
        self._line(self._said.title, "title")
        if self._said.anchor:
            self._book.anchors[self._said.anchor] = place(self._said.name, 1, self._row)
        self._line(self._book.about_line, "words")
        for block in self._said.blocks:
            if self.table is not None:
                raise ValueError(f"sheet {self._said.name!r}: a table comes last")
            self._block(block)
        if self.table is None and self.facts:
            for letter, width in zip("AB", _FACTS, strict=True):
                self._sheet.column_dimensions[letter].width = width

    def _block(self, block: Block) -> None:
        match block:
            case Heading(text):
                self._row += 1
                self._line(text, "heading")
            case Paragraph(said):
                self._sentences(_SENTENCE.split(words(said)))
            case Bullets(items, numbered):
                marks = (f"{n}." if numbered else "•" for n in range(1, len(items) + 1))
                self._sentences([f"{m} {words(i)}" for m, i in zip(marks, items, strict=True)])
            case Facts():
                self._facts(block)
            case Table():
                self._table(block)
            case _:
                raise TypeError(f"a sheet has no place for a {type(block).__name__}")

    def _line(self, said: str, kind: str) -> None:
        self._row += 1
        self._put(1, said, kind)
        if kind != "words":
            self._sheet.row_dimensions[self._row].height = 24 if kind == "title" else 20

    def _sentences(self, sentences: Sequence[str]) -> None:
        """Words run on over the empty cells at their right; a long sentence takes two rows."""
        for sentence in sentences:
            for line in textwrap.wrap(sentence, _OVERFLOW, break_on_hyphens=False):
                self._line(line, "words")

    def _facts(self, facts: Facts) -> None:
        for label, value in facts.rows:
            self._row += 1
            self._put(1, label, "label")
            self.facts[label] = f"B{self._row}"
            self._cell(2, value, "text", locked=True, title=label)
            height = self._book.heights.row([(label, _FACTS[0] * 0.9), (words(value), _FACTS[1])])
            self._sheet.row_dimensions[self._row].height = height
            if self.cursor == "A1" and isinstance(value, Entry) and not value.locked:
                self.cursor = f"B{self._row}"

    def _put(self, column: int, said: str, kind: str, *, locked: bool = True) -> SheetCell:
        cell: SheetCell = self._sheet.cell(self._row, column)  # type: ignore[assignment]  # none is merged
        # The words are known to be text, and safe; `value` would look at them twice more.
        cell._value = self._book.wording.safe(said, self._said.title, self._row)  # type: ignore[attr-defined]  # noqa: SLF001 - its types leave it out
        cell.data_type = "s"
        self._book.faces.dress(cell, kind, locked=locked)
        return cell

    def _cell(self, column: int, value: Cell, kind: str, *, locked: bool, title: str) -> None:
        """One cell, by what it holds; an entry brings rules of its own."""
        match value:
            case str():
                self._put(column, value, kind, locked=locked)
            case None | int() | date():
                cell = self._sheet.cell(self._row, column, value)
                shown = "date" if isinstance(value, date) and kind != "day" else kind
                self._book.faces.dress(cell, shown, locked=locked)
            case Entry():
                typed = "day" if value.kind == "date" else value.kind
                self._cell(column, value.value, typed, locked=value.locked, title=title)
                self._rule(value, title, (get_column_letter(column), self._row, self._row))
            case Tally() | Filled() | DaysLate() | Complete():
                self._counted(
                    column, value, "count" if kind == "text" else "integer", locked=locked
                )
            case Status():
                self._put(column, value.word, "status", locked=locked)
            case Link():
                self._book.link(self._put(column, value.words, "link", locked=locked), value.to)
            case tuple():
                self._put(column, words(value), kind, locked=locked)

    def _counted(self, column: int, value: Counted, kind: str, *, locked: bool) -> None:
        """A number that the spreadsheet works out again, with what it is now beside it."""
        if isinstance(value, DaysLate):
            said, kind = days_late(*self._late(), self._row), "behind"
        elif isinstance(value, Complete):
            said, kind = completed(value, self._places(), self._row), "complete"
        else:
            said = formula(value, self._book.tables)
        cell = self._sheet.cell(self._row, column, said)
        self._book.worked.setdefault(self._sheet.title, {})[cell.coordinate] = value.value
        self._book.faces.dress(cell, kind, locked=locked)

    def _late(self) -> tuple[Late, dict[str, str]]:
        if self.table is None or self.table.late is None:
            raise ValueError(f"sheet {self._said.name!r}: its table does not say when it is late")
        return self.table.late, self._places()

    def _places(self) -> dict[str, str]:
        """Each column's letter by its key."""
        if self.table is None:
            raise ValueError(f"sheet {self._said.name!r}: only a row of a table can be complete")
        return {column.key: get_column_letter(n) for n, column in enumerate(self.table.columns, 1)}

    def _rule(self, entry: Entry, title: str, where: tuple[str, int, int]) -> None:
        named = self._book.choices(entry.choices) if entry.choices else ""
        latest = TODAY if entry.past else None
        typed = Typed(entry.kind, title, entry.prompt, named, latest=latest)
        self._book.rule(self._sheet, where, typed)

    def _table(self, table: Table) -> None:
        self.table = table
        self._row += 2
        self.header = self._row
        self.keys = [*(column.key for column in table.columns), "row_id"]
        for n, column in enumerate(table.columns, 1):
            self._put(n, column.title, "head")
            self._sheet.column_dimensions[get_column_letter(n)].width = column.width
        last = len(table.columns) + 1
        self._put(last, ROW_ID, "head")
        self._sheet.column_dimensions[get_column_letter(last)].hidden = True
        titles = [(column.title, column.width * 0.9) for column in table.columns]
        self._sheet.row_dimensions[self._row].height = self._book.heights.row(titles)
        for row in table.rows or (Row("", tuple(None for _ in table.columns)),):
            self._book.step()
            self._write(table, row)
        self._finish(table)

    def _write(self, table: Table, row: Row) -> None:
        self._row += 1
        sized: list[tuple[str, float]] = []
        for n, (column, value) in enumerate(zip(table.columns, row.cells, strict=True), 1):
            self._cell(n, value, column.kind, locked=column.locked, title=column.title)
            if isinstance(value, str):
                sized.append((value, column.width))
            elif not isinstance(value, int | date | None):
                sized.append((words(value), column.width))
        self._put(len(row.cells) + 1, row.id, "hidden")
        self._sheet.row_dimensions[self._row].height = self._book.heights.row(sized)
        if row.anchor:
            self._book.anchors[row.anchor] = place(self._said.name, 1, self._row)
        if row.id and row.id == self._said.start:
            self.cursor = f"A{self._row}"

    def _finish(self, table: Table) -> None:
        sheet, first = self._sheet, self.header + 1
        last = get_column_letter(len(table.columns) + 1)
        made = ListObject(displayName=table.name, ref=f"A{self.header}:{last}{self._row}")
        # Named here: left to itself, openpyxl would go through every cell to find the heads.
        titles = (*(column.title for column in table.columns), ROW_ID)
        made.tableColumns = self._book.titled(titles)
        made.autoFilter = AutoFilter(ref=made.ref)
        made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(made)
        sheet.freeze_panes = f"{get_column_letter(table.frozen + 1)}{first}"
        sheet.print_title_rows = f"{self.header}:{self.header}"
        rows = (first, self._row)
        places = self._places()
        if table.late is not None:
            colour_late(sheet, places, table.late, rows)
        for column in table.columns:
            self._column(column, places[column.key], rows)
        if self.cursor == "A1":
            self.cursor = next(self._open_cells(table, first), f"A{first}")

    def _open_cells(self, table: Table, row: int) -> Iterator[str]:
        for n, column in enumerate(table.columns, 1):
            if not column.locked:
                yield f"{get_column_letter(n)}{row}"

    def _column(self, column: Column, letter: str, rows: tuple[int, int]) -> None:
        cells = f"{letter}{rows[0]}:{letter}{rows[1]}"
        colour_states(self._sheet, cells, f"${letter}{rows[0]}", column.statuses)
        if column.locked and not column.prompt:
            return
        offered = column.choices or tuple(status.word for status in column.statuses)
        named = self._book.choices(offered) if offered else ""
        span = column.longest, column.earliest, column.latest
        typed = Typed(column.kind, column.title, column.prompt, named, *span)
        self._book.rule(self._sheet, (letter, *rows), typed)
