"""A gate is true or false by the rules of XPath, and what it may not say is refused by name."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.gates.expressions import faults_in, forget, holds, names_in
from forms.gates.sorts import FUNCTIONS

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("gate", "a", "truth"),
    [
        ("${a} = 'yes'", "yes", True),
        ("${a} = 'yes'", "", False),
        ("${a} != 'yes'", "", True),
        ("${a}", "", False),
        ("${a}", "anything", True),
        ("not(${a})", "", True),
        ("selected(${a}, 'fish')", "fish chips", True),
        ("selected(${a}, 'fish')", "fishes", False),
        ("selected(${a}, 'fish')", "", False),
        ("count-selected(${a}) = 2", "fish chips", True),
        ("coalesce(${a}, 'none') = 'none'", "", True),
        ("if(${a} = 'x', 'left', 'right') = 'left'", "x", True),
        ("number(${a}) > 0", "", False),
        ("number(${a}) > 0", "3", True),
        ("number(${a}) > 0", "three", False),
        ("number(${a}) + 1 = 4", "3", True),
        ("-number(${a}) < 0", "3", True),
        ("round(number(${a}) div 2) = 2", "3", True),
        ("string-length(${a}) > 3", "four", True),
        ("contains(${a}, 'our')", "four", True),
        ("starts-with(${a}, 'f')", "four", True),
        ("normalize-space(${a}) = 'a b'", "  a   b ", True),
        ("string(number(${a})) = '3'", "3", True),
        ("date(${a}) <= today()", "2026-11-25", True),
        ("date(${a}) <= today()", "2026-11-26", False),
        ("date(${a}) <= today()", "", False),
        ("today() - date(${a}) > 365", "2025-11-24", True),
        ("date(${a}) < date('2026-12-01')", "2026-11", True),
        ("true() and not(false())", "", True),
        ("(${a} = 'x' or ${a} = 'y') and true()", "y", True),
    ],
)
def test_a_gate_is_worked_out(gate: str, a: str, truth: bool) -> None:  # noqa: FBT001 - a table
    assert faults_in(gate) == []
    assert holds(gate, {"a": a}, TODAY) is truth


@pytest.mark.parametrize(
    ("gate", "what"),
    [
        ("${a} > 0", "Beside “>” stands text where a number is needed."),
        ("${a} = 3", "“=” compares text with a number."),
        ("${a}-1 > 0", "Beside “-” stands text where a number is needed."),
        ("if(${a} = 'x', 1, 'b') = 1", "if() gives a number or text."),
        ("not(number(${a}))", "In not() stands a number."),
        ("number(${a}) and ${a}", "Beside “and” stands a number."),
        ("selected(true(), 'x')", "In selected() stands true or false where text is needed."),
        ("a = 'x'", "The word a stands alone."),
        ("$a = 'x'", "$a is not how a question is named."),
        ("'${a}' = 'x'", "A question stands inside quotes."),
        ("//a", "“//” cannot be used in a form."),
        ("${a}[1]", "“[” cannot be used in a form."),
        ("${a} | ${b}", "“|” cannot be used in a form."),
        ("@a", "“@” cannot be used in a form."),
        ("text()", "“text” cannot be used in a form."),
        (". = 'x'", "“.” cannot be used in a form."),
        ("unordered(${a})", "The function unordered() is not one that forms may use."),
        ("sum(${a})", "The function sum() is not one that forms may use."),
        ("99999999999999999999 > 1", "A number is too large."),
        ("9" * 1000 + " > 1", "A number is too large."),
        ("(" * 900 + "1" + ")" * 900, "Brackets are nested too deeply."),
        (" and ".join(["true()"] * 150), "The expression is nested too deeply."),
        ("${a} = '" + "x" * 2000 + "'", "The expression is too long."),
    ],
)
def test_what_a_gate_may_not_say_is_named(gate: str, what: str) -> None:
    assert [fault[0] for fault in faults_in(gate)] == [what]


@pytest.mark.parametrize(
    "gate", ["", "${a} = 'x", "${a} = 'x' or", "selected(${a})", "${a} eq 'x'", "my:f(${a})", "(("]
)
def test_what_is_not_an_expression_is_said(gate: str) -> None:
    assert faults_in(gate)[0][0].startswith("The expression cannot be read")


def test_the_answer_itself_is_a_number_or_text_as_its_question_says() -> None:
    assert faults_in(". >= 0", "number") == []
    assert holds(". >= 0", {}, this=0.0)
    assert not holds(". >= 0", {}, this=-1.0)
    assert faults_in(". != 'none'", "text") == []
    assert faults_in(". >= 0", "text") != []


def test_a_question_may_be_called_what_xpath_calls_something_else() -> None:
    for name in ("and", "div", "if", "G0.01", "a-1", "text"):
        assert names_in(f"${{{name}}} = 'x'") == (name,)
        assert holds(f"${{{name}}} = 'x'", {name: "x"})
        assert holds(
            f"${{{name}}}-1 = 2".replace("${", "number(${").replace("}", "})"), {name: "3"}
        )


def test_today_is_never_taken_from_the_air() -> None:
    with pytest.raises(LookupError, match="no day was handed in"):
        holds("today() > 1", {})


def test_what_was_answered_can_be_forgotten() -> None:
    assert holds("${a} = 'x'", {"a": "x"})
    forget()
    assert holds("${a} = 'x'", {"a": "x"})


texts = st.sampled_from(["${a}", "${b}", "'x'", "''", "'2026-11-25'"])
numbers = st.sampled_from(["3", "0.5", "today()"]) | texts.map(lambda t: f"number({t})")
numbers |= texts.map(lambda t: f"date({t})") | texts.map(lambda t: f"string-length({t})")
sums = st.builds("{} {} {}".format, numbers, st.sampled_from(["+", "-", "*", "div"]), numbers)
tests = (
    st.builds("{} {} {}".format, texts, st.sampled_from(["=", "!="]), texts)
    | st.builds("{} {} {}".format, sums, st.sampled_from(["=", "!=", "<", ">="]), numbers)
    | st.builds("selected({}, {})".format, texts, texts)
    | texts
)
sound_gates = st.recursive(
    tests,
    lambda inner: (
        st.builds("({}) {} ({})".format, inner, st.sampled_from(["and", "or"]), inner)
        | inner.map("not({})".format)
        | st.builds("if({}, {}, {}) = 'x'".format, inner, texts, texts)
    ),
    max_leaves=6,
)


@given(sound_gates, st.text(max_size=6), st.sampled_from(["", "3", "2026-11-25", "a b", "NaN"]))
def test_a_gate_that_passes_the_check_never_fails_on_an_answer(gate: str, a: str, b: str) -> None:
    assert faults_in(gate) == []
    assert holds(gate, {"a": a, "b": b}, TODAY) in {True, False}


def test_the_page_names_every_function_and_no_other() -> None:
    from forms.read import FOLDER

    page = (FOLDER / "README.md").read_text("utf-8")
    sentence = page[page.index("a closed list of functions") : page.index("refused by name")]
    assert {word.strip("`,.()") for word in sentence.split() if "()" in word} == set(FUNCTIONS)
