"""Settling a difference: one line that replaces everything said, with the reason beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.facets import REMOVAL
from audit_app.journal.lines import Put, Sort
from audit_app.problems import Problem
from audit_app.records import Settling
from audit_app.safety.text import checked
from audit_app.store import read
from audit_app.store.history import history_of
from audit_app.store.standing import heads_of_row
from audit_app.workbook.puts import making

if TYPE_CHECKING:
    from audit_app.journal.lines import Deed
    from audit_app.workbook.pen import Change
    from audit_app.workbook.unsettled.found import Said, Unsettled
    from audit_app.workbook.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Settled:
    """A difference that was settled: the deed (who and when), and the reason that was given."""

    deed: Deed
    reason: str


def settle(book: Workbook, one: Unsettled, chosen: Said, reason: str) -> Change | None:
    """Let one of the things said stand for all, with the reason. What was said stays in history.

    Raises Problem without a reason, and when the return is signed off: it is reopened first.
    """
    if not reason.strip():
        raise Problem(
            "no-reason",
            "Settling needs its reason.",
            "Both stand as they were; nothing was chosen.",
            "Say in a few words why this one stands.",
        )
    cells = chosen.cells
    if one.facet == REMOVAL and cells is not None:
        cells = {**cells, "saw": list(heads_of_row(book.file, one.kind, one.row))}
    puts = [Put(one.kind, one.row, one.facet, cells)]
    puts += making(
        "settling",
        book.pen.sources.new_id(),
        of_kind=one.kind,
        of_row=one.row,
        of_facet=one.facet,
        reason=checked(reason),
    )
    label = f"Settle {one.part}"  # no more: words may be erased, and a label stays
    return book.pen.write(label, puts, Sort.SETTLE)


def settled(book: Workbook, row: str) -> list[Settled]:
    """What was settled about a row, oldest first, each with its reason."""
    found = []
    for held in read.rows(book.file, Settling, of_row=row):
        [(deed, _value), *_later] = history_of(book.file, "settling", held.id, "reason")
        found.append(Settled(deed, held.reason or ""))
    return sorted(found, key=lambda one: one.deed.at)
