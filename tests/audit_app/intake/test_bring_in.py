"""Documents that went out, were edited in a spreadsheet, and come back."""

from __future__ import annotations

import shutil
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

import exports
from audit_app.problems import Problem
from audit_app.reports import action_plan
from audit_app.store.verify import check
from audit_app.workbook.bring_in import (
    ADDED,
    CHANGED,
    CONFLICT,
    PROBLEM,
    preview_plan,
    preview_return,
    take,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

TODAY = date(2026, 11, 25)


@pytest.fixture
def plan(workbook: Workbook, tmp_path: Path) -> Path:
    """Two actions, exported to a spreadsheet."""
    workbook.actions.add("Agree a checklist", "reflection", due_on="2026-12-01")
    workbook.actions.add("Share the calendar", "case_audit", due_on="2026-12-10")
    path = tmp_path / "plan.xlsx"
    exports.write(action_plan.sheet(workbook.documents.plan(TODAY)), path)
    return path


def edited(path: Path, edit: Callable[[Worksheet, dict[str, int], int], None], sheet: str) -> Path:
    """Change a sheet as a person would; gives it the columns by title and the first row."""
    book = openpyxl.load_workbook(path)
    page = book[sheet]
    for row in page.iter_rows(min_row=1, max_row=30):
        titles = {str(cell.value): cell.column for cell in row if cell.value}
        if "Row id" in titles:
            edit(page, titles, (row[0].row or 0) + 1)
            break
    book.save(path)
    return path


def put(
    title: str, value: object, down: int = 0
) -> Callable[[Worksheet, dict[str, int], int], None]:
    def edit(page: Worksheet, titles: dict[str, int], first: int) -> None:
        page.cell(first + down, titles[title]).value = value  # type: ignore[assignment]  # any value on purpose

    return edit


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
    assert [note.words for note in workbook.actions.notes(first.id)] == ["Half way"]
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
    assert [item.sort for item in preview.items] == [PROBLEM]
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


def test_a_plan_of_another_workbook_is_refused(
    workbook: Workbook, plan: Path, tmp_path: Path
) -> None:
    from audit_app.store.file import make, open_file
    from audit_app.workbook.pen import Author
    from audit_app.workbook.workbook import Workbook as Book
    from tests.audit_app.conftest import KEY, counted_sources

    make(tmp_path / "other.audit", KEY).close()
    file = open_file(tmp_path / "other.audit", lambda _salt: KEY)
    other = Book(file, counted_sources(9_000_000), Author("X", "y"))
    other.settings.put("partnership", "Dunes")
    with pytest.raises(Problem) as refused:
        preview_plan(other, plan)
    assert refused.value.code == "another-workbook"
    file.close()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("plan.xlsx", b"", "empty"),
        ("plan.xlsx", b"PK\x03\x04 nothing more", "damaged"),
        ("plan.csv", b"Ref,Status\n1,Done\n", "not-a-spreadsheet"),
        ("plan.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 100, "password"),
        ("plan.pdf", b"%PDF-1.7", "not-a-spreadsheet"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_in_plain_words(
    workbook: Workbook, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Problem) as refused:
        preview_plan(workbook, path)
    assert refused.value.code == code


def test_an_ods_a_folder_and_a_missing_file_are_refused(workbook: Workbook, tmp_path: Path) -> None:
    ods = tmp_path / "plan.ods"
    with zipfile.ZipFile(ods, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("content.xml", "<x/>")
    for path, code in ((ods, "ods"), (tmp_path, "folder"), (tmp_path / "none.xlsx", "missing")):
        with pytest.raises(Problem) as refused:
            preview_plan(workbook, path)
        assert refused.value.code == code


def test_a_bomb_and_a_document_type_are_refused_before_anything_is_read(
    workbook: Workbook, plan: Path, tmp_path: Path
) -> None:
    for name, extra in (
        ("bomb.xlsx", b"0" * (101 << 20)),
        ("dtd.xlsx", b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'),
    ):
        path = tmp_path / name
        shutil.copy(plan, path)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as parts:
            parts.writestr("xl/extra.xml", extra)
        with pytest.raises(Problem):
            preview_plan(workbook, path)


@pytest.mark.parametrize(
    "sheet",
    [
        b'<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        b'<sheetData><row r="2"><c r="XFD2"><v>1</v></c></row></sheetData>',
        b"<sheetData>" + b"<row/>" * 7000 + b"</sheetData>",
        b"<x>" * 200_000 + b"</x>" * 200_000,
        b"<sheetData><row><c><v>1</v></row>",
    ],
    ids=["far corner", "far column", "many rows", "deep", "not closed"],
)
def test_a_sheet_that_is_made_to_do_harm_is_refused_or_read_as_nothing(
    workbook: Workbook, plan: Path, tmp_path: Path, sheet: bytes, workbook_path: Path
) -> None:
    before = workbook_path.read_bytes()
    path = tmp_path / "harm.xlsx"
    with zipfile.ZipFile(plan) as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            content = good.read(name)
            if name == "xl/worksheets/sheet1.xml":
                head = b'<?xml version="1.0"?><worksheet xmlns='
                space = b'"http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                content = head + space + sheet + b"</worksheet>"
            bad.writestr(name, content)
    try:
        preview = preview_plan(workbook, path)
    except Problem as problem:
        assert problem.code in {"too-large", "damaged"}  # noqa: PT017 - either end is right
    else:
        assert all(item.sort == PROBLEM for item in preview.items)
    assert workbook_path.read_bytes() == before


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(where=st.integers(0, 10_000_000), bit=st.integers(0, 7), cut=st.booleans())
def test_a_harmed_file_gives_a_preview_or_a_problem_and_nothing_else(
    workbook: Workbook,
    plan: Path,
    where: int,
    bit: int,
    cut: bool,  # noqa: FBT001 - Hypothesis hands it in
) -> None:
    content = bytearray(plan.read_bytes())
    place = where % len(content)
    if cut:
        del content[place:]
    else:
        content[place] ^= 1 << bit
    path = plan.with_name("harmed.xlsx")
    path.write_bytes(content)
    try:
        preview_plan(workbook, path)
    except Problem as problem:
        assert problem.remedy  # noqa: PT017 - either end is right


def test_looking_at_a_bad_file_leaves_the_workbook_as_it_was(
    workbook: Workbook, plan: Path, workbook_path: Path
) -> None:
    before = workbook_path.read_bytes()
    edited(plan, put("Status", "Nearly"), "Plan")
    preview_plan(workbook, plan)
    assert workbook_path.read_bytes() == before


def test_a_return_filled_in_elsewhere_comes_back(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(returned.id, TODAY), path)
    assert preview_return(workbook, path).items == ()
    sheet = next(n for n in openpyxl.load_workbook(path).sheetnames if n.startswith("3 "))
    edited(path, put("Answer", "partly "), sheet)
    edited(path, put("What did you see?", "Two of five contacts"), sheet)
    edited(path, put("Answer", "Perhaps", 1), sheet)
    preview = preview_return(workbook, path)
    assert sorted(item.sort for item in preview.items) == [ADDED, ADDED, PROBLEM]
    take(workbook, preview, preview.taken_first)
    answers = workbook.answers.of_return(returned.id)
    assert "Two of five contacts" in {answer.note for answer in answers.values()}
    assert '"partly"' in {answer.value for answer in answers.values()}
    assert check(workbook.file).faults == ()


def test_a_sealed_return_takes_nothing(workbook: Workbook, sent: Sent, tmp_path: Path) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(returned.id, TODAY), path)
    workbook.returns.sign_off(returned, "Lead")
    with pytest.raises(Problem, match="signed off"):
        preview_return(workbook, path)
    with pytest.raises(Problem, match="signed off"):
        workbook.documents.return_workbook(returned.id, TODAY)


def test_an_edit_in_a_column_that_is_only_read_is_named_and_never_dropped(
    workbook: Workbook, plan: Path
) -> None:
    edited(plan, put("Owner (role)", "Named nurse"), "Plan")
    edited(plan, put("Due", date(2027, 3, 1), 1), "Plan")
    found = preview_plan(workbook, plan).items
    assert [(item.sort, item.row, item.column, item.theirs) for item in found] == [
        (PROBLEM, "Action 1", "Owner (role)", "Named nurse"),
        (PROBLEM, "Action 2", "Due", "2027-03-01"),
    ]
    assert all("only read" in item.what for item in found)


def test_a_returned_answer_is_shown_in_the_forms_words_with_its_question(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    returned = sent.returns[0]
    path = tmp_path / "return.xlsx"
    exports.write(workbook.documents.return_workbook(returned.id, TODAY), path)
    question = sent.form.question("G0.01")
    assert question is not None
    scale = sent.form.scale_of(question)
    assert scale is not None
    book = openpyxl.load_workbook(path)
    for page in book.worksheets:
        for row in page.iter_rows():
            titles = [cell.value for cell in row]
            if "G0.01" in titles:
                row[titles.index("G0.01") + 2].value = scale.choices[1].label
    book.save(path)
    preview = preview_return(workbook, path)
    child = workbook.audits.case(returned.case_id or "").reference
    assert preview.about == f"{workbook.settings.agency(returned.agency_id or '').name}, {child}"
    [item] = preview.items
    assert item.row == f"G0.01 {question.label}"
    assert item.theirs == scale.choices[1].label
