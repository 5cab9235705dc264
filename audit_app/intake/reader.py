"""Opening a spreadsheet that the gate let through with the reader, as what it is."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from audit_app.intake.open_document import with_white_space
from audit_app.intake.refused import hostile

if TYPE_CHECKING:
    from pathlib import Path

    from python_calamine import CalamineWorkbook

    from audit_app.intake.gate import Passed

_NAMED = {"ods": ".ods", "xls": ".xls"}


def opened(path: Path, passed: Passed) -> CalamineWorkbook:
    """The reader's view of a file; by what it is, where its name says that it is something else."""
    from python_calamine import CalamineWorkbook

    told, parts = None, passed.parts
    if passed.sort == "xlsx" and parts is not None:
        told = parts.as_looked_through()
    elif passed.sort == "ods" and parts is not None:
        told = with_white_space(parts)
        if told is None and not parts.has_one_directory():
            told = parts.anew()
    if told is None and path.suffix.lower() == _NAMED.get(passed.sort):
        return CalamineWorkbook.from_path(str(path))  # it need not find out what it is
    if passed.sort == "xls" and zipfile.is_zipfile(BytesIO(passed.content)):
        raise hostile()  # the reader would try both, and only one was looked through
    return CalamineWorkbook.from_filelike(BytesIO(passed.content if told is None else told))
