"""A school keeps its history through conversion, merger and split."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from audit_app.records import Succession
from audit_app.rules.schools.threads import followed, loops, thread


def link(before: str, after: str) -> Succession:
    return Succession(f"{before}>{after}", before, after, "converted", None)


def test_a_school_that_converted_twice_has_both_behind_it_the_nearest_first() -> None:
    before = followed([link("first", "second"), link("second", "third")])
    assert thread("third", before) == ("third", "second", "first")


def test_a_school_made_of_two_has_both_behind_it() -> None:
    before = followed([link("infants", "all"), link("juniors", "all")])
    assert set(thread("all", before)) == {"all", "infants", "juniors"}


def test_a_school_that_was_split_stands_behind_each_successor() -> None:
    before = followed([link("all", "lower"), link("all", "upper")])
    assert thread("lower", before) == ("lower", "all")
    assert thread("upper", before) == ("upper", "all")


def test_a_school_that_followed_none_is_its_own_thread() -> None:
    assert thread("alone", {}) == ("alone",)


def test_links_that_run_in_a_loop_are_named_and_walked_once() -> None:
    links = [link("a", "b"), link("b", "c"), link("c", "a"), link("c", "d")]
    assert loops(links) == ("a", "b", "c")
    assert set(thread("d", followed(links))) == {"a", "b", "c", "d"}


@given(st.lists(st.tuples(st.sampled_from(string.ascii_lowercase), st.sampled_from("abcdef"))))
def test_a_thread_holds_whatever_can_be_walked_back_to_and_nothing_else(
    pairs: list[tuple[str, str]],
) -> None:
    links = [link(before, after) for before, after in pairs]
    behind = {"a"}
    for _round in links:  # a second method: grow the set until it stays
        behind |= {before for before, after in pairs if after in behind}
    found = thread("a", followed(links))
    assert set(found) == behind
    assert len(found) == len(behind)
