"""What the workbook knows of a visit's question, in the guidance: written when she says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.schools.known import known_of_visit, write_known
from ui.walk.last_year import answer_so, last_year

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from audit_app.records import Answer, Return
    from forms.model import Question
    from forms.rules import Asked
    from ui.desk import Desk
    from ui.walk.guidance import Guidance

    class Offers(Protocol):
        """What is offered beside a question, and said when somebody asks for it."""

        @property
        def has_any(self) -> bool:
            """Whether anything can be said for any question."""

        def show(self, guidance: Guidance, asked: Asked, answer: Answer | None) -> None:
            """Show it in the guidance of the question in hand."""

        def say_again(self, questions: Sequence[Question]) -> None:
            """Answer so those of these questions that are unanswered."""


class HeldHere:
    """Shows a fact beside its question, and answers with it: never by itself.

    It is no judgement, so it stands in sight at once.
    """

    def __init__(self, desk: Desk, returned: Return) -> None:
        self._desk, self._returned = desk, returned
        self._known = known_of_visit(desk.workbook, returned, desk.today())

    @property
    def has_any(self) -> bool:
        """Whether the workbook knows anything that a question asks."""
        return bool(self._known)

    def show(self, guidance: Guidance, asked: Asked, answer: Answer | None) -> None:
        """Show what is known of a question, with the way to write it while it is unanswered."""
        known = self._known.get(asked.question.name)
        if known is not None:
            is_answered = answer is not None and answer.value is not None
            write = None if is_answered else lambda: self.say_again([asked.question])
            guidance.show_known(known.words, write)

    def say_again(self, questions: Sequence[Question]) -> None:
        """Answer with what is known those of these questions that are unanswered."""
        book = self._desk.workbook
        answer_so(
            self._desk,
            lambda: write_known(book, self._returned, self._known, questions),
            "This workbook knows nothing more to write here",
        )


def offers(desk: Desk, returned: Return) -> Offers | None:
    """Last year's answers beside a return; what the workbook knows beside a visit's questions."""
    return HeldHere(desk, returned) if returned.visit_id is not None else last_year(desk, returned)
