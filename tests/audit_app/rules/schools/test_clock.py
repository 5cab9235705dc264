"""The three-year clock: what starts it, what it follows, and how long a gap was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from audit_app.records import School, Visit
from audit_app.rules.schools.clock import clock, first_in_time, full_visits, longest_gap

NOTHING = School("", "", "", *(None,) * 14)


def school(name: str, **cells: str) -> School:
    return replace(NOTHING, id=name, name=name, **cells)


def visit(of: str, day: str, kind: str = "full", standing: str = "done") -> Visit:
    return Visit(f"{of} {day}", of, kind, None, day, None, None, standing, *(None,) * 6)


def test_a_school_is_due_three_years_after_its_last_visit() -> None:
    done = full_visits([visit("a", "2023-03-14"), visit("a", "2020-01-10")])
    found = clock([school("a", opened_on="1999-09-01")], done)
    assert (found.began, found.began_by, found.due) == (
        date(2023, 3, 14),
        "visit",
        date(2026, 3, 14),
    )


def test_a_new_school_is_due_three_years_after_it_opened() -> None:
    found = clock([school("a", opened_on="2024-09-01")], {})
    assert (found.began_by, found.due) == ("opening", date(2027, 9, 1))


def test_a_school_of_which_nothing_is_known_has_no_date_rather_than_a_wrong_one() -> None:
    found = clock([school("a")], {})
    assert (found.began, found.due) == (None, None)
    assert not found.is_overdue(date(2026, 11, 26))


def test_an_audit_from_before_the_workbook_counts() -> None:
    found = clock([school("a", last_audit_on="2022-06-30", opened_on="2001-01-01")], {})
    assert found.due == date(2025, 6, 30)


def test_a_conversion_does_not_start_the_clock_at_nought() -> None:
    before = school("old", opened_on="1990-09-01", last_audit_on="2024-02-08")
    now = school("new", opened_on="2025-06-01")
    found = clock([now, before], {})
    assert (found.due, found.from_school) == (date(2027, 2, 8), "old")


def test_of_two_that_merged_the_later_start_counts() -> None:
    found = clock(
        [school("all"), school("infants"), school("juniors")],
        full_visits([visit("infants", "2023-05-02"), visit("juniors", "2024-11-20")]),
    )
    assert (found.due, found.from_school) == (date(2027, 11, 20), "juniors")


@pytest.mark.parametrize(
    ("kind", "standing"),
    [("return", "done"), ("thematic", "done"), ("full", "planned"), ("full", "declined")],
)
def test_only_a_full_visit_that_was_done_starts_it_again(kind: str, standing: str) -> None:
    done = full_visits([visit("a", "2022-01-10"), visit("a", "2025-01-10", kind, standing)])
    assert clock([school("a")], done).due == date(2025, 1, 10)


def test_a_visit_on_the_last_day_of_february_is_due_on_the_last_day_of_february() -> None:
    assert clock([school("a")], full_visits([visit("a", "2024-02-29")])).due == date(2027, 2, 28)


@pytest.mark.parametrize(("today", "is_over"), [("2026-03-14", False), ("2026-03-15", True)])
def test_a_school_is_overdue_from_the_day_after(today: str, is_over: bool) -> None:  # noqa: FBT001 - parametrized
    found = clock([school("a")], full_visits([visit("a", "2023-03-14")]))
    assert found.is_overdue(date.fromisoformat(today)) is is_over


def test_once_a_block_can_leave_almost_six_years_between_two_visits() -> None:
    # analysis.md §1: 5 September 2022 to 14 July 2028 is 5.86 years at 100 % coverage
    days = [date(2022, 9, 5), date(2028, 7, 14)]
    assert longest_gap(days, date(2028, 7, 14)) == 70


def test_the_time_since_the_last_visit_is_a_gap_too() -> None:
    assert longest_gap([date(2023, 6, 30)], date(2026, 11, 26)) == 40
    assert longest_gap([], date(2026, 11, 26)) == 0


def test_a_clock_has_run_out_exactly_where_it_began_before_the_first_day_in_time() -> None:
    for number in range(5 * 366):  # each day of a leap year and of the four around it
        today = date(2026, 1, 1) + timedelta(days=number)
        first = first_in_time(today)
        for began in (first - timedelta(days=2), first - timedelta(days=1), first):
            held = clock([school("a", last_audit_on=began.isoformat())], {})
            assert held.is_overdue(today) == (began < first), (today, began)
