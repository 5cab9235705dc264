"""A school's clock is told in a sentence that says as which school it began."""

from __future__ import annotations

from audit_app.analysis.clock_words import clock_sentence, histories
from audit_app.records import Succession
from audit_app.rules.schools.standing import standings
from tests.audit_app.rules.schools.making import YEARS, done, planned, school, standing_of


def test_the_sentence_says_the_last_visit_as_which_school_and_when_it_is_due() -> None:
    before, after = school("St Anne’s"), school("Marram Academy", opened_on="2024-09-01")
    link = Succession("x", "St Anne’s", "Marram Academy", "converted", "2024-09-01")
    [held] = standings({after.id: (after, before)}, [done("St Anne’s", "2023-05-03")], YEARS)
    assert clock_sentence(held, [link]) == (
        "Last visited 3 May 2023 as St Anne’s, before it converted; due 3 May 2026."
    )


def test_a_school_that_has_not_been_visited_says_when_it_opened() -> None:
    [held] = standing_of([school("New", opened_on="2025-09-01")])
    assert clock_sentence(held, []) == (
        "No visit is recorded. Opened 1 September 2025; due 1 September 2028, counted from then."
    )


def test_a_school_of_which_nothing_is_known_says_that() -> None:
    [held] = standing_of([school("Unknown")])
    assert clock_sentence(held, []) == (
        "Never visited, and no opening date is known: it has no clock until one is."
    )


def test_both_histories_of_a_merged_school_are_told_and_the_later_start_counts() -> None:
    infant, junior = school("Infant", last_audit_on="2023-01-10"), school("Junior")
    merged = school("Primary", opened_on="2025-09-01")
    visits = [
        done("Junior", "2024-02-20"),
        done("Junior", "2024-04-20", "return"),
        planned("Primary", "2026-27/spring"),
    ]
    links = [Succession(b, b, "Primary", "merged", "2025-09-01") for b in ("Infant", "Junior")]
    [held] = standings({"Primary": (merged, infant, junior)}, visits, YEARS)
    assert clock_sentence(held, links) == (
        "Last visited 20 February 2024 as Junior, before the merger; due 20 February 2027."
    )
    assert [(one.name, said) for one, said in histories(held, YEARS)] == [
        ("Primary", ("Spring 2027: full visit, planned", "1 September 2025: opened")),
        ("Infant", ("10 January 2023: officer audit",)),
        ("Junior", ("20 April 2024: return visit, done", "20 February 2024: full visit, done")),
    ]
