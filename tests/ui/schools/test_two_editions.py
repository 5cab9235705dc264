"""A school that was asked on two editions of the form: each of its returns is reached by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from audit_app.rules.returning import LATE, NOT_SENT, PART, RETURNED
from audit_app.workbook.answers import Told
from tests.audit_app.workbook.schools.conftest import Year
from tests.audit_app.workbook.schools.other_edition import THEIRS, on_other_edition
from tests.ui.accessibility import faults
from tests.ui.schools.returned import YEAR, year_of
from ui.schools.returns.page import SchoolReturnsPage
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.records import Return
    from tests.ui.schools.conftest import Officer

NAME = "Invented School 0"


@pytest.fixture
def twice(officer: Officer, tmp_path: Path) -> Return:
    """One of three schools is asked on another edition too, and that return is part back."""
    round_id = year_of(officer)
    book = officer.book
    school = next(one for one in book.schools.all() if one.name == NAME)
    first = next(one for one in book.rounds.returns(round_id) if one.school_id == school.id)
    form = book.returns.form(first)
    on_other_edition(book, Year(book.audits.one(round_id), first, form, school.id), tmp_path)
    other = book.returns.one(THEIRS)
    book.answers.answer_many(
        THEIRS, book.returns.form(other), {("A.03", ""): Told("not", "In May.")}, "Answer"
    )
    officer.go("school-returns", round_id)
    return first


def page_of(officer: Officer) -> SchoolReturnsPage:
    page = officer.work.frame.page()
    assert isinstance(page, SchoolReturnsPage)
    return page


def ids(officer: Officer) -> list[str]:
    rows = page_of(officer).table.rows
    return [held.return_id for at in range(rows.rowCount()) if (held := rows.row_at(at))]


def heard_of(page: SchoolReturnsPage, at: int) -> str:
    return str(page.table.rows.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_other_return_stands_below_the_one_that_is_furthest_and_enter_opens_each(
    officer: Officer, twice: Return
) -> None:
    page = page_of(officer)
    shown = ids(officer)
    at = shown.index(THEIRS)
    assert shown[at + 1] == twice.id
    assert len(shown) == 4
    assert "asked on 2 editions of the form" in heard_of(page, at)
    heard = heard_of(page, at + 1)
    assert f"{NAME}, Its other return, on another edition of the form" in heard
    assert "State: Not sent" in heard
    assert faults(officer.window) == []
    for place, held in ((at, THEIRS), (at + 1, twice.id)):
        page_of(officer).table.step_on(place)
        page_of(officer).table.setFocus()
        officer.press("Return")
        assert isinstance(officer.work.frame.page(), WalkPage)
        assert officer.work.at == ("walk", held)
        officer.press("Esc")
        row = page_of(officer).table.row()
        assert row is not None
        assert row.return_id == held, "back on the line that was left"


def test_the_school_still_counts_once_and_the_other_return_is_neither_late_nor_chased(
    officer: Officer, twice: Return
) -> None:
    book = officer.book
    held = book.rounds.of_year(YEAR)
    assert held is not None
    book.audits.change(held, "Move the day", returns_due="2026-11-01")
    book.signing.sign_off(book.returns.one(THEIRS), "Head")
    officer.go("school-returns", held.id)
    page = page_of(officer)
    assert page._sentence.text() == "1 of 3 returns is back. 2 are late."
    segments = [segment.text() for segment in page.filters._segments]
    assert segments[0] == "All 3"
    at = ids(officer).index(twice.id)
    row = page.table.rows.row_at(at)
    assert row is not None
    assert row.state == NOT_SENT
    late = [one.state for n in range(4) if (one := page.table.rows.row_at(n))].count(LATE)
    assert late == 2
    page.table.step_on(at)
    page.table.setFocus()
    QApplication.clipboard().setText("before")
    officer.press("C")
    assert QApplication.clipboard().text() == "before", "its return is back"


def test_a_filter_shows_both_lines_of_a_school_that_it_fits(
    officer: Officer, twice: Return
) -> None:
    page = page_of(officer)
    page.filters.search.setText("990000")
    officer.settle()
    assert ids(officer) == [THEIRS, twice.id]
    page.filters.search.clear()
    next(one for one in page.filters._segments if one.text() == "Part returned 1").click()
    assert ids(officer) == [THEIRS, twice.id]
    states = [one.state for n in range(2) if (one := page.table.rows.row_at(n))]
    assert states == [PART, NOT_SENT]
    assert RETURNED not in states
