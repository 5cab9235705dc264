"""A question says its type, whom it is for and what it asks, in words that are known."""

from __future__ import annotations

import pytest

from tests.forms.checks.saying import remedies, said
from tests.forms.writing import HEADING, form, question


def test_an_unknown_type_is_named_with_the_nearest_there_is() -> None:
    text = form(question("Q1"), question("Q2", "note_lnog"))
    assert said(text) == ["question Q2: There is no type 'note_lnog'."]
    assert remedies(text) == ["Did you mean note_long?"]


def test_an_unknown_key_is_named_with_the_nearest_there_is() -> None:
    text = form(question("Q1", guidence_hint="Look here."))
    assert said(text) == ["question Q1: There is no key 'guidence_hint'."]
    assert remedies(text) == ["Did you mean guidance_hint?"]


def test_an_unknown_agency_is_named() -> None:
    text = form(
        question("Q1", agencies='["POL", "POLICE"]'), question("Q2", look='{ GPP = "Here." }')
    )
    assert said(text) == [
        "question Q1: There is no agency POLICE.",
        "question Q2: There is no agency GPP.",
    ]


def test_a_case_question_that_nobody_is_asked_is_named() -> None:
    assert said(form(question("Q1", agencies="[]"))) == ["question Q1: Nobody is asked."]


def test_an_unknown_phase_and_a_missing_level_are_named() -> None:
    school = HEADING.replace("case_core", "school_return") + 'phases = ["PRI"]\n'
    text = form(question("Q1", phases='["PRI", "PRM"]'), heading=school)
    assert said(text) == [
        "question Q1: There is no phase PRM.",
        "question Q1: It does not say who answers.",
    ]


def test_a_label_has_thirty_words_at_most() -> None:
    label = " ".join(["word"] * 30)
    assert said(form(question("Q1", label=label))) == []
    assert said(form(question("Q1", label=label + " more"))) == [
        "question Q1: The label has 31 words; 30 is the most."
    ]


def test_a_label_that_asks_twice_is_named() -> None:
    text = form(question("Q1", label="Was it so? Was it good?"))
    assert said(text) == ["question Q1: The label asks two things."]


@pytest.mark.parametrize(
    ("keys", "what"),
    [
        ({"follow_up": "finding_"}, "follow_up cannot be 'finding_'."),
        ({"depth": "short"}, "depth cannot be 'short'."),
        ({"once": "family"}, "once cannot be 'family'."),
        ({"basis": "statutory"}, "A statutory question needs a reference."),
        ({"follow_up_when": '["noo"]'}, "follow_up_when names noo, which is no choice."),
        ({"visits": '["ful"]'}, "There is no visit 'ful'."),
        ({"rows_from": "s175"}, "rows_from names s175, which is no form."),
        ({"constraint": "${Q1} = ''"}, "A constraint may only be about its own answer."),
    ],
)
def test_a_word_outside_its_closed_list_is_named(keys: dict[str, str], what: str) -> None:
    assert f"question Q1: {what}" in said(form(question("Q1", **keys)))


def test_columns_and_rows_belong_to_grids() -> None:
    columns = '[{ name = "row", label = "Row", type = "grid" }]'
    assert said(
        form(question("Q1", "grid"), question("Q2", "text", columns=columns), scales="")
    ) == [
        "question Q1: It has no columns.",
        "question Q2: There is no type 'grid'.",
        "question Q2: text has no columns.",
        "question Q2: A column cannot be called row or agency.",
    ]


def test_a_select_names_one_list_and_other_types_none() -> None:
    text = form(question("Q1", "select_one"), question("Q2", "text ypn"), scales="")
    assert said(text) == [
        "question Q1: select_one names one list.",
        "question Q2: There is no scale ypn.",
        "question Q2: text takes no list.",
    ]


def test_a_constraint_says_what_to_write_instead() -> None:
    text = form(question("Q1", "integer", constraint=". >= 0"), scales="")
    assert said(text) == [
        "question Q1: It does not say what to do when the answer is outside the constraint."
    ]
