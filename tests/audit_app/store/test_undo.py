"""Undo takes back my newest ordinary deed and no other; redo does again what I took back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.journal.lines import Put, Sort
from audit_app.problems import Problem
from audit_app.store.bundle import Bundle
from audit_app.store.union import bundle_of, take
from audit_app.store.verify import check
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources, take_in
from tests.audit_app.hands import change_child, take_out_child

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.audit_app.conftest import Sent

QUESTION = ("G0.01", "")


@pytest.fixture
def elsewhere(workbook: Workbook, part: Callable[[], Workbook]) -> Workbook:
    """The same workbook on another laptop, with one setting in it."""
    workbook.settings.put("partnership", "Marram Bay")
    return part()


def test_undo_and_redo_walk_through_my_deeds_in_order(workbook: Workbook) -> None:
    for said in ("One", "Two", "Three"):
        workbook.settings.put("partnership", said)
    seen = []
    for step in (workbook.undo, workbook.undo, workbook.redo, workbook.redo, workbook.redo):
        step()
        seen.append(workbook.settings.all()["partnership"])
    assert seen == ["Two", "One", "Two", "Three", "Three"]
    for _ in range(4):
        workbook.undo()
    assert workbook.settings.all() == {}
    assert workbook.undo() is None
    assert check(workbook.file).faults == ()


def test_redo_ends_with_my_next_ordinary_deed(workbook: Workbook) -> None:
    workbook.settings.put("partnership", "One")
    workbook.undo()
    workbook.settings.put("framework", "Look")
    assert workbook.redo() is None
    assert workbook.settings.all() == {"framework": "Look"}


def test_redo_is_still_there_after_a_deed_that_undo_does_not_take_back(workbook: Workbook) -> None:
    workbook.settings.put("framework", "Look")
    workbook.settings.put("partnership", "One")
    workbook.undo()
    [(row,)] = workbook.file.ask("select id from setting where key = 'framework'")
    workbook.pen.write("Settle", [Put("setting", row, "value", {"value": '"L"'})], Sort.SETTLE)
    workbook.redo()
    assert workbook.settings.all() == {"framework": "L", "partnership": "One"}


def test_redo_never_writes_over_what_somebody_else_wrote_since(
    workbook: Workbook, another_hand: Callable[[str], Workbook]
) -> None:
    workbook.settings.put("partnership", "One")
    workbook.undo()
    another_hand("Auditor").settings.put("partnership", "Theirs")
    with pytest.raises(Problem, match="Auditor has changed"):
        workbook.redo()
    assert workbook.settings.all() == {"partnership": "Theirs"}


@pytest.mark.parametrize(
    "other", [Author("Auditor", "laptop-1"), Author("Co-ordinator", "laptop-2")]
)
def test_undo_takes_back_nothing_that_another_person_or_laptop_did(
    workbook: Workbook, other: Author
) -> None:
    workbook.settings.put("partnership", "Mine")
    Workbook(workbook.file, counted_sources(1_000_000), other).settings.put("framework", "Look")
    workbook.undo()
    assert workbook.settings.all() == {"framework": "Look"}
    assert workbook.undo() is None
    assert workbook.redo() is not None


def test_undo_takes_all_of_a_deed_back_or_none_of_it(
    workbook: Workbook, another_hand: Callable[[str], Workbook]
) -> None:
    workbook.settings.put_many({"partnership": "Mine", "framework": "Look"}, "Set two")
    another_hand("Auditor").settings.put("framework", "Theirs")
    with pytest.raises(Problem, match="Auditor has changed"):
        workbook.undo()
    assert workbook.settings.all() == {"partnership": "Mine", "framework": "Theirs"}


def test_undo_is_no_way_back_when_another_took_my_words_back_to_what_they_were(
    workbook: Workbook, another_hand: Callable[[str], Workbook]
) -> None:
    workbook.settings.put("partnership", "Mine")
    other = another_hand("Auditor")
    other.settings.put("partnership", "Theirs")
    other.undo()
    with pytest.raises(Problem, match="Auditor has changed"):
        workbook.undo()
    assert workbook.settings.all() == {"partnership": "Mine"}


def test_undo_is_refused_after_a_settlement_of_mine_that_says_the_same(
    workbook: Workbook, another_hand: Callable[[str], Workbook]
) -> None:
    workbook.settings.put("partnership", "Mine")
    another_hand("Auditor").settings.put("partnership", "Theirs")
    [(row,)] = workbook.file.ask("select id from setting")
    workbook.pen.write("Settle", [Put("setting", row, "value", {"value": '"Mine"'})], Sort.SETTLE)
    with pytest.raises(Problem, match="changed the same thing"):
        workbook.undo()
    assert workbook.settings.all() == {"partnership": "Mine"}


def test_undo_passes_over_a_settlement_a_sign_off_and_the_removal_of_others_work(
    workbook: Workbook, sent: Sent, another_hand: Callable[[str], Workbook]
) -> None:
    workbook.settings.put("framework", "Look")
    [(row,)] = workbook.file.ask("select id from setting where key = 'framework'")
    workbook.pen.write("Settle", [Put("setting", row, "value", {"value": '"L"'})], Sort.SETTLE)
    workbook.settings.put("partnership", "One")
    workbook.signing.sign_off(sent.returns[0], "Lead")
    case = workbook.audits.cases(sent.audit.id)[0]
    change_child(another_hand("Auditor"), case, age_band="10–15")
    take_out_child(workbook, workbook.audits.case(case.id), "Not in scope")
    change = workbook.undo()
    assert change is not None
    assert change.label == "Undo: Set partnership"
    assert workbook.returns.standing(workbook.returns.one(sent.returns[0].id)).is_signed
    assert len(workbook.audits.cases(sent.audit.id)) == 1


def test_undo_is_refused_while_two_people_differ_and_after_it_was_settled(
    workbook: Workbook, elsewhere: Workbook
) -> None:
    workbook.settings.put("partnership", "Ours")
    elsewhere.settings.put("partnership", "Theirs")
    take_in(workbook, elsewhere)
    with pytest.raises(Problem, match="Auditor has changed"):
        workbook.undo()
    workbook.settings.put("partnership", "Both")
    with pytest.raises(Problem, match="settled what was said differently"):
        workbook.undo()
    assert workbook.settings.all() == {"partnership": "Both"}


def test_whether_a_deed_is_in_effect_arrives_with_the_union_in_any_order(
    part: Callable[[], Workbook], elsewhere: Workbook
) -> None:
    elsewhere.settings.put("framework", "Look")
    elsewhere.undo()
    elsewhere.redo()
    elsewhere.undo()
    whole = bundle_of(elsewhere.file)
    for deeds in (whole.deeds, whole.deeds[::-1]):
        theirs = part()
        take(theirs.file, Bundle(deeds, whole.lines))
        assert check(theirs.file).faults == ()
        assert theirs.undo() is None


def test_undo_passes_over_what_is_in_a_signed_return_and_names_it(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.settings.put("partnership", "Marram Bay")
    first = workbook.actions.add("Ask why at the first missed appointment", "case_audit")
    returned = next(
        r for r in sent.returns if workbook.settings.agency(str(r.agency_id)).code == "HSG"
    )
    child = workbook.audits.case(str(returned.case_id)).reference
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    workbook.answers.note(returned.id, QUESTION, "Two files")
    workbook.signing.sign_off(returned, "Housing lead")
    sealed = workbook.answers.of_return(returned.id)
    change = workbook.undo()
    assert change is not None
    assert change.label.startswith("Undo: ")
    assert first not in {action.id for action in workbook.actions.all()}
    day = "25 November 2026"
    assert change.passed_over == f"The return of Housing on {child} was signed off on {day}"
    assert workbook.answers.of_return(returned.id) == sealed
    workbook.undo()
    assert workbook.settings.all() == {}
    for _ in range(3):
        with pytest.raises(Problem, match=f"Housing on {child} was signed off on {day}"):
            workbook.undo()
    assert len(workbook.audits.cases(sent.audit.id)) == 2, "a signed return rests on its child"
    assert len(workbook.returns.of_audit(sent.audit.id)) == len(sent.returns)
    workbook.redo()
    workbook.redo()
    assert workbook.settings.all() == {"partnership": "Marram Bay"}
    assert [action.id for action in workbook.actions.all()] == [first]
    assert check(workbook.file).faults == ()


def test_undo_reaches_what_is_in_a_return_again_once_it_is_reopened(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    workbook.signing.sign_off(returned, "Lead")
    workbook.signing.reopen(workbook.returns.one(returned.id), "Lead", "One more file was found")
    held = workbook.answers.of_return(returned.id)
    while workbook.answers.of_return(returned.id) == held:
        assert workbook.undo() is not None
    assert QUESTION in held
    assert workbook.audits.cases(sent.audit.id) != []


def test_what_an_audit_became_after_its_returns_were_made_is_taken_back_as_ever(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.signing.sign_off(sent.returns[0], "Lead")
    workbook.audits.change(workbook.audits.one(sent.audit.id), "Move on", stage="reflect")
    assert workbook.audits.one(sent.audit.id).stage == "reflect"
    workbook.undo()
    assert workbook.audits.one(sent.audit.id).stage == "collect"


def test_a_deed_in_a_signed_return_is_passed_over_by_redo_too(
    workbook: Workbook, sent: Sent, another_hand: Callable[[str], Workbook]
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    workbook.settings.put("partnership", "Marram Bay")
    workbook.undo()
    workbook.undo()
    another_hand("Auditor").signing.sign_off(returned, "Lead")
    change = workbook.redo()
    assert change is not None
    assert "was signed off on" in change.passed_over
    assert workbook.settings.all() == {"partnership": "Marram Bay"}
    assert QUESTION not in workbook.answers.of_return(returned.id)
