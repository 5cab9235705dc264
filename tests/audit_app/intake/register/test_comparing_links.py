"""What followed what by the register's links is told before it is done, and no round is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.register.comparing import compare
from audit_app.intake.register.following import in_a_loop
from audit_app.intake.register.links import read_links
from audit_app.intake.register.schools import read_register
from audit_app.intake.register.would import Held
from audit_app.records import Succession
from tests.audit_app.intake.register.comparing import NOTHING, of_links, school
from tests.audit_app.intake.register.files import both_ways, links, register, setting

if TYPE_CHECKING:
    from pathlib import Path

# The shapes of four real changes inside one three-year cycle, with schools that do not exist: two
# primaries and a sixth-form college that became academies, and two secondaries that merged.
CHANGES = [
    *both_ways("999596", "999866", ("St Brendan’s Primary", "St Brendan’s Academy"), "31-05-2024"),
    *both_ways("999598", "999825", ("St Cuthman’s Primary", "St Cuthman’s Academy"), "31-05-2024"),
    ("990744", "990613", "Marram Sixth Form", "Successor", "01-05-2024"),
    ("990613", "990744", "Marram Sixth Form", "Predecessor", "30-04-2024"),
    ("999734", "991132", "Gannet Academy", "Successor", "23-07-2014"),
    ("999737", "991132", "Gannet Academy", "Successor", "23-07-2014"),
    ("991132", "999734", "Dunlin High School", "Predecessor - merged", "23-07-2014"),
    ("991132", "999737", "Curlew High School", "Predecessor - merged", "23-07-2014"),
]


def test_two_conversions_a_college_and_a_merger_come_out_as_what_they_were(
    tmp_path: Path,
) -> None:
    academy = "Academy converter"
    held = Held(
        (
            school("999596", "St Brendan’s Primary", type_name="Voluntary aided school"),
            school("999866", "St Brendan’s Academy", type_name=academy),
            school("999598", "St Cuthman’s Primary", type_name="Voluntary aided school"),
            school("999825", "St Cuthman’s Academy", type_name=academy),
            school("990744", "Marram Sixth Form", type_name="Sixth form centres"),
            school("990613", "Marram Sixth Form", type_name="Academy 16-19 converter"),
            school("991132", "Gannet Academy", type_name="Academy sponsor led"),
        ),
        (),
        (),
    )
    found = of_links(tmp_path, CHANGES, held)
    assert [one.step for one in found.would] == [
        ("990744", "990613", "converted", "2024-05-01"),
        ("999596", "999866", "converted", "2024-05-31"),
        ("999598", "999825", "converted", "2024-05-31"),
        ("999734", "991132", "merged", "2014-07-23"),
        ("999737", "991132", "merged", "2014-07-23"),
    ]
    assert [[come.cells["name"] for come in one.brings] for one in found.would] == [
        [],
        [],
        [],
        ["Dunlin High School"],
        ["Curlew High School"],
    ]
    assert all(come.cells["standing"] == "closed" for one in found.would for come in one.brings)
    assert found.would[1].theirs == (
        "It was converted from St Brendan’s Primary (999596) on 31 May 2024"
    )


def test_register_and_links_together_bring_a_closed_school_with_the_one_that_followed(
    tmp_path: Path,
) -> None:
    rows = [
        setting("999596", name="St Brendan’s Primary", status="Closed", closed="31-05-2024"),
        setting("999866", name="St Brendan’s Academy", type="Academy converter"),
        setting("999999", name="Forgotten", status="Closed"),
    ]
    read = read_register(register(tmp_path / "r.csv", rows))
    found = compare(read, read_links(links(tmp_path / "l.csv", CHANGES)), NOTHING, "Marram Bay")
    assert [(one.sort, [come.urn for come in one.brings]) for one in found.would] == [
        ("opened", ["999866"]),
        ("converted", ["999596", "999866"]),
    ]
    assert found.would[1].brings[0].cells["closed_on"] == "2024-05-31"
    assert dict(found.left)["closed, with no school here that followed"] == 1  # the forgotten one


def test_links_of_a_school_that_is_not_here_yet_say_to_bring_in_the_register_first(
    tmp_path: Path,
) -> None:
    found = of_links(tmp_path, CHANGES, Held((school("999596"),), (), ()))
    assert found.would == ()
    assert dict(found.left) == {
        "followed by one that is not here: bring in the register first": 1,
        "links between schools that are not here": 4,
    }


def test_a_link_that_is_held_already_is_counted_as_unchanged(tmp_path: Path) -> None:
    two = school("999596"), school("999866")
    link = Succession("s", two[0].id, two[1].id, "replaced", None)
    found = of_links(tmp_path, CHANGES[:2], Held(two, (link,), ()))
    assert (found.would, found.unchanged) == ((), 1)


def test_links_that_go_round_are_said_and_what_leads_to_them_is_still_taken(
    tmp_path: Path,
) -> None:
    rows = [
        ("999101", "999102", "B", "Successor", ""),
        ("999102", "999103", "C", "Successor", ""),
        ("999103", "999101", "A", "Successor", ""),
        ("999100", "999101", "A", "Successor", ""),
        ("999103", "999104", "D", "Successor", ""),
    ]
    found = of_links(tmp_path, rows, Held((school("999104"),), (), ()))
    assert [problem.line for problem in found.problems] == [2, 3, 4]
    assert [one.step[:2] for one in found.would if one.step] == [
        ("999100", "999101"),
        ("999103", "999104"),
    ]


def test_a_link_against_one_that_is_held_goes_round_too(tmp_path: Path) -> None:
    two = school("999101"), school("999102")
    link = Succession("s", two[1].id, two[0].id, "replaced", None)
    found = of_links(tmp_path, [("999101", "999102", "B", "Successor", "")], Held(two, (link,), ()))
    assert (found.would, len(found.problems)) == ((), 1)


def test_a_chain_as_long_as_a_file_is_walked_without_a_limit() -> None:
    chain = [(str(at), str(at + 1)) for at in range(60_000)]
    assert in_a_loop(chain) == set()
    assert in_a_loop([*chain, ("60000", "59998")]) == {
        ("59998", "59999"),
        ("59999", "60000"),
        ("60000", "59998"),
    }


def test_each_line_says_in_which_of_the_two_files_it_stands(tmp_path: Path) -> None:
    rows = [setting("999201", name="New"), setting("999204", name="Bad", opened="31-02-2020")]
    read = read_register(register(tmp_path / "r.csv", rows))
    told_of = [("999201", "999101", "Before", "Predecessor", "31-02-2020")]
    told_of += both_ways("999102", "999201", ("Before", "New"), "01-09-2020")
    found = compare(read, read_links(links(tmp_path / "l.csv", told_of)), NOTHING, "Marram Bay")
    assert [(one.file, one.line) for one in found.problems] == [("register", 3), ("links", 2)]
    assert {(one.sort, one.file) for one in found.would} == {
        ("opened", "register"),
        ("replaced", "links"),
    }


def test_one_link_is_said_as_one(tmp_path: Path) -> None:
    told_of = [("999101", "999102", "Another", "Sixth Form Centre Link", "")]
    found = of_links(tmp_path, told_of, Held((school("999101"),), (), ()))
    assert dict(found.left) == {"link that says nothing of who followed whom": 1}
