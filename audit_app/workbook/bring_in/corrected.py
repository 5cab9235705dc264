"""A cell of a returned file for which somebody here typed what it should say.

What the file says is kept in the note, below what stands there; a reason that the file lacks is the
note. What was typed seals nothing, since nobody signed it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from audit_app.store.export_log import newest_receipt
from audit_app.workbook.bring_in.answer_row import kept_below
from audit_app.workbook.bring_in.cells import read
from audit_app.workbook.bring_in.comparing import Titled, compared
from audit_app.workbook.bring_in.items import ASKED, READ_AS, Item
from audit_app.workbook.bring_in.reading import day, to_come

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from audit_app.intake.cells_said import Held
    from audit_app.intake.rows import ReadRow
    from audit_app.intake.sheets import CameBack
    from audit_app.journal.lines import Put
    from audit_app.reports.return_slots import Slot
    from audit_app.workbook.bring_in.answer_row import AnswerRow
    from audit_app.workbook.workbook import Workbook

_ANSWER, _NOTE = "answer", "note"


@dataclass(frozen=True, slots=True)
class NotedBelow:
    """The answer below whose note words are kept: its id, its note, and the puts that make it."""

    id: str
    note: str | None
    made: Callable[[], tuple[Put, ...]]

    def keeps(self, told: Held) -> bool:
        """Whether the note keeps what a cell says, since something else was typed for it."""
        line = kept_below(None, " ".join(read(told).split()))
        return line in (self.note or "").splitlines()


def corrected(back: CameBack, typed: Mapping[str, str]) -> CameBack:
    """A file as it was read, with what was typed in place of some cells, by where these stand."""
    if not typed:
        return back
    return replace(back, rows=tuple(_row(row, typed) for row in back.rows))


def _row(row: ReadRow, typed: Mapping[str, str]) -> ReadRow:
    cells, was = dict(row.cells), dict(row.was)
    for key in (_ANSWER, _NOTE):
        words = typed.get(row.place(key)) if key in row.cells and key in row.letters else None
        if words:
            cells[key] = words
            was[key] = " ".join(read(row.cells[_ANSWER]).split())  # of a reason: for which answer
    return row._replace(cells=cells, was=was) if was else row


def with_words_kept(one: AnswerRow) -> AnswerRow:
    """A row whose note keeps what the file says where something else was typed for it."""
    was = one.row.was.get(_ANSWER)
    if not was:
        return one
    held = one.answer.note if one.answer else None
    note = one.row.cells.get("note", held)
    cells = {**one.row.cells, "note": kept_below(None if note is None else str(note), was)}
    return replace(one, row=one.row._replace(cells=cells))


def as_typed(row: ReadRow, items: list[Item]) -> list[Item]:
    """The items of an answer, known as what was typed here where it was."""
    was = row.was.get(_ANSWER)
    if not was:
        return items
    return [_typed(item, was)._replace(wants_day=True) for item in items]


def reason_typed(row: ReadRow, items: list[Item]) -> list[Item]:
    """The items of a question, its note known as what was typed here where it was."""
    was, place = row.was.get(_NOTE), row.place(_NOTE)
    if not was:
        return items
    return [_typed(item, was) if item.place == place else item for item in items]


def _typed(item: Item, was: str) -> Item:
    is_asked = item.put is None or item.sort in ASKED
    return item._replace(sort=item.sort if is_asked else READ_AS, typed=was)


def typed_in_rows(
    book: Workbook, whose: NotedBelow, rows: Sequence[tuple[Slot, ReadRow]]
) -> list[Item]:
    """Of each cell of a table that was typed here: what, and that the file's words are kept."""
    today = book.pen.today().isoformat()
    typed = [
        (slot, row)
        for slot, row in rows
        if _ANSWER in row.was and not to_come(day(row.cells[_ANSWER])[0], latest_of(slot, today))
    ]
    note = whose.note
    for _slot, row in typed:
        note = kept_below(note, row.was[_ANSWER])
    found = []
    for slot, row in typed:
        value, wrong = day(row.cells[_ANSWER])
        titled = Titled(f"{slot.ref} {slot.words}", "Answer", row.place(_ANSWER))
        register, here = ("answer", whose.id, "note"), {"note": whose.note}
        since = newest_receipt(book.file)
        for item in compared(book, since, register, titled, {"note": note}, here, whose.made):
            sort = item.sort if item.sort in ASKED or wrong else READ_AS
            told = item._replace(sort=sort, here="", theirs=read(value), typed=row.was[_ANSWER])
            found.append(told._replace(wants_day=True))
    return found


def latest_of(slot: Slot, today: str) -> str:
    """The last day that a cell of a table may say: what will be done has a day to come."""
    return "" if slot.question.type == "actions" else today
