"""A document that points at somebody does not leave before its writer was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

from ui.documents import export_plan
from ui.export_dialog import ExportDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.stories.conftest import Person


def ask_for_the_plan(made: Person, path: Path) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.suffix.choose(".xlsx")
        dialog.keep.click()

    made.asks.paths = [path]
    made.during(choose)
    export_plan(made.work.desk)


def test_a_name_to_watch_for_and_a_number_are_met_before_a_document_leaves(
    made: Person, tmp_path: Path
) -> None:
    book = made.work.book
    action = book.actions.one(book.actions.add("Agree a checklist", "reflection"))
    book.follow_up.note(action, "2026-11-25", "Lead", "Rang Marramgrass about 943 476 5919")
    made.work.desk.watched[:] = ["Marramgrass"]
    path = tmp_path / "plan.xlsx"
    ask_for_the_plan(made, path)
    problem = made.asks.problems[-1]
    assert problem.code == "names-somebody"
    assert "like a name to watch for" in problem.what
    assert "like an NHS number" in problem.what
    assert not path.exists()
    made.asks.losses = [True]
    ask_for_the_plan(made, path)
    assert path.exists(), "a writer who has looked may go on"


def test_a_document_that_points_at_nobody_leaves_at_once(made: Person, tmp_path: Path) -> None:
    made.work.book.actions.add("Agree a checklist by 12/12/2026", "reflection")
    path = tmp_path / "plan.xlsx"
    ask_for_the_plan(made, path)
    assert made.asks.problems == []
    assert openpyxl.load_workbook(path).sheetnames
