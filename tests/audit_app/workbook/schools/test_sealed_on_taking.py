"""A return that is signed is sealed as it is taken; twice is once, and one undo takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.journal.seals import read_seal
from audit_app.problems import Problem
from audit_app.store.verify import check
from audit_app.workbook.bring_in import READ_AS
from audit_app.workbook.bring_in.taking import take_returns
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from tests.audit_app.workbook.schools.coming_back import (
    Told,
    preview_school_return,
    sealing,
    stands,
    taken,
)
from tests.audit_app.workbook.schools.conftest import opened, out
from tests.audit_app.workbook.schools.filling import edit, fill, sign

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from tests.audit_app.workbook.schools.conftest import Year


def test_a_signed_return_is_sealed_when_it_is_taken_and_an_unsigned_one_is_part_returned(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    back = preview_school_return(workbook, path)
    taken(workbook, back)
    returned = workbook.returns.one(year.returned.id)
    assert not workbook.returns.is_signed(returned)
    assert stands(workbook, year) == told
    back = preview_school_return(workbook, sign(path))
    both = "It says: signed by Headteacher and Safeguarding governor, 20 November 2026."
    assert back.preview.says == both
    taken(workbook, back)
    returned = workbook.returns.one(year.returned.id)
    assert workbook.returns.is_signed(returned)
    assert returned.file_digest == back.digest


def test_of_two_signatures_of_two_days_each_is_told_with_its_own(
    workbook: Workbook, path: Path
) -> None:
    def a_day_later(book: Spreadsheet) -> None:
        last = list(book["Start here"].iter_rows(max_col=2))[-1]
        assert last[0].value == "Safeguarding governor, trustee or proprietor signs: date"
        last[1].value = date(2026, 11, 21)

    back = preview_school_return(workbook, edit(sign(path), a_day_later))
    assert back.preview.says == (
        "It says: signed by Headteacher, 20 November 2026, "
        "and Safeguarding governor, 21 November 2026."
    )


def test_a_signed_return_of_which_something_is_left_out_is_not_sealed(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    fill(sign(path), {"A.01": {"Answer": "mostly"}})
    taken(workbook, preview_school_return(workbook, path))
    assert not workbook.returns.is_signed(workbook.returns.one(year.returned.id))
    assert stands(workbook, year).keys() == told.keys() - {"A.01"}


def test_a_signature_without_its_day_is_told_and_does_not_count(
    workbook: Workbook, path: Path
) -> None:
    back = preview_school_return(workbook, sign(path, None))
    assert back.role == ""
    assert any("no day" in item.what for item in back.problems)


def test_the_same_file_twice_changes_nothing(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    taken(workbook, preview_school_return(workbook, sign(path)))
    before = workbook.file.ask("select count(*) from line")
    again = preview_school_return(workbook, path)
    assert again.preview.items == ()
    taken(workbook, again)
    assert workbook.file.ask("select count(*) from line") == before
    assert stands(workbook, year) == told


def test_another_file_for_a_sealed_return_is_refused_until_it_is_reopened(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    taken(workbook, preview_school_return(workbook, sign(path)))
    fill(path, {"A.01": {"Answer": "Not met"}})
    with pytest.raises(Problem, match="says something else"):
        preview_school_return(workbook, path)
    workbook.signing.reopen(workbook.returns.one(year.returned.id), "Officer", "The school asked")
    back = preview_school_return(workbook, path)
    [item] = back.preview.items
    assert item.sort == "conflict", "what was taken before is not written over unasked"
    assert stands(workbook, year) == told


def test_same_as_last_year_is_taken_as_what_the_school_said(
    workbook: Workbook, tmp_path: Path
) -> None:
    before = opened(workbook, 2025)
    workbook.answers.answer(before.returned.id, before.form, ("A.01", ""), "partly")
    workbook.answers.note(before.returned.id, ("A.01", ""), "Minutes were late")
    workbook.answers.tick(before.returned.id, before.form, "A.01", ["minutes"])
    now = opened(workbook, 2026)
    path = out(workbook, now, tmp_path)
    fill(path, {ref: {"Answer": "Same as last year"} for ref in ("A.01", "A.02")})
    back = preview_school_return(workbook, path)
    [wrong] = back.problems
    assert wrong.row.startswith("A.02"), "nothing was said of it last year"
    taken(workbook, back)
    answer = workbook.answers.of_return(now.returned.id)["A.01", ""]
    assert (answer.value, answer.note) == ('"partly"', "Minutes were late")
    ticks = workbook.answers.of_return(now.returned.id)["A.01#evidence", ""]
    assert ticks.value == '["minutes"]'


def test_what_cannot_be_read_beside_same_as_last_year_is_not_filled_in_from_last_year(
    workbook: Workbook, tmp_path: Path
) -> None:
    before = opened(workbook, 2025)
    workbook.answers.answer(before.returned.id, before.form, ("A.01", ""), "partly")
    workbook.answers.note(before.returned.id, ("A.01", ""), "Minutes were late")
    workbook.answers.tick(before.returned.id, before.form, "A.01", ["minutes"])
    now = opened(workbook, 2026)
    path = out(workbook, now, tmp_path)
    beside = {"Note: why, or what comes next": "=1+1", "Evidence in place": "=1+1"}
    fill(path, {"A.01": {"Answer": "Same as last year", **beside}})
    back = preview_school_return(workbook, path)
    assert {item.column for item in back.problems} == beside.keys()
    taken(workbook, back)
    answers = workbook.answers.of_return(now.returned.id)
    assert (answers["A.01", ""].value, answers["A.01", ""].note) == ('"partly"', None)
    assert ("A.01#evidence", "") not in answers


def test_names_of_staff_that_are_held_are_not_taken_away_by_the_blank_cells_that_went_out(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    held = [{"row": "dsl", "name": "Invented Person"}]
    workbook.answers.answer(year.returned.id, year.form, ("AY.01", ""), held)
    path = out(workbook, year, tmp_path)
    assert preview_school_return(workbook, path).preview.items == ()
    fill(path, {"AY.01/2b": {"Answer": "dsl@example.invalid"}})
    taken(workbook, preview_school_return(workbook, path))
    value = workbook.answers.of_return(year.returned.id)["AY.01", ""].value
    assert value is not None
    assert "Invented Person" in value
    assert "dsl@example.invalid" in value


def test_what_somebody_signed_here_is_not_opened_by_undoing_the_taking_before(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    taken(workbook, preview_school_return(workbook, path))
    workbook.signing.sign_off(workbook.returns.one(year.returned.id), "Headteacher")
    with pytest.raises(Problem, match="signed off"):
        workbook.undo()
    assert workbook.returns.is_signed(workbook.returns.one(year.returned.id))
    assert stands(workbook, year) == told


def test_one_file_is_one_deed_and_one_undo_takes_it_back_with_its_seal(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    fill(sign(path), {"Z.04": {"Answer": date(2026, 11, 2)}})
    taken(workbook, preview_school_return(workbook, path))
    change = workbook.undo()
    assert change is not None
    assert stands(workbook, year) == {}
    returned = workbook.returns.one(year.returned.id)
    assert not workbook.returns.is_signed(returned)
    assert returned.file_digest is None
    again = workbook.redo()
    assert again is not None
    assert again.label == "Redo: Bring in the return of Saltmarsh Primary"
    assert stands(workbook, year) == told
    returned = workbook.returns.one(year.returned.id)
    assert workbook.returns.is_signed(returned), "it comes again with the seal that it had"
    assert read_seal(returned.seal).role == "Headteacher"  # type: ignore[union-attr]  # signed
    workbook.undo()
    assert stands(workbook, year) == {}, "and it goes back as before"
    assert check(workbook.file).faults == ()


def test_several_files_come_again_with_their_seals_and_go_back_again(
    workbook: Workbook, year: Year, path: Path, told: Told, tmp_path: Path
) -> None:
    other = opened(workbook, 2025, "900002")
    backs = [
        preview_school_return(workbook, sign(each))
        for each in (path, fill(out(workbook, other, tmp_path), {"A.01": {"Answer": "Not met"}}))
    ]
    take_returns(workbook, [(sealing(back), back.preview.taken_first) for back in backs])

    def signed() -> list[bool]:
        ids = (year.returned.id, other.returned.id)
        return [workbook.returns.is_signed(workbook.returns.one(each)) for each in ids]

    for _twice in range(2):
        assert signed() == [True, True]
        assert stands(workbook, year) == told
        workbook.undo()
        assert signed() == [False, False]
        assert stands(workbook, year) == {}
        workbook.redo()
    assert check(workbook.file).faults == ()


def test_what_comes_again_after_something_else_was_done_is_not_sealed_by_it(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    taken(workbook, preview_school_return(workbook, sign(path)))
    workbook.undo()
    colleague = Author("Business manager", "laptop-2")
    theirs = Workbook(workbook.file, counted_sources(5_000_000), colleague)
    theirs.settings.put("partnership", "Marram Bay")
    workbook.redo()
    assert stands(workbook, year) == told
    assert not workbook.returns.is_signed(workbook.returns.one(year.returned.id))


def test_a_word_that_somebody_here_read_as_an_answer_seals_nothing(
    workbook: Workbook, year: Year, path: Path
) -> None:
    fill(sign(path), {"A.01": {"Answer": "mostly"}})
    back = preview_school_return(workbook, path)
    items = [item.offers[1] if item.offers else item for item in back.preview.items]
    assert [item.theirs for item in items if item.sort == READ_AS] == ["Partly met"]
    decided = replace(back, preview=replace(back.preview, items=tuple(items)))
    take_returns(workbook, [(sealing(decided), range(len(items)))])
    assert stands(workbook, year)["A.01"][0] == "Partly met"
    assert not workbook.returns.is_signed(workbook.returns.one(year.returned.id))
