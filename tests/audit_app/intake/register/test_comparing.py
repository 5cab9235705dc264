"""What an import would do is told before it is done, each thing once and in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.intake.register.comparing import compare
from audit_app.intake.register.schools import read_register
from audit_app.intake.register.would import Held
from tests.audit_app.intake.register.comparing import NOTHING, of_schools, school, told
from tests.audit_app.intake.register.files import register, setting

if TYPE_CHECKING:
    from pathlib import Path


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
