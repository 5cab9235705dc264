"""Two laptops live through anything, unite, and both hold and show the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit_app.journal.fold import fold
from audit_app.problems import Problem
from audit_app.store.erase import erase_facet
from audit_app.store.file import open_file
from audit_app.store.union import bundle_of, take
from audit_app.store.verify import check
from audit_app.workbook.answers import answer_id
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY, Sent, counted_sources, sent_out, take_in
from tests.audit_app.hands import change_child, take_out_child

if TYPE_CHECKING:
    from pathlib import Path

WHATS = ("answer", "clear", "note", "draft", "take up", "sign", "reopen", "undo", "redo", "erase")
REFUSALS = frozenset({"sealed", "open", "changed-since", "sealed-draft", "gone"})
STEP = st.tuples(st.sampled_from((*WHATS, "remove", "facts", "unite")), st.integers(0, 1))


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, empty_workbook: Path) -> tuple[Path, Sent]:
    """A workbook with an audit that was sent, made once."""
    path = tmp_path_factory.mktemp("lives") / "begun.audit"
    path.write_bytes(empty_workbook.read_bytes())
    file = open_file(path, lambda _salt: KEY)
    book = Workbook(file, counted_sources(), Author("Co-ordinator", "laptop-0"))
    sent = sent_out(book)
    file.close()
    return path, sent


def done(book: Workbook, sent: Sent, what: str, number: int) -> None:
    """Do one thing to the first return or the first child; some are refused, as they should be."""
    returned, key = sent.returns[0], ("G0.01", "")
    if what == "answer":
        book.answers.answer(returned.id, sent.form, key, ("child", "adult")[number % 2])
    elif what == "clear":
        book.answers.answer(returned.id, sent.form, key, None)
    elif what == "note":
        book.answers.note(returned.id, key, f"Note {number}")
    elif what == "draft":
        book.answers.draft(returned.id, key, "note", f"Draft {number}")
    elif what == "take up":
        book.answers.take_up_drafts()
    elif what == "sign":
        book.signing.sign_off(book.returns.one(returned.id), "Lead")
    elif what == "reopen":
        book.signing.reopen(book.returns.one(returned.id), "Lead", "Reason")
    elif what in {"undo", "redo"}:
        book.undo() if what == "undo" else book.redo()
    elif what == "erase":
        erase_facet(book.file, "answer", answer_id(returned.id, *key), "note")
    else:
        _child(book, sent, what, number)


def _child(book: Workbook, sent: Sent, what: str, number: int) -> None:
    case = next(iter(book.audits.cases(sent.audit.id)), None)
    if case is None:
        return
    if what == "remove":
        take_out_child(book, case, "Reason")
    else:
        change_child(book, case, age_band=f"{number}")


@settings(max_examples=30, deadline=None)
@given(steps=st.lists(STEP, min_size=4, max_size=24))
def test_whatever_two_laptops_did_they_hold_and_show_the_same_after_they_unite(
    tmp_path_factory: pytest.TempPathFactory, begun: tuple[Path, Sent], steps: list[tuple[str, int]]
) -> None:
    path, sent = begun
    folder = tmp_path_factory.mktemp("lives")
    books = []
    for who in (1, 2):
        copy = folder / f"{who}.audit"
        copy.write_bytes(path.read_bytes())
        author = Author(f"Author {who}", f"laptop-{who}")
        file = open_file(copy, lambda _salt: KEY)
        books.append(Workbook(file, counted_sources(who * 1_000_000), author))
    for number, (what, who) in enumerate(steps):
        if what == "unite":
            take(books[who].file, bundle_of(books[1 - who].file))
            continue
        try:
            done(books[who], sent, what, number)
        except Problem as problem:
            assert problem.code in REFUSALS  # noqa: PT017 - some steps meet it, some not
    for book in books:
        assert check(book.file).faults == ()
    for one, other in (books, books[::-1]):
        assert take_in(one, other).refused == ()
    shown = []
    for book in books:
        assert check(book.file).faults == ()
        shown.append(fold(bundle_of(book.file).lines))
        book.close()
    assert shown[0] == shown[1]
