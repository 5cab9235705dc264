"""What a spreadsheet counts again: states, filled cells, and words that formulas read otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl

from audit_app.document import Column, Facts, Filled, Row, Sheet, Table, Tally
from tests.exports.sheets.reading import made, one

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.document import Report


def test_counts_are_counted_again_by_the_spreadsheet(workbook: Report, tmp_path: Path) -> None:
    sheet = made(workbook, tmp_path)["Summary"]
    assert sheet["B5"].value == '=COUNTIFS(Actions[Status],"=Not started")'
    assert sheet["C5"].value == 3


def test_a_count_is_there_for_programs_that_cannot_count(workbook: Report, tmp_path: Path) -> None:
    made(workbook, tmp_path)
    held = openpyxl.load_workbook(tmp_path / "made.xlsx", data_only=True)["Summary"]
    assert held["B5"].value == 3


def test_filled_cells_are_counted_over_several_tables(tmp_path: Path) -> None:
    columns = (Column("a", "Answer", locked=False),)
    first = Table("One", "One", columns, (Row("r", ("Yes",)), Row("s", (None,))))
    second = Table("Two", "Two", columns, (Row("t", ("No",)),))
    facts = Facts("Return", (("Answered so far", Filled(("One", "Two"), "a", 2)),))
    sheets = (Sheet("A", "A", (facts,)), Sheet("B", "B", (first,)), Sheet("C", "C", (second,)))
    sheet = made(replace(one("x"), sheets=sheets), tmp_path)["A"]
    assert sheet["B3"].value == "=COUNTA(One[Answer])+COUNTA(Two[Answer])"
    assert sheet["B3"].alignment.horizontal == "left", "under the words of the other facts"
    held = openpyxl.load_workbook(tmp_path / "made.xlsx", data_only=True)["A"]
    assert held["B3"].value == 2


def test_words_that_formulas_read_otherwise_are_counted_as_they_stand(tmp_path: Path) -> None:
    table = Table("T", "T", (Column("a", "Is it [so]?"),), (Row("r", ('<b>"*',)),))
    tally = Table("C", "C", (Column("n", "N", "integer"),),
                  (Row("r", (Tally("T", (("a", '<b>"*'),), 1),)),))  # fmt: skip
    sheets = (Sheet("A", "A", (table,)), Sheet("B", "B", (tally,)))
    sheet = made(replace(one("x"), sheets=sheets), tmp_path)["B"]
    assert sheet["A5"].value == '=COUNTIFS(T[Is it \'[so\']?],"=<b>""~*")'
