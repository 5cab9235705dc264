"""Children are put in by reference, several in one deed, and stay once an audit is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem

if TYPE_CHECKING:
    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


@pytest.fixture
def audit(workbook: Workbook) -> Audit:
    return workbook.audits.one(workbook.audits.add("NEG26", "Neglect"))


def references(workbook: Workbook, audit: Audit) -> list[str]:
    return [case.reference for case in workbook.audits.cases(audit.id)]


def test_several_children_are_one_deed_that_one_undo_takes_back(
    workbook: Workbook, audit: Audit
) -> None:
    workbook.children.put(audit, [{"reference": "NEG26-01"}, {"reference": "NEG26-02"}])
    [first, _second] = workbook.audits.cases(audit.id)
    change = workbook.children.put(
        audit, [{"reference": "NEG26-03"}], {first.id: {"age_band": "5–9"}}
    )
    assert change is not None
    assert change.label == "Paste 2 children into NEG26"
    assert workbook.audits.case(first.id).age_band == "5–9"
    workbook.undo()
    assert references(workbook, audit) == ["NEG26-01", "NEG26-02"]
    assert workbook.audits.case(first.id).age_band is None


@pytest.mark.parametrize("typed", ["Robin Example", "03/04/2015", "943 476 5919", "NEG26-01"])
def test_a_name_a_birth_date_a_number_or_a_reference_that_is_taken_changes_nothing(
    workbook: Workbook, audit: Audit, typed: str
) -> None:
    workbook.children.put(audit, [{"reference": "NEG26-01"}, {"reference": "NEG26-02"}])
    second = workbook.audits.cases(audit.id)[1]
    with pytest.raises(Problem):
        workbook.children.put(audit, [{"reference": "NEG26-03"}, {"reference": typed}])
    with pytest.raises(Problem):
        workbook.children.put(audit, changed={second.id: {"reference": typed}})
    assert references(workbook, audit) == ["NEG26-01", "NEG26-02"]


def test_two_children_may_change_references_with_each_other(
    workbook: Workbook, audit: Audit
) -> None:
    workbook.children.put(audit, [{"reference": "NEG26-01"}, {"reference": "NEG26-02"}])
    first, second = workbook.audits.cases(audit.id)
    workbook.children.put(
        audit, changed={first.id: {"reference": "NEG26-02"}, second.id: {"reference": "NEG26-01"}}
    )
    assert workbook.audits.case(first.id).reference == "NEG26-02"


def test_a_child_taken_out_comes_back_with_undo(workbook: Workbook, audit: Audit) -> None:
    workbook.children.put(audit, [{"reference": "NEG26-01"}])
    workbook.children.remove(audit, workbook.audits.cases(audit.id)[0])
    assert references(workbook, audit) == []
    workbook.undo()
    assert references(workbook, audit) == ["NEG26-01"]


def test_once_an_audit_is_sent_its_children_stay(workbook: Workbook, sent: Sent) -> None:
    audit = workbook.audits.one(workbook.audits.all()[0].id)
    case = workbook.audits.cases(audit.id)[0]
    with pytest.raises(Problem, match="was sent"):
        workbook.children.put(audit, [{"reference": "NEG26-99"}])
    with pytest.raises(Problem, match="was sent"):
        workbook.children.put(audit, changed={case.id: {"sex": "Male"}})
    with pytest.raises(Problem, match="was sent"):
        workbook.children.remove(audit, case)
