"""How a school's return stands, by what is known of it and the day."""

from __future__ import annotations

from datetime import date

import pytest

from audit_app.rules.returning import (
    LATE,
    NOT_SENT,
    PART,
    RETURNED,
    SENT,
    Known,
    file_name,
    sentence,
    state_of,
    year_said,
)


def known(marks: str) -> Known:
    return Known("signed" in marks, "answered" in marks, "sent" in marks)


DUE, BEFORE, AFTER = date(2027, 1, 31), date(2027, 1, 31), date(2027, 2, 1)


@pytest.mark.parametrize(
    ("held", "today", "state"),
    [
        (known(""), BEFORE, NOT_SENT),
        (known("sent"), BEFORE, SENT),
        (known("answered sent"), BEFORE, PART),
        (known("answered sent"), AFTER, LATE),
        (known(""), AFTER, LATE),
        (known("signed answered sent"), AFTER, RETURNED),
    ],
)
def test_a_return_is_late_from_the_day_after_it_was_due_until_it_is_signed(
    held: Known, today: date, state: str
) -> None:
    assert state_of(held, DUE, today) == state


def test_without_a_day_nothing_is_late() -> None:
    assert state_of(known("sent"), None, AFTER) == SENT


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ([RETURNED] * 31 + [SENT] * 10 + [LATE] * 3, "31 of 44 returns are back. 3 are late."),
        ([RETURNED, SENT], "1 of 2 returns is back."),
        ([LATE], "0 of 1 return is back. 1 is late."),
        ([PART, PART], "0 of 2 returns are back. 2 are part returned."),
    ],
)
def test_the_first_line_says_how_many_are_back_late_and_part_returned(
    states: list[str], said: str
) -> None:
    assert sentence(states) == said


def test_a_file_is_named_by_year_number_and_school_on_any_system() -> None:
    named = file_name(2026, "900001", "St Brannoc’s C/E: “Primary” School")
    assert named == "S175_2026-27_900001_St_Brannoc_s_C_E_Primary_School.xlsx"
    early = file_name(2026, "0a1b2c3d", "Small Crabs", is_early_years=True)
    assert early == "EY_2026-27_0a1b2c3d_Small_Crabs.xlsx"
    assert len(file_name(2099, "900001", "x" * 300)) < 100


def test_a_school_year_is_read_only_as_two_years_that_follow() -> None:
    assert year_said("2026-27") == 2026
    assert year_said("1999-00") == 1999
    for wrong in ("2026", "2026-28", "2026/27", "next"):
        assert year_said(wrong) is None
