"""The programme as a spreadsheet: one table, a row for each visit of the year or school without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.coverage import coverage, further, sentence
from audit_app.document import Column, Facts, Paragraph, Report, Row, Sheet, Table
from audit_app.reports.programme.held import (
    STATES,
    VISIT_STATES,
    Programme,
    kind_words,
    state_of,
    visits_in,
)
from audit_app.reports.words import day
from audit_app.rules.schools.phases import PHASES
from audit_app.rules.schools.standing import officer_of, term_of_visit

if TYPE_CHECKING:
    from audit_app.document import Cell
    from audit_app.records import Visit
    from audit_app.rules.schools.standing import Standing

NOT_PLANNED = "Not planned"
_BLANK = "A blank day means that there was none, that none is known, or that none is agreed yet."

_COLUMNS = (
    Column("school", "School", "text", 30),
    Column("urn", "URN", "text", 10),
    Column("phase", "Phase", "text", 18),
    Column("district", "District", "text", 16),
    Column("officer", "Officer (role)", "text", 24),
    Column("last", "Last officer audit", "date", 14),
    Column("due", "Due", "date", 14),
    Column("stands", "Stands", "status", 20, statuses=tuple(STATES.values())),
    Column("visit", "Visit this year", "text", 16),
    Column("term", "Term", "text", 14),
    Column("day", "Day agreed", "date", 14),
    Column("visit_stands", "Visit stands", "text", 14),
)


def sheet(held: Programme) -> Report:
    """The programme of a year as one table with real dates, by school; it does not come back."""
    rows = [row for one in held.standings for row in _rows(held, one)]
    told = coverage(held.standings, held.today, held.years)
    table = Table("Programme", held.title, _COLUMNS, tuple(rows), summary="One row for each visit")
    words = Paragraph(f"{sentence(told)} {further(told)} {_BLANK}")
    about = Facts(
        "About this programme",
        (
            ("Organisation", held.partnership),
            ("As at", held.today),
            ("Schools", told.total),
            ("Due", "The last officer audit, or else the opening, and 36 months"),
            ("Order", "By name; no school is ranked"),
        ),
    )
    return Report(
        held.title,
        held.today,
        held.partnership,
        sheets=(
            Sheet("Programme", held.title, (words, table)),
            Sheet("About", "About this programme", (about,)),
        ),
        subject="Which school is visited when, by whom, and when each is due",
        marking=held.marking,
        version="Final" if held.final else "Draft",
        landscape=True,
    )


def _rows(held: Programme, one: Standing) -> list[Row]:
    visits = visits_in(held, one)
    if not visits:
        return [
            Row(one.school.id, (*_school(held, one, None), NOT_PLANNED, "None", None, NOT_PLANNED))
        ]
    return [
        Row(
            f"{one.school.id}-{visit.id}",
            (
                *_school(held, one, visit),
                kind_words(visit),
                term.words if (term := term_of_visit(visit, held.years)) else "None",
                day(visit.on_date),
                VISIT_STATES[visit.standing or "planned"].word,
            ),
        )
        for visit in visits
    ]


def _school(held: Programme, one: Standing, visit: Visit | None) -> tuple[Cell, ...]:
    school = one.school
    return (
        school.name,
        school.urn or "None",
        PHASES.get(school.phase or "", "Not known"),
        school.district or "Not given",
        officer_of(one, visit) or "Nobody named",
        one.last,
        one.clock.due,
        state_of(held, one),
    )
