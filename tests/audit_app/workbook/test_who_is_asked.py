"""An agency that plainly does not know a child is left out for it, and is counted nowhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.document import Facts, Table, words
from audit_app.problems import Problem
from audit_app.store import schema
from audit_app.store.file import open_file
from audit_app.store.verify import check
from audit_app.workbook.unsettled import unsettled
from tests.audit_app.conftest import KEY, neglect_form, take_in
from tests.audit_app.workbook.asking import agency, child, leave_out, pairs, send

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from audit_app.document import Report
    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 25)


def fact(report: Report, name: str) -> str:
    found = dict(fact for held in report.blocks if isinstance(held, Facts) for fact in held.rows)
    return words(found[name])


def test_a_return_is_made_for_each_agency_about_each_child_that_it_is_asked_about(
    workbook: Workbook, audit: Audit
) -> None:
    leave_out(workbook, audit, 2, "Housing")
    send(workbook, audit)
    assert len(pairs(workbook, audit)) == 3 * 3 - 1
    assert ("Housing", "NEG26-02") not in pairs(workbook, audit)
    assert check(workbook.file).faults == ()


def test_undo_asks_the_agency_again(workbook: Workbook, audit: Audit) -> None:
    leave_out(workbook, audit, 2, "Housing", "Police")
    assert len(child(workbook, audit, 2).not_asked) == 2
    change = workbook.undo()
    assert change is not None
    assert change.label == "Undo: Choose who is asked about NEG26-02"
    assert child(workbook, audit, 2).not_asked == ()
    workbook.redo()
    assert len(child(workbook, audit, 2).not_asked) == 2
    assert check(workbook.file).faults == ()


def test_somebody_has_to_be_asked_about_each_child(workbook: Workbook, audit: Audit) -> None:
    with pytest.raises(Problem) as refused:
        leave_out(workbook, audit, 1, "Housing", "Police", "Schools")
    assert refused.value.code == "nobody-asked"
    assert child(workbook, audit, 1).not_asked == ()


def test_nothing_is_sent_while_a_child_or_an_agency_would_be_left_without_a_return(
    workbook: Workbook, audit: Audit
) -> None:
    leave_out(workbook, audit, 1, "Housing", "Police")
    schools = agency(workbook, audit, "Schools")
    workbook.audits.ask(
        audit, [held.id for held in workbook.audits.agencies(audit.id) if held != schools]
    )
    with pytest.raises(Problem, match=r"No agency is asked about NEG26-01\."):
        send(workbook, audit)
    leave_out(workbook, audit, 1, "Housing")
    leave_out(workbook, audit, 2, "Housing")
    leave_out(workbook, audit, 3, "Housing")
    with pytest.raises(Problem, match=r"Housing is asked about no child\."):
        send(workbook, audit)
    assert workbook.audits.one(audit.id).sent_on is None


def test_an_agency_that_is_asked_again_in_the_audit_is_still_left_out_for_the_child(
    workbook: Workbook, audit: Audit
) -> None:
    leave_out(workbook, audit, 2, "Housing")
    everyone = [held.id for held in workbook.audits.agencies(audit.id)]
    housing = agency(workbook, audit, "Housing")
    workbook.audits.ask(audit, [held for held in everyone if held != housing.id])
    leave_out(workbook, audit, 2, "Police")
    workbook.audits.ask(audit, everyone)
    assert set(child(workbook, audit, 2).not_asked) == {
        housing.id,
        agency(workbook, audit, "Police").id,
    }


def test_home_and_reports_count_only_what_was_asked_for(workbook: Workbook, audit: Audit) -> None:
    leave_out(workbook, audit, 2, "Housing")
    audit = send(workbook, audit)
    for returned in workbook.returns.of_audit(audit.id):
        workbook.answers.answer(returned.id, neglect_form(), ("G0.01", ""), "nothing")
        workbook.signing.sign_off(workbook.returns.one(returned.id), "Team manager")
    report = workbook.documents.audit_report(audit.id, TODAY)
    assert fact(report, "Agencies") == (
        "Housing; Police; Schools. 1 return was not asked for, of 9: "
        "the agency was left out for that child."
    )
    tables = {held.name: held for held in report.blocks if isinstance(held, Table)}
    assert tables["returns"].rows[0].cells == ("Housing", 2, 2, 2, 0)
    assert tables["returns"].rows[-1].cells == ("All agencies", 8, 8, 8, 0)
    assert tables["seals"].rows[1].cells[:2] == ("NEG26-02", "Not asked")


def test_a_key_sheet_lists_the_children_that_its_agency_is_asked_about(
    workbook: Workbook, audit: Audit
) -> None:
    leave_out(workbook, audit, 2, "Housing")
    housing = agency(workbook, audit, "Housing")

    def listed() -> list[str]:
        sheet = workbook.documents.key_sheet(audit.id, housing.id, TODAY)
        return [
            str(row.cells[0])
            for held in sheet.sheets[0].blocks
            if isinstance(held, Table)
            for row in held.rows
        ]

    assert listed() == ["NEG26-01", "NEG26-03"]
    audit = send(workbook, audit)
    assert listed() == ["NEG26-01", "NEG26-03"]


def test_a_child_s_record_says_which_agencies_were_not_asked(
    workbook: Workbook, audit: Audit
) -> None:
    leave_out(workbook, audit, 2, "Housing")
    said = [fact(workbook.documents.case_record("NEG26-02", TODAY), "Agencies not asked")]
    send(workbook, audit)
    said.append(fact(workbook.documents.case_record("NEG26-02", TODAY), "Agencies not asked"))
    said.append(fact(workbook.documents.case_record("NEG26-01", TODAY), "Agencies not asked"))
    assert said == ["Housing", "Housing", "None"]


def test_after_sending_an_agency_can_be_asked_too_and_undo_takes_it_back(
    workbook: Workbook, audit: Audit
) -> None:
    leave_out(workbook, audit, 2, "Housing")
    audit = send(workbook, audit)
    workbook.sending.ask_too(audit, agency(workbook, audit, "Housing"), child(workbook, audit, 2))
    assert len(pairs(workbook, audit)) == 9
    assert child(workbook, audit, 2).not_asked == ()
    workbook.undo()
    assert ("Housing", "NEG26-02") not in pairs(workbook, audit)
    assert child(workbook, audit, 2).not_asked == (agency(workbook, audit, "Housing").id,)
    assert check(workbook.file).faults == ()


def test_once_sent_nobody_is_left_out_any_more(workbook: Workbook, audit: Audit) -> None:
    audit = send(workbook, audit)
    with pytest.raises(Problem, match="was sent"):
        leave_out(workbook, audit, 2, "Housing")


def test_two_people_who_leave_out_different_agencies_are_both_heard(
    workbook: Workbook, audit: Audit, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    leave_out(workbook, audit, 2, "Housing")
    leave_out(theirs, audit, 2, "Police")
    take_in(workbook, theirs)
    [one] = unsettled(workbook)
    assert one.about == "NEG26-02, agencies not asked"
    assert {held.words for held in one.said} == {"Housing", "Police"}
    assert check(workbook.file).faults == ()


def test_a_workbook_from_before_asks_every_agency_about_every_child(
    tmp_path: Path, workbook: Workbook, audit: Audit
) -> None:
    path = tmp_path / "older.audit"
    workbook.file.copy_to(path)
    older = open_file(path, lambda _salt: KEY)
    with older.all_at_once():  # as the second step of the schema left it
        older.do('alter table "case" drop column not_asked')
        older.do("alter table audit drop column children_wanted")
        older.do("delete from _sqlite_migrations where name like 'm003%'")
        older.do("pragma user_version = 2")
    older.close()
    opened = open_file(path, lambda _salt: KEY)
    assert opened.ask("pragma user_version") == [(schema.VERSION,)]
    assert opened.ask('select distinct not_asked from "case"') == [("[]",)]
    assert check(opened).faults == ()
    opened.close()


def test_the_report_says_how_many_were_wanted_how_they_were_chosen_and_from_how_many(
    workbook: Workbook, audit: Audit
) -> None:
    how = "Drawn at random, from 84: open at least a year"
    workbook.audits.change(audit, "Say how", children_wanted=8, drawn_how=how)
    audit = send(workbook, workbook.audits.one(audit.id))
    report = workbook.documents.audit_report(audit.id, TODAY)
    assert fact(report, "Children") == "3, where 8 were wanted, each known here by a reference only"
    assert fact(report, "How chosen") == how
    again = workbook.audits.one(workbook.audits.repeat(audit, "NEG27"))
    assert (again.children_wanted, again.drawn_how) == (8, how)


def test_a_return_in_which_somebody_else_wrote_is_not_taken_back(
    workbook: Workbook, audit: Audit, another_hand: Callable[[str], Workbook]
) -> None:
    sent = send(workbook, audit)
    returned = workbook.returns.of_audit(sent.id)[0]
    theirs = another_hand("Auditor")
    form = theirs.returns.form(returned)
    theirs.answers.answer(returned.id, form, ("G0.01", ""), "child")
    with pytest.raises(Problem, match="Auditor has changed"):
        workbook.undo()
    assert returned.id in {held.id for held in workbook.returns.of_audit(sent.id)}
    theirs.undo()
    assert workbook.undo() is not None, "they took it back, so nothing of theirs is hidden"
    assert check(workbook.file).faults == ()


def test_nobody_is_asked_in_an_audit_that_is_closed(workbook: Workbook, audit: Audit) -> None:
    leave_out(workbook, audit, 1, "Housing")
    sent = send(workbook, audit)
    workbook.audits.change(sent, "Close", stage="closed")
    closed = workbook.audits.one(sent.id)
    case = child(workbook, closed, 1)
    with pytest.raises(Problem, match="closed"):
        workbook.sending.ask_too(closed, agency(workbook, closed, "Housing"), case)
