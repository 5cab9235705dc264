"""The grid of judgements says how many were best of how many, and hides no low one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.charts import GRADES, Crossed, Grade, heatmap
from audit_app.charts.steps import step_of
from audit_app.picture import Rect
from tests.audit_app.charts.drawing import AGENCIES, JUDGED, PICTURES, STANDARDS, said, words

if TYPE_CHECKING:
    from audit_app.document import Picture


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
