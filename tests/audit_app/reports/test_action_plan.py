"""The action plan: what a board asks of it can be read from it, on paper and as a spreadsheet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl

import exports
from audit_app.document import Box, Link, Picture, Report, Row, Table, words
from audit_app.reports import action_plan

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

TODAY = date(2026, 11, 25)


def row_of(report: Report, ask: str) -> dict[str, str]:
    """A row of the plan by its action's words, its cells by their heading."""
    blocks = (*report.blocks, *(block for sheet in report.sheets for block in sheet.blocks))
    for table in (block for block in blocks if isinstance(block, Table)):
        titles = [column.title for column in table.columns]
        for row in table.rows:
            cells = [words(cell) for cell in row.cells]
            if any(cell.startswith(ask) for cell in cells):
                return dict(zip(titles, cells, strict=True))
    raise AssertionError(f"no row on {ask!r}")


def test_the_chair_is_asked_what_to_decide_right_after_what_is_late(workbook: Workbook) -> None:
    workbook.actions.add("Late one", "reflection", due_on="2026-11-01", owner_role="Lead")
    report = action_plan.paper(workbook.documents.plan(TODAY))
    box = next(block for block in report.blocks if isinstance(block, Box))
    assert box.label.startswith("The chair’s decision on the action late or at risk")


def test_a_look_says_what_it_found_when_and_by_whom(workbook: Workbook) -> None:
    first = workbook.actions.add("Share letters", "reflection", owner_role="Named nurse")
    workbook.actions.change(workbook.actions.one(first), evidence="Ten letters")
    workbook.actions.set_status(workbook.actions.one(first), "done")
    paper = action_plan.paper(workbook.documents.plan(TODAY))
    assert row_of(paper, "Share letters")["Did it help children?"].startswith("Not looked at yet.")
    workbook.actions.review(
        workbook.actions.one(first), "2026-11-06", "Learning group", "impact_not_seen", "In no file"
    )
    paper = action_plan.paper(workbook.documents.plan(TODAY))
    assert row_of(paper, "Share letters")["Did it help children?"] == (
        "No difference seen: In no file\nLooked at 06/11/2026 by Learning group."
    )


def test_a_moved_date_shows_the_first_one_and_why(workbook: Workbook) -> None:
    one = workbook.actions.add("Name a lead", "reflection", due_on="2026-11-01", owner_role="Lead")
    workbook.actions.move(workbook.actions.one(one), "2026-12-18", "Two posts were empty")
    paper = action_plan.paper(workbook.documents.plan(TODAY))
    due = row_of(paper, "Name a lead")["Due"]
    assert due == "18/12/2026, moved from 01/11/2026: Two posts were empty"


def test_an_actions_number_leads_to_the_finding_that_it_comes_from(
    workbook: Workbook, sent: Sent
) -> None:
    audit = sent.audit.id
    finding = workbook.findings.add(audit, "gap", "Visits apart", words="Seen in three records")
    advice = workbook.findings.recommend(audit, "Joint visits", "Plan visits together", [finding])
    workbook.actions.add(
        "Agree joint visits", "case_audit", audit_id=audit, recommendation_id=advice
    )
    workbook.actions.add("From a review", "practice_review")
    paper = action_plan.paper(workbook.documents.plan(TODAY))
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    rows: list[Row] = [row for table in tables for row in table.rows]
    links = [row.cells[0] for row in rows if isinstance(row.cells[0], Link)]
    [target] = [row for row in rows if row.anchor]
    assert [(link.words, link.to) for link in links] == [("1", target.anchor)]
    said = [words(cell) for cell in target.cells]
    assert said[1:] == ["Plan visits together", "Visits apart", "1"]
    assert said[0] == f"{sent.audit.code}, recommendation 1"
    assert row_of(paper, "Practice review")["Actions"] == "2"


def test_the_spreadsheet_counts_days_late_and_totals_that_agree_with_the_paper(
    workbook: Workbook, tmp_path: Path
) -> None:
    workbook.actions.add(
        "Late one", "reflection", due_on="2026-11-01", owner_role="Lead", lead_agency="Police"
    )
    workbook.actions.add("Open one", "reflection", due_on="2026-12-20", lead_agency="Housing")
    report = action_plan.sheet(workbook.documents.plan(TODAY))
    assert row_of(report, "Late one")["Days late"] == "24", "1 November to 25 November"
    assert row_of(report, "Open one")["Days late"] == ""
    path = tmp_path / "plan.xlsx"
    exports.write(report, path)
    counted = openpyxl.load_workbook(path)["Plan"]
    heads = {cell.value: cell.column for row in counted.iter_rows() for cell in row}
    formulas = [
        str(cell.value)
        for cell in next(counted.iter_cols(heads["Days late"], heads["Days late"]))
        if str(cell.value).startswith("=")
    ]
    assert len(formulas) == 2
    assert all("TODAY()" in formula and "Embedded" in formula for formula in formulas)
    held = openpyxl.load_workbook(path, data_only=True)["Summary"]
    last = [cell.value for cell in list(held.iter_rows())[-1]]
    assert last[0] == "Every agency"
    assert last[-3:-1] == [2, 1], "two actions, one of them late"


def test_large_print_counts_in_a_table_whose_letters_are_as_large_as_the_rest(
    workbook: Workbook,
) -> None:
    workbook.actions.add("One", "reflection", due_on="2026-12-20")
    small = action_plan.paper(workbook.documents.plan(TODAY))
    large = action_plan.paper(workbook.documents.plan(TODAY, large_print=True))
    assert any(isinstance(block, Picture) for block in small.blocks)
    assert not any(isinstance(block, Picture) for block in large.blocks)
    assert row_of(large, "Not started")["Number"] == "1"
