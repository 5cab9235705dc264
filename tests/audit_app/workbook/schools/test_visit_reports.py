"""The report of a visit goes from its draft, by the school's comments and our answer, to final."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.store.verify import check
from tests.audit_app.schooled import visit_form
from tests.audit_app.workbook.schools.a_visit import a_school, begun_of, planned
from tests.audit_app.workbook.schools.reporting import (
    finish,
    open_again,
    send_draft,
    take_comments,
    take_draft_back,
)

if TYPE_CHECKING:
    from audit_app.records import Return, Visit
    from audit_app.workbook.workbook import Workbook


@pytest.fixture
def visit(workbook: Workbook) -> Visit:
    return planned(workbook, a_school(workbook))


@pytest.fixture
def begun(workbook: Workbook, visit: Visit) -> Return:
    return begun_of(workbook, visit)


def test_the_report_goes_from_draft_by_ten_working_days_to_final(
    workbook: Workbook, visit: Visit, begun: Return
) -> None:
    with pytest.raises(Problem, match="not done yet"):
        send_draft(workbook, visit, date(2026, 12, 14))
    workbook.signing.sign_off(begun, "Officer")
    send_draft(workbook, workbook.visits.one(visit.id), date(2026, 12, 14))
    # By the calendar: 15–18 and 21–24 December are eight; 25 and 28 are holidays; 29 and 30.
    held = workbook.visits.one(visit.id)
    assert (held.drafted_on, held.comments_due) == ("2026-12-14", "2026-12-30")
    with pytest.raises(Problem, match="may comment until 30/12/2026"):
        finish(workbook, held, date(2026, 12, 30))
    finish(workbook, held, date(2026, 12, 31))
    assert workbook.visits.one(visit.id).final_on == "2026-12-31"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("2026-11-24", ("2026-11-24", "2026-12-08")),
        ("2026-11-23", (None, None)),  # before the visit there was no report
        ("2026-11-26", (None, None)),  # still to come
    ],
)
def test_the_day_of_the_draft_in_the_record_is_not_asked_again_of_the_report(
    workbook: Workbook,
    visit: Visit,
    begun: Return,
    sent: str,
    kept: tuple[str | None, str | None],
) -> None:
    workbook.answers.answer(begun.id, visit_form(), ("V7.01", ""), sent)
    workbook.signing.sign_off(workbook.returns.one(begun.id), "Officer")
    done = workbook.visits.one(visit.id)
    assert (done.standing, done.final_on) == ("done", None)
    assert (done.drafted_on, done.comments_due) == kept
    assert check(workbook.file).faults == ()


def test_comments_are_answered_before_the_report_is_final(
    workbook: Workbook, visit: Visit, begun: Return
) -> None:
    workbook.signing.sign_off(begun, "Officer")
    done = workbook.visits.one(visit.id)
    with pytest.raises(Problem, match="No draft was sent"):
        take_comments(workbook, done, "There are two deputies", "")
    with pytest.raises(Problem, match="no draft was sent"):
        finish(workbook, done, date(2026, 12, 14))
    send_draft(workbook, done, date(2026, 12, 14))
    take_comments(workbook, workbook.visits.one(visit.id), "There are two deputies", "")
    with pytest.raises(Problem, match="no reply yet"):
        finish(workbook, workbook.visits.one(visit.id), date(2026, 12, 16))
    sent = workbook.visits.one(visit.id)
    take_comments(workbook, sent, "There are two deputies", "Put right on page 2")
    finish(workbook, workbook.visits.one(visit.id), date(2026, 12, 16))
    assert workbook.visits.one(visit.id).final_on == "2026-12-16"


def test_a_count_of_working_days_beyond_the_known_holidays_is_refused(
    workbook: Workbook, visit: Visit, begun: Return
) -> None:
    workbook.signing.sign_off(begun, "Officer")
    with pytest.raises(Problem, match="after 2028 are not known"):
        send_draft(workbook, workbook.visits.one(visit.id), date(2028, 12, 20))
    assert workbook.visits.one(visit.id).drafted_on is None


def test_a_visit_is_signed_off_where_its_draft_has_no_day_for_comments(
    workbook: Workbook, visit: Visit, begun: Return, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit_app.rules.working_days.KNOWN_TO", 2025)
    workbook.answers.answer(begun.id, visit_form(), ("V7.01", ""), "2026-11-24")
    workbook.signing.sign_off(workbook.returns.one(begun.id), "Officer")
    done = workbook.visits.one(visit.id)
    assert (done.standing, done.drafted_on) == ("done", None)


def test_a_report_that_is_not_final_after_all_is_a_draft_again_and_keeps_its_days(
    workbook: Workbook, visit: Visit, begun: Return
) -> None:
    workbook.signing.sign_off(begun, "Officer")
    send_draft(workbook, workbook.visits.one(visit.id), date(2026, 12, 14))
    finish(workbook, workbook.visits.one(visit.id), date(2026, 12, 31))
    open_again(workbook, workbook.visits.one(visit.id))
    held = workbook.visits.one(visit.id)
    assert (held.drafted_on, held.comments_due, held.final_on) == ("2026-12-14", "2026-12-30", None)


def test_a_draft_that_was_not_sent_after_all_leaves_no_day_for_comments(
    workbook: Workbook, visit: Visit, begun: Return
) -> None:
    workbook.signing.sign_off(begun, "Officer")
    send_draft(workbook, workbook.visits.one(visit.id), date(2026, 12, 14))
    take_draft_back(workbook, workbook.visits.one(visit.id))
    held = workbook.visits.one(visit.id)
    assert (held.standing, held.drafted_on, held.comments_due) == ("done", None, None)


def test_a_draft_that_was_commented_on_or_is_final_was_sent(
    workbook: Workbook, visit: Visit, begun: Return
) -> None:
    workbook.signing.sign_off(begun, "Officer")
    send_draft(workbook, workbook.visits.one(visit.id), date(2026, 12, 14))
    take_comments(workbook, workbook.visits.one(visit.id), "There are two deputies", "Put right")
    with pytest.raises(Problem, match="commented on the draft, so it was sent"):
        take_draft_back(workbook, workbook.visits.one(visit.id))
    finish(workbook, workbook.visits.one(visit.id), date(2026, 12, 16))
    with pytest.raises(Problem, match="final, so its draft was sent"):
        take_draft_back(workbook, workbook.visits.one(visit.id))
    held = workbook.visits.one(visit.id)
    assert (held.drafted_on, held.final_on) == ("2026-12-14", "2026-12-16"), "nothing was changed"
