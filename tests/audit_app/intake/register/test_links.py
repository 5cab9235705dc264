"""Links are read from both sides as one following; what says nothing of it is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.intake.register.links import Pair, Unsaid, read_links
from audit_app.problems import Problem
from tests.audit_app.intake.register.files import both_ways, links

if TYPE_CHECKING:
    from pathlib import Path


def test_both_sides_of_a_link_are_one_following_on_the_day_that_the_earlier_school_ended(
    tmp_path: Path,
) -> None:
    names = ("St Brendan’s Primary", "St Brendan’s Academy")
    path = links(tmp_path / "l.csv", both_ways("999596", "999866", names, "31-05-2024"))
    assert read_links(path).pairs == (
        Pair("999596", "999866", "", "2024-05-31", "St Brendan’s Primary", (2, 3)),
    )


def test_a_merger_is_one_although_one_side_says_only_successor(tmp_path: Path) -> None:
    rows = [
        ("999734", "991132", "Gannet Academy", "Successor", "23-07-2014"),
        ("999737", "991132", "Gannet Academy", "Successor", "23-07-2014"),
        ("991132", "999734", "Dunlin High", "Predecessor - merged", "23-07-2014"),
        ("991132", "999737", "Curlew High", "Predecessor - amalgamated", ""),
        ("991132", "999100", "Tern High", "Predecessor - Split School", ""),
    ]
    held = read_links(links(tmp_path / "l.csv", rows))
    assert [(pair.before, pair.how, pair.before_name) for pair in held.pairs] == [
        ("999734", "merged", "Dunlin High"),
        ("999737", "merged", "Curlew High"),
        ("999100", "split", "Tern High"),
    ]
    assert held.pairs[2].on_date is None


def test_other_links_are_counted_and_faults_are_said_by_line(tmp_path: Path) -> None:
    rows = [
        ("999101", "999102", "Joint Sixth Form", "Sixth Form Centre Link", ""),
        ("999101", "999102", "Elsewhere", "Result of Amalgamation", "01-01-2020"),
        ("999101", "999101", "Itself", "Successor", ""),
        ("999101", "99910", "Short", "Successor", ""),
        ("999101", "999102", "Late", "Successor", "31-02-2020"),
    ]
    held = read_links(links(tmp_path / "l.csv", rows))
    assert (held.pairs, held.others) == ((), 1)
    assert held.unsaid == (Unsaid(3, "999101", "999102", "2020-01-01", "Elsewhere"),)
    assert [(problem.line, problem.urns) for problem in held.problems] == [
        (4, ("999101", "999101")),
        (5, ("999101", "99910")),
        (6, ("999101", "999102")),
    ]


def test_a_register_is_no_file_of_links(tmp_path: Path) -> None:
    path = tmp_path / "l.csv"
    path.write_text("URN,EstablishmentName\n999101,Eelgrass\n", encoding="utf-8")
    with pytest.raises(Problem, match="“LinkURN” and no column “LinkType”"):
        read_links(path)
