"""A day in a .csv file that may be two: a program of another country may have put the month first.

Which of the two is meant is somebody's to say, and is not guessed.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import full
from audit_app.workbook.bring_in.answer_row import value_given
from audit_app.workbook.bring_in.cells import read
from audit_app.workbook.bring_in.items import PROBLEM, READ_AS, Item
from audit_app.workbook.bring_in.reading import day, to_come

if TYPE_CHECKING:
    from audit_app.intake.cells_said import Held
    from audit_app.workbook.bring_in.answer_row import AnswerRow
    from audit_app.workbook.bring_in.comparing import Held as Receipt
    from audit_app.workbook.workbook import Workbook

_MONTHS = 12


def either_day(told: Held) -> tuple[date, date] | None:
    """The two days that figures may mean where the month may stand first; None for one alone."""
    read_as, wrong = day(told)
    if read_as is None or wrong or isinstance(told, date) or not _is_in_figures(str(told)):
        return None
    one = date.fromisoformat(read_as)
    if one.day == one.month or one.day > _MONTHS:
        return None
    return one, date(one.year, one.day, one.month)


def said_of_days(days: tuple[date, date]) -> str:
    """That a day may be either of two, and what helps."""
    one, other = map(full, days)
    return (
        f"This may be {one} or {other}: a program of another country writes the month first in a "
        ".csv file. Say which here, or ask for the whole return as .xlsx."
    )


def day_asked(
    book: Workbook, receipt: Receipt, one: AnswerRow, days: tuple[date, date]
) -> list[Item]:
    """The cell of a day that may be two, with both to choose from, or the one that may be it.

    [] for a file that was taken before, where one of the two stands here.
    """
    may_be = [said for each in days if not to_come(said := each.isoformat(), one.latest)]
    offers = tuple(
        item._replace(sort=READ_AS)
        for each in may_be
        for item in value_given(book, receipt, one, each)
    )
    if one.is_again and len(offers) < len(may_be):
        return []
    told, place = read(one.row.cells["answer"]), one.row.place("answer")
    item = Item(PROBLEM, one.title, "Answer", "", told, said_of_days(days), place=place)
    return [item._replace(offers=offers, wants_day=True)]


def _is_in_figures(words: str) -> bool:
    """Whether a day is written in figures, and not with the year first."""
    return not any(letter.isalpha() for letter in words[:10]) and not words[:4].isdigit()
