"""A form that is not sound is refused with the place, the fault and the remedy of each thing."""

from __future__ import annotations

import pytest

from forms.check import check
from forms.read import library, library_text
from tests.forms.checks.saying import said
from tests.forms.writing import form, question


@pytest.mark.parametrize("name", list(library()))
def test_every_form_that_comes_with_the_program_is_sound(name: str) -> None:
    assert check(library_text(name), f"{name}.toml") == []


def test_a_small_sound_form_has_no_faults() -> None:
    assert said(form(question("Q1"), question("Q2", relevant="${Q1} = 'yes'"))) == []


def test_everything_wrong_is_said_at_once_in_the_order_of_the_file() -> None:
    text = form(
        question("Q1", "select_one ypm", tone="red"),
        question("Q2", agencies='["POLICE"]', max_words="many"),
        question("Q2", relevant="sum(${Q1}) = 'x'"),
        scales="",
    )
    faults = check(text, "small.toml")
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)
    assert len({fault.what for fault in faults}) == 7
    first = faults[0]
    assert first.line == text[: text.index("[[section.question]]")].count("\n") + 1
    assert str(first) == (
        f"question Q1 (line {first.line}): There is no key 'tone'. {first.remedy}"
    )
