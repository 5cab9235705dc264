"""A word that was kept in the note stands there once, however often its file comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.workbook.bring_in import CONFLICT, NOTED_AS, PROBLEM
from audit_app.workbook.bring_in.taking import take_returns
from tests.audit_app.workbook.schools.coming_back import preview_school_return, sealing
from tests.audit_app.workbook.schools.filling import fill, sign

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.bring_in.school import Back
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

NOTE = "Note: why, or what comes next"


def kept(workbook: Workbook, path: Path) -> None:
    """Take a file, with each word that is no answer kept in the note."""
    back = preview_school_return(workbook, path)
    items = tuple(
        next((way for way in item.offers if way.column == NOTED_AS), item)
        for item in back.preview.items
    )
    read = replace(back, preview=replace(back.preview, items=items))
    take_returns(workbook, [(sealing(read), tuple(range(len(items))))])


def test_the_same_file_again_says_just_what_stands_here(
    workbook: Workbook, year: Year, path: Path
) -> None:
    sign(fill(path, {"A.02": {"Answer": "mostly", NOTE: "Nearly"}, "A.03": {"Answer": "so so"}}))
    kept(workbook, path)
    held = workbook.answers.of_return(year.returned.id)
    assert held["A.02", ""].note == "Nearly\nTyped as the answer: mostly"
    assert held["A.03", ""].note == "Typed as the answer: so so"
    again = preview_school_return(workbook, path)
    assert again.preview.items == ()
    told = take_returns(workbook, [(sealing(again), ())])
    assert (told.changed, told.sealed, told.same) == (0, 0, 1), "and it is not sealed by that"
    assert workbook.answers.of_return(year.returned.id) == held


def of(back: Back, question: str) -> list[tuple[str, str]]:
    return [(i.sort, i.column) for i in back.preview.items if i.row.startswith(question)]


def test_another_file_with_the_same_word_is_asked_about_but_its_note_is_no_conflict(
    workbook: Workbook, path: Path
) -> None:
    fill(path, {"A.02": {"Answer": "mostly", NOTE: "Nearly"}})
    kept(workbook, path)
    other = fill(path, {"A.05": {"Answer": "Fully met"}})
    assert of(preview_school_return(workbook, other), "A.02") == [(PROBLEM, "Answer")]
    changed = fill(path, {"A.02": {NOTE: "Nearly all"}})
    assert of(preview_school_return(workbook, changed), "A.02") == [
        (PROBLEM, "Answer"),
        (CONFLICT, "Note"),
    ]
