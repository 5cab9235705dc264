"""Which maker makes the answer to a question, by its type: one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ui.answering.choices import OneOf, SomeOf
from ui.answering.fields import Fields
from ui.answering.rows import Part, RowsAnswer
from ui.answering.words import LongWords, Typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from forms.compiled import CompiledForm
    from forms.model import Column, Question


class Answering(Protocol):
    """What every maker makes: it shows a value, says a new one, and knows its keys."""

    answered: SignalInstance

    def show_value(self, value: object) -> None:
        """Show what is answered."""

    def press(self, key: str) -> bool:
        """Answer by a key; whether the key is one of ours."""

    def first(self) -> QWidget:
        """Where the focus goes."""

    def flush(self) -> None:
        """Say what is typed and not yet said."""

    def hold(self) -> None:
        """What was said last could not be saved: what is typed stays, and leaving tries again."""


# Letters in a text column's label: up to this many, as in "Reference", a narrow box will do.
_SHORT = 10
_ONE_LINE = 24  # in a column's label over a number; a longer one would push its box down


def make(form: CompiledForm, question: Question) -> tuple[QWidget, Answering] | None:
    """The answer's widget for a question, twice over for the types; None for words only."""
    maker = _MAKERS[question.type]
    return None if maker is None else maker(form, question)


def _asked_words(question: Question) -> str:
    """The question as it is heard with an answer: with the line that stands under it."""
    return f"{question.label} {question.hint}".strip()


def _one(form: CompiledForm, question: Question) -> tuple[QWidget, Answering]:
    scale = form.scale_of(question)
    made = OneOf(() if scale is None else scale.choices, _asked_words(question))
    return made, made


def _some(form: CompiledForm, question: Question) -> tuple[QWidget, Answering]:
    scale = form.scale_of(question)
    made = SomeOf(() if scale is None else scale.choices, _asked_words(question))
    return made, made


def _typed(_form: CompiledForm, question: Question) -> tuple[QWidget, Answering]:
    made = Typed(question.type, question.label)
    made.box.setAccessibleDescription(question.hint)
    return made, made


def _long(_form: CompiledForm, question: Question) -> tuple[QWidget, Answering]:
    made = LongWords(question.label)
    made.box.setAccessibleDescription(question.hint)
    return made, made


def _signature(_form: CompiledForm, question: Question) -> tuple[QWidget, Answering]:
    made = Fields(
        {
            "role": ("Your role", "text"),
            "date": ("Date", "date"),
            "checked_by": ("Role of whoever checked it", "text"),
        },
        question.label,
    )
    return made, made


def _sample(_form: CompiledForm, question: Question) -> tuple[QWidget, Answering]:
    made = Fields(
        {
            "looked": ("How many were looked at", "integer"),
            "met": ("How many met the test", "integer"),
            "note": ("Note", "text"),
        },
        question.label,
    )
    return made, made


def _rows(form: CompiledForm, question: Question) -> tuple[QWidget, Answering]:
    from forms.values.fits import columns_of

    columns = columns_of(question)
    first = next((held.name for held in columns if held.type == "text"), "")
    parts = [_part(form, column, is_first=column.name == first) for column in columns]
    named: list[tuple[str, str]] = []
    key = "row"
    if question.type == "per_agency":
        key = "agency"
        agencies = form.scale("agencies")
        named = [(choice.name, choice.label) for choice in agencies.choices] if agencies else []
        if not named:
            parts.insert(0, Part("agency", "Agency"))
    elif question.rows:
        named = [(held.name, held.label) for held in question.rows]
    elif question.rows_setting:
        listed = form.scale(question.rows_setting)
        named = [(choice.name, choice.label) for choice in listed.choices] if listed else []
    made = RowsAnswer(parts, question.label, named, key, question.max_rows)
    return made, made


def _part(form: CompiledForm, column: Column, *, is_first: bool) -> Part:
    """A column of a row. What is said has a line of its own; whose it is needs less room."""
    scale = form.scale_of(column) if column.list_name else None
    offers = tuple((choice.name, choice.label) for choice in scale.choices) if scale else ()
    kind = column.type if column.type in {"integer", "date", "month"} else "text"
    is_role = "(role)" in column.label
    wide = kind == "text" and not offers and (is_first or len(column.label) > _SHORT)
    wide = (wide and not is_role) or (kind == "integer" and len(column.label) > _ONE_LINE)
    return Part(column.name, column.label, kind, offers, wide)


_MAKERS: dict[str, Callable[[CompiledForm, Question], tuple[QWidget, Answering]] | None] = {
    "select_one": _one,
    "select_multiple": _some,
    "text": _typed,
    "note_long": _long,
    "integer": _typed,
    "date": _typed,
    "month": _typed,
    "note": None,
    "events": _rows,
    "actions": _rows,
    "grid": _rows,
    "per_agency": _rows,
    "sample": _sample,
    "sign_off": _signature,
}
