"""A school's action joins the one action plan, with the school named."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.document import Table, words
from audit_app.reports import action_plan

if TYPE_CHECKING:
    from audit_app.document import Report
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 25)


@pytest.fixture
def plan(workbook: Workbook) -> action_plan.Plan:
    school = workbook.schools.add("Marram Primary", "900001", phase="PRI")
    workbook.actions.add(
        "Put music staff on the record",
        "school_audit",
        school_id=school,
        owner_role="Head",
        due_on="2027-01-15",
    )
    workbook.actions.add("Look at the threshold", "practice_review", owner_role="Chair")
    return workbook.documents.plan(TODAY)


def cells(report: Report, name: str) -> list[list[str]]:
    blocks = [*report.blocks, *(block for sheet in report.sheets for block in sheet.blocks)]
    return [
        [words(cell) for cell in row.cells]
        for block in blocks
        if isinstance(block, Table) and block.name.startswith(name)
        for row in block.rows
    ]


def test_the_spreadsheet_says_which_school_as_its_source(plan: action_plan.Plan) -> None:
    sources = [row[1] for row in cells(action_plan.sheet(plan), "Actions")]
    assert sources == ["School audit: Marram Primary", "Practice review"]


def test_paper_names_the_school_beside_whose_action_it_is(plan: action_plan.Plan) -> None:
    rows = cells(action_plan.paper(plan), "actions_open")
    assert [row[2] for row in rows] == ["Head\nMarram Primary", "Chair"]


def test_where_it_comes_from_names_the_school_and_its_report(plan: action_plan.Plan) -> None:
    [school, _review] = cells(action_plan.paper(plan), "where_from")
    assert school[:3] == [
        "School audit: Marram Primary",
        "Agreed with the school, without a recommendation of its own",
        "See the report on the visit to the school",
    ]
