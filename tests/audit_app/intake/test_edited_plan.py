"""A plan that was edited in a spreadsheet comes back, cell by cell."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

import exports
from audit_app.reports import action_plan
from audit_app.store.verify import check
from audit_app.workbook.bring_in import (
    ADDED,
    CHANGED,
    CONFLICT,
    PROBLEM,
    preview_plan,
    take,
)
from tests.audit_app.intake.editing import TODAY, edited, put

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.workbook.workbook import Workbook


def test_a_plan_that_was_not_edited_changes_nothing(workbook: Workbook, plan: Path) -> None:
    assert preview_plan(workbook, plan).items == ()


def test_an_edited_plan_is_added_and_changed_by_its_row_ids(workbook: Workbook, plan: Path) -> None:
    edited(plan, put("Evidence", "Checklist, version 2"), "Plan")
    edited(plan, put("Status", "At risk", 1), "Plan")
    edited(plan, put("Progress note", "Half way"), "Plan")
    preview = preview_plan(workbook, plan)
    assert sorted(item.sort for item in preview.items) == [ADDED, ADDED, CHANGED]
    take(workbook, preview, preview.taken_first)
    first, second = workbook.actions.all()
    assert first.evidence == "Checklist, version 2"
    assert second.status == "at_risk"
    assert [note.words for note in workbook.follow_up.notes(first.id)] == ["Half way"]
    assert preview_plan(workbook, plan).items == ()
    assert check(workbook.file).faults == ()
    workbook.undo()
    assert workbook.actions.all()[1].status == "not_started"


def test_what_was_changed_in_both_places_is_a_conflict_and_ours_is_kept(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Evidence", "Theirs"), "Plan")
    workbook.actions.change(workbook.actions.all()[0], evidence="Ours")
    preview = preview_plan(workbook, plan)
    [item] = preview.items
    assert (item.sort, item.here, item.theirs) == (CONFLICT, "Ours", "Theirs")
    assert preview.taken_first == ()
    take(workbook, preview, [0])
    assert workbook.actions.all()[0].evidence == "Theirs"


def test_an_action_that_is_done_in_a_spreadsheet_is_dated_and_takes_its_evidence_along(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Status", "Done"), "Plan")
    edited(plan, put("Evidence", "Checklist, version 2"), "Plan")
    preview = preview_plan(workbook, plan)
    at = next(place for place, item in enumerate(preview.items) if item.column == "Status")
    take(workbook, preview, [at])
    first = workbook.actions.all()[0]
    assert (first.status, first.evidence) == ("done", "Checklist, version 2")
    assert (first.closed_on, first.closed_by) == ("2026-11-25", "Co-ordinator")
    workbook.undo()
    assert workbook.actions.all()[0].status == "not_started"
    assert workbook.actions.all()[0].closed_on is None


def test_a_harmed_receipt_in_the_file_never_hides_a_conflict(
    workbook: Workbook, plan: Path
) -> None:
    report = action_plan.sheet(workbook.documents.plan(TODAY))
    written = exports.write(report, plan)
    workbook.documents.exported(report, "Action plan", plan.name, written.digest)
    workbook.actions.change(workbook.actions.all()[0], evidence="Ours")
    edited(plan, put("Evidence", "Theirs"), "Plan")
    book = openpyxl.load_workbook(plan)
    for row in book["_meta"].iter_rows():
        if row[0].value == "receipt":
            row[1].value = "999999999"
    book.save(plan)
    [item] = preview_plan(workbook, plan).items
    assert (item.sort, item.here, item.theirs) == (CONFLICT, "Ours", "Theirs")


def test_sorted_rows_and_a_renamed_sheet_do_not_matter(workbook: Workbook, plan: Path) -> None:
    book = openpyxl.load_workbook(plan)
    page = book["Plan"]
    page.title = "Our plan"
    page.insert_rows(3)
    book.save(plan)
    edited(plan, put("Evidence", "Seen"), "Our plan")
    preview = preview_plan(workbook, plan)
    assert [(item.row, item.theirs) for item in preview.items] == [("Action 1", "Seen")]


@pytest.mark.parametrize(
    ("title", "value", "words"),
    [
        ("Status", "Nearly", "not one of the statuses"),
        ("Status", "Done", "needs its evidence"),
        ("Status", "Embedded", "dated look"),
        ("Revised due", "31/02/2027", "not a day"),
        ("Evidence", "x" * 32_700, "more than a note"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named(
    workbook: Workbook, plan: Path, title: str, value: str, words: str
) -> None:
    edited(plan, put(title, value), "Plan")
    [item] = preview_plan(workbook, plan).items
    assert item.sort == PROBLEM
    assert words in item.what


def test_a_date_typed_as_text_is_read_when_it_can_only_be_one_day(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Revised due", "18/12/2026"), "Plan")
    edited(plan, put("Reason for delay", "Lead left"), "Plan")
    preview = preview_plan(workbook, plan)
    take(workbook, preview, preview.taken_first)
    assert workbook.actions.all()[0].revised_due == "2026-12-18"


def test_a_moved_date_without_its_reason_is_not_taken(workbook: Workbook, plan: Path) -> None:
    edited(plan, put("Revised due", date(2026, 12, 18)), "Plan")
    [item] = preview_plan(workbook, plan).items
    assert item.what == "A moved date needs its reason."


def test_a_deleted_id_column_falls_back_on_the_printed_number(
    workbook: Workbook, plan: Path
) -> None:
    def drop(page: Worksheet, titles: dict[str, int], first: int) -> None:
        page.cell(first, titles["Evidence"]).value = "Seen"
        page.delete_cols(titles["Row id"])

    edited(plan, drop, "Plan")
    assert [item.theirs for item in preview_plan(workbook, plan).items] == ["Seen"]


def test_pasted_over_ids_are_reported_and_nothing_of_them_taken(
    workbook: Workbook, plan: Path
) -> None:
    def paste(page: Worksheet, titles: dict[str, int], first: int) -> None:
        page.cell(first + 1, titles["Row id"]).value = page.cell(first, titles["Row id"]).value

    edited(plan, paste, "Plan")
    preview = preview_plan(workbook, plan)
    assert [(item.sort, item.row) for item in preview.items] == [(PROBLEM, "1"), (PROBLEM, "2")]
    assert "stands in two rows" in preview.items[0].what


def test_merged_cells_are_reported(workbook: Workbook, plan: Path) -> None:
    def merge(page: Worksheet, titles: dict[str, int], first: int) -> None:
        page.cell(first, titles["Evidence"]).value = "Both"
        letter = get_column_letter(titles["Evidence"])
        page.merge_cells(f"{letter}{first}:{letter}{first + 1}")

    edited(plan, merge, "Plan")
    words = [item.what for item in preview_plan(workbook, plan).items if item.sort == PROBLEM]
    assert any("merged" in word for word in words)


def test_a_formula_is_never_worked_out(workbook: Workbook, plan: Path) -> None:
    edited(plan, put("Evidence", "=cmd|' /C calc'!A0"), "Plan")
    preview = preview_plan(workbook, plan)
    assert all("cmd" not in item.theirs for item in preview.items)


def test_an_edit_in_a_column_that_is_only_read_is_named_and_never_dropped(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Owner (role)", "Named nurse"), "Plan")
    edited(plan, put("Due", date(2027, 3, 1), 1), "Plan")
    found = preview_plan(workbook, plan).items
    assert [(item.sort, item.row, item.column, item.theirs) for item in found] == [
        (PROBLEM, "Action 1", "Owner (role)", "Named nurse"),
        (PROBLEM, "Action 2", "Due", "1 Mar 2027"),
    ]
    assert all("only read" in item.what for item in found)


def test_a_status_that_is_none_says_which_are_and_what_its_action_asks(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Status", "Nearly"), "Plan")
    [item] = preview_plan(workbook, plan).items
    assert item.what.endswith("Type one of these: Not started; On track; At risk; Done.")
    asks = {f"Action {held.number}": held.ask for held in workbook.actions.all()}
    assert item.about == asks[item.row]


def test_an_action_that_nobody_has_begun_stands_here_as_not_started(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Status", "At risk"), "Plan")
    [item] = preview_plan(workbook, plan).items
    assert (item.here, item.theirs) == ("Not started", "At risk")
    edited(plan, put("Status", "Nearly"), "Plan")
    [item] = preview_plan(workbook, plan).items
    assert (item.sort, item.here, item.theirs) == (PROBLEM, "Not started", "Nearly")


def test_days_are_read_as_people_say_them(workbook: Workbook, plan: Path) -> None:
    edited(plan, put("Revised due", date(2027, 1, 15)), "Plan")
    edited(plan, put("Reason for delay", "New team leads"), "Plan")
    [item] = preview_plan(workbook, plan).items
    assert item.here == "1 Dec 2026"
    assert item.theirs == "1 Dec 2026; 15 Jan 2027; New team leads"
    edited(plan, put("Reason for delay", None), "Plan")
    edited(plan, put("Due", date(2027, 2, 5)), "Plan")
    told = {item.column: (item.here, item.theirs) for item in preview_plan(workbook, plan).items}
    assert told["Revised due"][1] == "15 Jan 2027"
    assert told["Due"] == ("1 Dec 2026", "5 Feb 2027")
