"""One cell of the returns grid: how a return stands, in a shape and in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from audit_app.rules.dates import late, short
from audit_app.workbook.came_back import is_newer

if TYPE_CHECKING:
    from audit_app.workbook.returns import Standing

SIGNED, NIL, RETURNED, GOING, NOT_STARTED, LATE, NOT_ASKED = (
    "signed",
    "nil",
    "returned",
    "going",
    "not started",
    "late",
    "not asked",
)
# Each state with its shape and its word, in the order of the legend; a return is in just one.
# A nil return is signed off too, so it has the same shape.
STATES = (
    (SIGNED, "padlock", "signed off"),
    (NIL, "padlock", "nil, signed off"),
    (RETURNED, "tick", "returned"),
    (GOING, "pie", "in progress"),
    (NOT_STARTED, "ring", "not started"),
    (LATE, "square", "late"),
)
# Back or not is one fact; whether answers in it are still to fix is another, said beside it.
TO_FIX = "triangle"
TO_COME = frozenset({GOING, NOT_STARTED, LATE})
_SHAPES = {state: shape for state, shape, _words in STATES}


@dataclass(frozen=True, slots=True)
class GridCell:
    """One return in the grid: its state, its words, and whether somebody must act on it.

    `to_fix` is how many of its answers somebody should look at again, whether it is back or not.
    `is_quiet` is a cell that the filter leaves out, shown because its row and column stay.
    """

    state: str
    words: str
    second: str = ""
    return_id: str = ""
    share: float | None = None
    is_quiet: bool = False
    is_back: bool = False
    to_fix: int = 0

    @property
    def shape(self) -> str:
        """The shape that says the state without its colour; "" where nothing was asked."""
        return _SHAPES.get(self.state, "")

    @property
    def trouble(self) -> str:
        """The tone of what needs somebody; "" for none. Only trouble is tinted."""
        if self.is_quiet:
            return ""
        return "bad" if self.state == LATE else "warn" if self.to_fix else ""


NOTHING = GridCell(NOT_ASKED, "Not asked")


@dataclass(frozen=True, slots=True)
class When:
    """The day it is, and an audit's own days."""

    today: date
    due: date | None = None
    sent: date | None = None

    @property
    def behind(self) -> str:
        """How late what is not back is, in words; "" while it is not."""
        return late((self.today - self.due).days) if self.due else ""

    def say(self, written: str) -> str:
        """The day of a moment that the journal keeps, short, where the person is."""
        return short(datetime.fromisoformat(written).astimezone().date(), self.today)


def cell_of(standing: Standing, when: When, brought_in: str = "") -> GridCell:
    """How a return shows; `brought_in` is when it came back as a spreadsheet, if it did."""
    if standing.is_signed:
        return _signed(standing, when)
    if is_newer(brought_in, standing.seal):
        returned = standing.returned.id
        second = _to_fix(standing) or when.say(brought_in)
        return GridCell(RETURNED, "Returned", second, returned, to_fix=standing.to_fix)
    return _to_come(standing, when)


def _signed(standing: Standing, when: When) -> GridCell:
    returned = standing.returned.id
    on = when.say(standing.seal.on) if standing.seal else ""
    if standing.is_nil:
        return GridCell(NIL, "Nil return", on, returned, is_back=True)
    second, to_fix = _to_fix(standing) or on, standing.to_fix
    return GridCell(SIGNED, "Signed off", second, returned, is_back=True, to_fix=to_fix)


def _to_fix(standing: Standing) -> str:
    return f"{standing.to_fix} to fix" if standing.to_fix else ""


def _to_come(standing: Standing, when: When) -> GridCell:
    returned, share = standing.returned.id, standing.answered / max(1, standing.asked)
    so_far = f"{standing.answered} of {standing.asked}"
    if when.behind:
        return GridCell(
            LATE, when.behind, so_far if standing.answered else "Not started", returned, share
        )
    if standing.answered == 0:
        sent = f"Sent {short(when.sent, when.today)}" if when.sent else ""
        return GridCell(NOT_STARTED, "Not started", sent, returned)
    second = "Reopened" if standing.seal is not None else "In progress"
    return GridCell(GOING, so_far, second, returned, share)


def within(words: str) -> str:
    """Words as they stand within a sentence: "sent 2 Nov"."""
    return f"{words[:1].lower()}{words[1:]}"
