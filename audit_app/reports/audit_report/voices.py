"""The child's voice: what notes quote, each printed once, in the part where it belongs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.document import Block, Paragraph
from audit_app.reports.words import count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.records import Answer
    from audit_app.reports.audit_report.figures import Figures
    from audit_app.reports.audit_report.held import Held
    from forms.model import Question, Section

_SHOWN = 6  # so many quotations stand under each part
_QUOTED = ("“", '"')


def voices(held: Held, found: Figures, section: Section, printed: set[str]) -> list[Block]:
    """Some of what children and families said, in the questions about it, of many children.

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
    left = {said: whose for said, whose in about.items() if said not in printed}
    shown = of_many_children(left, _SHOWN)
    if not shown:
        return []
    printed.update(shown)
    which = f"{chosen(len(shown), len(left), len(about))}, from the returns on "
    title = f"In children’s and families’ own words, on “{section.label}”: {which}"
    blocks: list[Block] = [
        Paragraph(f"{title}{count(len(children), 'child', 'children')}", "small")
    ]
    return [*blocks, *(Paragraph(words, "quote") for words in shown)]


def of_many_children(about: Mapping[str, set[str]], most: int) -> list[str]:
    """At most so many quotations: one on each child before a second on any, the shortest first.

    They are printed by their length, so that nobody can tell which of them are of one child.
    """
    waiting = sorted(about, key=_shortest)
    shown: list[str] = []
    while waiting and len(shown) < most:
        heard: set[str] = set()
        for words in list(waiting):
            if len(shown) < most and not about[words] <= heard:
                heard |= about[words]
                shown.append(words)
                waiting.remove(words)
    return sorted(shown, key=_shortest)


def _shortest(words: str) -> tuple[int, str]:
    return len(words), words


def chosen(shown: int, left: int, of: int) -> str:
    """How many of the quotations are printed, and by which rule: nobody picked among them."""
    if shown == of:
        return "the one quotation" if of == 1 else f"all {of} quotations"
    new = "" if left == of else " that do not stand further up"
    rule = " (one on each child first, and the shortest)" if shown < left else ""
    return f"{shown} of {of} quotations{new}{rule}"


def _said(question: Question | None, answer: Answer) -> str:
    """The words of an answer: what was written, or the note beside what was chosen."""
    if question is None:
        return ""
    if question.type in {"text", "note_long"}:
        return str(json.loads(answer.value or "null") or "")
    return answer.note or ""
