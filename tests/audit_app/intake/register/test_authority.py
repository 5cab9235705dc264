"""The authority that an import is for is found by its name, its number, or the schools here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.intake.register.authority import authority_named, usual_authority
from audit_app.intake.register.schools import read_register
from audit_app.problems import Problem
from tests.audit_app.intake.register.comparing import school
from tests.audit_app.intake.register.files import register, setting

if TYPE_CHECKING:
    from pathlib import Path


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
