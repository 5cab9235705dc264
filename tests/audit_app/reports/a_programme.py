"""A programme of visits to four schools, and one of very many."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Table
from audit_app.reports.programme import Programme
from tests.audit_app.rules.schools.making import YEARS, done, planned, school, standing_of

if TYPE_CHECKING:
    from audit_app.document import Report

TODAY = date(2026, 11, 25)
NORTH, SOUTH = "Officer, north", "Officer, south"


def four_schools() -> Programme:
    schools = [
        school("Eelgrass Primary", phase="PRI", last_audit_on="2023-06-15", officer_role=NORTH,
               worry="Two heads in a year"),
        school("Kittiwake Academy", phase="SEC", last_audit_on="2024-02-20", officer_role=SOUTH),
        school("Little Crabs", phase="CM"),
        school("Samphire School", phase="SPE", last_audit_on="2023-10-01", officer_role=NORTH),
    ]  # fmt: skip
    visits = [
        planned("Eelgrass Primary", "2026-27/spring", on_date="2027-02-09"),
        planned("Kittiwake Academy", "2026-27/summer"),
        planned("Kittiwake Academy", "2027-28/autumn", "return"),
        done("Samphire School", "2026-10-06"),
    ]
    return Programme("Marram Bay", TODAY, 2026, YEARS, standing_of(schools, visits))


def table(report: Report, name: str) -> Table:
    blocks = [*report.blocks, *(block for one in report.sheets for block in one.blocks)]
    return next(one for one in blocks if isinstance(one, Table) and one.name == name)


def many(count: int) -> Programme:
    """So many schools: every fifth is past three years, and the others are due later."""
    schools = [
        school(f"School {at:03}", last_audit_on="2023-06-15" if at % 5 == 0 else "2025-06-15")
        for at in range(count)
    ]
    return Programme("Marram Bay", TODAY, 2026, YEARS, standing_of(schools, []))
