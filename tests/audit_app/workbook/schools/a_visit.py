"""A visit to one school, planned and begun on the form that officers fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.audit_app.schooled import visit_form

if TYPE_CHECKING:
    from audit_app.records import Return, School, Visit
    from audit_app.workbook.workbook import Workbook


def a_school(workbook: Workbook) -> School:
    return workbook.schools.one(workbook.schools.add("Marram Primary", "900001", phase="PRI"))


def planned(workbook: Workbook, school: School) -> Visit:
    visit = workbook.visits.plan(school, "full", "2026-27/autumn", "2026-11-24")
    return workbook.visits.one(visit)


def begun_of(workbook: Workbook, visit: Visit) -> Return:
    return workbook.returns.one(workbook.visiting.begin(visit, visit_form()))
