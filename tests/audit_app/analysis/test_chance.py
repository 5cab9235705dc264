"""A lean is put in words only where it can be more than chance, and a share only from ten on."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.analysis.chance import lean_words, mid_p, percent, share


@pytest.mark.parametrize(
    ("one_way", "other_way", "printed"),
    [
        (6, 16, 0.034690),  # Cavo 2012, as printed in the published table
        (4, 0, 0.0625),  # four all one way cannot pass one in twenty
        (5, 0, 0.03125),
    ],
)
def test_mid_p_is_as_printed(one_way: int, other_way: int, printed: float) -> None:
    assert mid_p(one_way, other_way) == pytest.approx(printed, abs=5e-7)
    assert mid_p(other_way, one_way) == pytest.approx(printed, abs=5e-7)


@pytest.mark.parametrize("differ", range(1, 12))
def test_mid_p_is_that_of_counting_every_way_it_could_have_fallen(differ: int) -> None:
    ways = [sum(each) for each in product((0, 1), repeat=differ)]
    for one_way in range(differ + 1):
        seen = abs(2 * one_way - differ)
        further = sum(abs(2 * way - differ) > seen for way in ways)
        as_far = sum(abs(2 * way - differ) == seen for way in ways)
        expected = (further + as_far / 2) / len(ways)
        if 2 * one_way == differ:  # nothing is less far: only half of the middle is left out
            expected = (len(ways) - as_far) / len(ways)
        assert mid_p(one_way, differ - one_way) == pytest.approx(expected)


def test_nothing_is_said_of_fewer_than_five_differences() -> None:
    assert lean_words(4, 0) == ""
    assert lean_words(0, 0) == ""
    assert lean_words(5, 0) == "That lean is more than chance would usually give."
    assert lean_words(5, 1) == "That could easily be chance."  # 5 improved and 1 slipped, of 12
    assert lean_words(0, 5) == lean_words(5, 0)


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (11, 14, "11 of 14 (79%)"),
        (31, 39, "31 of 39 (79%)"),
        (1, 8, "1 of 8"),
        (9, 9, "9 of 9"),
        (25, 200, "25 of 200 (13%)"),  # a half goes up
        (0, 12, "0 of 12 (0%)"),
        (12, 12, "12 of 12 (100%)"),
        (1, 800, "1 of 800 (1%)"),
        (799, 800, "799 of 800 (99%)"),
    ],
)
def test_counts_lead_and_a_percentage_follows_from_ten_on(part: int, whole: int, said: str) -> None:
    assert share(part, whole) == said


@given(st.integers(10, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_none_and_all_alone_are_nought_and_a_hundred(counts: tuple[int, int]) -> None:
    part, whole = counts
    said = percent(part, whole)
    assert (said == "0%") == (part == 0)
    assert (said == "100%") == (part == whole)
