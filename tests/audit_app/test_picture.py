from __future__ import annotations

import pytest

from audit_app.picture import SHAPES, TONES, Circle, Mark, Path, Rect, rough, shape


@pytest.mark.parametrize("name", SHAPES)
def test_every_state_has_a_shape_that_stays_in_its_box(name: str) -> None:
    for x, y in (corner for mark in shape(name, 50, 50, 20) for corner in _edges(mark)):
        assert 38.5 <= x <= 61.5
        assert 38.5 <= y <= 61.5


def test_no_two_states_have_the_same_shape() -> None:
    drawn = {name: shape(name, 0, 0, 10, tone="text") for name in SHAPES}
    assert len(set(drawn.values())) == len(SHAPES)


def test_every_shape_has_a_tone() -> None:
    assert set(TONES) == set(SHAPES)


def test_a_pie_with_nothing_done_has_no_slice() -> None:
    assert len(shape("pie", 0, 0, 10, share=0)) == 1
    assert len(shape("pie", 0, 0, 10, share=0.25)) == 2


def test_the_slice_of_a_pie_is_the_true_share() -> None:
    slice_ = shape("pie", 0, 0, 10, share=0.25)[1]
    assert isinstance(slice_, Path)
    right, _ = slice_.points[-1]
    assert right == pytest.approx(5 * 0.68)


def test_a_shape_nobody_drew_is_refused() -> None:
    with pytest.raises(KeyError):
        shape("heart", 0, 0, 10)


def test_longer_words_are_wider_and_strong_ones_wider_still() -> None:
    assert rough("Marram", 10, strong=False) < rough("Marram Bay", 10, strong=False)
    assert rough("Marram", 10, strong=False) < rough("Marram", 10, strong=True)


def _edges(mark: Mark) -> list[tuple[float, float]]:
    match mark:
        case Circle():
            r = mark.radius
            return [(mark.x - r, mark.y - r), (mark.x + r, mark.y + r)]
        case Rect():
            return [(mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height)]
        case Path():
            return list(mark.points)
        case _:
            return [(mark.x, mark.y)]
