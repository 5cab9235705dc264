"""What is still to look at: only what does not fit together, and it goes once it is put right."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.workbook.answers import Told
from audit_app.workbook.settling import settle
from audit_app.workbook.still import school_of, still_to_look_at
from tests.audit_app.schooled import SCR, saw, schooled, visit_form

if TYPE_CHECKING:
    from audit_app.rules.still import Still
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

TODAY = date(2026, 11, 25)


def found(workbook: Workbook, rule: str) -> list[Still]:
    return [one for one in still_to_look_at(workbook, TODAY) if one.rule == rule]


def a_return(workbook: Workbook, sent: Sent) -> str:
    """A return of an agency that holds the child's own record."""
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    return returned.id


def first_of(sent: Sent, workbook: Workbook, return_id: str, scale: str) -> tuple[str, str]:
    """The first question that this return is asked on a scale."""
    from audit_app.workbook.answers import given
    from forms.rules import asked

    returned = workbook.returns.one(return_id)
    answers = given(workbook.answers.of_return(return_id))
    who = workbook.returns.respondent(returned)
    return next(
        one.key for one in asked(sent.form, answers, who) if one.question.list_name == scale
    )


def test_a_workbook_with_nothing_to_look_at_says_so(workbook: Workbook, sent: Sent) -> None:
    assert still_to_look_at(workbook, TODAY) == []


def test_not_applicable_without_a_reason_is_listed_until_it_has_one(
    workbook: Workbook, sent: Sent
) -> None:
    held = a_return(workbook, sent)
    key = first_of(sent, workbook, held, "ypn")
    workbook.answers.answer(held, sent.form, key, "not_applicable")
    [one] = found(workbook, "no_reason")
    child = workbook.audits.case(str(sent.returns[0].case_id)).reference
    assert (one.question, one.about, one.where) == (key[0], held, child)
    workbook.answers.note(held, key, "She was born after the visit.")
    assert found(workbook, "no_reason") == []


def test_the_highest_grade_is_listed_until_something_shows_it_and_a_low_one_never(
    workbook: Workbook, sent: Sent
) -> None:
    held = a_return(workbook, sent)
    key = first_of(sent, workbook, held, "grade4")
    workbook.answers.answer(held, sent.form, key, "poor")
    assert still_to_look_at(workbook, TODAY) == []
    workbook.answers.answer(held, sent.form, key, "strong")
    assert [one.question for one in found(workbook, "no_evidence")] == [key[0]]
    workbook.answers.where(held, key, "Chronology, May")
    assert found(workbook, "no_evidence") == []


def test_what_is_signed_off_or_no_longer_asked_is_not_listed(
    workbook: Workbook, sent: Sent
) -> None:
    held = a_return(workbook, sent)
    key = first_of(sent, workbook, held, "ypn")
    workbook.answers.answer(held, sent.form, key, "not_applicable")
    assert found(workbook, "no_reason")
    workbook.answers.answer(held, sent.form, ("G0.01", ""), "nothing")  # asks nothing more
    assert found(workbook, "no_reason") == []
    workbook.answers.answer(held, sent.form, ("G0.01", ""), "child")
    workbook.signing.sign_off(workbook.returns.one(held), "Named nurse")
    assert found(workbook, "no_reason") == []


def test_many_of_one_schools_return_are_one_line(workbook: Workbook) -> None:
    held = schooled(workbook)
    [one] = [o for o in found(workbook, "no_evidence") if o.about == held.now.id]
    assert one.question == "E.07"  # E.06 has its note
    told = {(name, ""): Told("fully") for name in ("E.01", "E.02", "E.03", "E.05")}
    from tests.audit_app.schooled import school_form

    workbook.answers.answer_many(held.now.id, school_form(), told, "Answer")
    [one] = [o for o in found(workbook, "no_evidence") if o.about == held.now.id]
    assert one.more == 4
    assert one.what.endswith("and 4 more with nothing to show it")
    assert one.where == "Marram Primary, return 2026-27"


def test_school_and_officer_far_apart_are_listed_until_the_officer_says_how_they_compare(
    workbook: Workbook,
) -> None:
    held = schooled(workbook)
    saw(workbook, held, {"V2.01": Told({"looked": 20, "met": 19})})
    assert found(workbook, "far") == []  # one grade apart is a difference, no more
    saw(workbook, held, {"V2.01": Told({"looked": 20, "met": 0}), "V2.04": Told("found")})
    [one] = found(workbook, "far")
    assert one.what.startswith(SCR)
    assert not any("V2.04" in line for line in one.detail), "what grades nothing makes no gap"
    assert (one.where, one.question) == ("Marram Primary", "V6.01")
    row = {"row": "e", "view": "less", "reason": "No leader looks at it."}
    workbook.answers.answer(held.returned.id, visit_form(), ("V6.01", ""), [row])
    assert found(workbook, "far") == []


@pytest.mark.parametrize(("due", "late"), [("2026-11-24", True), ("2026-11-25", False)])
def test_a_late_action_is_listed_with_its_school_or_agency(
    workbook: Workbook, due: str, *, late: bool
) -> None:
    school = workbook.schools.add("Marram Primary", "900001", phase="PRI")
    cells = {"school_id": school, "due_on": due, "owner_role": "Head"}
    workbook.actions.add("Put the record right", "school_audit", **cells)
    lines = found(workbook, "late")
    assert bool(lines) is late
    for one in lines:
        assert (one.where, one.who, one.when) == ("Marram Primary", "Head", "1 day late")


def police(workbook: Workbook, sent: Sent) -> str:
    """A return of the police, who are asked what the child showed."""
    names = {one.id: one.name for one in workbook.audits.agencies(sent.audit.id)}
    held = next(one for one in sent.returns if names[one.agency_id or ""] == "Police")
    workbook.answers.answer(held.id, sent.form, ("G0.01", ""), "child")
    return held.id


def voice_of(sent: Sent, workbook: Workbook, held: str) -> list[tuple[str, str]]:
    """The questions about the child's voice that this return is asked, answered by yes or no."""
    from audit_app.workbook.answers import given
    from forms.rules import asked

    returned = workbook.returns.one(held)
    answers = given(workbook.answers.of_return(held))
    who = workbook.returns.respondent(returned)
    return [
        one.key
        for one in asked(sent.form, answers, who)
        if one.question.voice and one.question.list_name == "ypn"
    ]


def test_a_record_that_answers_about_the_voice_without_a_word_of_it_is_one_line(
    workbook: Workbook, sent: Sent
) -> None:
    held = police(workbook, sent)
    first, second, *_ = voice_of(sent, workbook, held)
    assert found(workbook, "voice") == [], "nothing is answered yet"
    workbook.answers.answer(held, sent.form, second, "no")
    assert found(workbook, "voice") == [], "where it is not in the record there is nothing to write"
    workbook.answers.answer(held, sent.form, first, "yes")
    workbook.answers.answer(held, sent.form, second, "partly")
    [one] = found(workbook, "voice")
    assert (one.question, one.about, one.kind) == (first[0], held, "audits")
    workbook.answers.note(held, second, "“I like it when Dad comes.”")
    assert found(workbook, "voice") == [], "one word of the child is enough"


def test_the_voice_written_in_a_box_of_its_own_is_no_blank_one(
    workbook: Workbook, sent: Sent
) -> None:
    held = police(workbook, sent)
    first, *_ = voice_of(sent, workbook, held)
    workbook.answers.answer(held, sent.form, first, "yes")
    workbook.answers.answer(held, sent.form, ("G9.02", ""), "She waited at the window.")
    assert found(workbook, "voice") == []


@pytest.mark.parametrize("rule", ["voice", "no_reason"])
def test_words_written_in_the_list_settle_the_line_in_its_own_field_and_undo_brings_it_back(
    workbook: Workbook, sent: Sent, rule: str
) -> None:
    held = police(workbook, sent)
    key, *_ = voice_of(sent, workbook, held)
    value = "yes" if rule == "voice" else "not_applicable"
    workbook.answers.answer(held, sent.form, key, value)
    [one] = found(workbook, rule)
    settle(workbook, one, "She drew the house without a door.")
    assert found(workbook, rule) == []
    answer = workbook.answers.of_return(held)[key]
    assert (answer.note, answer.value) == ("She drew the house without a door.", f'"{value}"')
    workbook.undo()
    assert found(workbook, rule) == [one]


def test_how_it_compares_is_written_in_its_own_row_and_the_others_stay(workbook: Workbook) -> None:
    held = schooled(workbook)
    saw(workbook, held, {"V2.01": Told({"looked": 20, "met": 0})})
    other = {"row": "a", "view": "agree", "reason": "As they say."}
    workbook.answers.answer(held.returned.id, visit_form(), ("V6.01", ""), [other])
    [one] = found(workbook, "far")
    settle(workbook, one, "No leader looks at it.", "less")
    assert found(workbook, "far") == []
    answer = workbook.answers.of_return(held.returned.id)["V6.01", ""]
    assert json.loads(answer.value or "") == [
        other,
        {"row": "e", "view": "less", "reason": "No leader looks at it."},
    ]


def test_of_each_line_it_is_known_which_school_it_is_about(workbook: Workbook) -> None:
    held = schooled(workbook)
    saw(workbook, held, {"V2.01": Told({"looked": 20, "met": 0})})
    cells = {"due_on": "2026-11-20", "owner_role": "Head"}
    workbook.actions.add("Of the school", "school_audit", school_id=held.school.id, **cells)
    workbook.actions.add("Of no school", "case_audit", **cells)
    [of_the_visit] = found(workbook, "far")
    of_the_return = next(o for o in found(workbook, "no_evidence") if o.about == held.now.id)
    late = {one.what: school_of(workbook, one) for one in found(workbook, "late")}
    assert school_of(workbook, of_the_visit) == held.school.id
    assert school_of(workbook, of_the_return) == held.school.id
    assert sorted(late.values(), key=str) == sorted([held.school.id, None], key=str)
