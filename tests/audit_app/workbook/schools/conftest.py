"""A year of returns that went out, with last year's beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

import exports
from audit_app.workbook.schools.going_out import GoingOut
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.intake.editing import TODAY
from tests.audit_app.workbook.schools.filling import filled
from tests.audit_app.workbook.schools.invented import DUE, add_school

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.records import Audit, Return
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm


@dataclass(frozen=True)
class Year:
    """One round, the return of Saltmarsh Primary in it, and its form."""

    audit: Audit
    returned: Return
    form: CompiledForm
    school: str


@pytest.fixture
def year(workbook: Workbook) -> Year:
    return opened(workbook, 2026)


def opened(book: Workbook, year: int, urn: str = "900001") -> Year:
    """A year's round, and the return of one school in it, which is added where it is missing."""
    school = add_school(book, urn, "Saltmarsh Primary", "PRI")
    rounds = book.rounds
    due = DUE.replace("2027", str(year + 1))
    if rounds.of_year(year) is None:
        rounds.open(year, due, DEFAULT_WORDING)
    audit = rounds.of_year(year)
    assert audit is not None
    [returned] = [one for one in rounds.returns(audit.id) if one.school_id == school]
    return Year(audit, returned, book.returns.form(returned), school)


def out(book: Workbook, year: Year, folder: Path) -> Path:
    """The spreadsheet of a school's return, written into a folder."""
    going = GoingOut(book, year.audit)
    report = going.report(year.returned, TODAY)
    path = folder / going.name(year.returned)
    written = exports.write(report, path)
    book.documents.exported(report, f"school return {year.returned.id}", path.name, written.digest)
    return path


@pytest.fixture
def path(workbook: Workbook, year: Year, tmp_path: Path) -> Path:
    """A return that went out."""
    return out(workbook, year, tmp_path)


@pytest.fixture
def told(path: Path) -> dict[str, tuple[str, str]]:
    """What the school typed into it."""
    return filled(path)
