"""How a sheet is printed: its paper and margins, and what stands at the head and foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

from exports.sheets.heights import SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.document import Column, Sheet, Table

_A4, _A3 = 9, 8
_INCH, _PIXEL = 72, 0.75  # in points
_ACROSS = {"portrait": 595, "landscape": 842}  # how wide A4 is, in points
_SIDE, _TOP, _FOOT = 0.4, 0.8, 0.75  # margins of a sheet with a table, in inches
_SMALLEST = 8.0  # points: a page to be read on paper is not printed in smaller letters
_LONG_HEAD, _SMALL = 40, 7  # letters of a line, and the points of a longer one


def set_page(
    said: Sheet, sheet: Worksheet, table: Table | None, left: str, marking: str, title: str
) -> None:
    """One page wide, on A4 unless its letters would be too small; `left` stands at the foot."""
    setup = sheet.page_setup
    setup.orientation = "landscape" if said.landscape else "portrait"
    setup.paperSize, setup.fitToWidth, setup.fitToHeight = _A4, 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if table is not None:
        sheet.page_margins = PageMargins(_SIDE, _SIDE, _TOP, _FOOT)
        printed = [column for column in table.columns if column.printed]
        if _letters(printed, _ACROSS[setup.orientation]) < _SMALLEST:
            setup.paperSize = _A3
        if len(printed) < len(table.columns):
            last = get_column_letter(len(printed))
            sheet.print_area = f"A1:{last}{sheet.max_row}"
    safe = marking.replace("&", "&&")
    _running(sheet.oddHeader, "", safe, title.replace("&", "&&")[:120])
    _running(sheet.oddFooter, left.replace("&", "&&"), safe, "Page &P of &N")


def _letters(columns: Sequence[Column], across: float) -> float:
    """How large letters are where the columns are made to fit on a page so wide, in points."""
    # A column is 7 pixels for each character and 5 for its edges, in the face of a new workbook.
    wide = sum(int(column.width * 7 + 5) for column in columns) * _PIXEL
    return SIZE * min(1.0, (across - 2 * _SIDE * _INCH) / wide)


def _running(line: HeaderFooterItem | None, left: str, centre: str, right: str) -> None:
    """Set the running words at the head or the foot of each printed page."""
    if line is None:
        raise ValueError("a sheet without running lines")
    for part, said in ((line.left, left), (line.center, centre), (line.right, right)):
        if part is not None:
            part.text = said or None
    if line.right is not None and len(right) > _LONG_HEAD:
        line.right.size = _SMALL  # so that it ends before the marking in the middle
