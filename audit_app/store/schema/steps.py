"""The steps that bring a workbook file to the newest schema, oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.store.schema.journal import JOURNAL
from audit_app.store.schema.schools import (
    ALL_THROUGH,
    COUNTED,
    PRESSING,
    RETURNED_FILES,
    SCHOOLS,
)
from audit_app.store.schema.tables import ASKED_OF_EACH_CHILD, SETTLING, TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    Steps = tuple[Callable[[Database], None], ...]

APPLICATION_ID = 0x53415742  # "SAWB"


def m001_the_journal_and_its_tables(db: Database) -> None:
    """The journal, the tables that it folds into, and what stays in this file only."""
    for statement in (JOURNAL, TABLES):
        _run(db, statement)


def m002_why_a_difference_was_settled(db: Database) -> None:
    """The reasons given where people had said different things and one was chosen."""
    _run(db, SETTLING)


def m003_who_is_asked_about_each_child(db: Database) -> None:
    """The agencies that are left out for a child, and how many children an audit is to have."""
    _run(db, ASKED_OF_EACH_CHILD)


def m004_the_schools(db: Database) -> None:
    """Schools through time, their visits and contacts; returns and actions that speak of one."""
    _run(db, SCHOOLS)


def m005_the_files_that_came_back(db: Database) -> None:
    """Which file a school's return was taken from, and with which others it was taken."""
    _run(db, RETURNED_FILES)


def m006_what_a_year_is_counted_by(db: Database) -> None:
    """Indexes alone: how a year's returns stand, and how much is in each."""
    _run(db, COUNTED)


def m007_what_wants_somebody(db: Database) -> None:
    """Indexes alone: who may be at risk now, which visits are over, and which are not."""
    _run(db, PRESSING)


def m008_schools_of_all_ages(db: Database) -> None:
    """A school may have the pupils of two phases."""
    _run(db, ALL_THROUGH)


STEPS: Steps = (
    m001_the_journal_and_its_tables,
    m002_why_a_difference_was_settled,
    m003_who_is_asked_about_each_child,
    m004_the_schools,
    m005_the_files_that_came_back,
    m006_what_a_year_is_counted_by,
    m007_what_wants_somebody,
    m008_schools_of_all_ages,
)
VERSION = len(STEPS)


def _run(db: Database, script: str) -> None:
    """Run several statements inside the transaction that is open: executescript would commit."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete(statement):
            db.execute(statement)
            statement = ""


def complete(statement: str) -> bool:
    """Whether the text is one whole statement; a trigger ends with `end;`."""
    text = statement.strip().lower()
    if not text.endswith(";"):
        return False
    return not text.startswith("create trigger") or text.endswith("end;")


def migrate(db: Database, steps: Steps) -> None:
    """Bring a file to the newest schema, each step with its record; the caller holds them together.

    Foreign keys must be off: a step that reshapes a table would be refused under them.
    """
    from sqlite_utils import Migrations

    ordered = Migrations("audit_workbook")
    for step in steps:
        ordered()(step)
    ordered.apply(db)
