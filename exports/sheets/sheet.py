"""One sheet of a workbook: its title in A1, its words and facts, then its table."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from audit_app.document import Bullets, Entry, Facts, Heading, Paragraph, Table, words
from exports.sheets.cells import Cells
from exports.sheets.listed import Listed
from exports.sheets.rules import place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.document import Block, Sheet
    from exports.sheets.book import Book

_FACTS, _OVERFLOW = (30.0, 80.0), 110
_TITLE = 80  # letters of a title on one line: a longer one would shrink the page that is printed
_SENTENCE = re.compile(r"(?<=[.!?]) +|\n+")


class Page:
    """A sheet being written, from the top down."""

    def __init__(self, book: Book, sheet: Sheet, worksheet: Worksheet) -> None:
        self._book, self._said, self._sheet = book, sheet, worksheet
        self._cells = Cells(book, sheet, worksheet)
        self.facts: dict[str, str] = {}
        self.header = 0
        self.keys: list[str] = []
        self.table: Table | None = None
        self.cursor = "A1"

    def write(self) -> None:
        """Write it all; nothing may follow a table, and there is one at most."""
        for line in textwrap.wrap(self._said.title, _TITLE, break_on_hyphens=False) or [""]:
            self._line(line, "title")
        if self._said.anchor:
            self._book.anchors[self._said.anchor] = place(self._said.name, 1, 1)
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
                self._cells.row += 1
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
        self._cells.row += 1
        self._cells.put(1, said, kind)
        if kind != "words":
            self._sheet.row_dimensions[self._cells.row].height = 24 if kind == "title" else 20

    def _sentences(self, sentences: Sequence[str]) -> None:
        """Words run on over the empty cells at their right; a long sentence takes two rows."""
        for sentence in sentences:
            for line in textwrap.wrap(sentence, _OVERFLOW, break_on_hyphens=False):
                self._line(line, "words")

    def _facts(self, facts: Facts) -> None:
        cells = self._cells
        for label, value in facts.rows:
            cells.row += 1
            cells.put(1, label, "label")
            self.facts[label] = f"B{cells.row}"
            cells.cell(2, value, "text", locked=True, title=label)
            cells.tall([(label, _FACTS[0] * 0.9), (words(value), _FACTS[1])])
            if self.cursor == "A1" and isinstance(value, Entry) and not value.locked:
                self.cursor = f"B{cells.row}"

    def _table(self, table: Table) -> None:
        self.table = table
        listed = Listed(self._book, self._said, self._sheet, self._cells, table)
        listed.write()
        self.header = listed.header
        self.keys = [*(column.key for column in table.columns), "row_id"]
        if listed.begun:
            self.cursor = listed.begun
        elif self.cursor == "A1":
            self.cursor = listed.first_open()
