"""Every type of answer has one shape, and a value of another shape is named."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.answers import (
    as_text,
    evidence_name,
    is_answered,
    problem_with,
)
from forms.compile import compile_form
from forms.read import library
from tests.forms.writing import KINDS_OF_FOOD, YPN, compiled, question

COLUMNS = """[
    { name = "what", label = "What", type = "text" },
    { name = "by", label = "By", type = "date" },
    { name = "good", label = "Good", type = "select_one ypn" },
]"""
ROWS = '[{ name = "stop", label = "Stop" }, { name = "go", label = "Go" }]'
FORM = compiled(
    question("one"),
    question("several", "select_multiple food"),
    question("line", "text", max_words=3),
    question("box", "note_long"),
    question("number", "integer", constraint=". >= 0", constraint_message="Write 0 or more."),
    question("odd", "integer", constraint=". mod 2 = 1"),
    question("day", "date", constraint=". <= today()", constraint_message="Not a day to come."),
    question("month", "month"),
    question("shown", "note"),
    question("events", "events", max_rows=2),
    question("actions", "actions", columns='[{ name = "with", label = "With", type = "text" }]'),
    question("grid", "grid", columns=COLUMNS, max_rows=3),
    question("named", "grid", columns=COLUMNS, rows=ROWS),
    question("promises", "per_agency", columns=COLUMNS),
    question("sample", "sample"),
    question("signed", "sign_off"),
    question("standard", evidence=ROWS),
    scales=YPN + KINDS_OF_FOOD,
)
TODAY = date(2026, 11, 25)


def problem(name: str, value: object) -> str | None:
    asked = FORM.question(name)
    assert asked is not None
    return problem_with(FORM, asked, value, TODAY)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("one", "partly"),
        ("several", ["fish", "chips"]),
        ("several", ["none"]),
        ("several", []),
        ("line", "Three short words"),
        ("box", "One line.\nAnother."),
        ("number", 0),
        ("odd", 3),
        ("day", "2026-11-25"),
        ("day", "2024-02-29"),
        ("month", "2026-11"),
        ("events", [{"month": "2026-03", "what": "Moved home", "meant": "A new school"}]),
        ("events", [{"what": "Moved home"}]),
        (
            "actions",
            [{"ask": "Ring round", "owner": "Team lead", "by": "2026-12-01", "with": "GP"}],
        ),
        ("grid", [{"what": "A promise", "by": "", "good": "yes"}]),
        ("named", [{"row": "go", "what": "Walks"}, {"row": "stop", "by": "2026-12-01"}]),
        ("promises", [{"agency": "pol", "what": "Ring back"}]),
        ("sample", {"looked": 7, "met": 3, "chosen_by": "officer", "note": "From May"}),
        ("sample", {"looked": 7}),
        ("signed", {"role": "Housing lead", "date": "2026-11-25", "checked_by": "Director"}),
        ("one", None),
    ],
)
def test_an_answer_of_the_right_shape_fits(name: str, value: object) -> None:
    assert problem(name, value) is None


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("one", "maybe", "Choose one of the answers that are listed."),
        ("one", ["yes"], "Choose one of the answers that are listed."),
        ("several", "fish", "Tick answers that are listed."),
        ("several", ["fish", "fish"], "Tick answers that are listed, each once."),
        ("several", ["peas"], "Tick answers that are listed, each once."),
        ("several", ["fish", "none"], "“None of these” cannot be ticked with another answer."),
        ("line", "Four words are many", "This has 4 words; there is room for 3."),
        ("line", "Two\nlines", "Write this on one line."),
        ("box", 3, "Write words here."),
        ("number", -1, "Write 0 or more."),
        ("number", "3", "Write a whole number."),
        ("number", True, "Write a whole number."),
        ("number", 1.5, "Write a whole number."),
        ("number", 10**9, "This number is too large."),
        ("odd", 2, "This answer is outside what the question allows."),
        ("day", "2026-11-26", "Not a day to come."),
        ("day", "2026-02-30", "Write a day that exists, such as 25 November 2026."),
        ("day", "25/11/2026", "Write a day that exists, such as 25 November 2026."),
        ("day", "20261125", "Write a day that exists, such as 25 November 2026."),
        ("day", 20261125, "Write a day that exists, such as 25 November 2026."),
        ("month", "2026-13", "Write a month and a year, such as November 2026."),
        ("month", "2026-11-25", "Write a month and a year, such as November 2026."),
        ("shown", "Hello", "Nothing is answered here."),
        ("events", [{}, {}, {}], "There is room for 2 rows; this has 3."),
        ("events", "a row", "This answer is not made of rows."),
        ("events", ["a row"], "Row 1 is not made of the columns that are asked for."),
        (
            "events",
            [{"month": "March"}],
            "Row 1: Month: Write a month and a year, such as November 2026.",
        ),
        ("grid", [{"why": "Because"}], "Row 1: nothing called why is asked for."),
        ("grid", [{"row": "go"}], "Row 1: nothing called row is asked for."),
        ("grid", [{"good": "great"}], "Row 1: Good: Choose one of the answers that are listed."),
        ("named", [{"row": "wait"}], "There is no row called wait."),
        ("named", [{"row": "go"}, {"row": "go"}], "Each row needs a name of its own."),
        ("named", [{"what": "Walks"}], "Each row needs a name of its own."),
        ("promises", [{"agency": ""}], "Each row needs a name of its own."),
        ("sample", {"looked": 3, "met": 7}, "7 met the test, but only 3 were looked at."),
        ("sample", {"looked": -1}, "Write 0 or a whole number."),
        (
            "sample",
            {"chosen_by": "anyone"},
            "Say who chose them: the officer, the school, or both.",
        ),
        ("sample", [3, 7], "This answer is not made of the parts that are asked for."),
        (
            "signed",
            {"date": "today"},
            "Date: Write a day that exists, such as 25 November 2026.",
        ),
        ("signed", {"age": 40}, "nothing called age is asked for."),
    ],
)
def test_an_answer_of_another_shape_is_named(name: str, value: object, said: str) -> None:
    assert problem(name, value) == said


def test_a_row_for_each_agency_names_an_agency_of_the_partnership() -> None:
    form = compile_form(library()["reflection-session"])
    here = form.question("R0.04")
    assert here is not None
    assert [row.name for row in here.rows][:2] == ["csc", "eh"]
    assert problem_with(form, here, [{"row": "csc", "in_room": 2}]) is None
    assert problem_with(form, here, [{"row": "cscs"}]) == "There is no row called cscs."


@pytest.mark.parametrize(
    ("name", "value", "answered"),
    [
        ("one", "", False),
        ("one", "yes", True),
        ("several", [], False),
        ("line", "  ", False),
        ("number", 0, True),
        ("events", [{"month": "", "what": None}], False),
        ("events", [{"what": "Moved"}], True),
        ("named", [{"row": "go"}], False),
        ("promises", [{"agency": "pol", "what": ""}], False),
        ("sample", {"looked": 0, "met": 0}, True),
        ("sample", {"looked": 3}, False),
        ("signed", {"role": "Lead"}, False),
        ("signed", {"role": "Lead", "date": "2026-11-25"}, True),
    ],
)
def test_an_answer_is_there_when_something_is_filled_in(
    name: str,
    value: object,
    answered: bool,  # noqa: FBT001 - it is one of three columns of a table
) -> None:
    asked = FORM.question(name)
    assert asked is not None
    assert is_answered(asked, value) is answered


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("yes", "yes"),
        (0, "0"),
        (["fish", "chips"], "fish chips"),
        ([], ""),
        ([{"what": "Moved"}, {"what": ""}], "1"),
        ({"role": "Lead"}, "1"),
        ({"role": ""}, ""),
    ],
)
def test_a_gate_sees_an_answer_as_text(value: object, text: str) -> None:
    assert as_text(value) == text


def test_the_ticks_beside_a_standard_have_a_name_beside_its_own() -> None:
    assert evidence_name("standard") == "standard#evidence"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["row", "agency", "what", "by", "good", "looked", "met", "role"]), inner
        )
    ),
    max_leaves=8,
)


@given(st.sampled_from(FORM.questions), anything)
def test_no_value_at_all_breaks_the_look_at_it(asked: object, value: object) -> None:
    found = next(one for one in FORM.questions if one is asked)
    said = problem_with(FORM, found, value, TODAY)
    assert said is None or said.endswith(".")
    assert isinstance(as_text(value), str)
    assert is_answered(found, value) in {True, False}
