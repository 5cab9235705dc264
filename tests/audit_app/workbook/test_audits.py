"""Setting up an audit, its agencies and its children."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from tests.audit_app.hands import take_out_child

if TYPE_CHECKING:
    from audit_app.workbook.pen import Change
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_an_audit_asks_just_the_agencies_that_are_ticked(workbook: Workbook) -> None:
    housing, police = workbook.settings.add_agencies([("Housing", "HSG"), ("Police", "POL")])
    audit = workbook.audits.one(workbook.audits.add("NEG26", "Neglect, autumn 2026"))
    workbook.audits.ask(audit, [housing, police])
    workbook.audits.ask(audit, [police])
    assert [agency.name for agency in workbook.audits.agencies(audit.id)] == ["Police"]


def test_children_are_added_all_or_none(workbook: Workbook) -> None:
    audit = workbook.audits.one(workbook.audits.add("NEG26", "Neglect"))
    children: list[dict[str, object]] = [
        {"reference": "NEG26-01", "age_band": "5–9"},
        {"reference": "Robin Example"},
    ]
    with pytest.raises(Problem):
        workbook.children.put(audit, children)
    assert workbook.audits.cases(audit.id) == []
    workbook.children.put(audit, children[:1])
    assert [case.reference for case in workbook.audits.cases(audit.id)] == ["NEG26-01"]


def test_a_reference_is_used_once_in_an_audit(workbook: Workbook) -> None:
    audit = workbook.audits.one(workbook.audits.add("NEG26", "Neglect"))
    workbook.children.put(audit, [{"reference": "NEG26-01"}])
    with pytest.raises(Problem, match="already in this audit"):
        workbook.children.put(audit, [{"reference": "NEG26-01"}])


def test_a_removed_child_can_be_kept_in_the_history_and_needs_a_reason(workbook: Workbook) -> None:
    audit = workbook.audits.one(workbook.audits.add("NEG26", "Neglect"))
    workbook.children.put(audit, [{"reference": "NEG26-01"}])
    [case] = workbook.audits.cases(audit.id)
    with pytest.raises(Problem, match="reason"):
        take_out_child(workbook, case, "")
    take_out_child(workbook, case, "Moved away before the period")
    assert workbook.audits.cases(audit.id) == []


def test_undo_takes_back_one_deed_at_a_time_and_redo_does_it_again(
    workbook: Workbook, heard: list[Change]
) -> None:
    workbook.settings.put("partnership", "Marram Bay")
    workbook.settings.put("partnership", "Marram Bay and Dunes")
    assert workbook.undo() is not None
    assert workbook.settings.all() == {"partnership": "Marram Bay"}
    workbook.undo()
    assert workbook.settings.all() == {}
    assert workbook.undo() is None
    workbook.redo()
    workbook.redo()
    assert workbook.settings.all() == {"partnership": "Marram Bay and Dunes"}
    assert workbook.redo() is None
    assert [change.label for change in heard[-2:]] == [
        "Redo: Set partnership",
        "Redo: Set partnership",
    ]


def test_findings_lead_to_recommendations_and_those_to_actions(workbook: Workbook) -> None:
    audit = workbook.audits.add("NEG26", "Neglect")
    finding = workbook.findings.add(audit, "gap", "Visits were not seen together")
    advice = workbook.findings.recommend(audit, "Joint visits", "Plan visits together", [finding])
    action = workbook.actions.add(
        "Agree who visits when", "case_audit", audit_id=audit, recommendation_id=advice
    )
    assert workbook.findings.recommendation(advice).finding_ids == (finding,)
    assert workbook.actions.one(action).number == 1


def test_hidden_characters_are_refused_and_nothing_is_written(workbook: Workbook) -> None:
    for text in ("a\x00b", "a\ud800b", "a\u202eb", "x" * 100_000):
        with pytest.raises(Problem):
            workbook.settings.put("partnership", text)
    for text in ("<b>&", "=cmd|' /C calc'!A0"):
        workbook.settings.put("partnership", text)
        assert workbook.settings.all()["partnership"] == text


def test_a_round_is_repeated_with_its_questions_and_agencies_but_not_its_children(
    workbook: Workbook, sent: Sent
) -> None:
    identity = workbook.audits.repeat(sent.audit, "NEG27")
    again = workbook.audits.one(identity)
    assert (again.code, again.repeats_id, again.stage) == ("NEG27", sent.audit.id, "plan")
    assert (again.modules, again.own_questions) == (sent.audit.modules, sent.audit.own_questions)
    assert workbook.audits.agencies(identity) == workbook.audits.agencies(sent.audit.id)
    assert workbook.audits.cases(identity) == []
    assert again.sent_on is None


def test_an_audit_that_something_rests_on_is_not_taken_out(workbook: Workbook) -> None:
    identity = workbook.audits.add("NEG26", "Neglect")
    workbook.findings.add(identity, "gap", "Visits were late")
    with pytest.raises(Problem, match="NEG26 stays"):
        workbook.audits.remove(workbook.audits.one(identity), "Begun twice")
    other = workbook.audits.add("NEG27", "Neglect")
    workbook.audits.remove(workbook.audits.one(other), "Begun twice")
    assert [audit.id for audit in workbook.audits.all()] == [identity]
