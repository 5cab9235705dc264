"""Immediate worries for a child: whether it was known, and who was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical
from audit_app.records import Concern, PinnedForm
from audit_app.safety.text import checked
from audit_app.store import read
from audit_app.store.at_risk import forms_answered, untold_in
from audit_app.workbook.answers import answering, given
from audit_app.workbook.puts import making
from forms.answers import problem_with
from forms.progress import stops
from forms.stopping import stopping_choices
from forms.told import asks_who_was_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.journal.lines import Put
    from audit_app.records import Return
    from audit_app.workbook.answers import Answers
    from audit_app.workbook.pen import Change, Pen
    from audit_app.workbook.returns import Returns


class Concerns:
    """What was said of worries, in the returns in which they were seen."""

    def __init__(self, pen: Pen, answers: Answers, returns: Returns) -> None:
        self._pen, self._answers, self._returns = pen, answers, returns
        self._stops: dict[str, tuple[tuple[str, str], ...]] = {}

    def of_return(self, return_id: str) -> list[Concern]:
        """The immediate worries recorded in a return."""
        return read.rows(self._pen.file, Concern, return_id=return_id)

    def record(
        self, returned: Return, *, known: bool, told_role: str, told_at: str, words: str
    ) -> Change | None:
        """Record an immediate worry for a child: whether it was known, and who was told.

        Where the form asks in words who was told, that is its answer too: nobody says it twice.
        """
        puts = making(
            "concern",
            self._pen.sources.new_id(),
            return_id=returned.id,
            known=int(known),
            told_role=told_role,
            told_at=told_at,
            words=words,
        )
        puts += self._answers_with(returned, checked(", ".join(filter(None, (told_role, told_at)))))
        return self._pen.write("Record an immediate safety concern", puts)

    def is_untold(self, returned: Return) -> bool:
        """Whether an answer says that a child is at risk now, and nobody is said to be told."""
        answers = given(self._answers.of_return(returned.id))
        return stops(self._returns.form(returned), answers) and not self.of_return(returned.id)

    def untold(self, audits: Sequence[str]) -> list[Return]:
        """The audits' returns that say that a child is at risk now, and not who was told."""
        file = self._pen.file
        stopping = {form: self._stopping(form) for form in forms_answered(file, audits)}
        return untold_in(file, audits, stopping)

    def _stopping(self, form: str) -> tuple[tuple[str, str], ...]:
        """The answers of a pinned form that stop the person; a pinned form never changes."""
        if form not in self._stops:
            pinned = read.row(self._pen.file, PinnedForm, form)
            self._stops[form] = stopping_choices(pinned.text)
        return self._stops[form]

    def _answers_with(self, returned: Return, told: str) -> list[Put]:
        form, answers = self._returns.form(returned), self._answers.of_return(returned.id)
        puts: list[Put] = []
        for one in asks_who_was_told(form, given(answers), self._returns.respondent(returned)):
            if told and problem_with(form, one.question, told) is None:
                cells = {"value": canonical(told), "why_na": None}
                puts += answering(returned.id, one.key, "value", cells)
        return puts
