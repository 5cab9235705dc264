"""One section of a return as a sheet: each question with what it hangs on, and places to answer."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Block, Column, Entry, Paragraph, Row, Sheet, Table
from audit_app.reports.return_slots import ASKED_HERE
from forms.gates.expressions import names_in
from forms.values.words import in_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.model import Column as Asks
    from forms.model import Question
    from forms.rules import Key, Possible

LONGEST = 1500
_COLUMNS = (
    Column("ref", "Ref", "text", 9),
    Column("question", "Question", "long", 50),
    Column("answer", "Answer", "text", 28, locked=False),
    Column("note", "What did you see?", "long", 44, locked=False, longest=LONGEST),
    Column("where", "Where it is recorded", "text", 26, locked=False),
    Column("guidance", "Guidance", "long", 44),
)
_SHEET_NAME = 31  # the longest that a spreadsheet takes


def section(
    number: int,
    title: str,
    form: CompiledForm,
    found: Sequence[Possible],
    answers: Mapping[Key, Answer],
) -> Sheet:
    """A section as a sheet; words that are only shown stand with the question they belong to."""
    shown = [one for one in found if one.asked.question.type == "note"]
    put = [one for one in found if one.asked.question.type in ASKED_HERE]
    rows = tuple(_row(form, one, shown, answers.get(one.asked.key)) for one in put)
    return sheet_of(number, title, found, _COLUMNS, rows)


def sheet_of(
    number: int,
    title: str,
    found: Sequence[Possible],
    columns: tuple[Column, ...],
    rows: tuple[Row, ...],
    first: str = "",
) -> Sheet:
    """A section's sheet of these rows; `first` is said above them all."""
    shown = [one for one in found if one.asked.question.type == "note"]
    put = [one for one in found if one.asked.question.type != "note"]
    words = [one.asked.question.label for one in shown if not one.only_if]
    if put and put[0].section_if:
        words.insert(0, f"Leave this sheet blank {_blank_when(put[0].section_if)}.")
    if first:
        words.insert(0, first)
    table = Table(f"Section{number}", title, columns, rows, summary=title)
    blocks: tuple[Block, ...] = (*(Paragraph(each) for each in words), table)
    return Sheet(tab(f"{number} {title}"), f"{number} {title}", blocks, anchor=f"sheet-{number}")


def _row(
    form: CompiledForm, one: Possible, shown: Sequence[Possible], answer: Answer | None
) -> Row:
    question = one.asked.question
    return Row(
        "|".join(one.asked.key),
        (
            question.name,
            asked_words(form, one, shown),
            entry(form, question, _value(answer)),
            answer.note if answer else None,
            answer.evidence_where if answer else None,
            typed(question.guidance_hint) or None,
        ),
    )


def asked_words(form: CompiledForm, one: Possible, shown: Sequence[Possible] = ()) -> str:
    """A question as a spreadsheet asks it: with its hint, what it hangs on, and what is offered."""
    question = one.asked.question
    lines = [question.label, question.hint]
    if one.only_if:
        lines.append(f"{_when(one.only_if)}.")
    if question.type == "select_multiple":
        lines.append(f"Any of these, parted by semicolons: {_offered(form, question)}.")
    lines += [
        f"If {each.only_if}: {each.asked.question.label}"
        for each in shown
        if names_in(each.asked.question.relevant)[-1:] == (question.name,)
    ]
    return typed("\n".join(line for line in lines if line))


def _value(answer: Answer | None) -> object:
    return None if answer is None or answer.value is None else json.loads(answer.value)


# What is ticked on the screen is typed here, from the words beside it.
_TICKED = (
    ("Each tick", "Each one that you name"),
    ("Tick", "Name"),
    ("ticked", "named"),
    ("tick", "name"),
)


def typed(words: str) -> str:
    """A question's words for a spreadsheet, which has nothing to tick."""
    for ticked, named in _TICKED:
        words = re.sub(rf"\b{ticked}\b", named, words)
    return words


def _blank_when(section_if: str) -> str:
    when = _when(section_if)
    return f"unless {section_if}" if when.startswith("Only") else when.removeprefix("Not ")


def is_called_for(only_if: str) -> bool:
    """Whether an earlier answer must call for a question; one that is only ruled out is usual."""
    return bool(only_if) and _when(only_if).startswith("Only if")


def _when(only_if: str) -> str:
    """`Only if …`; what is only ruled out by one answer is said as `Not if …`."""
    subject, verb, word = only_if.partition(" is not “")
    if verb and "”" in word and word.endswith("”") and word.count("“") == 0:
        return f"Not if {subject} is “{word}"
    return f"Only if {only_if}"


def tab(title: str) -> str:
    """A sheet's name: none of the marks that it may not hold, and short enough for a spreadsheet.

    A title that is too long ends where its first half ends: before “and”, or after a colon or a
    comma. Where it has no halves it ends at a word, and with a mark that says so.
    """
    halves = re.split(r"[:,;] | and ", title)
    plain = (
        "".join(mark for mark in held if mark not in "[]:*?/\\") for held in (title, halves[0])
    )
    for name in plain:
        if len(name) <= _SHEET_NAME:
            return name
    cut = name[:_SHEET_NAME].rpartition(" ")[0]
    return f"{cut}…"


def _offered(form: CompiledForm, question: Question) -> str:
    scale = form.scale_of(question)
    return "; ".join(choice.label for choice in scale.choices) if scale else ""


def entry(form: CompiledForm, question: Question | Asks, value: object) -> Entry:
    """A place for one answer, with the rule of its kind and what is answered already."""
    scale = form.scale_of(question)
    if scale is not None and question.type in {"select_one", "select_multiple"}:
        words = in_words(form, question, value) if value is not None else None
        if question.type == "select_one":
            return Entry(words, "choice", tuple(choice.label for choice in scale.choices))
        return Entry(words, "text", prompt="Any of the words beside it, parted by semicolons.")
    if question.type == "integer":
        return Entry(value if isinstance(value, int) else None, "integer")
    if question.type == "date":
        return Entry(date.fromisoformat(str(value)) if value else None, "date")
    prompt = "A month and a year, such as 11/2026." if question.type == "month" else ""
    return Entry(None if value is None else str(value), "text", prompt=prompt)
