"""What the plan and the report say, and what they refuse to say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.document import Bullets, Heading, Paragraph, Report, Table, words
from audit_app.problems import Problem
from audit_app.reports import action_plan
from audit_app.reports.audit_report import share

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

TODAY = date(2026, 11, 25)


def said(report: Report) -> str:
    """Everything a report says, in reading order."""
    parts = []
    for block in report.blocks:
        match block:
            case Heading():
                parts.append(block.text)
            case Paragraph():
                parts.append(words(block.words))
            case Bullets():
                parts += [words(item) for item in block.items]
            case Table():
                parts += [words(cell) for row in block.rows for cell in row.cells]
            case _:
                pass
    return "\n".join(parts)


@pytest.mark.parametrize(
    ("met", "of", "expected"),
    [
        (4, 6, "4 of 6"),
        (0, 9, "0 of 9"),
        (31, 39, "31 of 39 (79%)"),
        (199, 200, "199 of 200 (99%)"),
        (1, 300, "1 of 300 (1%)"),
        (10, 10, "10 of 10 (100%)"),
        (0, 20, "0 of 20 (0%)"),
        (5, 40, "5 of 40 (13%)"),
    ],
)
def test_every_share_names_its_number_and_small_ones_have_no_percentage(
    met: int, of: int, expected: str
) -> None:
    assert share(met, of) == expected


def test_the_plan_begins_with_what_needs_the_group(workbook: Workbook) -> None:
    workbook.actions.add("Late one", "reflection", due_on="2026-11-01", owner_role="Lead")
    risky = workbook.actions.add("Risky one", "reflection", due_on="2026-12-20")
    workbook.actions.set_status(workbook.actions.one(risky), "at_risk")
    report = action_plan.paper(workbook.documents.plan(TODAY))
    text = said(report)
    assert text.startswith("2 actions need the group today: 1 late, 1 at risk.")
    assert text.index("Late one") < text.index("Risky one")
    assert "24 days late" in text


def test_a_plan_is_not_final_while_an_action_has_no_owner_or_date(workbook: Workbook) -> None:
    workbook.actions.add("Somebody should", "reflection")
    with pytest.raises(Problem, match="action 1 has no owner and no date"):
        action_plan.paper(workbook.documents.plan(TODAY, final=True))
    action = workbook.actions.all()[0]
    workbook.actions.change(action, owner_role="Lead", due_on="2026-12-01")
    assert action_plan.paper(workbook.documents.plan(TODAY, final=True)).version == "Final"


def test_an_empty_plan_says_so(workbook: Workbook) -> None:
    assert "There are no actions yet." in said(action_plan.paper(workbook.documents.plan(TODAY)))


def test_a_plan_of_one_agency_holds_its_actions_alone(workbook: Workbook) -> None:
    workbook.actions.add("Ours", "reflection", lead_agency="Police")
    workbook.actions.add("Theirs", "reflection", lead_agency="Housing")
    text = said(action_plan.paper(workbook.documents.plan(TODAY, agency="Police")))
    assert "Ours" in text
    assert "Theirs" not in text


def test_the_report_links_findings_to_actions_and_lists_orphans(
    workbook: Workbook, sent: Sent
) -> None:
    audit = sent.audit.id
    kept = workbook.findings.add(audit, "gap", "Visits apart", words="Seen in three records")
    workbook.findings.add(audit, "gap", "Nobody asked", words="In two")
    workbook.findings.recommend(audit, "Joint visits", "Plan together", [kept])
    text = said(workbook.documents.audit_report(audit, TODAY))
    assert "Because of finding 1." in text
    assert "No action has been agreed for this yet." in text
    assert "Findings without a recommendation\nFinding 2: Nobody asked" in text
    assert "0 of 4 returns were signed off" in text


def test_everything_held_on_one_reference_is_there_and_no_other(
    workbook: Workbook, sent: Sent
) -> None:
    first, second = sent.returns[0], sent.returns[1]
    workbook.answers.answer(first.id, sent.form, ("G0.01", ""), "child")
    workbook.answers.note(first.id, ("G0.01", ""), "First child")
    workbook.answers.note(second.id, ("G0.01", ""), "Second child")
    case = workbook.audits.case(first.case_id or "")
    other = workbook.audits.case(second.case_id or "")
    assert case.reference != other.reference
    text = said(workbook.documents.case_record(case.reference, TODAY))
    assert "First child" in text
    assert "Second child" not in text
    with pytest.raises(Problem):
        workbook.documents.case_record("NEG26-99", TODAY)
