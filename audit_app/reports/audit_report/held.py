"""What a report is made from, and how its numbers are said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.charts import Grade
from audit_app.document import Block, Bullets, Paragraph
from audit_app.journal.seals import read_seal
from audit_app.reports.words import SENSITIVE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from audit_app.analysis.judged import Judged
    from audit_app.document import Words
    from audit_app.records import (
        Action,
        Agency,
        Answer,
        Audit,
        Case,
        Finding,
        Recommendation,
        Return,
        Session,
    )
    from forms.compiled import CompiledForm


FEWEST = 10  # no percentage is printed of fewer than this
SMALLEST = 5  # groups smaller than this are not told apart in the shared version


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that a report on one audit is made from; the returns' answers by return id.

    `modules` are the titles of the themes that were added to the core questions; `stage_since` is
    the day on which the audit came to its stage, and `agreed_on` that on which its findings were
    agreed, so that its report is final.
    """

    partnership: str
    today: date
    audit: Audit
    form: CompiledForm
    agencies: tuple[Agency, ...]
    cases: tuple[Case, ...]
    returns: tuple[Return, ...]
    answers: dict[str, tuple[Answer, ...]]
    findings: tuple[Finding, ...]
    recommendations: tuple[Recommendation, ...]
    actions: tuple[Action, ...]
    earlier: tuple[Judged, ...] = ()
    earlier_title: str = ""
    marking: str = SENSITIVE
    version: str = "Draft"
    large_print: bool = False
    unsettled: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    sessions: tuple[Session, ...] = ()
    stage_since: date | None = None
    agreed_on: date | None = None

    @property
    def is_final(self) -> bool:
        """Whether this is the final report and no draft."""
        return self.version.startswith("Final")

    @property
    def not_asked(self) -> int:
        """How many pairs of an agency and a child have no return: they are in no count."""
        asked = {(r.agency_id, r.case_id) for r in self.returns}
        pairs = {(agency.id, case.id) for agency in self.agencies for case in self.cases}
        return len(pairs - asked)

    @property
    def is_shared(self) -> bool:
        """Whether it leaves the partnership: its marking is lower, so small groups are hidden."""
        return self.marking != SENSITIVE


def is_signed(returned: Return) -> bool:
    """Whether a return is signed off now."""
    seal = read_seal(returned.seal)
    return seal is not None and not seal.is_open


def share(met: int, of: int) -> str:
    """`31 of 39 (79%)`; no percentage of fewer than ten, and never 0 or 100 unless it is."""
    percent = percentage(met, of)
    return f"{met} of {of} ({percent})" if percent else f"{met} of {of}"


def percentage(met: int, of: int) -> str:
    """`79%`; nothing of fewer than ten, and never 0 or 100 unless it is."""
    if of < FEWEST:
        return ""
    percent = (200 * met + of) // (2 * of)
    if 0 < met < of:
        percent = min(99, max(1, percent))
    return f"{percent}%"


def in_few_words(one: Judged) -> str:
    """`fully met in 14 of 26 (54%)`."""
    return f"fully met in {share(one.met, one.of)}"


def in_full(one: Judged) -> str:
    """`fully met in 14 of 26 (54%); 6 partly met, 2 not met, 4 not recorded`."""
    rest = [
        f"{number} {word}"
        for number, word in (
            (one.partly, "partly met"),
            (one.not_met, "not met"),
            (one.not_recorded, "not recorded"),
        )
        if number
    ]
    return "; ".join([in_few_words(one), *([", ".join(rest)] if rest else [])])


# Met or not is a state and no grade of an inspection, so it has the colours of states. This is the
# one order in which judgements stand everywhere in the report.
MET_GRADES = (
    Grade("met", "Fully met", "F", "ok", "surface", short="met"),
    Grade("partly", "Partly met", "P", "warnsoft"),
    Grade("not", "Not met", "N", "bad", "surface", worst=True, short="not"),
    Grade("not_recorded", "Not recorded", "R", "line"),
)


def sections(counts: Sequence[Judged]) -> list[tuple[str, dict[str, int]]]:
    """The judgements of each part added up, in the form’s order."""
    summed: dict[str, dict[str, int]] = {}
    for one in counts:
        held = summed.setdefault(one.section, dict.fromkeys((g.code for g in MET_GRADES), 0))
        held["met"] += one.met
        held["partly"] += one.partly
        held["not"] += one.not_met
        held["not_recorded"] += one.not_recorded
    return list(summed.items())


def listed(items: Sequence[Words], nothing: str) -> Block:
    """A list, or what is said where it is empty."""
    return Bullets(tuple(items)) if items else Paragraph(nothing)
