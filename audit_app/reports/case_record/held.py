"""What the record of one child is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.reports.words import count

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import Action, Case, Concern, Finding


@dataclass(frozen=True, slots=True)
class Told:
    """One answer: the question with its number, the answer, what was seen, and where it lies."""

    number: str
    question: str
    answer: str
    note: str
    where: str


@dataclass(frozen=True, slots=True)
class Happened:
    """What was done in a return at one time: when, by which role, what, and to which questions.

    The questions are told by their codes.
    """

    when: str
    by: str
    what: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldReturn:
    """What one agency answered about the child; `seal` is "" while it is open.

    `left` is how many of its questions have no answer; `history` is what was done in it, the oldest
    first.
    """

    agency: str
    seal: str
    auditor: str
    told: tuple[Told, ...]
    concerns: tuple[Concern, ...]
    left: int = 0
    history: tuple[Happened, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """What the agencies answered to one question about the child: each answer with who gave it."""

    question: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]
    number: str = ""

    @property
    def is_compared(self) -> bool:
        """Whether at least two agencies gave an answer."""
        return len({name for _answer, who in self.answers for name in who}) > 1

    @property
    def words(self) -> str:
        """`Yes: Police, Schools. Not known: Housing.`; one answer alone says that all agree."""
        if len(self.answers) == 1:
            [(answer, agencies)] = self.answers
            whole = count(len(agencies), "agency that answers", "agencies that answer")
            return f"{answer}: {'the' if len(agencies) == 1 else 'all'} {whole}."
        return " ".join(f"{answer}: {', '.join(who)}." for answer, who in self.answers)


@dataclass(frozen=True, slots=True)
class HeldCase:
    """Everything on one child; `differ` is what was said differently, or waits, line by line.

    `findings` rest on the child's answers, and `actions` follow from them. `shared` is what
    agencies say of the child, and `judged` how each judges its own work.
    """

    case: Case
    audit: str
    returns: tuple[HeldReturn, ...]
    findings: tuple[Finding, ...]
    actions: tuple[Action, ...]
    differ: tuple[str, ...]
    due: date | None = None
    risk: tuple[Answered, ...] = ()
    live: tuple[Answered, ...] = ()
    shared: tuple[Answered, ...] = ()
    judged: tuple[Answered, ...] = ()
    not_asked: tuple[str, ...] = ()
    lead_role: str = ""
    group: str = ""
