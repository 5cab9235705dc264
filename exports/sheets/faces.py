"""How cells look: one style for each kind of cell, made once and shared by all of that kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from audit_app.document import COMPLETE_WORDS
from exports.look import colour

if TYPE_CHECKING:
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.worksheet.worksheet import Worksheet

DATES = "dd/mm/yyyy"
# A day that is typed: said to be British, so that a program set to another country, which saves
# the sheet as .csv, does not write the month first.
TYPED_DAYS = "[$-809]dd/mm/yyyy"
_FONT = "Arial"
YOURS = "FFF8D6"


def argb(tone: str) -> str:
    """A tone as openpyxl writes colours."""
    return colour(tone).lstrip("#")


def ground(hue: str) -> PatternFill:
    """A plain ground."""
    return PatternFill("solid", fgColor=hue, bgColor=hue)


class Faces:
    """The styles of one workbook; `dress` gives a cell its look and its lock."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._made: dict[tuple[str, bool], StyleArray] = {}

    def dress(self, cell: Cell, kind: str, *, locked: bool = True) -> None:
        """`kind` is a column's kind, or `title`, `heading`, `words`, `head`, `label`."""
        style = self._made.get((kind, locked))
        if style is None:
            style = self._made[kind, locked] = self._style(kind, locked=locked)
        # One shared style: setting its six parts on each cell would cost four times the rest.
        cell._style = style  # type: ignore[attr-defined]  # noqa: SLF001 - its types leave it out

    def _style(self, kind: str, *, locked: bool) -> StyleArray:
        cell = Cell(self._sheet, row=1, column=1)
        cell.font = _font(kind)
        if kind in ("title", "heading", "words"):
            cell.alignment = Alignment(vertical="top")
            cell.quotePrefix = True
            return _kept(cell)
        if kind not in ("label", "hidden"):
            line = Side(style="thin", color=argb("line"))
            cell.border = Border(left=line, right=line, top=line, bottom=line)
        cell.alignment = Alignment(
            wrap_text=True,
            vertical="bottom" if kind == "head" else "top",
            horizontal="right" if kind in ("integer", "behind") else "left",
        )
        cell.protection = Protection(locked=locked)
        if kind == "head":
            cell.fill = ground(argb("accentsoft"))
        elif not locked:
            cell.fill = ground(YOURS)
        if kind == "date":
            cell.number_format = DATES
        elif kind == "day":
            cell.number_format = TYPED_DAYS
        elif kind in ("integer", "count"):  # a count among facts stands under their words
            cell.number_format = "0"
        elif kind == "behind":
            cell.number_format = "0;-0;;@"  # not late is left empty
        elif kind == "complete":  # the words that the document says for 1, -1 and 0
            done, wanted, blank = (COMPLETE_WORDS[n] for n in (1, -1, 0))
            cell.number_format = f'"{done}";"{wanted}";"{blank}"'
        else:
            cell.quotePrefix = True
            # What is typed stays as it is typed: 3/4 is no date there, and =1+1 no formula.
            cell.number_format = "General" if locked else "@"
        return _kept(cell)


def _kept(cell: Cell) -> StyleArray:
    return cast("StyleArray", cell._style)  # type: ignore[attr-defined]  # noqa: SLF001 - as above


def _font(kind: str) -> Font:
    ink = argb("text")
    match kind:
        case "title":
            return Font(name=_FONT, size=16, bold=True, color=ink)
        case "heading":
            return Font(name=_FONT, size=13, bold=True, color=ink)
        case "behind":
            return Font(name=_FONT, size=11, bold=True, color=argb("bad"))
        case "head" | "label" | "status":
            return Font(name=_FONT, size=11, bold=True, color=ink)
        case "link":
            return Font(name=_FONT, size=11, underline="single", color=argb("accent"))
        case _:
            return Font(name=_FONT, size=11, color=ink)
