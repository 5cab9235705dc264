"""What speaks against a visit is said, and nothing is refused."""

from __future__ import annotations

from datetime import date

import pytest

from audit_app.rules.schools.cautions import cautions, room_words
from tests.audit_app.rules.schools.making import YEARS, done, planned, school, standing_of

TODAY = date(2026, 11, 25)
CLOSED = "is a weekend or a bank holiday: schools are closed."
SPRING = YEARS.term("2026-27/spring")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2027-02-09", ()),
        ("2027-02-13", (f"Saturday 13 February 2027 {CLOSED}",)),
        ("2027-03-26", (f"Friday 26 March 2027 {CLOSED}",)),  # Good Friday
        ("2026-11-24", ("That is past.",)),
    ],
)
def test_a_day_on_which_nobody_is_there_is_said(day: str, said: tuple[str, ...]) -> None:
    [one] = standing_of([school("a", last_audit_on="2025-01-10")])
    term = YEARS.term_of(date.fromisoformat(day))
    assert cautions(one, "full", term, date.fromisoformat(day), TODAY) == said


def test_a_term_before_the_school_opens_is_said() -> None:
    [one] = standing_of([school("a", opened_on="2027-04-12")])
    assert cautions(one, "full", SPRING, None, TODAY) == (
        "The school opens on 12 April 2027, after that.",
    )


def test_a_second_full_visit_is_said_but_a_visit_does_not_stand_in_its_own_way() -> None:
    visit = planned("a", "2026-27/summer")
    [one] = standing_of([school("a", last_audit_on="2025-01-10")], [visit])
    said = ("A full visit to this school is planned already.",)
    assert cautions(one, "full", SPRING, None, TODAY) == said
    assert cautions(one, "return", SPRING, None, TODAY) == ()
    assert cautions(one, "full", SPRING, None, TODAY, moved=visit.id) == ()


def test_a_visit_after_its_day_is_said_unless_it_is_late_as_it_is() -> None:
    due, late = standing_of(
        [school("due", last_audit_on="2023-12-10"), school("late", last_audit_on="2023-01-01")]
    )
    assert cautions(due, "full", SPRING, None, TODAY) == (
        "It is due on 10 December 2026, before that.",
    )
    assert cautions(late, "full", SPRING, None, TODAY) == ()


def test_a_term_that_is_full_for_an_officer_is_said() -> None:
    schools = [school("a", officer_role="North"), school("b", officer_role="South")]
    visits = [
        planned("a", SPRING.code, "return"),
        done("a", "2027-02-01"),
        planned("b", SPRING.code),
    ]
    every = standing_of(schools, visits)
    assert room_words(every, "North", SPRING, 3, YEARS) == ""
    assert room_words(every, "North", SPRING, 2, YEARS) == (
        "This officer has 2 visits in Spring 2027 already; 2 a term are set."
    )
    assert room_words(every, "North", SPRING, 2, YEARS, moved=visits[0].id) == ""
