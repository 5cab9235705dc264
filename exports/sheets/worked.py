"""What formulas give, kept beside them: a preview or a script that cannot count still sees it."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Mapping

_FORMULA = re.compile(rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v ?(?:/>|></v>)')


def with_values(content: bytes, values: Mapping[str, Mapping[str, int]]) -> bytes:
    """The workbook with each formula's value; `values` by the sheet's place in the file and cell.

    openpyxl writes a formula or a value, never both.
    """
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for part in before.infolist():
            held = before.read(part)
            worked = values.get(part.filename)
            after.writestr(part, _filled(held, worked) if worked else held)
    return out.getvalue()


def _filled(sheet: bytes, values: Mapping[str, int]) -> bytes:
    return _FORMULA.sub(lambda found: found[1] + b"<v>%d</v>" % values[found[2].decode()], sheet)
