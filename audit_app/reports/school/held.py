"""What the documents about a visit are made from, and the words that they share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.analysis.claims import GRADE_WORDS, NOTHING_SEEN
from audit_app.reports.words import SENSITIVE
from audit_app.rules.dates import full

if TYPE_CHECKING:
    from datetime import date

    from audit_app.analysis.claims import Line, Look
    from audit_app.records import School, Visit

Rows = tuple[Mapping[str, str], ...]
NOT_YET = "To be agreed"
# Over what falls short: a head must not read a list of gaps as praise, or good practice as the law.
LAW_SHORT = "Law and statutory guidance: not seen in full"
GOOD_SHORT = "Good practice: not seen in full"
# Why most of what was looked at has no grade.
GRADES_ONLY = "a check grades only the standard that its words are about"


@dataclass(frozen=True, slots=True)
class Agreed:
    """An action agreed with the school: who does it, by role, and by when."""

    ask: str
    owner: str
    by: date | None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One check as it is taken round on paper: how it is answered says what room it needs."""

    section: str
    name: str
    label: str
    hint: str
    kind: str
    choices: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A visit with its school.

    `told` are the answers in words by the question's name, `rows` those of grids, cell by cell.
    `years` name last year's and this year's return; `clock` says when the next visit is due.
    `blank` says of each whether the school itself answered nothing in it.
    `is_urgent` when somebody was at risk; `is_safety_said` when the record answers whether.
    """

    partnership: str
    today: date
    school: School
    visit: Visit
    kind: str
    on: date | None
    sort: str
    history: str
    clock: str
    years: tuple[str, str]
    lines: tuple[Line, ...]
    blank: tuple[bool, bool] = (False, False)
    told: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, Rows] = field(default_factory=dict)
    agreed: tuple[Agreed, ...] = ()
    checks: tuple[Check, ...] = ()
    seal: str = ""
    is_urgent: bool = False
    is_safety_said: bool = False
    marking: str = SENSITIVE
    large_print: bool = False

    @property
    def looked_at(self) -> tuple[Line, ...]:
        """The standards that the visit looked at."""
        return tuple(line for line in self.lines if line.outcome not in NOTHING_SEEN)

    @property
    def graded(self) -> tuple[Line, ...]:
        """Those of them of which some check said how far they were seen."""
        return tuple(line for line in self.lines if line.seen is not None)

    @property
    def strengths(self) -> tuple[Line, ...]:
        """What was seen in full; first where that is more than the school says."""
        found = [line for line in self.lines if line.seen == _IN_FULL]
        return tuple(sorted(found, key=lambda line: line.outcome != "more"))

    def short_of(self, *, is_law: bool) -> tuple[Line, ...]:
        """What was seen in part or not at all, of what the law asks or of good practice."""
        found = [line for line in self.lines if line.seen in {1, 2}]
        these = [line for line in found if (line.standard.basis == "statutory") == is_law]
        return tuple(sorted(these, key=lambda line: line.seen or 0))

    @property
    def when(self) -> str:
        """`on 24 November 2026`; words for a day that is not agreed."""
        return f"on {full(self.on)}" if self.on else "on a day to be agreed"

    @property
    def next_step(self) -> str:
        """What happens next, as the officer said it, with its day."""
        step, by = self.told.get("V6.06", ""), self.told.get("V6.06b", "")
        return f"{step}{f', by {by}' if by else ''}" if step else "Not said yet"


def seen_in(line: Line) -> str:
    """A standard with what was seen of it, as `E.06 The record …: seen in part (21 of 23 met)`.

    A check that is about several standards is named, and so is each of several checks.
    """
    graded = [look for look in line.looks if look.grade is not None]
    told = [_of_check(look, is_one=len(graded) == 1) for look in graded]
    brackets = "; ".join(dict.fromkeys(words for words in told if words))
    seen = "" if line.seen == _IN_FULL else f": {GRADE_WORDS[line.seen or 1].lower()}"
    standard = f"{line.standard.name} {line.standard.label.rstrip('.')}"
    return f"{standard}{seen}{f' ({brackets})' if brackets else ''}."


def _of_check(look: Look, *, is_one: bool) -> str:
    if is_one and not look.is_of_several:
        return look.count
    if is_one and not look.count:
        return f"“{look.label.rstrip('.')}”"
    return f"{asked(look.label)} {look.count or GRADE_WORDS[look.grade or 1].lower()}"


def asked(label: str) -> str:
    """A check before what was seen: a question has its own mark."""
    return label if label.endswith("?") else f"{label.rstrip('.')}:"


def lowered(words: str) -> str:
    """Words as they stand within a sentence."""
    return words[:1].lower() + words[1:]


def none_in_full(held: Held) -> str:
    """What is said where nothing was seen in full: of what was graded, or as nothing was."""
    if held.graded:
        return "Nothing was seen in full, of what was graded."
    return "Nothing that we looked at was graded." if held.looked_at else "Nothing was looked at."


def none_short(held: Held, *, is_law: bool) -> str:
    """What is said where nothing falls short: all was seen, or nothing of it was graded."""
    sort = "statutory"
    looked = [line for line in held.looked_at if (line.standard.basis == sort) == is_law]
    if any(line.seen is not None for line in looked):
        return "All that we graded was seen in full."
    return (
        "What we looked at of this was not graded." if looked else "Nothing of this was looked at."
    )


_IN_FULL = 3
