"""What two people do in two copies of a workbook, each in an older or a later version."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from audit_app.journal.lines import Sort
from audit_app.problems import Problem
from audit_app.store.erase import erase_facet
from audit_app.store.export_log import has_row
from audit_app.store.file import open_file
from audit_app.store.union import bundle_of, take
from audit_app.workbook.answers import answer_id
from audit_app.workbook.pen import Author
from audit_app.workbook.sign_off import signing
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY, Sent, counted_sources, sent_out
from tests.audit_app.store.later import SPLITS, choice, owner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


QUESTION = ("G0.01", "")
REFUSALS = frozenset({"sealed", "open", "changed-since", "sealed-draft", "gone"})
WHATS = (
    "people", "answer", "clear", "note", "sign", "reopen", "undo", "redo", "erase", "erase people",
    "remove", "unite",
)  # fmt: skip
STEP = st.tuples(st.sampled_from(WHATS), st.integers(0, 1))


class Begun(NamedTuple):
    """A workbook with an audit that was sent and an action."""

    path: Path
    sent: Sent
    action: str

    def __repr__(self) -> str:
        return "Begun"


def begin(path: Path, empty: Path) -> Begun:
    """Make it at a path, out of an empty workbook."""
    path.write_bytes(empty.read_bytes())
    file = open_file(path, lambda _salt: KEY)
    book = Workbook(file, counted_sources(), Author("Co-ordinator", "laptop-0"))
    sent = sent_out(book)
    action = book.actions.add("Ask why", "case_audit", owner_role="Manager", lead_agency="HSG")
    file.close()
    return Begun(path, sent, action)


def do(book: Workbook, begun: Begun, what: str, number: int) -> None:
    """Do one thing, in the facets of the version that the book is open in."""
    is_later, returned = book.file.splits is SPLITS, begun.sent.returns[0]
    answer = answer_id(returned.id, *QUESTION)
    steps: dict[str, Callable[[], object]] = {
        "people": lambda: _people(book, begun.action, number, is_later=is_later),
        "answer": lambda: _answer(book, begun, '"child"' if number % 2 else '"adult"'),
        "clear": lambda: _answer(book, begun, None),
        "note": lambda: book.answers.note(returned.id, QUESTION, f"Note {number}"),
        "sign": lambda: _sign(book, returned.id),
        "reopen": lambda: book.signing.reopen(book.returns.one(returned.id), "Lead", "Reason"),
        "undo": book.undo,
        "redo": book.redo,
        "erase": lambda: erase_facet(
            book.file, "answer", answer, "choice" if is_later else "value"
        ),
        "erase people": lambda: erase_facet(
            book.file, "action", begun.action, "owner" if is_later else "people"
        ),
        "remove": lambda: book.actions.remove(book.actions.one(begun.action), "Reason"),
    }
    steps[what]()


def _sign(book: Workbook, return_id: str) -> None:
    """Sign a return off; the answer that is given by signing is in the older version alone."""
    returned = book.returns.one(return_id)
    if book.file.splits is SPLITS:
        put = signing(book.pen, returned, "Lead", is_untold=False)
        book.pen.write("Sign off a return", [put], Sort.SIGN_OFF)
    else:
        book.signing.sign_off(returned, "Lead")


def _people(book: Workbook, row: str, number: int, *, is_later: bool) -> None:
    if is_later:
        book.pen.write("Owner", [owner(row, f"Role {number}")])
        return
    action = book.actions.one(row)
    book.actions.change(action, owner_role=f"Role {number // 2}", supporting=(f"A{number}",))


def _answer(book: Workbook, begun: Begun, said: str | None) -> None:
    returned = begun.sent.returns[0].id
    if book.file.splits is SPLITS:
        row = answer_id(returned, *QUESTION)
        if has_row(book.file, "answer", row):
            book.pen.write("Choose", [choice(row, said)])
        return
    value = None if said is None else said.strip('"')
    book.answers.answer(returned, begun.sent.form, QUESTION, value)


def lived(begun: Begun, books: list[Workbook], steps: list[tuple[str, int]], since: int) -> None:
    for number, (what, who) in enumerate(steps, since):
        if what == "unite":
            take(books[who].file, bundle_of(books[1 - who].file))
            continue
        try:
            do(books[who], begun, what, number)
        except Problem as problem:
            assert problem.code in REFUSALS  # noqa: PT017 - some steps meet it, some not


def parted(begun: Begun, folder: Path) -> list[Workbook]:
    books = []
    for who in (1, 2):
        copy = folder / f"{who}.audit"
        copy.write_bytes(begun.path.read_bytes())
        author = Author(f"Author {who}", f"laptop-{who}")
        file = open_file(copy, lambda _salt: KEY)
        books.append(Workbook(file, counted_sources(who * 1_000_000), author))
    return books
