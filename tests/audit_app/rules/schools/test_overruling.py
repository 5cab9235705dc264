"""A plan that somebody changed: what they chose stands, and what it fills too far is said."""

from __future__ import annotations

from datetime import date

from audit_app.rules.schools.overruling import overruled, too_many
from audit_app.rules.schools.programme import Proposed
from tests.audit_app.rules.schools.making import YEARS, planned, school, standing_of

TERMS = (*YEARS.terms(2026),)
AUTUMN, SPRING, SUMMER = (term.code for term in TERMS)
VISITS = (
    Proposed("a", AUTUMN, "North", "overdue", date(2026, 6, 1), is_late=False),
    Proposed("b", SPRING, "North", "due", date(2027, 2, 1), is_late=False),
)


def test_the_term_that_was_chosen_stands_and_the_others_are_as_the_rules_had_them() -> None:
    one, other = overruled(VISITS, {"b": AUTUMN}, TERMS)
    assert (one, other.term, other.is_late) == (VISITS[0], AUTUMN, False)


def test_a_term_after_the_day_it_is_due_is_said_to_be_late() -> None:
    assert overruled(VISITS, {"b": SUMMER}, TERMS)[1].is_late


def test_a_term_that_is_not_planned_for_any_more_leaves_the_visit_where_the_rules_put_it() -> None:
    assert overruled(VISITS, {"a": SUMMER}, TERMS[:2]) == VISITS


def test_what_a_term_would_hold_counts_what_is_planned_there_already() -> None:
    held = standing_of(
        [school("c", officer_role="North")], [planned("c", SPRING), planned("c", SUMMER)]
    )
    both = overruled(VISITS, {"a": SPRING}, TERMS)
    assert too_many(both, held, TERMS, 2, YEARS) == (
        "Spring 2027 then holds 3 visits (North); 2 are set."
    )
    assert too_many(both, held, TERMS, 3, YEARS) == ""
