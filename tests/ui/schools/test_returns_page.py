"""A year's returns on their page: opened, sent, brought back, chased and undone, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from audit_app.rules.returning import NOT_SENT, PART, RETURNED, SENT
from tests.audit_app.workbook.schools.filling import answered_whole, fill, sign
from tests.ui.accessibility import faults
from tests.ui.attending import during
from tests.ui.hearing import listen
from tests.ui.schools.a_year import YEAR, opened, page_of, states, written
from ui.bring_in.returns_page import BringInPage
from ui.parts.ways import Ways
from ui.schools.returns.opening import OpenDialog
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.schools.conftest import Officer


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
    sign(answered_whole(files[0]))
    fill(files[1], {"A.01": {"Answer": "Fully met"}, "A.02": {"Answer": "mostly"}})
    files[2].write_bytes(b"not a workbook")
    page.take_files([tmp_path / "out"])
    officer.settle()
    trial = officer.work.frame.page()
    assert isinstance(trial, BringInPage)
    assert trial.around().title == "Trial run: folder out"
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


def test_enter_opens_the_return_and_esc_comes_back(officer: Officer) -> None:
    round_id = opened(officer)
    page_of(officer).table.setFocus()
    officer.press("Return")
    walk = officer.work.frame.page()
    assert isinstance(walk, WalkPage)
    assert walk.around().crumb == f"Section 175/157 returns {YEAR}-28"
    officer.press("Esc")
    assert page_of(officer).around().title.endswith("2027-28")
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
