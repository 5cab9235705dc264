"""Who signed a returned spreadsheet is read and kept as a claim; only a sign-off here seals."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest

import exports
from audit_app.store.verify import check
from audit_app.workbook.bring_in import ADDED, CONFLICT, PROBLEM, preview_return, take
from tests.audit_app.intake.editing import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def sent_out(workbook: Workbook, sent: Sent, path: Path) -> Path:
    exports.write(workbook.documents.return_workbook(sent.returns[0].id, TODAY), path)
    return path


def signed(path: Path, role: object, on: object) -> Path:
    """Sign the first sheet, as its reader is asked to."""
    book = openpyxl.load_workbook(path)
    for row in book["Start here"].iter_rows():
        if row[0].value == "Signed by (role)":
            row[1].value = role  # type: ignore[assignment]  # any value on purpose
        if row[0].value == "Date":
            row[1].value = on  # type: ignore[assignment]  # any value on purpose
    book.save(path)
    return path


@pytest.mark.parametrize("on", [datetime(2026, 11, 3), date(2026, 11, 3), "3/11/2026"])  # noqa: DTZ001 - a spreadsheet's days have no zone
def test_who_signed_and_when_is_read_and_taken_and_seals_nothing(
    workbook: Workbook, sent: Sent, tmp_path: Path, on: object
) -> None:
    path = signed(sent_out(workbook, sent, tmp_path / "r.xlsx"), " Housing  manager", on)
    preview = preview_return(workbook, path)
    assert preview.says == "It says: signed by Housing manager, 3 November 2026."
    [item] = preview.items
    assert (item.sort, item.column, item.theirs) == (
        ADDED,
        "Signed by (role)",
        "Housing manager, 3 November 2026",
    )
    take(workbook, preview, preview.taken_first)
    returned = workbook.returns.one(sent.returns[0].id)
    assert returned.auditor_role == "Housing manager, 3 November 2026"
    assert not workbook.returns.is_signed(returned)
    assert preview_return(workbook, path).items == ()
    assert check(workbook.file).faults == ()
    workbook.undo()
    assert workbook.returns.one(returned.id).auditor_role is None


def test_a_file_that_nobody_signed_says_nothing_and_takes_nothing_away(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    first = signed(sent_out(workbook, sent, tmp_path / "a.xlsx"), "Housing manager", None)
    preview = preview_return(workbook, first)
    assert preview.says == "It says: signed by Housing manager."
    take(workbook, preview, preview.taken_first)
    again = sent_out(workbook, sent, tmp_path / "b.xlsx")
    assert (preview_return(workbook, again).says, preview_return(workbook, again).items) == ("", ())
    by_another = signed(again, "Team manager", "soon")
    problem, changed = preview_return(workbook, by_another).items
    assert (problem.sort, problem.column, problem.theirs) == (PROBLEM, "Date", "soon")
    assert (changed.here, changed.theirs) == ("Housing manager", "Team manager")


def test_two_files_that_were_signed_by_two_people_are_a_conflict(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    first = signed(sent_out(workbook, sent, tmp_path / "a.xlsx"), "Housing manager", None)
    second = signed(sent_out(workbook, sent, tmp_path / "b.xlsx"), "Team manager", None)
    preview = preview_return(workbook, first)
    take(workbook, preview, preview.taken_first)
    [item] = preview_return(workbook, second).items
    assert (item.sort, item.here, item.theirs) == (CONFLICT, "Housing manager", "Team manager")


def test_a_cell_that_holds_a_formula_a_day_or_a_whole_letter_is_no_role(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    path = signed(sent_out(workbook, sent, tmp_path / "a.xlsx"), "=1+1", None)
    assert preview_return(workbook, path).items == ()
    signed(path, date(2026, 11, 3), None)
    [item] = preview_return(workbook, path).items
    assert item.sort == PROBLEM
    signed(path, "Housing manager and others " * 20, None)
    [item] = preview_return(workbook, path).items
    assert item.sort == PROBLEM
