"""The calendar shows where each school's clock stands, by shapes as well as colour."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from audit_app.charts.calendar import calendar, legend_drawing
from audit_app.charts.calendar_head import head_marks
from audit_app.charts.calendar_line import line_marks, line_of, place_of, window
from audit_app.picture import Circle, Mark, Path, Rect, Text, rough
from tests.audit_app.rules.schools.making import YEARS, done, planned, school, standing_of

TODAY = date(2026, 11, 25)
SHOWN = window(YEARS, 2026, TODAY)
WIDE, HIGH = 900.0, 40.0  # a term is 100 wide


def drawn(last: str | None = None, *visits: tuple[str, str], opened: str = "") -> list[Mark]:
    cells = {"last_audit_on": last, "opened_on": opened}
    held = school("a", **{name: value for name, value in cells.items() if value})
    plans = [planned("a", term, kind) for term, kind in visits]
    [standing] = standing_of([held], plans)
    return line_marks(line_of(standing, YEARS), SHOWN, WIDE, HIGH)


def ropes(marks: list[Mark], tone: str) -> list[tuple[float, float]]:
    """Where the level strokes of a tone begin and end."""
    return [
        (mark.points[0][0], mark.points[1][0])
        for mark in marks
        if isinstance(mark, Path)
        and mark.stroke == tone
        and not mark.dashed
        and len(mark.points) == 2
        and mark.points[0][1] == mark.points[1][1]
    ]


def test_each_term_is_as_wide_as_the_others_and_a_day_lies_within_its_own() -> None:
    assert [term.code for term in SHOWN.terms][::3] == [
        "2024-25/autumn", "2025-26/autumn", "2026-27/autumn",
    ]  # fmt: skip
    assert SHOWN.x(date(2024, 9, 1), WIDE) == 0
    assert SHOWN.x(date(2025, 1, 1), WIDE) == 100
    assert SHOWN.x(date(2025, 2, 15), WIDE) == pytest.approx(150, abs=0.01)  # 45 of 90 days
    assert SHOWN.x(date(2020, 1, 1), WIDE) == 0
    assert SHOWN.x(date(2030, 1, 1), WIDE) == WIDE
    assert SHOWN.term_at(650, WIDE).code == "2026-27/autumn"
    assert (SHOWN.term_at(-5, WIDE), SHOWN.term_at(905, WIDE)) == (SHOWN.terms[0], SHOWN.terms[-1])


def test_a_rope_runs_from_the_last_visit_to_where_three_years_are_up() -> None:
    marks = drawn("2024-01-10")  # before the window; due 10 January 2027
    [(left, right)] = ropes(marks, "linestrong")
    assert left == 0
    assert right == pytest.approx(700 + 100 * 9 / 90)
    assert ropes(marks, "bad") == []


def test_what_is_past_three_years_is_a_length_of_its_own_that_ends_in_the_late_square() -> None:
    marks = drawn("2023-06-15")  # due 15 June 2026
    [(left, right)] = ropes(marks, "bad")
    assert left == pytest.approx(500 + 100 * 75 / 153)  # 75 days of April to August are over
    assert right == pytest.approx(SHOWN.x(TODAY, WIDE))
    assert any(isinstance(mark, Rect) and mark.fill == "bad" for mark in marks)


def test_what_is_past_three_years_from_opening_is_no_lateness_while_no_visit_is_recorded() -> None:
    marks = drawn(opened="2023-06-15")  # due 15 June 2026, as the rule counts
    assert ropes(marks, "bad") == []
    assert not any(isinstance(mark, Rect) and mark.fill == "bad" for mark in marks)
    over = [m for m in marks if isinstance(m, Path) and m.stroke == "warn" and m.dashed]
    assert [m.points[1][0] for m in over] == [pytest.approx(SHOWN.x(TODAY, WIDE))]


def test_a_visit_done_in_the_window_has_its_dot_and_a_planned_one_its_ring() -> None:
    marks = drawn("2026-10-05", ("2026-27/summer", "full"))
    [dot] = [mark for mark in marks if isinstance(mark, Circle) and mark.fill == "ok"]
    [ring] = [mark for mark in marks if isinstance(mark, Circle) and mark.stroke == "accent"]
    assert 600 < dot.x < 700
    assert ring.x == pytest.approx(850, abs=1)  # no day is agreed: the middle of its term


def test_a_return_visit_is_smaller_and_an_agreed_day_has_a_dot_in_its_ring() -> None:
    [full] = [m for m in drawn(None, ("2026-27/spring", "full")) if isinstance(m, Circle)]
    [other] = [m for m in drawn(None, ("2026-27/spring", "return")) if isinstance(m, Circle)]
    assert other.radius < full.radius
    agreed = planned("a", "2026-27/spring", on_date="2027-02-09")
    [standing] = standing_of([school("a")], [agreed])
    line = line_of(standing, YEARS)
    rings = [m for m in line_marks(line, SHOWN, WIDE, HIGH) if isinstance(m, Circle)]
    assert [ring.fill for ring in rings] == ["surface", "accent"]
    assert place_of(line.planned[0], SHOWN, WIDE) == pytest.approx(700 + 100 * 39 / 90)


def test_a_school_without_a_first_date_says_so_in_words_and_has_no_rope() -> None:
    marks = drawn()
    assert [mark.words for mark in marks if isinstance(mark, Text)] == ["No first date"]
    assert ropes(marks, "linestrong") == ropes(marks, "bad") == []


def test_nothing_is_drawn_outside_the_width() -> None:
    for marks in (
        drawn("2019-01-01"),
        drawn("2026-11-24"),
        drawn(None, ("2024-25/autumn", "full"), ("2026-27/summer", "thematic")),
        drawn(None, ("2031-32/autumn", "full"), opened="2030-01-01"),
    ):
        for mark in marks:
            at = [x for x, _y in mark.points] if isinstance(mark, Path) else [mark.x]
            assert all(0 <= x <= WIDE for x in at)


def test_the_head_names_every_year_and_every_term() -> None:
    words = [mark.words for mark in head_marks(SHOWN, WIDE, 36) if isinstance(mark, Text)]
    assert [word for word in words if word[0] == "2"] == ["2024–25", "2025–26", "2026–27"]
    assert words.count("Spr") == 3


@pytest.mark.parametrize("width", [60.0, 120.0, 200.0, 270.0, WIDE])
def test_the_terms_of_the_head_never_run_into_one_another(width: float) -> None:
    size = 12.0
    terms = [
        mark
        for mark in head_marks(SHOWN, width, 36, size)
        if isinstance(mark, Text) and mark.tone == "muted"
    ]
    half = {one: rough(one.words, size, False) / 2 for one in terms}  # noqa: FBT003 - a Measure
    assert all(a.x + half[a] < b.x - half[b] for a, b in pairwise(terms))


def test_where_there_is_room_for_a_letter_or_two_no_two_terms_look_alike() -> None:
    words = [mark.words for mark in head_marks(SHOWN, 180, 36, 12.0) if isinstance(mark, Text)]
    assert [words.count(word) for word in ("A", "Sp", "Su")] == [3, 3, 3]


def test_today_is_named_over_its_line_unless_a_year_stands_there() -> None:
    wide = [mark for mark in head_marks(SHOWN, WIDE, 36) if isinstance(mark, Text)]
    [today] = [mark for mark in wide if mark.words == "Today"]
    assert today.x == pytest.approx(SHOWN.x(TODAY, WIDE))
    narrow = [mark.words for mark in head_marks(SHOWN, 270, 36) if isinstance(mark, Text)]
    assert "Today" not in narrow
    before = window(YEARS, 2024, TODAY)
    assert "Today" not in [m.words for m in head_marks(before, WIDE, 36) if isinstance(m, Text)]


def test_on_paper_each_group_has_its_words_and_each_school_its_name_and_line() -> None:
    held = standing_of(
        [school("Eelgrass Primary", last_audit_on="2023-06-15"), school("Unknown")],
        [done("Unknown", "2026-01-10", "return")],
    )
    lines = [line_of(one, YEARS) for one in held]
    groups = [("Past three years (1)", lines[:1]), ("Never visited (1)", lines[1:])]
    drawing, alt = calendar("Three-year calendar", groups, SHOWN)
    said = [mark.words for mark in drawing.marks if isinstance(mark, Text)]
    for words in ("Past three years (1)", "Eelgrass Primary", "Never visited (1)", "Unknown"):
        assert words in said
    lowest = max(mark.y for mark in drawing.marks if isinstance(mark, Text))
    assert lowest < drawing.height < lowest + 20, "nothing is cut off, and no empty band is left"
    assert alt == (
        "Three-year calendar. School years 2024-25 to 2026-27. "
        "Past three years (1): Eelgrass Primary. Never visited (1): Unknown."
    )


def test_the_legend_says_every_mark_in_words() -> None:
    said = [mark.words for mark in legend_drawing()[0].marks if isinstance(mark, Text)]
    assert said == [
        "visited", "planned", "planned, day agreed", "return or thematic visit", "today",
        "three years are up", "past three years", "no visit recorded",
    ]  # fmt: skip
