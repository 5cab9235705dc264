"""Visits are planned, moved with a reason, agreed, declined and called off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.store.verify import check

if TYPE_CHECKING:
    from audit_app.records import School, Visit
    from audit_app.workbook.workbook import Workbook


@pytest.fixture
def school(workbook: Workbook) -> School:
    return workbook.schools.one(workbook.schools.add("Marram Primary", "900001", phase="PRI"))


@pytest.fixture
def visit(workbook: Workbook, school: School) -> Visit:
    planned = workbook.visits.plan(school, "full", "2026-27/spring", officer_role="Officer, north")
    return workbook.visits.one(planned)


def test_a_visit_is_planned_into_a_term_and_its_day_agreed_later(
    workbook: Workbook, school: School, visit: Visit
) -> None:
    workbook.visits.agree(visit, "2027-02-09", "2026-27/spring")
    [held] = workbook.visits.of_school(school.id)
    assert (held.term, held.on_date, held.standing) == ("2026-27/spring", "2027-02-09", "planned")
    assert check(workbook.file).faults == ()


def test_a_visit_is_moved_with_a_reason_and_undo_puts_it_back(
    workbook: Workbook, visit: Visit
) -> None:
    with pytest.raises(Problem, match="with a reason"):
        workbook.visits.move(visit, "2026-27/summer", None, " ")
    workbook.visits.move(visit, "2026-27/summer", None, "The head asked for it")
    assert workbook.visits.one(visit.id).term == "2026-27/summer"
    workbook.undo()
    assert workbook.visits.one(visit.id).term == "2026-27/spring"


def test_a_declined_visit_keeps_its_reason_and_is_not_moved_any_more(
    workbook: Workbook, visit: Visit
) -> None:
    with pytest.raises(Problem, match="declined with a reason"):
        workbook.visits.set_aside(visit, "declined", "")
    workbook.visits.set_aside(visit, "declined", "The trust audits itself")
    held = workbook.visits.one(visit.id)
    assert (held.standing, held.standing_reason) == ("declined", "The trust audits itself")
    with pytest.raises(Problem, match="not planned any more"):
        workbook.visits.move(held, "2026-27/summer", None, "Later")
