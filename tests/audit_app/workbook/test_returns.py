"""Answering, signing off and reopening a return."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.rules import bands
from audit_app.store.verify import check
from audit_app.workbook.answers import given
from forms.codes import FACTS
from forms.rules import asked
from tests.audit_app.conftest import neglect_form

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_sending_makes_one_return_for_each_agency_and_child(sent: Sent) -> None:
    assert len(sent.returns) == 4
    assert sent.audit.stage == "collect"


def test_an_answer_is_there_again_after_it_is_read_back(workbook: Workbook, sent: Sent) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    workbook.answers.note(returned.id, ("G0.01", ""), "Two files, <b>one</b> =open")
    answer = workbook.answers.of_return(returned.id)["G0.01", ""]
    assert json.loads(answer.value or "") == "child"
    assert answer.note == "Two files, <b>one</b> =open"


def test_an_answer_that_does_not_fit_is_refused(workbook: Workbook, sent: Sent) -> None:
    with pytest.raises(Problem):
        workbook.answers.answer(sent.returns[0].id, sent.form, ("G0.01", ""), "perhaps")
    assert workbook.answers.of_return(sent.returns[0].id) == {}


def test_a_nil_return_is_two_questions_and_a_signature(workbook: Workbook, sent: Sent) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "nothing")
    standing = workbook.returns.standing(returned)
    assert standing.is_nil
    assert standing.asked == 3
    workbook.signing.sign_off(returned, "Housing lead")
    assert workbook.returns.standing(workbook.returns.one(returned.id)).is_signed


def test_signing_a_nil_return_answers_its_own_question_for_the_signature(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "nothing")
    workbook.answers.answer(returned.id, sent.form, ("G0.12", ""), "Tenancy system")
    workbook.signing.sign_off(returned, "Housing lead")
    standing = workbook.returns.standing(workbook.returns.one(returned.id))
    assert (standing.answered, standing.asked) == (3, 3)
    held = workbook.answers.of_return(returned.id)["G0.13", ""]
    assert json.loads(held.value or "") == {"role": "Housing lead", "date": "2026-11-25"}
    assert check(workbook.file).faults == ()


def test_a_signed_return_takes_no_answer_until_it_is_reopened(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    workbook.signing.sign_off(returned, "Housing lead")
    with pytest.raises(Problem, match="signed off"):
        workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "adult")
    with pytest.raises(Problem, match="signed off"):
        workbook.answers.answer(returned.id, sent.form, ("G0.18", ""), ["moved"])
    with pytest.raises(Problem, match="reason"):
        workbook.signing.reopen(workbook.returns.one(returned.id), "Housing lead", "")
    workbook.signing.reopen(workbook.returns.one(returned.id), "Housing lead", "Wrong file")
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "adult")
    workbook.signing.sign_off(workbook.returns.one(returned.id), "Housing lead")
    standing = workbook.returns.standing(workbook.returns.one(returned.id))
    assert standing.seal is not None
    assert standing.seal.version == 2


def test_signing_keeps_what_is_typed_in_the_form_s_own_question_for_the_signature(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "nothing")
    typed = {"role": "Named nurse", "checked_by": "Head of service"}
    workbook.answers.answer(returned.id, sent.form, ("G0.13", ""), typed)
    workbook.signing.sign_off(returned, "Housing lead")
    value = json.loads(workbook.answers.of_return(returned.id)["G0.13", ""].value or "")
    assert value == {**typed, "date": workbook.pen.stamp()[:10]}


def test_undo_stops_at_a_sign_off(workbook: Workbook, sent: Sent) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    workbook.signing.sign_off(returned, "Housing lead")
    with pytest.raises(Problem, match="signed off"):
        workbook.undo()
    assert workbook.answers.of_return(returned.id)["G0.01", ""].value == '"child"'


def test_an_unfinished_note_survives_and_becomes_one_line(workbook: Workbook, sent: Sent) -> None:
    returned = sent.returns[0]
    for words in ("Se", "Seen", "Seen at ho", "Seen at home"):
        workbook.answers.draft(returned.id, ("G0.01", ""), "note", words)
    assert workbook.answers.of_return(returned.id) == {}
    assert workbook.answers.take_up_drafts() == 1
    assert workbook.answers.of_return(returned.id)["G0.01", ""].note == "Seen at home"
    assert workbook.answers.take_up_drafts() == 0


@pytest.mark.parametrize("facet", ["note", "where", "value"])
def test_whatever_is_half_typed_is_on_the_disk_and_becomes_one_line(
    workbook: Workbook, sent: Sent, facet: str
) -> None:
    returned = sent.returns[0]
    key = ("G0.12", "")
    for words in ("In", "In the log", "In the log at page 14"):
        workbook.answers.draft(returned.id, key, facet, words)
    assert workbook.answers.of_return(returned.id) == {}
    assert workbook.answers.take_up_drafts() == 1
    held = workbook.answers.of_return(returned.id)[key]
    told = {
        "note": held.note,
        "where": held.evidence_where,
        "value": held.value and json.loads(held.value),
    }
    assert told.pop(facet) == "In the log at page 14"
    assert set(told.values()) == {None}
    assert workbook.answers.take_up_drafts() == 0


def test_a_draft_that_changes_nothing_is_let_go(workbook: Workbook, sent: Sent) -> None:
    returned = sent.returns[0]
    workbook.answers.note(returned.id, ("G0.01", ""), "Seen")
    workbook.answers.draft(returned.id, ("G0.01", ""), "note", "Seen")
    assert workbook.answers.take_up_drafts() == 1
    assert workbook.answers.take_up_drafts() == 0


@pytest.mark.parametrize(
    ("facts", "asked_of"),
    [
        ({"age_band": "1–4"}, {"G2.03"}),
        ({"age_band": "Unborn"}, {"G2.03"}),
        ({"age_band": "10–15"}, set()),
        ({"age_band": "10–15", "communication": "Without speech"}, {"G2.03"}),
        ({"age_band": "10–15", "plan": "Child protection"}, {"G2.07"}),
        ({"age_band": "10–15", "plan": "In care"}, {"G2.07"}),
        ({"age_band": "10–15", "plan": "Early help"}, set()),
    ],
)
def test_what_is_asked_follows_the_childs_age_plan_and_speech(
    workbook: Workbook, facts: dict[str, str], asked_of: set[str]
) -> None:
    agencies = workbook.settings.add_agencies([("Social care", "CSC")])
    audit = workbook.audits.one(workbook.audits.add("NEG27", "Neglect, spring 2027"))
    workbook.audits.ask(audit, agencies)
    workbook.children.put(audit, [{"reference": "NEG27-01", **facts}])
    form = neglect_form()
    workbook.forms.choose(audit, form, ["theme-neglect"], None)
    audit = workbook.audits.one(audit.id)
    workbook.sending.send(
        audit, workbook.audits.agencies(audit.id), workbook.audits.cases(audit.id)
    )
    [returned] = workbook.returns.of_audit(audit.id)
    workbook.answers.answer(returned.id, form, ("G0.01", ""), "child")
    now = asked(
        form,
        given(workbook.answers.of_return(returned.id)),
        workbook.returns.respondent(returned),
    )
    assert {one.question.name for one in now} & {"G2.03", "G2.07"} == asked_of


def test_every_band_that_can_be_chosen_has_the_code_that_the_forms_ask_for() -> None:
    for table, fact in (
        (bands.AGE, "case_age_band"),
        (bands.COMMUNICATION, "case_communication"),
        (bands.PLAN, "case_plan"),
    ):
        assert set(table.values()) == set(FACTS[fact])
