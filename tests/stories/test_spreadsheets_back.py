"""Returns that an agency filled in as spreadsheets come back all at once, and nothing is lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
from PySide6.QtWidgets import QLabel

from tests.stories.spreadsheets import bring_in, fill, send
from tests.stories.steps import page_of, set_up
from ui.audits.grid import GridPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stories.conftest import Person
    from ui.bring_in.dialog import TrialRun


def answers_given(person: Person) -> list[str | None]:
    book = person.work.book
    returns = book.returns.of_audit(book.audits.all()[0].id)
    held = [book.answers.of_return(one.id).get(("G0.01", "")) for one in returns]
    return [one.value for one in held if one is not None and one.value is not None]


NOTHING_HELD = "We hold nothing (nil return)"


def test_many_files_come_back_in_one_deed_and_one_undo_takes_all_of_it_back(
    made: Person, tmp_path: Path
) -> None:
    set_up(made)
    send(made, tmp_path)
    first, second = (fill(path, NOTHING_HELD) for path in sorted(tmp_path.glob("*.xlsx")))
    alien = tmp_path / "minutes.xlsx"
    openpyxl.Workbook().save(alien)

    def take(dialog: TrialRun) -> None:
        assert dialog._sentence.text() == "2 of 3 spreadsheets can be taken now."
        assert dialog._take.text() == "Take 2 changes from 2"
        dialog._take.click()

    bring_in(made, [first, alien, second], take)
    assert answers_given(made) == ['"nothing"', '"nothing"']
    status = made.work.frame.head._status.text()
    assert status.startswith("2 changes taken from 2 spreadsheets. Ctrl+Z to undo")
    grid = page_of(made, GridPage)
    assert "2 more came back as spreadsheets." in grid._sentence.text()
    assert "2 returned" in grid.legend.words()
    made.focus(grid.grid)
    made.press("Ctrl+Z")
    assert answers_given(made) == []
    assert "0 returned" in grid.legend.words()


def test_two_files_of_one_return_that_disagree_are_not_both_taken(
    made: Person, tmp_path: Path
) -> None:
    set_up(made)
    send(made, tmp_path)
    first = min(tmp_path.glob("*.xlsx"))
    again = tmp_path / "again.xlsx"
    again.write_bytes(first.read_bytes())
    fill(first, NOTHING_HELD)
    fill(again, "The child’s own record")

    def look(dialog: TrialRun) -> None:
        assert dialog._sentence.text() == "1 of 2 spreadsheets can be taken now."
        dialog._take.click()

    bring_in(made, [first, again], look)
    assert answers_given(made) == ['"nothing"']


def test_the_panel_says_that_a_return_came_back_and_is_not_signed_off(
    made: Person, tmp_path: Path
) -> None:
    grid = set_up(made)
    send(made, tmp_path)
    first = fill(min(tmp_path.glob("*.xlsx")), NOTHING_HELD)
    bring_in(made, [first], lambda dialog: dialog._take.click())
    cell = grid.grid.model_of.cell(grid.grid.model_of.index(0, 0))
    assert (cell.words, cell.second, cell.trouble) == ("Returned", "25 Nov", "")
    assert "Came back as a spreadsheet on 25 November 2026, not signed off here." in said_of(grid)
    book = made.work.book
    book.signing.sign_off(book.returns.one(cell.return_id), "Housing manager")
    grid.arrive()
    cell = grid.grid.model_of.cell(grid.grid.model_of.index(0, 0))
    assert cell.words == "Nil return"
    assert "Came back as a spreadsheet on 25 November 2026." in said_of(grid)
    book.signing.reopen(book.returns.one(cell.return_id), "Lead", "A record was found")
    grid.arrive()
    cell = grid.grid.model_of.cell(grid.grid.model_of.index(0, 0))
    assert cell.second == "Reopened", "what came back before was signed off since"
    assert any("Lead: A record was found" in words for words in said_of(grid))


def test_who_signed_a_spreadsheet_is_shown_before_it_is_taken_and_in_the_panel(
    made: Person, tmp_path: Path
) -> None:
    grid = set_up(made)
    send(made, tmp_path)
    first = fill(min(tmp_path.glob("*.xlsx")), NOTHING_HELD)
    book = openpyxl.load_workbook(first)
    for row in book["Start here"].iter_rows():
        if row[0].value == "Signed by (role)":
            row[1].value = "Housing manager"
        if row[0].value == "Date":
            row[1].value = date(2026, 11, 3)
    book.save(first)

    def look(dialog: TrialRun) -> None:
        words = [held.text() for held in dialog.findChildren(QLabel)]
        says = "It says: signed by Housing manager, 3 November 2026."
        assert any(says in held for held in words)
        dialog._take.click()

    bring_in(made, [first], look)
    assert "The spreadsheet says: signed by Housing manager, 3 November 2026." in said_of(grid)
    assert grid.grid.model_of.cell(grid.grid.model_of.index(0, 0)).words == "Returned"


def said_of(grid: GridPage) -> list[str]:
    return [held.text() for held in grid.panel.findChildren(QLabel)]
