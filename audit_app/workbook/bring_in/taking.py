"""Taking schools' returns that came back: a transaction for each file, one undo for all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from audit_app.journal.lines import Put
from audit_app.journal.seals import read_seal
from audit_app.problems import Problem
from audit_app.reports.words import count
from audit_app.store import batches, history
from audit_app.store.export_log import newest_receipt
from audit_app.workbook.bring_in.items import READ_AS, see_that_it_stands
from audit_app.workbook.bring_in.unfinished import may_be_sealed
from audit_app.workbook.signing import CAME_SIGNED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from audit_app.workbook.bring_in.school import Back
    from audit_app.workbook.pen import Change
    from audit_app.workbook.workbook import Workbook

LABEL = "Bring in the return of"
_TAKEN_BACK = "Its file was taken back"


@dataclass(frozen=True, slots=True)
class Taken:
    """How many returns something was taken of, how many were sealed; how many files were not new.

    Several files may be sheets of one return. `refused` are the files that could not be taken
    after all, with why; `batch` takes all back.
    """

    changed: int
    sealed: int
    same: int
    refused: tuple[tuple[Back, Problem], ...]
    batch: str


class Taking:
    """Takes files one after another; whatever was taken when it stops stays, and goes back as one.

    A file is taken whole or, with its reason, not at all. A return that came signed and whole, of
    which nothing is left out, is sealed with it.
    """

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._batch = book.pen.sources.new_id()
        self._looked_at = newest_receipt(book.file)
        self._changed: set[str] = set()  # the returns of which something was taken
        self._sealed = self._same = 0
        self._refused: list[tuple[Back, Problem]] = []

    def take(self, back: Back, places: Sequence[int]) -> None:
        """Take what was chosen of one file, in a transaction of its own."""
        book = self._book
        is_fresh = back.preview.looked_at == self._looked_at  # nothing was written in between
        try:
            with book.file.all_at_once():
                is_new = _take(book, back, places, self._batch, is_fresh=is_fresh)
                is_sealed = _seal(book, back, places)
        except Problem as problem:
            self._refused.append((back, problem))
            return
        if is_new or is_sealed:
            self._changed.add(back.return_id)
        self._sealed += is_sealed
        self._same += not (is_new or is_sealed)

    def told(self) -> Taken:
        """What was taken up to now."""
        refused = tuple(self._refused)
        return Taken(len(self._changed), self._sealed, self._same, refused, self._batch)


def take_returns(
    book: Workbook,
    chosen: Sequence[tuple[Back, Sequence[int]]],
    tick: Callable[[int, int], None] = lambda _done, _of: None,
) -> Taken:
    """Take what was chosen of each file. `tick` may raise to stop between two of them."""
    taking = Taking(book)
    for at, (back, places) in enumerate(chosen):
        tick(at, len(chosen))
        taking.take(back, places)
    tick(len(chosen), len(chosen))
    return taking.told()


def _take(book: Workbook, back: Back, places: Sequence[int], batch: str, *, is_fresh: bool) -> bool:
    puts: dict[tuple[str, str, str], Put] = {}
    for place in places:
        item = back.preview.items[place]
        if item.put is None:
            raise ValueError(item.what)
        for put in (*item.also, item.put):
            puts.setdefault((put.kind, put.row, put.facet), put)
    if not is_fresh:
        for put in puts.values():
            see_that_it_stands(book, back.preview, put)
    if not puts:
        return False
    value = {"file_digest": back.digest, "file_batch": batch}
    file = Put("return", back.return_id, "file", value)
    return book.pen.write(f"{LABEL} {back.name}", [*puts.values(), file]) is not None


def _seal(book: Workbook, back: Back, places: Sequence[int]) -> bool:
    """Seal what came signed and was taken whole; what is signed here already stays as it is.

    What somebody here read as another word, or typed, is nothing that was signed. Where
    something is unanswered it is somebody's to say that it is sealed all the same.
    """
    returned = book.returns.one(back.return_id)
    items = back.preview.items
    is_theirs = all(item.sort != READ_AS and not item.typed for item in items)
    is_whole = len(places) == len(items) and is_theirs
    is_known = not items and returned.file_digest == back.digest  # taken before
    if not (back.role and is_whole) or is_known or book.returns.is_signed(returned):
        return False
    if not may_be_sealed(book, returned, all_the_same=back.seals):
        return False
    return book.signing.sign_off(returned, back.role, CAME_SIGNED) is not None


def take_back(book: Workbook, batch: str) -> Change | None:
    """Put back what one taking changed: all of its files or, with a Problem, none.

    A return that was sealed with its file is opened again, with that as the reason, and its actions
    leave the plan. Raises Problem where somebody has changed something of it since, or signed it
    off here.
    """
    author = book.pen.author
    deeds = batches.deeds_of(book.file, batch, author.by, author.installation)
    last: Change | None = None
    with book.file.all_at_once():
        for deed, return_id in deeds:
            returned = book.returns.one(return_id)
            is_with = batches.sealed_with(book.file, deed, return_id, CAME_SIGNED)
            if book.returns.is_signed(returned) and is_with:
                book.signing.take_back(returned, author.by, _TAKEN_BACK)
            last = book.undo_one(deed) or last
    if last is None or len(deeds) == 1:
        return last
    many = count(len({return_id for _deed, return_id in deeds}), "return")
    return replace(last, label=f"Undo: Bring in {many}")


def take_again(book: Workbook, batch: str) -> Change | None:
    """Do again what was taken back of one taking: all of its files or, with a Problem, none.

    A return that was opened because its file went back is sealed with it again, by the role that
    had signed it; not where anything else was done in between.
    """
    author = book.pen.author
    redone = 0
    again: Change | None = None
    sealed: Change | None = None
    with book.file.all_at_once():
        while _is_next_of(book, batch, author.by, author.installation):
            again = book.redo_one() or again
            redone += 1
        deeds = batches.deeds_of(book.file, batch, author.by, author.installation)
        for _deed, return_id in deeds:
            sealed = _seal_again(book, return_id) or sealed
    if again is None:
        return None
    many = count(len({return_id for _deed, return_id in deeds}), "return")
    label = again.label if redone == 1 else f"Redo: Bring in {many}"
    return replace(sealed or again, label=label)


def _seal_again(book: Workbook, return_id: str) -> Change | None:
    """Sign off what was opened by nothing but the undoing of its taking."""
    held = batches.seals_of(book.file, return_id)[:2]
    if len(held) < 2:  # noqa: PLR2004 - a reopening, and the sign-off that it opened
        return None
    (opened, is_alone), (signed, _is_alone) = held
    reopening, seal = read_seal(opened), read_seal(signed)
    if reopening is None or seal is None or reopening.reason != _TAKEN_BACK or not is_alone:
        return None
    return book.signing.sign_off(book.returns.one(return_id), seal.role, CAME_SIGNED)


def _is_next_of(book: Workbook, batch: str, by: str, installation: str) -> bool:
    """Whether what redo would do next took a file of this taking."""
    step = next(history.redoable(book.file, by, installation), None)
    undone = step.deed.undoes if step is not None else None
    return undone is not None and batches.batch_of(book.file, undone) == batch
