"""Returns: each respondent's form about each child or school, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from audit_app.journal.seals import Seal, read_seal
from audit_app.records import PinnedForm, Return
from audit_app.store import read
from audit_app.workbook.answers import given
from audit_app.workbook.respondents import respondent
from forms.compiled import read_compiled
from forms.progress import left, missing, progress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.workbook.answers import Answers
    from audit_app.workbook.pen import Change, Pen
    from forms.compiled import CompiledForm
    from forms.progress import Left, Missing, Progress
    from forms.rules import Given, Key, Respondent

_compiled = lru_cache(maxsize=32)(read_compiled)

HOLDS_NOTHING = ("G0.01", "nothing")


@dataclass(frozen=True, slots=True)
class Standing:
    """How a return stands: its progress, what would still be asked for, and its sign-off."""

    returned: Return
    answered: int
    asked: int
    to_fix: int
    seal: Seal | None
    is_nil: bool

    @property
    def is_signed(self) -> bool:
        """Whether it is signed off now; a nil return that is signed counts too."""
        return self.seal is not None and not self.seal.is_open


class Returns:
    """Each respondent's completed form about each subject."""

    def __init__(self, pen: Pen, answers: Answers) -> None:
        self._pen = pen
        self._answers = answers
        self._known: dict[str, Standing] = {}

    def of_audit(self, audit_id: str) -> list[Return]:
        """An audit's case returns; a session's own return is not among them."""
        found = read.rows(self._pen.file, Return, audit_id=audit_id)
        return [returned for returned in found if returned.case_id is not None]

    def of_session(self, session_id: str) -> Return:
        """The return in which a session was recorded."""
        [returned] = read.rows(self._pen.file, Return, session_id=session_id)
        return returned

    def is_held(self, return_id: str) -> bool:
        """Whether a return is there; not where what made it was taken back."""
        return bool(read.rows(self._pen.file, Return, id=return_id))

    def one(self, return_id: str) -> Return:
        """One return."""
        return read.row(self._pen.file, Return, return_id)

    def form(self, returned: Return) -> CompiledForm:
        """The compiled form that a return answers, as it was pinned."""
        return _compiled(read.row(self._pen.file, PinnedForm, returned.form_id).text)

    def respondent(self, returned: Return) -> Respondent:
        """Who answers about whom, beside which other agencies, as the form's rules take it."""
        today = self._pen.today()
        return respondent(self._pen.file, returned, self.form(returned), today)

    def is_signed(self, returned: Return) -> bool:
        """Whether a return is signed off now."""
        seal = read_seal(returned.seal)
        return seal is not None and not seal.is_open

    def standing(self, returned: Return) -> Standing:
        """How a return stands; remembered until something in it changes."""
        known = self._known.get(returned.id)
        if known is None or known.returned != returned:
            answers = given(self._answers.of_return(returned.id))
            known = (
                _stands(returned, answers, self.form(returned), self.respondent(returned))
                if answers
                else Standing(returned, 0, 0, 0, read_seal(returned.seal), is_nil=False)
            )
            self._known[returned.id] = known
        return known

    def progress(self, returned: Return) -> Progress:
        """How far a return has got, by section."""
        answers = given(self._answers.of_return(returned.id))
        return progress(self.form(returned), answers, self.respondent(returned))

    def missing(self, returned: Return) -> tuple[Missing, ...]:
        """What would still be asked for before a sign-off."""
        answers = given(self._answers.of_return(returned.id))
        return missing(self.form(returned), answers, self.respondent(returned))

    def left(self, returned: Return, answers: Mapping[Key, Given]) -> Left:
        """How much of what a sign-off asks for would be left, if these were its answers."""
        return left(self.form(returned), answers, self.respondent(returned))

    def heard(self, change: Change) -> None:
        """Forget how returns stood that a change may have touched."""
        kinds = {"answer", "return", "case", "visit", "agency", "pinned_form", "concern"}
        if change.kinds & kinds:
            self._known.clear()


def _stands(
    returned: Return, answers: Mapping[Key, Given], form: CompiledForm, who: Respondent
) -> Standing:
    """How a return stands in which something is answered."""
    question, nothing = HOLDS_NOTHING
    opening = answers.get((question, ""))
    is_nil = opening is not None and opening.value == nothing
    reached = progress(form, answers, who)
    to_fix = sum(1 for gap in missing(form, answers, who) if gap.why in {"note", "unfit"})
    seal = read_seal(returned.seal)
    return Standing(returned, reached.answered, reached.asked, to_fix, seal, is_nil)
