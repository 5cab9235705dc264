"""A chart draws nothing outside its frame, and says in words and numbers what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.charts import GRADES, Crossed, heatmap, judgement_bars, status_bar
from audit_app.charts.layout import lines, sentence, shares, starts
from audit_app.picture import Circle, Path, Rect, Text, rough
from tests.audit_app.charts.drawing import PICTURES, STATES, said, words

if TYPE_CHECKING:
    from audit_app.document import Picture


@pytest.mark.parametrize("picture", PICTURES)
def test_nothing_is_drawn_outside_the_frame(picture: Picture) -> None:
    drawing = picture.drawing
    for mark in drawing.marks:
        match mark:
            case Rect():
                across = [mark.x, mark.x + mark.width]
                down = [mark.y, mark.y + mark.height]
            case Circle(x, y, r):
                across, down = [x - r, x + r], [y - r, y + r]
            case Path():
                across = [x for x, _ in mark.points]
                down = [y for _, y in mark.points]
            case Text():
                wide = rough(mark.words, mark.size, mark.strong)
                left = mark.x - wide * {"start": 0, "middle": 0.5, "end": 1}[mark.anchor]
                across, down = [left, left + wide], [mark.y - mark.size * 0.7, mark.y]
        assert min(across) >= 0
        assert max(across) <= drawing.width
        assert min(down) >= 0
        assert max(down) <= drawing.height


@pytest.mark.parametrize("picture", PICTURES)
def test_every_picture_has_a_sentence_and_its_numbers_beside_it(picture: Picture) -> None:
    assert picture.alt.endswith(".")
    assert picture.table is not None


def test_the_bar_says_each_state_in_shape_number_and_word() -> None:
    picture = PICTURES[0]
    assert picture.alt == (
        "Where the actions stand: 3 not started, 24 at risk and 1 complete; 28 in all."
    )
    assert words(picture)[:3] == ["3", "24", "1"]
    assert words(picture)[3:] == ["Not started 3", "At risk 24", "Complete 1"]
    assert [row[1] for row in said(picture)] == [3, 24, 1]


def test_a_state_that_no_action_is_in_is_in_the_table_only() -> None:
    picture = status_bar("Bar", [(STATES[0], 0), (STATES[1], 2)])
    assert words(picture) == ["2", "At risk 2"]
    assert [row[1] for row in said(picture)] == [0, 2]


def test_bars_have_their_numbers_in_them_and_how_many_at_the_end() -> None:
    picture = PICTURES[2]
    assert picture.alt == (
        "Judgements by standard. Voice of the child: 6 good, 1 inadequate. "
        "Supervision and the thinking that it tests: nothing judged."
    )
    assert [each for each in words(picture) if each.startswith("n = ")] == ["n = 7", "n = 0"]
    assert said(picture)[0] == ("Voice of the child", 0, 6, 0, 1, 7)


def test_a_judgement_of_no_grade_is_refused() -> None:
    with pytest.raises(KeyError):
        judgement_bars("Bars", (("Voice", {"splendid": 1}),), GRADES)
    crossed = Crossed(("Voice",), ("Police",), {("Voice", "Police"): {"splendid": 1}})
    with pytest.raises(KeyError):
        heatmap("Map", crossed, GRADES)


def test_small_shares_stay_wide_enough_to_read_and_the_whole_is_kept() -> None:
    widths = shares([1, 98, 0, 1], 100, 10)
    assert widths == [10, 80, 0, 10]
    assert shares([0, 0], 100, 10) == [0, 0]
    assert shares([1, 3], 100, 10) == [25, 75]


@pytest.mark.parametrize(
    ("widths", "room", "rows"),
    [
        ([30, 30, 30, 30], 120, [4]),
        ([30, 30, 30, 30], 119, [2, 2]),
        ([30, 30, 30, 30], 70, [2, 2]),
        ([50, 20, 20, 20, 20], 110, [2, 3]),
        ([200], 100, [1]),
        ([], 100, []),
    ],
)
def test_the_last_of_a_key_does_not_stand_alone_where_rows_can_be_evened_out(
    widths: list[float], room: float, rows: list[int]
) -> None:
    counted: list[int] = []
    for at, is_first in enumerate(starts(widths, room)):
        if at == 0 or is_first:
            counted.append(0)
        counted[-1] += 1
    assert counted == rows


def test_words_are_said_as_people_say_them() -> None:
    assert [sentence(["a"]), sentence(["a", "b"]), sentence(["a", "b", "c"]), sentence([])] == [
        "a", "a and b", "a, b and c", "",
    ]  # fmt: skip


def test_words_that_do_not_fit_say_that_something_is_left_out() -> None:
    assert lines("one two three four", 20, rough, most=2) == ["one", "two…"]


def test_a_bar_has_its_share_beside_it_in_the_picture_and_in_its_sentence() -> None:
    rows = [("2026", {"good": 6, "inadequate": 1}), ("2025", {"good": 2})]
    picture = judgement_bars("Rounds", rows, GRADES, beside={"2026": "86% good"})
    assert {"86% good, n = 7", "n = 2"} <= set(words(picture))
    assert "2026: 6 good, 1 inadequate, 86% good." in picture.alt
