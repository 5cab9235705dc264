"""What somebody wrote stays in sight, whatever somebody else takes back beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.store.verify import check
from tests.audit_app.conftest import take_in, unite

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

QUESTION = ("G0.01", "")


@pytest.fixture
def elsewhere(workbook: Workbook, sent: Sent, part: Callable[[], Workbook]) -> Workbook:
    """The same workbook on another laptop, after the audit was sent."""
    return part()


def test_taking_back_an_answer_leaves_the_note_that_another_wrote_beside_it(
    workbook: Workbook, sent: Sent, another_hand: Callable[[str], Workbook]
) -> None:
    returned = sent.returns[0].id
    workbook.answers.answer(returned, sent.form, QUESTION, "child")
    another_hand("Auditor").answers.note(returned, QUESTION, "Seen at home")
    workbook.undo()
    answer = workbook.answers.of_return(returned)[QUESTION]
    assert (answer.value, answer.note) == (None, "Seen at home")
    assert check(workbook.file).faults == ()


def test_an_answer_made_and_taken_back_alone_is_gone(workbook: Workbook, sent: Sent) -> None:
    returned = sent.returns[0].id
    workbook.answers.answer(returned, sent.form, QUESTION, "child")
    workbook.undo()
    assert workbook.answers.of_return(returned) == {}


@pytest.mark.parametrize("number", range(4))
def test_taking_back_an_answer_here_never_hides_the_answer_given_there(
    workbook: Workbook, elsewhere: Workbook, sent: Sent, number: int
) -> None:
    returned = sent.returns[number].id
    workbook.answers.answer(returned, sent.form, QUESTION, "child")
    elsewhere.answers.answer(returned, sent.form, QUESTION, "adult")
    elsewhere.undo()
    unite(workbook, elsewhere)
    for book in (workbook, elsewhere):
        assert QUESTION in book.answers.of_return(returned)
        assert book.file.ask("select facet, how from differs") == [("value", "disputed")]


def test_a_sealed_answer_stays_when_its_author_takes_it_back_elsewhere(
    workbook: Workbook, elsewhere: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    elsewhere.answers.answer(returned.id, sent.form, QUESTION, "child")
    take_in(workbook, elsewhere)
    workbook.signing.sign_off(returned, "Lead")
    elsewhere.undo()
    unite(workbook, elsewhere)
    for book in (workbook, elsewhere):
        assert book.answers.of_return(returned.id)[QUESTION].value == '"child"'
        assert book.file.ask("select facet, how from differs") == [("value", "waiting")]


def test_an_answer_taken_back_before_the_sign_off_stays_away(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    workbook.undo()
    workbook.signing.sign_off(returned, "Lead")
    assert QUESTION not in workbook.answers.of_return(returned.id)
    assert check(workbook.file).faults == ()


def test_an_unfinished_note_stands_beside_what_came_in_since_it_was_typed(
    workbook: Workbook, elsewhere: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0].id
    workbook.answers.draft(returned, QUESTION, "note", "Ours, half ty")
    elsewhere.answers.note(returned, QUESTION, "Theirs")
    unite(workbook, elsewhere)
    assert workbook.answers.take_up_drafts() == 1
    assert workbook.file.ask("select facet, how from differs") == [("note", "disputed")]
    assert check(workbook.file).faults == ()
    assert workbook.answers.take_up_drafts() == 0


def test_an_unfinished_note_of_a_return_signed_since_keeps_no_other_one_waiting(
    workbook: Workbook, elsewhere: Workbook, sent: Sent
) -> None:
    signed, other = sent.returns[:2]
    workbook.answers.draft(signed.id, QUESTION, "note", "Late words")
    workbook.answers.draft(other.id, QUESTION, "note", "Other words")
    elsewhere.answers.answer(signed.id, sent.form, QUESTION, "child")
    elsewhere.signing.sign_off(signed, "Lead")
    unite(workbook, elsewhere)
    with pytest.raises(Problem, match="signed off since"):
        workbook.answers.take_up_drafts()
    assert workbook.answers.of_return(other.id)[QUESTION].note == "Other words"
    assert workbook.answers.of_return(signed.id)[QUESTION].note is None
    workbook.signing.reopen(workbook.returns.one(signed.id), "Lead", "Late words")
    assert workbook.answers.take_up_drafts() == 1
    assert workbook.answers.of_return(signed.id)[QUESTION].note == "Late words"


@pytest.mark.parametrize("is_signed_here", [True, False])
def test_no_answer_is_taken_to_wait_unseen_where_one_reopened_and_another_signed(
    workbook: Workbook, elsewhere: Workbook, sent: Sent, *, is_signed_here: bool
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    workbook.signing.sign_off(returned, "Lead")
    unite(workbook, elsewhere)
    for book in (workbook, elsewhere):
        book.signing.reopen(book.returns.one(returned.id), "Lead", "Wrong file")
    signer = workbook if is_signed_here else elsewhere
    signer.signing.sign_off(signer.returns.one(returned.id), "Lead")
    unite(workbook, elsewhere)
    with pytest.raises(Problem, match="signed off"):
        workbook.answers.answer(returned.id, sent.form, QUESTION, "adult")
    workbook.signing.reopen(workbook.returns.one(returned.id), "Lead", "Still the wrong file")
    workbook.answers.answer(returned.id, sent.form, QUESTION, "adult")
    assert workbook.answers.of_return(returned.id)[QUESTION].value == '"adult"'
    assert check(workbook.file).faults == ()
