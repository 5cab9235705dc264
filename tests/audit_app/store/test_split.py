"""A facet that is split: nothing that anyone wrote, undid, signed, removed or erased is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from audit_app.journal.lines import mirrored_id
from audit_app.problems import Problem
from audit_app.store.drafts import drafts
from audit_app.store.erase import erase_facet
from audit_app.store.export_log import heads_at, newest_receipt
from audit_app.store.file import open_file
from audit_app.store.history import history_of, written_on
from audit_app.store.schema import VERSION
from audit_app.store.standing import heads_of_facet
from audit_app.store.union import bundle_of, preview, take
from audit_app.store.verify import check
from audit_app.workbook.answers import answer_id
from tests.audit_app.conftest import KEY, take_in
from tests.audit_app.store.later import LATER_STILL, OLD, brought_up, owner

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


def test_every_old_line_is_kept_and_mirrored_and_the_file_holds(
    workbook: Workbook, action: str
) -> None:
    workbook.actions.change(workbook.actions.one(action), owner_role="Named nurse")
    before, shown = lines(workbook), workbook.actions.one(action)
    later = brought_up(workbook)
    after = lines(later)
    assert before.items() <= after.items()
    old = [line for line in before.values() if line.facet == "people"]
    assert len(old) == 2
    assert set(after) - set(before) == {
        mirrored_id(line.id, facet) for line in old for facet in ("owner", "agencies")
    }
    for line in old:
        for facet in ("owner", "agencies"):
            mirror = after[mirrored_id(line.id, facet)]
            assert mirror.deed == line.deed
            assert mirror.replaces == {mirrored_id(held, facet) for held in line.replaces}
    assert later.actions.one(action) == shown
    assert check(later.file).faults == ()
    later.close()


def test_the_history_of_a_new_facet_reaches_back_behind_the_split(
    workbook: Workbook, action: str
) -> None:
    workbook.actions.change(workbook.actions.one(action), owner_role="Named nurse")
    later = brought_up(workbook)
    later.pen.write("Owner", [owner(action, "Head of service")])
    told = [
        (deed.label, json.loads(value or "")["owner_role"])
        for deed, value in history_of(later.file, "action", action, "owner")
    ]
    assert told == [
        ("Action 1", "Manager"),
        ("Change action 1", "Named nurse"),
        ("Owner", "Head of service"),
    ]
    facets = [facet for _deed, _row, facet in written_on(later.file, "action", [action])]
    assert "people" not in facets
    assert facets.count("owner") == 3
    later.close()


def test_two_who_change_owner_and_agencies_no_longer_stand_in_each_others_way(
    workbook: Workbook, action: str, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    workbook.actions.change(workbook.actions.one(action), owner_role="Ours")
    theirs.actions.change(theirs.actions.one(action), owner_role="Theirs")
    take_in(workbook, theirs)
    shown = workbook.actions.one(action)
    assert differing(workbook) == [("people", "disputed")]
    later = brought_up(workbook)
    assert differing(later) == [("owner", "disputed")]
    assert later.actions.one(action) == shown
    later.close()


def test_an_older_copy_is_mirrored_as_it_comes_in_and_twice_is_once(
    workbook: Workbook, action: str, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    theirs.actions.change(theirs.actions.one(action), owner_role="Named nurse")
    later = brought_up(workbook)
    assert preview(later.file, bundle_of(theirs.file)).deeds == 1
    assert take(later.file, bundle_of(theirs.file)).refused == ()
    assert later.actions.one(action).owner_role == "Named nurse"
    assert check(later.file).faults == ()
    twice = take(later.file, bundle_of(theirs.file))
    assert (twice.deeds, twice.lines, twice.erased) == (0, 0, 0)
    there = brought_up(theirs)
    assert lines(there) == lines(later)
    for book in (there, later):
        book.close()


def test_what_is_half_typed_goes_on_in_the_first_new_facet_over_what_it_stood_over(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    row = answer_id(returned.id, *QUESTION)
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    workbook.answers.draft(returned.id, QUESTION, "value", "Half ty")
    workbook.answers.draft(returned.id, QUESTION, "note", "Seen at ho")
    later = brought_up(workbook)
    held = {draft.facet: json.loads(draft.value) for draft in drafts(later.file)}
    assert set(held) == {"choice", "note"}
    assert held["choice"]["words"] == "Half ty"
    assert tuple(held["choice"]["over"]) == heads_of_facet(later.file, "answer", row, "choice")
    later.close()


def test_nothing_is_written_in_a_facet_that_was_split(workbook: Workbook, action: str) -> None:
    later = brought_up(workbook)
    with pytest.raises(KeyError, match="no facet people"):
        later.actions.change(later.actions.one(action), owner_role="Named nurse")
    for kind, facet in OLD:
        heads = "select 1 from head join row on row.n = row where kind = ? and facet = ?"
        assert later.file.ask(heads, kind, facet) == []
    later.close()


def test_a_document_that_left_before_the_split_still_finds_what_stood_then(
    workbook: Workbook, action: str
) -> None:
    receipt = newest_receipt(workbook.file)
    [then] = heads_at(workbook.file, receipt, "action", action, "people")
    workbook.actions.change(workbook.actions.one(action), owner_role="Named nurse")
    later = brought_up(workbook)
    stood = heads_at(later.file, receipt, "action", action, "owner")
    assert stood == {mirrored_id(then, "owner"): '{"owner_role":"Manager"}'}
    later.close()


def test_a_copy_that_was_split_is_refused_by_the_older_version_with_its_own_named(
    workbook: Workbook,
) -> None:
    later = brought_up(workbook)
    later.close()
    with pytest.raises(Problem, match=rf"file version {VERSION + 2};") as refused:
        open_file(later.file.path, lambda _salt: KEY)
    assert refused.value.code == "newer"


def test_a_facet_is_split_in_its_turn_whether_at_once_or_later(
    workbook: Workbook, action: str, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    workbook.actions.change(workbook.actions.one(action), lead_agency="POL")
    theirs.actions.change(theirs.actions.one(action), supporting=("EDU",))
    at_once, between = brought_up(workbook, LATER_STILL), brought_up(theirs)
    later = brought_up(between, LATER_STILL)
    for other in (theirs, between, later):
        assert take_in(at_once, other).refused == ()
        assert check(at_once.file).faults == ()
    assert take_in(later, workbook).refused == ()
    assert lines(at_once) == lines(later)
    assert differing(at_once) == [("helpers", "disputed"), ("lead", "disputed")]
    erase_facet(later.file, "action", action, "lead")
    assert "POL" not in str(bundle_of(later.file).lines)
    assert take_in(at_once, later).erased > 0
    for book in (at_once, later):
        assert check(book.file).faults == ()
    assert lines(at_once) == lines(later)
    for book in (at_once, between, later):
        book.close()
