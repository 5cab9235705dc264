"""Schools’ returns come back as people send them, in any form, and no answer is lost."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.audit_app.intake.old_files import write_ods, write_xls
from tests.audit_app.workbook.schools.coming_back import (
    NOTE,
    Told,
    brought_in,
    insert_a_column,
    insert_rows,
    preview_school_return,
    rename_the_sheet,
    sheets_of,
    shout_the_headings_and_whisper_the_references,
    sort_the_rows,
    stands,
    take_out_the_hidden_sheet_too,
    take_out_the_ids,
    taken,
    untidy_grades,
)
from tests.audit_app.workbook.schools.filling import (
    edit,
    fill,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year


@pytest.mark.parametrize(
    "harm",
    [
        insert_rows,
        insert_a_column,
        rename_the_sheet,
        sort_the_rows,
        untidy_grades,
        take_out_the_ids,
        take_out_the_hidden_sheet_too,
        shout_the_headings_and_whisper_the_references,
    ],
)
def test_what_people_do_to_a_workbook_loses_no_answer(
    workbook: Workbook,
    year: Year,
    path: Path,
    told: Told,
    harm: Callable[[Spreadsheet], None],
) -> None:
    assert brought_in(workbook, year, edit(path, harm)) == told


@pytest.mark.parametrize("ending", [".ods", ".xls", ".xlsm"])
def test_another_kind_of_spreadsheet_loses_no_answer(
    workbook: Workbook, year: Year, path: Path, told: Told, ending: str
) -> None:
    other = path.with_suffix(ending)
    if ending == ".ods":
        write_ods(other, sheets_of(path))
    elif ending == ".xls":
        write_xls(other, sheets_of(path))
    else:
        path.rename(other)
    assert brought_in(workbook, year, other) == told


@pytest.mark.parametrize("ending", [".ods", ".xls", ".csv", ""])
def test_a_file_is_read_as_what_it_is_whatever_its_name_says(
    workbook: Workbook, year: Year, path: Path, told: Told, ending: str
) -> None:
    held = sheets_of(path)
    assert brought_in(workbook, year, path.rename(path.with_suffix(ending))) == told
    other = write_ods(path.with_suffix(".xlsx"), held)
    assert preview_school_return(workbook, other).preview.items == ()


def test_a_tab_and_a_new_line_in_an_ods_part_the_words_on_both_sides(
    workbook: Workbook, year: Year, path: Path
) -> None:
    fill(path, {"A.01": {"Answer": "Not met", NOTE: "one TAB two LINE three"}})
    other = write_ods(path.with_suffix(".ods"), sheets_of(path))
    with zipfile.ZipFile(other) as parts:
        content = {name: parts.read(name) for name in parts.namelist()}
    for mark, element in ((b" TAB ", b"<text:tab/>"), (b" LINE ", b"<text:line-break />")):
        content["content.xml"] = content["content.xml"].replace(mark, element)
    with zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, held in content.items():
            parts.writestr(name, held)
    taken(workbook, preview_school_return(workbook, other))
    assert stands(workbook, year) == {"A.01": ("Not met", "one\ttwo\nthree")}


def test_parts_of_the_evidence_are_ticked_by_their_letters(
    workbook: Workbook, year: Year, path: Path
) -> None:
    for told, names in (
        ("a, c", ["minutes", "yearly_safeguarding_report"]),
        ("(b)", ["terms_of_reference"]),
        ("All", ["minutes", "terms_of_reference", "yearly_safeguarding_report"]),
        ("Terms of reference; minutes", ["minutes", "terms_of_reference"]),
    ):
        fill(path, {"A.01": {"Evidence in place": told}})
        [item] = preview_school_return(workbook, path).preview.items
        assert item.put is not None
        assert item.put.value is not None
        assert item.put.value["value"] == str(names).replace("'", '"').replace(" ", "")
    assert item.theirs == "2 of 3 in place"
    assert year.returned.id
