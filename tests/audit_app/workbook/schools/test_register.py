"""Schools are added, tied to what they were, and known again on another laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.store.verify import check
from tests.audit_app.conftest import take_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import School
    from audit_app.workbook.workbook import Workbook


def add(book: Workbook, name: str, urn: str = "") -> School:
    return book.schools.one(book.schools.add(name, urn, phase="PRI"))


def test_a_converted_school_has_what_it_was_behind_it(workbook: Workbook) -> None:
    before, after = add(workbook, "Marram Primary", "900001"), add(workbook, "Marram Academy")
    workbook.schools.follow(before, after, "converted", "2024-05-31")
    assert [held.name for held in workbook.schools.thread(after)] == [
        "Marram Academy",
        "Marram Primary",
    ]
    workbook.undo()
    assert workbook.schools.thread(after) == (after,)
    assert check(workbook.file).faults == ()


def test_a_school_that_another_followed_closes_with_it_and_one_undo_opens_it_again(
    workbook: Workbook,
) -> None:
    before, after = add(workbook, "Infants", "900001"), add(workbook, "All-through")
    workbook.schools.follow(before, after, "merged", "2026-12-01", closes=True)
    closed = workbook.schools.one(before.id)
    assert (closed.standing, closed.closed_on) == ("closed", "2026-12-01")
    assert [held.id for held in workbook.schools.thread(after)] == [after.id, before.id]
    workbook.undo()
    assert workbook.schools.one(before.id) == before
    assert workbook.schools.successions() == []
    assert check(workbook.file).faults == ()


def test_a_link_that_was_taken_out_can_be_made_again(workbook: Workbook) -> None:
    before, after = add(workbook, "Infants"), add(workbook, "All-through")
    workbook.schools.follow(before, after, "merged", None)
    [link] = workbook.schools.successions()
    workbook.schools.unfollow(link, "Wrong school")
    assert workbook.schools.successions() == []
    workbook.schools.follow(before, after, "replaced", "2025-09-01")
    assert [held.how for held in workbook.schools.successions()] == ["replaced"]
    assert check(workbook.file).faults == ()


def test_a_school_cannot_follow_what_followed_it(workbook: Workbook) -> None:
    before, after = add(workbook, "First"), add(workbook, "Second")
    workbook.schools.follow(before, after, "replaced", None)
    with pytest.raises(Problem, match="it came before it"):
        workbook.schools.follow(after, before, "replaced", None)


def test_the_same_urn_is_the_same_school_on_two_laptops(
    workbook: Workbook, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    add(workbook, "Marram Primary", "900001")
    add(theirs, "Marram Primary School", "900001")
    take_in(workbook, theirs)
    [school] = workbook.schools.all()
    assert school.urn == "900001"
    assert check(workbook.file).faults == ()


def test_a_urn_is_held_once(workbook: Workbook) -> None:
    add(workbook, "Marram Primary", "900001")
    with pytest.raises(Problem, match="900001"):
        workbook.schools.add("Another", "900001")


def test_a_setting_that_the_register_lacks_needs_only_a_name(workbook: Workbook) -> None:
    school = add(workbook, "Little Terns Nursery")
    assert (school.urn, school.standing) == (None, "open")
    with pytest.raises(Problem, match="needs a name"):
        workbook.schools.add("  ")
