"""The age of actions is told with those still open kept in."""

from __future__ import annotations

from datetime import date, timedelta

from audit_app.analysis.ageing import Aged, ageing, median_time

TODAY = date(2027, 3, 1)


def aged(agreed: int, due: int, closed: int | None = None) -> Aged:
    """An action in days before today."""
    on = None if closed is None else TODAY - timedelta(days=closed)
    return Aged(TODAY - timedelta(days=agreed), TODAY - timedelta(days=due), on, closed is not None)


def test_the_median_of_times_is_the_published_one() -> None:
    treated = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
    other = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"
    for said, median in ((treated, 23), (other, 8)):
        times = [(int(each.rstrip("+")), not each.endswith("+")) for each in said.split()]
        assert median_time(times) == median


def test_open_actions_are_kept_in_and_a_slow_plan_is_not_flattered() -> None:
    held = [aged(100, 50, 90), aged(100, 50, 80), *(aged(100, 50) for _ in range(3))]
    assert ageing(held, TODAY).typical is None
    assert ageing(held, TODAY).words.endswith("so a typical time cannot be given.")


def test_the_sentences_are_those_that_were_agreed() -> None:
    held = [aged(200, 100, 138) for _ in range(9)]
    held += [aged(60, -20) for _ in range(6)] + [aged(100, 47), aged(90, 10), aged(80, 1)]
    assert ageing(held, TODAY).words == (
        "18 actions: 9 closed, 6 on time, 3 late. The longest delay is 47 days. "
        "The oldest that is open was agreed 100 days ago. "
        "Half of all were closed within 62 days of being agreed."
    )


def test_the_one_that_is_late_is_spoken_of_as_one() -> None:
    held = [aged(60, -20), aged(100, 47)]
    assert (
        "1 on time, 1 late. That one is 47 days late. The oldest that" in ageing(held, TODAY).words
    )


def test_an_open_action_without_a_date_is_not_said_to_be_on_time() -> None:
    held = [aged(60, -20), Aged(None, None, None, is_closed=False)]
    assert ageing(held, TODAY).words.startswith(
        "2 actions: 0 closed, 1 on time, 0 late, 1 without a date. "
    )


def test_an_action_due_today_is_on_time_and_none_is_said_to_be_none() -> None:
    assert ageing([aged(5, 0)], TODAY).words == (
        "1 action: 0 closed, 1 on time, 0 late. The oldest that is open was agreed 5 days ago."
    )
    assert ageing([], TODAY).words == "No action has been agreed with a school yet."
