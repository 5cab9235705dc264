"""A question of a school's return that is answered in rows: its cells together are one answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical
from audit_app.reports.return_slots import rows_of
from audit_app.reports.school_rows import value_of
from audit_app.workbook.bring_in.answer_row import title_of
from audit_app.workbook.bring_in.cells import read, rows_as_cells
from audit_app.workbook.bring_in.comparing import Titled
from audit_app.workbook.bring_in.corrected import NotedBelow, latest_of, typed_in_rows
from audit_app.workbook.bring_in.either_day import either_day, said_of_days
from audit_app.workbook.bring_in.items import PROBLEM, Item
from audit_app.workbook.bring_in.reading import cell_of, to_come

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.intake.rows import ReadRow
    from audit_app.reports.return_slots import Slot
    from audit_app.workbook.bring_in.stands import Stands
    from forms.model import Column, Question
    from forms.rules import Key


@dataclass(frozen=True, slots=True)
class _Told:
    """What one cell of a grid says, or what is wrong with it.

    It `is_kept` where somebody typed something else for it here before, which stands.
    """

    slot: Slot
    row: ReadRow
    column: Column
    value: object
    wrong: str
    is_kept: bool

    def problem(self) -> Item:
        """A cell that cannot be taken."""
        title, said = f"{self.slot.ref} {self.slot.words}", read(self.row.cells["answer"])
        place = self.row.place("answer")
        item = Item(PROBLEM, title, "Answer", "", said, self.wrong, place=place)
        return item._replace(wants_day=self.column.type == "date")


class GridRows:
    """Looks at the grids of one return; what its arguments mean is said in `SchoolRows`."""

    def __init__(self, stands: Stands, *, is_again: bool, is_plain: bool) -> None:
        self._stands = stands
        self._is_again, self._is_plain = is_again, is_plain

    def looked(self, question: Question, rows: Sequence[tuple[Slot, ReadRow]]) -> list[Item]:
        """What the rows of one grid would change."""
        key = (question.name, rows[0][0].one.asked.part)
        noted = self._noted(key)
        told = [
            self._told(slot, slot.column, row, noted)
            for slot, row in rows
            if slot.column is not None and "answer" in row.cells
        ]
        cells = self._before(question, key, told)
        for each in told:
            name = each.column.name
            if each.wrong or each.is_kept:
                continue
            if each.value is not None:
                cells.setdefault(each.slot.row, {})[name] = each.value
            elif not question.never_printed:  # it went out blank, whatever is held here
                cells.get(each.slot.row, {}).pop(name, None)
        items = [each.problem() for each in told if each.wrong]
        items += typed_in_rows(self._stands.book, noted, rows)
        return items + self._whole(question, key, cells, rows[0][1].place("answer"))

    def _told(self, slot: Slot, column: Column, row: ReadRow, noted: NotedBelow) -> _Told:
        told = row.cells["answer"]
        value, wrong = cell_of(self._stands.form, column, told)
        is_day = column.type == "date"
        if is_day and self._is_plain and not row.was and (days := either_day(told)) is not None:
            wrong, value = said_of_days(days), min(days).isoformat()
        if is_day:
            wrong = to_come(value, latest_of(slot, self._stands.today)) or wrong
        is_kept = bool(wrong) and self._is_again and noted.keeps(told)
        return _Told(slot, row, column, value, "" if is_kept else wrong, is_kept)

    def _before(
        self, question: Question, key: Key, told: Sequence[_Told]
    ) -> dict[str, dict[str, object]]:
        """What stands in the rows that a file has, which a cell that cannot be read leaves.

        Rows without names are numbered anew when some are left out: those of a file that was taken
        here stand in its order, and those of any other as they were when it left.
        """
        now = value_of(self._stands.answers, *key)
        if question.rows:
            return rows_as_cells(question, now)
        if self._is_again and isinstance(now, list):
            said = {each.slot.row for each in told if each.is_kept or _says(each)}
            names = [name for name, _label in rows_of(question) if name in said]
            if len(names) == len(now):
                return {name: dict(row) for name, row in zip(names, now, strict=True)}
        return rows_as_cells(question, self._stands.when_sent(key))

    def _noted(self, key: Key) -> NotedBelow:
        held = self._stands.answers.get(key)
        identity, made = self._stands.row(key)
        return NotedBelow(identity, held.note if held else None, made)

    def _whole(
        self, question: Question, key: Key, cells: Mapping[str, dict[str, object]], place: str
    ) -> list[Item]:
        """The one answer that all the cells make."""
        named = bool(question.rows)
        said = [
            {"row": name, **cells[name]} if named else dict(cells[name])
            for name, _label in rows_of(question)
            if cells.get(name)
        ]
        told = self._stands.in_words(question, key, said)
        titled = Titled(title_of(question), "Answer", place, told)
        return self._stands.compared(key, titled, canonical(said) if said else None)


def _says(told: _Told) -> bool:
    return told.value is not None and not told.wrong
