"""A plan that went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import exports
from audit_app.reports import action_plan
from tests.audit_app.intake.editing import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook


@pytest.fixture
def plan(workbook: Workbook, tmp_path: Path) -> Path:
    """Two actions, exported to a spreadsheet."""
    workbook.actions.add("Agree a checklist", "reflection", due_on="2026-12-01")
    workbook.actions.add("Share the calendar", "case_audit", due_on="2026-12-10")
    path = tmp_path / "plan.xlsx"
    exports.write(action_plan.sheet(workbook.documents.plan(TODAY)), path)
    return path
