"""What comes over from the years before: a school's last answers and the actions still open."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from audit_app.records import Return, School
from audit_app.reports.return_slots import cell_of_row
from audit_app.rules.actions import is_open
from audit_app.rules.schools.threads import followed, thread
from audit_app.store import read
from forms.answers import evidence_name
from forms.values.fits import columns_of
from forms.values.words import in_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Action, Answer, Audit
    from audit_app.reports.return_slots import Slot
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.rules import Key


@dataclass(frozen=True, slots=True)
class Earlier:
    """A return of an earlier year: whose, of which year, with its answers in its own edition."""

    school: str
    year: int
    returned: Return
    form: CompiledForm
    answers: Mapping[Key, Answer]

    def value(self, question: str, part: str = "") -> object:
        """What was answered, in the shape of that question's type; None for nothing."""
        held = self.answers.get((question, part))
        return None if held is None or held.value is None else json.loads(held.value)

    def words(self, question: str, part: str = "") -> str:
        """What was answered, in the words of the edition that it was answered in."""
        asked = self.form.question(question)
        value = self.value(question, part)
        return "" if asked is None or value is None else in_words(self.form, asked, value)

    def note(self, question: str, part: str = "") -> str:
        """The note that stood beside it."""
        held = self.answers.get((question, part))
        return "" if held is None else held.note or ""

    def cell(self, slot: Slot) -> str:
        """What stood in one cell of a question that is answered in rows, in that edition's words.

        Never what no document prints.
        """
        name, part = slot.one.asked.key
        asked = self.form.question(name)
        if asked is None or asked.never_printed or slot.column is None:
            return ""
        columns = {column.name: column for column in columns_of(asked)}
        value = cell_of_row(asked, self.value(name, part), slot.row, slot.column.name)
        column = columns.get(slot.column.name)
        return "" if column is None or value is None else in_words(self.form, column, value)

    def ticked(self, question: str) -> tuple[str, ...]:
        """The names of the parts of the evidence that were ticked."""
        value = self.value(evidence_name(question))
        return tuple(str(name) for name in value) if isinstance(value, list) else ()


class Carried:
    """What comes over into one round, read once for all of its schools."""

    def __init__(self, book: Workbook, held: Audit) -> None:
        self._book, self._held = book, held

    def earlier(self, returned: Return) -> tuple[Earlier, ...]:
        """The newest earlier returns of a school's thread: two where two schools merged.

        Of each setting of the newest year in which any of them answered something.
        """
        holders = self.holders(returned)
        for audit in self._rounds:
            found = [
                one
                for holder in holders
                for one in self._returns.get((audit.id, holder), ())
                if (answers := self._book.answers.of_return(one.id))
                and any(answer.value is not None for answer in answers.values())
            ]
            if found:
                return tuple(self._earlier(audit.year or 0, one) for one in found)
        return ()

    def actions(self, returned: Return) -> tuple[Action, ...]:
        """The actions of a school's thread that somebody still has to do, by number."""
        holders = set(self.holders(returned))
        return tuple(one for one in self._actions if one.school_id in holders)

    def holders(self, returned: Return) -> tuple[str, ...]:
        """The ids of the school and of all that it followed, or of the trust alone."""
        if returned.school_id is None:
            return (str(returned.trust_id),)
        return thread(returned.school_id, self._before)

    def _earlier(self, year: int, one: Return) -> Earlier:
        name = self._names.get(one.school_id or "", "")
        form, answers = self._book.returns.form(one), self._book.answers.of_return(one.id)
        return Earlier(name, year, one, form, answers)

    @cached_property
    def _before(self) -> Mapping[str, tuple[str, ...]]:
        return followed(self._book.schools.successions())

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {held.id: held.name for held in read.rows(self._book.file, School)}

    @cached_property
    def _rounds(self) -> list[Audit]:
        year = self._held.year or 0
        return [audit for audit in self._book.rounds.all() if (audit.year or 0) < year]

    @cached_property
    def _returns(self) -> Mapping[tuple[str, str], list[Return]]:
        found: dict[tuple[str, str], list[Return]] = {}
        for audit in self._rounds:
            for one in self._book.rounds.returns(audit.id):
                holder = str(one.school_id or one.trust_id)
                found.setdefault((audit.id, holder), []).append(one)
        return found

    @cached_property
    def _actions(self) -> list[Action]:
        return [one for one in self._book.actions.all() if one.school_id and is_open(one)]


def together(earlier: tuple[Earlier, ...], question: str, part: str = "") -> tuple[str, str]:
    """Last answer and note of a question as words; of merged schools, each under its name."""
    answers = [one.words(question, part) for one in earlier]
    notes = [one.note(question, part) for one in earlier]
    return _under_names(earlier, answers), _under_names(earlier, notes)


def cell_together(earlier: tuple[Earlier, ...], slot: Slot) -> str:
    """What stood last year in a cell of a table; of merged schools, each under its name."""
    return _under_names(earlier, [one.cell(slot) for one in earlier])


def _under_names(earlier: tuple[Earlier, ...], said: Sequence[str]) -> str:
    if len(earlier) == 1:
        return said[0]
    pairs = zip(earlier, said, strict=True)
    return "\n".join(f"{one.school}: {words}" for one, words in pairs if words)
