"""Saying again what was said last year is somebody's deed, and never there by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.workbook.schools.carried import Carried, together
from audit_app.workbook.schools.repeating import Repeats, say_again
from forms.compile import compile_form
from forms.read import library
from forms.versions import standards
from tests.audit_app.workbook.schools.conftest import opened
from tests.audit_app.workbook.schools.invented import add_school, follow

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook


def test_answers_of_last_year_are_said_again_in_one_deed_and_only_where_nothing_stands(
    workbook: Workbook,
) -> None:
    before = opened(workbook, 2025)
    for name, value in (("A.01", "partly"), ("A.02", "fully"), ("A.03", "not")):
        workbook.answers.answer(before.returned.id, before.form, (name, ""), value)
    workbook.answers.note(before.returned.id, ("A.01", ""), "Minutes were late")
    workbook.answers.tick(before.returned.id, before.form, "A.01", ["minutes"])
    now = opened(workbook, 2026)
    assert workbook.answers.of_return(now.returned.id) == {}, "nothing is there by itself"
    workbook.answers.answer(now.returned.id, now.form, ("A.02", ""), "not")
    asked = [q for q in now.form.questions if q.name.startswith("A.0")]
    change = say_again(workbook, now.returned, Repeats(workbook, now.returned), asked)
    assert change is not None
    assert change.label == "Same as last year: 2 answers"
    held = workbook.answers.of_return(now.returned.id)
    assert held["A.01", ""].value == '"partly"'
    assert held["A.01", ""].note == "Minutes were late"
    assert held["A.01#evidence", ""].value == '["minutes"]'
    assert held["A.02", ""].value == '"not"'
    workbook.undo()
    held = workbook.answers.of_return(now.returned.id)
    assert [key for key, answer in held.items() if answer.value is not None] == [("A.02", "")]


def test_of_two_schools_that_merged_both_answers_are_shown_and_neither_is_said_again(
    workbook: Workbook,
) -> None:
    first, second = opened(workbook, 2025), add_school(workbook, "900002", "Dunes Infant", "PRI")
    workbook.rounds.ask_new(first.audit)
    [other] = [r for r in workbook.rounds.returns(first.audit.id) if r.school_id == second]
    workbook.answers.answer(first.returned.id, first.form, ("A.01", ""), "fully")
    workbook.answers.answer(other.id, first.form, ("A.01", ""), "partly")
    merged = add_school(workbook, "900003", "Saltmarsh and Dunes", "PRI")
    for each in (first.school, second):
        follow(workbook, each, merged)
    now = opened(workbook, 2026)
    [returned] = [r for r in workbook.rounds.returns(now.audit.id) if r.school_id == merged]
    earlier = Carried(workbook, now.audit).earlier(returned)
    said, _note = together(earlier, "A.01")
    assert set(said.split("\n")) == {"Saltmarsh Primary: Fully met", "Dunes Infant: Partly met"}
    question = now.form.question("A.01")
    assert question is not None
    assert Repeats(workbook, returned).of(question) is None


def test_a_new_edition_says_which_standards_are_new_changed_and_gone() -> None:
    old = library()["s175-school"]
    section = old.sections[1]
    first, second, *rest = section.questions
    changed = replace(first, label="Something else is asked here now")
    quiet = replace(second, guidance_hint="Only the guidance was reworded")
    added = replace(rest[0], name="A.99", label="A new standard")
    sections = (
        old.sections[0],
        replace(section, questions=(changed, quiet, *rest[1:], added)),
        *old.sections[2:],
    )
    since = standards(compile_form(old), compile_form(replace(old, sections=sections)))
    assert since.new == ("A.99",)
    assert since.changed == (first.name,)
    assert since.gone == (rest[0].name,)
    assert since.of(second.name) == ""
