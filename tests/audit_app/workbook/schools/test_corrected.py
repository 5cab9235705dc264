"""A day that cannot be read is typed by the officer; what the file says is kept in the note."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.store.verify import check
from audit_app.workbook.bring_in import READ_AS
from audit_app.workbook.bring_in.corrected import corrected
from audit_app.workbook.bring_in.school import compare_school_return
from audit_app.workbook.bring_in.taking import take_back, take_returns
from tests.audit_app.workbook.schools.coming_back import read_school_return, sealing
from tests.audit_app.workbook.schools.filling import fill, sign

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.bring_in.school import Back
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

SHARED = "Z.04"  # when the return was shared with the governing body
NOTE = "Note: why, or what comes next"


def with_typed(book: Workbook, path: Path, day: str) -> Back:
    """A file with the same day typed for each of its days that cannot be read."""
    read = read_school_return(path)
    wrong = [i for i in compare_school_return(book, read).preview.items if not i.can_be_taken]
    assert all(item.wants_day for item in wrong)
    return compare_school_return(book, corrected(read, {item.place: day for item in wrong}))


def test_a_typed_day_is_taken_with_the_words_of_the_file_in_the_note_and_goes_back_as_one(
    workbook: Workbook, year: Year, path: Path
) -> None:
    sign(fill(path, {SHARED: {"Answer": "31/02/2026"}, "A.01": {"Answer": "Fully met"}}))
    back = with_typed(workbook, path, "28/2/26")
    [item] = [one for one in back.preview.items if one.typed]
    assert (item.sort, item.theirs, item.typed) == (READ_AS, "28 February 2026", "31/02/2026")
    told = take_returns(workbook, [(sealing(back), back.preview.taken_first)])
    assert (told.changed, told.sealed) == (1, 0), "nobody signed what was typed here"
    held = workbook.answers.of_return(year.returned.id)[SHARED, ""]
    assert held.value == '"2026-02-28"'
    assert held.note == "Typed as the answer: 31/02/2026"
    again = compare_school_return(workbook, read_school_return(path))
    assert again.preview.items == (), "the same file asks for it no more"
    take_back(workbook, told.batch)
    assert workbook.answers.of_return(year.returned.id) == {}
    assert check(workbook.file).faults == ()


def test_days_that_are_typed_in_a_table_are_taken_with_it_each_with_its_words_kept(
    workbook: Workbook, year: Year, path: Path
) -> None:
    days = ("31/09/26", "2026-09-05", "last May")
    refs = [f"AY.01/{n}c" for n in range(1, 4)]
    fill(path, {ref: {"Answer": day} for ref, day in zip(refs, days, strict=True)})
    back = with_typed(workbook, path, "30/09/2026")
    assert back.problems == ()
    typed = [one for one in back.preview.items if one.typed]
    assert [(one.row.partition(" ")[0], one.theirs, one.typed) for one in typed] == [
        ("AY.01/1c", "30 Sep 2026", "31/09/26"),
        ("AY.01/3c", "30 Sep 2026", "last May"),
    ]
    take_returns(workbook, [(back, back.preview.taken_first)])
    held = workbook.answers.of_return(year.returned.id)["AY.01", ""]
    assert held.value is not None
    said = [row.get("trained") for row in json.loads(held.value)]
    assert [one for one in said if one] == ["2026-09-30", "2026-09-05", "2026-09-30"]
    assert held.note == "Typed as the answer: 31/09/26\nTyped as the answer: last May"
    again = compare_school_return(workbook, read_school_return(path))
    assert again.preview.items == (), "the same file asks for them no more"
    workbook.undo()
    assert workbook.answers.of_return(year.returned.id) == {}


def test_what_is_typed_and_is_no_day_is_listed_as_the_files_own_was(
    workbook: Workbook, path: Path
) -> None:
    fill(path, {SHARED: {"Answer": "soon"}})
    back = with_typed(workbook, path, "31/02/2026")
    [wrong] = back.problems
    assert (wrong.theirs, wrong.typed, wrong.wants_day) == ("31/02/2026", "soon", True)
