"""Two copies part, one of them splits its facets first, and it ends the same whichever it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from audit_app.journal.fold import fold
from audit_app.store.file import open_file
from audit_app.store.union import bundle_of, take
from audit_app.store.verify import check
from tests.audit_app.conftest import KEY
from tests.audit_app.store.later import SPLITS, brought_up, opened_later
from tests.audit_app.store.two_versions import STEP, Begun, begin, lived, parted

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.store.file import WorkbookFile


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, empty_workbook: Path) -> Begun:
    return begin(tmp_path_factory.mktemp("begun") / "begun.audit", empty_workbook)


def taken(folder: Path, mine: WorkbookFile, theirs: WorkbookFile, order: str) -> WorkbookFile:
    """A copy of mine that takes in a copy of theirs, each brought up at a moment of its own."""
    paths = [folder / f"{order} {name}.audit" for name in ("mine", "theirs")]
    for path, file in zip(paths, (mine, theirs), strict=True):
        path.unlink(missing_ok=True)
        file.copy_to(path)
    if order == "united, then split":
        ours, other = (open_file(path, lambda _salt: KEY) for path in paths)
        assert take(ours, bundle_of(other)).refused == ()
        ours.close()
        other.close()
        return opened_later(paths[0])
    ours = opened_later(paths[0])
    is_split = order == "both split, then united"
    other = opened_later(paths[1]) if is_split else open_file(paths[1], lambda _salt: KEY)
    assert take(ours, bundle_of(other)).refused == ()
    again = take(ours, bundle_of(other))
    assert (again.deeds, again.lines, again.erased) == (0, 0, 0)
    other.close()
    return ours


def held(file: WorkbookFile) -> tuple[object, ...]:
    """Everything that a file holds and shows, its lines to the byte."""
    assert check(file).faults == ()
    lines = {line.id: line for line in bundle_of(file).lines}
    tables = [file.ask(f'select * from "{name}" order by id') for name in ("action", "answer")]
    differing = file.ask(
        "select row.kind, row.id, facet, how from differs join row on row.n = row order by 1, 2, 3"
    )
    stands = file.ask("select id from head join line on n = line order by 1")
    return lines, tables, sorted(differing), stands, fold(lines.values(), SPLITS)


@settings(max_examples=15, deadline=None)
@given(steps=st.lists(STEP, min_size=2, max_size=16))
def test_parted_copies_end_the_same_in_every_order_of_splitting_and_uniting(
    tmp_path_factory: pytest.TempPathFactory, begun: Begun, steps: list[tuple[str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("orders")
    books = parted(begun, folder)
    lived(begun, books, steps, 0)
    one, other = (book.file for book in books)
    ends = []
    for mine, theirs in ((one, other), (other, one)):
        for order in ("united, then split", "split, then united", "both split, then united"):
            file = taken(folder, mine, theirs, order)
            ends.append(held(file))
            file.close()
    assert all(end == ends[0] for end in ends)
    for book in books:
        book.close()


@settings(max_examples=15, deadline=None)
@given(steps=st.lists(STEP, min_size=2, max_size=12))
def test_a_split_changes_no_cell_of_any_table(
    tmp_path_factory: pytest.TempPathFactory, begun: Begun, steps: list[tuple[str, int]]
) -> None:
    books = parted(begun, tmp_path_factory.mktemp("cells"))
    lived(begun, books, steps, 0)
    take(books[0].file, bundle_of(books[1].file))
    shown = [books[0].file.ask(f'select * from "{name}"') for name in ("action", "answer")]
    found = books[0].file.ask("select rowid, words from search")
    later = brought_up(books[0])
    assert [later.file.ask(f'select * from "{name}"') for name in ("action", "answer")] == shown
    assert later.file.ask("select rowid, words from search") == found
    for book in (later, *books):
        book.close()


@settings(max_examples=25, deadline=None)
@given(
    before=st.lists(STEP, max_size=8),
    between=st.lists(STEP.filter(lambda step: step[0] != "unite"), min_size=1, max_size=10),
    after=st.lists(STEP, max_size=6),
    takes_early=st.booleans(),
)
def test_copies_that_went_on_in_two_versions_end_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    begun: Begun,
    before: list[tuple[str, int]],
    between: list[tuple[str, int]],
    after: list[tuple[str, int]],
    *,
    takes_early: bool,
) -> None:
    books = parted(begun, tmp_path_factory.mktemp("versions"))
    lived(begun, books, before, 0)
    older, books[0] = books[0], brought_up(books[0])
    older.close()
    lived(begun, books, between, 20)
    if takes_early:
        event("the older copy was taken in before it was split")
        assert take(books[0].file, bundle_of(books[1].file)).refused == ()
        assert check(books[0].file).faults == ()
        lived(begun, books, [(what, 0) for what, _who in between if what == "undo"], 40)
    older, books[1] = books[1], brought_up(books[1])
    older.close()
    lived(begun, books, after, 60)
    for mine, theirs in (books, books[::-1]):
        assert take(mine.file, bundle_of(theirs.file)).refused == ()
    assert held(books[0].file) == held(books[1].file)
    for book in books:
        book.close()
