"""A report in, a file out: spreadsheet, PDF or calendar, written aside and then put in place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from exports.aside import Cancelled, Tick, Written, quiet

if TYPE_CHECKING:
    from audit_app.document import Report

__all__ = ["FONTS", "WRITERS", "Cancelled", "Tick", "Writer", "Written", "write"]

FONTS = Path(__file__).parent / "fonts"


class Writer(Protocol):
    """Writes a report as one kind of file, whole or not at all."""

    def __call__(
        self, report: Report, path: Path, tick: Tick = quiet, *, password: str = ""
    ) -> Written:
        """Write it; with a password the file opens only with that."""
        ...


def _sheets(report: Report, path: Path, tick: Tick = quiet, *, password: str = "") -> Written:
    from exports import excel

    return excel.write(report, path, tick, password=password)


def _paper(report: Report, path: Path, tick: Tick = quiet, *, password: str = "") -> Written:
    from exports import pdf

    return pdf.write(report, path, tick, password=password)


def _days(report: Report, path: Path, tick: Tick = quiet, *, password: str = "") -> Written:
    from exports import ics

    return ics.write(report, path, tick, password=password)


def _text(report: Report, path: Path, tick: Tick = quiet, *, password: str = "") -> Written:
    from exports import plain

    return plain.write(report, path, tick, password=password)


WRITERS: dict[str, Writer] = {".xlsx": _sheets, ".pdf": _paper, ".ics": _days, ".txt": _text}


def write(report: Report, path: Path, tick: Tick = quiet, *, password: str = "") -> Written:
    """Write a report as the kind of file its name ends in.

    `tick` hears how much is done of how much and may raise `Cancelled`: then no file is left.
    Raises KeyError for another ending, Problem when the world stands in the way.
    """
    return WRITERS[path.suffix.lower()](report, path, tick, password=password)
