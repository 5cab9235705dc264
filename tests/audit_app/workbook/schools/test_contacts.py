"""A school's contacts are held by role, and no label of a deed says a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook


def test_a_contact_is_put_and_changed_by_role_and_no_deed_names_them(workbook: Workbook) -> None:
    school = workbook.schools.one(workbook.schools.add("Eelgrass Primary", "999101"))
    workbook.contacts.put(school, "governor", "N. Invented", "", None)
    change = workbook.contacts.put(school, "dsl", "P. Madeup", "dsl@example.org", "2026-09-01")
    assert change is not None
    assert change.label == "Designated safeguarding lead of Eelgrass Primary"
    workbook.contacts.put(school, "dsl", "R. Imaginary", "dsl@example.org", None)
    assert [(one.role, one.name) for one in workbook.contacts.of_school(school.id)] == [
        ("dsl", "R. Imaginary"),
        ("governor", "N. Invented"),
    ]
    workbook.undo()
    assert workbook.contacts.of_school(school.id)[0].trained_on == "2026-09-01"
    labels = " ".join(label for (label,) in workbook.file.ask("select label from deed"))
    assert not any(name in labels for name in ("Madeup", "Invented", "Imaginary", "@"))


def test_a_trust_of_the_same_name_is_one_trust_and_comes_with_its_setting(
    workbook: Workbook,
) -> None:
    first, also = workbook.trusts.adding("Sandpiper  Nurseries")
    workbook.schools.add("Little Terns", "", lambda _identity: also, trust_id=first)
    assert workbook.trusts.adding("sandpiper nurseries") == (first, [])
    assert [trust.name for trust in workbook.trusts.all()] == ["Sandpiper Nurseries"]
    workbook.undo()
    assert workbook.trusts.all() == []
    with pytest.raises(Problem, match="needs a name"):
        workbook.trusts.adding(" ")
