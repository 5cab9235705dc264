"""The cells of a sheet, each by what it holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from audit_app.document import (
    Complete,
    DaysLate,
    Entry,
    Filled,
    Link,
    Status,
    Tally,
    words,
)
from exports.sheets.rules import TODAY, Typed
from exports.sheets.tally import completed, days_late, formula

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.document import Cell, Counted, Late, Sheet, Table
    from exports.sheets.book import Book


class Cells:
    """Fills the cells of one row after another; `table` is the one whose rows they are by now."""

    def __init__(self, book: Book, said: Sheet, sheet: Worksheet) -> None:
        self._book, self._said, self._sheet = book, said, sheet
        self.row = 0
        self.table: Table | None = None

    def tall(self, sized: list[tuple[str, float]]) -> None:
        """Make the row as high as its words need, each in the width of its cell."""
        self._sheet.row_dimensions[self.row].height = self._book.heights.row(sized)

    def put(self, column: int, said: str, kind: str, *, locked: bool = True) -> SheetCell:
        """Words into one cell of the row."""
        cell: SheetCell = self._sheet.cell(self.row, column)  # type: ignore[assignment]  # none is merged
        # The words are known to be text, and safe; `value` would look at them twice more.
        cell._value = self._book.wording.safe(said, self._said.title, self.row)  # type: ignore[attr-defined]  # noqa: SLF001 - its types leave it out
        cell.data_type = "s"
        self._book.faces.dress(cell, kind, locked=locked)
        return cell

    def cell(self, column: int, value: Cell, kind: str, *, locked: bool, title: str) -> None:
        """One cell, by what it holds; an entry brings rules of its own."""
        match value:
            case str():
                self.put(column, value, kind, locked=locked)
            case None | int() | date():
                cell = self._sheet.cell(self.row, column, value)
                shown = "date" if isinstance(value, date) and kind != "day" else kind
                self._book.faces.dress(cell, shown, locked=locked)
            case Entry():
                typed = "day" if value.kind == "date" else value.kind
                self.cell(column, value.value, typed, locked=value.locked, title=title)
                self._rule(value, title, (get_column_letter(column), self.row, self.row))
            case Tally() | Filled() | DaysLate() | Complete():
                self._counted(
                    column, value, "count" if kind == "text" else "integer", locked=locked
                )
            case Status():
                self.put(column, value.word, "status", locked=locked)
            case Link():
                self._book.link(self.put(column, value.words, "link", locked=locked), value.to)
            case tuple():
                self.put(column, words(value), kind, locked=locked)

    def _counted(self, column: int, value: Counted, kind: str, *, locked: bool) -> None:
        """A number that the spreadsheet works out again, with what it is now beside it."""
        if isinstance(value, DaysLate):
            said, kind = days_late(*self._late(), self.row), "behind"
        elif isinstance(value, Complete):
            said, kind = completed(value, self.places(), self.row), "complete"
        else:
            said = formula(value, self._book.tables)
        cell = self._sheet.cell(self.row, column, said)
        self._book.worked.setdefault(self._sheet.title, {})[cell.coordinate] = value.value
        self._book.faces.dress(cell, kind, locked=locked)

    def _late(self) -> tuple[Late, dict[str, str]]:
        if self.table is None or self.table.late is None:
            raise ValueError(f"sheet {self._said.name!r}: its table does not say when it is late")
        return self.table.late, self.places()

    def places(self) -> dict[str, str]:
        """Each column's letter by its key."""
        if self.table is None:
            raise ValueError(f"sheet {self._said.name!r}: only a row of a table can be complete")
        return {column.key: get_column_letter(n) for n, column in enumerate(self.table.columns, 1)}

    def _rule(self, entry: Entry, title: str, where: tuple[str, int, int]) -> None:
        named = self._book.choices(entry.choices) if entry.choices else ""
        latest = TODAY if entry.past else None
        typed = Typed(entry.kind, title, entry.prompt, named, latest=latest)
        self._book.rules.keep(self._sheet, where, typed)
