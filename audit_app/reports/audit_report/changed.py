"""What changed for the children: counted answer by answer, and in the words of the returns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.analysis.outcomes import asks_for_an_outcome, outcomes
from audit_app.document import Block, Bullets, Column, Heading, Paragraph, Row, Strong, Table
from audit_app.reports.audit_report.held import share
from audit_app.reports.audit_report.voices import of_many_children
from audit_app.reports.words import count

if TYPE_CHECKING:
    from audit_app.analysis.outcomes import Outcome
    from audit_app.reports.audit_report.figures import Figures
    from audit_app.reports.audit_report.held import Held
    from forms.model import Question

_DAILY_LIFE = "G9.02"  # what changed in the child's daily life, in the auditor's own words
_SHOWN = 3  # so many of those words stand under each answer
_HOW = (
    "How it went for the children is no test of practice: these answers are counted beside the "
    "standards, and never as met or not met. Each is one agency’s about one child, so that a child "
    "can stand in several rows."
)


def what_changed(held: Held, found: Figures) -> list[Block]:
    """Each question on what changed with its answers counted, then what the returns say of it."""
    counted = [one for one in _outcomes(held, found) if one.of >= found.fewest]
    if not counted:
        return []
    blocks: list[Block] = [Heading("What changed for the children", 2), Paragraph(_HOW)]
    blocks += [_table(held, one) for one in counted]
    return [*blocks, *_in_words(held, found)]


def changed_in_a_line(held: Held, found: Figures) -> str:
    """`In 47 answers on how it went for the children: 21 better, 12 the same.`."""
    counted = [one for one in _outcomes(held, found) if one.of >= found.fewest]
    if not counted:
        return ""
    first = counted[0]
    told = ", ".join(f"{number} {_small(label)}" for label, number, _ in first.told if number)
    return f"{count(first.of, 'answer')} on how their situation went: {told}."


def _outcomes(held: Held, found: Figures) -> tuple[Outcome, ...]:
    returns = [(r.case_id or "", held.answers.get(r.id, ())) for r in found.signed]
    return outcomes(held.form, returns)


_COLUMNS = (
    Column("answer", "Answer", "text", 40),
    Column("answers", "Answers", "text", 22),
    Column("children", "Children", "text", 18),
)


def _table(held: Held, one: Outcome) -> Table:
    """The answers of one question; where it is shared, nothing that tells few children apart."""
    columns = _COLUMNS[:2] if held.is_shared else _COLUMNS
    rows = tuple(
        Row(
            str(at),
            (label, share(number, one.of), f"{children} of {one.children}")[: len(columns)],
        )
        for at, (label, number, children) in enumerate(one.told)
    )
    return Table(f"outcome_{one.question.name}", one.question.label, columns, rows, cards=False)


def _in_words(held: Held, found: Figures) -> list[Block]:
    """Some of what the returns say changed in the children's days, under how each says it went.

    It tells of single children, so it is left out where the report leaves the partnership.
    """
    question = held.form.question(_DAILY_LIFE)
    told = _told(held, found)
    if question is None or not told:
        return []
    whole = sum(len(words) for words in told.values())
    if held.is_shared:
        said = f"What {count(whole, 'return')} {_say(whole)} of single children’s days is left out"
        return [Paragraph(f"{said} of a version that is shared.", "small")]
    shown = {label: of_many_children(words, _SHOWN) for label, words in told.items()}
    number = sum(map(len, shown.values()))
    which = f"all {whole}" if number == whole else f"{number} of {whole}"
    blocks: list[Block] = [
        Paragraph(
            f"In the words of the returns, on “{question.label}”: {which} that say something, "
            "by how the same return says it went (one on each child first, and the shortest).",
            "small",
        )
    ]
    for label, words in shown.items():
        blocks.append(Paragraph((Strong(label),)))
        blocks.append(Bullets(tuple(words)))
    return blocks


def _told(held: Held, found: Figures) -> dict[str, dict[str, set[str]]]:
    """What signed returns wrote of the children's days, by how each says that it went.

    With the children of whom each sentence was written.
    """
    asked = [q for q in held.form.questions if asks_for_an_outcome(held.form, q)]
    if not asked:
        return {}
    scale = held.form.scale_of(asked[0])
    told: dict[str, dict[str, set[str]]] = {c.label: {} for c in scale.choices} if scale else {}
    for returned in found.signed:
        values = {a.question: a.value for a in held.answers.get(returned.id, ())}
        words = str(json.loads(values.get(_DAILY_LIFE) or "null") or "").strip()
        label = _label(held, asked[0], values.get(asked[0].name))
        if words:
            told.setdefault(label, {}).setdefault(words, set()).add(returned.case_id or "")
    return {label: words for label, words in told.items() if words}


def _label(held: Held, question: Question, value: str | None) -> str:
    scale = held.form.scale_of(question)
    choice = scale.choice(json.loads(value)) if scale and value else None
    return choice.label if choice else "How it went is not answered"


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]


def _say(number: int) -> str:
    return "says" if number == 1 else "say"
