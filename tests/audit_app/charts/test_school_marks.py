"""One mark for each school, which says its state without its colour."""

from __future__ import annotations

import pytest

from audit_app.charts.school_marks import MOST, school_marks
from audit_app.picture import shape


def test_every_school_has_a_mark_of_its_state_and_the_words_count_them() -> None:
    drawn = school_marks(2, 1, 1, 60)
    wanted = [
        *shape("tick", 7.5, 7.5, 11),
        *shape("tick", 22.5, 7.5, 11),
        *shape("ring", 37.5, 7.5, 11),
        *shape("square", 52.5, 7.5, 11),
    ]
    assert list(drawn.drawing.marks) == wanted
    assert drawn.alt == "2 visited in the last three years, 1 past three years, 1 neither"


def test_a_school_of_which_no_visit_is_recorded_is_no_late_one() -> None:
    drawn = school_marks(1, 0, 0, 60, unrecorded=1)
    wanted = [*shape("tick", 7.5, 7.5, 11), *shape("triangle", 22.5, 7.5, 11)]
    assert list(drawn.drawing.marks) == wanted
    assert drawn.alt.endswith("0 past three years, 0 neither, 1 with no visit recorded")


def test_the_marks_go_on_in_a_new_row_where_there_is_no_room() -> None:
    assert school_marks(5, 0, 0, 30).drawing.height == pytest.approx(45)


def test_more_marks_than_anyone_can_count_are_refused() -> None:
    with pytest.raises(ValueError, match=str(MOST + 1)):
        school_marks(MOST, 1, 0, 200)
