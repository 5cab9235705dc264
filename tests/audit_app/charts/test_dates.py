"""An action's days are drawn in their order, as far apart as they are, and said in words."""

from __future__ import annotations

from datetime import date

import pytest

from audit_app.charts import Days, date_line
from audit_app.picture import Mark, Path, Rect, Text, rough

TODAY = date(2026, 11, 24)
MOVED = Days(TODAY, date(2026, 5, 14), date(2026, 9, 30), date(2026, 11, 12), behind=12)


def words(marks: tuple[Mark, ...]) -> list[Text]:
    return [mark for mark in marks if isinstance(mark, Text)]


def test_every_day_has_its_words() -> None:
    said = {text.words for text in words(date_line(MOVED).drawing.marks)}
    assert said == {"14 May agreed", "30 Sep first due", "12 Nov due", "Today"}


def test_the_same_is_said_to_whoever_hears_it() -> None:
    assert date_line(MOVED).alt == (
        "Agreed 14 May; first due 30 Sep; due 12 Nov; today is 24 Nov, 12 days late."
    )
    over = Days(TODAY, None, None, date(2026, 11, 12), date(2026, 11, 3))
    assert date_line(over).alt == "Due 12 Nov; closed 3 Nov."
    assert date_line(Days(TODAY)).alt == "No date; today is 24 Nov."


def test_days_stand_as_far_apart_as_they_are() -> None:
    marks = date_line(MOVED, 260).drawing.marks
    [line, late] = [m for m in marks if isinstance(m, Path) and m.points[0][1] == m.points[1][1]][
        :2
    ]
    [(left, _y), (right, _z)] = line.points
    [(due, _v), (today, _w)] = late.points
    whole = (TODAY - date(2026, 5, 14)).days
    assert due == pytest.approx(left + (right - left) * (whole - 12) / whole)
    assert today == pytest.approx(right)
    assert late.stroke == "bad"


def test_what_is_not_late_is_drawn_without_the_tone_of_what_is() -> None:
    coming = Days(TODAY, date(2026, 11, 1), None, date(2026, 12, 12))
    tones = {
        tone
        for mark in date_line(coming).drawing.marks
        for tone in (
            getattr(mark, "stroke", None),
            getattr(mark, "fill", None),
            getattr(mark, "tone", None),
        )
    }
    assert "bad" not in tones
    assert not [mark for mark in date_line(coming).drawing.marks if isinstance(mark, Rect)]


@pytest.mark.parametrize("width", [140.0, 220.0, 260.0, 400.0])
@pytest.mark.parametrize(
    "days",
    [
        MOVED,
        Days(TODAY, date(2026, 11, 23), date(2026, 11, 22), date(2026, 11, 21), behind=3),
        Days(TODAY, TODAY, None, TODAY),
        Days(TODAY, date(2024, 1, 1), date(2025, 2, 2), date(2027, 12, 31)),
    ],
)
def test_no_words_stand_over_others_or_beyond_the_edge(days: Days, width: float) -> None:
    drawing = date_line(days, width).drawing
    boxes = [(t.x, t.x + rough(t.words, t.size, t.strong), t.y) for t in words(drawing.marks)]
    for at, (left, right, y) in enumerate(boxes):
        assert left >= 0
        assert right <= width + 0.01
        assert y - 8 > 0
        assert y <= drawing.height
        for other_left, other_right, other_y in boxes[:at]:
            assert y != other_y or right <= other_left or left >= other_right
