"""How children were chosen is one line that is read back as it was said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.rules.drawn import WAYS, Drawn, drawn_words, read_drawn


@pytest.mark.parametrize(
    ("line", "way", "of", "why"),
    [
        ("Drawn at random", "Drawn at random", 0, ""),
        ("Drawn at random within groups, from 84", "Drawn at random within groups", 84, ""),
        (
            "Chosen by the group: children known to at least three agencies",
            "Chosen by the group",
            0,
            "children known to at least three agencies",
        ),
        ("Drawn at random, from 84: by plan", "Drawn at random", 84, "by plan"),
        ("From 84", "", 84, ""),
        ("From 84: by plan", "", 84, "by plan"),
        ("Names out of a hat, from 84", "", 0, "Names out of a hat, from 84"),
        ("", "", 0, ""),
        (None, "", 0, ""),
    ],
)
def test_a_line_says_the_way_from_how_many_and_why(
    line: str | None, way: str, of: int, why: str
) -> None:
    assert read_drawn(line) == Drawn(way, of, why)


@given(st.sampled_from(WAYS), st.integers(0, 999_999), st.text().map(str.strip))
def test_what_is_said_is_read_back(way: str, of: int, why: str) -> None:
    assert read_drawn(drawn_words(Drawn(way, of, why))) == Drawn(way, of, why)


@given(st.integers(1, 999_999), st.text().map(str.strip))
def test_from_how_many_is_kept_before_the_way_is_said(of: int, why: str) -> None:
    assert read_drawn(drawn_words(Drawn("", of, why))) == Drawn("", of, why)


@given(st.text())
def test_words_of_ones_own_are_never_lost(line: str) -> None:
    assert drawn_words(read_drawn(line)).strip(": ") in line.strip() or not line.strip()


def test_only_a_draw_is_at_random() -> None:
    assert [way for way in WAYS if Drawn(way).is_at_random] == [
        "Drawn at random",
        "Drawn at random within groups",
    ]
