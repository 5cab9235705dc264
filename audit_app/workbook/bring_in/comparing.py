"""What one cell that came back would change, by the journal: against what stood when it left."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audit_app.journal.lines import Put
from audit_app.problems import Problem
from audit_app.rules.identifiers import kinds_in
from audit_app.safety.text import checked
from audit_app.store.drafts import drafts
from audit_app.store.export_log import answers_made, heads_at
from audit_app.workbook.bring_in.cells import same, shown
from audit_app.workbook.bring_in.items import (
    ADDED,
    CHANGED,
    CONFLICT,
    POINTS,
    PROBLEM,
    Item,
    is_being_typed,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from audit_app.workbook.workbook import Workbook
    from forms.rules import Key

_TYPING = "A note is being typed here and was not left yet. Open it here first, then come back."


@dataclass(frozen=True, slots=True)
class Held:
    """What was held when a return left, asked once for many cells of it.

    `receipt` is the newest that its export knew of, `made` the answers that were ever written here,
    `rows` their ids, and `typed` the cells that are being typed in.
    """

    receipt: int
    made: Collection[Key]
    rows: frozenset[str]
    typed: frozenset[tuple[str, str, str]]

    def is_new(self, row: str) -> bool:
        """Whether nothing was ever written in a row: a blank cell there says nothing."""
        return row not in self.rows


def held_of(book: Workbook, receipt: int, return_id: str) -> Held:
    """Which answers of a return were ever written here, and which cells are being typed in."""
    typed = frozenset((draft.kind, draft.row, draft.facet) for draft in drafts(book.file))
    made = answers_made(book.file, return_id)
    return Held(receipt, made, frozenset(made.values()), typed)


@dataclass(frozen=True, slots=True)
class Titled:
    """One cell as the trial run names it: the row, the column, and where it stands in the file.

    `in_words` says what stands here and what stands there, where codes alone would not do.
    """

    row: str
    column: str
    place: str = ""
    in_words: Callable[[], tuple[str, str]] | None = None

    def item(
        self,
        sort: str,
        here: dict[str, Any],
        theirs: dict[str, Any],
        what: str,
        *puts: Put,
    ) -> Item:
        """What the cell would change by its last put, or why it cannot be taken."""
        said = (shown(here), shown(theirs)) if self.in_words is None else self.in_words()
        *also, put = puts or (None,)
        return Item(sort, self.row, self.column, *said, what, put, tuple(also), place=self.place)


def compared(
    book: Workbook,
    since: int | Held,
    register: tuple[str, str, str],
    titled: Titled,
    theirs: dict[str, Any],
    here: dict[str, Any],
    made: Callable[[], tuple[Put, ...]] = tuple,
) -> list[Item]:
    """What one cell would do, by the journal: against the head as it was exported.

    `since` is the newest receipt that its export knew of; one that was asked for many cells spares
    asking the file about a row that was never written. `made` gives the puts that it rests on,
    where it would do anything.
    """
    kind, row, facet = register
    held = since if isinstance(since, Held) else None
    receipt = since.receipt if isinstance(since, Held) else since
    is_new = held is not None and held.is_new(row)
    before = None if is_new else stood_in(book, receipt, register)
    stood = before or dict.fromkeys(theirs)
    changed = [name for name, said in theirs.items() if not same(said, stood.get(name))]
    is_as_then = here == stood
    if not (changed and (is_as_then or any(not same(theirs[n], here.get(n)) for n in changed))):
        return []
    is_typed = register in held.typed if held is not None else is_being_typed(book, register)
    if is_typed:
        return [titled.item(PROBLEM, here, theirs, _TYPING)]
    value = {**here, **{name: theirs[name] or None for name in changed}}
    try:
        value = {n: checked(v) if isinstance(v, str) else v for n, v in value.items()}
    except Problem as problem:
        return [titled.item(PROBLEM, here, {}, problem.what)]
    since = not is_as_then and any(not same(here.get(n), stood.get(n)) for n in theirs)
    sort = CONFLICT if since else ADDED if before is None else CHANGED
    what = _points_at_somebody(value[name] for name in sorted(changed))
    sort = POINTS if what and sort != CONFLICT else sort
    return [titled.item(sort, here, theirs, what, *made(), Put(kind, row, facet, value))]


def stood_in(book: Workbook, receipt: int, register: tuple[str, str, str]) -> dict[str, Any] | None:
    """What stood in a facet when its document left; None for nothing."""
    then = sorted(heads_at(book.file, receipt, *register).items())
    was = [json.loads(value) for _line, value in then if value not in {None, "null"}]
    return was[0] if was else None


def _points_at_somebody(values: Iterable[object]) -> str:
    """What in words that came back looks as if it points at a child or a worker; "" for nothing."""
    kinds = [kind for value in values if isinstance(value, str) for kind in kinds_in(value)]
    if not kinds:
        return ""
    return f"It holds something that looks {kinds[0]}. It is left unless you take it."
