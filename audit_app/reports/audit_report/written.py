"""What agencies wrote themselves: what would have helped, what worked, and what they will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Bullets, Paragraph
from audit_app.reports.audit_report.voices import of_many_children
from audit_app.reports.words import count

if TYPE_CHECKING:
    from audit_app.analysis.own_words import OwnWords
    from audit_app.reports.audit_report.figures import Figures
    from audit_app.reports.audit_report.held import Held
    from forms.model import Question, Section

_SHOWN = 6  # so many stand under each question
_RULE = " (one on each child first, and the shortest)"


def written(held: Held, found: Figures, section: Section) -> list[Block]:
    """Some of what was written to each question of a part; none of it leaves the partnership.

    What children and families said is told apart from it, as their voices.
    """
    if held.is_shared:
        return []
    blocks: list[Block] = []
    for question in section.questions:
        its = [one for one in found.written if one.question.name == question.name]
        if its and not question.voice:
            blocks += _to(question, its)
    return blocks


def _to(question: Question, its: list[OwnWords]) -> list[Block]:
    about: dict[str, set[str]] = {}
    for one in its:
        about.setdefault(_said(one), set()).add(one.child)
    shown = of_many_children(about, _SHOWN)
    children = count(len(set().union(*about.values())), "child", "children")
    many = f"{len(shown)} of {len(about)}{_RULE}" if len(shown) < len(about) else "all"
    title = f"{question.label} In agencies’ own words, {many}, from the returns on {children}:"
    return [Paragraph(title, "small"), Bullets(tuple(shown))]


def _said(one: OwnWords) -> str:
    """What was written; of an action of its own with who does it and by when."""
    return f"{one.words} ({one.beside})" if one.agreed and one.beside else one.words
