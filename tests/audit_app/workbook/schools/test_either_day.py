"""A day of a .csv file that may be two is never guessed: somebody says which, or it is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.workbook.bring_in import PROBLEM
from audit_app.workbook.bring_in.either_day import either_day
from audit_app.workbook.bring_in.taking import take_returns
from tests.audit_app.workbook.schools.coming_back import preview_school_return, saved_alone
from tests.audit_app.workbook.schools.filling import fill

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.bring_in.items import Item
    from audit_app.workbook.bring_in.school import Back
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

SHARED = "Z.04"  # when the return was shared with the governing body


def of(back: Back, row: str) -> list[Item]:
    return [item for item in back.preview.items if item.row.startswith(row)]


def held(book: Workbook, year: Year) -> str | None:
    answer = book.answers.of_return(year.returned.id).get((SHARED, ""))
    return None if answer is None else answer.value


@pytest.mark.parametrize(("way", "means"), [(0, "2026-09-03"), (1, "2026-03-09")])
def test_a_day_that_may_be_two_is_listed_with_both_and_taken_as_somebody_says(
    workbook: Workbook, year: Year, path: Path, way: int, means: str
) -> None:
    plain = saved_alone(fill(path, {SHARED: {"Answer": "03/09/2026"}}), SHARED)
    back = preview_school_return(workbook, plain)
    [asked] = of(back, SHARED)
    assert (asked.sort, asked.theirs) == (PROBLEM, "03/09/2026")
    assert "3 September 2026 or 9 March 2026" in asked.what
    assert [each.theirs for each in asked.offers] == ["3 September 2026", "9 March 2026"]
    take_returns(workbook, [(back, back.preview.taken_first)])
    assert held(workbook, year) is None, "nothing is guessed"
    items = tuple(i.offers[way] if i is asked else i for i in back.preview.items)
    decided = replace(back, preview=replace(back.preview, items=items))
    take_returns(workbook, [(decided, [back.preview.items.index(asked)])])
    assert held(workbook, year) == f'"{means}"'
    assert of(preview_school_return(workbook, plain), SHARED) == [], "asked once of one file"
    workbook.undo()
    assert held(workbook, year) is None


def test_the_same_day_in_a_spreadsheet_is_read_as_it_is_typed_here(
    workbook: Workbook, path: Path
) -> None:
    back = preview_school_return(workbook, fill(path, {SHARED: {"Answer": "03/09/2026"}}))
    [item] = of(back, SHARED)
    assert (item.can_be_taken, item.theirs) == (True, "3 September 2026")


def test_in_a_grid_the_cell_is_listed_and_its_other_cells_are_taken(
    workbook: Workbook, path: Path
) -> None:
    days = ("02/09/2026", "31/08/2026", "09/09/2026", "2026-09-05")
    refs = [f"AY.01/{n}c" for n in range(1, 5)]
    fill(path, {ref: {"Answer": day} for ref, day in zip(refs, days, strict=True)})
    back = preview_school_return(workbook, saved_alone(path, refs[0]))
    [wrong] = back.problems
    assert wrong.row.startswith("AY.01/1c")
    assert "2 September 2026 or 9 February 2026" in wrong.what
    [grid] = [item for item in back.preview.items if item.put is not None]
    assert grid.put is not None
    assert grid.put.value is not None
    for day in ("2026-08-31", "2026-09-09", "2026-09-05"):
        assert day in grid.put.value["value"]
    assert "2026-09-02" not in grid.put.value["value"]


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("03/09/2026", date(2026, 3, 9)),
        ("3.9.26", date(2026, 3, 9)),
        ("03/09/2026 00:00:00", date(2026, 3, 9)),
        ("9 3 2026", date(2026, 9, 3)),
        ("13/09/2026", None),
        ("09/13/2026", None),
        ("09/09/2026", None),
        ("2026-09-03", None),
        ("3 Sept 2026", None),
        ("soon", None),
        ("", None),
        (None, None),
        (date(2026, 9, 3), None),
        (20260903, None),
    ],
)
def test_which_words_may_be_two_days(told: str | int | date | None, other: date | None) -> None:
    days = either_day(told)
    assert (days and days[1]) == other
