"""A year's returns on their page: opened, sent, brought back, chased and undone, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from audit_app.rules.returning import LATE, NOT_SENT, PART, RETURNED, SENT
from audit_app.workbook.schools.year_stands import year_stands
from tests.audit_app.workbook.schools.filling import fill, sign
from tests.audit_app.workbook.schools.invented import add_school
from tests.ui.accessibility import faults
from tests.ui.attending import during
from tests.ui.hearing import listen
from ui.bring_in.returns_page import BringInPage
from ui.parts.ways import Ways
from ui.schools.returns.opening import OpenDialog
from ui.schools.returns.page import SchoolReturnsPage
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.schools.conftest import Officer

YEAR = 2027  # the fixture's own years end with 2026


def page_of(officer: Officer) -> SchoolReturnsPage:
    page = officer.work.frame.page()
    assert isinstance(page, SchoolReturnsPage)
    return page


def opened(officer: Officer) -> str:
    """The round of another year, opened by keys for the fixture's school and two more."""
    for n in range(2):
        add_school(officer.book, f"99000{n}", f"Invented School {n}", "PRI")
    officer.go("school-returns", "")

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, OpenDialog)
        dialog.year.choose(str(YEAR))
        assert dialog.due.text(), "a day is offered"
        officer.press("Tab")
        dialog.accept()

    during(choose)
    officer.press("Ctrl+N")
    held = officer.book.rounds.of_year(YEAR)
    assert held is not None
    return held.id


def states(officer: Officer, round_id: str) -> dict[str, str]:
    today = officer.work.desk.today()
    return {one.name: one.state for one in year_stands(officer.book, round_id, today).returns}


def test_the_foot_has_room_for_the_keys_beside_the_buttons(officer: Officer) -> None:
    opened(officer)
    officer.press("Down")
    keys = officer.work.frame.foot.keys
    shown = {one.text() for one in keys.findChildren(QLabel) if one.isVisible()}
    assert {"open the return", "next late"} <= shown


def test_a_day_that_is_none_is_said_in_words_before_a_year_is_opened(officer: Officer) -> None:
    officer.go("school-returns", "")
    said: list[str] = []

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, OpenDialog)
        dialog.due.setText("31/02/2027")
        officer.press("Ctrl+Return")
        assert dialog.isVisible()
        said.extend(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
        dialog.reject()

    during(choose)
    officer.press("Ctrl+N")
    assert "First type the day as 18/12/2026." in said


def written(officer: Officer, folder: Path) -> list[Path]:
    """The year's workbooks, made by one key."""
    folder.mkdir()
    officer.asks.paths.append(folder)
    officer.press("Ctrl+E")
    assert officer.asks.problems == []
    return sorted(folder.glob("*.xlsx"))


def test_a_year_goes_out_and_comes_back_and_one_undo_takes_all_of_it_back(
    officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    round_id = opened(officer)
    page = page_of(officer)
    assert set(states(officer, round_id).values()) == {NOT_SENT}
    files = written(officer, tmp_path / "out")
    assert len(files) == 3
    assert set(states(officer, round_id).values()) == {SENT}
    sign(fill(files[0], {"A.01": {"Answer": "Fully met"}}))
    fill(files[1], {"A.01": {"Answer": "Fully met"}, "A.02": {"Answer": "mostly"}})
    files[2].write_bytes(b"not a workbook")
    page.take_files([tmp_path / "out"])
    officer.settle()
    trial = officer.work.frame.page()
    assert isinstance(trial, BringInPage)
    assert trial.title() == "Trial run: folder out"
    assert faults(officer.window) == []
    officer.press("Ctrl+Down")
    heard.clear()
    officer.press("Space", "Space")
    assert [one.words for one in heard] == ["Leave", "Take"], "what Space did is said"
    officer.press("Ctrl+Return")
    page = page_of(officer)
    held = states(officer, round_id)
    assert sorted(held.values()) == sorted([RETURNED, PART, SENT])
    assert page._sentence.text() == "1 of 3 returns is back. 1 is part returned."
    officer.press("Ctrl+Z")
    assert set(states(officer, round_id).values()) == {SENT}


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
    assert row.name in words
    assert "1 November 2026, 24 days late" in words
    assert "still to come" in words


def test_all_that_are_late_and_shown_are_chased_at_once_and_each_is_noted(officer: Officer) -> None:
    round_id = opened(officer)
    page = page_of(officer)
    assert page._deeds.chase_late_button.isHidden(), "none is late"
    book = officer.book
    book.audits.change(book.audits.one(round_id), "Move the day", returns_due="2026-11-01")
    officer.settle()
    assert page._deeds.chase_late_button.text() == "Chase the 3 that are late"
    page.filters.search.setText("invented school")
    officer.settle()
    many = page._deeds.chase_late_button
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
    assert not page._none.isHidden()
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


def test_enter_opens_the_return_and_esc_comes_back(officer: Officer) -> None:
    round_id = opened(officer)
    page_of(officer).table.setFocus()
    officer.press("Return")
    walk = officer.work.frame.page()
    assert isinstance(walk, WalkPage)
    assert walk.crumb() == f"Section 175/157 returns {YEAR}-28"
    officer.press("Esc")
    assert page_of(officer).title().endswith("2027-28")
    assert round_id


@pytest.mark.parametrize(
    ("scheme", "scale", "width", "height"),
    [("light", 1.0, 1440, 900), ("dark", 1.0, 1280, 720), ("dark", 2.0, 1440, 900)],
)
def test_the_page_is_named_whole_and_reached(
    officer_in: Callable[..., Officer], scheme: str, scale: float, width: int, height: int
) -> None:
    officer = officer_in(scheme, scale, width, height)
    officer.go("school-returns", "")
    assert faults(officer.window) == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_in_a_low_window_the_return_in_hand_is_wholly_in_sight(
    officer_in: Callable[..., Officer], scale: float
) -> None:
    officer = officer_in("light", scale, 1280, 720)
    opened(officer)
    page = page_of(officer)
    view = page.table.viewport()
    for _ in range(3):
        officer.press("Down")
        box = page.table.visualRect(page.table.currentIndex())
        seen = view.visibleRegion().boundingRect()
        assert seen.top() <= box.top() <= box.bottom() <= seen.bottom()
    assert faults(officer.window) == []


def test_a_return_that_is_part_back_says_that_its_signature_is_wanted(officer: Officer) -> None:
    officer.go("school-returns", officer.held.now.audit_id)
    rows = page_of(officer).table.rows
    parts = [at for at in range(rows.rowCount()) if (one := rows.row_at(at)) and one.state == PART]
    assert parts
    heard = str(rows.index(parts[0], 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Part returned, not signed off" in heard


def test_what_is_about_the_whole_year_takes_one_line_in_large_text_too(
    officer_in: Callable[..., Officer],
) -> None:
    officer = officer_in("light", 2.0, 1440, 900)
    officer.go("school-returns", officer.held.now.audit_id)
    [ways] = page_of(officer).findChildren(Ways)
    shown = [one for one in ways.findChildren(QPushButton) if one.isVisible()]
    assert len({one.y() for one in shown}) == 1
    assert ways.more.isVisible()
