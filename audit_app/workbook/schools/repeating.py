"""Saying again what was said last year: somebody's deed, question by question, no default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical
from audit_app.workbook.answers import answer_id
from audit_app.workbook.puts import making
from audit_app.workbook.schools.carried import Carried
from audit_app.workbook.schools.going_out import may_repeat
from forms.answers import evidence_name
from forms.versions import standards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.journal.lines import Put
    from audit_app.records import Return
    from audit_app.workbook.pen import Change
    from audit_app.workbook.schools.carried import Earlier
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.versions import Standards


@dataclass(frozen=True, slots=True)
class Repeat:
    """What would be said again: the answer, its note, and the parts of its evidence."""

    value: object
    note: str
    ticks: tuple[str, ...]


class Repeats:
    """What a return may say again of the one before it. Read when it is first asked for."""

    def __init__(self, book: Workbook, returned: Return) -> None:
        self._book, self._returned = book, returned
        self._earlier: tuple[Earlier, ...] | None = None
        self._since: Standards | None = None

    @property
    def form(self) -> CompiledForm:
        """The edition that this year asks."""
        return self._book.returns.form(self._returned)

    @property
    def earlier(self) -> tuple[Earlier, ...]:
        """The returns before it: two where two schools merged."""
        if self._earlier is None:
            held = self._book.audits.one(self._returned.audit_id)
            self._earlier = Carried(self._book, held).earlier(self._returned)
        return self._earlier

    def of(self, question: Question) -> Repeat | None:
        """What may be said again to a question.

        None where nothing was said, where two merged schools said it, or where the question asks
        something else now.
        """
        if len(self.earlier) != 1 or question.never_printed or question.type == "sign_off":
            return None
        [earlier] = self.earlier
        if self._since is None:
            self._since = standards(earlier.form, self.form)
        if not may_repeat(self.form, question.name, earlier, self._since):
            return None
        known = {part.name for part in question.evidence}
        ticks = tuple(name for name in earlier.ticked(question.name) if name in known)
        return Repeat(earlier.value(question.name), earlier.note(question.name), ticks)


def say_again(
    book: Workbook, returned: Return, repeats: Repeats, questions: Sequence[Question]
) -> Change | None:
    """Say again what was said last year to these questions, in one deed; None where nothing is.

    What is answered already stays as it is, and so does a note that was written here.
    """
    answers = book.answers.of_return(returned.id)
    puts: list[Put] = []
    again = []
    for question in questions:
        held = answers.get((question.name, ""))
        repeat = repeats.of(question)
        if repeat is None or (held is not None and held.value is not None):
            continue
        note = None if held is not None and held.note else repeat.note or None
        puts += _made(returned.id, question.name, value=canonical(repeat.value), note=note)
        if repeat.ticks:
            ticks = canonical(list(repeat.ticks))
            puts += _made(returned.id, evidence_name(question.name), value=ticks)
        again.append(question.name)
    if not again:
        return None
    what = again[0] if len(again) == 1 else f"{len(again)} answers"
    return book.pen.write(f"Same as last year: {what}", puts)


def _made(return_id: str, name: str, **cells: object) -> list[Put]:
    identity = answer_id(return_id, name)
    return making("answer", identity, return_id=return_id, question=name, part="", **cells)
