"""The return that somebody walks through, as it stands now: its answers and what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.answers import given
from forms.rules import asked
from ui.walk.reached import Reached
from ui.walk.steps import gaps, next_gap

if TYPE_CHECKING:
    from audit_app.workbook.returns import Standing
    from audit_app.workbook.workbook import Workbook
    from forms.rules import Asked, Key

# What a return shows and asks hangs on rows of these kinds: who answers about whom among them.
HANGS_ON = frozenset({"answer", "return", "concern", "case", "agency", "visit"})


class InHand:
    """Reads a return afresh when something in it changed; `reached` is how far each section is."""

    def __init__(self, book: Workbook, return_id: str) -> None:
        self._book, self.id = book, return_id
        self.returned = book.returns.one(return_id)
        self.form = book.returns.form(self.returned)
        self.who = book.returns.respondent(self.returned)  # a visit's hangs on an answer in it
        self.answers = book.answers.of_return(return_id)
        self.reached = Reached()

    def look(self) -> None:
        """Read it again."""
        self.returned = self._book.returns.one(self.id)
        self.who = self._book.returns.respondent(self.returned)
        self.answers = self._book.answers.of_return(self.id)
        self.progress = self._book.returns.progress(self.returned)
        self.reached.take(self.progress.sections)

    @property
    def is_signed(self) -> bool:
        """Whether it is signed off now, and so read and not written."""
        return self._book.returns.is_signed(self.returned)

    def standing(self) -> Standing:
        """How it stands."""
        return self._book.returns.standing(self.returned)

    def asked(self) -> list[Asked]:
        """Everything that is asked now, in its order."""
        return list(asked(self.form, given(self.answers), self.who))

    def asked_here(self) -> list[Asked]:
        """What is asked in the section in hand."""
        return self.reached.asked_here(self.asked())

    def next_gap(self, here: Key | None, step: int) -> Key | None:
        """The next question with a gap, or the one before; None where nothing is left."""
        signs_here = self.returned.school_id is not None
        order, found, must = gaps(self.form, given(self.answers), self.who, signs_here=signs_here)
        return next_gap(order, found, must, here, step)
