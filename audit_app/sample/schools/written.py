"""Writes the sample's settings and visits as an officer would have, year by year."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.rules.dates import add_months
from audit_app.rules.schools.terms import SchoolYears, year_words
from audit_app.sample.choosing import pick
from audit_app.sample.schools.days import school_day
from audit_app.sample.schools.programme import BEFORE, DECLINED, FULL, MOVED, OTHER, PLANNED
from audit_app.sample.schools.register import (
    BECAME,
    CLOSED,
    OPENED,
    SETTINGS,
    TRUSTS,
)
from audit_app.sample.schools.returns import fill_round, open_round, opened_on, years_of
from audit_app.sample.schools.visited import Walked, agree_visit, go_on_with_actions, write_visit
from audit_app.workbook.puts import making
from audit_app.workbook.schools.register import school_id
from forms.settings_words import DEFAULT_WORDING

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.journal.lines import Put
    from audit_app.records import School
    from audit_app.sample.made import Clock
    from audit_app.sample.schools.register import Became, Setting
    from audit_app.workbook.workbook import Workbook
    from forms.settings_words import Wording

BEGAN = 34  # so many months ago the workbook began, and the register was brought in
AUTHORITY = "Marram Bay"
YEARS = SchoolYears()


def write_schools(book: Workbook, clock: Clock, wording: Wording = DEFAULT_WORDING) -> None:
    """Write every setting, what became of some, the returns of two years, and every visit."""
    write_register(book, clock, wording)
    before, last = years_of(clock.today, YEARS.year_of(clock.today))
    since = max((one.number for one in book.actions.all()), default=0)
    fill_round(book, clock, before, later=False)
    go_on_with_actions(book, clock, since)  # what the schools said that they would improve
    fill_round(book, clock, last, later=True)
    clock.set_to(clock.today)


def write_register(book: Workbook, clock: Clock, wording: Wording = DEFAULT_WORDING) -> None:
    """Write the settings, what became of some, both years' returns with no answer, every visit."""
    clock.set_to(add_months(clock.today, -BEGAN))
    _bring_in(book, clock)
    this_year = YEARS.year_of(clock.today)
    happened: list[tuple[date, Callable[[], object]]] = [
        (_on(became, clock.today), partial(_follow, book, clock, became)) for became in BECAME
    ]
    shut = date(this_year, *YEARS.autumn)
    happened.append((shut, lambda: _close(book, clock, book_school(book, CLOSED), shut)))
    opened = add_months(clock.today, -8).replace(day=1)
    happened.append((opened, partial(_open, book, clock, opened)))
    for year, cycle in zip(years_of(clock.today, this_year), ("1", "2"), strict=True):
        happened.append((opened_on(year), partial(open_round, book, clock, year, cycle, wording)))
    for _day, deed in sorted(happened, key=lambda one: one[0]):
        deed()
    _write_visits(book, clock)
    clock.set_to(clock.today)


def _open(book: Workbook, clock: Clock, on: date) -> None:
    clock.set_to(on)
    for setting in OPENED:
        book.schools.add(setting.name, setting.urn, **_cells(setting, on.isoformat()))


def book_school(book: Workbook, name: str) -> School:
    """The setting of this name, whether it is open or closed."""
    return next(school for school in book.schools.all() if school.name == name)


def _bring_in(book: Workbook, clock: Clock) -> None:
    puts: list[Put] = []
    for name, uid in TRUSTS.items():
        made_as = f"uid:{uid}"
        trust = derived_id("trust", made_as)
        puts += making("trust", trust, made_as=made_as, name=name, number=uid)
    for setting in SETTINGS:
        made_as = f"urn:{setting.urn}" if setting.urn else f"own:{book.pen.sources.new_id()}"
        months = BEFORE.get(setting.name)
        visited = None if months is None else _visited(setting.name, months, clock.today)
        puts += making(
            "school",
            school_id(made_as),
            made_as=made_as,
            name=setting.name,
            urn=setting.urn or None,
            **_cells(setting, setting.opened),
            last_audit_on=visited.isoformat() if visited else None,
        )
    book.pen.write(f"Bring in the register: {len(SETTINGS)} settings", puts)


def _cells(setting: Setting, opened: str | None) -> dict[str, object]:
    """What the register and the officer say of a setting, but for its name and URN."""
    trust = derived_id("trust", f"uid:{TRUSTS[setting.trust]}") if setting.trust else None
    return {
        "number": f"999/{2000 + int(setting.urn) % 1000}" if setting.urn else None,
        "phase": setting.phase,
        "type_name": setting.type_name,
        "duty": setting.duty,
        "standing": "open",
        "opened_on": opened,
        "authority": AUTHORITY,
        "district": setting.district,
        "trust_id": trust,
        "officer_role": setting.officer,
        "worry": setting.worry or None,
    }


def _on(became: Became, today: date) -> date:
    """The day on which settings became another."""
    if became.months is None:
        return date(YEARS.year_of(today) - 1, *YEARS.autumn)
    return add_months(today, -became.months).replace(day=1)


def _follow(book: Workbook, clock: Clock, became: Became) -> None:
    on = _on(became, clock.today)
    clock.set_to(on)
    after = became.after
    made = book.schools.add(after.name, after.urn, **_cells(after, on.isoformat()))
    for name in became.before:
        before = book_school(book, name)
        _close(book, clock, before, on)
        book.schools.follow(before, book.schools.one(made), became.how, on.isoformat())


def _close(book: Workbook, clock: Clock, school: School, after: date) -> None:
    """Close a setting on the day before; nothing is closed before it happens."""
    clock.set_to(after)
    closed = (after - timedelta(days=1)).isoformat()
    book.schools.change(school, f"{school.name} closed", standing="closed", closed_on=closed)


def _visited(name: str, months: int, today: date) -> date:
    """The school day, about so many months ago, on which a setting was visited."""
    day = add_months(today, -months) + timedelta(days=pick(name, 21))
    return school_day(day, back=True)


def _write_visits(book: Workbook, clock: Clock) -> None:
    held = {school.name: school for school in book.schools.all()}
    done = [
        (_visited(name, months, clock.today), kind, held[name])
        for name, kind, months in (*((n, "full", m) for n, m in FULL.items()), *OTHER)
    ]
    done.sort(key=lambda one: (one[0], one[2].name))
    recorded, _last = years_of(clock.today, YEARS.year_of(clock.today))
    for year, visits in groupby(done, key=lambda one: YEARS.year_of(one[0])):
        if year < recorded:
            _keep(book, clock, year, list(visits))
    walked = [one for one in done if YEARS.year_of(one[0]) >= recorded]
    for place, (on, kind, school) in enumerate(walked):
        term = YEARS.term_of(on).code
        write_visit(book, clock, Walked(place, school, kind, on), term)
    go_on_with_actions(book, clock)
    clock.set_to(min(clock.today, date(YEARS.year_of(clock.today), 9, 8)))
    _plan(book, clock, held)


def _keep(book: Workbook, clock: Clock, year: int, visits: list[tuple[date, str, School]]) -> None:
    """The visits of one school year that were done, in one deed."""
    puts: list[Put] = []
    for on, kind, school in visits:
        drafted = school_day(on + timedelta(days=6), back=False)
        final = drafted + timedelta(days=20)
        is_drafted = drafted <= clock.today
        puts += making(
            "visit",
            book.pen.sources.new_id(),
            school_id=school.id,
            kind=kind,
            term=YEARS.term_of(on).code,
            on_date=on.isoformat(),
            officer_role=school.officer_role,
            standing="done",
            drafted_on=drafted.isoformat() if is_drafted else None,
            comments_due=(drafted + timedelta(days=14)).isoformat() if is_drafted else None,
            final_on=final.isoformat() if final <= clock.today else None,
        )
    clock.set_to(visits[-1][0])
    book.pen.write(f"Note the visits of {year_words(year)}", puts)


def _plan(book: Workbook, clock: Clock, held: dict[str, School]) -> None:
    ahead = _terms_from(clock.today, 4)
    for one in PLANNED:
        school, on = held[one.name], None
        term = ahead[one.terms]
        if one.days is not None:
            day = school_day(clock.today + timedelta(days=one.days), back=False)
            on, term = day.isoformat(), YEARS.term_of(day).code
        visit = book.visits.plan(school, one.kind, term, on, officer_role=school.officer_role)
        if one is PLANNED[0]:
            agree_visit(book, visit)
    name, reason = MOVED
    day = school_day(clock.today - timedelta(days=40), back=True)
    on, term = day.isoformat(), YEARS.term_of(day).code
    school = held[name]
    visit = book.visits.plan(school, "full", term, on, officer_role=school.officer_role)
    book.visits.move(book.visits.one(visit), ahead[1], None, reason)
    name, reason = DECLINED
    school = held[name]
    visit = book.visits.plan(school, "full", ahead[0], officer_role=school.officer_role)
    book.visits.set_aside(book.visits.one(visit), "declined", reason)


def _terms_from(today: date, count: int) -> list[str]:
    """The codes of this term and those after it."""
    year = YEARS.year_of(today)
    codes = [term for each in range(year, year + 1 + count) for term in YEARS.terms(each)]
    return [term.code for term in codes if term.last >= today][:count]
