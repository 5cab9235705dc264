"""Which document has which word on the command line, and the whole workbook as open data."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from audit_app.problems import Problem
from audit_app.reports import action_plan, area
from audit_app.store import read
from audit_app.workbook.schools.area import AREA, PRACTICE, area_of, practice_of
from audit_app.workbook.schools.documents import (
    LETTER,
    REPLY,
    REPORT,
    SHEET,
    SLIP,
    school_by_urn,
    school_document,
    year_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from audit_app import records
    from audit_app.document import Report
    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook

FORMAT = 1  # of the everything export; docs/data.md says what it holds


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the words on the command line ask for."""

    to: Path
    today: date
    audit: str
    case: str
    agency: str
    final: bool
    owner: str = ""
    school: str = ""
    year: str = ""


def _plan(book: Workbook, wanted: Wanted) -> Report:
    plan = book.documents.plan(
        wanted.today, agency=wanted.agency, owner=wanted.owner, final=wanted.final
    )
    return action_plan.sheet(plan) if wanted.to.suffix == ".xlsx" else action_plan.paper(plan)


def _report(book: Workbook, wanted: Wanted) -> Report:
    audit = _audit(book, wanted)
    return book.documents.audit_report(audit.id, wanted.today, final=wanted.final)


def _return(book: Workbook, wanted: Wanted) -> Report:
    audit = _audit(book, wanted)
    agencies = {a.id: a.name for a in book.audits.agencies(audit.id)}
    cases = {c.id: c.reference for c in book.audits.cases(audit.id)}
    for returned in book.returns.of_audit(audit.id):
        if (
            cases.get(returned.case_id or "") == wanted.case
            and agencies.get(returned.agency_id or "") == wanted.agency
        ):
            return book.documents.return_workbook(returned.id, wanted.today)
    raise Problem(
        "no-return",
        "No return of that agency about that child is in this audit.",
        "Nothing was written.",
        f"Name --case and --agency as they stand here: {', '.join(agencies.values())}.",
    )


def _case(book: Workbook, wanted: Wanted) -> Report:
    return book.documents.case_record(wanted.case, wanted.today)


def _key_sheet(book: Workbook, wanted: Wanted) -> Report:
    audit = _audit(book, wanted)
    for agency in book.audits.agencies(audit.id):
        if agency.name == wanted.agency:
            return book.documents.key_sheet(audit.id, agency.id, wanted.today)
    raise Problem(
        "no-agency", "No agency of that name is asked in this audit.", "", "See --agency."
    )


def _of_a_school(what: str) -> Callable[[Workbook, Wanted], Report]:
    """The maker of a document about a visit to the school that is named."""

    def made(book: Workbook, wanted: Wanted) -> Report:
        school = school_by_urn(book, wanted.school)
        return school_document(book, what, school, wanted.today, year=year_of(wanted.year))

    return made


def _programme(book: Workbook, wanted: Wanted) -> Report:
    years = book.programme.years()
    year = year_of(wanted.year) or years.year_of(wanted.today)
    suffix = wanted.to.suffix.lower()
    if suffix not in {".xlsx", ".pdf", ".ics"}:
        raise Problem(
            "no-kind",
            "The programme is written as a spreadsheet, a PDF or a calendar file.",
            "Nothing was written.",
            "Let the name end in .xlsx, .pdf or .ics.",
        )
    return book.programme.report(year, wanted.today, suffix, final=wanted.final)


def _area(book: Workbook, wanted: Wanted) -> Report:
    held = area_of(book, _year(book, wanted), wanted.today)
    return area.sheet(held) if wanted.to.suffix == ".xlsx" else area.paper(held)


def _practice(book: Workbook, wanted: Wanted) -> Report:
    return practice_of(book, _year(book, wanted), wanted.today)


def _year(book: Workbook, wanted: Wanted) -> int:
    """The school year that is named, or else that of today."""
    named = year_of(wanted.year)
    return book.programme.years().year_of(wanted.today) if named is None else named


DOCUMENTS: dict[str, Callable[[Workbook, Wanted], Report]] = {
    "action-plan": _plan,
    "audit-report": _report,
    "return-workbook": _return,
    "case": _case,
    "key-sheet": _key_sheet,
    AREA: _area,
    PRACTICE: _practice,
    **{what: _of_a_school(what) for what in (LETTER, SHEET, SLIP, REPLY, REPORT)},
    "programme": _programme,
}


def everything(book: Workbook, to: Path) -> None:
    """The whole workbook as JSON (a name ending in .json) or as a folder of CSV files."""
    tables = {
        name: [asdict(row) for row in read.rows(book.file, record)]
        for record, name in read.TABLES.items()
    }
    if to.suffix == ".json":
        whole: dict[str, Any] = {"format": FORMAT, "tables": tables}
        aside = to.with_name(f"{to.name}.part")
        aside.write_text(json.dumps(whole, ensure_ascii=False, indent=1), encoding="utf-8")
        aside.replace(to)
        return
    to.mkdir(parents=True, exist_ok=True)
    for record, name in read.TABLES.items():
        names = [field for field in record.__dataclass_fields__ if field]
        with (to / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(names)
            for row in tables[name]:
                writer.writerow([_csv_cell(row[field]) for field in names])


def _csv_cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula; lists as JSON."""
    if isinstance(value, tuple):
        return json.dumps(list(value), ensure_ascii=False)
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value


def _audit(book: Workbook, wanted: Wanted) -> Audit:
    audits: list[records.Audit] = book.audits.all()
    found = [audit for audit in audits if audit.code == wanted.audit]
    if not found and not wanted.audit and len(audits) == 1:
        found = audits
    if not found:
        codes = ", ".join(audit.code for audit in audits) or "none yet"
        raise Problem(
            "no-audit",
            f"No audit has the code “{wanted.audit[:20]}”.",
            "Nothing was written.",
            f"Name one with --audit: {codes}.",
        )
    return found[0]
