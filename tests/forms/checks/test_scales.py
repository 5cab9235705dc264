"""A scale is one list of words that count, described where it is graded."""

from __future__ import annotations

from forms.read import library_text
from tests.forms.checks.saying import remedies, said
from tests.forms.writing import KINDS_OF_FOOD, YPN, form, question, section


def test_a_graded_scale_without_descriptors_is_refused() -> None:
    graded = YPN.replace('label = "Yes, partly or no"', 'label = "Grades"\ngraded = true').replace(
        '"ypn"', '"grades"'
    )
    found = said(form(question("Q1", "select_one grades"), scales=graded))
    without = "A grade without a descriptor means something else to each reader."
    assert found == [
        *(
            f"scale grades, choice {name}: {without}"
            for name in ("yes", "partly", "no", "not_recorded", "not_applicable")
        ),
        *(f"question Q1: There is no descriptor for {name}." for name in ("yes", "partly", "no")),
    ]


def test_a_section_may_describe_the_grades_for_its_questions() -> None:
    lines = library_text("s11-self-assessment").split("\n")
    start = lines.index('name = "met3"') - 1
    scale = "\n" + "\n".join(lines[start : lines.index("]", start) + 1]) + "\n"
    described = '{ fully = "All of it.", partly = "Some of it.", not = "None of it." }'
    sound = section("S1", question("Q1", "select_one met3"), descriptor=described)
    short = section("S1", question("Q1", "select_one met3"), descriptor='{ fully = "All of it." }')
    assert said(form(sound, scales=scale)) == []
    assert said(form(short, scales=scale)) == [
        "question Q1: There is no descriptor for partly.",
        "question Q1: There is no descriptor for not.",
    ]


def test_a_descriptor_for_no_grade_is_named() -> None:
    text = form(question("Q1", descriptor='{ yess = "All of it." }'))
    assert said(text) == ["question Q1: The descriptor yess is of no grade."]
    assert remedies(text) == ["Did you mean yes?"]


def test_a_list_that_does_not_exist_is_named() -> None:
    text = form(question("Q1"), question("Q2", "select_one ypm"))
    assert said(text) == ["question Q2: There is no scale ypm."]
    assert remedies(text) == ["Did you mean ypn?"]


def test_a_scale_that_no_question_uses_is_named() -> None:
    assert said(form(question("Q1"), scales=YPN + KINDS_OF_FOOD)) == [
        "scale food: No question uses it."
    ]


def test_a_choice_used_twice_and_words_that_are_not_known_are_named() -> None:
    food = KINDS_OF_FOOD.replace('"chips"', '"fish"').replace('"info", rank = 3', '"nfo", rank = 3')
    text = form(question("Q1", "select_multiple food"), scales=food.replace('"none" }', '"no" }'))
    assert said(text) == [
        "scale food: The choice fish is there twice.",
        "scale food, choice fish: There is no tone 'no'.",
        "scale food, choice none: Nothing counts as 'nfo'.",
    ]


def test_a_scale_of_the_same_name_is_the_same_everywhere() -> None:
    text = form(question("Q1"), scales=YPN.replace("Partly", "In part"))
    assert "scale ypn: It differs from the one in case-core." in said(text)
