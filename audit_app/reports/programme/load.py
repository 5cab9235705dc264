"""What a programme asks of each officer by term, and which schools it leaves without a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Column, Heading, Paragraph, Row, Table
from audit_app.reports.programme.held import STATES, by_officer, in_groups, state_of
from audit_app.reports.words import count
from audit_app.rules.schools.standing import term_of_visit
from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from audit_app.document import Block, Cell
    from audit_app.records import Visit
    from audit_app.reports.programme.held import Programme
    from audit_app.rules.schools.standing import Standing

_NOBODY, _ALL = "Nobody is named yet", "All officers"
_PRESSING = frozenset(STATES[code].word for code in ("overdue", "never", "due"))
_UNPLANNED = (
    Column("school", "School", "text", 30),
    Column("officer", "Officer (role)", "text", 30, blank="No officer named"),
    Column("last", "Last officer audit", "date", 14, blank="None"),
    Column("due", "Due", "date", 13, blank="No first date"),
    Column("stands", "Stands", "status", 20),
)


def load_by_term(held: Programme) -> Iterator[Block]:
    """How many visits each officer has in each term, how many are made, how many lack a day."""
    found = [(officer or _NOBODY, [one for _, one in those]) for officer, those in by_officer(held)]
    if not found:
        return
    if len(found) > 1:
        found.append((_ALL, [visit for _, visits in found for visit in visits]))
    terms = held.years.terms(held.year)
    columns = (
        Column("officer", "Officer (role)", "text", 34),
        Column("all", "Visits", "integer", 9),
        *(Column(term.code, term.words, "integer", 13) for term in terms),
        Column("made", "Of these made", "integer", 13),
        Column("open", "No day agreed yet", "integer", 13),
    )
    rows = tuple(
        Row(str(at), (officer, *_counts(held, visits)))
        for at, (officer, visits) in enumerate(found)
    )
    title = f"What {year_words(held.year)} asks of each officer"
    yield Heading(title, 1, "load")
    yield Table("load", "Visits by officer and term", columns, rows, summary=title)


def _counts(held: Programme, visits: Sequence[Visit]) -> tuple[Cell, ...]:
    of = [term.code if (term := term_of_visit(one, held.years)) else "" for one in visits]
    made = sum(1 for one in visits if one.standing == "done")
    open_ = sum(1 for one in visits if one.standing == "planned" and not one.on_date)
    terms = (of.count(term.code) for term in held.years.terms(held.year))
    return (len(visits), *terms, made, open_)


def without_a_visit(held: Programme) -> Iterator[Block]:
    """The schools that are due by the end of the school year and have no full visit planned."""
    if not held.standings:
        return
    left = [
        one
        for _, those in in_groups(held)
        for one in those
        if one.next_full is None and state_of(held, one).word in _PRESSING
    ]
    yield Heading("Due, with no full visit planned", 1, "unplanned")
    if not left:
        yield Paragraph("Every school that is due by the end of the school year has one planned.")
        return
    yield Paragraph("Those whose three years are up come first, by the day on which they were due.")
    rows = tuple(Row(one.school.id, _cells(held, one)) for one in left)
    title = f"{count(len(left), 'school')} with no full visit planned"
    yield Table("unplanned", title, _UNPLANNED, rows, summary=title)


def _cells(held: Programme, one: Standing) -> tuple[Cell, ...]:
    officer = one.school.officer_role or None
    return (one.school.name, officer, one.last, one.clock.due, state_of(held, one))
