"""The child's voice: what notes quote, each printed once, in the part where it belongs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.document import Block, Paragraph
from audit_app.reports.words import count

if TYPE_CHECKING:
    from audit_app.records import Answer
    from audit_app.reports.audit_report.figures import Figures
    from audit_app.reports.audit_report.held import Held
    from forms.model import Question, Section

_SHOWN = 2  # so many quotations stand under each part
_QUOTED = ("“", '"')


def voices(held: Held, found: Figures, section: Section, printed: set[str]) -> list[Block]:
    """Two quotations at most from what children and families said, in the questions about it.

    An auditor's remark that quotes nobody is no voice, so it is not printed. `printed` are the
    quotations that stand further up; those that are printed here join them.
    """
    asked = {question.name: question for question in section.questions if question.voice}
    about: dict[str, set[str]] = {}
    for returned in found.signed:
        for answer in held.answers.get(returned.id, ()):
            said = _said(asked.get(answer.question), answer)
            if said.startswith(_QUOTED):
                about.setdefault(said, set()).add(returned.case_id or "")
    children = set().union(*about.values())
    left = set(about) - printed
    shown = sorted(left, key=lambda words: (len(words), words))[:_SHOWN]
    if not shown:
        return []
    printed.update(shown)
    which = f"{chosen(len(shown), len(left), len(about))}, from the returns on "
    title = f"In children’s and families’ own words, on “{section.label}”: {which}"
    blocks: list[Block] = [
        Paragraph(f"{title}{count(len(children), 'child', 'children')}", "small")
    ]
    return [*blocks, *(Paragraph(words, "quote") for words in shown)]


def chosen(shown: int, left: int, of: int) -> str:
    """How many of the quotations are printed, and how they were chosen: by their length alone."""
    if shown == of:
        return "the one quotation" if of == 1 else f"all {of} quotations"
    new = "" if left == of else " that do not stand further up"
    shortest = "the shortest" if shown == 1 else f"the {shown} shortest"
    return f"{shortest if shown < left else str(shown)} of {of} quotations{new}"


def _said(question: Question | None, answer: Answer) -> str:
    """The words of an answer: what was written, or the note beside what was chosen."""
    if question is None:
        return ""
    if question.type in {"text", "note_long"}:
        return str(json.loads(answer.value or "null") or "")
    return answer.note or ""
