"""Rows that were copied, added or pasted over: no row is taken for another, and none twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

import exports
from audit_app.intake.rows import Marks, rows_of
from audit_app.journal.lines import Put
from audit_app.workbook.bring_in import PROBLEM, preview_plan, preview_return
from audit_app.workbook.removal import removing
from tests.audit_app.intake.editing import TODAY, edited, put

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def words(workbook: Workbook, path: Path) -> list[str]:
    items = preview_plan(workbook, path).items
    assert all(item.sort == PROBLEM for item in items)
    return [item.what for item in items]


def test_a_sheet_that_was_copied_says_each_row_twice_and_neither_is_taken(
    workbook: Workbook, plan: Path
) -> None:
    book = openpyxl.load_workbook(plan)
    book.copy_worksheet(book["Plan"])
    book.save(plan)
    edited(plan, put("Evidence", "Seen"), "Plan")
    found = words(workbook, plan)
    assert len(found) == 4
    assert all("more than once" in what for what in found)


def test_an_added_row_that_prints_another_rows_number_is_a_new_row(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Ref", 1, 2), "Plan")
    edited(plan, put("Evidence", "Seen", 2), "Plan")
    [what] = words(workbook, plan)
    assert "was added in the spreadsheet" in what


def test_a_number_that_two_actions_have_is_not_guessed_at(workbook: Workbook, plan: Path) -> None:
    def drop(page: Worksheet, titles: dict[str, int], first: int) -> None:
        page.cell(first, titles["Evidence"]).value = "Seen"
        page.delete_rows(first + 1)
        page.delete_cols(titles["Row id"])

    edited(plan, drop, "Plan")
    second = workbook.actions.all()[1]
    workbook.pen.write("Union", [Put("action", second.id, "number", {"number": 1})])
    [what] = words(workbook, plan)
    assert "another one has its number" in what


def test_an_action_that_was_taken_out_here_is_said_to_be_gone(
    workbook: Workbook, plan: Path
) -> None:
    removing(workbook.pen, "action", workbook.actions.all()[0].id, "Take out", "Entered twice")
    edited(plan, put("Evidence", "Seen"), "Plan")
    [what] = words(workbook, plan)
    assert "taken out here" in what


def test_a_return_takes_no_row_of_another_part_and_none_twice(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    path = tmp_path / "return.xlsx"
    report = workbook.documents.return_workbook(returned.id, TODAY)
    exports.write(report, path)
    sheet = report.sheets[1].name
    edited(path, put("What did you see?", "Seen"), sheet)

    def elsewhere(page: Worksheet, titles: dict[str, int], first: int) -> None:
        cell = page.cell(first, titles["Row id"])
        cell.value = f"{cell.value}made up"

    edited(path, elsewhere, sheet)
    [item] = preview_return(workbook, path).items
    assert item.sort == PROBLEM
    assert "not in the return" in item.what
    exports.write(report, path)
    book = openpyxl.load_workbook(path)
    book.copy_worksheet(book[sheet])
    book.save(path)
    edited(path, put("What did you see?", "Seen"), sheet)
    items = preview_return(workbook, path).items
    assert items
    assert all(item.sort == PROBLEM for item in items)


def test_thousands_of_rows_of_one_id_are_each_told_once_and_none_is_taken() -> None:
    titles = ["Ref", "Answer", "Row id"]
    layout = {"keys": ["ref", "answer", "row_id"], "titles": titles}
    cells = [titles, *(["A.01", "Yes", f"{n % 2_000}|"] for n in range(4_500))]
    rows, problems = rows_of("S", cells, layout, Marks(frozenset(), ()), ("answer",))
    assert rows == []
    assert sorted(int(each.cell[1:]) for each in problems) == [*range(2, 4_502)]
