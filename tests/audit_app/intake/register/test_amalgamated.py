"""An amalgamation that both schools say alike is followed only where one of them is closed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.register.comparing import compare
from audit_app.intake.register.links import read_links
from audit_app.intake.register.schools import read_register
from audit_app.intake.register.would import Held
from audit_app.records import Succession
from tests.audit_app.intake.register.comparing import NOTHING, of_links, school
from tests.audit_app.intake.register.files import links, register, setting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from audit_app.intake.register.would import Comparison

UNSAID = (
    "amalgamation of which the links do not say which school came first: bring in the register "
    "with it, or say it by hand"
)
# As the national file has it: each side says the same, a day apart.
BOTH = [
    ("999277", "999276", "Avocet Junior", "Result of Amalgamation", "01-09-2014"),
    ("999276", "999277", "Avocet Primary", "Result of Amalgamation", "31-08-2014"),
]
OPEN = setting("999277", name="Avocet Primary")
CLOSED = setting("999276", name="Avocet Junior", status="Closed", closed="31-08-2014")


def found_with(
    tmp_path: Path,
    rows: Sequence[dict[str, str]],
    told: Sequence[Sequence[str]] = BOTH,
    held: Held = NOTHING,
) -> Comparison:
    read = read_register(register(tmp_path / "r.csv", rows))
    return compare(read, read_links(links(tmp_path / "l.csv", told)), held, "Marram Bay")


def steps(found: Comparison) -> list[tuple[str, str, str, str | None]]:
    return [one.step for one in found.would if one.step is not None]


@pytest.mark.parametrize(
    "kind",
    [
        "Result of Amalgamation",
        "Merged - change in age range",
        "Merged - expansion of school capacity",
        "Merged - expansion in school capacity and changer in age range",
    ],
)
def test_of_two_that_became_one_the_closed_one_came_before_the_open_one(
    tmp_path: Path, kind: str
) -> None:
    told = [(*one[:3], kind, one[4]) for one in BOTH]
    found = found_with(tmp_path, [OPEN, CLOSED], told)
    assert steps(found) == [("999276", "999277", "merged", "2014-08-31")]
    assert "It was merged from Avocet Junior (999276) on 31 August 2014" in found.would[1].theirs
    assert found.left == ()


def test_what_is_held_here_says_which_is_closed_where_there_is_no_register(tmp_path: Path) -> None:
    held = Held((school("999277"), school("999276", standing="closed")), (), ())
    assert steps(of_links(tmp_path, BOTH, held)) == [("999276", "999277", "merged", "2014-08-31")]
    alone = of_links(tmp_path, BOTH[:1], held)
    assert steps(alone) == [("999276", "999277", "merged", "2014-09-01")]


@pytest.mark.parametrize("status", ["Open", "Closed", "Created in error"])
def test_where_not_just_one_of_the_two_is_closed_nothing_is_guessed(
    tmp_path: Path, status: str
) -> None:
    one = setting("999277", name="Avocet Primary", status=status)
    two = setting("999276", name="Avocet Junior", status=status)
    here = Held((school("999277", standing="closed" if status == "Closed" else "open"),), (), ())
    found = found_with(tmp_path, [one, two], held=here)
    assert steps(found) == []
    assert dict(found.left)[UNSAID] == 1


def test_a_school_that_the_register_lacks_is_not_taken_for_a_closed_one(tmp_path: Path) -> None:
    found = found_with(tmp_path, [OPEN])
    assert steps(found) == []
    assert found.left == ((UNSAID, 1),)


def test_a_school_that_closed_years_after_the_amalgamation_was_not_ended_by_it(
    tmp_path: Path,
) -> None:
    later = setting("999276", name="Avocet Junior", status="Closed", closed="31-08-2019")
    assert steps(found_with(tmp_path, [OPEN, later])) == []


def test_where_another_link_gives_the_direction_that_one_counts(tmp_path: Path) -> None:
    told = [
        ("999276", "999277", "Avocet Primary", "Successor - amalgamated", "31-08-2014"),
        ("999277", "999276", "Avocet Junior", "Result of Amalgamation", "01-09-2014"),
    ]
    found = found_with(tmp_path, [setting("999277", name="Avocet Primary")], told)
    assert steps(found) == [("999276", "999277", "merged", "2014-08-31")]
    assert found.left == ()


def test_what_was_said_by_hand_is_asked_no_more(tmp_path: Path) -> None:
    two = school("999276"), school("999277")
    link = Succession("s", two[1].id, two[0].id, "merged", None)
    assert of_links(tmp_path, BOTH, Held(two, (link,), ())).left == ()
    other = replace(link, before_id=two[0].id, after_id=two[1].id)
    closed = replace(two[0], standing="closed")
    held = Held((closed, two[1]), (other,), ())
    assert (of_links(tmp_path, BOTH, held).would, of_links(tmp_path, BOTH, held).unchanged) == (
        (),
        1,
    )


def test_amalgamations_of_others_are_counted_with_the_links_of_others(tmp_path: Path) -> None:
    found = found_with(tmp_path, [setting("999301", name="Dunlin Primary")])
    assert dict(found.left) == {"link between schools that are not here": 1}


def test_a_merger_of_whatever_kind_is_followed_where_it_says_which_came_before(
    tmp_path: Path,
) -> None:
    told = [
        ("999277", "999276", "Avocet Junior", "Predecessor - merged - change in age range", ""),
        ("999277", "999275", "Avocet Infants", "Predecessor – Merged", ""),
    ]
    found = found_with(tmp_path, [OPEN], told)
    assert {step[:3] for step in steps(found)} == {
        ("999276", "999277", "merged"),
        ("999275", "999277", "merged"),
    }


def test_a_closed_school_of_which_only_the_links_know_came_before_too_and_at_once(
    tmp_path: Path,
) -> None:
    told = [
        ("999277", "999276", "Avocet Junior", "Predecessor", "01-09-2014"),
        ("999276", "999275", "Avocet Nursery", "Predecessor", "01-09-2010"),
        ("999277", "999275", "Avocet Nursery", "Result of Amalgamation", "01-09-2010"),
    ]
    found = found_with(tmp_path, [OPEN], told)
    assert {one[:2] for one in steps(found)} == {
        ("999276", "999277"),
        ("999275", "999276"),
        ("999275", "999277"),
    }, "said in the first import, not only once the nursery is held"
