"""A school's history and clock in sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from audit_app.records import School, Succession
from audit_app.rules.schools.clock import clock
from audit_app.rules.schools.told import clock_words, history_words, planned_words, sort_words
from tests.audit_app.rules.schools.making import YEARS, done, planned

TODAY = date(2026, 11, 25)


def a_school(identity: str, name: str, **cells: str) -> School:
    blank: dict[str, str | None] = {
        name: None for name in School.__dataclass_fields__ if name not in {"id", "made_as", "name"}
    }
    return replace(School(identity, identity, name, **blank), **cells)


PRIMARY = a_school("p", "Marram Primary", urn="900003", phase="PRI", duty="157")
INFANTS = a_school("i", "Marram Infants", urn="900001", last_audit_on="2023-11-20")
JUNIORS = a_school("j", "Marram Juniors")


def test_what_a_school_is_and_answers_to() -> None:
    assert sort_words(PRIMARY) == "Primary, Section 157"
    assert sort_words(JUNIORS) == "Phase not recorded, duty not recorded"


def test_in_a_document_the_day_of_a_merger_has_its_year_and_its_whole_month() -> None:
    links = [Succession(name, name, "p", "merged", "2026-04-01") for name in ("i", "j", "n")]
    nursery = a_school("n", "Marram Nursery")
    thread = [PRIMARY, INFANTS, JUNIORS, nursery]
    assert history_words(thread, links, TODAY, in_full=True) == (
        "Merged from Marram Infants (URN 900001), Marram Juniors and Marram Nursery "
        "on 1 April 2026."
    )


def test_a_merger_and_a_conversion_are_told_in_a_sentence() -> None:
    links = [
        Succession("1", "i", "p", "merged", "2024-09-01"),
        Succession("2", "j", "p", "merged", "2024-09-01"),
    ]
    assert history_words([PRIMARY, INFANTS, JUNIORS], links, TODAY) == (
        "Merged from Marram Infants (URN 900001) and Marram Juniors on 1 Sep 2024."
    )
    converted = [Succession("3", "i", "p", "converted", None)]
    assert history_words([PRIMARY, INFANTS], converted, TODAY) == (
        "Converted from Marram Infants (URN 900001)."
    )
    assert history_words([PRIMARY], [], TODAY) == ""


def test_the_clock_says_whose_visit_began_it_and_that_the_next_is_due_from_us() -> None:
    held = clock([PRIMARY, INFANTS], {})
    names = {"i": "Marram Infants", "p": "Marram Primary"}
    assert clock_words(held, names, "p", TODAY) == (
        "Last full visit 20 Nov 2023, as Marram Infants. A visit was due from us by 20 Nov."
    )
    opened = clock([replace(PRIMARY, opened_on="2024-09-01")], {})
    assert clock_words(opened, names, "p", TODAY) == (
        "No full visit is recorded; opened 1 Sep 2024. A visit is due from us by 1 Sep 2027."
    )
    unknown = clock([JUNIORS], {})
    assert clock_words(unknown, names, "j", TODAY).startswith("Never visited")


def test_the_visit_that_comes_first_is_said_by_its_day_or_its_term() -> None:
    later = planned("p", "2026-27/summer")
    agreed = planned("p", "2026-27/spring", "return", on_date="2027-02-09")
    assert planned_words([later], YEARS, TODAY) == "Full visit planned for Summer 2027."
    assert planned_words([later, agreed], YEARS, TODAY) == "Return visit planned for 9 Feb 2027."
    assert planned_words([done("p", "2026-01-10")], YEARS, TODAY) == ""
