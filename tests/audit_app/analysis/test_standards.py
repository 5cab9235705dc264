"""What returns say to a standard, what the officer saw beside it, and the same schools later."""

from __future__ import annotations

import pytest

from audit_app.analysis.against_rating import against_rating, by_section
from audit_app.analysis.standards import Standard, counted
from audit_app.analysis.year_on_year import only_in_one, paired, together

ONE, TWO = Standard("A.01", "First", "A"), Standard("A.02", "Second", "A")


def test_each_sort_of_blank_stands_apart_and_is_no_part_of_the_count() -> None:
    said = ["met"] * 31 + ["partly"] * 6 + ["not"] * 2 + ["na"] * 3 + [""] * 4
    [held, other] = counted([ONE, TWO], [{"A.01": each} for each in said])
    assert held.words == (
        "fully met in 31 of 39 returns (79%); 6 partly met, 2 not met. "
        "Apart from these: 3 does not apply, 4 not answered"
    )
    assert other.words == "no return judged this"


def test_few_returns_get_no_percentage_and_one_is_one() -> None:
    [few] = counted([ONE], [{"A.01": "met"}] * 8 + [{"A.01": "not"}])
    assert few.words == "fully met in 8 of 9 returns; 1 not met"
    [one] = counted([ONE], [{"A.01": "met"}])
    assert one.words == "fully met in 1 of 1 return"


def test_a_return_that_was_not_asked_a_standard_counts_nowhere() -> None:
    [first, second] = counted([ONE, TWO], [{"A.01": "met"}, {"A.02": "partly", "X": "met"}])
    assert (first.of, first.unanswered) == (1, 0)
    assert (second.met, second.partly) == (0, 1)


def test_the_officer_beside_the_rating_is_told_school_by_school() -> None:
    visits = [["agree", "agree"]] * 8 + [["agree", "less"]] * 5 + [["more", "not_tested"]]
    held = against_rating(visits)
    assert held.words == (
        "Of 14 schools visited, 8 matched their own rating in every section that was looked at; "
        "we saw less than the school’s rating in 5, more in 1. That could easily be chance."
    )
    strong = against_rating([["less"]] * 6 + [["not_tested"]] * 2)
    assert strong.visited == 6
    assert strong.words.endswith("That lean is more than chance would usually give.")
    few = against_rating([["less"]] * 4)
    assert few.words.endswith("more in 0.")
    for views, what in (
        (["agree", "not_tested"], "we saw what its own rating says in all that was looked at"),
        (["agree", "less"], "we saw less than its own rating in one section or more"),
        (["more"], "we saw more than its own rating in one section or more"),
        (["less", "more"], "we saw less than its own rating in one section and more in another"),
    ):
        assert against_rating([views]).words == f"At the one school visited, {what}."
    mixed = against_rating([["less", "more"], ["agree"]])
    assert (mixed.both, mixed.same) == (1, 1)
    assert against_rating([]).words.startswith("No visit has been compared")


def test_sections_are_counted_in_their_own_order_with_what_was_not_looked_at() -> None:
    visits = [{"b": "less", "a": "agree"}, {"b": "not_tested"}, {"b": "more", "a": "agree"}]
    first, second = by_section([("a", "Leadership"), ("b", "Policies")], visits)
    assert (first.label, first.agree, first.not_looked_at) == ("Leadership", 2, 0)
    assert (second.less, second.more, second.not_looked_at) == (1, 1, 1)


def test_only_the_same_schools_are_compared_and_words_need_five_changes() -> None:
    def year(counts: str) -> dict[str, dict[str, str]]:
        said = {"m": "met", "p": "partly", "n": "not", "a": "na", "-": ""}
        return {f"s{at}": {"A.01": said[each]} for at, each in enumerate(counts)}

    [held] = paired([ONE], year("pppppmmmmmmmna-m"), year("mmmmmpmmmmmmnmm") | {"new": {}})
    assert (held.better, held.worse, held.same) == (5, 1, 7)
    assert (held.met_before, held.met_now) == (7, 11), "of the same 13"
    assert held.words == (
        "Of 13 schools that judged it twice, 5 improved, 1 slipped, 7 stayed the same. "
        "That could easily be chance."
    )
    [few] = paired([ONE], year("pppp"), year("mmmm"))
    assert few.words == (
        "Of 4 schools that judged it twice, 4 improved, 0 slipped, 0 stayed the same."
    )
    [none] = paired([ONE], year("a"), year("m"))
    assert none.words == "No school judged this in both years."
    assert together([held, few]) == (9, 7, 1)


@pytest.mark.parametrize("counts", [[], [ONE], [ONE, TWO]])
def test_what_is_new_and_what_is_gone_is_told_by_name(counts: list[Standard]) -> None:
    new, gone = only_in_one(counts, [TWO])
    assert new == (() if TWO in counts else (TWO,))
    assert gone == tuple(one for one in counts if one is ONE)
