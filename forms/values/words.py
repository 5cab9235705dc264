"""An answer in plain words, as it is read on a page or in a document."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from forms.values.fits import columns_of, is_filled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forms.compiled import CompiledForm
    from forms.model import Column, Question

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_words(form: CompiledForm, question: Question | Column, value: object) -> str:
    """The answer as a person would read it out; "" when there is none.

    Choices are read by their labels, days as 25 November 2026, a sample as “3 of 7 met the test”,
    a signature as role and day, and rows by how many there are. A value that does not fit its
    question is read as it stands, so that nothing that was given is hidden.
    """
    if not is_filled(value):
        return ""
    if question.type in {"select_one", "select_multiple"}:
        names = list(value) if isinstance(value, list | tuple) else [value]
        return "; ".join(_label(form, question, name) for name in names)
    if question.type in {"date", "month"}:
        return _day(str(value))
    if isinstance(value, dict):
        return _parts(question.type, value)
    if isinstance(value, list | tuple):
        return f"{len(value)} row" if len(value) == 1 else f"{len(value)} rows"
    return str(value)


def evidence_in_words(question: Question, value: object) -> str:
    """How many parts of a standard are ticked: “5 of 7 in place”."""
    ticked = {str(name) for name in value} if isinstance(value, list | tuple) else set()
    held = sum(part.name in ticked for part in question.evidence)
    return f"{held} of {len(question.evidence)} in place"


def row_in_words(
    form: CompiledForm, question: Question, row: Mapping[str, object]
) -> tuple[tuple[str, str], ...]:
    """One row of an answer, as the label and the words of each of its columns."""
    return tuple(
        (column.label, in_words(form, column, row.get(column.name)))
        for column in columns_of(question)
    )


def _label(form: CompiledForm, question: Question | Column, name: object) -> str:
    scale = form.scale_of(question)
    choice = scale.choice(name) if scale and isinstance(name, str) else None
    return choice.label if choice else str(name)


def _day(value: str) -> str:
    try:
        day = date.fromisoformat(f"{value}-01" if len(value) == len("2026-11") else value)
    except ValueError:
        return value
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return f"{day.day} {month}" if len(value) == len("2026-11-25") else month


def _parts(kind: str, value: Mapping[str, object]) -> str:
    if kind == "sample":
        looked, met = value.get("looked"), value.get("met")
        return f"{met} of {looked} met the test" if is_filled(looked) and is_filled(met) else ""
    said = [str(value.get("role") or ""), _day(str(value.get("date") or ""))]
    return ", ".join(word for word in said if word)
