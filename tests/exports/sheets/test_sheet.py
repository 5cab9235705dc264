"""What a person finds on a sheet: one table, its rules, its locks and its dates."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from audit_app.document import Column, Facts, Late, Paragraph, Row, Sheet, Table
from tests.exports.conftest import STATES, sheets_of
from tests.exports.sheets.reading import made, one

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.document import Report


def test_a_table_is_marked_up_and_covers_its_head_and_rows_and_no_more(
    workbook: Report, tmp_path: Path
) -> None:
    sheet = made(workbook, tmp_path)["Plan"]
    (table,) = sheet.tables.values()
    assert table.displayName == "Actions"
    assert table.ref == "A5:H19"
    assert sheet.max_row == 19


def test_nothing_is_merged_and_no_row_or_column_of_a_table_is_blank(
    workbook: Report, tmp_path: Path
) -> None:
    book = made(workbook, tmp_path)
    for sheet in book:
        assert not sheet.merged_cells.ranges
        for table in sheet.tables.values():
            cells = [[cell.value for cell in row] for row in sheet[table.ref]]
            assert all(any(value is not None for value in row) for row in cells)
            assert all(any(v is not None for v in column) for column in zip(*cells, strict=True))


def test_a_workbook_that_is_not_read_again_hides_no_row_ids(
    workbook: Report, tmp_path: Path
) -> None:
    book = made(replace(workbook, meta=()), tmp_path)
    assert "_meta" not in book.sheetnames
    for sheet in book:
        hidden = [letter for letter, held in sheet.column_dimensions.items() if held.hidden]
        assert hidden == []
        assert "Row id" not in [cell.value for row in sheet.iter_rows() for cell in row]
    (table,) = book["Plan"].tables.values()
    assert table.ref == "A5:G19"


def test_heads_are_one_row_of_different_words(workbook: Report, tmp_path: Path) -> None:
    sheet = made(workbook, tmp_path)["Plan"]
    heads = [cell.value for cell in sheet[5]]
    assert heads == [
        "Ref", "Finding", "What we will do", "Due", "Status", "Times moved", "Difference made",
        "Row id",
    ]  # fmt: skip
    assert len(set(heads)) == len(heads)


def test_a_long_title_stands_on_two_lines_so_that_the_printed_page_is_not_shrunk(
    workbook: Report, tmp_path: Path
) -> None:
    title = "Safeguarding return of Saint Bartholomew and Our Lady of the Marshes, for the year"
    first, *rest = workbook.sheets
    held = replace(workbook, sheets=(replace(first, title=title), *rest))
    sheet = made(held, tmp_path)["Plan"]
    assert f"{sheet['A1'].value} {sheet['A2'].value}" == title
    assert len(sheet["A1"].value) <= 80
    assert (sheet["A2"].font.b, sheet["A2"].font.sz) == (sheet["A1"].font.b, sheet["A1"].font.sz)
    (table,) = sheet.tables.values()
    assert table.ref == "A6:H20"


def test_the_title_is_in_the_first_cell_and_the_book_opens_where_work_goes_on(
    workbook: Report, tmp_path: Path
) -> None:
    book = made(workbook, tmp_path)
    assert [sheet["A1"].value for sheet in book][:4] == [
        "Action plan",
        "Summary",
        "Return",
        "About",
    ]
    assert book.active.title == "Plan"
    assert book.active.sheet_view.selection[-1].activeCell == "A8"
    assert [sheet.sheet_state for sheet in book] == ["visible"] * 4 + ["hidden", "veryHidden"]
    assert all(len(sheet.title) <= 31 for sheet in book)


def test_words_wrap_in_rows_tall_enough_for_them(workbook: Report, tmp_path: Path) -> None:
    sheet = made(workbook, tmp_path)["Plan"]
    assert sheet["C7"].alignment.wrap_text
    assert sheet.row_dimensions[7].height > 30
    assert sheet["C7"].font.size >= 10
    assert not sheet["C7"].font.italic


def test_a_row_grows_with_what_is_typed_in_it(workbook: Report, tmp_path: Path) -> None:
    """A height that somebody set by hand stays as it is; ours is one that a program may change."""
    made(workbook, tmp_path)
    with ZipFile(tmp_path / "made.xlsx") as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
    rows = [row for sheet in sheets for row in re.findall(rb"<row [^>]*>", sheet)]
    assert any(b' ht="' in row for row in rows)
    assert not any(b"customHeight" in row for row in rows)


def test_dates_are_dates(workbook: Report, tmp_path: Path) -> None:
    sheet = made(workbook, tmp_path)["Plan"]
    assert sheet["D7"].value == datetime(2026, 2, 3)  # noqa: DTZ001 - a spreadsheet's has no zone
    assert sheet["D7"].number_format == "dd/mm/yyyy"


def test_a_day_to_be_typed_is_british_in_a_program_of_any_country(
    workbook: Report, tmp_path: Path
) -> None:
    sheet = made(workbook, tmp_path)["Return"]
    [day] = [cell for row in sheet for cell in row if isinstance(cell.value, datetime)]
    assert day.number_format == "[$-809]dd/mm/yyyy"


def test_only_what_may_change_is_unlocked(workbook: Report, tmp_path: Path) -> None:
    sheet = made(workbook, tmp_path)["Plan"]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    unlocked = {cell.column_letter for row in sheet["A6:H19"] for cell in row
                if not cell.protection.locked}  # fmt: skip
    assert unlocked == {"D", "E", "G"}


def test_what_is_typed_in_a_text_cell_stays_text(workbook: Report, tmp_path: Path) -> None:
    sheet = made(workbook, tmp_path)["Plan"]
    assert sheet["G7"].number_format == "@"
    assert sheet["D7"].number_format != "@"


def test_a_status_is_chosen_from_a_named_list_of_words(workbook: Report, tmp_path: Path) -> None:
    book = made(workbook, tmp_path)
    (choose,) = [v for v in book["Plan"].data_validations.dataValidation if v.type == "list"]
    target = book.defined_names[choose.formula1].attr_text
    assert target == "Lists!$A$2:$A$5"
    assert [cell.value for (cell,) in book["Lists"]["A2:A5"]] == [s.word for s in STATES]


def test_each_answer_keeps_its_own_rule(workbook: Report, tmp_path: Path) -> None:
    sheet = made(workbook, tmp_path)["Return"]
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert rules["B7"].type == "list"
    assert rules["B7"].prompt == "Choose one"
    assert rules["B8"].type == "date"


def test_word_and_date_colour_a_row(workbook: Report, tmp_path: Path) -> None:
    sheet = made(workbook, tmp_path)["Plan"]
    rules = {(str(where.sqref), rule.formula[0]) for where in sheet.conditional_formatting
             for rule in where.rules}  # fmt: skip
    assert ("E6:E19", '$E6="At risk"') in rules
    assert ("D6:D19", 'AND(ISNUMBER($D6),$D6<TODAY(),$E6<>"Complete")') in rules


def test_a_revised_date_replaces_the_first_in_what_is_late(tmp_path: Path) -> None:
    dates = (Column(key, key, "date") for key in ("due", "revised"))
    columns = (*dates, Column("s", "s"))
    late = Late("due", "s", ("Done", 'No "longer"'), "revised")
    table = Table("T", "T", columns, (Row("r", (None, None, "x")),), late=late)
    sheet = made(replace(one("x"), sheets=(Sheet("S", "S", (table,)),)), tmp_path)["S"]
    rules = {str(where.sqref): where.rules[0].formula[0] for where in sheet.conditional_formatting}
    still = '$C5<>"Done",$C5<>"No ""longer""")'
    assert rules == {
        "A5": f"AND(ISNUMBER($A5),$A5<TODAY(),NOT(ISNUMBER($B5)),{still}",
        "B5": f"AND(ISNUMBER($B5),$B5<TODAY(),{still}",
    }


def test_heads_stay_in_sight_and_are_printed_on_each_page(workbook: Report, tmp_path: Path) -> None:
    sheet = made(workbook, tmp_path)["Plan"]
    assert sheet.freeze_panes == "B6"
    assert sheet.print_title_rows == "$5:$5"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.oddHeader.center.text == sheet.oddFooter.center.text == "OFFICIAL-SENSITIVE"
    assert sheet.oddFooter.right.text == "Page &P of &N"
    assert sheet.oddHeader.right.text == "Action plan && more"


def test_a_long_title_is_small_at_the_head_so_that_it_ends_before_the_marking(
    workbook: Report, tmp_path: Path
) -> None:
    long = replace(workbook, title="Safeguarding return 2026-27: Lighthouse Church Primary School")
    right = made(long, tmp_path)["Plan"].oddHeader.right
    assert (right.size, right.text) == (7, long.title)


def test_a_reference_leads_to_its_finding(workbook: Report, tmp_path: Path) -> None:
    sheet = made(workbook, tmp_path)["Plan"]
    assert sheet["B7"].hyperlink.location == "'Summary'!A5"
    assert sheet["B7"].hyperlink.target is None


@pytest.mark.parametrize("count", [0, 1, 500])
def test_a_table_of_any_length_can_be_written(count: int, tmp_path: Path) -> None:
    (table,) = made(sheets_of(count), tmp_path)["Plan"].tables.values()
    first, last = (int(n) for n in re.findall(r"\d+", table.ref))
    assert last - first == max(count, 1)


def test_a_wide_plan_prints_on_wide_paper(tmp_path: Path) -> None:
    wide = tuple(Column(f"c{n}", f"C{n}", width=30) for n in range(8))
    table = Table("T", "T", wide, (Row("r", ("x",) * 8),))
    report = replace(one("x"), sheets=(Sheet("S", "S", (table,)),))
    assert made(report, tmp_path)["S"].page_setup.paperSize == 8


@pytest.mark.parametrize(("width", "paper"), [(24, 9), (25, 8)])
def test_a_table_prints_on_a4_for_as_long_as_its_letters_are_eight_points(
    width: int, paper: int, tmp_path: Path
) -> None:
    """Eight columns: of 24 letters they are 1,038 points wide, and shrink to 8.3 points on A4;

    of 25 they are 1,080 wide, and would shrink to 7.98.
    """
    table = Table("T", "T", tuple(Column(f"c{n}", f"C{n}", width=width) for n in range(8)), ())
    sheet = made(replace(one("x"), sheets=(Sheet("S", "S", (table,)),)), tmp_path)["S"]
    assert sheet.page_setup.paperSize == paper
    assert sheet.page_margins.left == sheet.page_margins.right == 0.4


def test_the_last_columns_may_be_left_out_of_what_is_printed(tmp_path: Path) -> None:
    columns = (Column("a", "A"), Column("b", "B"), Column("c", "C", printed=False))
    table = Table("T", "T", columns, (Row("r", ("x", "y", "z")),))
    sheet = made(replace(one("x"), sheets=(Sheet("S", "S", (table,)),)), tmp_path)["S"]
    assert sheet["C5"].value == "z"
    assert sheet.print_area == "'S'!$A$1:$B$5"


def test_long_words_above_a_table_take_rows_of_their_own(tmp_path: Path) -> None:
    sheet = Sheet("S", "S", (Paragraph("First. " + "word " * 60), Facts("F", (("A", "b"),))))
    book = made(replace(one("x"), sheets=(sheet,)), tmp_path)
    lines = [cell.value for (cell,) in book["S"]["A3:A6"]]
    assert lines[0] == "First."
    assert all(len(line) <= 110 for line in lines)
