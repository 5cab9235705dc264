"""Whatever a file holds, it is read or refused with its faults; it never breaks the program."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.check import check
from forms.faults import FormRefused
from forms.gates.expressions import holds
from forms.model import Form, Question
from forms.read import library, read_form
from tests.forms.writing import KINDS_OF_FOOD, YPN, form, question, section

SOUND = form(
    section("S1", question("Q1"), question("Q2", "select_multiple food"), hint="Ask."),
    scales=YPN + KINDS_OF_FOOD,
)


def refused(text: str | bytes) -> list[str]:
    with pytest.raises(FormRefused) as refusal:
        read_form(text, "small.toml")
    return [str(fault) for fault in refusal.value.faults]


def test_a_form_is_read_as_it_was_written() -> None:
    read = read_form(SOUND, "small.toml")
    assert isinstance(read, Form)
    assert (read.name, read.kind, read.sections[0].hint) == ("small", "case_core", "Ask.")
    assert read.questions[0] == Question(
        "Q1", "select_one", "Is Q1 so?", list_name="ypn", agencies=("ALL",)
    )
    ypn = read.scale("ypn")
    assert ypn is not None
    assert [choice.counts for choice in ypn.choices] == [
        "met",
        "partly",
        "not",
        "not_recorded",
        "na",
    ]


def test_rows_may_come_from_a_setting_or_be_written_out() -> None:
    columns = '[{ name = "n", label = "Number", type = "integer" }]'
    rows = '[{ name = "here", label = "Here" }]'
    text = form(
        question("Q1", "grid", columns=columns, rows="{agencies}"),
        question("Q2", "grid", columns=columns, rows=rows),
        scales="",
    )
    first, second = read_form(text, "small.toml").questions
    assert (first.rows_setting, first.rows) == ("agencies", ())
    assert (second.rows_setting, second.rows[0].label) == ("", "Here")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"\xff\xfe", "small.toml (line 1): The file is not UTF-8 text. Save it again as UTF-8."),
        (
            SOUND.replace("Ask.", "A\x00sk."),
            "The file holds a letter that cannot be shown (U+0000).",
        ),
        (SOUND.replace("Ask.", "A\ud800sk."), "cannot be shown (U+D800)"),
        (SOUND.replace("Ask.", "A\u202esk."), "cannot be shown (U+202E)"),
        ("x" * 2_000_001, "The file has 2,000,001 letters"),
        (SOUND.replace('"Ask."', '"Ask.'), "This is not TOML"),
        ("x = " + "[" * 5_000, "nested too deeply"),
        ("x = " + "9" * 5_000, "This is not TOML"),
        ("", "small.toml: form is missing. Add form."),
        (SOUND.replace('kind = "case_core"', "kind = 7"), "kind has the wrong sort of value."),
        (SOUND.replace('kind = "case_core"', 'kind = ""'), "kind is empty."),
        (SOUND.replace("rank = 3", "rank = true"), "rank has the wrong sort of value."),
        (SOUND.replace("rank = 3", "rank = -1"), "Write a whole number, 0 or more."),
        (SOUND.replace("rank = 3", "rank = 2026-11-25"), "rank has the wrong sort of value."),
        (SOUND.replace('["ALL"]', '"ALL"'), "Write a list of words in quotes."),
        (SOUND.replace('["ALL"]', "[1]"), "Write a list of words in quotes."),
        (SOUND.replace("[[scale]]", "[scales]", 1), "Did you mean scale?"),
        ('retired = "Q9"\n' + SOUND, "retired has the wrong sort of value."),
        ("scale = 1\n" + form(question("Q1"), scales=""), "scale has the wrong sort of value."),
    ],
)
def test_what_cannot_be_read_is_said(text: str | bytes, said: str) -> None:
    assert any(said in fault for fault in refused(text)), refused(text)


def test_a_fault_in_toml_names_its_line() -> None:
    broken = SOUND.replace('hint = "Ask."', 'hint = "Ask.')
    line = broken[: broken.index('hint = "Ask.')].count("\n") + 1
    assert f"(line {line})" in refused(broken)[0]


def test_every_fault_of_shape_is_said_at_once_with_its_line() -> None:
    text = SOUND.replace('label = "Fish"', "label = 3").replace('kind = "case_core"\n', "")
    text = text.replace('type = "select_one ypn"\n', "")
    found = refused(text)
    sort = "label has the wrong sort of value. Write words in quotes."
    fish = text[: text.index("label = 3")].count("\n") + 1
    assert found == [
        "form (line 1): kind is missing. Add kind.",
        f"scale food, choice fish (line {fish}): {sort}",
        f"question Q1 (line {found_line(text)}): type is missing. Add type.",
    ]


def found_line(text: str) -> int:
    return text[: text.index("[[section.question]]")].count("\n") + 1


def test_a_name_that_the_library_does_not_have_is_a_plain_key_error() -> None:
    assert "no-such-form" not in library()
    with pytest.raises(KeyError):
        library()["no-such-form"]


words = st.sampled_from(
    ["form", "scale", "section", "question", "name", "label", "type", "choices", "relevant", "rank"]
)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 10**20)
    | st.text(max_size=12)
    | st.sampled_from(["select_one ypn", "${Q1} = 'yes'", "{front_door}", "ALL", "grid"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(words | st.text(), inner, max_size=4)
    ),
    max_leaves=12,
)


def spelled(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{ " + ", ".join(f'"{quoted(k)}" = {spelled(v)}' for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(spelled(item) for item in value) + "]"
    return f'"{quoted(str(value))}"' if isinstance(value, str) else str(value)


def quoted(text: str) -> str:
    return "".join(
        f"\\U{ord(c):08x}" if c in '"\\' or ord(c) < 32 or ord(c) == 127 else c for c in text
    )


@given(st.lists(st.tuples(words, values), max_size=6))
def test_no_toml_at_all_breaks_the_check(pairs: list[tuple[str, object]]) -> None:
    text = "\n".join(f"{key} = {spelled(value)}" for key, value in pairs)
    for fault in check(text, "any"):
        assert fault.what
        assert fault.place


@given(st.text() | st.binary())
def test_no_letters_at_all_break_the_check(text: str | bytes) -> None:
    assert check(text, "any")


@given(st.data())
def test_no_small_damage_breaks_the_check(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(SOUND) - 1))
    end = data.draw(st.integers(start, min(len(SOUND), start + 60)))
    put = data.draw(
        st.sampled_from(["", "\n", '"', "]", "= 1\n", "[[section]]\n", "${Q1}", "\x00"])
    )
    damaged = SOUND[:start] + put + SOUND[end:]
    for fault in check(damaged, "small.toml"):
        assert 0 <= fault.line <= damaged.count("\n") + 1


GATE_WORDS = (
    "${Q1} 'yes' = != < and or ( ) not( number( selected( string-length( date( coalesce( , 3 . * / "
    "// @ if( today() foo( $x [ ] :: - div | true()"
)


@given(st.lists(st.sampled_from(GATE_WORDS.split()), max_size=12), st.text(max_size=5))
def test_a_gate_is_refused_or_can_be_worked_out_whatever_is_answered(
    pieces: list[str], answer: str
) -> None:
    gate = " ".join(pieces)
    faults = check(form(question("Q1"), question("Q2", relevant=gate)), "small.toml")
    assert all(fault.place == "question Q2" for fault in faults)
    if gate and not faults:
        assert holds(gate, {"Q1": answer}, date(2026, 11, 25)) in {True, False}
