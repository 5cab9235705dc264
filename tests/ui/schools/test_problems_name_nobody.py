"""The list of problems leaves the program, so it repeats nothing that no document prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.audit_app.workbook.schools.coming_back import preview_school_return
from tests.audit_app.workbook.schools.filling import edit, rows
from tests.ui.schools.returned import came_back, year_of
from ui.bring_in.files import lines_of
from ui.bring_in.listing import troubles
from ui.bring_in.trial import Trial

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from tests.ui.schools.conftest import Officer

ROLES = ("AY.01", "")


def with_names(path: Path, *, is_other_edition: bool = False) -> Path:
    """Type a name into every cell of who holds which role."""

    def change(book: Spreadsheet) -> None:
        for page, at, titles, ref in rows(book):
            if ref.startswith("AY.01"):
                page.cell(at, titles["Answer"]).value = "B. Plover"
                if is_other_edition:
                    page.cell(at, titles["Question"]).value = "Something else was asked here"
        for row in book["_meta"].iter_rows() if is_other_edition else ():
            if row[0].value == "form":
                row[1].value = "0" * 64

    return edit(path, change)


def listed(officer: Officer, path: Path) -> str:
    back = preview_school_return(officer.book, path)
    assert "B. Plover" in " ".join(item.theirs for item in back.preview.items), "seen on the screen"
    found = troubles(Trial(path.name, lines_of([path.name], [back])))
    assert any(one.where.startswith("AY.01") for one in found), "and told in the list"
    return " ".join(f"{one.where} {one.says} {one.what} {one.done}" for one in found)


def test_names_that_were_typed_here_too_are_not_repeated(officer: Officer, tmp_path: Path) -> None:
    path = came_back(officer, year_of(officer), tmp_path / "Returned")[1]
    returned = officer.book.returns.one(preview_school_return(officer.book, path).return_id)
    form = officer.book.returns.form(returned)
    officer.book.answers.answer(returned.id, form, ROLES, [{"row": "dsl", "name": "C. Knot"}])
    assert "Plover" not in listed(officer, with_names(path))


def test_names_in_a_file_of_another_edition_are_not_repeated(
    officer: Officer, tmp_path: Path
) -> None:
    path = came_back(officer, year_of(officer), tmp_path / "Returned")[1]
    assert "Plover" not in listed(officer, with_names(path, is_other_edition=True))
