"""What a gate waits for must be there, and never goes in a circle."""

from __future__ import annotations

import pytest

from tests.forms.checks.saying import remedies, said
from tests.forms.writing import form, question, section


def test_a_gate_on_a_question_that_does_not_exist_is_named() -> None:
    text = form(question("Q1"), question("Q2", relevant="${Q11} = 'yes'"))
    assert said(text) == ["question Q2: relevant: no question is called Q11."]
    assert remedies(text) == ["Did you mean Q1?"]


@pytest.mark.parametrize("function", ["sum", "regex", "document", "position", "pulldata"])
def test_a_gate_with_a_function_we_do_not_know_names_it(function: str) -> None:
    text = form(question("Q1"), question("Q2", relevant=f"{function}(${{Q1}}) = 'x'"))
    what = f"The function {function}() is not one that forms may use."
    assert said(text) == [f"question Q2: relevant: {what}"]


def test_a_gate_on_a_choice_that_does_not_exist_is_named() -> None:
    text = form(
        question("Q1"),
        question("Q2", relevant="${Q1} = 'partially'"),
        question("Q3", relevant="${case_plan} != 'in-need'"),
    )
    assert said(text) == [
        "question Q2: relevant: Q1 has no choice partially.",
        "question Q3: relevant: case_plan has no choice in-need.",
    ]


def test_questions_that_wait_for_each_other_are_named_in_their_circle() -> None:
    text = form(
        question("Q1", relevant="${Q3} = 'yes'"),
        question("Q2", relevant="${Q1} = 'yes'"),
        question("Q3", relevant="${Q2} = 'yes'"),
    )
    assert said(text) == [
        "question Q1: relevant goes in a circle: Q1 waits for Q3 waits for Q2 waits for Q1."
    ]


def test_a_section_that_waits_for_its_own_question_goes_in_a_circle() -> None:
    text = form(section("S1", question("Q1"), relevant="${Q1} = 'yes'"))
    assert said(text) == ["question Q1: relevant goes in a circle: Q1 waits for Q1."]


def test_a_gate_on_what_somebody_else_answers_is_named() -> None:
    text = form(
        question("Q1", level="setting"),
        question("Q2", level="trust", relevant="${Q1} = 'yes'"),
        question("Q3", level="setting", relevant="${Q1} = 'yes'"),
    )
    assert "question Q2: relevant: Q1 is put to the setting alone, this to the trust alone." in (
        said(text)
    )
    assert not any(what.startswith("question Q3: relevant") for what in said(text))
