"""Going from gap to gap comes round to every gap, in the order of the questions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from forms.model import Section
from forms.progress import SectionProgress
from ui.walk.reached import Reached
from ui.walk.steps import next_gap

ORDER = [(f"Q{at}", "") for at in range(6)]


def test_the_next_gap_is_the_first_one_after_the_question_in_hand() -> None:
    gaps = {ORDER[1], ORDER[4]}
    assert next_gap(ORDER, gaps, gaps, ORDER[1], 1) == ORDER[4]
    assert next_gap(ORDER, gaps, gaps, ORDER[4], 1) == ORDER[1]
    assert next_gap(ORDER, gaps, gaps, ORDER[0], -1) == ORDER[4]
    assert next_gap(ORDER, gaps, gaps, None, 1) == ORDER[1]
    assert next_gap(ORDER, set(), set(), ORDER[2], 1) is None


def test_what_may_stay_unanswered_is_offered_once_and_does_not_hold_anybody_up() -> None:
    gaps, must = {ORDER[1], ORDER[3], ORDER[5]}, {ORDER[3]}
    assert next_gap(ORDER, gaps, must, ORDER[0], 1) == ORDER[1]
    assert next_gap(ORDER, gaps, must, ORDER[5], 1) == ORDER[3]
    assert next_gap(ORDER, gaps - must, set(), ORDER[5], 1) is None


@given(
    st.sets(st.sampled_from(ORDER), min_size=1), st.sampled_from(ORDER), st.sampled_from([1, -1])
)
def test_going_on_meets_every_gap_once_before_any_comes_again(
    gaps: set[tuple[str, str]], start: tuple[str, str], step: int
) -> None:
    met = []
    here: tuple[str, str] | None = start
    for _ in gaps:
        here = next_gap(ORDER, gaps, gaps, here, step)
        met.append(here)
    assert set(met) == gaps
    assert len(set(met)) == len(met)


def test_the_section_in_hand_stays_when_answers_open_and_close_others() -> None:
    def section(name: str, part: str = "") -> SectionProgress:
        return SectionProgress(Section(name, name.title(), ()), part, 1, 3)

    reached = Reached()
    reached.take((section("who"), section("voice"), section("plan")))
    reached.at = 1
    reached.take((section("who"), section("need"), section("voice"), section("plan")))
    assert reached.shown.section.name == "voice"
    assert reached.say() == ("3  Voice", 2)
    reached.take((section("who"), section("plan")))
    assert reached.at == 0, "it is gone: the return begins anew"
