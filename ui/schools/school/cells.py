"""How the three accounts of a standard read as cells and as words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.claims import GRADE_WORDS, OUTCOMES, Claim, Line
from ui.parts.tables.rows import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.analysis.claims import Look

_SHAPES = {"met": "tick", "partly": "pie", "not": "cross", "na": "dash"}
_GRADE_SHAPES = {3: "tick", 2: "pie", 1: "cross"}
_HALF = 0.5
_UNGRADED = {"not_graded": "Not graded", "no_check": "No check"}
_CHIPS = {"less": "Officer saw less", "more": "Officer saw more"}
_SHORT = {
    "same": "Same",
    "not_looked_at": "Not looked at",
    "no_check": "No check asks this",
    "not_graded": "Not graded",
    "no_claim": "Nothing to compare",
}


def standard_cell(line: Line, hidden: Sequence[str] = ()) -> Cell:
    """The standard by its name and words; `hidden` is what has no column of its own now."""
    return Cell(f"{line.standard.name}  {line.standard.label}", " · ".join(hidden))


def claim_cell(claim: Claim) -> Cell:
    """What the school or its trust says, with a shape that says the same."""
    whose = "its trust" if claim.trust is not None else ""
    if claim.state != "answered":
        shape = "ring" if claim.state == "unanswered" else "dash"
        return Cell(claim.words, whose, shape=shape, tone="muted")
    return Cell(claim.words, whose, shape=_SHAPES.get(claim.counts, "dash"), share=_HALF)


def seen_cell(line: Line) -> Cell:
    """What the visit saw; "not looked at" is not "not met"."""
    if line.seen is not None:
        return Cell(GRADE_WORDS[line.seen], shape=_GRADE_SHAPES[line.seen], share=_HALF)
    words = _UNGRADED.get(line.outcome, "Not looked at")
    return Cell(words, shape="info" if line.outcome == "not_graded" else "dash", tone="muted")


def compared_cell(line: Line) -> Cell:
    """An amber chip where the officer saw less; a plain word where there is no difference."""
    if line.differs:
        tone = "warn" if line.outcome == "less" else "accent"
        return Cell(
            _CHIPS[line.outcome],
            shape="diamond",
            tone=tone,
            kind="chip",
            aloud_too="more than one grade apart" if line.is_far else "",
        )
    return Cell(_SHORT[line.outcome], tone="muted")


def claim_words(claim: Claim) -> list[str]:
    """A claim as it is read in full: the rating, why, and where it can be seen."""
    said = [claim.words, claim.note]
    return [words for words in [*said, f"Evidence: {claim.where}" if claim.where else ""] if words]


def seen_words(line: Line) -> list[str]:
    """What each check of the visit saw, in its own words, then how it compares."""
    said = [_seen_by(look, is_graded=line.seen is not None) for look in line.looks]
    far = ": more than one grade apart" if line.is_far else ""
    return [*said, f"{OUTCOMES[line.outcome]}{far}."]


def _seen_by(look: Look, *, is_graded: bool) -> str:
    """What one check saw; beside what graded the standard, that it gave no grade itself."""
    none = " (not graded)" if is_graded and look.grade is None and look.found is not None else ""
    return f"{look.check} {_asked(look.label)} {look.words}{none}{_note(look.note)}"


def changed(lines: Sequence[Line]) -> list[Line]:
    """The standards whose rating is another than last year's."""
    return [
        line
        for line in lines
        if line.now.grade is not None
        and line.last.grade is not None
        and line.now.grade != line.last.grade
    ]


def _asked(label: str) -> str:
    """A check before what was seen: a question has its own mark."""
    return label if label.endswith("?") else f"{label.rstrip('.')}:"


def _note(words: str) -> str:
    return f": {words}" if words else ""
