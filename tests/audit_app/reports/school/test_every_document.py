"""What no document about a visit says, and that each of them is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import exports
from audit_app.problems import Problem
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.documents import LETTER, REPLY, REPORT, SHEET, SLIP, school_document
from audit_app.workbook.schools.visit_record import form_of_visit
from tests.audit_app.reports.school.visited import (
    PERSON,
    TODAY,
    made,
    said,
)
from tests.audit_app.schooled import visit_form

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.schooled import Schooled


@pytest.mark.parametrize("word", ["overdue", "late", "failed", "too high", "over-claim", "blame"])
def test_no_document_for_the_school_blames_it(
    workbook: Workbook, done: Schooled, word: str
) -> None:
    for what in (REPLY, SLIP, LETTER):
        assert word not in said(made(workbook, what, done.school)).casefold().split()


@pytest.mark.parametrize("what", [REPLY, REPORT])
def test_it_is_said_of_the_actions_who_decides_how_they_are_carried_out(
    workbook: Workbook, done: Schooled, what: str
) -> None:
    assert "decide how the actions are carried out" in said(made(workbook, what, done.school))


@pytest.mark.parametrize("what", [LETTER, SHEET, SLIP, REPLY, REPORT])
def test_no_document_names_a_person(workbook: Workbook, done: Schooled, what: str) -> None:
    words = said(made(workbook, what, done.school))
    assert PERSON not in words
    assert "q@a.example" not in words


def test_the_agreed_actions_join_the_one_plan_once_at_the_sign_off(
    workbook: Workbook, done: Schooled
) -> None:
    [action] = workbook.actions.all()
    assert (action.source, action.school_id) == ("school_audit", done.school.id)
    assert (action.ask, action.owner_role, action.due_on, action.success_measure) == (
        "Put music and supply staff on the record",
        "School business manager",
        "2027-01-15",
        "A second look finds every adult",
    )
    workbook.signing.reopen(workbook.returns.one(done.returned.id), "Officer", "A word was wrong")
    workbook.signing.sign_off(workbook.returns.one(done.returned.id), "Officer")
    assert len(workbook.actions.all()) == 1


@pytest.mark.parametrize("what", [LETTER, SHEET, SLIP, REPLY, REPORT])
@pytest.mark.parametrize("large", [False, True])
def test_every_document_is_written(
    workbook: Workbook, done: Schooled, tmp_path: Path, what: str, *, large: bool
) -> None:
    report = school_document(workbook, what, done.school, TODAY, large_print=large)
    written = exports.write(report, tmp_path / f"{what}.pdf")
    assert written.path.exists()
    assert not written.substituted


@pytest.mark.parametrize(
    ("phase", "to", "decides"),
    [
        (
            "PRI",
            "To the head of Gull.",
            "The head and the governors, trustees or proprietor decide",
        ),
        ("PVI", "To the manager of Gull.", "The manager and the owner or committee decide"),
        ("CM", "To Gull.", "The childminder decides"),
        ("P16", "To the principal of Gull.", "The principal and the governors or trustees decide"),
    ],
)
def test_each_sort_of_setting_is_spoken_to_by_who_leads_it(
    workbook: Workbook, phase: str, to: str, decides: str
) -> None:
    school = workbook.schools.one(workbook.schools.add("Gull", "900009", phase=phase))
    planned = workbook.visits.plan(school, "full", "2026-27/autumn", "2026-11-24")
    assert to in said(made(workbook, LETTER, school))
    form = form_of_visit(phase)
    begun = workbook.visiting.begin(workbook.visits.one(planned), form)
    safe = {("V6.03", ""): Told("no"), ("V6.08", ""): Told("no")}
    workbook.answers.answer_many(begun, form, safe, "Answer a visit")
    workbook.signing.sign_off(workbook.returns.one(begun), "Officer")
    words = said(made(workbook, REPLY, school))
    assert decides in words
    assert ("proprietor" in words) == (phase == "PRI")
    if phase == "PRI":
        return
    place = "college" if phase == "P16" else "setting"
    documents = [said(made(workbook, what, school)) for what in (LETTER, SLIP, REPLY, REPORT)]
    every = "\n".join(documents)
    assert f"Questions or corrections from the {place}" in every
    sheet = said(made(workbook, SHEET, school))
    assert f"The {place}’s own rating is left out" in sheet
    assert f"\n{place.capitalize()}\nGull\n" in sheet
    for of_a_school in ("the school’s", "The school ", "School\n", "pupils are", "Pupils"):
        assert of_a_school not in every


def test_a_visit_that_looked_at_nothing_is_told_in_plain_words(workbook: Workbook) -> None:
    school = workbook.schools.one(workbook.schools.add("Gull", "900009", phase="PRI"))
    planned = workbook.visits.plan(school, "full", "2026-27/autumn", "2026-11-24")
    begun = workbook.visiting.begin(workbook.visits.one(planned), visit_form())
    safe = {("V6.03", ""): Told("no"), ("V6.08", ""): Told("no")}
    workbook.answers.answer_many(begun, visit_form(), safe, "Answer a visit")
    workbook.signing.sign_off(workbook.returns.one(begun), "Officer")
    for what in (REPLY, REPORT):
        words = said(made(workbook, what, school))
        assert "We looked at none of 109 standards." in words
        assert "Nothing was looked at." in words
        assert "the report says what we saw of each" not in words
    assert "Nothing was looked at." in said(made(workbook, SLIP, school))


def test_of_a_visit_that_was_declined_that_is_said_and_not_that_none_was_planned(
    workbook: Workbook,
) -> None:
    school = workbook.schools.one(workbook.schools.add("Gull", "900009", phase="PRI"))
    planned = workbook.visits.plan(school, "full", "2026-27/autumn", "2026-11-24")
    workbook.visits.set_aside(workbook.visits.one(planned), "declined", "The head asked to wait")
    with pytest.raises(Problem, match="The visit to Gull in 2026-27 was declined"):
        made(workbook, LETTER, school)
    with pytest.raises(Problem, match="No visit to Gull was planned or made in 2025-26"):
        school_document(workbook, LETTER, school, TODAY, year=2025)


def test_a_visit_planned_before_a_conversion_has_its_letter(workbook: Workbook) -> None:
    before, after = (
        workbook.schools.one(workbook.schools.add(name, urn, phase="PRI"))
        for name, urn in (("Marram Infants", "900003"), ("Marram Academy", "900004"))
    )
    workbook.visits.plan(before, "full", "2026-27/spring", "2027-02-09")
    workbook.schools.follow(before, after, "converted", "2026-12-01", closes=True)
    assert "visits on 9 February 2027" in said(made(workbook, LETTER, after))
