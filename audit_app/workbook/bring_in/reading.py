"""What a cell of a spreadsheet says: a day, a status, an answer; or what is wrong with it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.actions import JUDGED, STATUS_WORDS
from forms.answers import problem_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.intake.sheets import Held
    from audit_app.records import Action
    from forms.compiled import CompiledForm
    from forms.model import Question


def words(told: Held) -> str | None:
    """What a text cell says; None where it is blank."""
    return None if told in {None, ""} else str(told)


def status(action: Action, told: Held) -> tuple[str | None, str]:
    """The status that a cell says, by its code, or what is wrong with it.

    A blank cell and “Overdue”, which is never typed, leave the status as it is.
    """
    names = {label.casefold(): name for name, label in STATUS_WORDS.items()}
    said = str(told or "").strip().casefold()
    if not said or said == "overdue":
        return action.status, ""
    name = names.get(said)
    if name is None:
        return None, "That is not one of the statuses in the list."
    if name in JUDGED and name != action.status:
        return None, "That is decided at a dated look, here, by someone not its owner."
    return name, ""


def day(told: Held) -> tuple[str | None, str]:
    """A day as ISO text: a real date, or one typed as text in a way that can only be one day."""
    if told in {None, ""}:
        return None, ""
    if isinstance(told, date):
        return told.isoformat(), ""
    found = re.fullmatch(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", str(told).strip())
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat(), ""
        return date.fromisoformat(str(told).strip()).isoformat(), ""
    except ValueError:
        return None, "That is not a day. Type it as 18/12/2026."


_READERS: dict[str, Callable[[Held], tuple[object, str]]] = {"date": day}


def answered(form: CompiledForm, question: Question, told: Held) -> tuple[object, str]:
    """The value that a cell says, and what is wrong with it if it does not fit."""
    if told in {None, ""}:
        return None, ""
    scale = form.scale_of(question)
    value: object = str(told)
    if question.type in {"select_one", "select_multiple"} and scale is not None:
        names = {_plain(choice.label): choice.name for choice in scale.choices}
        parts = [told] if question.type == "select_one" else str(told).split(";")
        found = [names.get(_plain(str(part))) for part in parts if str(part).strip()]
        if None in found:
            return None, "That is not one of the answers in the list."
        value = found[0] if question.type == "select_one" else found
    elif question.type == "integer":
        if not isinstance(told, int):
            return None, "That is not a whole number."
        value = told
    elif question.type in _READERS:
        value, wrong = _READERS[question.type](told)
        if wrong:
            return None, wrong
    wrong_value = problem_with(form, question, value)
    return (None, wrong_value) if wrong_value else (value, "")


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split())
