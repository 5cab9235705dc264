"""The child's voice: what notes say of it, each printed once, in the part where it belongs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.document import Block, Paragraph
from audit_app.reports.words import count

if TYPE_CHECKING:
    from audit_app.records import Answer
    from audit_app.reports.audit_report.figures import Figures
    from audit_app.reports.audit_report.held import Held
    from forms.model import Section

_SHOWN = 2  # so many notes stand under each part


def voices(held: Held, found: Figures, section: Section, printed: set[str]) -> list[Block]:
    """Two notes at most on what children and families said or showed, quotations first.

    `printed` are the notes that stand further up; those that are printed here join them.
    """
    about: dict[str, set[str]] = {}
    for returned in found.signed:
        for answer in held.answers.get(returned.id, ()):
            if _is_voice(held, section, answer):
                about.setdefault(answer.note or "", set()).add(returned.case_id or "")
    children = set().union(*about.values())
    fresh = sorted(set(about) - printed, key=lambda words: ("“" not in words, len(words), words))
    shown = fresh[:_SHOWN]
    if not shown:
        return []
    printed.update(shown)
    which = f"{len(shown)} of {count(len(about), 'note')}, from the returns on "
    title = f"What children and families said or showed: {which}"
    blocks: list[Block] = [
        Paragraph(f"{title}{count(len(children), 'child', 'children')}", "small")
    ]
    return [*blocks, *(Paragraph(words, "quote") for words in shown)]


def _is_voice(held: Held, section: Section, answer: Answer) -> bool:
    """Whether a note tells the child's own words or ways: on such a question, where it was met."""
    question = next((q for q in section.questions if q.name == answer.question), None)
    if question is None or not question.voice or not answer.note:
        return False
    scale = held.form.scale_of(question)
    choice = None if scale is None else scale.choice(json.loads(answer.value or "null"))
    return choice is not None and choice.counts == "met"
