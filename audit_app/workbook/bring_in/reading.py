"""What a cell of a spreadsheet says: a day, a status, an answer; or what is wrong with it."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from audit_app.reports.school_rows import LETTERS
from audit_app.rules.actions import JUDGED, LATE, STATUS_WORDS
from audit_app.rules.dates import full, without_hour
from forms.answers import problem_with
from forms.values.fits import FITS
from forms.values.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from audit_app.intake.cells_said import Held
    from audit_app.records import Action
    from forms.compiled import CompiledForm
    from forms.model import Column, Question


_NO_WORDS = "This cell holds a day, a part of a number or a yes/no, not words. Type it as words."
_NO_DAY = "That is not a day. Type it as 18/12/2026."
_EARLIEST, _LATEST = date(1990, 1, 1), date(2199, 12, 31)  # as the sheet that went out says it


def words(told: Held) -> tuple[str | None, str]:
    """What a text cell says, None where it is blank; or what is wrong with it.

    What a program turned into a day, a fraction or a yes/no looked otherwise to whoever typed it.
    """
    if told is None or told == "":
        return None, ""
    if isinstance(told, bool) or not isinstance(told, str | int):
        return None, _NO_WORDS
    return str(told), ""


def status(action: Action, told: Held) -> tuple[str | None, str]:
    """The status that a cell says, by its code, or what is wrong with it.

    A blank cell and “Late”, which is never typed, leave the status as it is.
    """
    names = {label.casefold(): name for name, label in STATUS_WORDS.items()}
    said = "" if told is None else " ".join(str(told).split()).casefold()
    if not said or said in {LATE.casefold(), "overdue"}:
        return action.status, ""
    name = names.get(said)
    if name is None:
        typed = [label for name, label in STATUS_WORDS.items() if name not in JUDGED]
        return None, f"That is not one of the statuses. {_one_of(typed)}"
    return name, ""


def day(told: Held) -> tuple[str | None, str]:
    """A day as ISO text: a real date, or one typed as text in a way that can only be one day."""
    if told is None or told == "":
        return None, ""
    if isinstance(told, date):
        return _within(told)
    said = without_hour(" ".join(str(told).replace(",", " ").split()))
    found = _IN_FIGURES.fullmatch(said) or _IN_WORDS.fullmatch(said)
    try:
        if found:
            return _within(date(_year(found[3]), _month(found[2]), int(found[1])))
        return _within(date.fromisoformat(said))
    except ValueError:
        return None, _NO_DAY


# 02/09/2026, 3.9.26, 4 September 2026, 4th Sept 26: the day always before the month, as here.
_IN_FIGURES = re.compile(r"(\d{1,2}) ?[/.\- ] ?(\d{1,2}) ?[/.\- ] ?(\d{4}|\d{2})")
_IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ \-]([A-Za-z]{3,9})\.?[ \-](\d{4}|\d{2})")
_CENTURY, _PAST = 2000, 50  # of years with two figures those from 50 on are long past


def _year(said: str) -> int:
    year = int(said)
    if len(said) > len("26"):
        return year
    return _CENTURY + year - (100 if year >= _PAST else 0)


def _month(said: str) -> int:
    if said.isdigit():
        return int(said)
    word = said.casefold()
    for number, name in enumerate(MONTHS, start=1):
        if name.casefold().startswith(word) or (word == "sept" and name == "September"):
            return number
    raise ValueError(said)


def _within(told: date) -> tuple[str | None, str]:
    if _EARLIEST <= told <= _LATEST:
        return told.isoformat(), ""
    return None, "That day is before 1990 or after 2199. Type it as 18/12/2026."


def to_come(said: object, latest: str) -> str:
    """Why a day is not taken that lies after the last one that it may be; "" where it does not.

    What has happened has no day that is still to come; of what will be done, `latest` is "".
    """
    if not latest or not isinstance(said, str) or said <= latest:
        return ""
    return f"That is after today, {full(date.fromisoformat(latest))}. Type the day that it was."


def month(told: Held) -> tuple[str | None, str]:
    """A month as ISO text, from 11/2026, 2026-11 or a day in it, which programs make of it."""
    if isinstance(told, date):
        found, wrong = _within(told)
        return (found and found[:7]), wrong
    typed = re.fullmatch(r"(\d{1,2})[/.\- ](\d{4})", str(told).strip())
    if typed:
        return f"{typed[2]}-{int(typed[1]):02}", ""
    return str(told).strip(), ""


_READERS: dict[str, Callable[[Held], tuple[object, str]]] = {"date": day, "month": month}


def answered(form: CompiledForm, question: Question, told: Held) -> tuple[object, str]:
    """The value that a cell says, and what is wrong with it if it does not fit."""
    value, wrong = parsed(form, question, told)
    if wrong or value is None:
        return None, wrong
    wrong_value = problem_with(form, question, value)
    return (None, wrong_value) if wrong_value else (value, "")


def cell_of(form: CompiledForm, column: Column, told: Held) -> tuple[object, str]:
    """The same for one cell of a question that is answered in rows."""
    value, wrong = parsed(form, column, told)
    if wrong or value is None:
        return None, wrong
    unfit = FITS[column.type](form, column, value)
    return (None, unfit) if unfit else (value, "")


def parsed(form: CompiledForm, question: Question | Column, told: Held) -> tuple[object, str]:
    """What a cell says in the shape of its type, whether or not it fits; None for a blank one."""
    if told is None or told == "":
        return None, ""
    scale = form.scale_of(question)
    value: object = str(told)
    if question.type in {"text", "note_long"}:
        value, wrong = words(told)
        if wrong:
            return None, wrong
    if question.type in {"select_one", "select_multiple"} and scale is not None:
        names = _names(tuple((choice.label, choice.name) for choice in scale.choices))
        parts = [told] if question.type == "select_one" else str(told).split(";")
        found = [names.get(_plain(str(part))) for part in parts if str(part).strip()]
        if None in found:
            labels = (choice.label for choice in scale.choices)
            return None, f"That is not one of the answers. {_one_of(labels)}"
        value = found[0] if question.type == "select_one" else found
    elif question.type == "integer":
        return _whole(told)
    elif question.type in _READERS:
        return _READERS[question.type](told)
    return value, ""


@lru_cache(maxsize=256)
def _names(choices: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """The names of answers by their words: those of one form are asked for in every cell."""
    return {_plain(label): name for label, name in choices}


def _whole(told: Held) -> tuple[object, str]:
    """A whole number, also one that was typed as text, as a .csv file holds it."""
    if isinstance(told, str) and _FIGURES.fullmatch(told.strip()):
        return int(told), ""
    if isinstance(told, bool) or not isinstance(told, int) or told < 0:
        return None, "That is not 0 or a whole number above it."
    return told, ""


_FIGURES = re.compile(r"[0-9]{1,9}")


def _one_of(labels: Iterable[str]) -> str:
    return f"Type one of these: {'; '.join(labels)}."


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split())


_NO_LETTER = "That is not the letters of the parts in place. Type letters such as a, c"
_PARTED = re.compile(r"[\s,;./()&+]+|\band\b")
_NOT_IN_PLACE = frozenset({"none", "-", "–", "no", "0"})


def parts_in(question: Question, told: Held) -> tuple[list[str] | None, str]:
    """The names of the parts of the evidence that a cell says are in place, or what is wrong."""
    if told is None or told == "":
        return None, ""
    said = " ".join(str(told).split()).casefold()
    if said in _NOT_IN_PLACE:
        return None, ""
    by_letter = dict(zip(LETTERS, (part.name for part in question.evidence), strict=False))
    if said == "all":
        return list(by_letter.values()), ""
    by_words = {part.label.casefold(): part.name for part in question.evidence}
    names = [by_words.get(each.strip()) for each in said.split(";")]
    if None in names:
        names = [by_letter.get(each) for each in _PARTED.split(said) if each]
    if None in names or not names:
        return None, f"{_NO_LETTER}. The parts are {_lettered(question)}."
    return [part.name for part in question.evidence if part.name in names], ""


def _lettered(question: Question) -> str:
    held = zip(LETTERS, question.evidence, strict=False)
    return "; ".join(f"{letter} {part.label}" for letter, part in held)
