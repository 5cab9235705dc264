"""A workbook as the bytes of its file, with what each formula gives beside it.

A preview or a script that cannot count still sees it.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_FORMULA = re.compile(rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v ?(?:/>|></v>)')
# Said to be set by hand, a height stays as it is however much is typed into the row. Ours is a
# reckoning: a program may make the row higher, as it does any other.
_BY_HAND = re.compile(rb'(<row [^>]*?) customHeight="1"')


def saved(book: Workbook, values: Mapping[str, Mapping[str, int]]) -> bytes:
    """The file's bytes; `values` is what each formula gives, by the sheet's title and its cell.

    Each sheet is written in memory: left to itself, openpyxl would lay it in the clear in the
    folder for temporary files, and would write a formula or a value, never both.
    """
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        _Writer(book, archive, values).write_data()
    return out.getvalue()


class _Writer(ExcelWriter):
    """Writes the parts of a workbook one by one."""

    def __init__(
        self, book: Workbook, archive: ZipFile, values: Mapping[str, Mapping[str, int]]
    ) -> None:
        super().__init__(book, archive)
        self._zip, self._values = archive, values

    def write_worksheet(self, ws: Worksheet) -> None:
        """Write one sheet, as openpyxl does but for the file between."""
        ws._drawing = SpreadsheetDrawing()  # type: ignore[attr-defined]  # noqa: SLF001 - its types leave it out
        out = BytesIO()
        writer = WorksheetWriter(ws, out)
        writer.write()
        ws._rels = writer._rels  # type: ignore[attr-defined]  # noqa: SLF001 - as above
        content, values = _BY_HAND.sub(rb"\1", out.getvalue()), self._values.get(ws.title)
        self._zip.writestr(ws.path[1:], _filled(content, values) if values else content)
        self.manifest.append(ws)


def _filled(sheet: bytes, values: Mapping[str, int]) -> bytes:
    return _FORMULA.sub(lambda found: found[1] + b"<v>%d</v>" % values[found[2].decode()], sheet)
