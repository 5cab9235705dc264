"""While nothing needs anybody, Home says what comes next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.needs import next_words
from forms.settings_words import DEFAULT_WORDING
from tests.ui.schools.register.conftest import Register, empty
from ui.home.page import HomePage

if TYPE_CHECKING:
    from audit_app.records import School

__all__ = ["empty"]

TODAY = date(2026, 11, 25)


def home(empty: Register) -> HomePage:
    empty.work.go("home", "")
    page = empty.work.frame.page()
    assert isinstance(page, HomePage)
    return page


def school(empty: Register, name: str, urn: str) -> School:
    schools = empty.book.schools
    return schools.one(schools.add(name, urn, phase="PRI", duty="175", last_audit_on="2026-03-01"))


def test_the_next_visit_is_said_where_nothing_needs_the_officer(empty: Register) -> None:
    tern, kelp = school(empty, "Tern Primary", "999101"), school(empty, "Kelp Infants", "999102")
    assert home(empty)._sentence.text() == "Nothing needs you today"
    visits = empty.book.visits
    visits.plan(tern, "full", "2026-27/spring", "2027-02-09")
    visits.plan(kelp, "full", "2026-27/spring", "2027-01-12")
    visits.plan(kelp, "return", "2026-27/summer")
    said = "Nothing needs you today. Next: 12 Jan 2027, visit to Kelp Infants."
    assert home(empty)._sentence.text() == said
    visits.plan(tern, "return", "2026-27/autumn", "2026-11-26")
    assert home(empty)._sentence.text() == "One thing needs you"


def test_the_day_on_which_returns_are_due_and_a_meeting_may_come_next(empty: Register) -> None:
    school(empty, "Tern Primary", "999101")
    empty.book.rounds.open(2026, "2027-01-31", DEFAULT_WORDING)
    words = home(empty)._sentence.text()
    assert words == "Nothing needs you today. Next: 31 Jan 2027, this year’s returns are due back."


def test_of_several_the_first_is_said_and_of_none_nothing() -> None:
    coming = [(date(2027, 2, 9), "visit to Tern"), (date(2026, 12, 4), "reflection meeting")]
    assert next_words(coming, TODAY) == ". Next: 4 Dec, reflection meeting."
    assert next_words([], TODAY) == ""
