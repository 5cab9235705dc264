"""What is said when a deed would change a return that is signed off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.seals import read_seal
from audit_app.problems import Problem
from audit_app.records import Agency, Case, Return
from audit_app.rules.dates import full
from audit_app.store import read
from audit_app.workbook.moments import day_of
from audit_app.workbook.schools.returned import who_in_words

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


def sealed(file: WorkbookFile, return_id: str, safe: str) -> Problem:
    """The return in words, with the day of its sign-off; `safe` says what has not happened."""
    return Problem(
        "sealed",
        f"{in_words(file, return_id)}.",
        safe,
        "Reopen it with a reason first; it then becomes a new version.",
    )


def in_words(file: WorkbookFile, return_id: str) -> str:
    """`The return of Housing on NEG26-01 was signed off on 26 November 2026`."""
    held = read.row(file, Return, return_id)
    whose = "This return"
    if held.case_id is not None and held.agency_id is not None:
        agency, child = read.row(file, Agency, held.agency_id), read.row(file, Case, held.case_id)
        whose = f"The return of {agency.name} on {child.reference}"
    elif held.school_id or held.trust_id or held.visit_id:
        whose = f"The return “{who_in_words(file, held)}”"
    seal = read_seal(held.seal)
    day = "" if seal is None else f" on {full(day_of(seal.on))}"
    return f"{whose} was signed off{day}"
