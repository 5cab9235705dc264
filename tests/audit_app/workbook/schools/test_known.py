"""What a visit asks and the workbook knows is offered, and written only when somebody says so."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.workbook.answers import Told
from audit_app.workbook.schools.known import known_of_visit, write_known
from tests.audit_app.schooled import schooled, visit_form

if TYPE_CHECKING:
    from audit_app.records import Return
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.schooled import Schooled

LATER = date(2027, 3, 10)
ACTIONS = ("V1.02", "V1.02b", "V1.02c")


@pytest.fixture
def held(workbook: Workbook) -> Schooled:
    return schooled(workbook)


def done_with(book: Workbook, held: Schooled, agreed: list[dict[str, str]]) -> Return:
    """The visit of November is made, with these actions; the record of the next one, in spring."""
    told = {("V6.04", ""): Told(agreed), ("V6.03", ""): Told("no")}
    book.answers.answer_many(held.returned.id, visit_form(), told, "Answer a visit")
    book.signing.sign_off(held.returned, "Officer")
    planned = book.visits.plan(held.school, "return", "2026-27/spring", LATER.isoformat())
    return book.returns.one(book.visiting.begin(book.visits.one(planned), visit_form()))


def agreed(ask: str, by: str) -> dict[str, str]:
    return {"ask": ask, "owner": "Head", "by": by, "know": "Seen"}


def test_the_actions_of_the_last_visit_are_counted_done_open_and_late(
    workbook: Workbook, held: Schooled
) -> None:
    asks = [
        agreed("Write the policy", "2026-12-01"),
        agreed("Train the staff", "2027-02-01"),
        agreed("Ask the pupils", "2027-06-01"),
        agreed("Move the sign", "2027-06-02"),
        agreed("Fill the gap", "2027-06-03"),
    ]
    again = done_with(workbook, held, asks)
    by_ask = {one.ask: one for one in workbook.actions.all()}
    workbook.actions.set_status(by_ask["Write the policy"], "done", evidence="Seen on the website")
    on = LATER.isoformat()
    workbook.follow_up.review(
        by_ask["Move the sign"], on, "Chair", "no_longer_needed", "Moved house"
    )
    workbook.actions.add("Of another school", "school_audit", due_on="2026-12-01")
    known = known_of_visit(workbook, again, LATER)
    assert [known[name].value for name in ACTIONS] == [1, 2, 1]
    assert known["V1.02c"].words == "Of 5 agreed on 24 November 2026: 1 past the date."


def test_what_stood_in_the_plan_open_when_it_was_agreed_is_one_action_and_is_counted(
    workbook: Workbook, held: Schooled
) -> None:
    cells: dict[str, object] = {"school_id": held.school.id, "due_on": "2026-12-01"}
    workbook.actions.add("Train  the staff", "school_audit", **cells)
    closed = workbook.actions.add("Ask the pupils", "school_audit", **cells)
    done = next(one for one in workbook.actions.all() if one.id == closed)
    workbook.actions.set_status(done, "done", evidence="Seen")
    asks = [agreed("train the staff.", "2027-02-01"), agreed("Ask the pupils", "2027-06-01")]
    again = done_with(workbook, held, asks)
    told = sorted((one.ask, one.status) for one in workbook.actions.of_schools([held.school.id]))
    assert told == [
        ("Ask the pupils", "done"),
        ("Ask the pupils", "not_started"),
        ("Train  the staff", "not_started"),
    ], "what is open is not asked a second time, and what was closed is asked anew"
    known = known_of_visit(workbook, again, LATER)
    assert [known[name].value for name in ACTIONS] == [0, 1, 1]


def test_of_what_was_agreed_again_the_one_that_was_open_counts_and_no_older_one(
    workbook: Workbook, held: Schooled
) -> None:
    ask, school = "Write the policy", {"school_id": held.school.id}
    workbook.actions.add(ask, "school_audit", due_on="2024-05-01", **school)
    [older] = workbook.actions.all()
    workbook.actions.set_status(older, "done", evidence="Seen on the website")
    workbook.actions.add(ask, "school_audit", due_on="2027-06-01", **school)
    again = done_with(workbook, held, [agreed(ask, "2027-06-01")])
    assert len(workbook.actions.all()) == 2, "an open one asked the same already"
    known = known_of_visit(workbook, again, LATER)
    assert [known[name].value for name in ACTIONS] == [0, 1, 0]


def test_of_a_first_visit_no_earlier_actions_are_known(workbook: Workbook, held: Schooled) -> None:
    assert not set(ACTIONS) & known_of_visit(workbook, held.returned, LATER).keys()


def test_the_last_yearly_return_is_the_newest_that_was_signed_off(
    workbook: Workbook, held: Schooled
) -> None:
    assert "V1.01" not in known_of_visit(workbook, held.returned, LATER), "none is signed off"
    workbook.signing.sign_off(held.last, "Head")
    known = known_of_visit(workbook, held.returned, LATER)
    day = workbook.pen.stamp()[:10]
    assert known["V1.01"].value == day
    assert known["V1.01"].words.startswith("The return of 2025-26 was signed off on ")
    assert known["V1.01b"].value == "no"
    assert known["V1.01b"].words.endswith(" questions are unanswered.")


def test_it_is_written_in_one_deed_only_where_nothing_is_answered(
    workbook: Workbook, held: Schooled
) -> None:
    again = done_with(workbook, held, [agreed("Write the policy", "2026-12-01")])
    form = visit_form()
    workbook.answers.answer(again.id, form, ("V1.02", ""), 7)
    known = known_of_visit(workbook, again, LATER)
    questions = [one for one in form.questions if one.name in ACTIONS]
    change = write_known(workbook, again, known, questions)
    assert change is not None
    assert change.label == "As this workbook has it: 2 answers"
    answers = workbook.answers.of_return(again.id)
    assert [answers[name, ""].value for name in ACTIONS] == ["7", "0", "1"]
    assert write_known(workbook, again, known, questions) is None
    workbook.undo()
    left = workbook.answers.of_return(again.id)
    assert {key[0] for key, one in left.items() if one.value} & set(ACTIONS) == {"V1.02"}


def test_nothing_is_known_of_a_return_that_is_no_visit(workbook: Workbook, held: Schooled) -> None:
    assert known_of_visit(workbook, held.now, LATER) == {}
