"""A late return is found and chased without any name, one or all that are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from audit_app.rules.returning import LATE
from audit_app.workbook.schools.year_stands import year_stands
from tests.ui.schools.a_year import opened, page_of, states, written

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.schools.conftest import Officer


def test_a_late_return_is_found_and_chased_without_any_name(officer: Officer) -> None:
    round_id = opened(officer)
    book = officer.book
    book.audits.change(book.audits.one(round_id), "Move the day", returns_due="2026-11-01")
    officer.go("school-returns", round_id)
    page = page_of(officer)
    assert set(states(officer, round_id).values()) == {LATE}
    page.table.setFocus()
    officer.press("Ctrl+Down", "C")
    words = QApplication.clipboard().text()
    row = page.table.row()
    assert row is not None
    assert words.startswith(f"Safeguarding return 2027-28: {row.name}\n"), "of whichever duty"
    assert "1 November 2026, 24 days late" in words
    assert "still to come" in words


def test_all_that_are_late_and_shown_are_chased_at_once_and_each_is_noted(officer: Officer) -> None:
    round_id = opened(officer)
    page = page_of(officer)
    assert page._deeds.chasing.late_button.isHidden(), "none is late"
    book = officer.book
    book.audits.change(book.audits.one(round_id), "Move the day", returns_due="2026-11-01")
    officer.settle()
    assert page._deeds.chasing.late_button.text() == "Chase the 3 that are late"
    page.filters.search.setText("invented school")
    officer.settle()
    many = page._deeds.chasing.late_button
    assert many.text() == "Chase the 2 that are late"
    assert many.isVisible()
    many.setFocus()
    officer.press("Space")
    words = QApplication.clipboard().text()
    assert [name in words for name in ("School 0", "School 1", "Marram")] == [True, True, False]
    assert words.count("1 November 2026, 24 days late") == 2
    said = officer.work.saving._head._status.text()
    assert said == "2 reminders copied: paste each into its e-mail"
    today = officer.work.desk.today()
    held = year_stands(book, round_id, today).returns
    noted = {one.name for one in held if one.reminded_on == today.isoformat()}
    assert noted == {"Invented School 0", "Invented School 1"}


def test_the_filters_carry_their_counts_and_one_that_fits_nothing_says_so(
    officer: Officer,
) -> None:
    opened(officer)
    page = page_of(officer)
    segments = [segment.text() for segment in page.filters._segments]
    assert segments == ["All 3", "Not sent 3", "Sent 0", "Part returned 0", "Returned 0", "Late 0"]
    page.filters.search.setText("nowhere")
    officer.settle()
    assert page.table.row() is None
    assert page.around().panes[0] is page._list.every
    page.filters.search.setText("invented school 1")
    officer.settle()
    assert page.table.rows.rowCount() == 1


def test_a_filter_shows_all_that_its_words_are_true_of_the_late_ones_too(
    officer: Officer, tmp_path: Path
) -> None:
    round_id = opened(officer)
    page = page_of(officer)
    page.filters.search.setText("invented school 1")
    written(officer, tmp_path / "out")
    page.filters.search.clear()
    book = officer.book
    book.audits.change(book.audits.one(round_id), "Move the day", returns_due="2026-11-01")
    officer.settle()
    segments = [segment.text() for segment in page.filters._segments]
    assert segments == ["All 3", "Not sent 2", "Sent 1", "Part returned 0", "Returned 0", "Late 3"]
    page.filters._segments[1].click()
    shown = [page.table.rows.row_at(at) for at in range(page.table.rows.rowCount())]
    names = sorted(held.name for held in shown if held is not None)
    assert len(names) == 2
    assert "Invented School 1" not in names, "it left from here"


def test_the_addresses_of_the_leads_of_the_schools_that_are_shown_are_copied_each_once(
    officer: Officer,
) -> None:
    opened(officer)
    page, book = page_of(officer), officer.book
    schools = {school.name: school for school in book.schools.all()}
    of_both = schools["Invented School 0"], schools["Invented School 1"]
    for school in of_both:
        book.contacts.put(school, "head", "N. Invented", "head@example.org", None)
        book.contacts.put(school, "dsl", "R. Imaginary", "dsl@example.org", None)
    QApplication.clipboard().setText("what was there")
    many = page._deeds.chasing.addresses_button
    many.setFocus()
    officer.press("Space")
    assert QApplication.clipboard().text() == "dsl@example.org"
    said = officer.work.saving._head._status
    assert said.text() == "1 address copied; 1 school has none here"
    page.filters.search.setText("marram")
    officer.settle()
    many.click()
    assert said.text() == "None copied; 1 school has none here"
    assert QApplication.clipboard().text() == "dsl@example.org", "what was copied stays"
