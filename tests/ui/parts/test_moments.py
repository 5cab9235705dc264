"""A moment is said in the person's own time, wherever the tests run."""

from __future__ import annotations

import calendar
import time

import pytest

from ui.parts.moments import moment


@pytest.mark.parametrize(
    ("written", "month"), [("2026-07-01T13:02:00", "July"), ("2026-11-25T13:02:00", "November")]
)
def test_a_moment_of_the_journal_is_told_as_the_clock_on_the_wall_told_it(
    written: str, month: str
) -> None:
    wall = time.localtime(calendar.timegm(time.strptime(written, "%Y-%m-%dT%H:%M:%S")))
    clock = f"{wall.tm_mday} {month} 2026, {wall.tm_hour:02}:{wall.tm_min:02}"
    assert moment(f"{written}+00:00") == clock
