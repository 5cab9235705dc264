"""The one form that a return answers: a core, its themes and the audit's own questions as one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from forms.faults import Fault, FormRefused
from forms.gates.circles import circles
from forms.model import Column, Question, Scale, Section
from forms.plain import PARTS, fingerprint, from_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

SPELLING = 1
"""The way the text of a compiled form is spelled; a new way gets a new number."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the forms that a compiled form was made from, exactly as it was."""

    name: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True, eq=False)
class CompiledForm:
    """What is asked, with every word filled in, pinned by the fingerprint of its own text.

    Two compiled forms are the same when their fingerprints are.
    """

    title: str
    kind: str
    unit: str
    note: str
    parts: tuple[Part, ...]
    scales: tuple[Scale, ...]
    sections: tuple[Section, ...]
    text: str = field(repr=False)
    digest: str
    phases: tuple[str, ...] = ()
    panel: bool = False
    full: bool = False
    _questions: Mapping[str, Question] = field(default_factory=dict, init=False, repr=False)
    _scales: Mapping[str, Scale] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        named = {each.name: each for section in self.sections for each in section.questions}
        object.__setattr__(self, "_questions", named)
        object.__setattr__(self, "_scales", {scale.name: scale for scale in self.scales})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CompiledForm) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question of the form, in order."""
        return tuple(self._questions.values())

    def question(self, name: str) -> Question | None:
        """The question of that name, if the form has one."""
        return self._questions.get(name)

    def scale(self, name: str) -> Scale | None:
        """The scale of that name, if the form has one."""
        return self._scales.get(name)

    def scale_of(self, question: Question | Column) -> Scale | None:
        """The scale that a question or a column is answered on, if it is answered on one."""
        return self._scales.get(question.list_name)


def read_compiled(text: str) -> CompiledForm:
    """The compiled form that this text spells, as it was on the day it was compiled.

    Raises `FormRefused` when the text is damaged or was spelled by a newer program.
    """
    try:
        plain = json.loads(text)
        spelling = plain["compiled"]
    except (ValueError, TypeError, KeyError, RecursionError) as broken:
        raise _refused("The text of this form cannot be read.") from broken
    if spelling != SPELLING:
        raise _refused("This form was made by a newer version of the program.")
    try:
        form = _restored(plain, text)
    except (TypeError, AttributeError, ValueError) as broken:
        raise _refused("Part of the text of this form is missing.") from broken
    if ring := circles(form.sections):
        raise _refused(f"The questions {' and '.join(ring[0])} wait for each other.")
    return form


def _restored(plain: Mapping[str, Any], text: str) -> CompiledForm:
    kept = {key: plain[key] for key in plain if key != "compiled"}
    return from_plain(CompiledForm, {**kept, "text": text, "digest": fingerprint(text)})


def _refused(what: str) -> FormRefused:
    return FormRefused([Fault("form", what, "Open a copy of the workbook that was kept safe.")])


PARTS[CompiledForm] = {"parts": Part, "scales": Scale, "sections": Section}
