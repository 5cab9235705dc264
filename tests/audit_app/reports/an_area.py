"""Schools of one area, their returns and visits, and the summary of them as tests ask for it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Table
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.area import area_of
from tests.audit_app.schooled import school_return, visit_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.document import Report
    from audit_app.records import School
    from audit_app.reports.area import Area
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 25)
CLAIM, OTHER, GATED = "E.06", "A.02b", "N.04"


def school(book: Workbook, number: int, phase: str = "PRI", **cells: object) -> School:
    urn = f"9001{number:02}"
    return book.schools.one(book.schools.add(f"School {number:02}", urn, phase=phase, **cells))


def returned(book: Workbook, of: School, year: int, **answers: Told) -> None:
    named = {name.replace("_", "."): told for name, told in answers.items()}
    one = school_return(book, of, year, named)
    book.signing.sign_off(book.returns.one(one.id), "Head")


def visited(book: Workbook, of: School, views: Mapping[str, str], share: object = None) -> None:
    planned = book.visits.plan(of, "full", "2026-27/autumn", "2026-11-10")
    form = visit_form()
    one = book.visiting.begin(book.visits.one(planned), form)
    rows = [{"row": name, "view": view, "reason": "Seen"} for name, view in views.items()]
    told = {("V6.01", ""): Told(rows), ("V6.03", ""): Told("no")}
    if share:
        told["V6.02", ""] = Told(share)
    book.answers.answer_many(one, form, told, "Write down a visit")
    book.signing.sign_off(book.returns.one(one), "Officer")


def table(report: Report, name: str) -> Table:
    blocks = [*report.blocks, *(block for sheet in report.sheets for block in sheet.blocks)]
    return next(block for block in blocks if isinstance(block, Table) and block.name == name)


def held(book: Workbook) -> Area:
    return area_of(book, 2026, TODAY)


def rows_of(report: Report, ref: str) -> list[tuple[object, ...]]:
    blocks = [*report.blocks, *(block for sheet in report.sheets for block in sheet.blocks)]
    tables = [block for block in blocks if isinstance(block, Table)]
    return [row.cells for one in tables for row in one.rows if row.id == ref]
