"""An answer is read out as a person would say it."""

from __future__ import annotations

import pytest

from forms.values.words import evidence_in_words, in_words, row_in_words
from tests.forms.writing import KINDS_OF_FOOD, YPN, compiled, question

FORM = compiled(
    question("one"),
    question("several", "select_multiple food"),
    question("line", "text"),
    question("number", "integer"),
    question("day", "date"),
    question("month", "month"),
    question("events", "events"),
    question("sample", "sample"),
    question("signed", "sign_off"),
    question("standard", evidence='[{ name = "a", label = "A" }, { name = "b", label = "B" }]'),
    scales=YPN + KINDS_OF_FOOD,
)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("one", "partly", "Partly"),
        ("one", None, ""),
        ("one", "no_longer_there", "no_longer_there"),
        ("several", ["fish", "chips"], "Fish; Chips"),
        ("line", "Case file", "Case file"),
        ("number", 0, "0"),
        ("day", "2026-11-05", "5 November 2026"),
        ("day", "soon", "soon"),
        ("month", "2026-03", "March 2026"),
        ("events", [{"what": "Moved"}], "1 row"),
        ("events", [{"what": "Moved"}, {"what": "Settled"}], "2 rows"),
        ("sample", {"looked": 7, "met": 3}, "3 of 7 met the test"),
        ("sample", {"looked": 7}, ""),
        (
            "signed",
            {"role": "Housing lead", "date": "2026-11-25"},
            "Housing lead, 25 November 2026",
        ),
        ("signed", {"role": "Housing lead"}, "Housing lead"),
    ],
)
def test_an_answer_is_read_out(name: str, value: object, words: str) -> None:
    asked = FORM.question(name)
    assert asked is not None
    assert in_words(FORM, asked, value) == words


def test_a_row_is_read_out_by_its_columns() -> None:
    events = FORM.question("events")
    assert events is not None
    assert row_in_words(FORM, events, {"month": "2026-03", "what": "Moved"}) == (
        ("Month", "March 2026"),
        ("What happened", "Moved"),
        ("What it meant for the child", ""),
    )


def test_the_parts_of_a_standard_in_place_are_counted() -> None:
    standard = FORM.question("standard")
    assert standard is not None
    assert evidence_in_words(standard, ["b", "z"]) == "1 of 2 in place"
    assert evidence_in_words(standard, None) == "0 of 2 in place"
