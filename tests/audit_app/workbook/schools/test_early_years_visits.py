"""A visit to a nursery or a childminder: beside the early-years form, not beside the school's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.records import PinnedForm, Return
from audit_app.store import read
from audit_app.workbook.answers import Told
from audit_app.workbook.forms import form_id
from audit_app.workbook.schools.accounts import accounts
from audit_app.workbook.schools.visit_record import form_of_visit
from audit_app.workbook.unsettled.found import unsettled
from forms.compile import compile_form
from forms.read import library
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.conftest import unite

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.analysis.claims import Line
    from audit_app.records import School
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 25)


@pytest.fixture
def nursery(workbook: Workbook) -> School:
    return workbook.schools.one(
        workbook.schools.add("Marram Nursery", "900010", phase="PVI", duty="early_years")
    )


def returned_by(workbook: Workbook, school: School, answers: dict[str, Told]) -> None:
    """The year's returns are opened, and this setting answers."""
    workbook.rounds.open(2026, "2026-12-18", DEFAULT_WORDING)
    round_ = workbook.rounds.of_year(2026)
    assert round_ is not None
    held = next(one for one in workbook.rounds.returns(round_.id) if one.school_id == school.id)
    told = {(name, ""): one for name, one in answers.items()}
    workbook.answers.answer_many(held.id, workbook.returns.form(held), told, "Answer")


def visited(workbook: Workbook, school: School, answers: dict[str, Told]) -> Return:
    planned = workbook.visits.plan(school, "full", "2026-27/autumn", "2026-11-24")
    visit = workbook.visits.one(planned)
    begun = workbook.returns.one(workbook.visiting.begin(visit, form_of_visit(school.phase)))
    told = {(name, ""): one for name, one in answers.items()}
    workbook.answers.answer_many(begun.id, workbook.returns.form(begun), told, "Answer")
    return begun


def lines_of(workbook: Workbook, school: School) -> dict[str, Line]:
    return {one.standard.name: one for one in accounts(workbook, school, TODAY).lines}


def test_what_a_check_saw_stands_beside_the_nurserys_own_rating(
    workbook: Workbook, nursery: School
) -> None:
    returned_by(workbook, nursery, {"ED.05": Told("fully"), "EC.01": Told("partly", "One gap.")})
    some = Told({"looked": 6, "met": 4, "chosen_by": "officer"})
    all_ = Told({"looked": 5, "met": 5, "chosen_by": "officer"})
    visited(workbook, nursery, {"V3.05": some, "V2.03": all_})
    lines = lines_of(workbook, nursery)
    assert lines["ED.05"].now.words == "Fully met"
    assert lines["ED.05"].outcome == "less"
    assert lines["EC.01"].outcome == "more"
    assert [look.check for look in lines["EC.03"].looks] == ["V2.03"]


def test_a_standard_that_no_check_asks_says_so_and_is_not_one_that_was_passed_over(
    workbook: Workbook, nursery: School
) -> None:
    returned_by(workbook, nursery, {"EE.01": Told("fully")})
    before = lines_of(workbook, nursery)
    assert before["EE.01"].outcome == "no_check", "no check of the form looks at ratios"
    assert before["ED.05"].outcome == "not_looked_at"
    visited(workbook, nursery, {})
    assert lines_of(workbook, nursery)["EE.01"].outcome == "no_check"


def test_every_standard_of_a_school_has_a_check(workbook: Workbook) -> None:
    school = workbook.schools.one(workbook.schools.add("Marram Primary", "900001", phase="PRI"))
    assert all(line.has_check for line in accounts(workbook, school, TODAY).lines)


def test_section_by_section_the_visit_follows_the_form_that_the_setting_returns() -> None:
    def rows(phase: str) -> list[str]:
        question = form_of_visit(phase).question("V6.01")
        assert question is not None
        return [row.label for row in question.rows]

    assert rows("CM") == [section.label for section in library()["s40-early-years"].sections]
    assert rows("PRI") == [section.label for section in library()["s175-school"].sections]


@pytest.mark.parametrize("first", ["PRI", "PVI"])
def test_a_years_visits_are_on_one_form_for_schools_and_one_for_early_years(
    workbook: Workbook, first: str
) -> None:
    second = "PVI" if first == "PRI" else "PRI"
    begun = []
    for place, phase in enumerate((first, second, first, second)):
        identity = workbook.schools.add(f"Setting {place}", f"90002{place}", phase=phase)
        begun.append(visited(workbook, workbook.schools.one(identity), {}))
    assert [one.form_id for one in begun] == [begun[0].form_id, begun[1].form_id] * 2
    assert len({one.audit_id for one in begun}) == 1, "in one round"
    assert len(read.rows(workbook.file, PinnedForm)) == 2


def test_a_year_that_two_laptops_opened_by_different_visits_leaves_nothing_to_settle(
    workbook: Workbook, nursery: School, part: Callable[[], Workbook]
) -> None:
    school = workbook.schools.one(workbook.schools.add("Marram Primary", "900001", phase="PRI"))
    elsewhere = part()
    visited(workbook, nursery, {})
    visited(elsewhere, school, {})
    unite(workbook, elsewhere)
    assert unsettled(workbook) == []
    third = workbook.schools.one(workbook.schools.add("Marram Infants", "900002", phase="PRI"))
    begun = visited(workbook, third, {})
    of_year = read.rows(workbook.file, Return, audit_id=str(begun.audit_id))
    assert len({one.form_id for one in of_year}) == 2, "one form for schools, one for early years"


def test_a_visit_that_was_begun_on_the_schools_form_before_keeps_it(
    workbook: Workbook, nursery: School
) -> None:
    returned_by(workbook, nursery, {"ED.05": Told("fully")})
    planned = workbook.visits.plan(nursery, "full", "2026-27/autumn", "2026-11-24")
    older = compile_form(library()["s175-officer-visit"])
    begun = workbook.returns.one(workbook.visiting.begin(workbook.visits.one(planned), older))
    told = {("V3.05", ""): Told({"looked": 6, "met": 4, "chosen_by": "officer"})}
    workbook.answers.answer_many(begun.id, older, told, "Answer")
    assert begun.form_id == form_id(older)
    assert lines_of(workbook, nursery)["ED.05"].outcome == "less", "what it saw counts all the same"
