"""Two real workbooks keep the rules of the journal, whatever was done in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from audit_app.journal.fold import fold
from audit_app.problems import Problem
from audit_app.store.file import open_file
from audit_app.store.union import bundle_of
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY, counted_sources, take_in, unite

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

DEED = st.tuples(
    st.sampled_from(["partnership", "framework", "undo", "redo", "unite"]), st.integers(0, 1)
)


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(DEED, min_size=2, max_size=10))
def test_two_real_workbooks_unite_and_hold_whatever_was_done(
    tmp_path_factory: pytest.TempPathFactory, empty_workbook: Path, steps: list[tuple[str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("unite")
    books = []
    for name in "ab":
        path = folder / f"{name}.audit"
        path.write_bytes(empty_workbook.read_bytes())
        file = open_file(path, lambda _salt: KEY)
        author = Author(f"Author {name}", name)
        books.append(Workbook(file, counted_sources(1_000_000 * ord(name)), author))
    for number, (what, who) in enumerate(steps):
        book, other = books[who], books[1 - who]
        if what == "unite":
            take_in(book, other)
        elif what in {"undo", "redo"}:
            try:
                book.undo() if what == "undo" else book.redo()
            except Problem as problem:
                assert problem.code == "changed-since"  # noqa: PT017 - some steps meet it, some not
        else:
            book.settings.put(what, f"{who}.{number}")
    unite(*books)
    folds = []
    for book in books:
        lines = bundle_of(book.file).lines
        folds.append({key: (row.cells, row.gone, row.disputed) for key, row in fold(lines).items()})
        book.close()
    assert folds[0] == folds[1]
