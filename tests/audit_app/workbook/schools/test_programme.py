"""Plans for many schools are one deed; two visits change places in one deed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.rules.schools.programme import coming_terms, propose
from audit_app.store.history import history_of
from audit_app.store.verify import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.rules.schools.programme import Proposal
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 25)


def proposal(book: Workbook) -> Proposal:
    years = book.programme.years()
    terms = coming_terms(years, TODAY, 2026)
    return propose(book.programme.standings(), terms, book.programme.per_term(), TODAY, years)


def three_late_schools(book: Workbook) -> list[str]:
    return [
        book.schools.add(f"School {n}", f"90000{n}", last_audit_on=f"2023-0{n}-10")
        for n in (1, 2, 3)
    ]


def test_a_plan_is_written_in_one_deed_and_one_undo_takes_it_back(workbook: Workbook) -> None:
    three_late_schools(workbook)
    made = proposal(workbook)
    workbook.programme.plan_all(made.visits[:2])
    assert len(workbook.visits.all()) == 2
    assert {visit.standing for visit in workbook.visits.all()} == {"planned"}
    assert check(workbook.file).faults == ()
    workbook.undo()
    assert workbook.visits.all() == []
    workbook.redo()
    assert len(workbook.visits.all()) == 2


def test_the_visits_per_term_that_are_set_bound_the_plan(workbook: Workbook) -> None:
    three_late_schools(workbook)
    workbook.settings.put("visits_per_term", 1)
    terms = [one.term for one in proposal(workbook).visits]
    assert terms == ["2026-27/autumn", "2026-27/spring", "2026-27/summer"]


def test_a_plan_that_came_too_late_gives_no_school_two_visits(workbook: Workbook) -> None:
    [first, *_] = three_late_schools(workbook)
    made = proposal(workbook)
    workbook.visits.plan(workbook.schools.one(first), "full", "2026-27/summer")
    with pytest.raises(Problem, match="planned already: School 1"):
        workbook.programme.plan_all(made.visits)
    assert len(workbook.visits.all()) == 1


def test_two_visits_change_places_in_one_deed_with_its_reason(workbook: Workbook) -> None:
    first, second, _third = three_late_schools(workbook)
    book = workbook
    one = book.visits.one(
        book.visits.plan(book.schools.one(first), "full", "2026-27/spring", "2027-02-09")
    )
    other = book.visits.one(book.visits.plan(book.schools.one(second), "full", "2026-27/summer"))
    with pytest.raises(Problem, match="with a reason"):
        book.programme.swap(one, other, "  ")
    book.programme.swap(one, other, "The second has its inspection in summer")
    moved, came = book.visits.one(one.id), book.visits.one(other.id)
    assert (moved.term, moved.on_date) == ("2026-27/summer", None)
    assert (came.term, came.on_date) == ("2026-27/spring", "2027-02-09")
    assert len(history_of(book.file, "visit", one.id, "when")) == 2
    book.undo()
    assert (book.visits.one(one.id), book.visits.one(other.id)) == (one, other)
    book.visits.set_aside(other, "declined", "The trust audits itself")
    with pytest.raises(Problem, match="not planned any more"):
        book.programme.swap(one, book.visits.one(other.id), "No reason")


def test_a_school_that_converted_stands_in_the_programme_once_with_its_old_visits(
    workbook: Workbook,
) -> None:
    book = workbook
    before = book.schools.one(
        book.schools.add("St Anne’s Primary", "900001", last_audit_on="2023-05-03")
    )
    after = book.schools.one(book.schools.add("Marram Academy", "900002", opened_on="2024-09-01"))
    book.schools.follow(before, after, "converted", "2024-09-01")
    book.schools.change(before, "Close a school", standing="closed", closed_on="2024-08-31")
    [one] = book.programme.standings()
    assert (one.school.name, one.clock.due) == ("Marram Academy", date(2026, 5, 3))


def test_what_another_hand_writes_is_seen_at_the_next_look(
    workbook: Workbook, another_hand: Callable[[str], Workbook]
) -> None:
    [first, *_] = three_late_schools(workbook)
    [before] = [one for one in workbook.programme.standings() if one.school.id == first]
    assert before.next_full is None
    other = another_hand("Officer, south")
    other.visits.plan(other.schools.one(first), "full", "2026-27/spring")
    [after] = [one for one in workbook.programme.standings() if one.school.id == first]
    assert after.next_full is not None
    workbook.settings.put("school_terms", {"autumn": "08-01", "spring": "01-01", "summer": "04-01"})
    assert workbook.programme.years().autumn == (8, 1)
