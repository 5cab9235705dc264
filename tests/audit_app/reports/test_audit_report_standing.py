"""Where an audit stands: its versions, sessions, stage and days are said truly in its report."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from audit_app.reports.action_table import due_words
from forms.compile import compile_form
from forms.read import library
from tests.audit_app.reports.audited import (
    TODAY,
    answered,
    facts,
    table,
)
from tests.audit_app.reports.test_reports import said

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_no_figure_rests_on_a_return_that_is_not_signed_and_page_one_says_so(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.audits.change(sent.audit, "Due", returns_due="2026-11-20")
    answered(workbook, sent, ("yes", "yes", "no", "no"), signed=3)
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    text = said(report)
    assert (
        "3 of 4 returns were signed off, and every figure here rests on those alone. "
        "1 is still out, due 20/11/2026: part 2 says whose."
    ) in text
    assert "Practice fully met what was asked in 2 of 3 judgements." in text
    assert [row[1:] for row in table(report, "questions_OWN")] == [["2 of 3", "0", "1", "0", "0"]]


def test_the_missing_returns_are_named_by_agency_with_their_due_date(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.audits.change(sent.audit, "Due", returns_due="2026-11-20")
    workbook.answers.answer(sent.returns[0].id, sent.form, ("G0.01", ""), "nothing")
    workbook.signing.sign_off(workbook.returns.one(sent.returns[0].id), "Records manager")
    first = workbook.settings.agency(sent.returns[0].agency_id or "").name
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    rows = {row[0]: row[1:] for row in table(report, "returns")}
    assert rows[first] == ["1", "1", "2", "1"]
    assert rows["All agencies"] == ["1", "1", "4", "3"]
    assert "They were due on 20/11/2026." in said(report)


def test_a_version_counts_the_drafts_and_is_final_once_findings_are_agreed(
    workbook: Workbook, sent: Sent
) -> None:
    first = workbook.documents.audit_report(sent.audit.id, TODAY)
    assert first.version == "Draft 1"
    workbook.documents.exported(first, "NEG26 audit report", "a.pdf", "00")
    assert workbook.documents.audit_report(sent.audit.id, TODAY).version == "Draft 2"
    workbook.documents.exported(first, "audit-report", "NEG26.pdf", "01")
    workbook.documents.exported(first, "audit-report", "NEG25.pdf", "02")
    assert workbook.documents.audit_report(sent.audit.id, TODAY).version == "Draft 3"
    workbook.audits.change(workbook.audits.one(sent.audit.id), "Agreed", stage="act")
    final = workbook.documents.audit_report(sent.audit.id, TODAY + timedelta(days=90))
    assert final.version == "Final of 25 November 2026", "the day on which it was agreed"
    assert "This report became final on 25/11/2026. The audit is still open: Act" in said(final)
    assert workbook.documents.audit_report(sent.audit.id, TODAY, final=False).version == "Draft 3"


def test_a_date_that_was_moved_says_from_when_and_why(workbook: Workbook) -> None:
    identity = workbook.actions.add("Ring", "reflection", due_on="2026-08-28")
    action = workbook.actions.one(identity)
    assert due_words(action) == "28/08/2026"
    workbook.actions.move(action, "2026-12-16", "The post was empty.")
    moved = workbook.actions.one(identity)
    assert due_words(moved) == "16/12/2026, moved from 28/08/2026, because the post was empty"


def test_a_session_that_is_set_is_said_with_its_day_and_is_the_next_step(
    workbook: Workbook, sent: Sent
) -> None:
    audit = workbook.audits.one(sent.audit.id)
    workbook.audits.change(audit, "Set", meeting_on="2026-12-19", returns_due="2026-12-05")
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    told = facts(report)
    assert told["Talked over and agreed"] == "Not yet; a session is set for 19/12/2026"
    assert told["Next step"].startswith(
        "4 returns still out, due on 05/12/2026; then the session on 19/12/2026, at which this is "
        "talked over and agreed"
    )
    later = workbook.documents.audit_report(sent.audit.id, date(2026, 12, 20))
    assert facts(later)["Talked over and agreed"] == (
        "No session on this audit is recorded in the workbook; one was set for 19/12/2026"
    )


def test_a_report_of_agreed_findings_says_which_action_is_next_and_how_many_are_late(
    workbook: Workbook, sent: Sent
) -> None:
    audit = workbook.audits.one(sent.audit.id)
    workbook.audits.change(audit, "Agreed", stage="act")
    for ask, due in (("Late", "2026-11-01"), ("Later", "2027-01-10"), ("Next", "2026-12-01")):
        workbook.actions.add(
            ask, "case_audit", audit_id=audit.id, owner_role="Named nurse", due_on=due
        )
    told = facts(workbook.documents.audit_report(audit.id, TODAY))["Next step"]
    assert told == "1 action is late; then action 3 is due on 01/12/2026 (Named nurse)"


def test_the_look_back_says_from_when_to_when(workbook: Workbook, sent: Sent) -> None:
    workbook.audits.change(sent.audit, "Period", look_back_months=12)
    audit = workbook.audits.one(sent.audit.id)
    assert audit.sent_on == "2026-11-25"
    report = workbook.documents.audit_report(audit.id, TODAY)
    assert "12 months, from 25/11/2025 to 25/11/2026, when the audit was sent" in repr(
        report.blocks
    )


def test_it_says_for_whom_it_is_and_that_there_is_no_earlier_round(
    workbook: Workbook, sent: Sent
) -> None:
    told = facts(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert told["Compared with"] == "No earlier audit: this one repeats none here"
    assert told["For whom"].startswith("The partnership itself: groups of fewer than 5")
    shared = workbook.documents.audit_report(sent.audit.id, TODAY, marking="OFFICIAL")
    assert "For whom" not in facts(shared)


def test_the_report_says_that_the_audit_is_open_and_at_which_stage_or_when_it_closed(
    workbook: Workbook, sent: Sent
) -> None:
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    standing = "The audit is still open: Collect, stage 2 of 5, since 25/11/2026."
    assert facts(report)["Where it stands"] == standing
    assert standing in said(report)
    workbook.audits.change(workbook.audits.one(sent.audit.id), "Close", stage="closed")
    workbook.audits.change(workbook.audits.one(sent.audit.id), "Later", lead_role="Co-ordinator")
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    assert facts(report)["Where it stands"] == "The audit closed on 25/11/2026."


def test_a_report_says_of_which_day_its_actions_are(workbook: Workbook, sent: Sent) -> None:
    audit = sent.audit.id
    assert "as they stood" not in said(workbook.documents.audit_report(audit, TODAY))
    workbook.actions.add(
        "Ring", "case_audit", audit_id=audit, owner_role="Lead", due_on="2026-12-01"
    )
    draft = said(workbook.documents.audit_report(audit, TODAY))
    assert "Actions are shown as they stood on 25/11/2026" in draft
    final = said(workbook.documents.audit_report(audit, TODAY, final=True))
    assert "This final report shows actions as they stood on 25/11/2026" in final


def test_where_it_was_agreed_is_what_the_workbook_holds_and_nothing_else(
    workbook: Workbook, sent: Sent
) -> None:
    where = facts(workbook.documents.audit_report(sent.audit.id, TODAY))["Talked over and agreed"]
    assert where == "No session on this audit is recorded in the workbook"
    workbook.sessions.add(
        sent.audit,
        compile_form(library()["reflection-session"]),
        "Reflection",
        on_date="2026-11-20",
        facilitator_role="Independent scrutineer",
    )
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    where = facts(report)["Talked over and agreed"]
    assert where == "Session “Reflection” on 20/11/2026, led by: Independent scrutineer"
    assert "approved" not in said(report).lower()
