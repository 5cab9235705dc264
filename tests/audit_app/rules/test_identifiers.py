"""A child is a reference: never a name, a birth date or a system number."""

from __future__ import annotations

import pytest

from audit_app.problems import Problem
from audit_app.rules.identifiers import kinds_in, names_met, see_that_it_is_a_reference


def is_taken(reference: str) -> bool:
    try:
        see_that_it_is_a_reference(reference)
    except Problem:
        return False
    return True


@pytest.mark.parametrize("reference", ["NEG26-03", "DA26-114", "EH26"])
def test_a_code_year_and_number_is_a_reference(reference: str) -> None:
    assert is_taken(reference)
    assert not is_taken(reference.lower())


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Robin Example", "shape of a reference"),
        ("03/02/2015", "date of birth"),
        ("943 476 5919", "NHS number"),
        ("FY1 1AA", "postcode"),
        ("1234567", "system number"),
        ("", "shape of a reference"),
    ],
)
def test_an_identifier_is_stopped_with_the_reason(typed: str, kind: str) -> None:
    with pytest.raises(Problem, match=kind):
        see_that_it_is_a_reference(typed)


def test_a_watched_name_is_met_as_a_whole_word_in_any_case() -> None:
    assert names_met("Seen with ROBIN; robins sang.", ("Robin",)) == [(10, 15)]
    assert names_met("Nobody here", ()) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Letters read out on 12/11/2026", []),
        ("The child, born 3/4/2015, was not seen", ["like a date of birth"]),
        ("DOB 2015-04-03", ["like a date of birth"]),
        ("Call 943 476 5919 first", ["like an NHS number"]),
        ("Lives at ZZ99 9ZZ now", ["like a postcode"]),
        ("Ask Marramgrass why", ["like a name to watch for"]),
        ("9f2c 41ab, 30 of 44 returns, 1,200 words", []),
    ],
)
def test_words_for_others_point_at_somebody_or_at_nobody(text: str, kinds: list[str]) -> None:
    assert kinds_in(text, ["Marramgrass"]) == kinds
