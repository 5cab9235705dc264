"""A form as data: its sections, its questions, and the scales they are answered on.

Question types and keys are XLSForm's wherever XLSForm has a word for the thing; what each key means
is on the page `forms/library/README.md`. A key that was not given is "", (), {}, 0 or False.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forms.plain import PARTS, canonical_text, fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

JUDGED = frozenset({"met", "partly", "not"})


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a scale: its name for ever, the words people read, and what it counts as.

    `counts` is met, partly, not, na, not_recorded or info; `tone` is good, fair, poor, urgent or
    none. `rank` 0 stands outside the order. `note` asks for a note, `alone` cannot be ticked with
    another, `stop` stops the person and sends them to their own procedures.
    """

    name: str
    label: str
    counts: str
    rank: int
    tone: str
    descriptor: str = ""
    note: bool = False
    alone: bool = False
    stop: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """The choices that a question may be answered with, in the order they are shown."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    graded: bool = False

    def choice(self, name: str) -> Choice | None:
        """The choice of that name, if the scale has one."""
        for choice in self.choices:  # asked for every cell of a return: no generator for each
            if choice.name == name:
                return choice
        return None

    @property
    def judged(self) -> bool:
        """Whether an answer on this scale is a test of practice."""
        return any(choice.counts in JUDGED for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Row:
    """A named line: a row of a grid, one part of the evidence for a standard, a listed item."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a question that is answered in rows."""

    name: str
    label: str
    type: str
    list_name: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked, with everything said about it.

    `type` is the first word of the form's type and `list_name` the second: `select_one ypn` is
    asked as `select_one` on the scale `ypn`. Before a form is compiled the list may be a setting,
    in braces. `rows_setting` is the setting that names the rows of a grid, without its braces.
    """

    name: str
    type: str
    label: str
    list_name: str = ""
    hint: str = ""
    guidance_hint: str = ""
    look: Mapping[str, str] = field(default_factory=dict, hash=False)
    relevant: str = ""
    required: bool = False
    constraint: str = ""
    constraint_message: str = ""
    agencies: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    level: str = ""
    cycle: str = ""
    evidence: tuple[Row, ...] = ()
    basis: str = ""
    refs: tuple[str, ...] = ()
    edition_note: str = ""
    voice: bool = False
    follow_up: str = ""
    follow_up_when: tuple[str, ...] = ()
    descriptor: Mapping[str, str] = field(default_factory=dict, hash=False)
    depth: str = ""
    replaces: tuple[str, ...] = ()
    once: str = ""
    tests: tuple[str, ...] = ()
    method: str = ""
    visits: tuple[str, ...] = ()
    max_words: int = 0
    max_rows: int = 0
    never_printed: bool = False
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    rows_setting: str = ""
    rows_from: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that belong together on the page, asked once or once for each chosen child."""

    name: str
    label: str
    questions: tuple[Question, ...]
    hint: str = ""
    relevant: str = ""
    descriptor: Mapping[str, str] = field(default_factory=dict, hash=False)
    repeat: str = ""
    max_repeats: int = 0


@dataclass(frozen=True, slots=True)
class Form:
    """A question bank as its author wrote it, before settings and modules are filled in."""

    name: str
    version: str
    title: str
    kind: str
    unit: str
    basis: str
    note: str
    scales: tuple[Scale, ...]
    sections: tuple[Section, ...]
    settings: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    core: str = ""
    keeps: tuple[str, ...] = ()
    tests_form: str = ""
    phases: tuple[str, ...] = ()
    panel: bool = False

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question of the form, in order."""
        return tuple(question for section in self.sections for question in section.questions)

    @property
    def digest(self) -> str:
        """The form's fingerprint: it changes when any word of the form does."""
        return fingerprint(canonical_text(self))

    def scale(self, name: str) -> Scale | None:
        """The scale of that name, if the form defines it."""
        return next((scale for scale in self.scales if scale.name == name), None)


PARTS.update(
    {
        Form: {"scales": Scale, "sections": Section},
        Section: {"questions": Question},
        Question: {"columns": Column, "rows": Row, "evidence": Row},
        Scale: {"choices": Choice},
    }
)
