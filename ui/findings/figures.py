"""The judgements as pictures on the page, each with its numbers in a table that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from audit_app.document import words
from audit_app.picture import rough
from audit_app.reports.audit_report.pictures import ABREAST, by_agency, by_part
from audit_app.workbook.figures import judged_by_agency
from ui.painter import FittedPicture
from ui.parts.arrange import column, frame, label
from ui.parts.tables.one_of import OneOfTables
from ui.parts.tables.rows import Cell, Column

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from audit_app.analysis.judged import Judged
    from audit_app.document import Column as Heading
    from audit_app.document import Picture, Row
    from audit_app.picture import Measure
    from ui.desk import Desk
    from ui.parts.tables.table import Table

    Draw = Callable[[float, Measure], Picture]

_ANY_WIDTH = 500  # the numbers of a picture are the same at every width
_AGENCY, _NUMBER = 110, 130  # widths at 100 %: an agency's squares, and a column of numbers
_ABOUT = "Only signed returns count. Agencies are not ranked: they stand by name."
_NONE = "No return has been signed off yet, so there is nothing to draw."


class Figures(QWidget):
    """Each part as a bar, then each part by agency: what the audit report draws, as it stands."""

    def __init__(self, desk: Desk, audit_id: str) -> None:
        super().__init__()
        self._book, self._id, self._abreast = desk.workbook, audit_id, ABREAST
        self.drawn: list[Drawn] = []
        self._about = label(_NONE, "muted")
        self._body = column(self._about, spacing=16)
        self.setLayout(self._body)

    @property
    def tables(self) -> list[QWidget]:
        """The numbers of each picture, as F6 goes."""
        return [drawn.table for drawn in self.drawn]

    def show_judged(self, counts: Sequence[Judged]) -> None:
        """Draw what the signed returns say: `counts` of all of them, and then by agency."""
        told = judged_by_agency(self._book, self._book.audits.one(self._id))
        draws: list[Draw] = []
        if any(one.of for one in counts):
            pictures = range(len(by_agency(told, abreast=self._abreast)))
            draws = [lambda width, measure: by_part(counts, 1, width, measure)[0]]
            draws += [_of_agencies(told, self._abreast, at) for at in pictures]
        self._about.setText(_ABOUT if draws else _NONE)
        for old in self.drawn:
            self._body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.drawn = [Drawn(draw) for draw in draws]
        for drawn in self.drawn:
            self._body.addWidget(drawn)

    def fit(self, width: int) -> bool:
        """Fewer agencies beside each other where there is less room; says whether that changed."""
        before = self._abreast
        self._abreast = min(max(width // _AGENCY - 2, 2), ABREAST)
        return self._abreast != before


def _of_agencies(told: Mapping[str, Sequence[Judged]], abreast: int, at: int) -> Draw:
    return lambda width, measure: by_agency(told, 1, width, measure, abreast=abreast)[at]


class Drawn(QWidget):
    """One picture under its title, and its numbers."""

    def __init__(self, draw: Draw) -> None:
        """Raises ValueError for a picture without its numbers: nobody could read it aloud."""
        super().__init__()
        drawn = draw(_ANY_WIDTH, rough)
        self.picture = FittedPicture(draw)
        numbers = drawn.table
        if numbers is None:
            raise ValueError(drawn.title)
        columns: list[Column[Row]] = [
            Column(head.title, _NUMBER if at else 0, _cell(at, head), right=head.kind == "integer")
            for at, head in enumerate(numbers.columns)
        ]
        self.table: Table[Row] = OneOfTables(numbers.title, columns, grows=True)
        self.table.show_rows(numbers.rows)
        self.table.show_whole()
        self.setLayout(
            column(
                label(drawn.title, "h2"),
                frame(column(self.picture, margins=(18, 16, 18, 16)), "card"),
                frame(column(self.table, margins=(1, 1, 1, 1)), "card"),
                spacing=12,
            )
        )


def _cell(at: int, head: Heading) -> Callable[[Row], Cell]:
    return lambda row: Cell(words(row.cells[at]), right=head.kind == "integer")
