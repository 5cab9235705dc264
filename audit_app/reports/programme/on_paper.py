"""The programme on paper: the sentences, the calendar as on the screen, and a list per officer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.coverage import block_sentence, coverage, further, sentence
from audit_app.charts.calendar import calendar, legend_drawing
from audit_app.charts.calendar_line import line_of, window
from audit_app.document import (
    Block,
    Column,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Report,
    Row,
    Strong,
    Table,
)
from audit_app.reports.programme.held import (
    VISIT_STATES,
    Programme,
    by_officer,
    in_groups,
    kind_words,
    state_of,
    visits_in,
)
from audit_app.reports.programme.load import load_by_term, without_a_visit
from audit_app.reports.programme.standing import where_schools_stand
from audit_app.reports.words import day
from audit_app.rules.schools.phases import PHASES
from audit_app.rules.schools.standing import LATER, group_of, term_of_visit
from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from audit_app.document import Cell
    from audit_app.records import Visit
    from audit_app.rules.schools.standing import Standing

# Rows of one picture, so that it has room with its heading; and of the first, below the legend.
_ON_A_PAGE, _IN_LARGE = (16, 10), (14, 5)
_WIDE, _WIDE_IN_LARGE = 740.0, 330.0  # of the picture: narrower, so that it can be enlarged
_MANY = 150  # schools; of more, those that nothing presses for would fill a book of pictures
_FEWEST = 2  # schools that stand under a head at the least, or all of a shorter group

_VISITS = (
    Column("term", "Term", "text", 12),
    Column("day", "Day agreed", "date", 12, blank="None yet"),
    Column("school", "School", "text", 30),
    Column("phase", "Phase", "text", 18),
    Column("kind", "Visit", "text", 14),
    Column("due", "Due", "date", 12, blank="No first date"),
    Column("stands", "Stands", "status", 14),
)
_SCHOOLS = (
    Column("school", "School", "text", 30),
    Column("phase", "Phase", "text", 18),
    Column("last", "Last officer audit", "date", 14, blank="None"),
    Column("due", "Due", "date", 13, blank="No first date"),
    Column("stands", "Stands", "status", 20),
    Column("plan", "Visits this year", "text", 28, blank="None planned"),
)


def paper(held: Programme) -> Report:
    """The programme as an officer carries it and a board reads it; nobody's name is in it."""
    told = coverage(held.standings, held.today, held.years)
    blocks: list[Block] = [
        Heading("In short", 1, "short"),
        Paragraph((Strong(sentence(told)),)),
        Paragraph(further(told)),
        Paragraph(block_sentence(told)),
        *where_schools_stand(held),
        *load_by_term(held),
        *without_a_visit(held),
        *_calendar(held),
        *_officers(held),
    ]
    return Report(
        held.title,
        held.today,
        held.partnership,
        tuple(block for block in blocks if not isinstance(block, Paragraph) or block.words),
        subject="Which school is visited when, by whom, and when each is due",
        marking=held.marking,
        version="Final" if held.final else "Draft",
        landscape=True,
        large_print=held.large_print,
    )


def _calendar(held: Programme) -> Iterator[Block]:
    """The legend, the picture in groups of rows, a page each, and then the same as a table."""
    if not held.standings:
        return
    yield PageBreak()
    yield Heading("Three-year calendar", 1, "calendar")
    yield Paragraph(
        "A rope runs from the last visit to where three years are up; visits without an agreed day "
        "stand in the middle of their term. The groups are by need; no school is ranked."
    )
    later = sum(group_of(one, held.today, held.years) == LATER for one in held.standings)
    undrawn = {LATER} if len(held.standings) > _MANY else frozenset[str]()
    if undrawn:
        yield Paragraph(
            f"The {later} schools that are due later are not drawn: the table has them."
        )
    wide = _WIDE_IN_LARGE if held.large_print else _WIDE
    key, said = legend_drawing(wide)
    yield Picture(key, said, "What the marks mean")
    shown = window(held.years, held.year, held.today)
    most = _IN_LARGE if held.large_print else _ON_A_PAGE
    span = f"{year_words(held.year - 2)} to {year_words(held.year)}"
    pages = list(_pages(in_groups(held, undrawn), *most))
    for at, groups in enumerate(pages, 1):
        of = f", part {at} of {len(pages)}" if len(pages) > 1 else ""
        title = f"Schools by term, {span}{of}"
        lines = [(words, [line_of(one, held.years) for one in those]) for words, those in groups]
        drawing, alt = calendar(title, lines, shown, wide)
        yield Picture(drawing, alt, title)
    rows = tuple(_school_row(held, one) for one in held.standings)
    yield Heading("The calendar as a table", 2, "table")
    yield Table("Schools", "Every school by name", _SCHOOLS, rows)


def _pages(
    groups: Iterable[tuple[str, list[Standing]]], most: int, first: int
) -> Iterator[list[tuple[str, list[Standing]]]]:
    """The groups in so many rows at a time as a page has room for, each head being a row too.

    No head stands alone at the foot, and no school of a group alone on the next page: a group that
    goes on says so in its head.
    """
    page: list[tuple[str, list[Standing]]] = []
    room = first
    for words, those in groups:
        left, is_first = list(those), True
        while left:
            here = _fit(len(left), room - 1)
            if not here:
                yield page
                page, room = [], most
                here = _fit(len(left), room - 1)
            part, left = left[:here], left[here:]
            page.append((words if is_first else f"{words}, continued", part))
            room -= len(part) + 1
            is_first = False
    if page:
        yield page


def _fit(left: int, room: int) -> int:
    """How many of a group's schools stand on a page with room for so many; none for too few."""
    if left <= room:
        return left
    here = min(room, left - _FEWEST)
    return here if here >= _FEWEST else 0


def _school_row(held: Programme, one: Standing) -> Row:
    visits = [_visit_words(held, visit) for visit in visits_in(held, one)]
    cells: tuple[Cell, ...] = (
        one.school.name,
        PHASES.get(one.school.phase or "", "Not known"),
        one.last,
        one.clock.due,
        state_of(held, one),
        "; ".join(visits) or None,
    )
    return Row(one.school.id, cells)


def _visit_words(held: Programme, visit: Visit) -> str:
    on = day(visit.on_date)
    term = term_of_visit(visit, held.years)
    when = f"{on:%d/%m/%Y}" if on else term.words if term else ""
    stands = VISIT_STATES[visit.standing or "planned"].word.lower()
    return f"{kind_words(visit)}, {stands}, {when}"


def _officers(held: Programme) -> Iterator[Block]:
    """Each officer's visits of the year."""
    found = by_officer(held)
    title = f"Visits in {year_words(held.year)}, by officer"
    yield Heading(title, 1, "officers")
    if not found:
        yield Paragraph("No visit is planned in this school year yet.")
    for at, (officer, visits) in enumerate(found, 1):
        name = officer or "Nobody is named yet"
        yield Heading(f"{name} ({len(visits)})", 2, f"officer-{at}")
        rows = tuple(
            Row(f"{one.school.id}-{visit.id}", _cells(held, one, visit)) for one, visit in visits
        )
        yield Table(f"Visits{at}", f"Visits: {name}", _VISITS, rows)


def _cells(held: Programme, one: Standing, visit: Visit) -> tuple[Cell, ...]:
    term = term_of_visit(visit, held.years)
    return (
        term.words if term else None,
        day(visit.on_date),
        one.school.name,
        PHASES.get(one.school.phase or "", "Not known"),
        kind_words(visit),
        one.clock.due,
        VISIT_STATES[visit.standing or "planned"],
    )
