"""What a school said last year, beside this year's question: folded until it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.schools.terms import year_words
from audit_app.workbook.schools.carried import together
from audit_app.workbook.schools.repeating import Repeats, say_again

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from audit_app.records import Answer, Return
    from audit_app.workbook.pen import Change
    from forms.model import Question
    from forms.rules import Asked
    from ui.desk import Desk
    from ui.walk.guidance import Guidance


class LastYear:
    """Shows it in the guidance, and says it again when somebody asks for that: never by itself.

    An answer that stands in sight sways whoever has to give one, so it is folded before.
    """

    def __init__(self, desk: Desk, returned: Return) -> None:
        self._desk, self._returned = desk, returned
        self._repeats = Repeats(desk.workbook, returned)
        self._opened: set[str] = set()

    @property
    def has_any(self) -> bool:
        """Whether one earlier return was answered: of two that merged none is said again."""
        return len(self._repeats.earlier) == 1

    def show(self, guidance: Guidance, asked: Asked, answer: Answer | None) -> None:
        """Show what was said to a question, or the way to it, in the guidance."""
        question, earlier = asked.question, self._repeats.earlier
        if not earlier or question.type == "sign_off":
            return
        said, note = together(earlier, *asked.key)
        is_answered = answer is not None and answer.value is not None
        guidance.show_before(
            year_words(earlier[0].year),
            said or "Nothing was answered.",
            note,
            is_open=is_answered or question.name in self._opened,
            opened=lambda: self._opened.add(question.name),
            again=None if is_answered or self._repeats.of(question) is None else self._again(asked),
        )

    def say_again(self, questions: Sequence[Question]) -> None:
        """Say last year's answers again to those of these questions that are unanswered."""
        book = self._desk.workbook
        answer_so(
            self._desk,
            lambda: say_again(book, self._returned, self._repeats, questions),
            "Nothing of last year may be said again here",
        )

    def _again(self, asked: Asked) -> Callable[[], None]:
        return lambda: self.say_again([asked.question])


def answer_so(desk: Desk, deed: Callable[[], Change | None], nothing: str) -> None:
    """Answer with what is offered, and say what was done; `nothing` where there was none."""
    done: list[str] = []

    def answer() -> None:
        change = deed()
        done.append(nothing if change is None else f"{change.label}. Ctrl+Z to undo. Saved")

    desk.saving.do(answer, is_said=False)
    for words in done:
        desk.saving.tell(words)


def last_year(desk: Desk, returned: Return) -> LastYear | None:
    """Last year's return beside this one, where it is a school's or a trust's."""
    is_schools = returned.school_id is not None or returned.trust_id is not None
    return LastYear(desk, returned) if is_schools else None
