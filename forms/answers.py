"""What an answer may be: one shape for each type of question, and whether a value fits it.

The shapes are plain JSON, and None is always "not answered":

- select_one: the name of a choice. select_multiple: a list of names, none twice.
- text, note_long: words. integer: a whole number.
- date: "2026-11-25". month: "2026-11".
- events: rows of month, what, meant.
- actions: rows of ask, owner, by, know, and the question's own columns.
- grid: rows of the question's columns; a row of a grid with named rows also has "row", its name.
- per_agency: rows of "agency" (the name of a listed agency) and the question's columns.
- sample: looked, met, chosen_by (officer, school or both), note.
- sign_off: role, date, checked_by, name.
- note: never answered.

In rows and parts a cell that was left out, or is None or "", is not answered. The ticks beside a
standard are an answer of their own, under `evidence_name`: a list of names of parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.values.fits import FITS, is_filled, no_answer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from forms.compiled import CompiledForm
    from forms.model import Question

NEEDED = {"sign_off": ("role", "date"), "sample": ("looked", "met")}


def evidence_name(name: str) -> str:
    """The name under which the ticks beside a standard are answered."""
    return f"{name}#evidence"


def is_answered(question: Question, value: object) -> bool:
    """Whether there is an answer: a signature needs its role and date, a row one filled cell."""
    if isinstance(value, dict):
        needed = NEEDED.get(question.type, ())
        return bool(value) and all(is_filled(value.get(key)) for key in needed)
    if isinstance(value, list | tuple):
        return any(
            _row_filled(item) if isinstance(item, dict) else is_filled(item) for item in value
        )
    return is_filled(value)


def problem_with(
    form: CompiledForm, question: Question, value: object, today: date | None = None
) -> str | None:
    """What is wrong with an answer, in one sentence; None when it fits or is not there.

    `today` is needed only where the question's constraint asks for it.
    """
    if value is None:
        return None
    problem = FITS.get(question.type, no_answer)(form, question, value)
    if problem is None and question.constraint and is_filled(value):
        problem = _constrained(question, value, today)
    return problem


def as_text(value: object) -> str:
    """The answer as a gate sees it: "" when there is none, names with a space between."""
    if value is None:
        return ""
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return " ".join(value)
    if isinstance(value, list | tuple):
        filled = sum(_row_filled(row) for row in value if isinstance(row, dict))
        return str(filled or "")
    if isinstance(value, dict):
        return "1" if _row_filled(value) else ""
    return str(value)


def _row_filled(row: Mapping[str, object]) -> bool:
    return any(is_filled(cell) for key, cell in row.items() if key not in {"row", "agency"})


def _constrained(question: Question, value: object, today: date | None) -> str | None:
    from forms.gates.expressions import holds

    this: str | float = as_text(value)
    if question.type == "integer" and isinstance(value, int):
        this = float(value)
    elif question.type in {"date", "month"}:
        from forms.gates.xforms import day_number

        this = day_number(value)
    if holds(question.constraint, {}, today, this):
        return None
    return question.constraint_message or "This answer is outside what the question allows."
