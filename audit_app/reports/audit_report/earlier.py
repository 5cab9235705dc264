"""This round beside the earlier one that it repeats."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from audit_app.document import Block, Column, Heading, Paragraph, Row, Strong, Table
from audit_app.reports.audit_report.held import FEWEST, share
from audit_app.reports.words import count

if TYPE_CHECKING:
    from audit_app.analysis.judged import Judged
    from audit_app.reports.audit_report.figures import Figures
    from audit_app.reports.audit_report.held import Held

BETTER, WORSE, SAME, FEW = "Better", "Worse", "Much the same", "Too few to say"
_ORDER = (BETTER, WORSE, SAME, FEW)
_NAMED = 2  # so many of the questions that fell furthest stand on the first page
_TITLE = "Then and now: better first, then worse"
_COLUMNS = (
    Column("question", "Question", "long", 44),
    Column("before", "Fully met then", "text", 16),
    Column("now", "Fully met now", "text", 16),
    Column("change", "Change", "text", 16),
)


def _pairs(held: Held, found: Figures) -> list[tuple[Judged, Judged]]:
    """Each question that was judged both times: then, and now."""
    before = {one.question.name: one for one in held.earlier if one.of}
    return [(before[one.question.name], one) for one in found.counts if one.question.name in before]


def _counted(pairs: list[tuple[Judged, Judged]]) -> str:
    """`12 better, 9 worse, 14 much the same, 28 too few to say`."""
    said = [direction(old, new) for old, new in pairs]
    return ", ".join(f"{said.count(word)} {word.lower()}" for word in _ORDER)


def worse(held: Held, found: Figures) -> list[tuple[Judged, Judged]]:
    """The questions that are worse than in the earlier round, what fell furthest first."""
    fell = [(old, new) for old, new in _pairs(held, found) if direction(old, new) == WORSE]
    return sorted(fell, key=lambda pair: share_of(pair[1]) - share_of(pair[0]))


def share_of(one: Judged) -> Fraction:
    """What share was fully met."""
    return Fraction(one.met, one.of)


def then_and_now(pair: tuple[Judged, Judged]) -> str:
    """`“Was the child seen alone?” from 20 of 28 (71%) to 11 of 27 (41%)`."""
    old, new = pair
    return f"“{new.question.label}” from {share(old.met, old.of)} to {share(new.met, new.of)}"


def beside_the_earlier(held: Held, found: Figures) -> list[Block]:
    """For the first page: how many questions are better or worse, and those that fell furthest."""
    pairs = _pairs(held, found)
    if not pairs:
        return []
    said = f"Of {count(len(pairs), 'question')} asked both times: {_counted(pairs)}."
    fell = worse(held, found)[:_NAMED]
    if fell:
        said += f" Fallen furthest: {'; '.join(then_and_now(pair) for pair in fell)}."
    return [Paragraph((Strong(f"Beside {held.earlier_title}. "), said))]


def year_on_year(held: Held, found: Figures) -> list[Block]:
    """How many questions are better or worse than in the earlier round, then each of them."""
    pairs = _pairs(held, found)
    if not pairs:
        return []
    said = {one.question.name: direction(old, one) for old, one in pairs}
    sentence = _counted(pairs)
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
