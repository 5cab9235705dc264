"""A folder of returns: what can be taken is taken, each of the others told with its reason."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import openpyxl
import pytest

import exports
from audit_app.problems import Problem
from audit_app.store.file import make, open_file
from audit_app.store.verify import check
from audit_app.workbook.bring_in.taking import take_returns
from audit_app.workbook.bring_in.twins import twins
from audit_app.workbook.pen import Author
from audit_app.workbook.schools.going_out import GoingOut
from audit_app.workbook.workbook import Workbook
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.conftest import KEY, counted_sources
from tests.audit_app.intake.editing import TODAY
from tests.audit_app.workbook.schools.coming_back import preview_school_return, sealing
from tests.audit_app.workbook.schools.conftest import opened, out
from tests.audit_app.workbook.schools.filling import edit, fill, section, sign
from tests.audit_app.workbook.schools.invented import DUE, add_school

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from audit_app.workbook.bring_in.school import Back
    from tests.audit_app.workbook.schools.conftest import Year


def without_hidden(book: Spreadsheet) -> None:
    del book["_meta"]


def look(book: Workbook, paths: list[Path]) -> list[Back | Problem]:
    found: list[Back | Problem] = []
    for path in paths:
        try:
            found.append(preview_school_return(book, path))
        except Problem as problem:
            found.append(problem)
    return found


def test_of_a_folder_the_good_files_are_taken_the_others_told_and_one_undo_takes_all_back(
    workbook: Workbook, tmp_path: Path
) -> None:
    for n in range(6):
        add_school(workbook, f"9000{n:02}", f"Invented School {n}", "PRI")
    held = workbook.rounds.of_year(2026)
    workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    held = workbook.rounds.of_year(2026)
    assert held is not None
    going, paths = GoingOut(workbook, held), []
    for returned in workbook.rounds.returns(held.id):
        paths.append(tmp_path / going.name(returned))
        exports.write(going.report(returned, TODAY), paths[-1])
        sign(fill(paths[-1], {"A.01": {"Answer": "Fully met"}}))
    paths.sort()
    paths[1].write_bytes(paths[1].read_bytes()[:3000])
    paths[3].write_bytes(b"%PDF-1.7")
    (tmp_path / "notes.csv").write_text("Ref,Answer\nA.01,Yes\n")
    paths.append(tmp_path / "notes.csv")
    looked = look(workbook, paths)
    bad = {
        path.name: each.what
        for path, each in zip(paths, looked, strict=True)
        if isinstance(each, Problem)
    }
    assert len(bad) == 3
    assert all(what for what in bad.values())
    good = [(sealing(b), b.preview.taken_first) for b in looked if not isinstance(b, Problem)]
    ticks: list[tuple[int, int]] = []
    told = take_returns(workbook, good, lambda *each: ticks.append(each))
    assert (told.changed, told.sealed, told.same, told.refused) == (4, 4, 0, ())
    assert ticks[-1] == (4, 4)
    signed = [workbook.returns.is_signed(one) for one in workbook.rounds.returns(held.id)]
    assert signed.count(True) == 4
    change = workbook.undo()
    assert change is not None
    assert change.label == "Undo: Bring in 4 returns"
    for one in workbook.rounds.returns(held.id):
        assert not workbook.returns.is_signed(one)
        values = workbook.answers.of_return(one.id).values()
        assert all(answer.value is None for answer in values)
    assert check(workbook.file).faults == ()
    assert answered(workbook, held.id) == 0
    for _ in range(2):  # what goes back as one comes as one, again and again
        change = workbook.redo()
        assert change is not None
        assert change.label == "Redo: Bring in 4 returns"
        assert answered(workbook, held.id) == 4
        change = workbook.undo()
        assert change is not None
        assert change.label == "Undo: Bring in 4 returns"
        assert answered(workbook, held.id) == 0
    assert check(workbook.file).faults == ()


def answered(workbook: Workbook, round_id: str) -> int:
    """In how many returns of a round A.01 has an answer."""
    held = [workbook.answers.of_return(one.id) for one in workbook.rounds.returns(round_id)]
    return sum(1 for one in held if ("A.01", "") in one and one["A.01", ""].value is not None)


def test_a_stop_between_two_files_keeps_what_was_taken_and_undo_takes_it_back(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    other = opened(workbook, 2027)
    chosen = []
    for of in (year, other):
        path = fill(out(workbook, of, tmp_path), {"A.01": {"Answer": "Fully met"}})
        back = preview_school_return(workbook, path)
        chosen.append((back, back.preview.taken_first))

    class StoppedHere(Exception):  # noqa: N818 - what a person did
        pass

    def tick(done: int, _of: int) -> None:
        if done == 1:
            raise StoppedHere

    with pytest.raises(StoppedHere):
        take_returns(workbook, chosen, tick)
    assert ("A.01", "") in workbook.answers.of_return(year.returned.id)
    assert workbook.answers.of_return(other.returned.id) == {}
    assert workbook.undo() is not None
    assert workbook.answers.of_return(year.returned.id) == {}


def test_undo_takes_nothing_back_where_somebody_wrote_since(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    path = fill(out(workbook, year, tmp_path), {"A.01": {"Answer": "Fully met"}})
    back = preview_school_return(workbook, path)
    take_returns(workbook, [(back, back.preview.taken_first)])
    officer = Workbook(workbook.file, counted_sources(900_000), Author("Officer", "laptop-9"))
    officer.answers.answer(year.returned.id, year.form, ("A.01", ""), "not")
    with pytest.raises(Problem, match="Officer has changed"):
        workbook.undo()
    assert workbook.answers.of_return(year.returned.id)["A.01", ""].value == '"not"'


def test_two_different_returns_of_one_school_ask_and_the_same_twice_does_not(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    first = fill(out(workbook, year, tmp_path), {"A.01": {"Answer": "Fully met"}})
    copy = tmp_path / "copy.xlsx"
    shutil.copy(first, copy)
    assert twins(look(workbook, [first, copy])) == frozenset()
    fill(copy, {"A.02": {"Answer": "Not met"}})
    assert twins(look(workbook, [first, copy])) == {0, 1}


def test_what_was_answered_here_since_is_asked_about_and_left(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    path = fill(out(workbook, year, tmp_path), {"A.01": {"Answer": "Fully met"}})
    workbook.answers.answer(year.returned.id, year.form, ("A.01", ""), "partly")
    back = preview_school_return(workbook, path)
    [item] = back.preview.items
    assert item.sort == "conflict"
    assert back.preview.taken_first == ()
    edit(path, without_hidden)
    [item] = preview_school_return(workbook, path).preview.items
    assert item.sort == "conflict", "also where the file does not say any more when it left"


def test_a_return_of_another_workbook_of_an_unknown_school_or_year_is_told(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    make(tmp_path / "other.audit", KEY).close()
    file = open_file(tmp_path / "other.audit", lambda _salt: KEY)
    other = Workbook(file, counted_sources(9_000_000), Author("X", "y"))
    theirs = out(other, opened(other, 2026, "800001"), tmp_path)
    last = out(other, opened(other, 2024, "900001"), tmp_path)
    with pytest.raises(Problem, match="another area") as refused:
        preview_school_return(workbook, theirs)
    assert "URN 800001" in refused.value.what
    for path, code, said in (
        (edit(theirs, without_hidden), "another-area", "URN 800001 is no setting"),
        (edit(last, without_hidden), "another-year", "2024-25"),
    ):
        with pytest.raises(Problem, match=said) as refused:
            preview_school_return(workbook, path)
        assert refused.value.code == code
    file.close()
    assert year.audit.year == 2026


def test_last_years_return_is_told_on_this_years_page(workbook: Workbook, tmp_path: Path) -> None:
    before, now = opened(workbook, 2025), opened(workbook, 2026)
    path = out(workbook, before, tmp_path)
    school = workbook.schools.one(str(before.returned.school_id))
    said = f"return of {school.name} of 2025-26, and this page is that of 2026-27"
    with pytest.raises(Problem, match=said):  # the name of a file may not say whose it is
        preview_school_return(workbook, path, now.audit.id)
    assert preview_school_return(workbook, path, before.audit.id).return_id == before.returned.id


def test_a_return_on_another_edition_of_the_form_is_told(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    path = out(workbook, year, tmp_path)

    def older(book: Spreadsheet) -> None:
        for row in book["_meta"].iter_rows():
            if row[0].value == "form":
                row[1].value = "0" * 64

    back = preview_school_return(workbook, edit(path, older))
    assert back.preview.notice.startswith("This file is of another edition of the form")


def test_a_sheet_that_was_copied_from_another_schools_file_is_told(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    path = out(workbook, year, tmp_path)

    def copied(book: Spreadsheet) -> None:
        page, at, _titles = section(book)
        for row in page.iter_rows(max_row=at, max_col=1):
            if "URN 900001" in str(row[0].value):
                row[0].value = str(row[0].value).replace("900001", "900002")

    with pytest.raises(Problem, match="two settings"):
        preview_school_return(workbook, edit(path, copied))


def test_an_agencys_return_is_sent_to_its_own_place(workbook: Workbook, tmp_path: Path) -> None:
    from tests.audit_app.conftest import sent_out

    returned = sent_out(workbook).returns[0]
    path = tmp_path / "agency.xlsx"
    exports.write(workbook.documents.return_workbook(returned.id, TODAY), path)
    with pytest.raises(Problem, match="grid of its audit"):
        preview_school_return(workbook, path)
    assert openpyxl.load_workbook(path)
