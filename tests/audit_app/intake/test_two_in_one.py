"""A file that is two kinds of spreadsheet at once is read as neither: one would go unlooked at."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.taken_apart import sheets_of_a_list
from audit_app.problems import Problem
from tests.audit_app.intake.old_files import write_ods, write_xls
from tests.audit_app.intake.test_cell_by_cell import WORKED_OUT, parts, read

if TYPE_CHECKING:
    from pathlib import Path

ROWS = {"S": [["one", "two"]]}


def with_excel_inside(path: Path) -> Path:
    """An .ods or .xls file at whose end the parts of an .xlsx file stand."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts(WORKED_OUT).items():
            made.writestr(name, content)
    return path


@pytest.mark.parametrize("name", ["list.xlsx", "list.ods", "list"])
def test_an_open_document_that_holds_an_excel_workbook_too_is_refused(
    tmp_path: Path, name: str
) -> None:
    path = with_excel_inside(write_ods(tmp_path / name, ROWS))
    with pytest.raises(Problem) as problem:
        sheets_of_a_list(path)
    assert problem.value.code == "hostile"


@pytest.mark.parametrize("name", ["list.xlsx", "list"])
def test_an_old_workbook_that_holds_a_new_one_too_is_refused_under_another_name(
    tmp_path: Path, name: str
) -> None:
    path = write_xls(tmp_path / name, ROWS)
    assert [*sheets_of_a_list(path)["S"][0][0]] == ["one", "two"]
    with pytest.raises(Problem) as problem:
        sheets_of_a_list(with_excel_inside(path))
    assert problem.value.code == "hostile"


def test_a_workbook_with_a_second_one_in_the_other_form_is_refused(tmp_path: Path) -> None:
    held = parts(WORKED_OUT)
    assert read(tmp_path / "list.xlsx", held)[1].unread == {(0, 0)}
    held["xl/workbook.bin"] = ""
    with pytest.raises(Problem) as problem:
        read(tmp_path / "list.xlsx", held)
    assert problem.value.code == "hostile"
