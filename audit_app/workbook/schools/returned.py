"""Whose a return about a school is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.records import Audit, School, Trust, Visit
from audit_app.rules.schools.terms import year_words
from audit_app.store import read

if TYPE_CHECKING:
    from audit_app.records import Return
    from audit_app.store.file import WorkbookFile


def who_in_words(file: WorkbookFile, held: Return) -> str:
    """`Marram Primary, return 2026-27` or `Marram Primary, the officer’s visit`."""
    if held.visit_id is not None:
        visit = read.row(file, Visit, held.visit_id)
        return f"{read.row(file, School, visit.school_id).name}, the officer’s visit"
    year = read.row(file, Audit, held.audit_id).year
    when = f", return {year_words(year)}" if year is not None else ""
    if held.trust_id is not None:
        return f"{read.row(file, Trust, held.trust_id).name}{when}"
    if held.school_id is None:
        raise ValueError("this return is no school’s")
    return f"{read.row(file, School, held.school_id).name}{when}"
