"""This round beside the earlier one that it repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Column, Heading, Paragraph, Row, Table
from audit_app.reports.audit_report.held import FEWEST, share
from audit_app.reports.words import count

if TYPE_CHECKING:
    from audit_app.analysis.judged import Judged
    from audit_app.reports.audit_report.figures import Figures
    from audit_app.reports.audit_report.held import Held

BETTER, WORSE, SAME, FEW = "Better", "Worse", "Much the same", "Too few to say"
_ORDER = (BETTER, WORSE, SAME, FEW)
_TITLE = "Then and now: better first, then worse"
_COLUMNS = (
    Column("question", "Question", "long", 44),
    Column("before", "Fully met then", "text", 16),
    Column("now", "Fully met now", "text", 16),
    Column("change", "Change", "text", 16),
)


def year_on_year(held: Held, found: Figures) -> list[Block]:
    """How many questions are better or worse than in the earlier round, then each of them."""
    before = {one.question.name: one for one in held.earlier if one.of}
    pairs = [
        (before[one.question.name], one) for one in found.counts if one.question.name in before
    ]
    if not pairs:
        return []
    said = {one.question.name: direction(old, one) for old, one in pairs}
    counts = [(word, sum(1 for held_word in said.values() if held_word == word)) for word in _ORDER]
    sentence = ", ".join(f"{number} {word.lower()}" for word, number in counts)
    rows = tuple(
        Row(
            one.question.name,
            (
                one.question.label,
                share(old.met, old.of),
                share(one.met, one.of),
                said[one.question.name],
            ),
        )
        for word in (BETTER, WORSE, SAME)
        for old, one in pairs
        if said[one.question.name] == word
    )
    return [
        Heading(f"Beside {held.earlier_title}", 2),
        Paragraph(f"Of {count(len(pairs), 'question')} asked both times: {sentence}."),
        Paragraph(
            "Better or worse means that the share fully met moved by at least 10 in a hundred, "
            f"with at least {FEWEST} judgements both times. Few children are compared with few "
            "others: even then it may be chance. Questions with too few to say are left out below.",
            "small",
        ),
        *([Table("year_on_year", _TITLE, _COLUMNS, rows)] if rows else []),
    ]


def direction(old: Judged, new: Judged) -> str:
    """Better, worse or much the same; too few to say where either has fewer than ten."""
    if old.of < FEWEST or new.of < FEWEST:
        return FEW
    change = new.met * old.of - old.met * new.of
    if abs(change) * 10 < new.of * old.of:
        return SAME
    return BETTER if change > 0 else WORSE
