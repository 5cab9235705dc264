"""Immediate worries for a child: whether it was known, and who was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical
from audit_app.records import Concern
from audit_app.safety.text import checked
from audit_app.store import read
from audit_app.workbook.answers import answering, given
from audit_app.workbook.puts import making
from forms.answers import problem_with
from forms.told import asks_who_was_told

if TYPE_CHECKING:
    from audit_app.journal.lines import Put
    from audit_app.records import Return
    from audit_app.workbook.answers import Answers
    from audit_app.workbook.pen import Change, Pen
    from audit_app.workbook.returns import Returns


class Concerns:
    """What was said of worries, in the returns in which they were seen."""

    def __init__(self, pen: Pen, answers: Answers, returns: Returns) -> None:
        self._pen, self._answers, self._returns = pen, answers, returns

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

    def _answers_with(self, returned: Return, told: str) -> list[Put]:
        form, answers = self._returns.form(returned), self._answers.of_return(returned.id)
        puts: list[Put] = []
        for one in asks_who_was_told(form, given(answers), self._returns.respondent(returned)):
            if told and problem_with(form, one.question, told) is None:
                cells = {"value": canonical(told), "why_na": None}
                puts += answering(returned.id, one.key, "value", cells)
        return puts
