"""Undo and redo reach behind a split as if nothing had been split."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from audit_app.journal.facets import kinds_under
from audit_app.journal.lines import Put
from audit_app.records import Action
from audit_app.store import read
from audit_app.store.verify import check
from tests.audit_app.store.later import brought_up
from tests.audit_app.store.two_versions import Begun, begin, parted

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook


PEOPLE = {"owner_role": "Manager", "lead_agency": "HSG", "supporting": ("CSC",)}
ALONE = st.sampled_from(["owner_role", "lead_agency", "both", "undo", "undo", "redo"])


@pytest.fixture
def action(workbook: Workbook) -> str:
    return workbook.actions.add("Ask why", "case_audit", **PEOPLE)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, empty_workbook: Path) -> Begun:
    return begin(tmp_path_factory.mktemp("begun") / "begun.audit", empty_workbook)


def test_undo_and_redo_reach_behind_the_split(workbook: Workbook, action: str) -> None:
    workbook.actions.change(workbook.actions.one(action), owner_role="Named nurse")
    later = brought_up(workbook)
    assert later.undo() is not None
    assert later.actions.one(action).owner_role == "Manager"
    assert later.redo() is not None
    assert later.actions.one(action).owner_role == "Named nurse"
    assert later.actions.one(action).supporting == ("CSC",)
    later.undo()
    later.undo()
    assert read.rows(later.file, Action) == []
    assert check(later.file).faults == ()
    later.close()


def test_what_was_taken_back_before_the_split_is_done_again_after_it(
    workbook: Workbook, action: str
) -> None:
    workbook.actions.change(workbook.actions.one(action), owner_role="Named nurse")
    workbook.undo()
    later = brought_up(workbook)
    later.redo()
    assert later.actions.one(action).owner_role == "Named nurse"
    later.close()


@example(before=["owner_role", "owner_role"], after=["undo", "undo"])
@settings(max_examples=30, deadline=None)
@given(
    before=st.lists(ALONE, min_size=1, max_size=6), after=st.lists(ALONE, min_size=1, max_size=8)
)
def test_undo_and_redo_go_back_and_forth_as_if_nothing_had_been_split(
    tmp_path_factory: pytest.TempPathFactory, begun: Begun, before: list[str], after: list[str]
) -> None:
    plain, other = parted(begun, tmp_path_factory.mktemp("alone"))
    seen = [alone(plain, begun, what, number) for number, what in enumerate(before)]
    split = brought_up(plain)
    for number, what in enumerate(after, len(seen)):
        assert alone(split, begun, what, number) == alone(plain, begun, what, number)
        assert check(split.file).faults == ()
    for book in (plain, other, split):
        book.close()


def alone(book: Workbook, begun: Begun, what: str, number: int) -> tuple[bool, list[object]]:
    """Do one thing to the action, whichever facets it has; whether anything was done, and all."""
    cells = {"owner_role": f"Role {number}", "lead_agency": f"A{number}", "supporting": ()}
    held = read.rows(book.file, Action, id=begun.action)
    if what in {"undo", "redo"}:
        change = book.undo() if what == "undo" else book.redo()
    elif not held:
        change = None
    else:
        now = {name: getattr(held[0], name) for name in cells}
        wanted = now | {name: cells[name] for name in cells if what in {"both", name}}
        change = book.pen.write(what, people(book, begun.action, wanted))
    return change is not None, list(read.rows(book.file, Action))


def people(book: Workbook, row: str, cells: dict[str, object]) -> list[Put]:
    """All that is said of an action's people, in the facets of the version at work."""
    facets = kinds_under(book.file.splits)["action"]
    return [
        Put("action", row, facet, {name: cells[name] for name in names})
        for facet, names in facets.items()
        if set(names) <= set(cells)
    ]
