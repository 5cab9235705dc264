"""The list of what stands in the way of returned files, to be kept or sent to whoever can help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.document import Column, Facts, Paragraph, Report, Row, Sheet, Table
from audit_app.reports.words import SENSITIVE, count

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_COLUMNS = (
    Column("school", "School", "text", 30),
    Column("file", "File", "text", 50),
    Column("where", "Question", "long", 44),
    Column("place", "Sheet and cell", "text", 26),
    Column("says", "It says", "long", 24),
    Column("what", "What is wrong, and what helps", "long", 60),
    Column("done", "What is done", "text", 26),
)
_HOLDS = (
    "What could not be taken as it stands, or wants somebody to decide. Words of a note are not "
    "repeated here; look them up in the file."
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """One cell, or a whole file, that stands in the way: whose, where, what, and what is done."""

    school: str
    file: str
    where: str
    place: str
    says: str
    what: str
    done: str


def problem_list(
    troubles: Sequence[Trouble],
    year: str,
    partnership: str,
    today: date,
    marking: str = SENSITIVE,
) -> Report:
    """The list as one table, in the order in which the trial run shows its files."""
    rows = tuple(
        Row(
            f"trouble:{n}",
            (one.school, one.file, one.where, one.place, one.says, one.what, one.done),
        )
        for n, one in enumerate(troubles, start=1)
    )
    title = f"Returned files {year}: what stands in the way"
    table = Table("Problems", "What stands in the way", _COLUMNS, rows, summary=title)
    files = len({one.file for one in troubles})
    about = Facts(
        "About this list",
        (
            ("Organisation", partnership),
            ("As at", today),
            ("Listed", f"{count(len(rows), 'thing')} in {count(files, 'file')}"),
        ),
    )
    page = Sheet("Problems", title, (Paragraph(_HOLDS), table))
    return Report(
        title,
        today,
        partnership,
        sheets=(page, Sheet("About", "About this list", (about,))),
        subject="What stands in the way of returned files",
        marking=marking,
        version="Trial run",
        landscape=True,
    )
