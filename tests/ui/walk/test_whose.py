"""The title of a record says which year's return or which visit it is, not only whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.schools.conftest import officer, officer_in
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer

__all__ = ["officer", "officer_in"]


def title(officer: Officer, return_id: str) -> str:
    officer.go("walk", return_id)
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    return page.around().title


def test_two_years_returns_of_a_school_have_two_titles(officer: Officer) -> None:
    assert title(officer, officer.held.now.id) == "Marram Primary, return 2026-27"
    assert title(officer, officer.held.last.id) == "Marram Primary, return 2025-26"


def test_a_visit_is_titled_with_its_day(officer: Officer) -> None:
    said = title(officer, officer.held.returned.id)
    assert said == "Visit to Marram Primary, 24 November 2026"


def test_a_visit_without_a_day_yet_is_titled_with_its_term(officer: Officer) -> None:
    book = officer.book
    planned = book.visits.plan(officer.held.school, "thematic", "2026-27/spring")
    visit = book.visits.one(planned)
    form = book.returns.form(officer.held.returned)
    said = title(officer, book.visiting.begin(visit, form))
    assert said == "Visit to Marram Primary, Spring 2027"
