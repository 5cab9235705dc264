"""Coverage is told in counts, with the longest gap beside it and nobody left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.analysis.coverage import block_sentence, coverage, further, gap_words, sentence
from audit_app.rules.schools.standing import standings
from tests.audit_app.rules.schools.making import YEARS, done, planned, school, standing_of

if TYPE_CHECKING:
    from audit_app.records import School

TODAY = date(2026, 11, 25)


def seen(count: int, day: str = "2025-06-10") -> list[School]:
    return [school(f"seen {n}", last_audit_on=day) for n in range(count)]


def test_the_sentences_are_those_of_the_calendar_in_the_design() -> None:
    late = [
        school("Eelgrass Primary", last_audit_on="2023-06-15"),
        *(school(f"late {n}", last_audit_on="2023-10-20") for n in range(3)),
    ]
    due = [school(f"due {n}", last_audit_on="2024-03-01") for n in range(6)]
    visits = [planned(f"due {n}", "2026-27/spring") for n in range(3)]
    held = coverage(standing_of([*late, *due, *seen(32)], visits), TODAY, YEARS)
    assert sentence(held) == "38 of 42 schools have had an officer audit in the last three years."
    assert sentence(replace(held, seen=1)).startswith("1 of 42 schools has had an officer audit")
    assert further(held) == (
        "4 have not; the longest gap is 3 years 5 months (Eelgrass Primary). "
        "6 more fall due before 31 August 2027; 3 of them are planned."
    )


def test_all_and_none_are_said_in_words() -> None:
    everyone = coverage(standing_of(seen(3)), TODAY, YEARS)
    assert sentence(everyone) == "All 3 schools have had an officer audit in the last three years."
    assert further(everyone).startswith("The longest gap is 1 year 5 months (seen 0).")
    nobody = coverage(standing_of([school("a"), school("b")]), TODAY, YEARS)
    assert sentence(nobody) == "No visit to any of the 2 schools is recorded yet."
    assert further(nobody).startswith(
        "Until the days of their last audits are brought in, all count from opening."
    )
    assert sentence(coverage((), TODAY, YEARS)) == "No school is in the workbook yet."
    assert further(coverage((), TODAY, YEARS)) == ""


def test_the_longest_gap_is_named_of_the_school_that_waits_longest_to_the_day() -> None:
    late = [
        school("Albatross", last_audit_on="2023-07-19"),
        school("Eelgrass", last_audit_on="2023-06-27"),
    ]
    held = coverage(standing_of(late), TODAY, YEARS)
    assert "the longest gap is 3 years 4 months (Eelgrass)." in further(held)


def test_that_no_other_school_falls_due_is_said_of_schools() -> None:
    late = school("late", last_audit_on="2023-06-15")
    held = coverage(standing_of([*seen(2), late]), TODAY, YEARS)
    assert further(held).endswith("(late). No other school falls due before 31 August 2027.")


def test_where_every_school_is_past_three_years_it_is_never_said_that_none_is_due() -> None:
    late = [school(f"late {n}", last_audit_on="2023-06-15") for n in range(3)]
    for these in (late[:1], late):
        said = further(coverage(standing_of(these), TODAY, YEARS))
        assert said.endswith("(late 0). No other visit falls due before 31 August 2027.")


def test_one_school_that_falls_due_is_spoken_of_as_one() -> None:
    due = school("due", last_audit_on="2024-03-01")
    held = coverage(standing_of([*seen(2), due]), TODAY, YEARS)
    assert further(held).endswith("1 falls due before 31 August 2027; it is not planned.")
    plan = [planned("due", "2026-27/spring")]
    held = coverage(standing_of([*seen(2), due], plan), TODAY, YEARS)
    assert further(held).endswith("1 falls due before 31 August 2027; it is planned.")


def test_a_school_without_a_first_date_is_told_and_counted() -> None:
    held = coverage(standing_of([*seen(2), school("unknown")]), TODAY, YEARS)
    assert (held.total, held.seen, held.no_date) == (3, 2, 1)
    assert "1 has not (1 with no visit recorded)" in further(held)
    assert further(held).endswith(
        "1 school has no first date, neither an audit nor an opening, and so no clock."
    )


def test_a_new_school_is_not_seen_yet_and_the_reason_is_said() -> None:
    held = coverage(standing_of([*seen(1), school("new", opened_on="2025-09-01")]), TODAY, YEARS)
    said = "1 has not (1 with no visit recorded, opened less than three years ago)"
    assert said in further(held)


def test_those_that_have_not_been_seen_are_counted_once_each() -> None:
    late = [school(f"late {n}", last_audit_on="2023-06-15") for n in range(2)]
    old = [school(f"old {n}", opened_on="1974-09-01") for n in range(5)]
    new = [school(f"new {n}", opened_on="2025-09-01") for n in range(2)]
    held = coverage(standing_of([*seen(3), *late, *old, *new]), TODAY, YEARS)
    assert further(held).startswith(
        "9 have not (2 visited longer ago, 7 with no visit recorded, "
        "2 of them opened less than three years ago); the longest known gap is 3 years 5 months"
    ), "those with no visit recorded may have waited longer"


def test_a_school_that_followed_one_of_unknown_age_is_not_called_newly_opened() -> None:
    before, after = school("before"), school("after", opened_on="2025-09-01")
    held = standings({"after": (after, before)}, [], YEARS)
    assert "1 with no visit recorded)" in further(
        coverage([*standing_of(seen(1)), *held], TODAY, YEARS)
    )


def test_three_years_to_the_day_is_within_three_years() -> None:
    on_the_day = coverage(standing_of(seen(2, "2023-11-25")), TODAY, YEARS)
    assert on_the_day.seen == 2
    assert on_the_day.more_due == 2
    assert coverage(standing_of(seen(2, "2023-11-24")), TODAY, YEARS).seen == 0


def test_a_block_that_is_covered_does_not_hide_nearly_six_years_between_two_visits() -> None:
    # analysis.md §1: once in each block allows 5 September 2022 and then 14 July 2028.
    today = date(2028, 7, 20)
    visits = [done("a", "2022-09-05"), done("a", "2028-07-14")]
    held = coverage(standing_of([school("a")], visits), today, YEARS)
    assert block_sentence(held) == (
        "By blocks: 1 of 1 visited in the school years 2025-26 to 2027-28 so far; "
        "the longest time between two visits, or since the last, is 5 years 10 months (a)."
    )


def test_a_visit_before_conversion_counts_for_the_school_that_it_became() -> None:
    before, after = school("before"), school("after", opened_on="2025-09-01")
    held = standings({"after": (after, before)}, [done("before", "2024-05-01")], YEARS)
    assert coverage(held, TODAY, YEARS).seen == 1


def test_a_return_visit_covers_nothing() -> None:
    visits = [done("a", "2026-01-10", "return")]
    assert coverage(standing_of([school("a")], visits), TODAY, YEARS).seen == 0


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (0, "less than a month"),
        (1, "1 month"),
        (12, "1 year"),
        (41, "3 years 5 months"),
        (25, "2 years 1 month"),
    ],
)
def test_a_gap_is_said_in_years_and_months(months: int, words: str) -> None:
    assert gap_words(months) == words


def test_a_school_that_has_not_opened_yet_is_in_no_count() -> None:
    later = school("later", opened_on="2027-09-01")
    proposed = school("proposed", standing="proposed")
    held = coverage(standing_of([*seen(2), later, proposed]), TODAY, YEARS)
    assert sentence(held) == "All 2 schools have had an officer audit in the last three years."
