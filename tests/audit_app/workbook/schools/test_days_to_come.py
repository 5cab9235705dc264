"""What a school says has happened lies on no day that is still to come."""

from __future__ import annotations

import sys
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.workbook.bring_in import PROBLEM
from audit_app.workbook.bring_in.corrected import corrected
from audit_app.workbook.bring_in.school import compare_school_return
from tests.audit_app.workbook.schools.coming_back import (
    preview_school_return,
    read_school_return,
    taken,
)
from tests.audit_app.workbook.schools.filling import fill, sign

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

AFTER = "after today, 25 November 2026"  # the tests' own day
SHARED, TRAINED, BY = "Z.04", "AY.01/2c", "Z.02/1c"


@pytest.mark.parametrize("ref", [SHARED, TRAINED])
def test_a_day_after_today_is_a_problem_of_its_cell(
    workbook: Workbook, path: Path, ref: str
) -> None:
    fill(path, {ref: {"Answer": date(2026, 11, 26)}})
    [wrong] = preview_school_return(workbook, path).problems
    assert wrong.row.startswith(ref)
    assert (wrong.sort, wrong.wants_day) == (PROBLEM, True)
    assert AFTER in wrong.what


@pytest.mark.parametrize("ref", [SHARED, TRAINED])
def test_a_day_of_today_is_taken(workbook: Workbook, path: Path, ref: str) -> None:
    fill(path, {ref: {"Answer": date(2026, 11, 25)}})
    back = preview_school_return(workbook, path)
    assert back.problems == ()
    assert len(back.preview.items) == 1


def test_what_a_school_will_do_has_a_day_to_come(workbook: Workbook, path: Path) -> None:
    fill(path, {"Z.02/1a": {"Answer": "Train the governors"}, BY: {"Answer": date(2027, 4, 30)}})
    assert preview_school_return(workbook, path).problems == ()


def test_a_signature_of_a_day_to_come_is_no_signature(
    workbook: Workbook, year: Year, path: Path
) -> None:
    back = preview_school_return(workbook, sign(path, date(2031, 11, 20)))
    assert back.role == ""
    assert len(back.problems) == 2, "the head's and the governor's"
    assert all(AFTER in item.what for item in back.problems)
    taken(workbook, back)
    assert not workbook.returns.is_signed(workbook.returns.one(year.returned.id))


def test_the_right_day_is_typed_and_another_to_come_is_told_again(
    workbook: Workbook, year: Year, path: Path
) -> None:
    fill(path, {SHARED: {"Answer": date(2027, 11, 2)}})
    read = read_school_return(path)
    [wrong] = compare_school_return(workbook, read).problems
    [still] = compare_school_return(workbook, corrected(read, {wrong.place: "3/11/2027"})).problems
    assert AFTER in still.what
    back = compare_school_return(workbook, corrected(read, {wrong.place: "2/11/2026"}))
    assert back.problems == ()
    taken(workbook, back)
    assert workbook.answers.of_return(year.returned.id)[SHARED, ""].value == '"2026-11-02"'
    assert preview_school_return(workbook, path).problems == (), "asked once of one file"


def test_a_day_to_come_that_is_typed_in_a_table_is_told_and_writes_no_note(
    workbook: Workbook, path: Path
) -> None:
    fill(path, {TRAINED: {"Answer": "last May"}})
    read = read_school_return(path)
    [wrong] = compare_school_return(workbook, read).problems
    back = compare_school_return(workbook, corrected(read, {wrong.place: "3/11/2027"}))
    [still] = back.preview.items
    assert (still.sort, still.wants_day) == (PROBLEM, True)
    assert AFTER in still.what


@pytest.fixture
def far_in_the_east(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A clock on the wall that shows 26 November already."""
    with monkeypatch.context() as here:
        here.setenv("TZ", "EAST-20")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="its zone is not set for a process")
@pytest.mark.usefixtures("far_in_the_east")
def test_a_day_typed_in_a_table_is_measured_by_the_day_on_the_wall(
    workbook: Workbook, path: Path
) -> None:
    fill(path, {TRAINED: {"Answer": "last May"}})
    read = read_school_return(path)
    [wrong] = compare_school_return(workbook, read).problems
    back = compare_school_return(workbook, corrected(read, {wrong.place: "26/11/2026"}))
    assert back.problems == ()
    assert any(item.typed == "last May" for item in back.preview.items), "the file's words are kept"
