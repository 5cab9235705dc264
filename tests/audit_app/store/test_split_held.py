"""What was signed, removed or erased before a split stays so after it, and can be proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.journal.lines import Put
from audit_app.records import Action
from audit_app.store import read
from audit_app.store.erase import erase_facet, erased_with
from audit_app.store.union import bundle_of, take
from audit_app.store.verify import check
from audit_app.workbook.answers import answer_id
from tests.audit_app.conftest import take_in
from tests.audit_app.store.later import brought_up, owner

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.journal.lines import Line
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

QUESTION = ("G0.01", "")
PEOPLE = {"owner_role": "Manager", "lead_agency": "HSG", "supporting": ("CSC",)}


@pytest.fixture
def action(workbook: Workbook) -> str:
    return workbook.actions.add("Ask why", "case_audit", **PEOPLE)


def lines(book: Workbook) -> dict[str, Line]:
    return {line.id: line for line in bundle_of(book.file).lines}


def differing(book: Workbook) -> list[tuple[str, str]]:
    return sorted(book.file.ask("select facet, how from differs"))


def test_an_erasure_in_an_older_copy_reaches_the_mirrors(
    workbook: Workbook, action: str, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    later = brought_up(workbook)
    erase_facet(theirs.file, "action", action, "people")
    assert take(later.file, bundle_of(theirs.file)).erased == 3
    assert later.actions.one(action).owner_role is None
    assert "Manager" not in str(bundle_of(later.file).lines)
    assert check(later.file).faults == ()
    there = brought_up(theirs)
    assert lines(there) == lines(later)
    for book in (there, later):
        book.close()


def test_words_erased_from_a_new_facet_are_gone_from_the_old_line_and_do_not_come_back(
    workbook: Workbook, action: str, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    later = brought_up(workbook)
    erase_facet(later.file, "action", action, "owner")
    take(later.file, bundle_of(theirs.file))
    assert "Manager" not in str(bundle_of(later.file).lines)
    there = brought_up(theirs)
    take_in(there, later)
    for book in (there, later):
        assert book.actions.one(action).owner_role is None
        assert check(book.file).faults == ()
    assert lines(there) == lines(later)
    for book in (there, later):
        book.close()


def test_what_is_written_after_the_split_is_erased_by_itself(
    workbook: Workbook, action: str
) -> None:
    later = brought_up(workbook)
    value = {"lead_agency": "POL", "supporting": []}
    puts = [owner(action, "A name"), Put("action", action, "agencies", value)]
    later.pen.write("Change both", puts)
    erase_facet(later.file, "action", action, "owner")
    shown = later.actions.one(action)
    assert (shown.owner_role, shown.lead_agency) == (None, "POL")
    assert check(later.file).faults == ()
    later.close()


def test_what_goes_with_an_erased_facet_is_told_before_it_is_erased(
    workbook: Workbook, action: str
) -> None:
    later = brought_up(workbook)
    assert erased_with(later.file, "action", action, "owner") == ("agencies",)
    assert erased_with(later.file, "action", action, "agencies") == ("owner",)
    assert erased_with(later.file, "action", action, "ask") == ()
    assert later.actions.one(action).owner_role == "Manager", "looking erases nothing"
    erase_facet(later.file, "action", action, "owner")
    assert later.actions.one(action).lead_agency is None
    assert erased_with(later.file, "action", action, "owner") == ()
    new = later.actions.add("Ask how", "case_audit")
    value = {"lead_agency": "POL", "supporting": []}
    later.pen.write("Both", [owner(new, "A name"), Put("action", new, "agencies", value)])
    assert erased_with(later.file, "action", new, "owner") == (), "what is written since stays"
    later.close()


def test_a_sign_off_from_before_the_split_verifies_and_shows_the_same(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    theirs = part()
    workbook.signing.sign_off(returned, "Lead")
    sealed = workbook.answers.of_return(returned.id)
    seal = workbook.returns.one(returned.id).seal
    later = brought_up(workbook)
    assert later.answers.of_return(returned.id) == sealed
    assert later.returns.one(returned.id).seal == seal
    theirs.answers.answer(returned.id, sent.form, QUESTION, "adult")
    take(later.file, bundle_of(theirs.file))
    assert later.answers.of_return(returned.id) == sealed
    assert differing(later) == [("choice", "waiting"), ("why", "waiting")]
    assert check(later.file).faults == ()
    erase_facet(later.file, "answer", answer_id(returned.id, *QUESTION), "choice")
    assert check(later.file).faults == ()
    later.close()


def test_a_return_signed_while_two_differed_shows_the_same_of_them(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    theirs, said = part(), ("child", "adult")
    for returned in sent.returns:
        for book, value in zip((workbook, theirs), said, strict=True):
            book.answers.answer(returned.id, sent.form, QUESTION, value)
    take_in(workbook, theirs)
    for returned in sent.returns:
        workbook.signing.sign_off(workbook.returns.one(returned.id), "Lead")
    sealed = [workbook.answers.of_return(returned.id) for returned in sent.returns]
    later = brought_up(workbook)
    assert [later.answers.of_return(returned.id) for returned in sent.returns] == sealed
    assert check(later.file).faults == ()
    later.close()


def test_a_removal_has_seen_the_mirrors_of_what_it_saw_and_nothing_else(
    workbook: Workbook, action: str, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    workbook.actions.remove(workbook.actions.one(action), "Not ours")
    later = brought_up(workbook)
    assert read.rows(later.file, Action) == []
    assert check(later.file).faults == ()
    theirs.actions.change(theirs.actions.one(action), owner_role="Named nurse")
    take(later.file, bundle_of(theirs.file))
    assert later.actions.one(action).owner_role == "Named nurse"
    assert differing(later) == [("removal", "disputed")]
    assert check(later.file).faults == ()
    later.close()


TRIGGERS = ("a_line_is_never_changed", "a_line_is_never_deleted")
FORGED = "update line set value = '{\"owner_role\":\"Forged\"}' where facet = 'owner'"


@pytest.mark.parametrize(
    ("forgery", "found"),
    [
        pytest.param(FORGED, "altered after it was written", id="other-words-in-a-mirror"),
        pytest.param(
            f"{FORGED}; update line set value = null, salt = null where facet = 'people'",
            "altered after it was written",
            id="and-the-old-line-erased",
        ),
        pytest.param(
            "update line set value = null, salt = null where facet = 'owner'",
            "altered after it was written",
            id="a-mirror-erased-alone",
        ),
        pytest.param(
            "delete from replaces where line in (select n from line where facet = 'owner'); "
            "delete from line where facet = 'owner'",
            "part of an older line is not here",
            id="a-mirror-taken-out",
        ),
    ],
)
def test_a_mirror_that_was_altered_is_named_by_check_and_refused_elsewhere(
    workbook: Workbook, action: str, part: Callable[[], Workbook], forgery: str, found: str
) -> None:
    untouched = brought_up(part())
    workbook.actions.change(workbook.actions.one(action), owner_role="Named nurse")
    later = brought_up(workbook)
    with later.file.transaction():
        for name in TRIGGERS:
            later.file.do(f"drop trigger {name}")
        for statement in forgery.split("; "):
            later.file.do(statement)
    said = " ".join(fault.what for fault in check(later.file).faults)
    assert found in said
    brought = take(untouched.file, bundle_of(later.file))
    made_anew = "delete" in forgery  # as if the other copy had not split yet
    assert brought.refused == (() if made_anew else (f"action {action[:8]}",))
    said = untouched.actions.one(action).owner_role or ""
    assert said == ("Named nurse" if made_anew else "Manager")
    assert check(untouched.file).faults == ()
    for book in (later, untouched):
        book.close()
