"""A standard that does not apply, without a word why: the officer types what the school told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.store.verify import check
from audit_app.workbook.bring_in import POINTS, READ_AS
from audit_app.workbook.bring_in.corrected import corrected
from audit_app.workbook.bring_in.school import compare_school_return
from audit_app.workbook.bring_in.taking import take_back, take_returns
from tests.audit_app.workbook.schools.coming_back import read_school_return, sealing
from tests.audit_app.workbook.schools.filling import fill, sign

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.records import Answer
    from audit_app.workbook.bring_in.school import Back
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

NOTE = "Note: why, or what comes next"
LETTING = "Nobody hires the hall."


def came(book: Workbook, path: Path, reason: str = "") -> Back:
    """The file as it is compared, with a reason typed for each answer that lacks one."""
    read = read_school_return(path)
    back = compare_school_return(book, read)
    places = back.unreasoned.values()
    return compare_school_return(book, corrected(read, dict.fromkeys(places, reason)))


def held(book: Workbook, year: Year, name: str = "A.01") -> Answer:
    return book.answers.of_return(year.returned.id)[name, ""]


def test_an_answer_that_does_not_apply_wants_its_reason_where_its_note_is_blank(
    workbook: Workbook, year: Year, path: Path
) -> None:
    fill(
        path,
        {
            "A.01": {"Answer": "Does not apply"},
            "A.02": {"Answer": "Does not apply", NOTE: LETTING},
            "A.03": {"Answer": "Partly met"},
        },
    )
    back = compare_school_return(workbook, read_school_return(path))
    [(at, place)] = back.unreasoned.items()
    assert back.preview.items[at].row.startswith("A.01 ")
    assert place != back.preview.items[at].place, "the reason stands in the cell of the note"
    take_returns(workbook, [(back, back.preview.taken_first)])
    assert held(workbook, year).value == '"not_applicable"', "left out, it is taken as it stands"
    assert compare_school_return(workbook, read_school_return(path)).unreasoned == {}


def test_a_signed_file_without_a_reason_is_sealed_as_it_stands(
    workbook: Workbook, path: Path
) -> None:
    sign(fill(path, {"A.01": {"Answer": "Does not apply"}}))
    back = came(workbook, path)
    told = take_returns(workbook, [(sealing(back), back.preview.taken_first)])
    assert (told.changed, told.sealed) == (1, 1)


def test_a_typed_reason_is_the_note_seals_nothing_and_goes_back_with_its_file(
    workbook: Workbook, year: Year, path: Path
) -> None:
    sign(fill(path, {"A.01": {"Answer": "Does not apply"}}))
    back = came(workbook, path, LETTING)
    assert back.unreasoned == {}
    [item] = [one for one in back.preview.items if one.typed]
    assert (item.sort, item.theirs, item.typed) == (READ_AS, LETTING, "Does not apply")
    told = take_returns(workbook, [(sealing(back), back.preview.taken_first)])
    assert (told.changed, told.sealed) == (1, 0), "nobody signed what was typed here"
    answer = held(workbook, year)
    assert (answer.value, answer.note) == ('"not_applicable"', LETTING)
    again = compare_school_return(workbook, read_school_return(path))
    assert (again.preview.items, again.unreasoned) == ((), {})
    take_back(workbook, told.batch)
    assert workbook.answers.of_return(year.returned.id) == {}
    assert check(workbook.file).faults == ()


def test_a_typed_reason_that_may_point_at_somebody_is_left_and_seals_nothing_when_it_is_taken(
    workbook: Workbook, path: Path
) -> None:
    sign(fill(path, {"A.01": {"Answer": "Does not apply"}}))
    back = came(workbook, path, "It is with 943 476 5919.")
    [item] = [one for one in back.preview.items if one.typed]
    assert item.sort == POINTS
    assert back.unreasoned == {}, "it is one thing to decide, not two"
    every = [at for at, one in enumerate(back.preview.items) if one.can_be_taken]
    assert take_returns(workbook, [(sealing(back), every)]).sealed == 0
