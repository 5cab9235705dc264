"""A visit that was begun and taken back: its record is gone, and the officer is at its school."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.workbook.answers import Told
from tests.audit_app.schooled import saw
from tests.ui.schools.a_year import opened, page_of
from ui.schools.returns.page import SchoolReturnsPage
from ui.schools.school.page import SchoolPage
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer


def begun(officer: Officer) -> str:
    """A visit to another school, begun by V from the school's page; the school's id."""
    book = officer.book
    identity = book.schools.add("Another Primary", "990009", phase="PRI")
    school = book.schools.one(identity)
    book.visits.plan(school, "thematic", "2026-27/autumn", date(2026, 11, 24).isoformat())
    officer.go("school", identity)
    officer.press("V")
    assert isinstance(officer.work.frame.page(), WalkPage)
    return identity


def status(officer: Officer) -> str:
    return officer.work.saving._head._status.text()


def test_undo_on_the_record_goes_back_to_the_school_and_says_what_was_taken_back(
    officer: Officer,
) -> None:
    school = begun(officer)
    assert status(officer).startswith("Visit begun. Ctrl+Z to undo.")
    officer.press("Ctrl+Z")
    assert officer.work.at == ("school", school)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    assert status(officer).startswith("Undo: Begin the visit to Another Primary")
    assert page.deeds.visit_button.text() == "Begin the visit (V)"
    focused = officer.window.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)
    officer.press("Ctrl+Shift+Z")
    assert page.deeds.visit_button.text() == "Continue the visit (V)"


def test_undo_on_the_last_look_goes_back_to_the_school_too(officer: Officer) -> None:
    school = begun(officer)
    officer.press("Ctrl+Return")
    assert isinstance(officer.work.frame.page(), SignOffPage)
    officer.press("Ctrl+Z")
    assert officer.work.at == ("school", school)


def visit_in_hand(officer: Officer) -> str | None:
    """The visit whose record is shown."""
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    return page.returned.visit_id


def test_of_two_planned_visits_v_begins_the_one_that_comes_first(officer: Officer) -> None:
    book = officer.book
    school = book.schools.one(book.schools.add("Another Primary", "990009", phase="PRI"))
    book.visits.plan(school, "full", "2026-27/summer")
    first = book.visits.plan(school, "return", "2026-27/spring", "2027-02-09")
    officer.go("school", school.id)
    officer.press("V")
    assert visit_in_hand(officer) == first


def test_a_visit_planned_before_a_school_converted_is_begun_from_the_one_that_followed(
    officer: Officer,
) -> None:
    schools = officer.book.schools
    before = schools.one(schools.add("Another Primary", "990009", phase="PRI"))
    after = schools.one(schools.add("Another Academy", "990010", phase="PRI"))
    planned = officer.book.visits.plan(before, "full", "2026-27/autumn", "2026-11-24")
    schools.follow(before, after, "converted", "2026-11-01", closes=True)
    officer.go("school", after.id)
    officer.press("V")
    assert visit_in_hand(officer) == planned


def test_undo_of_a_years_opening_on_one_of_its_returns_goes_back_to_the_years(
    officer: Officer,
) -> None:
    opened(officer)
    page_of(officer).table.setFocus()
    officer.press("Return")
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to(("A.01", ""))
    officer.press("Ctrl+Z")
    assert isinstance(officer.work.frame.page(), SchoolReturnsPage)


def test_where_one_visit_is_signed_off_and_another_is_planned_it_is_asked_which_is_meant(
    officer: Officer,
) -> None:
    book, held = officer.book, officer.held
    saw(book, held, {"V6.03": Told("no")})
    book.signing.sign_off(book.returns.one(held.returned.id), "Officer")
    book.visits.plan(held.school, "return", "2026-27/spring", "2027-02-09")
    officer.go("school", held.school.id)
    officer.asks.picked += [0, None, 1]
    officer.press("V")
    assert officer.work.at == ("walk", held.returned.id), "the one that was made"
    assert officer.asks.asked[-1][2:4] == (
        "See the visit of 24 November 2026",
        "Begin the visit planned for 9 February 2027",
    )
    officer.go("school", held.school.id)
    officer.press("V")
    assert officer.work.at == ("school", held.school.id), "put away, nothing is begun"
    officer.press("V")
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    assert page.returned.id != held.returned.id
