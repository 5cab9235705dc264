from __future__ import annotations

import pytest

from audit_app.charts import GRADES, Crossed, Grade, heatmap, judgement_bars, status_bar
from audit_app.charts.layout import lines, sentence, shares, starts
from audit_app.charts.steps import step_of
from audit_app.document import Picture, Status
from audit_app.picture import Circle, Path, Rect, Text, rough

STATES = (Status("Not started", "ring", "muted"), Status("At risk", "triangle", "warn"),
          Status("Complete", "tick", "ok"))  # fmt: skip
AGENCIES = ("Police", "Health", "Housing")
STANDARDS = ("Voice of the child", "Supervision and the thinking that it tests")
JUDGED: dict[tuple[str, str], dict[str, int]] = {
    (STANDARDS[0], "Police"): {"outstanding": 1, "good": 3, "inadequate": 1},
    (STANDARDS[0], "Health"): {"good": 2, "inadequate": 2},
    (STANDARDS[1], "Police"): {"requires_improvement": 4},
}
ROWS: tuple[tuple[str, dict[str, int]], ...] = (
    (STANDARDS[0], {"good": 6, "inadequate": 1}),
    (STANDARDS[1], {}),
)


def words(picture: Picture) -> list[str]:
    return [mark.words for mark in picture.drawing.marks if isinstance(mark, Text)]


def said(picture: Picture) -> list[tuple[object, ...]]:
    assert picture.table is not None
    return [row.cells for row in picture.table.rows]


PICTURES = (
    status_bar("Where the actions stand", list(zip(STATES, (3, 24, 1), strict=True))),
    status_bar("Nothing", [(state, 0) for state in STATES]),
    judgement_bars("Judgements by standard", ROWS, GRADES),
    judgement_bars("Nothing", (), GRADES),
    heatmap("By agency", Crossed(STANDARDS, AGENCIES, JUDGED), GRADES),
    heatmap("Nothing", Crossed((), (), {}), GRADES),
)


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


def test_a_square_says_how_many_were_best_of_how_many_and_never_hides_the_worst() -> None:
    squares = [each for each in words(wide_grid()) if each[0].isdigit() or each == "–"]
    # Row by row, as counted by hand above; a dash where nothing was judged.
    assert squares[:7] == ["5 of 14 met", "2 not", "9 of 12 met", "–", "1 of 2 met", "–", "–"]


def wide_grid() -> Picture:
    """Judgements of met or not: 5 of 14 with 2 not met, 9 of 12, and 1 of 2."""
    scale = (
        Grade("met", "Fully met", "F", "ok", "surface", short="met"),
        Grade("partly", "Partly met", "P", "warnsoft"),
        Grade("not", "Not met", "N", "bad", "surface", worst=True, short="not"),
    )
    counts = {
        (STANDARDS[0], "Police"): {"met": 5, "partly": 7, "not": 2},
        (STANDARDS[0], "Health"): {"met": 9, "partly": 3},
        (STANDARDS[1], "Police"): {"met": 1, "partly": 1},
    }
    return heatmap("Map", Crossed(STANDARDS, AGENCIES, counts), scale)


def test_a_square_is_green_only_where_at_least_three_quarters_were_met() -> None:
    grounds = [
        (mark.fill, mark.stroke, mark.line)
        for mark in wide_grid().drawing.marks
        if isinstance(mark, Rect) and mark.fill != "bg"
    ]
    few, most, some = ("surface", "bad", 2.2), ("ok", "linestrong", 0.8), (
        "warnsoft", "linestrong", 0.8)  # fmt: skip
    # 5 of 14 is the commonest word's share in no scale of three: under half. The key comes last.
    assert grounds == [few, most, some, most, some, few]


@pytest.mark.parametrize(
    ("part", "whole", "word"),
    [(3, 4, "Most"), (14, 14, "Most"), (74, 100, "Some"), (1, 2, "Some"), (49, 100, "Few"),
     (5, 14, "Few"), (0, 3, "Few")],
)  # fmt: skip
def test_the_steps_have_the_limits_that_the_key_says(part: int, whole: int, word: str) -> None:
    assert step_of(part, whole).word == word


def test_the_key_of_the_grid_says_the_grounds_the_numbers_and_the_dash() -> None:
    key = " ".join(words(wide_grid()))
    assert "Share fully met:" in key
    assert "Most: three quarters or more" in key
    assert "Some: from half to under three quarters" in key
    assert "Few: under half" in key
    assert "“5 of 14 met, 2 not”: of 14 judgements 5 were fully met and 2 not met;" in key
    assert "what is left was partly met." in key
    assert "–: nothing judged." in key


def test_in_narrow_squares_every_line_breaks_at_the_same_place() -> None:
    agencies = tuple(f"Agency {n}" for n in range(7))
    counts = {("Voice", name): {"good": 5, "inadequate": 2, "outstanding": 2} for name in agencies}
    told = words(heatmap("Map", Crossed(("Voice",), agencies, counts), GRADES))
    assert told.count("2 of 9") == 7
    assert told.count("outstanding,") == 7


def test_the_grid_says_where_the_lowest_judgements_are() -> None:
    assert PICTURES[4].alt == (
        "By agency, by the share outstanding in each square: few in 3, of 3 squares. Inadequate: "
        "Voice of the child (Health, 2 of 4) and Voice of the child (Police, 1 of 5). The table "
        "has every one."
    )
    assert wide_grid().alt.startswith(
        "Map, by the share fully met in each square: most in 1, some in 1 and few in 1, of 3 "
        "squares. Not met: Voice of the child (Police, 2 of 14)."
    )


def test_the_table_beside_the_grid_has_every_judgement() -> None:
    assert said(PICTURES[4])[0] == (
        STANDARDS[0],
        "1\N{NO-BREAK SPACE}O, 3\N{NO-BREAK SPACE}G, 1\N{NO-BREAK SPACE}I",
        "2\N{NO-BREAK SPACE}G, 2\N{NO-BREAK SPACE}I",
        "Not judged",
    )
    assert said(PICTURES[4])[1] == (
        STANDARDS[1],
        "4\N{NO-BREAK SPACE}RI",
        "Not judged",
        "Not judged",
    )


def test_squares_of_few_are_not_told_apart_where_the_grid_is_shared() -> None:
    picture = heatmap("Map", Crossed(STANDARDS, AGENCIES, JUDGED), GRADES, fewest=5)
    assert [each for each in words(picture) if each[0].isdigit()][:1] == ["1 of 5 outstanding"]
    assert not [each for each in words(picture) if each.startswith(("0 of 4", "1 of 4"))]
    assert said(picture)[0][2] == "Fewer than 5"


def test_the_names_of_agencies_stand_whole_over_the_grid() -> None:
    names = ("Bay 0–19 health visiting and school nursing", "Marram Bay children’s social care",
             "Dunes and Bay Police", "Marram Bay early help", "Marram Bay schools",
             "Marram Housing", "Shoreline substance misuse service")  # fmt: skip
    picture = heatmap("Map", Crossed(("Voice",), names, {}), GRADES)
    heads = " ".join(words(picture)[: words(picture).index("Voice")])
    assert heads == " ".join(names)


def test_a_scale_of_one_word_has_no_second_line() -> None:
    scale = (Grade("met", "Met", "", "oksoft", "ok", "tick"),)
    counts = {("Voice", "Police"): {"met": 3}}
    picture = heatmap("Map", Crossed(("Voice",), ("Police",), counts), scale)
    assert words(picture)[:4] == ["Police", "Voice", "3 of 3 met", "Share met:"]


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
