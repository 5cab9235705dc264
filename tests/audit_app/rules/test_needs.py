"""Home says what needs somebody: what is to settle, or else what came after a sign-off."""

from __future__ import annotations

from datetime import date

import pytest

from audit_app.rules.needs import needs

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("unsettled", "waiting", "words"),
    [
        (0, 0, []),
        (1, 0, ["Settle one thing that was said differently"]),
        (3, 2, ["Settle 3 things that were said differently"]),
        (0, 1, ["Look at one thing that came after a sign-off"]),
        (0, 4, ["Look at 4 things that came after a sign-off"]),
    ],
)
def test_what_is_to_settle_is_counted_without_what_waits(
    unsettled: int, waiting: int, words: list[str]
) -> None:
    assert [need.what for need in needs([], [], TODAY, unsettled, waiting)] == words


def test_a_child_who_may_be_at_risk_comes_before_everything() -> None:
    found = needs([], [], TODAY, 2, 0, [("NEG26-03", "Housing", "r1")])
    assert [(need.what, need.page, need.about) for need in found] == [
        ("NEG26-03 may be at risk now: say who was told", "walk", "r1"),
        ("Settle 2 things that were said differently", "differences", ""),
    ]
