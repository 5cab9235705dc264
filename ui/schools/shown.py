"""What the calendar shows of each school: its line across the terms, and its words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from audit_app.charts.calendar_line import line_of
from audit_app.rules.dates import full, late, month_of, short
from audit_app.rules.returning import LATE, RETURNED, STATE_WORDS
from audit_app.rules.schools.phases import PHASES, VISIT_KINDS
from audit_app.rules.schools.standing import GROUPS, HEADINGS, group_of
from ui.parts.tables.rows import Cell, Column, Group, joined_aloud
from ui.schools.returns.cells import LOOKS

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from audit_app.charts.calendar_line import Line
    from audit_app.records import Visit
    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears
    from audit_app.workbook.schools.year_stands import ReturnOfYear

PHASE, RETURN, LAST = 1, 3, 4  # columns that go where there is no room


@dataclass(frozen=True, slots=True)
class ShownSchool:
    """One row of the calendar: where the school stands, and the group that it is in.

    `returned` is how its return of this year stands; None where none was asked for.
    """

    standing: Standing
    group: str
    years: SchoolYears
    returned: ReturnOfYear | None = None

    @property
    def line(self) -> Line:
        """What is drawn of it: worked out when its row is in sight."""
        return line_of(self.standing, self.years)

    @property
    def id(self) -> str:
        """The school's."""
        return self.standing.school.id


def shown_schools(
    standings: Iterable[Standing],
    today: date,
    years: SchoolYears,
    returns: Mapping[str, ReturnOfYear] | None = None,
) -> list[ShownSchool]:
    """Every school with its group; `returns` are this year's, by school."""
    return [
        ShownSchool(one, group_of(one, today, years), years, _return_of(one, returns or {}))
        for one in standings
    ]


def _return_of(one: Standing, returns: Mapping[str, ReturnOfYear]) -> ReturnOfYear | None:
    """A school's return of the year; that of what it was when it was asked, where it converted."""
    return next((returns[held.id] for held in one.thread if held.id in returns), None)


def columns(
    hidden: Callable[[], Container[int]],
    today: Callable[[], date],
    years: Callable[[], SchoolYears],
) -> tuple[Column[ShownSchool], ...]:
    """The columns: the school, its phase, the terms, its return, its last visit.

    What is `hidden` of its phase and its return stands below its name.
    """
    return (
        Column("School", 232, lambda one: name_cell(one, today(), hidden())),
        Column("Phase", 130, phase_cell),
        Column("Visits", 0, lambda one: calendar_cell(one, today(), years())),
        Column("This year’s return", 150, lambda one: return_cell(one, today())),
        Column("Last visit", 198, lambda one: last_cell(one, today(), years())),
    )


def in_groups(shown: Iterable[ShownSchool]) -> list[ShownSchool | Group]:
    """The groups, the most pressing first; in each the school that was due first, then by name."""
    held: dict[str, list[ShownSchool]] = {code: [] for code in GROUPS}
    for one in shown:
        held[one.group].append(one)
    rows: list[ShownSchool | Group] = []
    for code, words in HEADINGS.items():
        if held[code]:
            by_due = sorted(held[code], key=lambda one: one.standing.clock.due or date.max)
            rows += [Group(f"{words} ({len(by_due)})"), *by_due]
    return rows


def name_cell(one: ShownSchool, today: date, hidden: Container[int]) -> Cell:
    """The school; below it that a worry is noted, and what has no column of its own."""
    school = one.standing.school
    parts = [phase_words(one)] if PHASE in hidden else []
    if school.worry:
        parts.append("worry noted")
    if RETURN in hidden and one.returned is not None:
        parts.append(f"return: {return_words(one.returned, today)}")
    return Cell(school.name, ", ".join(parts), strong=True)


def phase_cell(one: ShownSchool) -> Cell:
    """Its phase."""
    return Cell(phase_words(one))


def phase_words(one: ShownSchool) -> str:
    """The phase of a school in a few words: of one by agreement, no more than that."""
    return PHASES.get(one.standing.school.phase or "", "Phase not known").partition(",")[0]


def calendar_cell(one: ShownSchool, today: date, years: SchoolYears) -> Cell:
    """What the line shows, to be heard."""
    clock = one.standing.clock
    words = "No first date" if clock.due is None else f"due {full(clock.due)}"
    if clock.is_unrecorded(today):
        words = "none recorded"  # three years from an opening long ago are no day that was due
    planned = [
        f"{VISIT_KINDS[v.kind or 'full']} {planned_words(v, years, today)}"
        for v in one.standing.planned
    ]
    return Cell(joined_aloud([words, *planned]), kind="drawn")


def planned_words(visit: Visit, years: SchoolYears, today: date) -> str:
    """`planned 9 December 2026`, or the term that it is planned into; it was, once that is over."""
    was = "was planned" if _is_over(visit, years, today) else "planned"
    if visit.on_date:
        return f"{was} {full(date.fromisoformat(visit.on_date))}"
    return f"{was} {years.term(visit.term).words}" if visit.term else was


def _is_over(visit: Visit, years: SchoolYears, today: date) -> bool:
    """Whether the day of a planned visit is past, or else the term that it is planned into."""
    if visit.on_date:
        return date.fromisoformat(visit.on_date) < today
    return bool(visit.term) and years.term(visit.term or "").last < today


def return_cell(one: ShownSchool, today: date) -> Cell:
    """How this year's return of a school stands: back on a day, late, part returned, not sent."""
    held = one.returned
    if held is None:
        return Cell("Not asked", shape="dash", tone="muted")
    shape, tone = LOOKS[held.state]
    return Cell(return_words(held, today), shape=shape, tone=tone, share=0.5)


def return_words(held: ReturnOfYear, today: date) -> str:
    """`Back 3 Nov`, `12 days late`, or how else a return stands."""
    if held.state == RETURNED:
        return f"Back {short(held.on, today)}" if held.on else "Back"
    if held.state == LATE and held.due is not None:
        return late((today - held.due).days).capitalize()
    return STATE_WORDS[held.state]


def last_cell(one: ShownSchool, today: date, years: SchoolYears) -> Cell:
    """The month of the last visit; below it how late the next one is, or for when it is planned."""
    standing = one.standing
    last, clock, visit = standing.last, standing.clock, standing.next_full
    words = month_of(last) if last else "No visit recorded"
    plan = "not planned"
    if visit is not None:
        on = date.fromisoformat(visit.on_date) if visit.on_date else None
        was = "was planned" if on and on < today else "planned"
        plan = f"{was} {short(on, today)}" if on else planned_words(visit, years, today)
    if clock.due is not None and clock.is_overdue(today):
        if clock.is_unrecorded(today):
            since = f"opened {month_of(clock.began)}" if clock.began else ""
            return Cell(words, since, tone="warn", strong=True, aloud_too=plan)
        since = f"last {words}"
        behind = late((today - clock.due).days)
        return Cell(behind, since, tone="bad", strong=True, aloud_too=plan)
    if one.group in {"done", "later"} and visit is None:
        plan = f"due {month_of(clock.due)}" if clock.due else ""
    return Cell(words, plan)
