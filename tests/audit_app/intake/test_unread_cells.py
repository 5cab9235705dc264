"""A cell that cannot be read says nothing: it never clears or replaces what stands here."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import openpyxl
import pytest

import exports
from audit_app.reports import action_plan
from audit_app.workbook.bring_in import PROBLEM, preview_plan, preview_return
from tests.audit_app.intake.editing import TODAY, edited, put

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent
    from tests.audit_app.intake.editing import Edit


@pytest.fixture
def filled(workbook: Workbook, tmp_path: Path) -> Path:
    """Two actions whose every open column is filled, exported to a spreadsheet."""
    for ask in ("Agree a checklist", "Share the calendar"):
        workbook.actions.add(
            ask,
            "reflection",
            due_on="2026-12-01",
            revised_due="2026-12-20",
            delay_reason="Lead left",
            evidence="Seen",
            impact="Good",
        )
    path = tmp_path / "plan.xlsx"
    exports.write(action_plan.sheet(workbook.documents.plan(TODAY)), path)
    return path


def heading(title: str, becomes: str) -> Edit:
    def edit(page: Worksheet, titles: dict[str, int], first: int) -> None:
        page.cell(first - 1, titles[title]).value = becomes

    return edit


def without(title: str) -> Edit:
    def edit(page: Worksheet, titles: dict[str, int], _first: int) -> None:
        page.delete_cols(titles[title])

    return edit


def merge(page: Worksheet, titles: dict[str, int], first: int) -> None:
    page.merge_cells(
        start_row=first,
        end_row=first + 1,
        start_column=titles["Evidence"],
        end_column=titles["Impact on children"],
    )


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (heading("Evidence", "Proof"), "heading was changed"),
        (heading("Milestone", "Evidence"), "Two columns"),
        (without("Revised due"), "not in the sheet"),
        (without("Reason for delay"), "not in the sheet"),
        (put("Evidence", "=1+1"), "formula"),
        (put("Evidence", "=cmd|' /C calc'!A0"), "formula"),
        (put("Revised due", "=TODAY()"), "formula"),
        (put("Evidence", "#REF!"), "fault"),
        (put("Evidence", time(14, 30)), "hour"),
        (put("Evidence", timedelta(hours=30)), "length of time"),
        (put("Evidence", "x" * 32_700), "more than a note"),
        (merge, "merged"),
        (put("Evidence", True), "not words"),  # noqa: FBT003 - what the cell holds
        (put("Impact on children", 0.5), "not words"),
        (put("Reason for delay", date(2026, 3, 4)), "not words"),
        (put("Status", False), "not one of the statuses"),  # noqa: FBT003 - as above
        (put("Status", 0), "not one of the statuses"),
        (put("Revised due", timedelta(hours=30)), "before 1990"),
        (put("Revised due", "01/01/0026"), "before 1990"),
        (put("Revised due", "01/01/9999"), "after 2199"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_leaves_what_stands_here(
    workbook: Workbook, filled: Path, edit: Edit, words: str
) -> None:
    edited(filled, edit, "Plan")
    preview = preview_plan(workbook, filled)
    assert preview.items
    assert {item.sort for item in preview.items} == {PROBLEM}
    assert all(words in item.what for item in preview.items)
    assert preview.taken_first == ()


@pytest.mark.parametrize("said", [" not  STARTED", "Not started\n"])
def test_a_status_in_other_letters_or_spaces_is_that_status(
    workbook: Workbook, filled: Path, said: str
) -> None:
    edited(filled, put("Status", said), "Plan")
    assert preview_plan(workbook, filled).items == ()


def test_a_heading_with_a_space_more_is_still_that_heading(
    workbook: Workbook, filled: Path
) -> None:
    edited(filled, heading("Evidence", "Evidence "), "Plan")
    assert preview_plan(workbook, filled).items == ()


def test_a_day_beside_a_formula_is_still_taken(workbook: Workbook, filled: Path) -> None:
    edited(filled, put("Evidence", "=1+1"), "Plan")
    edited(filled, put("Revised due", date(2027, 1, 5)), "Plan")
    found = {item.column: item.sort for item in preview_plan(workbook, filled).items}
    assert found == {"Evidence": PROBLEM, "Revised due": "changed"}


def test_a_column_taken_out_of_a_return_clears_no_answer(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    workbook.answers.note(returned.id, ("G0.01", ""), "In the chronology")
    path = tmp_path / "return.xlsx"
    report = workbook.documents.return_workbook(returned.id, TODAY)
    for title in ("Answer", "What did you see?"):
        exports.write(report, path)
        edited(path, without(title), report.sheets[1].name)
        items = preview_return(workbook, path).items
        assert {item.sort for item in items} == {PROBLEM}
        assert {item.column for item in items} == {title}


def test_what_cannot_be_taken_names_its_question_sheet_and_cell(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(sent.returns[0].id, TODAY), path)
    book = openpyxl.load_workbook(path)
    sheet = next(name for name in book.sheetnames if name.startswith("3 "))
    placed: dict[str, str] = {}

    def spoil(page: Worksheet, titles: dict[str, int], first: int) -> None:
        for down, value in ((0, "Perhaps"), (1, "=1+1")):
            cell = page.cell(first + down, titles["Answer"])
            cell.value = value
            printed = str(page.cell(first + down, 1).value)
            placed[printed] = f"Sheet {sheet}, cell {cell.coordinate}"

    edited(path, spoil, sheet)
    found = preview_return(workbook, path).items
    assert {item.row.split()[0]: item.place for item in found} == placed
    for item in found:
        question = sent.form.question(item.row.split()[0])
        assert question is not None
        assert item.row == f"{question.name} {question.label}"


def test_a_plan_s_cell_that_cannot_be_taken_is_named_too(workbook: Workbook, plan: Path) -> None:
    placed = []

    def spoil(page: Worksheet, titles: dict[str, int], first: int) -> None:
        cell = page.cell(first + 1, titles["Status"])
        cell.value = "Nearly"
        placed.append(f"Sheet Plan, cell {cell.coordinate}")

    edited(plan, spoil, "Plan")
    assert [item.place for item in preview_plan(workbook, plan).items] == placed


@pytest.mark.parametrize("typed", ["2027-02-30", "0000-01-01", "2027-13-01"])
def test_words_that_look_like_a_day_and_are_none_are_shown_as_they_were_typed(
    workbook: Workbook, sent: Sent, plan: Path, tmp_path: Path, typed: str
) -> None:
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(sent.returns[0].id, TODAY), path)
    sheet = next(name for name in openpyxl.load_workbook(path).sheetnames if name.startswith("3 "))
    edited(path, put("What did you see?", typed), sheet)
    edited(plan, put("Evidence", typed), "Plan")
    edited(plan, put("Revised due", typed, 1), "Plan")
    found = [*preview_return(workbook, path).items, *preview_plan(workbook, plan).items]
    assert [item.theirs for item in found] == [typed] * 3
    assert found[-1].what == "That is not a day. Type it as 18/12/2026."
