"""Steps of stories in which returns go to an agency as spreadsheets and come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

from tests.stories.steps import page_of
from tests.ui.accessibility import faults
from ui.audits.grid import GridPage
from ui.audits.grid.sending import SendDialog
from ui.bring_in.dialog import TrialRun

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QPushButton

    from tests.stories.conftest import Person


def agency_at(person: Person, row: int) -> str:
    """An agency of the audit, by its row in the grid."""
    book = person.work.book
    return book.audits.agencies(book.audits.all()[0].id)[row].name


def send(person: Person, folder: Path) -> None:
    """Ctrl+E, everything that is still to come, into a folder."""
    folder.mkdir(exist_ok=True)
    person.asks.paths.append(folder)

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, SendDialog)
        assert faults(dialog) == []
        dialog.keep.click()

    person.focus(page_of(person, GridPage).grid)
    person.during(accept)
    person.press("Ctrl+E")


def fill(path: Path, value: str, question: str = "G0.01") -> Path:
    """Answer a question in a spreadsheet that went out, as a person would."""
    book = openpyxl.load_workbook(path)
    for page in book.worksheets:
        for row in page.iter_rows():
            titles = [cell.value for cell in row]
            if question in titles:
                row[titles.index(question) + 2].value = value
    book.save(path)
    return path


def bring_in(person: Person, paths: list[Path], answer: Callable[[TrialRun], None]) -> None:
    """Choose files from the grid and answer the trial run."""
    person.asks.files.append(paths)

    def attend(dialog: QDialog) -> None:
        assert isinstance(dialog, TrialRun)
        assert faults(dialog) == []
        answer(dialog)

    person.during(attend)
    page = page_of(person, GridPage)
    button_of(page, "Bring in spreadsheets…").click()


def button_of(page: GridPage, words: str) -> QPushButton:
    return next(held for held in page.around().buttons if held.text() == words)
