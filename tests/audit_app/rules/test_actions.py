"""When an action is late, and what it takes to say that it is done or that it helped."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.rules.actions import days_late, status_words

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 25)


def test_an_action_is_late_from_the_day_after_its_date(workbook: Workbook) -> None:
    identity = workbook.actions.add("Agree a checklist", "reflection", due_on="2026-11-24")
    action = workbook.actions.one(identity)
    assert days_late(action, TODAY) == 1
    assert status_words(action, TODAY) == "Late"
    assert days_late(action, date(2026, 11, 24)) == 0


def test_a_moved_date_needs_its_reason_and_keeps_the_first(workbook: Workbook) -> None:
    identity = workbook.actions.add("Agree a checklist", "reflection", due_on="2026-11-01")
    with pytest.raises(Problem, match="no reason"):
        workbook.actions.move(workbook.actions.one(identity), "2026-12-01", " ")
    workbook.actions.move(workbook.actions.one(identity), "2026-12-01", "The lead left")
    moved = workbook.actions.one(identity)
    assert (moved.due_on, moved.revised_due) == ("2026-11-01", "2026-12-01")
    assert status_words(moved, TODAY) == "Not started"


def test_an_action_is_not_done_without_evidence(workbook: Workbook) -> None:
    identity = workbook.actions.add("Agree a checklist", "reflection")
    with pytest.raises(Problem, match="evidence"):
        workbook.actions.set_status(workbook.actions.one(identity), "done")
    workbook.actions.change(workbook.actions.one(identity), evidence="Checklist, version 2")
    workbook.actions.set_status(workbook.actions.one(identity), "done", by="Lead nurse")
    assert workbook.actions.one(identity).closed_on == "2026-11-25"


def test_the_owner_does_not_judge_whether_it_helped(workbook: Workbook) -> None:
    identity = workbook.actions.add(
        "Agree a checklist", "reflection", owner_role="Lead nurse", evidence="Checklist"
    )
    workbook.actions.set_status(workbook.actions.one(identity), "done")
    done = workbook.actions.one(identity)
    with pytest.raises(Problem, match="other than"):
        workbook.follow_up.review(done, "2026-11-25", "lead nurse", "embedded", "Seen in six files")
    workbook.follow_up.review(done, "2026-11-25", "Audit group", "embedded", "Seen in six files")
    assert workbook.actions.one(identity).status == "embedded"


def test_embedded_is_never_typed(workbook: Workbook) -> None:
    identity = workbook.actions.add("Agree a checklist", "reflection")
    with pytest.raises(Problem, match="dated look"):
        workbook.actions.set_status(workbook.actions.one(identity), "embedded")
