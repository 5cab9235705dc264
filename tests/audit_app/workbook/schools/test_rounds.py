"""A school year's round of returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.store.verify import check
from forms.rules import fits
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.workbook.schools.invented import DUE, add_school, add_trust

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_a_year_is_opened_with_a_return_for_each_open_school(workbook: Workbook) -> None:
    primary = add_school(workbook, "900001", "Saltmarsh Primary", "PRI")
    nursery = add_school(workbook, "EY900002", "Sandpipers Nursery", "PVI")
    add_school(workbook, "900003", "Old Jetty School", "SEC", standing="closed")
    add_school(workbook, "900004", "New Groyne School", "SEC", standing="proposed")
    opened = workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    held = workbook.rounds.of_year(2026)
    assert held is not None
    assert (held.code, held.sort, held.year, held.returns_due) == (
        "S175 2026-27",
        "school_return",
        2026,
        DUE,
    )
    by_school = {one.school_id: one for one in workbook.rounds.returns(opened.round_id)}
    assert by_school.keys() == {primary, nursery}
    forms = {
        school: workbook.returns.form(returned).parts[0].name
        for school, returned in by_school.items()
    }
    assert forms == {primary: "s175-school", nursery: "s40-early-years"}
    assert check(workbook.file).faults == ()


def test_a_trust_of_two_schools_answers_once_and_its_schools_the_rest(workbook: Workbook) -> None:
    tern = add_trust(workbook, "9001", "Tern Invented Trust")
    alone = add_trust(workbook, "9002", "Lone Gull Invented Trust")
    first = add_school(workbook, "900001", "Saltmarsh Primary", "PRI", trust_id=tern)
    second = add_school(workbook, "900002", "Dunes Secondary", "SEC", trust_id=tern)
    third = add_school(workbook, "900003", "Gull Academy", "SEC", trust_id=alone)
    opened = workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    levels = {
        one.school_id or one.trust_id: one.level for one in workbook.rounds.returns(opened.round_id)
    }
    assert levels == {first: "setting", second: "setting", third: None, tern: "trust"}
    asked = {}
    for one in workbook.rounds.returns(opened.round_id):
        form, who = workbook.returns.form(one), workbook.returns.respondent(one)
        asked[one.school_id or one.trust_id] = {
            q.name for q in form.questions if fits(form, q, who)
        }
    assert asked[tern].isdisjoint(asked[first]), "nothing is asked of a school and its trust"
    assert asked[third] >= asked[tern], "a school of no such trust answers all of it"


def test_a_round_asks_the_third_of_its_cycle_and_the_yearly_ones(workbook: Workbook) -> None:
    add_school(workbook, "900001", "Saltmarsh Primary", "PRI")
    opened = workbook.rounds.open(2026, DUE, DEFAULT_WORDING, "2")
    [returned] = workbook.rounds.returns(opened.round_id)
    assert workbook.returns.respondent(returned).cycle == "2"
    everything = workbook.rounds.open(2027, "2028-01-28", DEFAULT_WORDING)
    [whole] = workbook.rounds.returns(everything.round_id)
    assert workbook.returns.progress(returned).asked < workbook.returns.progress(whole).asked


def test_a_year_is_opened_once_and_new_schools_are_asked_later(workbook: Workbook) -> None:
    add_school(workbook, "900001", "Saltmarsh Primary", "PRI")
    opened = workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    with pytest.raises(Problem, match="open already"):
        workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    held = workbook.rounds.of_year(2026)
    assert held is not None
    assert workbook.rounds.ask_new(held).made == 0
    add_school(workbook, "900002", "Dunes Secondary", "SEC")
    assert workbook.rounds.ask_new(held).made == 1
    assert len(workbook.rounds.returns(opened.round_id)) == 2


def test_schools_without_a_phase_are_named_and_no_round_is_opened_for_nobody(
    workbook: Workbook,
) -> None:
    with pytest.raises(Problem, match="no open school"):
        workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    add_school(workbook, "900001", "Saltmarsh Primary", "PRI")
    lost = add_school(workbook, "900002", "Fog Bank School", None)
    opened = workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    assert [one.id for one in opened.without_phase] == [lost]
    assert opened.made == 1


def test_what_is_asked_of_a_school_stays_when_it_changes(workbook: Workbook) -> None:
    school = add_school(workbook, "900001", "Saltmarsh Primary", "PRI")
    opened = workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    add_school(workbook, "900001", "Saltmarsh Academy", "SEC")
    [returned] = workbook.rounds.returns(opened.round_id)
    assert (returned.school_id, returned.phase) == (school, "PRI")


def test_two_laptops_that_open_the_same_year_make_the_same_returns(
    workbook: Workbook, sent: Sent
) -> None:
    add_school(workbook, "900001", "Saltmarsh Primary", "PRI")
    opened = workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    made = [one.id for one in workbook.rounds.returns(opened.round_id)]
    workbook.undo()
    assert workbook.rounds.of_year(2026) is None
    again = workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    assert [one.id for one in workbook.rounds.returns(again.round_id)] == made
    assert [audit.id for audit in workbook.audits.all()] == [sent.audit.id], "no audit of children"
    assert workbook.returns.of_audit(opened.round_id) == []


def test_signed_returns_are_counted_and_one_that_is_opened_again_is_not(
    workbook: Workbook,
) -> None:
    for number in range(3):
        add_school(workbook, f"90000{number}", f"School {number}", "PRI")
    opened = workbook.rounds.open(2026, DUE, DEFAULT_WORDING)
    one, two, _out = workbook.rounds.returns(opened.round_id)
    for returned in (one, two):
        workbook.signing.sign_off(returned, "Headteacher")
    assert workbook.rounds.signed(opened.round_id) == (2, 3)
    workbook.signing.reopen(workbook.returns.one(one.id), "Headteacher", "A date was wrong")
    assert workbook.rounds.signed(opened.round_id) == (1, 3)
    assert workbook.rounds.signed("0" * 32) == (0, 0)
