"""When terms begin and how many visits a term has are set here, and the calendar follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.answers import Answers
from ui.schools.calendar import CalendarPage
from ui.settings.page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.settings.schools import SchoolCard
    from ui.window import Window
    from ui.work import Work


@pytest.fixture
def work(open_sample: Callable[..., Window]) -> Work:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    window.work.go("settings", "")
    return window.work


def card_of(work: Work) -> SchoolCard:
    page = work.frame.page()
    assert isinstance(page, SettingsPage)
    return page.schools


def test_the_usual_days_and_number_are_shown_until_others_are_set(work: Work) -> None:
    card = card_of(work)
    assert [box.text() for box in card.terms.values()] == ["1/9", "1/1", "1/4"]
    assert card.per_term.text() == "5"
    card.save()
    assert "school_terms" not in work.book.settings.all()


def test_a_year_that_begins_in_august_is_kept_and_the_calendar_counts_by_it(work: Work) -> None:
    card = card_of(work)
    card.terms["autumn"].setText("1/8")
    card.terms["summer"].setText("12/4")
    card.per_term.setText("8")
    work.go("schools", "")
    assert work.book.settings.all()["school_terms"] == {
        "autumn": "08-01", "spring": "01-01", "summer": "04-12",
    }  # fmt: skip
    assert work.book.programme.per_term() == 8
    page = work.frame.page()
    assert isinstance(page, CalendarPage)
    terms = page.table.shown.terms
    assert str(terms[0].first) == "2024-08-01"
    assert str(terms[-1].last) == "2027-07-31"


@pytest.mark.parametrize("typed", ["32/9", "September", "1/3"])
def test_days_that_make_no_school_year_are_not_taken_and_the_old_ones_stand(
    work: Work, typed: str
) -> None:
    card = card_of(work)
    card.terms["autumn"].setText(typed)  # 1 March would come before the summer term
    card.save()
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    assert [problem.code for problem in asks.problems] == ["terms"]
    assert work.book.programme.years().autumn == (9, 1)
    card.show_held()
    card.save()
    assert len(asks.problems) == 1


@pytest.mark.parametrize("typed", ["0", "many", ""])
def test_a_number_that_is_none_changes_nothing(work: Work, typed: str) -> None:
    card = card_of(work)
    card.per_term.setText(typed)
    card.save()
    assert work.book.programme.per_term() == 5
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    assert [problem.code for problem in asks.problems] == (["visits"] if typed else [])
    asks.losses = [True]  # whoever closes the window says that it may be lost
