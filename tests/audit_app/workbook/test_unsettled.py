"""What two people said differently is told in words, and settled only with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.store.verify import check
from audit_app.workbook.unsettled import settle, settled, unsettled
from tests.audit_app.conftest import take_in
from tests.audit_app.hands import change_child, take_out_child

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_only_what_differs_is_told_and_days_say_which_day_they_are(
    workbook: Workbook, part: Callable[[], Workbook]
) -> None:
    action = workbook.actions.add("Agree a checklist", "reflection", due_on="2026-12-01")

    def moved(day: str, why: str) -> Callable[[Workbook], object]:
        return lambda book: book.actions.move(book.actions.one(action), day, why)

    theirs = part()
    moved("2027-01-31", "Staff left")(workbook)
    moved("2027-02-28", "Half term")(theirs)
    take_in(workbook, theirs)
    [one] = unsettled(workbook)
    assert one.about == "Action 1, dates"
    assert {held.words: held.by for held in one.said} == {
        "because Staff left, moved to 31/01/2027": "Co-ordinator",
        "because Half term, moved to 28/02/2027": "Auditor",
    }


def test_settling_needs_a_reason_and_keeps_it(
    workbook: Workbook, part: Callable[[], Workbook]
) -> None:
    action = workbook.actions.add("Agree a checklist", "reflection")

    def wrote(words: str) -> Callable[[Workbook], object]:
        return lambda book: book.actions.change(book.actions.one(action), evidence=words)

    theirs = part()
    wrote("Ours")(workbook)
    wrote("Theirs")(theirs)
    take_in(workbook, theirs)
    [one] = unsettled(workbook)
    chosen = next(held for held in one.said if held.by == "Auditor")
    with pytest.raises(Problem) as refused:
        settle(workbook, one, chosen, "  ")
    assert refused.value.code == "no-reason"
    assert unsettled(workbook) == [one]
    settle(workbook, one, chosen, "Seen by both")
    assert unsettled(workbook) == []
    assert workbook.actions.one(action).evidence == "Theirs"
    assert [(held.deed.by, held.reason) for held in settled(workbook, action)] == [
        ("Co-ordinator", "Seen by both")
    ]
    with pytest.raises(Problem) as stands:
        workbook.undo()
    assert stands.value.code == "changed-since", "what was settled is not taken back by undo"
    assert check(workbook.file).faults == ()


def test_a_removal_that_did_not_see_an_edit_is_settled_either_way(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    cases = workbook.audits.cases(sent.audit.id)
    theirs = part()
    for case in cases:
        take_out_child(workbook, case, "Moved away")
    for case in theirs.audits.cases(sent.audit.id):
        change_child(theirs, case, district="North")
    take_in(workbook, theirs)
    first, second = unsettled(workbook)
    assert [held.words for held in first.said] == [
        "keep it, with what was changed since",
        "take it out: Moved away",
    ]
    settle(workbook, first, first.said[0], "Still in the audit")
    settle(workbook, second, second.said[1], "Gone")
    assert unsettled(workbook) == []
    [kept] = workbook.audits.cases(sent.audit.id)
    assert kept.id == first.row
    assert kept.district == "North"
    assert check(workbook.file).faults == ()


def test_what_came_after_a_sign_off_waits_and_is_listed(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0]
    key = ("G0.01", "")
    workbook.answers.answer(returned.id, sent.form, key, "child")
    theirs = part()
    workbook.signing.sign_off(returned, "Lead")
    theirs.answers.note(returned.id, key, "Written elsewhere")
    take_in(workbook, theirs)
    [one] = unsettled(workbook)
    assert (one.how, one.facet) == ("waiting", "note")
    assert "“Written elsewhere” (Auditor)" in one.line
    with pytest.raises(Problem) as refused:
        settle(workbook, one, one.said[0], "It is right")
    assert refused.value.code == "sealed"
    child = workbook.audits.case(returned.case_id or "").reference
    held = workbook.documents.case_record(child, workbook.pen.sources.now().date())
    assert "Written elsewhere" in repr(held.blocks), "it is held, though it is not shown"


def test_everything_held_on_a_child_has_the_worries_and_where_things_are_recorded(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    key = ("G0.01", "")
    workbook.answers.answer(returned.id, sent.form, key, "child")
    workbook.answers.where(returned.id, key, "Chronology, page 3")
    workbook.concerns.record(
        returned, known=False, told_role="Duty lead", told_at="14:30", words="Seen alone today"
    )
    child = workbook.audits.case(returned.case_id or "").reference
    text = repr(workbook.documents.case_record(child, workbook.pen.sources.now().date()).blocks)
    for words in ("Chronology, page 3", "Duty lead", "14:30", "Seen alone today"):
        assert words in text


def test_everything_held_on_a_child_stands_in_the_order_of_the_form(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    asked = [q.name for q in sent.form.questions if q.type == "select_one"][:6]
    for name in reversed(asked):
        workbook.answers.note(returned.id, (name, ""), f"Seen at {name}.")
    child = workbook.audits.case(returned.case_id or "").reference
    text = repr(workbook.documents.case_record(child, workbook.pen.sources.now().date()).blocks)
    places = [text.index(f"Seen at {name}.") for name in asked]
    assert places == sorted(places)
