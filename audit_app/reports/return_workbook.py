"""One agency's return as a spreadsheet: out to be filled in, and back by its hidden row ids."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import (
    Block,
    Cell,
    Column,
    Entry,
    Facts,
    Paragraph,
    Report,
    Row,
    Sheet,
    Table,
)
from audit_app.reports.words import SENSITIVE
from forms.values.words import in_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.rules import Asked, Key

LONGEST = 1500
# What a spreadsheet can answer; rows within a question are answered in the program.
ASKED_HERE = frozenset(
    {"select_one", "select_multiple", "text", "note_long", "integer", "date", "month"}
)

_START = (
    "Answer in the white cells. Choose from the list where there is one. Name no child, family or "
    "worker anywhere: a child is a reference. Leave a question blank rather than guess. If your "
    "agency holds nothing on this child, answer only the first question and sign below. Send this "
    "file back to whoever sent it to you."
)


@dataclass(frozen=True, slots=True)
class Out:
    """One return on its way out; `who` is the audit's title, the child's reference, the agency."""

    partnership: str
    today: date
    who: tuple[str, str, str]
    due: date | None
    meta: tuple[tuple[str, str], ...]


def sheet(
    out: Out, form: CompiledForm, asked: Sequence[Asked], answers: Mapping[Key, Answer]
) -> Report:
    """The return with what is asked of it now, and the answers that it already has."""
    audit, child, agency = out.who
    sheets = [
        Sheet(
            "Start here",
            f"{audit}: {child}, {agency}",
            (
                Paragraph(_START),
                Facts(
                    "Return",
                    (
                        ("Audit", audit),
                        ("Child", child),
                        ("Agency", agency),
                        ("Due", out.due),
                        ("Signed by (role)", Entry("", "text", prompt="A role, never a name")),
                        ("Date", Entry(None, "date")),
                    ),
                ),
            ),
        )
    ]
    by_section: dict[str, list[Asked]] = {}
    for one in asked:
        if one.question.type in ASKED_HERE:
            title = f"{one.section.label}: {one.part}" if one.part else one.section.label
            by_section.setdefault(title, []).append(one)
    for number, (title, found) in enumerate(by_section.items(), start=1):
        sheets.append(_section(number, title, form, found, answers))
    return Report(
        f"Return: {child}, {agency}",
        out.today,
        out.partnership,
        sheets=tuple(sheets),
        subject="One agency’s return on one child’s records, to be filled in and sent back",
        marking=SENSITIVE,
        landscape=True,
        meta=out.meta,
    )


def _section(
    number: int,
    title: str,
    form: CompiledForm,
    asked: Sequence[Asked],
    answers: Mapping[Key, Answer],
) -> Sheet:
    columns = (
        Column("ref", "Ref", "text", 9),
        Column("question", "Question", "long", 44),
        Column("answer", "Answer", "text", 26, locked=False),
        Column("note", "What did you see?", "long", 44, locked=False, longest=LONGEST),
        Column("where", "Where it is recorded", "text", 26, locked=False),
        Column("guidance", "Guidance", "long", 44),
    )
    rows = []
    for one in asked:
        answer = answers.get(one.key)
        rows.append(
            Row(
                "|".join(one.key),
                (
                    one.question.name,
                    one.question.label,
                    _entry(form, one.question, answer),
                    answer.note if answer else None,
                    answer.evidence_where if answer else None,
                    one.question.guidance_hint or one.question.hint or None,
                ),
            )
        )
    blocks: tuple[Block, ...] = (
        Table(f"Section{number}", title, columns, tuple(rows), summary=title),
    )
    return Sheet(f"{number} {_tab(title)}"[:31].strip(), f"{number} {title}", blocks)


def _tab(title: str) -> str:
    """A sheet's name may hold none of these marks."""
    return "".join(letter for letter in title if letter not in "[]:*?/\\")


def _entry(form: CompiledForm, question: Question, answer: Answer | None) -> Cell:
    value = None if answer is None or answer.value is None else json.loads(answer.value)
    scale = form.scale_of(question)
    if question.type == "select_one" and scale is not None:
        words = in_words(form, question, value) if value is not None else None
        return Entry(words, "choice", tuple(choice.label for choice in scale.choices))
    if question.type == "select_multiple" and scale is not None:
        words = in_words(form, question, value) if value is not None else None
        labels = "; ".join(choice.label for choice in scale.choices)
        return Entry(words, "text", prompt=f"Any of these, parted by semicolons: {labels}"[:250])
    if question.type == "integer":
        return Entry(value, "integer")
    if question.type == "date":
        return Entry(None if value is None else date.fromisoformat(value), "date")
    return Entry(value, "text")
