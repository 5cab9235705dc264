"""What stands here of one return, which each cell that came back is held against."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from audit_app.reports.school_rows import value_of
from audit_app.workbook.answers import answer_id
from audit_app.workbook.bring_in.answer_row import made_of
from audit_app.workbook.bring_in.comparing import Titled, compared, held_of, stood_in
from forms.values.words import in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from audit_app.journal.lines import Put
    from audit_app.records import Answer
    from audit_app.workbook.bring_in.items import Item
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.rules import Key


class Stands:
    """The answers of one return as they stand here; `receipt` is the newest its export knew of."""

    def __init__(self, book: Workbook, return_id: str, form: CompiledForm, receipt: int) -> None:
        self.book, self.form = book, form
        self.today = book.pen.today().isoformat()
        self._id = return_id
        self.answers: Mapping[Key, Answer] = book.answers.of_return(return_id)
        self.held = held_of(book, receipt, return_id)

    def row(self, key: Key) -> tuple[str, Callable[[], tuple[Put, ...]]]:
        """The id of an answer, and the puts that make it where it is not here yet."""
        identity = answer_id(self._id, *key)
        return identity, partial(made_of, self._id, key, identity)

    def when_sent(self, key: Key) -> object:
        """What stood for a question when the file left, in the shape of its type."""
        identity = answer_id(self._id, *key)
        if self.held.is_new(identity):
            return None
        stood = stood_in(self.book, self.held.receipt, ("answer", identity, "value"))
        said = (stood or {}).get("value")
        return None if said is None else json.loads(said)

    def compared(self, key: Key, titled: Titled, value: str | None) -> list[Item]:
        """What it would change that a file says this for a question."""
        held = self.answers.get(key)
        here = {"value": held.value if held else None, "why_na": None}
        there = {"value": value, "why_na": None}
        identity, made = self.row(key)
        register = ("answer", identity, "value")
        return compared(self.book, self.held, register, titled, there, here, made)

    def in_words(self, question: Question, key: Key, said: object) -> Callable[[], tuple[str, str]]:
        """What stands here and what the file says, in words, once somebody asks."""
        now = value_of(self.answers, *key)
        return lambda: (in_words(self.form, question, now), in_words(self.form, question, said))
