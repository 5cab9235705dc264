"""A school with two years of returns and a visit, made without the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.workbook.answers import Told
from audit_app.workbook.forms import form_id, pinning
from audit_app.workbook.puts import making
from forms.compile import compile_form
from forms.read import library

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.records import Return, School, Visit
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm

OFFICER = "Schools safeguarding officer"
SCR, CHECKS, REACHED = "E.06", "E.07", "C.03"


def school_form() -> CompiledForm:
    return compile_form(library()["s175-school"])


def early_form() -> CompiledForm:
    return compile_form(library()["s40-early-years"])


def visit_form() -> CompiledForm:
    return compile_form(library()["s175-officer-visit"])


def school_return(
    book: Workbook,
    school: School,
    year: int,
    answers: Mapping[str, Told],
    *,
    trust: str | None = None,
    level: str | None = None,
    form: CompiledForm | None = None,
) -> Return:
    """A school's return of a year with these answers: its round is made where there is none."""
    form = form or school_form()
    round_ = derived_id("audit", "school_return", str(year))
    identity = derived_id("return", round_, form.digest, trust or school.id, str(year), "first")
    whose = {"trust_id": trust} if trust else {"school_id": school.id}
    puts = pinning(form)
    puts += making(
        "audit",
        round_,
        code=f"S175 {year}-{(year + 1) % 100:02}",
        sort="school_return",
        year=year,
        title="Section 175/157 returns",
        form_id=form_id(form),
        stage="collect",
    )
    puts += making(
        "return",
        identity,
        audit_id=round_,
        form_id=form_id(form),
        phase=school.phase,
        level=level,
        occasion="first",
        **whose,
    )
    book.pen.write("Open a round", puts)
    told = {(name, ""): one for name, one in answers.items()}
    book.answers.answer_many(identity, form, told, "Answer a return")
    return book.returns.one(identity)


@dataclass(frozen=True)
class Schooled:
    """A school, its returns of two years, and a visit that is begun."""

    school: School
    last: Return
    now: Return
    visit: Visit
    returned: Return


def schooled(book: Workbook, urn: str = "900001") -> Schooled:
    """Marram Primary, which says that its central record is complete; and a visit in November."""
    school = book.schools.one(
        book.schools.add(
            "Marram Primary",
            urn,
            phase="PRI",
            duty="175",
            opened_on="2012-09-01",
            last_audit_on="2023-11-20",
        )
    )
    last = school_return(
        book,
        school,
        2025,
        {
            SCR: Told("partly", "Two gaps for supply staff."),
            CHECKS: Told("fully"),
            REACHED: Told("fully"),
        },
    )
    now = school_return(
        book,
        school,
        2026,
        {
            SCR: Told("fully", "Checked each half term.", "Minutes of June"),
            CHECKS: Told("fully"),
            REACHED: Told("not", "The deputy left in May."),
        },
    )
    planned = book.visits.plan(school, "full", "2026-27/autumn", "2026-11-24")
    visit = book.visits.one(planned)
    returned = book.returns.one(book.visiting.begin(visit, visit_form()))
    return Schooled(school, last, now, visit, returned)


def saw(book: Workbook, held: Schooled, answers: Mapping[str, Told]) -> None:
    """What the officer answers in the visit's record."""
    told = {(name, ""): one for name, one in answers.items()}
    book.answers.answer_many(held.returned.id, visit_form(), told, "Answer a visit")
