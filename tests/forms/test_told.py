"""A stopping answer brings one question that asks who was told."""

from __future__ import annotations

import pytest

from forms.compile import compile_form
from forms.read import library
from forms.rules import Given, Respondent
from forms.told import asks_who_was_told

STOPPED = [
    ("case-core", {"G0.01": "records", "G0.07": "yes"}, "G0.08"),
    ("case-core", {"G0.01": "records", "G10.04": "yes"}, "G10.12"),
    ("dip-sample", {"DS.01": "yes"}, "DS.14"),
    ("family-feedback", {"FF0.07": "yes"}, "FF0.09"),
    ("s175-officer-visit", {"V6.03": "yes"}, "V6.03c"),
    ("s175-officer-visit", {"V6.08": "yes"}, "V6.08c"),
]


@pytest.mark.parametrize(("name", "said", "wanted"), STOPPED)
def test_the_question_that_a_stopping_answer_brings_asks_who_was_told(
    name: str, said: dict[str, str], wanted: str
) -> None:
    form = compile_form(library()[name], beside=library())
    answers = {(question, ""): Given(value) for question, value in said.items()}
    [found] = asks_who_was_told(form, answers, Respondent(agency="POL"))
    assert (found.question.name, found.question.label) == (wanted, "Who have you told?")


def test_nothing_is_asked_where_nobody_is_at_risk_or_it_was_said() -> None:
    form = compile_form(library()["s175-officer-visit"], beside=library())
    calm = {("V6.03", ""): Given("no")}
    assert asks_who_was_told(form, calm, Respondent()) == ()
    told = {("V6.03", ""): Given("yes"), ("V6.03c", ""): Given("Front door, 14:30")}
    assert asks_who_was_told(form, told, Respondent()) == ()
