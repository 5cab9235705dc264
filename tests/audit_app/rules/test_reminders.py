"""A reminder says which children, by reference alone, and by when."""

from __future__ import annotations

from datetime import date

from audit_app.rules.reminders import reminder

DUE, TODAY = date(2026, 11, 20), date(2026, 11, 25)


def test_a_reminder_says_what_is_to_come_and_how_late_it_is() -> None:
    words = reminder("Neglect, autumn 2026", "Housing", ["NEG26-01", "NEG26-04"], DUE, TODAY)
    assert words.splitlines() == [
        "Neglect, autumn 2026: Housing",
        "",
        "2 returns are still to come: NEG26-01, NEG26-04.",
        "Due: 20 November 2026, 5 days late.",
        "An agency that holds nothing on a child sends a nil return: two answers.",
    ]


def test_one_return_that_is_not_late_is_said_as_one() -> None:
    words = reminder("Neglect", "Housing", ["NEG26-01"], TODAY, DUE)
    assert "One return is still to come: NEG26-01." in words
    assert "late" not in words
    assert "Due" not in reminder("Neglect", "Housing", ["NEG26-01"], None, TODAY)
