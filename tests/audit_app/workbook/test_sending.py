"""Nothing is sent while people differ on who is asked, and who differs is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.workbook.unsettled import settle, unsettled
from tests.audit_app.conftest import take_in
from tests.audit_app.workbook.asking import child, leave_out, pairs, send

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook


def refused(workbook: Workbook, audit: Audit) -> Problem:
    with pytest.raises(Problem) as problem:
        send(workbook, audit)
    assert workbook.audits.one(audit.id).sent_on is None
    assert workbook.returns.of_audit(audit.id) == []
    return problem.value


def test_nothing_is_sent_while_two_people_differ_on_whom_to_leave_out(
    workbook: Workbook, audit: Audit, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    leave_out(workbook, audit, 2, "Housing")
    leave_out(theirs, audit, 2, "Police")
    take_in(workbook, theirs)
    told = refused(workbook, audit)
    assert told.what == "Auditor and Co-ordinator differ on who is asked about NEG26-02."
    assert told.safe == "Nothing was sent."
    assert told.remedy == "Settle it on the page “Said differently”, which Ctrl+K finds; then send."
    [one] = unsettled(workbook)
    settle(workbook, one, next(s for s in one.said if s.words == "Police"), "Not known to them")
    send(workbook, audit)
    assert ("Police", "NEG26-02") not in pairs(workbook, audit)
    assert ("Housing", "NEG26-02") in pairs(workbook, audit)


def test_nothing_is_sent_while_two_people_differ_on_whether_an_agency_is_asked(
    workbook: Workbook, audit: Audit, part: Callable[[], Workbook]
) -> None:
    ids = {held.name: held.id for held in workbook.audits.agencies(audit.id)}
    [fire] = workbook.settings.add_agencies([("Fire service", "FRS")])
    workbook.audits.ask(audit, [*ids.values(), fire])
    theirs = part()
    workbook.audits.ask(audit, [ids["Police"], ids["Schools"], fire])
    theirs.audits.ask(audit, [ids["Police"], ids["Schools"], fire])
    theirs.audits.ask(audit, [*ids.values(), fire])
    theirs.audits.ask(audit, [ids["Housing"], ids["Police"], ids["Schools"]])
    take_in(workbook, theirs)
    assert refused(workbook, audit).what == (
        "Auditor and Co-ordinator differ on whether Housing is asked."
    )


def test_a_child_that_one_took_out_and_another_changed_is_settled_before_sending(
    workbook: Workbook, audit: Audit, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    theirs.children.remove(audit, child(theirs, audit, 3))
    workbook.children.put(audit, changed={child(workbook, audit, 3).id: {"sex": "Female"}})
    take_in(workbook, theirs)
    assert refused(workbook, audit).what == (
        "Auditor took NEG26-03 out, which somebody else has changed."
    )


def test_what_people_say_differently_of_another_audit_or_matter_is_not_in_the_way(
    workbook: Workbook, audit: Audit, part: Callable[[], Workbook]
) -> None:
    other = workbook.audits.one(workbook.audits.add("SCH26", "Schools, autumn 2026"))
    workbook.audits.ask(other, [held.id for held in workbook.audits.agencies(audit.id)])
    workbook.children.put(other, [{"reference": "SCH26-01"}])
    theirs = part()
    leave_out(workbook, other, 1, "Housing")
    leave_out(theirs, other, 1, "Police")
    for book, word in ((workbook, "Female"), (theirs, "Male")):
        book.children.put(audit, changed={child(book, audit, 3).id: {"sex": word}})
    take_in(workbook, theirs)
    assert len(unsettled(workbook)) == 2
    send(workbook, audit)
    assert len(pairs(workbook, audit)) == 9
