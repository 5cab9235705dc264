"""A cell that says one of its question's answers where nothing ever stood, as most of a return do.

What such a cell says is worked out once for all files of a folder. Any other cell is left to the
rows (`school_row.py`), which say the same of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.lines import Put, canonical
from audit_app.workbook.answers import answer_id
from audit_app.workbook.bring_in.answer_row import made_of, title_of
from audit_app.workbook.bring_in.items import ADDED, Item
from audit_app.workbook.bring_in.reading import answered
from forms.answers import evidence_name
from forms.values.words import in_words

if TYPE_CHECKING:
    from audit_app.intake.rows import ReadRow
    from audit_app.reports.return_slots import Slot
    from audit_app.workbook.bring_in.comparing import Held
    from forms.compiled import CompiledForm

_BESIDE, _NOTHING = ("note", "evidence", "where"), frozenset({None})


@dataclass(frozen=True, slots=True)
class Chosen:
    """One answer of one question: how the trial run names it, in words, and as it is kept."""

    title: str
    words: str
    said: str


class Choices:
    """The answers of a form that were chosen in cells so far; of other words nothing is kept."""

    def __init__(self, form: CompiledForm) -> None:
        self.form = form
        self._known: dict[tuple[str, str], Chosen] = {}

    def of(self, slot: Slot, told: str) -> Chosen | None:
        """The answer that a cell says; None where its words are none of the listed answers."""
        known = self._known.get((slot.id, told))
        if known is not None or slot.question.type != "select_one":
            return known
        value, wrong = answered(self.form, slot.question, told)
        if wrong or value is None:
            return None
        words = in_words(self.form, slot.question, value)
        known = Chosen(title_of(slot.question), words, canonical(value))
        self._known[slot.id, told] = known
        return known


@dataclass(frozen=True, slots=True)
class FirstSaid:
    """The cells of one return in which an answer is said for the first time."""

    return_id: str
    held: Held
    choices: Choices

    def item(self, slot: Slot, row: ReadRow) -> Item | None:
        """What a row would add that holds an answer and nothing else; None of any other row."""
        told = row.cells.get("answer")
        if type(told) is not str or row.was or {*map(row.cells.get, _BESIDE)} != _NOTHING:
            return None
        chosen = self.choices.of(slot, told)
        if chosen is None:
            return None
        key = slot.one.asked.key
        identity = answer_id(self.return_id, *key)
        register = ("answer", identity, "value")
        stood = not self.held.is_new(identity) or (evidence_name(key[0]), "") in self.held.made
        if stood or register in self.held.typed:
            return None
        return Item(
            ADDED,
            chosen.title,
            "Answer",
            "",
            chosen.words,
            put=Put(*register, {"value": chosen.said, "why_na": None}),
            also=made_of(self.return_id, key, identity),
            place=row.place("answer"),
            never_printed=slot.question.never_printed,
        )
