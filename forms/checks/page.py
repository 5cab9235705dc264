"""A form as its rules read it: with the lines of its file, and the forms that stand beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.faults import Fault
from forms.reading.shape import near

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from forms.model import Form, Question, Scale, Section
    from forms.reading.lines import Lines

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*\Z")
PLAIN_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")


@dataclass(frozen=True, slots=True)
class Spot:
    """A question with its section, what to call it in a fault, and its line."""

    section: Section
    question: Question
    place: str
    line: int

    def fault(self, what: str, remedy: str) -> Fault:
        """A fault of this question."""
        return Fault(self.place, what, remedy, self.line)


@dataclass(frozen=True, slots=True)
class Page:
    """One form under check. `beside` are the forms it may lean on, by name."""

    form: Form
    source: str
    lines: Lines
    beside: Mapping[str, Form]

    def spots(self) -> Iterator[Spot]:
        """Every question, in order."""
        nth = 0
        for section in self.form.sections:
            for question in section.questions:
                place = f"question {question.name or f'number {nth + 1}'}"
                yield Spot(section, question, place, self.lines.of("section.question", nth))
                nth += 1

    def sections(self) -> Iterator[tuple[Section, int]]:
        """Every section with its line, in order."""
        for nth, section in enumerate(self.form.sections):
            yield section, self.lines.of("section", nth)

    def scales(self) -> Iterator[tuple[Scale, int]]:
        """Every scale with its line, in order."""
        for nth, scale in enumerate(self.form.scales):
            yield scale, self.lines.of("scale", nth)

    @property
    def core(self) -> Form | None:
        """The form that a module sits on, if it is there."""
        return self.beside.get(self.form.core) if self.form.core else None

    def heading_fault(self, what: str, remedy: str) -> Fault:
        """A fault of the form's heading."""
        return Fault("form", what, remedy, self.lines.of("form", 0))


def one_of(word: str, known: Iterable[str]) -> str:
    """What to write instead of a word that is not known."""
    listed = list(known)
    return near(word, listed) or f"Choose from {', '.join(listed)}."
