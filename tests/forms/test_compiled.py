"""A form compiled once is read for ever, from a file kept since the first way of spelling."""

from __future__ import annotations

from pathlib import Path

from forms.compiled import CompiledForm, read_compiled
from forms.model import Row

KEPT = Path(__file__).parent / "kept"
FIRST = "7e955bd2f9911d6160e7efec0bc1ada8d52af7ca472acaff456832167cbf335e"


def first() -> CompiledForm:
    return read_compiled((KEPT / "compiled_1.json").read_text("utf-8"))


def test_the_first_compiled_form_still_has_its_fingerprint() -> None:
    assert first().digest == FIRST


def test_the_first_compiled_form_still_says_what_it_asked() -> None:
    form = first()
    assert (form.title, form.kind, form.full) == ("A small form", "case_core", True)
    assert [section.name for section in form.sections] == ["S1", "OWN", "S2"]
    assert [question.name for question in form.questions] == [
        *("Q1", "Q2", "Q3", "OWN.1", "Q4", "Q5", "Q6")
    ]
    assert [(part.name, part.version) for part in form.parts] == [("small", "1")]


def test_each_key_of_the_first_compiled_form_is_still_read() -> None:
    form = first()
    one, two, three, own, grid, number, box = form.questions
    assert (one.required, one.voice, one.follow_up_when) == (True, True, ("no",))
    assert (one.hint, one.look["POL"]) == ("Ask at the front door for requests.", "The log.")
    assert (one.basis, one.refs, one.edition_note) == ("statutory", ("Part 1",), "Confirm.")
    assert one.evidence[1] == Row("go", "Go at the front door for requests")
    assert (two.relevant, two.depth, two.once) == ("${Q1} = 'yes'", "full", "child")
    assert two.never_printed
    assert (three.agencies, three.replaces, three.list_name) == (
        ("POL", "SML"),
        ("Q2",),
        "agencies",
    )
    assert (own.type, own.list_name) == ("select_one", "grade4")
    assert [column.list_name for column in grid.columns] == ["", "ypn"]
    assert (grid.rows, grid.max_rows) == (one.evidence, 2)
    assert (number.constraint, number.constraint_message) == (". >= 0", "Write 0 or more.")
    assert box.max_words == 120
    last = form.sections[-1]
    assert (last.repeat, last.max_repeats, last.relevant) == ("child", 6, "${Q1} != 'no'")


def test_each_scale_of_the_first_compiled_form_is_still_read() -> None:
    form = first()
    food, agencies, grade4 = (form.scale(name) for name in ("food", "agencies", "grade4"))
    assert food is not None
    assert agencies is not None
    assert grade4 is not None
    assert [(choice.note, choice.alone) for choice in food.choices] == [
        (False, False),
        (True, False),
        (False, True),
    ]
    assert [choice.label for choice in agencies.choices] == ["Marram Bay Police"]
    assert grade4.graded
    assert grade4.choices[0].descriptor.startswith("Better than expected.")
