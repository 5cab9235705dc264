"""The actions that want somebody, read and counted without the rest: a county holds thousands."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from audit_app.rules.needs import MOST, SOON
from audit_app.store.pressing import (
    PressingActions,
    count_before,
    due_by,
    open_and_done,
    pressing_actions,
)

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import Action
    from audit_app.workbook.pen import Pen


class Pressing:
    """What of the action plan wants somebody by a day."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def due_by(self, day: date) -> list[Action]:
        """Those that are due by a day, or done and to be looked at by then, by their numbers."""
        return due_by(self._pen.file, day)

    def first(self, today: date) -> PressingActions:
        """Those that Home may show, and how many want somebody."""
        return pressing_actions(self._pen.file, today, today + timedelta(days=SOON), MOST)

    def late(self, today: date) -> int:
        """How many are open and past their day."""
        return count_before(self._pen.file, today)

    def open_and_done(self) -> dict[str, tuple[int, int]]:
        """How many actions of each audit are open, and how many are done, by its id."""
        return open_and_done(self._pen.file)
