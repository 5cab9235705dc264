"""A gate in words, for a page that cannot open and close its questions."""

from __future__ import annotations

import pytest

from forms.gates.said import NO_WORDS, said

LABELS = {"made": "We made one", "both": "We made one and received one", "yes": "Yes"}


def in_words(gate: str, **known: str) -> bool | str:
    return said(gate, known, lambda _name, word: LABELS.get(word, word))


@pytest.mark.parametrize(
    ("gate", "words"),
    [
        ("${G3.00} = 'made'", "G3.00 is “We made one”"),
        (
            "${G3.00} = 'made' or ${G3.00} = 'both'",
            "G3.00 is “We made one” or “We made one and received one”",
        ),
        ("${G3.00} != 'made'", "G3.00 is not “We made one”"),
        ("selected(${G0.18}, 'moved')", "G0.18 includes “moved”"),
        ("number(${X2.01}) > 0", "X2.01 is more than 0"),
        ("${G9.04} != ''", "G9.04 is answered"),
        ("${G9.04} = ''", "G9.04 is left blank"),
        ("${A} = 'yes' and (${B} = 'yes')", "A is “Yes”, and B is “Yes”"),
        ("not(${A} = 'yes')", "it is not so that A is “Yes”"),
        ("number(${A}) >= 5", NO_WORDS),
        ("count-selected(${A}) > 1", NO_WORDS),
    ],
)
def test_a_gate_is_said_as_a_person_would_say_it(gate: str, words: str) -> None:
    assert in_words(gate) == words


@pytest.mark.parametrize(
    ("gate", "settled"),
    [
        ("${band} = '16_to_17'", False),
        ("${band} = '1_to_4'", True),
        ("${band} = '1_to_4' or ${A} = 'yes'", True),
        ("${band} = '16_to_17' or ${A} = 'yes'", "A is “Yes”"),
        ("${A} = 'yes' and ${band} = '16_to_17'", False),
        ("${band} = '1_to_4' and ${A} = 'yes'", "A is “Yes”"),
        ("not(${band} = '16_to_17') and ${A} = 'yes'", "A is “Yes”"),
    ],
)
def test_what_is_known_of_the_child_is_settled_and_not_said(
    gate: str,
    settled: bool | str,  # noqa: FBT001 - what the gate comes to
) -> None:
    assert in_words(gate, band="1_to_4") == settled
