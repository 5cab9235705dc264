"""A table whose rows have no names keeps those that are filled in, wherever they stand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.audit_app.workbook.schools.coming_back import preview_school_return, taken
from tests.audit_app.workbook.schools.filling import fill

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

PROUD = {
    "Z.01/1a": {"Answer": "The first"},
    "Z.01/2b": {"Answer": "perhaps"},  # is no answer, and all that stands in its row
    "Z.01/3a": {"Answer": "The third"},
    "Z.01/3b": {"Answer": "Yes"},
}
HELD = [{"point": "The first"}, {"point": "The third", "share": "yes"}]


def proud_of(book: Workbook, year: Year) -> object:
    return json.loads(book.answers.of_return(year.returned.id)["Z.01", ""].value or "null")


def test_a_table_with_a_row_left_out_says_nothing_new_when_its_file_comes_again(
    workbook: Workbook, year: Year, path: Path
) -> None:
    fill(path, PROUD)
    taken(workbook, preview_school_return(workbook, path))
    assert proud_of(workbook, year) == HELD
    again = preview_school_return(workbook, path)
    assert [item.theirs for item in again.preview.items] == ["perhaps"]
    taken(workbook, again)
    assert proud_of(workbook, year) == HELD


def test_a_cell_that_cannot_be_read_takes_nothing_from_another_row(
    workbook: Workbook, year: Year, path: Path
) -> None:
    fill(path, {ref: told for ref, told in PROUD.items() if ref != "Z.01/2b"})
    taken(workbook, preview_school_return(workbook, path))
    fill(path, {"Z.01/2b": {"Answer": "perhaps"}, "Z.01/3a": {"Answer": "The last"}})
    back = preview_school_return(workbook, path)
    [changed] = [item for item in back.preview.items if item.put is not None]
    assert changed.put is not None
    assert changed.put.value is not None
    assert json.loads(str(changed.put.value["value"])) == [
        {"point": "The first"},
        {"point": "The last", "share": "yes"},
    ]
