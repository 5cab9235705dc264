"""Two versions of a form are told apart question by question."""

from __future__ import annotations

from forms.compile import compile_form
from forms.read import library, read_form
from forms.versions import QuestionChange, changes
from tests.forms.writing import YPN, compiled, form, question


def test_new_gone_reworded_and_same_questions_are_told_apart() -> None:
    old = read_form(form(question("Q1"), question("Q2"), question("Q3")), "x.toml")
    new = read_form(
        form(question("Q1"), question("Q3", label="Was Q3 so?", hint="Look."), question("Q4")),
        "x.toml",
    )
    assert changes(old, new) == (
        QuestionChange("Q1", "same", "Is Q1 so?", "Is Q1 so?"),
        QuestionChange("Q3", "reworded", "Is Q3 so?", "Was Q3 so?", ("label", "hint")),
        QuestionChange("Q4", "new", "", "Is Q4 so?"),
        QuestionChange("Q2", "gone", "Is Q2 so?", ""),
    )


def test_a_question_is_reworded_when_its_scale_is() -> None:
    old = compiled(question("Q1"))
    new = compiled(question("Q1"), scales=YPN.replace('"Partly"', '"In part"'))
    assert [(one.sort, one.what) for one in changes(old, new)] == [("reworded", ("scale",))]


def test_the_same_form_has_not_changed() -> None:
    core = compile_form(library()["case-core"])
    assert {one.sort for one in changes(core, core)} == {"same"}
