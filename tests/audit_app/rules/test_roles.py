"""Whose window it is, by the role that was typed and by what the workbook holds."""

from __future__ import annotations

import pytest

from audit_app.rules.roles import is_schools_officer


@pytest.mark.parametrize(
    "role",
    [
        "Schools safeguarding officer",
        "School safeguarding adviser",
        "Lead for schools",
        "Education lead, Section 175",
        "s175 officer",
        "Nursery and schools safeguarding officer",
    ],
)
def test_the_schools_officer_is_known_by_her_role_whatever_the_workbook_holds(role: str) -> None:
    assert is_schools_officer(role, audits=3, schools=0)


@pytest.mark.parametrize(
    "role",
    [
        "Audit co-ordinator",
        "School nursing lead",
        "School nurse (safeguarding)",
        "School health visitor lead",
    ],
)
def test_another_role_is_never_taken_for_hers(role: str) -> None:
    assert not is_schools_officer(role, audits=0, schools=45)


def test_where_the_role_says_nothing_what_is_held_does() -> None:
    assert is_schools_officer("Officer", audits=0, schools=45)
    assert not is_schools_officer("Officer", audits=1, schools=45)
    assert not is_schools_officer("", audits=0, schools=0)
