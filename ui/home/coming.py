"""What comes next: the visit, the day that returns are due back, or the meeting that is nearest."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.rules.schools.needs import RoundOfReturns
    from audit_app.workbook.workbook import Workbook


def coming(book: Workbook, rounds: Iterable[RoundOfReturns], today: date) -> list[tuple[date, str]]:
    """Each with its day, from today on."""
    visit = book.programme.next_visit(today)
    found = [] if visit is None else [(visit[0], f"visit to {visit[1]}")]
    due = "this year’s returns are due back"
    found += [(one.due, due) for one in rounds if one.back < one.whole and one.due >= today]
    days = [date.fromisoformat(one.on_date) for one in book.sessions.all() if one.on_date]
    return [*found, *((day, "reflection meeting") for day in days if day >= today)]
