"""Tables and facts on their way to paper: their cells, and how the width is shared out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth

from exports.paper.cards import as_cards
from exports.paper.flow import Place, Words, paragraph
from exports.paper.grid import Grid, cell_place, fit, grid
from exports.paper.markup import markup
from exports.typefaces import BODY, bold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from audit_app.document import Card, Cards, Cell, Table
    from exports.glyphs import Letters
    from exports.look import Sizes
    from exports.paper.cells import Cells
    from exports.paper.styles import Styles


class Tables:
    """Makes the tables of one document; `room` is the width and height between the margins."""

    def __init__(
        self,
        cells: Cells,
        styles: Styles,
        letters: Letters,
        sizes: Sizes,
        room: tuple[float, float],
        tick: Callable[[], None],
    ) -> None:
        self._cells, self._styles, self._letters, self._sizes = cells, styles, letters, sizes
        self.width, self._height = room
        self._tick = tick
        self._grids: dict[int, tuple[Place, Grid | None]] = {}
        self._facts: dict[int, Grid] = {}
        self._cards: dict[int, Cards] = {}

    def facts(self, name: str, facts: Sequence[tuple[str, Cell]]) -> Grid:
        """Labels and values, made once, though their heading asks how tall they are."""
        if id(facts) not in self._facts:
            self._facts[id(facts)] = self._paired(name, facts)
        return self._facts[id(facts)]

    def of_card(self, card: Card) -> Grid:
        """The facts of a card, which has some."""
        return self.facts("Facts about this one", card.facts)

    def cards(self, table: Table) -> Cards:
        """A table's rows as cards, made once, though what stands before asks how tall they are."""
        if id(table) not in self._cards:
            self._cards[id(table)] = as_cards(table)
        return self._cards[id(table)]

    def _paired(self, name: str, facts: Sequence[tuple[str, Cell]]) -> Grid:
        """Each pair a row that its label heads."""
        whole = Place("Table", summary=name)
        rows: list[list[Words]] = []
        for label, value in facts:
            row = Place("TR", whole)
            place = cell_place(row, head=True, scope="Row")
            head = paragraph(markup(label, self._letters), self._styles.strong, place)
            said = self._cells.pieces(value, "text", "", Place("TD", row))
            rows += self._cells.abreast([[head], said])
        longest = max(
            (stringWidth(label, bold(BODY), self._sizes.cell) for label, _ in facts), default=0
        )
        first = min(longest + 14, self.width * 0.38)
        widths = (first, self.width - first)
        return grid(rows, widths, self._tick, self._height, headed=False)

    def grid(self, table: Table) -> tuple[Place, Grid | None]:
        """The table, made once, though its heading asks how tall its first row is."""
        if id(table) not in self._grids:
            whole = Place("Table", summary=table.summary or table.title)
            self._grids[id(table)] = whole, self._made(table, whole) if table.rows else None
        return self._grids[id(table)]

    def _made(self, table: Table, whole: Place) -> Grid:
        rows = self._cells.rows(table, whole)
        wanted = [column.width for column in table.columns]
        least = [min(self._cells.least(rows, n) + 9, self.width / 3) for n in range(len(wanted))]
        natural = sum(wanted) * self._sizes.cell * 0.62
        room = self.width if natural > self.width * 0.7 else max(natural, sum(least))
        return grid(rows, fit(wanted, least, room), self._tick, self._height)
