"""One question of a school's return that came back: its answer, its evidence, or its grid."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical
from audit_app.reports.school_rows import SAME, TAKEN, value_of
from audit_app.workbook.bring_in.answer_row import (
    AnswerRow,
    title_of,
    value_given,
    words_of,
)
from audit_app.workbook.bring_in.answer_row import value_of as value_items
from audit_app.workbook.bring_in.cells import read
from audit_app.workbook.bring_in.comparing import Titled
from audit_app.workbook.bring_in.corrected import (
    as_typed,
    reason_typed,
    with_words_kept,
)
from audit_app.workbook.bring_in.either_day import day_asked, either_day
from audit_app.workbook.bring_in.first_said import Choices, FirstSaid
from audit_app.workbook.bring_in.grid_rows import GridRows
from audit_app.workbook.bring_in.items import PROBLEM, Item
from audit_app.workbook.bring_in.reading import parts_in, to_come
from audit_app.workbook.bring_in.stands import Stands
from forms.answers import evidence_name
from forms.values.words import evidence_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from audit_app.intake.rows import ReadRow
    from audit_app.records import Answer
    from audit_app.reports.return_slots import Slot
    from audit_app.workbook.schools.repeating import Repeat
    from audit_app.workbook.workbook import Workbook
    from forms.model import Question
    from forms.rules import Key

NOTED = (
    ("note", "note", "note", "Note"),
    ("where", "evidence_where", "where", "Where the evidence is"),
)
_SAME = SAME.casefold()
_BLANK = frozenset({None, ""})
_NOTHING_TO_REPEAT = "There is no answer of last year that may be said again here. Choose one."


class SchoolRows:
    """Looks at the rows of one return, question by question; `choices` are of its whole folder."""

    def __init__(
        self,
        book: Workbook,
        return_id: str,
        choices: Choices,
        receipt: int,
        repeat: Callable[[Question], Repeat | None],
        *,
        is_again: bool = False,
        is_plain: bool = False,
    ) -> None:
        """`is_again` says that the very file was taken here before, `is_plain` that it is .csv."""
        self._is_again, self._is_plain = is_again, is_plain
        self._book, self._form = book, choices.form
        self._repeat = repeat
        self._stands = Stands(book, return_id, choices.form, receipt)
        self._receipt = self._stands.held
        self._first = FirstSaid(return_id, self._receipt, choices)
        self.today = self._stands.today
        self._grids = GridRows(self._stands, is_again=is_again, is_plain=is_plain)

    @property
    def answers(self) -> Mapping[Key, Answer]:
        """What stands here now."""
        return self._stands.answers

    def whole(self, slot: Slot, row: ReadRow) -> list[Item]:
        """A question that is answered in one cell."""
        if (first := self._first.item(slot, row)) is not None:
            return [first]
        return _as_the_form_says(slot.question, reason_typed(row, self._whole(slot, row)))

    def _whole(self, slot: Slot, row: ReadRow) -> list[Item]:
        key = slot.one.asked.key
        if self._is_still_blank(key, row):
            return []
        identity, made = self._stands.row(key)
        held, again = self.answers.get(key), self._is_again
        one = AnswerRow(self._form, row, slot.question, held, identity, made, is_again=again)
        one, told = with_words_kept(one), row.cells.get("answer")
        is_day = slot.question.type == "date"
        one = replace(one, latest=self.today if is_day else "")
        if _same_as_last_year(told):
            return self._repeated(one)
        days = either_day(told) if is_day and self._is_plain and not row.was else None
        if days is not None and not to_come(min(days).isoformat(), one.latest):
            items = day_asked(self._book, self._receipt, one, days)
        else:
            items = as_typed(row, value_items(self._book, self._receipt, one))
        items += self._evidence(slot.question, row)
        return items + words_of(self._book, self._receipt, one, NOTED)

    def _is_still_blank(self, key: Key, row: ReadRow) -> bool:
        """Whether nothing stands in a row, and nothing ever stood in its place here."""
        made = self._receipt.made
        is_blank = {*map(row.cells.get, TAKEN)} <= _BLANK
        return is_blank and key not in made and (evidence_name(key[0]), "") not in made

    def _repeated(self, one: AnswerRow) -> list[Item]:
        """Last year's answer said again, with its note where the row gives none of its own.

        A cell beside it that cannot be read is none that was left blank.
        """
        repeat = self._repeat(one.question)
        if repeat is None:
            where = one.row.place("answer")
            return [Item(PROBLEM, one.title, "Answer", "", SAME, _NOTHING_TO_REPEAT, place=where)]
        cells = dict(one.row.cells)
        if "note" in cells:
            cells["note"] = cells["note"] or repeat.note or None
        one = replace(one, row=one.row._replace(cells=cells))
        items = value_given(self._book, self._receipt, one, repeat.value)
        if cells.get("evidence"):
            items += self._evidence(one.question, one.row)
        elif repeat.ticks and "evidence" in cells:
            items += self._ticked(one.question, list(repeat.ticks), one.row)
        return items + words_of(self._book, self._receipt, one, NOTED)

    def _evidence(self, question: Question, row: ReadRow) -> list[Item]:
        """The parts of the evidence that are in place, by their letters or their words."""
        if not question.evidence or "evidence" not in row.cells:
            return []
        told = row.cells["evidence"]
        ticked, wrong = parts_in(question, told)
        if wrong:
            title, place = title_of(question), row.place("evidence")
            return [Item(PROBLEM, title, "Evidence in place", "", read(told), wrong, place=place)]
        return self._ticked(question, ticked, row)

    def _ticked(self, question: Question, ticked: list[str] | None, row: ReadRow) -> list[Item]:
        key = (evidence_name(question.name), "")
        if not ticked and key not in self._receipt.made:
            return []
        before = value_of(self.answers, key[0])
        said = evidence_in_words(question, before) if before else ""
        titled = Titled(
            title_of(question),
            "Evidence in place",
            row.place("evidence"),
            lambda: (said, evidence_in_words(question, ticked)),
        )
        return self._stands.compared(key, titled, canonical(ticked) if ticked else None)

    def grid(self, question: Question, rows: Sequence[tuple[Slot, ReadRow]]) -> list[Item]:
        """A question that is answered in rows."""
        return _as_the_form_says(question, self._grids.looked(question, rows))

    def signed(self, question: Question, value: Mapping[str, str | None]) -> list[Item]:
        """A signature that stands on the first sheet."""
        key = (question.name, "")
        said = {name: told for name, told in value.items() if told}
        told = self._stands.in_words(question, key, said)
        titled = Titled("Start here", question.label, "Sheet Start here", told)
        return self._stands.compared(key, titled, canonical(said))


def _as_the_form_says(question: Question, items: list[Item]) -> list[Item]:
    """The same items, known as what no document repeats where the form says so."""
    if not question.never_printed:
        return items
    return [item._replace(never_printed=True) for item in items]


def _same_as_last_year(told: object) -> bool:
    return isinstance(told, str) and " ".join(told.split()).casefold() == _SAME
