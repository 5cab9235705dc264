"""Tables on paper: heads that come again on each page, rows that stay whole, every cell tagged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import CondPageBreak, LongTable

from exports.look import colour
from exports.paper.flow import Place, Words
from exports.paper.tagged import TaggedCanvas

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

_PAD = 4.0
# A table of so many rows or fewer is not parted, where it takes no more than this share of a page.
_SHORT, _SHARE = 5, 0.3
HEADED = (
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
    ("BACKGROUND", (0, 0), (-1, 0), HexColor(colour("bg"))),
    ("LINEBELOW", (0, 0), (-1, 0), 1, HexColor(colour("linestrong"))),
    ("LINEBELOW", (0, 1), (-1, -1), 0.5, HexColor(colour("line"))),
    ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
    ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
    ("TOPPADDING", (0, 0), (-1, -1), 4),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
)
PAIRED = (
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor(colour("line"))),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 8),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
)


class Grid(LongTable):
    """A table whose rows are parted only when one is taller than a page."""

    room = 0.0
    # What reportlab's table keeps, which its types leave out.
    _colWidths: list[float]  # noqa: N815 - reportlab's own
    _rowHeights: list[float]  # noqa: N815 - reportlab's own
    _nrows: int

    def whole(self) -> float:
        """How tall all of it is."""
        self.wrap(sum(self._colWidths), self.room)
        return float(sum(self._rowHeights))

    def opening(self) -> float:
        """What must stand on its first page: all of a short table, else the heads and two rows.

        Of rows that would fill most of a page, one is enough.
        """
        whole, heads = self.whole(), int(self.repeatRows)
        if self._nrows - heads <= _SHORT and whole <= self.room * _SHARE:
            return whole
        rows = 2 if self._two_stay_together() else 1
        return float(sum(self._rowHeights[: heads + rows]))

    def _two_stay_together(self) -> bool:
        """Whether the first two rows leave most of a page free, so that neither stands alone."""
        return sum(self._rowHeights[: int(self.repeatRows) + 2]) <= self.room * _SHARE

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803 - reportlab's own
        """The pieces for this page and the next; inside a row only from the top of a page.

        No row is left alone on either page where the table has more.
        """
        at_top = availHeight >= self.room - 1
        self.splitInRow = int(at_top)
        pieces: list[Any] = super().split(availWidth, availHeight)
        heads = int(self.repeatRows)
        if len(pieces) == 2 and pieces[0]._nrows + pieces[1]._nrows - heads == self._nrows:  # noqa: PLR2004, SLF001 - parted between rows
            before, after = pieces[0]._nrows - heads, pieces[1]._nrows - heads  # noqa: SLF001
            if before == 1 and not at_top and self._two_stay_together():
                return []
            if after == 1 and before > 2:  # noqa: PLR2004 - two stay, two go on
                shorter = sum(self._rowHeights[: heads + before - 1]) + 0.1
                pieces = super().split(availWidth, shorter)
                # The rest goes on overleaf, though some of it would have room under these rows.
                pieces.insert(1, CondPageBreak(self.room - 1))
        for piece in pieces:
            piece.room = self.room
        return pieces


class Tags:
    """Hears a table being drawn, on one page or on several, and tags it."""

    def __init__(self, tick: Callable[[], None], heads: int) -> None:
        self._tick, self._heads = tick, heads
        self._started = False
        self._furniture: AbstractContextManager[None] | None = None

    def __call__(self, table: Any, what: str, *where: Any) -> None:  # noqa: ANN401 - reportlab's own
        """`what` is one of the moments of reportlab's own render callback."""
        canvas = table.canv
        if not isinstance(canvas, TaggedCanvas):
            return
        match what:
            case "startBG" | "startLines":
                self._enter(canvas)
            case "endBG" | "endLines":
                self._leave()
            case "startRow":
                self._row(canvas, table, where[0])
            case "endRow":
                self._leave()
            case "endTable":
                self._started = True

    def _row(self, canvas: TaggedCanvas, table: Any, row: int) -> None:  # noqa: ANN401 - reportlab's own
        self._tick()
        if row < self._heads and self._started:
            self._enter(canvas, "Header")
            return
        # Every cell has its element, in order, even where it is empty or goes on over the page.
        for cell in table._cellvalues[row]:  # noqa: SLF001 - the render callback is given only places
            for words in cell if isinstance(cell, list | tuple) else (cell,):
                if isinstance(words, Words) and words.place is not None:
                    words.place.node(canvas)

    def _enter(self, canvas: TaggedCanvas, kind: str = "") -> None:
        self._furniture = canvas.marks.artifact(kind)
        self._furniture.__enter__()

    def _leave(self) -> None:
        if self._furniture is not None:
            self._furniture.__exit__(None, None, None)
            self._furniture = None


def grid(
    rows: Sequence[Sequence[Words]],
    widths: Sequence[float],
    tick: Callable[[], None],
    room: float,
    *,
    headed: bool = True,
) -> Grid:
    """A table of tagged cells; `room` is the height of a whole page."""
    goes_on = [n for n, row in enumerate(rows) if row[0].goes_on]
    joined = [command for n in goes_on for command in _joined(n)]
    made = Grid(
        [list(row) for row in rows],
        colWidths=list(widths),
        repeatRows=int(headed),
        splitInRow=1,
        renderCB=Tags(tick, int(headed)),  # type: ignore[arg-type]  # one call for every moment
        style=[*(HEADED if headed else PAIRED), *joined],
        hAlign="LEFT",
    )
    made.room = room
    return made


def _joined(row: int) -> tuple[Any, ...]:
    """No line and no gap between a row and the rest of it."""
    return (
        ("LINEBELOW", (0, row), (-1, row), 0.6, HexColor(colour("surface"))),
        ("BOTTOMPADDING", (0, row), (-1, row), 1),
        ("TOPPADDING", (0, row + 1), (-1, row + 1), 0),
    )


def cell_place(row: Place, *, head: bool, scope: str) -> Place:
    """Where a cell stands: heads say whether they speak for a column or a row."""
    return Place("TH", row, scope=scope) if head else Place("TD", row)


def fit(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Widths in proportion to what is wanted, none narrower than its longest word needs.

    Where even the least do not fit, all give way alike and words are broken.
    """
    if sum(least) >= room:
        return [each * room / sum(least) for each in least]
    fixed: dict[int, float] = {}
    while True:
        free = room - sum(fixed.values())
        share = free / sum(each for n, each in enumerate(wanted) if n not in fixed)
        widths = [fixed.get(n, each * share) for n, each in enumerate(wanted)]
        short = [n for n, each in enumerate(widths) if each < least[n] - 0.01]
        if not short:
            return widths
        fixed |= {n: least[n] for n in short}
