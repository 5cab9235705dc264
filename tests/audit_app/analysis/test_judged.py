"""What the returns say to a question is said in that question's own words."""

from __future__ import annotations

import json

from audit_app.analysis.judged import judged
from audit_app.records import Answer
from tests.audit_app.conftest import neglect_form


def answers(question: str, values: list[str]) -> list[Answer]:
    return [
        Answer(f"a{n}", f"r{n}", question, "", json.dumps(value), None, None, None)
        for n, value in enumerate(values)
    ]


def test_a_graded_question_is_told_by_its_grades_and_never_as_met() -> None:
    form = neglect_form()
    graded = [
        question
        for section in form.sections
        for question in section.questions
        if question.type == "select_one" and (held := form.scale_of(question)) and held.graded
    ]
    name = graded[0].name
    given = answers(name, ["good", "needs_work", "needs_work", "cannot_judge"])
    [one] = [held for held in judged(form, given) if held.question.name == name]
    assert one.words == "3 graded: 1 Good, 2 Needs work"
    assert one.low_ids == ("a1", "a2")


def test_another_question_is_told_by_met_or_not() -> None:
    form = neglect_form()
    [one] = [
        held
        for held in judged(form, answers("OWN.1", ["yes", "partly", "no"]))
        if held.question.name == "OWN.1"
    ]
    assert one.words == "fully met in 1 of 3; 1 partly, 1 not"
