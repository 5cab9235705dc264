"""The return rate is a census: who is back, by when, and who is not, by name."""

from __future__ import annotations

from datetime import date

from audit_app.analysis.return_rate import Back, ReturnRate, return_rate

DUE = date(2027, 2, 28)


def rate(in_time: int, later: int, out: int, today: date) -> ReturnRate:
    returns = [Back(f"Early {n}", date(2027, 2, 1)) for n in range(in_time)]
    returns += [Back(f"Later {n}", date(2027, 3, 9)) for n in range(later)]
    returns += [Back(f"school {n}", None) for n in reversed(range(out))]
    return return_rate(returns, DUE, today)


def test_the_sentence_is_the_one_that_was_agreed() -> None:
    held = rate(39, 0, 3, date(2027, 3, 1))
    assert held.words == (
        "39 of 42 schools returned by 28 February 2027; 3 outstanding (listed). "
        "Findings below are for the 39."
    )
    assert held.outstanding == ("school 0", "school 1", "school 2")
    assert held.warning == ""


def test_those_that_came_after_the_day_are_told_apart() -> None:
    held = rate(37, 2, 3, date(2027, 4, 1))
    assert held.words.startswith("37 of 42 schools returned by 28 February 2027, 2 later; 3 out")
    assert held.words.endswith("Findings below are for the 39.")


def test_before_the_day_nobody_is_said_to_have_missed_it() -> None:
    held = rate(10, 0, 32, date(2027, 2, 28))
    assert held.words.startswith("10 of 42 schools returned so far, due by 28 February 2027; 32 ")


def test_below_four_in_five_there_is_a_warning() -> None:
    assert rate(32, 0, 8, date(2027, 3, 1)).warning == ""
    assert rate(31, 0, 9, date(2027, 3, 1)).warning.startswith("Only 31 of 40 (78%) have returned")


def test_one_that_is_back_is_spoken_of_as_one() -> None:
    held = rate(1, 0, 4, date(2027, 3, 1))
    assert held.words.endswith("4 outstanding (listed). Findings below are for that one.")
    assert held.warning.startswith("Only 1 of 5 has returned, fewer than four in five")


def test_with_nothing_back_there_is_nothing_to_find() -> None:
    assert rate(0, 0, 2, date(2027, 1, 1)).words.endswith(
        "2 outstanding (listed). There is nothing to find yet."
    )
    assert return_rate([], DUE, DUE).words == "No school was asked for a return."
