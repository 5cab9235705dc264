"""What follows from an audit is said with who does what, and what nobody has agreed to yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.document import Heading, Paragraph, Table, words
from audit_app.reports.audit_report.appendices import of_which_open
from tests.audit_app.reports.audited import (
    TODAY,
    table,
)
from tests.audit_app.reports.test_reports import said

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_headings_count_the_messages_and_asks_that_are_there(
    workbook: Workbook, sent: Sent
) -> None:
    audit = sent.audit.id
    gaps = [workbook.findings.add(audit, "gap", f"Gap {n}") for n in range(3)]
    workbook.findings.recommend(audit, "One thing", "Do it", gaps[:1])
    headings = [b.text for b in workbook.documents.audit_report(audit, TODAY).blocks
                if isinstance(b, Heading)]  # fmt: skip
    assert "Two messages: 2 of 3 findings, the rest in parts 4 and 5" in headings
    assert "One ask" in headings


def test_each_ask_says_who_does_what_by_when_or_that_nobody_has_agreed(
    workbook: Workbook, sent: Sent
) -> None:
    audit = sent.audit.id
    first = workbook.findings.recommend(audit, "Letters", "Say was not brought.", [])
    workbook.findings.recommend(audit, "Fathers", "Name the father.", [])
    workbook.actions.add(
        "Change letters", "case_audit", audit_id=audit, recommendation_id=first,
        owner_role="Named nurse", due_on="2026-12-26",
    )  # fmt: skip
    done = workbook.actions.add(
        "Print them", "case_audit", audit_id=audit, recommendation_id=first, owner_role="Clerk"
    )
    workbook.actions.change(workbook.actions.one(done), evidence="Printed")
    workbook.actions.set_status(workbook.actions.one(done), "done")
    text = said(workbook.documents.audit_report(audit, TODAY))
    assert (
        "Letters: Say was not brought (action 1, Named nurse, due 26/12/2026; action 2, done)."
    ) in text
    assert "Fathers: Name the father (no action has been agreed yet)." in text


def test_who_leads_without_having_been_asked_is_said_before_the_actions(
    workbook: Workbook, sent: Sent
) -> None:
    advice = workbook.findings.recommend(sent.audit.id, "Letters", "Say was not brought", [])
    workbook.actions.add(
        "Change letters", "case_audit", audit_id=sent.audit.id, recommendation_id=advice,
        lead_agency="Saltings hospital trust",
    )  # fmt: skip
    blocks = workbook.documents.audit_report(sent.audit.id, TODAY).blocks
    [table_at] = [n for n, b in enumerate(blocks) if isinstance(b, Table) and b.name == "actions_1"]
    before = blocks[table_at - 1]
    assert isinstance(before, Paragraph)
    assert words(before.words).startswith("Led by an agency that was not asked to take part")


def test_actions_without_a_recommendation_are_printed_and_counted(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.actions.add(
        "Bring letters", "reflection", audit_id=sent.audit.id, lead_agency="Clinic"
    )
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    assert [row[1] for row in table(report, "actions_other")] == ["Bring letters"]
    text = said(report)
    assert "From: reflection session." in text
    assert "1 action, which is open." in text
    assert "Led by an agency that was not asked to take part: Clinic (action 1)." in text


@pytest.mark.parametrize(
    ("actions", "opened", "expected"),
    [
        (0, 0, "no action"),
        (1, 1, "1 action, which is open"),
        (1, 0, "1 action, which is closed"),
        (2, 0, "2 actions, all closed"),
        (9, 4, "9 actions, 4 of them open"),
    ],
)
def test_how_many_actions_are_open_is_said_as_people_say_it(
    actions: int, opened: int, expected: str
) -> None:
    assert of_which_open(actions, opened) == expected
