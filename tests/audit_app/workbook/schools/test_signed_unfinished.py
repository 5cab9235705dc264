"""A return that is signed, though not all that it asks is answered, is sealed by nobody unasked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.rules.returning import PART, RETURNED
from audit_app.workbook.bring_in.taking import take_returns
from audit_app.workbook.schools.year_stands import year_stands
from tests.audit_app.intake.editing import TODAY
from tests.audit_app.workbook.schools.coming_back import preview_school_return
from tests.audit_app.workbook.schools.filling import answered_whole, fill, sign

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.bring_in.school import Back
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year


def taken(book: Workbook, back: Back) -> None:
    """Take a file as it is first offered: nobody has chosen anything."""
    take_returns(book, [(back, back.preview.taken_first)])


def state(book: Workbook, year: Year) -> str:
    """How the one return of the year stands on the officer's page."""
    [stand] = year_stands(book, year.audit.id, TODAY).returns
    return stand.state


def test_a_signed_return_in_which_nothing_is_answered_counts_as_part_returned(
    workbook: Workbook, year: Year, path: Path
) -> None:
    back = preview_school_return(workbook, sign(path))
    assert back.is_unfinished
    assert back.left.is_blank
    told = take_returns(workbook, [(back, back.preview.taken_first)])
    assert (told.changed, told.sealed) == (1, 0)
    assert state(workbook, year) == PART


def test_nothing_seals_a_return_of_which_no_standard_is_answered(
    workbook: Workbook, year: Year, path: Path
) -> None:
    back = replace(preview_school_return(workbook, sign(path)), seals=True)
    assert take_returns(workbook, [(back, back.preview.taken_first)]).sealed == 0
    assert state(workbook, year) == PART


def test_a_signed_return_in_which_all_is_answered_is_sealed_as_it_is_taken(
    workbook: Workbook, year: Year, path: Path
) -> None:
    back = preview_school_return(workbook, sign(answered_whole(path)))
    assert not back.is_unfinished
    assert take_returns(workbook, [(back, back.preview.taken_first)]).sealed == 1
    assert state(workbook, year) == RETURNED


def test_two_blank_standards_are_counted_and_a_corrected_file_is_taken_after_it(
    workbook: Workbook, year: Year, path: Path
) -> None:
    blank = {"B.01": {"Answer": None}, "C.01": {"Answer": None}}
    back = preview_school_return(workbook, sign(fill(answered_whole(path), blank)))
    assert back.is_unfinished
    assert back.left.unanswered == 2
    taken(workbook, back)
    assert state(workbook, year) == PART, "the school is asked for the rest"
    corrected = fill(path, {ref: {"Answer": "Fully met"} for ref in blank})
    again = preview_school_return(workbook, corrected)
    assert not again.is_unfinished
    taken(workbook, again)
    assert state(workbook, year) == RETURNED


def test_the_officer_may_seal_it_all_the_same_and_one_undo_takes_it_back(
    workbook: Workbook, year: Year, path: Path
) -> None:
    sign(fill(answered_whole(path), {"B.01": {"Answer": None}}))
    back = replace(preview_school_return(workbook, path), seals=True)
    assert take_returns(workbook, [(back, back.preview.taken_first)]).sealed == 1
    assert state(workbook, year) == RETURNED
    workbook.undo()
    assert not workbook.returns.is_signed(workbook.returns.one(year.returned.id))


def test_its_file_again_seals_nothing_and_its_own_page_signs_it_off(
    workbook: Workbook, year: Year, path: Path
) -> None:
    sign(fill(answered_whole(path), {"B.01": {"Answer": None}}))
    taken(workbook, preview_school_return(workbook, path))
    taken(workbook, preview_school_return(workbook, path))
    assert state(workbook, year) == PART
    workbook.signing.sign_off(workbook.returns.one(year.returned.id), "Officer")
    assert state(workbook, year) == RETURNED


def test_what_stands_here_already_counts_as_answered(
    workbook: Workbook, year: Year, path: Path
) -> None:
    workbook.answers.answer(year.returned.id, year.form, ("B.01", ""), "fully")
    back = preview_school_return(workbook, sign(answered_whole(path, but=("B.01",))))
    assert not back.is_unfinished


def test_what_is_not_signed_or_is_sealed_already_is_told_as_that_alone(
    workbook: Workbook, path: Path
) -> None:
    assert not preview_school_return(workbook, path).is_unfinished
    taken(workbook, preview_school_return(workbook, sign(answered_whole(path))))
    sealed = preview_school_return(workbook, path)
    assert (sealed.is_sealed, sealed.is_unfinished) == (True, False)
