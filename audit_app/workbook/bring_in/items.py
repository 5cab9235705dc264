"""What a document that came back would change, cell by cell, and taking what was chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from audit_app.journal.lines import Put, Sort, canonical
from audit_app.problems import Problem
from audit_app.store.drafts import drafts
from audit_app.store.export_log import heads_at, newest_receipt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.intake.rows import CellProblem
    from audit_app.workbook.pen import Change
    from audit_app.workbook.workbook import Workbook

CHANGED, ADDED, CONFLICT, PROBLEM = "changed", "added", "conflict", "problem"
POINTS, READ_AS = "points", "read_as"
ASKED = frozenset({CONFLICT, POINTS})


class Item(NamedTuple):
    """One cell of a document that came back: what it would change, and how that stands.

    `sort` is `added` (nothing stood there), `changed`, `conflict` (it was changed here too since
    it was exported), `points` (it looks as if it points at somebody) or `problem` (it cannot be
    taken); `what` says why. `put` is None for these; `offers` are the ways in which somebody may
    read it all the same (`read_as`). `also` is what it rests on and takes along. `about` is what a
    row with only a number is about. What is `never_printed` is shown, and no document repeats it.
    `typed` is what the file says where somebody here typed another day; `wants_day`: one may.
    """

    sort: str
    row: str
    column: str
    here: str
    theirs: str
    what: str = ""
    put: Put | None = None
    also: tuple[Put, ...] = ()
    about: str = ""
    place: str = ""  # where it stands in the file: its sheet and cell
    offers: tuple[Item, ...] = ()
    never_printed: bool = False
    typed: str = ""
    wants_day: bool = False

    @property
    def can_be_taken(self) -> bool:
        """Whether taking it is possible."""
        return self.put is not None

    @property
    def wants_a_decision(self) -> bool:
        """Whether it is left unless somebody takes it on purpose."""
        return self.sort in ASKED


@dataclass(frozen=True, slots=True)
class Preview:
    """What a document would do: shown before anything is done."""

    title: str
    items: tuple[Item, ...]
    export: str
    looked_at: int = 0  # the newest receipt when it was looked at
    about: str = ""  # whose return on which child
    says: str = ""  # by whom, and when, the file says that it was signed
    notice: str = ""  # what is to be known first of the whole file

    @property
    def taken_first(self) -> tuple[int, ...]:
        """What is taken unless somebody says otherwise: all that nobody has to decide."""
        return tuple(
            at
            for at, item in enumerate(self.items)
            if item.can_be_taken and not item.wants_a_decision
        )


ELSEWHERE = "Another of these files says something else here; bring them in one after the other."
TWICE = "This row stands in the file more than once; none of them is taken."
PASTED = "The hidden id and the printed number disagree; a row was pasted over another."


def take(book: Workbook, preview: Preview, places: Sequence[int]) -> Change | None:
    """Take the chosen items in one deed that undo takes back. The same file twice is once."""
    return take_all(book, [(preview, places)])


def take_all(book: Workbook, chosen: Sequence[tuple[Preview, Sequence[int]]]) -> Change | None:
    """Take the chosen items of several files of one kind in one deed that undo takes back."""
    puts: list[Put] = []
    for preview, places in chosen:
        mine: list[Put] = []
        for place in places:
            item = preview.items[place]
            if item.put is None:
                raise ValueError(item.what)
            mine += [put for put in (*item.also, item.put) if put not in mine]
        for put in mine:
            see_that_it_stands(book, preview, put)
        puts += [put for put in mine if put not in puts]
    kind = chosen[0][0].title.lower() if chosen else ""
    return book.pen.write(f"Bring in {kind}", puts, Sort.ORDINARY)


def together(previews: Sequence[Preview]) -> tuple[Preview, ...]:
    """Files that are looked at together: what one says against another before it is not taken."""
    said: dict[tuple[str, str, str], object] = {}
    return tuple(
        replace(preview, items=tuple(_beside(item, said) for item in preview.items))
        for preview in previews
    )


def _beside(item: Item, said: dict[tuple[str, str, str], object]) -> Item:
    if item.put is None:
        return item
    value = None if item.put.value is None else dict(item.put.value)
    before = said.setdefault((item.put.kind, item.put.row, item.put.facet), value)
    if before == value:
        return item
    return item._replace(sort=PROBLEM, what=ELSEWHERE, put=None, also=())


def see_that_it_stands(book: Workbook, preview: Preview, put: Put) -> None:
    """What is taken is what the trial run showed: nobody wrote in its place since."""
    place = (put.kind, put.row, put.facet)
    then = heads_at(book.file, preview.looked_at, *place)
    now = heads_at(book.file, newest_receipt(book.file), *place)
    value = canonical(None if put.value is None else dict(put.value))
    if (now != then and set(now.values()) != {value}) or is_being_typed(book, place):
        raise Problem(
            "changed-since",
            "Something that this file would change was written here after the trial run.",
            "Nothing was taken, and what was written here stands.",
            "Bring the file in again; the trial run then shows both.",
        )


def is_being_typed(book: Workbook, place: tuple[str, str, str]) -> bool:
    """Whether unfinished typing is kept for a cell; a line there would take its place."""
    return any((draft.kind, draft.row, draft.facet) == place for draft in drafts(book.file))


def problem_of(found: CellProblem) -> Item:
    """A cell that could not be read, as an item that cannot be taken."""
    where = found.row or found.sheet
    return Item(PROBLEM, where, found.column, "", "", found.what, place=found.place)
