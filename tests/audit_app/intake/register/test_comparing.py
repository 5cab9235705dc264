"""What an import would do is told before it is done, each thing once and in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.register.authority import authority_named, usual_authority
from audit_app.intake.register.comparing import compare
from audit_app.intake.register.following import in_a_loop
from audit_app.intake.register.links import read_links
from audit_app.intake.register.schools import read_register
from audit_app.intake.register.would import Held
from audit_app.problems import Problem
from audit_app.records import School, Succession
from tests.audit_app.intake.register.files import both_ways, links, register, setting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from audit_app.intake.register.would import Comparison

NOTHING = Held((), (), ())


def school(urn: str, name: str = "Eelgrass Primary School", **cells: str | None) -> School:
    made: dict[str, str | None] = {
        "id": f"id-{urn}",
        "made_as": f"urn:{urn}",
        "name": name,
        "urn": urn,
        "number": None,
        "phase": "PRI",
        "type_name": "Community school",
        "duty": "175",
        "standing": "open",
        "opened_on": None,
        "closed_on": None,
        "authority": "Marram Bay",
        "district": None,
        "trust_id": None,
        "officer_role": None,
        "last_audit_on": None,
        "worry": None,
    }
    return School(**{**made, **cells})  # type: ignore[arg-type]  # each column is there once


def of_schools(tmp_path: Path, rows: Sequence[dict[str, str]], held: Held = NOTHING) -> Comparison:
    path = register(tmp_path / "r.csv", rows)
    return compare(read_register(path), None, held, "Marram Bay")


def of_links(tmp_path: Path, rows: Sequence[Sequence[str]], held: Held) -> Comparison:
    return compare(None, read_links(links(tmp_path / "l.csv", rows)), held, "")


def told(found: Comparison) -> list[tuple[str, str, str, str]]:
    return [(one.sort, one.name, one.here, one.theirs) for one in found.would]


def test_what_opened_closed_was_renamed_moved_and_changed_is_each_told_once(
    tmp_path: Path,
) -> None:
    held = Held(
        (
            school("999101", "Closing Primary"),
            school("999102", "Old Name"),
            school("999103", "Mover"),
            school("999104", "Changer"),
            school("999105", "Same", number="999/2005"),
            school("999107", "Same", number=None),
        ),
        (),
        (),
    )
    rows = [
        setting("999101", name="Closing Primary", status="Closed", closed="31-08-2026"),
        setting("999102", name="New Name"),
        setting("999103", name="Mover", la="Dunlin County", la_code="998"),
        setting("999104", name="Changer", type="Academy converter"),
        setting("999105", name="Same", number="2005"),
        setting("999106", name="Opener", opened="01-09-2026", phase="Secondary"),
        setting("999108", name="Elsewhere", la="Dunlin County", la_code="998"),
        setting("999109", name="Long gone", status="Closed"),
    ]
    found = of_schools(tmp_path, rows, held)
    assert told(found) == [
        ("opened", "Opener", "", "Secondary, Section 175, opened 1 September 2026"),
        (
            "closed",
            "Closing Primary",
            "Standing: Open; Closed on: nothing",
            "Standing: Closed; Closed on: 31 August 2026",
        ),
        ("renamed", "Old Name", "Old Name", "New Name"),
        ("moved", "Mover", "Marram Bay", "Dunlin County"),
        (
            "changed",
            "Changer",
            "Type: Community school; Duty: Section 175",
            "Type: Academy converter; Duty: Section 157",
        ),
    ]
    assert found.unchanged == 1
    assert dict(found.left) == {
        "of another authority": 1,
        "closed, with no school here that followed": 1,
        "open here, and not in the file": 1,
    }


def test_what_an_officer_chose_stays_until_the_register_gives_another_type(
    tmp_path: Path,
) -> None:
    chosen = school("999101", phase="AGR", duty="agreement")
    gap = school("999102", phase=None, duty=None)
    found = of_schools(
        tmp_path, [setting("999101"), setting("999102")], Held((chosen, gap), (), ())
    )
    assert [(one.urn, dict(one.cells)) for one in found.would] == [
        ("999102", {"phase": "PRI", "duty": "175"})
    ]
    [one] = of_schools(
        tmp_path, [setting("999101", type="Academy converter")], Held((chosen,), (), ())
    ).would
    assert one.cells["duty"] == "157"


def test_a_blank_in_the_register_takes_nothing_away(tmp_path: Path) -> None:
    held = school("999101", opened_on="2001-09-01", district="Sands", number="999/2001")
    found = of_schools(tmp_path, [setting("999101")], Held((held,), (), ()))
    assert (found.would, found.unchanged) == ((), 1)


def test_a_setting_whose_urn_was_put_right_by_hand_is_met_by_that_urn(tmp_path: Path) -> None:
    held = replace(school("999101"), id="own-id", made_as="own:1", name="Little Terns")
    [one] = of_schools(tmp_path, [setting("999101")], Held((held,), (), ())).would
    assert (one.sort, one.held) == ("renamed", held)


def test_faults_of_other_authorities_are_counted_and_those_of_nobody_known_are_said(
    tmp_path: Path,
) -> None:
    rows = [
        setting("999101", opened="31-02-2020"),
        setting("999102", la="Dunlin County", la_code="998", opened="31-02-2020"),
        setting("999103"),
    ]
    path = register(tmp_path / "r.csv", rows)
    lines = path.read_bytes().split(b"\r\n")
    lines[3] += b",more"
    path.write_bytes(b"\r\n".join(lines))
    found = compare(read_register(path), None, NOTHING, "999")
    assert [problem.line for problem in found.problems] == [2, 4]
    assert dict(found.left)["line of another authority that cannot be read"] == 1


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


def test_the_authority_is_found_by_name_or_number_or_by_the_schools_that_are_here(
    tmp_path: Path,
) -> None:
    one, two = setting("999101"), setting("999102", la="Dunlin County", la_code="998")
    both = read_register(register(tmp_path / "r.csv", [one, two]))
    assert authority_named(both, "marram  bay") == "Marram Bay"
    assert authority_named(both, "998") == "Dunlin County"
    with pytest.raises(Problem, match="No school in this file is of “Marram By”") as wrong:
        authority_named(both, "Marram By")
    assert "The file has: Marram Bay." in wrong.value.remedy
    assert usual_authority(both, [school("1", authority="Dunlin County")]) == "Dunlin County"
    assert usual_authority(both, []) == ""
    alone = read_register(register(tmp_path / "r.csv", [one]))
    assert usual_authority(alone, []) == "Marram Bay"


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


def test_where_no_line_can_be_read_the_first_fault_is_said_and_not_another_authority(
    tmp_path: Path,
) -> None:
    wrong = [setting("999101", opened="soon"), setting("999102", opened="later")]
    none = read_register(register(tmp_path / "r.csv", wrong))
    with pytest.raises(Problem, match="Line 2: OpenDate says “soon”"):
        authority_named(none, "Marram Bay")
    other = setting("999103", la="Dunlin County", la_code="998")
    some = read_register(register(tmp_path / "r.csv", [*wrong, other]))
    assert authority_named(some, "999") == "Marram Bay"
