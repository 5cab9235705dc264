"""Whether a value fits the type of its question, and what is wrong with it when it does not."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from forms.model import Choice, Column, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from forms.compiled import CompiledForm

LARGEST = 999_999_999
DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])\Z", re.ASCII)
CHOSEN_BY = ("officer", "school", "both")

ROW_COLUMNS: dict[str, tuple[Column, ...]] = {
    "events": (
        Column("month", "Month", "month"),
        Column("what", "What happened", "text"),
        Column("meant", "What it meant for the child", "text"),
    ),
    "actions": (
        Column("ask", "What will be done", "text"),
        Column("owner", "Owner (role)", "text"),
        Column("by", "By", "date"),
        Column("know", "How we will know", "text"),
    ),
    "sign_off": (
        Column("role", "Your role", "text"),
        Column("date", "Date", "date"),
        Column("checked_by", "Role of whoever checked it", "text"),
        Column("name", "Name", "text"),
    ),
    "sample": (
        Column("looked", "How many were looked at", "integer"),
        Column("met", "How many met the test", "integer"),
        Column("chosen_by", "Who chose them", "text"),
        Column("note", "Note", "text"),
    ),
}
"""The columns that a type of question always has, in the order they are shown."""

Asks = Question | Column


def columns_of(question: Question) -> tuple[Column, ...]:
    """Every column of a question that is answered in rows or parts."""
    return (*ROW_COLUMNS.get(question.type, ()), *question.columns)


def words_in(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def is_filled(value: object) -> bool:
    """Whether there is anything in a cell; spaces alone are nothing."""
    return value is not None and value != "" and not (isinstance(value, str) and value.isspace())


def no_answer(_form: CompiledForm, _question: Asks, _value: object) -> str | None:
    """What to say of a value given where words are only shown."""
    return "Nothing is answered here."


def _one(form: CompiledForm, question: Asks, value: object) -> str | None:
    scale = form.scale_of(question)
    if isinstance(value, str) and (value == "" or (scale and scale.choice(value))):
        return None
    return "Choose one of the answers that are listed."


def _several(form: CompiledForm, question: Asks, value: object) -> str | None:
    scale = form.scale_of(question)
    if scale is None or not isinstance(value, list | tuple):
        return "Tick answers that are listed."
    ticked: list[Choice] = []
    for name in value:
        choice = scale.choice(name) if isinstance(name, str) else None
        if choice is None or choice in ticked:
            return "Tick answers that are listed, each once."
        ticked.append(choice)
    for choice in ticked:
        if choice.alone and len(ticked) > 1:
            return f"“{choice.label}” cannot be ticked with another answer."
    return None


def _words(_form: CompiledForm, question: Asks, value: object) -> str | None:
    if not isinstance(value, str):
        return "Write words here."
    if question.type == "text" and "\n" in value:
        return "Write this on one line."
    most = question.max_words if isinstance(question, Question) else 0
    if most and words_in(value) > most:
        return f"This has {words_in(value)} words; there is room for {most}."
    return None


def _whole(_form: CompiledForm, _question: Asks, value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return "Write a whole number."
    return None if abs(value) <= LARGEST else "This number is too large."


def _day(_form: CompiledForm, _question: Asks, value: object) -> str | None:
    if isinstance(value, str) and (value == "" or (DAY.match(value) and _is_day(value))):
        return None
    return "Write a day that exists, such as 25 November 2026."


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _month(_form: CompiledForm, _question: Asks, value: object) -> str | None:
    if isinstance(value, str) and (value == "" or (MONTH.match(value) and value[:4] != "0000")):
        return None
    return "Write a month and a year, such as November 2026."


def _parts(form: CompiledForm, question: Asks, value: object) -> str | None:
    if not isinstance(question, Question) or not isinstance(value, dict):
        return "This answer is not made of the parts that are asked for."
    return _cells(form, columns_of(question), value) or _sample(question, value)


def _sample(question: Question, value: Mapping[str, object]) -> str | None:
    if question.type != "sample":
        return None
    looked, met = value.get("looked"), value.get("met")
    if value.get("chosen_by") not in {None, "", *CHOSEN_BY}:
        return "Say who chose them: the officer, the school, or both."
    if any(isinstance(number, int) and number < 0 for number in (looked, met)):
        return "Write 0 or a whole number."
    if isinstance(looked, int) and isinstance(met, int) and met > looked:
        return f"{met} met the test, but only {looked} were looked at."
    return None


def _rows(form: CompiledForm, question: Asks, value: object) -> str | None:
    if not isinstance(question, Question) or not isinstance(value, list | tuple):
        return "This answer is not made of rows."
    if question.max_rows and len(value) > question.max_rows:
        return f"There is room for {question.max_rows} rows; this has {len(value)}."
    for nth, row in enumerate(value, start=1):
        if not isinstance(row, dict):
            return f"Row {nth} is not made of the columns that are asked for."
        cells = {key: cell for key, cell in row.items() if key != _key_of(question)}
        if problem := _cells(form, columns_of(question), cells):
            return f"Row {nth}: {problem}"
    return _named(form, question, value)


def _key_of(question: Question) -> str:
    """The part of a row that says which row it is, where rows are named."""
    if question.type == "per_agency":
        return "agency"
    named = question.rows or question.rows_setting or question.rows_from
    return "row" if question.type == "grid" and named else ""


def _named(
    form: CompiledForm, question: Question, rows: Sequence[Mapping[str, object]]
) -> str | None:
    key = _key_of(question)
    if not key:
        return None
    names = [row.get(key) for row in rows]
    if not all(isinstance(name, str) and name for name in names) or len(set(names)) < len(names):
        return "Each row needs a name of its own."
    listed = form.scale("agencies") if key == "agency" else None
    known = {item.name for item in (listed.choices if listed else question.rows)}
    unknown = sorted(str(name) for name in names if name not in known)
    return f"There is no row called {unknown[0]}." if known and unknown else None


def _cells(
    form: CompiledForm, columns: tuple[Column, ...], cells: Mapping[str, object]
) -> str | None:
    known = {column.name: column for column in columns}
    for name, cell in cells.items():
        if name not in known:
            return f"nothing called {name} is asked for."
        column = known[name]
        if is_filled(cell) and (problem := FITS.get(column.type, no_answer)(form, column, cell)):
            return f"{column.label}: {problem}"
    return None


FITS: dict[str, Callable[[CompiledForm, Asks, object], str | None]] = {
    "select_one": _one,
    "select_multiple": _several,
    "text": _words,
    "note_long": _words,
    "integer": _whole,
    "date": _day,
    "month": _month,
    "events": _rows,
    "actions": _rows,
    "grid": _rows,
    "per_agency": _rows,
    "sample": _parts,
    "sign_off": _parts,
}
"""How each type of answer is looked at."""
