"""An officer's own list of last audits, as she keeps it: its heads, its days, what is wrong."""

from __future__ import annotations

import csv
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.register.any_file import told_apart
from audit_app.intake.register.cells import UnreadableCellError
from audit_app.intake.register.days import visit_day
from audit_app.intake.register.last_audits import pasted_last_audits, read_last_audits
from audit_app.problems import Problem
from tests.audit_app.intake.old_files import write_ods, write_xls
from tests.audit_app.intake.register.listing import TODAY, days, sheet

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        (datetime(2024, 5, 31, 9, 30), "2024-05-31"),  # noqa: DTZ001 - as a spreadsheet has it
        (date(2024, 5, 31), "2024-05-31"),
        ("31/05/2024", "2024-05-31"),
        ("31-5-24", "2024-05-31"),
        ("31.05.2024", "2024-05-31"),
        ("2024-05-31", "2024-05-31"),
        ("2024-05-31 00:00:00", "2024-05-31"),
        ("2024-05-31T09:30:00", "2024-05-31"),
        ("31/05/2024 09:30", "2024-05-31"),
        ("31 May 2024", "2024-05-31"),
        ("Friday 31st May, 2024", "2024-05-31"),
        ("3 Sept 23", "2023-09-03"),
        ("26/11/2026", "2026-11-26"),
        ("never", "None"),
        ("", "None"),
        (None, "None"),
    ],
)
def test_a_day_is_read_however_it_was_typed(typed: object, means: str) -> None:
    assert str(visit_day(typed, "Last audit", TODAY)) == means


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/02/2024", "Last audit says “31/02/2024”: there is no such day."),
        ("05/31/2024", "Last audit says “05/31/2024”: there is no such day."),
        ("27/11/2026", "Last audit says 27 November 2026, which is still to come."),
        ("01/09/1899", "Last audit says 1 September 1899, which is too long ago."),
        ("May 2024", "Last audit says “May 2024”, and not on which day."),
        ("2024", "Last audit says “2024”, and not on which day."),
        (45443.0, ("Last audit holds the number 45443, and no day. Give the column the form of a "
         "date.")),
        ("ask Jo", "Last audit says “ask Jo”, which is no day such as 31/05/2024."),
    ],
)  # fmt: skip
def test_what_is_no_day_is_said_in_words(typed: object, said: str) -> None:
    with pytest.raises(UnreadableCellError) as wrong:
        visit_day(typed, "Last audit", TODAY)
    assert str(wrong.value) == said


@pytest.mark.parametrize(
    "head",
    [
        "Last audit", "Last visit", "LAST VISIT DATE", "Date of last S175 audit", "Last audited",
        "Date last visited", "Last S.175 visit", "Date of visit", "Visited", "Date",
        "Last safeguarding audit (full)",
    ],
)  # fmt: skip
def test_the_day_is_found_under_any_usual_head(tmp_path: Path, head: str) -> None:
    path = sheet(
        tmp_path / "list.xlsx",
        ["Our visits, kept since 2015"],
        [],
        ["School", "URN", "Next visit due", "Last Ofsted inspection", head, "Officer"],
        ["Eelgrass Primary", 999101, date(2027, 1, 1), date(2020, 1, 1), date(2024, 5, 31), "One"],
    )
    assert days(read_last_audits(path, TODAY)) == [("999101", "2024-05-31")]


def test_two_columns_that_may_be_the_last_audit_are_refused(tmp_path: Path) -> None:
    path = sheet(tmp_path / "l.xlsx", ["URN", "Last audit", "Last visit"], [999101, None, None])
    with pytest.raises(Problem) as problem:
        read_last_audits(path, TODAY)
    assert problem.value.what == (
        "“Last audit” and “Last visit” may both be the day of the last audit."
    )


def test_every_line_that_cannot_be_read_is_said_by_its_number(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "list.xlsx",
        ["URN", "School", "Last audit"],
        [999101, "Eelgrass Primary", "31/02/2024"],
        ["99910", "Short", date(2024, 5, 31)],
        [None, None, date(2024, 5, 31)],
        [999104, "Worked out", "=DATE(2024,5,31)"],
        [999105, "Never seen", None],
        [None, None, None],
        [999106, "Good", date(2024, 5, 31)],
    )
    read = read_last_audits(path, TODAY)
    assert [(one.line, one.what) for one in read.problems] == [
        (2, "Last audit says “31/02/2024”: there is no such day."),
        (3, "The URN is “99910”, and a URN has six figures."),
        (4, "No school is named in this line."),
        (5, ("Last audit is worked out by a formula, or shows a fault, and is not read. Type what "
         "it should say.")),
    ]  # fmt: skip
    assert days(read) == [("999106", "2024-05-31")]
    assert read.blank == 1


def test_a_sheet_of_something_else_is_passed_over(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "list.xlsx",
        ["URN", "Last visit"],
        [999101, date(2024, 5, 31)],
        more=[["Name", "Date"], ["Somebody’s training", date(2026, 1, 1)]],
    )
    read = read_last_audits(path, TODAY)
    assert days(read) == [("999101", "2024-05-31")]
    assert read.problems == ()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_list_saved_as_csv_reads_the_same(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "list.csv"
    with path.open("w", encoding="cp1252", newline="") as file:
        rows = [("DfE number", "Last audit"), ("999/2001", "31/05/2024"), ("", "")]
        csv.writer(file, delimiter=separator).writerows(rows)
    assert days(read_last_audits(path, TODAY)) == [("999/2001", "2024-05-31")]
    assert told_apart([path]).lists == (path,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_list_saved_as_csv_is_known_below_its_title_and_in_any_letters(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "list.csv"
    text = "Safeguarding visits – the officer’s list\n\nURN,School,Last visit\n999101,,31/05/2024\n"
    path.write_text(text, encoding=encoding)
    assert told_apart([path]).lists == (path,)
    assert days(read_last_audits(path, TODAY)) == [("999101", "2024-05-31")]


def test_rows_that_were_copied_from_a_spreadsheet_are_read() -> None:
    text = "School\tLast audit\nEelgrass, Primary\t31/05/2024\nTidewater\t\n"
    read = pasted_last_audits(text, TODAY)
    assert days(read) == [("Eelgrass, Primary", "2024-05-31")]
    assert read.blank == 1


def test_rows_without_heads_say_what_is_needed() -> None:
    with pytest.raises(Problem) as problem:
        pasted_last_audits("999101\t31/05/2024\n", TODAY)
    assert problem.value.what == "No row names the columns of a list of last audits."
    assert "copy the heads with them" in problem.value.remedy


@pytest.mark.parametrize("suffix", [".ods", ".xls"])
def test_an_open_or_an_old_spreadsheet_reads_the_same(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"list{suffix}"
    write = write_ods if suffix == ".ods" else write_xls
    write(path, {"Visits": [["URN", "Last visit"], [999101, date(2024, 5, 31)], [999102, "x"]]})
    read = read_last_audits(path, TODAY)
    assert days(read) == [("999101", "2024-05-31")]
    assert [one.line for one in read.problems] == [3]
