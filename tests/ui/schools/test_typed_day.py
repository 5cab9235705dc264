"""A day that cannot be read is typed on its card, by keys, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.audit_app.workbook.schools.filling import fill
from tests.ui.accessibility import faults
from tests.ui.attending import during
from tests.ui.schools.returned import YEAR, came_back, trial_of, words_on, year_of
from ui.bring_in.dialog import TrialRun
from ui.parts.line import LineBox

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from audit_app.records import Answer
    from tests.ui.schools.conftest import Officer
    from ui.bring_in.returns_page import BringInPage

SHARED = "Z.04"


def looked_at(officer: Officer, tmp_path: Path) -> BringInPage:
    """One file with a day that there is not, and a word that is no answer, on its page."""
    round_id = year_of(officer)
    _first, second = came_back(officer, round_id, tmp_path / "Returned")
    fill(second, {SHARED: {"Answer": "31/02/2026"}})
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([second])
    officer.settle()
    page = trial_of(officer)
    page.table.setFocus()
    return page


def box_of(page: BringInPage) -> LineBox:
    return next(one for one in page.panel.findChildren(LineBox) if one.isVisible())


def shared(officer: Officer) -> list[Answer]:
    held = officer.book.rounds.of_year(YEAR)
    assert held is not None
    return [
        answer
        for returned in officer.book.rounds.returns(held.id)
        for key, answer in officer.book.answers.of_return(returned.id).items()
        if key[0] == SHARED and answer.value is not None
    ]


def test_the_right_day_is_typed_on_the_card_and_taken_with_the_file(
    officer: Officer, tmp_path: Path
) -> None:
    page = looked_at(officer, tmp_path)
    assert "It says “31/02/2026”. That is not a day." in words_on(page)
    box = box_of(page)
    assert faults(page) == []
    box.setFocus()
    QTest.keyClicks(box, "31/02/2027")
    officer.press("Return")
    assert any("not a day" in one.text() for one in page.panel.findChildren(QLabel))
    assert shared(officer) == []
    box.selectAll()
    QTest.keyClicks(box, "28/2/26")
    officer.press("Return")
    officer.settle()
    said = words_on(page)
    assert "Typed here: 28 February 2026. The file says “31/02/2026”." in said
    assert box_of(page).text() == "28 February 2026"
    assert faults(page) == []
    assert "It says “mostly”." in said, "the other cell still wants somebody"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.panel.isAncestorOf(focus)
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, TrialRun)
        rows = dialog.table.rows
        lines = [line for at in range(rows.rowCount()) if (line := rows.row_at(at)) is not None]
        told.extend(rows.columns[4].cell(line).words for line in lines if line.item.typed)
        dialog._take.click()

    during(look)
    page.panel.cells_asked.emit(page.table.row())
    officer.settle()
    assert told == ["Typed here"]
    officer.press("F6", "Ctrl+Return")  # with the first key the window has its place back
    [held] = shared(officer)
    assert (held.value, held.note) == ('"2026-02-28"', "Typed as the answer: 31/02/2026")
    officer.press("Ctrl+Z")
    assert shared(officer) == []


def test_what_was_decided_before_stays_and_what_was_typed_is_taken_back(
    officer: Officer, tmp_path: Path
) -> None:
    page = looked_at(officer, tmp_path)
    trial = page.deeds.trial
    assert trial is not None
    [line] = trial.lines
    mostly = next(at for at in range(9) if trial.ways(line, at))
    trial.decide(line, mostly, 2)
    box = box_of(page)
    box.setFocus()
    QTest.keyClicks(box, "28/2/26")
    officer.press("Return")
    officer.settle()
    back = next(one for one in page.panel.findChildren(QPushButton) if one.text() == "Take it back")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    officer.settle()
    said = words_on(page)
    assert "Typed here" not in said
    assert "It says “31/02/2026”. That is not a day." in said
    [line] = trial.lines
    again = next(at for at in range(9) if trial.ways(line, at))
    assert trial.way(line, again) == 2, "the word is still read as was decided"
