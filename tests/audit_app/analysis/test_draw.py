"""A draw by code is the same for everybody, whatever the order of the list."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.analysis.draw import draw
from audit_app.problems import Problem
from audit_app.rules.identifiers import kind_of_identifier, see_that_it_names_nobody

if TYPE_CHECKING:
    from random import Random

LISTED = [f"CASE-{number:03}" for number in range(1, 41)]
CODE = "2024-03 Early Help audit"
LISTS = st.sets(st.from_regex(r"[A-Z]{3}-[0-9]{2}", fullmatch=True), min_size=2, max_size=30)


def test_the_golden_draw_is_drawn() -> None:
    """As worked out with `sha256sum` of `code|entry`, outside this program."""
    found = draw(LISTED, 8, CODE, 4)
    assert [entry[-3:] for entry in found.drawn] == [
        "025", "008", "024", "019", "003", "006", "004", "015",
    ]  # fmt: skip
    assert [entry[-3:] for entry in found.reserves] == ["014", "022", "040", "037"]
    assert found.of == 40
    first = sha256(f"{CODE}|{found.drawn[0]}".encode()).hexdigest()
    assert first == "0b3c57c650fc5457520e082133e51ec0da17b3ca62c9fa1c95b74a52ac816127"


@given(LISTS, st.randoms(use_true_random=False))
def test_the_order_of_the_list_and_blank_lines_play_no_part(
    listed: set[str], chance: Random
) -> None:
    shuffled = [*listed, "", "  "]
    chance.shuffle(shuffled)
    assert draw(shuffled, 2, CODE, 3) == draw(sorted(listed), 2, CODE, 3)


@given(LISTS)
def test_one_more_in_the_list_changes_at_most_one_who_is_drawn(listed: set[str]) -> None:
    before, after = draw(sorted(listed), 2, CODE), draw([*listed, "another"], 2, CODE)
    assert len(set(before.drawn) - set(after.drawn)) <= 1
    assert before.mark != after.mark


@given(LISTS)
def test_a_list_s_mark_never_looks_like_somebody_s_number(listed: set[str]) -> None:
    found = draw(sorted(listed), 1, "Neglect")
    assert kind_of_identifier(found.mark) is None
    see_that_it_names_nobody("Why these", found.why)


@pytest.mark.parametrize(
    ("listed", "many", "code", "what"),
    [
        (LISTED, 8, " ", "A draw needs its code."),
        ([*LISTED, " CASE-007 "], 8, CODE, "An entry stands in the list more than once"),
        (LISTED, 41, CODE, "41 cannot be drawn from 40."),
        ([" "], 1, CODE, "1 cannot be drawn from 0."),
    ],
)
def test_what_cannot_be_drawn_is_said(listed: list[str], many: int, code: str, what: str) -> None:
    with pytest.raises(Problem, match=what):
        draw(listed, many, code)
