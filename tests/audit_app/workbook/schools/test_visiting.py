"""A visit is begun, recorded, and signed off as done or declined."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.journal.lines import derived_id
from audit_app.problems import Problem
from audit_app.rules.schools.clock import clock, full_visits
from audit_app.store.verify import check
from forms.rules import asked
from tests.audit_app.conftest import unite
from tests.audit_app.schooled import visit_form
from tests.audit_app.workbook.schools.a_visit import a_school, begun_of, planned

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Return, School, Visit
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm


KIND, DAY, SAFETY = ("V0.01", ""), ("V0.03", ""), ("V6.03", "")


@pytest.fixture
def form() -> CompiledForm:
    return visit_form()


@pytest.fixture
def school(workbook: Workbook) -> School:
    return a_school(workbook)


@pytest.fixture
def visit(workbook: Workbook, school: School) -> Visit:
    return planned(workbook, school)


@pytest.fixture
def begun(workbook: Workbook, visit: Visit) -> Return:
    return begun_of(workbook, visit)


def names_asked(workbook: Workbook, returned: Return) -> set[str]:
    who = workbook.returns.respondent(returned)
    return {one.question.name for one in asked(workbook.returns.form(returned), {}, who)}


def test_beginning_a_visit_opens_the_years_round_and_its_record(
    workbook: Workbook, visit: Visit, begun: Return
) -> None:
    round_ = workbook.audits.one(begun.audit_id)
    assert (round_.code, round_.sort, round_.year) == ("Visits 2026-27", "school_visit", 2026)
    assert round_.id == derived_id("audit", "school_visit", "2026")
    assert (begun.visit_id, begun.phase, begun.form_id) == (visit.id, "PRI", round_.form_id)
    assert (begun.case_id, begun.agency_id, begun.school_id) == (None, None, None)
    assert workbook.audits.all() == []  # it is no audit of children's records
    assert check(workbook.file).faults == ()


def test_what_was_planned_of_a_visit_stands_in_its_record(
    workbook: Workbook, begun: Return
) -> None:
    answers = workbook.answers.of_return(begun.id)
    assert {key: answer.value for key, answer in answers.items()} == {
        KIND: '"full"',
        DAY: '"2026-11-24"',
    }


def test_a_visit_is_begun_once(
    workbook: Workbook, visit: Visit, begun: Return, form: CompiledForm
) -> None:
    assert workbook.visiting.begin(visit, form) == begun.id
    found = workbook.visiting.return_of(visit.id)
    assert found is not None
    assert found.id == begun.id


def test_two_laptops_begin_the_same_visit_as_one(
    workbook: Workbook, visit: Visit, form: CompiledForm, part: Callable[[], Workbook]
) -> None:
    there = part()
    ids = {book.visiting.begin(visit, form) for book in (workbook, there)}
    unite(workbook, there)
    assert len(ids) == 1


def test_a_declined_visit_is_not_begun(
    workbook: Workbook, visit: Visit, form: CompiledForm
) -> None:
    workbook.visits.set_aside(visit, "declined", "The trust audits itself")
    with pytest.raises(Problem, match="not planned any more"):
        workbook.visiting.begin(workbook.visits.one(visit.id), form)


def test_a_return_visit_is_asked_less_than_a_full_one(
    workbook: Workbook, begun: Return, form: CompiledForm
) -> None:
    assert "V2.01" in names_asked(workbook, begun)  # the single central record: full, thematic
    workbook.answers.answer(begun.id, form, KIND, "return")
    assert "V2.01" not in names_asked(workbook, begun)
    assert "V1.02" in names_asked(workbook, begun)  # the last visit's actions


def test_signing_off_makes_the_visit_done_on_its_day_and_starts_the_clock(
    workbook: Workbook, school: School, visit: Visit, begun: Return
) -> None:
    workbook.signing.sign_off(begun, "Schools safeguarding officer")
    held = workbook.visits.one(visit.id)
    assert (held.standing, held.on_date, held.kind) == ("done", "2026-11-24", "full")
    due = clock([school], full_visits(workbook.visits.all())).due
    assert due == date(2029, 11, 24)
    assert check(workbook.file).faults == ()


def test_the_day_in_the_record_is_the_day_of_the_visit_and_says_its_term(
    workbook: Workbook, visit: Visit, begun: Return, form: CompiledForm
) -> None:
    workbook.answers.answer(begun.id, form, DAY, "2026-07-01")
    workbook.signing.sign_off(begun, "Officer")
    held = workbook.visits.one(visit.id)
    assert (held.on_date, held.term) == ("2026-07-01", "2025-26/summer")


@pytest.mark.parametrize(("day", "words"), [("2026-11-26", "still to come"), (None, "not said")])
def test_a_visit_is_not_signed_off_before_its_day_or_without_one(
    workbook: Workbook, visit: Visit, form: CompiledForm, day: str | None, words: str
) -> None:
    workbook.visits.move(visit, "2026-27/autumn", None, "No day yet")
    begun = workbook.returns.one(workbook.visiting.begin(workbook.visits.one(visit.id), form))
    workbook.answers.answer(begun.id, form, DAY, day)
    with pytest.raises(Problem, match=words):
        workbook.signing.sign_off(begun, "Officer")
    assert not workbook.returns.is_signed(workbook.returns.one(begun.id))
    assert workbook.visits.one(visit.id).standing == "planned"


def test_a_visit_that_was_declined_is_signed_off_as_declined(
    workbook: Workbook, school: School, visit: Visit, begun: Return, form: CompiledForm
) -> None:
    workbook.answers.answer(begun.id, form, KIND, "declined")
    workbook.answers.note(begun.id, KIND, "The proprietor sees no need")
    workbook.signing.sign_off(begun, "Officer")
    held = workbook.visits.one(visit.id)
    assert (held.standing, held.standing_reason) == ("declined", "The proprietor sees no need")
    assert clock([school], full_visits(workbook.visits.all())).due is None


def test_a_return_visit_that_is_done_leaves_the_clock_as_it_was(
    workbook: Workbook, school: School, visit: Visit, begun: Return, form: CompiledForm
) -> None:
    workbook.answers.answer(begun.id, form, KIND, "return")
    workbook.signing.sign_off(begun, "Officer")
    held = workbook.visits.one(visit.id)
    assert (held.standing, held.kind) == ("done", "return")
    assert clock([school], full_visits(workbook.visits.all())).due is None


def test_the_kind_of_a_signed_visit_is_changed_only_by_reopening_its_record(
    workbook: Workbook, visit: Visit, begun: Return, form: CompiledForm
) -> None:
    workbook.signing.sign_off(begun, "Officer")
    done = workbook.visits.one(visit.id)
    with pytest.raises(Problem, match="not changed"):
        workbook.visits.change(done, "Another kind", kind="thematic")
    with pytest.raises(Problem):
        workbook.answers.answer(begun.id, form, KIND, "thematic")
    workbook.signing.reopen(workbook.returns.one(begun.id), "Officer", "It was thematic")
    workbook.answers.answer(begun.id, form, KIND, "thematic")
    workbook.signing.sign_off(workbook.returns.one(begun.id), "Officer")
    assert workbook.visits.one(visit.id).kind == "thematic"
    assert check(workbook.file).faults == ()


def test_a_child_at_risk_now_stops_the_sign_off_until_somebody_was_told(
    workbook: Workbook, visit: Visit, begun: Return, form: CompiledForm
) -> None:
    workbook.answers.answer(begun.id, form, SAFETY, "yes")
    assert [held.id for held in workbook.concerns.untold([begun.audit_id])] == [begun.id]
    with pytest.raises(Problem, match="at risk now"):
        workbook.signing.sign_off(begun, "Officer")
    assert workbook.visits.one(visit.id).standing == "planned"
    told = {"told_role": "Front door", "told_at": "today, 11:40", "words": "Referred"}
    workbook.concerns.record(begun, known=False, **told)
    workbook.signing.sign_off(begun, "Officer")
    assert workbook.concerns.untold([begun.audit_id]) == []
