"""A question of a school's return that is answered in rows: its cells together are one answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical
from audit_app.reports.return_slots import rows_of
from audit_app.reports.school_rows import value_of
from audit_app.workbook.bring_in.answer_row import title_of
from audit_app.workbook.bring_in.cells import read, rows_as_cells
from audit_app.workbook.bring_in.comparing import Titled
from audit_app.workbook.bring_in.corrected import NotedBelow, typed_in_rows
from audit_app.workbook.bring_in.either_day import either_day, said_of_days
from audit_app.workbook.bring_in.items import PROBLEM, Item
from audit_app.workbook.bring_in.reading import cell_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.intake.rows import ReadRow
    from audit_app.reports.return_slots import Slot
    from audit_app.workbook.bring_in.stands import Stands
    from forms.model import Question
    from forms.rules import Key


class GridRows:
    """Looks at the grids of one return; what its arguments mean is said in `SchoolRows`."""

    def __init__(self, stands: Stands, *, is_again: bool, is_plain: bool) -> None:
        self._stands = stands
        self._is_again, self._is_plain = is_again, is_plain

    def looked(self, question: Question, rows: Sequence[tuple[Slot, ReadRow]]) -> list[Item]:
        """What the rows of one grid would change."""
        items: list[Item] = []
        key = (question.name, rows[0][0].one.asked.part)
        noted = self._noted(key)
        cells = rows_as_cells(question, value_of(self._stands.answers, *key))
        for slot, row in rows:
            if slot.column is None or "answer" not in row.cells:
                continue
            told, place = row.cells["answer"], row.place("answer")
            value, wrong = cell_of(self._stands.form, slot.column, told)
            is_day = slot.column.type == "date"
            if is_day and self._is_plain and not row.was and (days := either_day(told)) is not None:
                wrong = said_of_days(days)
            if wrong and self._is_again and noted.keeps(told):
                continue
            if wrong:
                title = f"{slot.ref} {slot.words}"
                item = Item(PROBLEM, title, "Answer", "", read(told), wrong, place=place)
                items.append(replace(item, wants_day=is_day))
            elif value is not None:
                cells.setdefault(slot.row, {})[slot.column.name] = value
            elif not question.never_printed:  # it went out blank, whatever is held here
                cells.get(slot.row, {}).pop(slot.column.name, None)
        items += typed_in_rows(self._stands.book, noted, rows)
        return items + self._whole(question, key, cells, rows[0][1].place("answer"))

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
