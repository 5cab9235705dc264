"""The list of what stands in the way of returned files: each cell where it stands, all of it."""

from __future__ import annotations

from datetime import date

from audit_app.reports.problem_list import Trouble, problem_list
from exports.plain import text_of

TODAY = date(2026, 11, 25)
TROUBLES = (
    Trouble(
        "Marram Primary", "a.xlsx", "A.02, Answer", "Sheet 2, cell D8", "mostly", "No.", "Left"
    ),
    Trouble("School not known", "b.xlsx", "The whole file", "", "", "Not a workbook.", "Not taken"),
    Trouble("School not known", "b.xlsx", "The whole file", "", "", "Another.", "Not taken"),
)


def test_each_trouble_is_a_row_and_things_and_files_are_counted() -> None:
    report = problem_list(TROUBLES, "2026-27", "Marram Bay", TODAY)
    said = " ".join(text_of(report).split())
    assert "Listed: 3 things in 2 files" in said
    assert said.index("a.xlsx") < said.index("b.xlsx")
    assert "Sheet and cell: Sheet 2, cell D8; It says: mostly" in said
    assert report.marking == "OFFICIAL-SENSITIVE"


def test_the_marking_is_as_was_chosen() -> None:
    assert problem_list(TROUBLES, "2026-27", "Marram Bay", TODAY, "OFFICIAL").marking == "OFFICIAL"
