"""What a form points at, in itself and in its core, must be there."""

from __future__ import annotations

import pytest

from forms.check import check
from forms.read import library_text
from tests.forms.checks.saying import said
from tests.forms.writing import HEADING, form, question


def test_duplicate_names_are_named() -> None:
    assert said(form(question("Q1"), question("Q1"))) == ["question Q1: Q1 is asked twice."]


def test_a_name_the_core_asks_cannot_be_asked_again() -> None:
    module = HEADING.replace("case_core", "case_module") + 'core = "case-core"\n'
    assert said(form(question("G0.01"), heading=module)) == [
        "question G0.01: G0.01 is asked by case-core too."
    ]


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("replaces", "It replaces G9.99, which nobody asks."),
        ("tests", "It tests G9.99, which no standard is called."),
    ],
)
def test_what_a_question_points_at_must_be_there(key: str, what: str) -> None:
    module = HEADING.replace("case_core", "case_module") + 'core = "case-core"\n'
    text = form(question("Q1", **{key: '["G9.99"]'}), heading=module)
    assert said(text) == [f"question Q1: {what}"]


def test_a_module_keeps_only_what_the_short_core_leaves_out() -> None:
    heading = HEADING.replace("case_core", "case_module") + 'core = "case-core"\n'
    sound = heading + 'keeps = ["G3.02"]\n'
    faulty = heading + 'keeps = ["G3.02", "G3.01", "G3.99"]\n'
    assert said(form(question("Q1"), heading=sound)) == []
    assert said(form(question("Q1"), heading=faulty)) == [
        "form: keeps names G3.01, which the short core does not leave out.",
        "form: keeps names G3.99, which the short core does not leave out.",
    ]


def test_a_module_needs_a_core_that_there_is() -> None:
    heading = HEADING.replace("case_core", "case_module")
    assert said(form(question("Q1"), heading=heading)) == ["form: A module needs a core."]
    assert said(form(question("Q1"), heading=heading + 'core = "case-cor"\n')) == [
        "form: core names case-cor, which no form is called."
    ]


def test_a_retired_name_is_not_used_again() -> None:
    text = 'retired = ["Q1"]\n' + form(question("Q1"))
    assert said(text) == ["question Q1: The name Q1 is retired."]


def test_a_name_retired_by_the_core_is_not_used_by_a_module() -> None:
    heading = HEADING.replace("case_core", "case_module") + 'core = "case-core"\n'
    assert said(form(question("G7.03"), heading=heading)) == [
        "question G7.03: The name G7.03 is retired."
    ]


def test_a_visit_must_test_every_standard() -> None:
    text = library_text("s175-officer-visit").replace('"A.06"', '"A.05"')
    found = [fault.what for fault in check(text, "s175-officer-visit.toml")]
    assert "No check tests the standard A.06." in found
