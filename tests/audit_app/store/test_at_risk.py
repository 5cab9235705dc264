"""Who may be at risk now is found by one question: the same returns as by reading each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.journal.lines import canonical
from audit_app.records import Audit, Concern, Return
from audit_app.store import read
from audit_app.store.at_risk import forms_answered, untold_in
from audit_app.workbook.answers import Told, given
from audit_app.workbook.forms import form_id
from forms.progress import stops
from forms.stopping import stopping_choices
from tests.audit_app.conftest import sent_out
from tests.audit_app.schooled import saw, schooled, visit_form

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook

AT_RISK, ALSO_ASKED = "V6.03", "V6.08"
TOLD = {"told_role": "Front door", "told_at": "today, 11:40", "words": "Referred"}


@pytest.fixture
def several(workbook: Workbook) -> Workbook:
    """A case audit of four returns and two years of visits; some say that a child is at risk."""
    sent = sent_out(workbook)
    (name, _choice), *_ = stopping_choices(workbook.forms.one(form_id(sent.form)).text)
    for returned, answer in zip(sent.returns, ("yes", "no", "yes", "no"), strict=True):
        workbook.answers.answer(returned.id, sent.form, (name, ""), answer)
    workbook.concerns.record(sent.returns[2], known=False, **TOLD)
    for number, said in enumerate(({AT_RISK: "yes"}, {ALSO_ASKED: "yes"}, {AT_RISK: "no"}, {})):
        held = schooled(workbook, f"90000{number + 1}")
        if number % 2:
            planned = workbook.visits.plan(held.school, "full", "2025-26/spring", "2026-02-03")
            visit = workbook.visits.one(planned)
            identity = workbook.visiting.begin(visit, visit_form())
        else:
            identity = held.returned.id
        for name, answer in said.items():
            workbook.answers.answer(identity, visit_form(), (name, ""), answer)
    told = schooled(workbook, "900009")
    saw(workbook, told, {AT_RISK: Told("yes")})
    workbook.concerns.record(told.returned, known=False, **TOLD)
    return workbook


def one_by_one(book: Workbook, audits: list[str]) -> list[str]:
    """Each return is read with its form and all its answers."""
    return [
        one.id
        for one in read.rows(book.file, Return)
        if one.audit_id in audits
        and (one.case_id or one.visit_id)
        and stops(book.returns.form(one), given(book.answers.of_return(one.id)))
        and not read.rows(book.file, Concern, return_id=one.id)
    ]


def test_one_question_finds_what_reading_every_return_finds(several: Workbook) -> None:
    every = [one.id for one in read.rows(several.file, Audit)]
    assert len(every) > 3
    expected = one_by_one(several, every)
    assert len(expected) == 3, "one child, and two visits in two years"
    assert [one.id for one in several.concerns.untold(every)] == expected
    for audit in every:
        found = [one.id for one in several.concerns.untold([audit])]
        assert found == one_by_one(several, [audit])
    assert several.concerns.untold([]) == []


@pytest.mark.parametrize("choice", ["yes", "no"])
def test_a_form_that_calls_its_stopping_answer_otherwise_is_heard_too(
    several: Workbook, choice: str
) -> None:
    rounds = [one.id for one in read.rows(several.file, Audit, sort="school_visit")]
    [form] = forms_answered(several.file, rounds)
    found = untold_in(several.file, rounds, {form: [(AT_RISK, choice)]})
    expected = [
        one.id
        for one in read.rows(several.file, Return)
        if one.visit_id is not None
        and (held := several.answers.of_return(one.id).get((AT_RISK, ""))) is not None
        and held.value == canonical(choice)
        and not read.rows(several.file, Concern, return_id=one.id)
    ]
    assert [one.id for one in found] == expected
    assert len(expected) == 1


def test_an_answer_stops_only_on_the_form_that_says_so(several: Workbook) -> None:
    rounds = [one.id for one in read.rows(several.file, Audit, sort="school_visit")]
    assert untold_in(several.file, rounds, {"0" * 32: [(AT_RISK, "yes")]}) == []
