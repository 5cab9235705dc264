"""An officer's own list of last audits comes in by file, by drop and by paste, and goes by undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.audit_app.intake.register.listing import sheet
from tests.stories.test_dropping import drop, files
from tests.ui.accessibility import faults
from tests.ui.schools.register.trying import in_trial_of
from ui.schools.register.told import where_cell
from ui.schools.register.trials import AuditsTrial

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.schools.register.conftest import Register

ROWS = (
    ["URN", "School", "Last audit"],
    [999101, "Eelgrass Primary", "31/05/2024"],
    [999102, "Samphire School", "04/03/2025"],
    [None, "Driftwood Centre", "01/02/2025"],
    [999199, "Unknown", "01/02/2025"],
)


def audits(held: Register) -> dict[str, str | None]:
    return {school.name: school.last_audit_on for school in held.book.schools.all()}


def test_a_spreadsheet_dropped_on_the_register_is_tried_out_and_taken_in_one_deed(
    held: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    before = audits(held)
    page = held.page()
    folder = tmp_path / "lists"
    folder.mkdir()
    sheet(folder / "visits.xlsx", *ROWS)
    shown: list[tuple[str, str]] = []

    def act(dialog: AuditsTrial) -> None:
        assert faults(dialog) == []
        rows = dialog.table.rows
        for at in range(rows.rowCount()):
            line = rows.row_at(at)
            if line is not None:
                shown.append((where_cell(line).words, dialog._take_cell(line).words))
        assert dialog._take.text() == "Take 2 changes"
        dialog.activateWindow()
        assert QTest.qWaitForWindowActive(dialog)
        held_down = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return, held_down)

    said = in_trial_of(AuditsTrial, act)
    assert drop(page, files(folder))
    qtbot.waitUntil(partial(bool, said), timeout=20_000)
    assert said == ["2 of 4 changes can be taken now; 1 waits for you to look."]
    assert shown == [
        ("Unknown", "No"),
        ("Driftwood Centre", "Leave"),
        ("Eelgrass Primary", "Take"),
        ("Samphire School", "Take"),
    ]
    taken = {**before, "Eelgrass Primary": "2024-05-31", "Samphire School": "2025-03-04"}
    assert audits(held) == taken
    held.work.undo()
    assert audits(held) == before


def test_of_two_days_for_one_school_taking_one_leaves_the_other(
    held: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    page = held.page()
    path = sheet(tmp_path / "l.xlsx", ROWS[0], ROWS[1], [999101, "", "01/06/2024"])

    def act(dialog: AuditsTrial) -> None:
        assert not dialog._take.isEnabled(), "neither day is taken unasked"
        QTest.keyClick(dialog.table, Qt.Key.Key_Space)
        QTest.keyClick(dialog.table, Qt.Key.Key_Down)
        QTest.keyClick(dialog.table, Qt.Key.Key_Space)
        assert dialog._take.text() == "Take 1 change"
        dialog._take.click()

    said = in_trial_of(AuditsTrial, act)
    page.take_files([path])
    qtbot.waitUntil(partial(bool, said), timeout=20_000)
    assert said == ["0 of 2 changes can be taken now; 2 wait for you to look."]
    assert audits(held)["Eelgrass Primary"] == "2024-06-01"


def test_ctrl_down_stops_at_what_cannot_be_taken_and_at_what_waits_for_her(
    held: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    met: list[str] = []

    def act(dialog: AuditsTrial) -> None:
        for _ in range(3):
            line = dialog.table.row()
            assert line is not None
            met.append(where_cell(line).words)
            down = Qt.KeyboardModifier.ControlModifier
            QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Down, down)

    page = held.page()
    said = in_trial_of(AuditsTrial, act)
    page.take_files([sheet(tmp_path / "l.xlsx", *ROWS)])
    qtbot.waitUntil(partial(bool, said), timeout=20_000)
    assert met == ["Unknown", "Driftwood Centre", "Unknown"]


def test_rows_that_were_copied_are_pasted_with_ctrl_v(held: Register, qtbot: QtBot) -> None:
    page = held.page()
    page.table.setFocus()
    clipboard = QApplication.clipboard()
    clipboard.setText("URN\tLast visit\n999101\t31 May 2024\n")
    said = in_trial_of(AuditsTrial, lambda dialog: dialog._take.click())
    QTest.keyClick(page.window().windowHandle(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(partial(bool, said), timeout=20_000)
    assert said == ["1 of 1 change can be taken now."]
    assert audits(held)["Eelgrass Primary"] == "2024-05-31"


@pytest.mark.parametrize("text", ["", "only words"])
def test_what_is_no_list_on_the_clipboard_is_said_and_nothing_changes(
    held: Register, text: str
) -> None:
    page = held.page()
    page.table.setFocus()
    before = audits(held)
    QApplication.clipboard().setText(text)
    QTest.keyClick(page.window().windowHandle(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert held.asks.problems[-1].what in {
        "No rows were copied.",
        "No row names the columns of a list of last audits.",
    }
    assert audits(held) == before


def test_a_school_changed_since_the_trial_run_is_not_written_over(
    held: Register, tmp_path: Path, qtbot: QtBot
) -> None:
    page = held.page()
    path = sheet(tmp_path / "l.xlsx", *ROWS[:2])

    def act(dialog: AuditsTrial) -> None:
        school = held.book.schools.by_urn("999101")
        assert school is not None
        held.book.schools.change(school, "Change it", last_audit_on="2025-01-01")
        dialog._take.click()

    said = in_trial_of(AuditsTrial, act)
    page.take_files([path])
    qtbot.waitUntil(partial(bool, said), timeout=20_000)
    assert held.asks.problems[-1].what == "Eelgrass Primary was changed here after the trial run."
    assert audits(held)["Eelgrass Primary"] == "2025-01-01"
