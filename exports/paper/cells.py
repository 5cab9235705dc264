"""The cells of tables on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth

from audit_app.document import Entry, Link, Status, words
from exports.paper.flow import Place, StatusWords, Words
from exports.paper.flow import paragraph as tagged
from exports.paper.grid import cell_place
from exports.paper.markup import LONG, Markup, markup, parted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.document import Cell, Kind, Table
    from exports.glyphs import Letters
    from exports.paper.styles import Styles


class Cells:
    """Makes cells, and remembers how wide each word is."""

    def __init__(self, styles: Styles, letters: Letters) -> None:
        self._styles, self._letters = styles, letters
        self._widths: dict[tuple[str, str], float] = {}

    def rows(self, table: Table, whole: Place) -> list[list[Words]]:
        """The heads, then a row of cells for each row; the first cell of a row is its head."""
        columns = table.columns
        top = Place("TR", whole)
        heads = [
            tagged(
                markup(column.title, self._letters),
                self._styles.strong_number if column.kind == "integer" else self._styles.strong,
                cell_place(top, head=True, scope="Column"),
            )
            for column in columns
        ]
        rows = [heads]
        for row in table.rows:
            place = Place("TR", whole)
            cells = [
                self.pieces(
                    cell, column.kind, column.blank, cell_place(place, head=not n, scope="Row")
                )
                for n, (column, cell) in enumerate(zip(columns, row.cells, strict=True))
            ]
            cells[0][0].anchor = row.anchor
            rows += self.abreast(cells)
        return rows

    def abreast(self, cells: Sequence[Sequence[Words]]) -> list[list[Words]]:
        """Cells as rows: one, or as many as the longest cell has pieces, which stay one row."""
        rows = [
            [pieces[n] if n < len(pieces) else self._nothing(pieces[0]) for pieces in cells]
            for n in range(max(len(pieces) for pieces in cells))
        ]
        for row in rows[:-1]:
            row[0].goes_on = True
        return rows

    def pieces(self, cell: Cell, kind: Kind, blank: str, place: Place) -> list[Words]:
        """One cell, in several pieces where its words are very long: pages break between them."""
        if isinstance(cell, Entry):
            cell = cell.value
        if not isinstance(cell, str) or len(cell) <= LONG:
            return [self.cell(cell, kind, blank, place)]
        place.spoken = markup(cell, self._letters).spoken
        return [self.cell(piece, kind, blank, place) for piece in parted(cell)]

    def cell(self, cell: Cell, kind: Kind, blank: str, place: Place) -> Words:
        """One cell as a paragraph; a state has its shape beside its word."""
        if isinstance(cell, Status):
            drawn = tagged(
                markup(cell.word, self._letters), self._styles.status, place, StatusWords
            )
            assert isinstance(drawn, StatusWords)  # noqa: S101 - as asked for
            drawn.status = cell
            return drawn
        style = self._styles.number if kind == "integer" else self._styles.cell
        said = cell if isinstance(cell, tuple) else words(cell, blank)
        if isinstance(cell, Link):
            said = (cell,)
        return tagged(markup(said, self._letters), style, place)

    def _nothing(self, beside: Words) -> Words:
        place = beside.place
        if place is None:
            raise ValueError("a cell without a place")
        return tagged(Markup(""), self._styles.cell, place)

    def least(self, rows: Sequence[Sequence[Words]], column: int) -> float:
        """The width of the longest word in a column, which is not to be broken."""
        return max(self._longest(row[column]) for row in rows)

    def _longest(self, cell: Words) -> float:
        style = cell.style
        return style.leftIndent + max(
            (self._width(word, style.fontName, style.fontSize) for word in _words(cell)),
            default=0.0,
        )

    def _width(self, word: str, face: str, size: float) -> float:
        key = (word, face)
        if key not in self._widths:
            self._widths[key] = stringWidth(word, face, size)
        return self._widths[key]


def _words(cell: Words) -> list[str]:
    return cell.getPlainText(identify=None).split()
