"""The plan as a spreadsheet counts, leads to findings and says to which day it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

import exports
from audit_app.document import (
    Paragraph,
    Table,
    words,
)
from audit_app.reports import action_plan
from audit_app.reports.words import STATUSES
from tests.audit_app.reports.planned import TODAY, row_of

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_the_spreadsheet_says_to_which_day_it_counts_what_is_late(workbook: Workbook) -> None:
    workbook.actions.add("One", "reflection", due_on="2026-11-01")
    report = action_plan.sheet(workbook.documents.plan(TODAY))
    for sheet in report.sheets[:2]:
        said = " ".join(words(b.words) for b in sheet.blocks if isinstance(b, Paragraph))
        assert "count to the day on which you open this file" in said


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
    *_above, titles, _one, _another, last = held.iter_rows(values_only=True)
    assert last[0] == "Every agency"
    told = dict(zip(titles, last, strict=True))
    assert (told["All"], told["Late"], told["Not started"]) == (2, 1, 1), "each stands once"
    paper = action_plan.paper(workbook.documents.plan(TODAY, large_print=True))
    [counts] = [b for b in paper.blocks if isinstance(b, Table) and b.name == "statuses"]
    assert {words(row.cells[0]): row.cells[1] for row in counts.rows} == {
        word: told[word] for word in STATUSES
    }


def test_the_spreadsheet_leads_from_an_action_to_its_finding_and_says_whom_to_ask(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    audit = sent.audit.id
    workbook.audits.change(sent.audit, "Lead", lead_role="Audit co-ordinator")
    found = workbook.findings.add(audit, "gap", "Visits apart", words="Seen in three records")
    advice = workbook.findings.recommend(audit, "Joint visits", "Plan together", [found])
    workbook.actions.add("Agree", "case_audit", audit_id=audit, recommendation_id=advice)
    path = tmp_path / "plan.xlsx"
    exports.write(action_plan.sheet(workbook.documents.plan(TODAY)), path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:4] == ["Plan", "Summary", "About", "Findings"]
    [linked] = [cell for row in book["Plan"].iter_rows() for cell in row if cell.hyperlink]
    assert linked.value == "NEG26, finding 1"
    assert linked.hyperlink is not None
    target = str(linked.hyperlink.location)
    sheet, _, place = target.replace("'", "").partition("!")
    row = [cell.value for cell in book[sheet][book[sheet][place].row]]
    assert "Visits apart" in row
    assert "Seen in three records" in row
    about = [cell.value for row in book["About"].iter_rows() for cell in row]
    assert "Audit co-ordinator (audit NEG26). On one action: its owner" in about
