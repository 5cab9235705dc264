"""A school's return as rows: each standard with its mark, its evidence, and last year beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.document import Cell, Column, Complete, Entry, Row
from audit_app.reports.return_section import LONGEST, asked_words, entry
from audit_app.reports.return_slots import Slot, cell_of_row, slots_of
from audit_app.reports.school_long import begun
from forms.answers import evidence_name
from forms.progress import note_wanted
from forms.versions import Standards

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.rules import Key, Possible

SAME = "Same as last year"  # a deed of whoever chooses it; it is never there by itself
TAKEN = ("answer", "note", "evidence", "where")
KEYS = ("ref", "question", "mark", *TAKEN, "last_answer", "last_note", "complete")
ANSWER_WIDE, NOTE_WIDE = 16, 28  # the columns of last year
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MARKS = {"statutory": "Statutory", "good_practice": "Good practice"}
_NEW = {"new": "New in this edition.", "changed": "Changed since your last return."}
_BY_LETTER = "The letters of the parts that are in place, such as a, c"


@dataclass(frozen=True, slots=True)
class Last:
    """What was answered and noted last time, in words; `repeats` where it may be said again."""

    answer: str = ""
    note: str = ""
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class LastTime:
    """Last year's return as it stands beside this one: of which year, and what it said."""

    year: str = ""
    said: Mapping[str, Last] = field(default_factory=dict, hash=False)
    standards: Standards = field(default_factory=Standards)


def columns(year: str) -> tuple[Column, ...]:
    """The columns of each section; `year` is that of the return which stands beside."""
    last = f"in {year}" if year else "last year"
    return (
        Column("ref", "Ref", "text", 9),
        Column("question", "Question", "long", 44),
        Column("mark", "Mark and source", "text", 16),
        Column("answer", "Answer", "text", 18, locked=False),
        Column("note", "Note: why, or what comes next", "long", 36, locked=False, longest=LONGEST),
        Column("evidence", "Evidence in place", "text", 11, locked=False, prompt=_BY_LETTER),
        Column("where", "Where the evidence is", "text", 20, locked=False),
        Column("last_answer", f"Answer {last}", "text", ANSWER_WIDE),
        Column("last_note", f"Note {last}", "long", NOTE_WIDE),
        # On paper a blank answer says it; left out, the rest is large enough to read on A4.
        Column("complete", "Complete?", "text", 12, printed=False),
    )


def titles() -> tuple[str, ...]:
    """The headings of a section's columns, for a file whose hidden sheet is gone."""
    return (*(column.title for column in columns("")), "Row id")


def rows(
    form: CompiledForm, found: Sequence[Possible], answers: Mapping[Key, Answer], last: LastTime
) -> tuple[Row, ...]:
    """The rows of a section."""
    shown = [one for one in found if one.asked.question.type == "note"]
    return tuple(
        _row(form, slot, shown, answers, last, is_first=n == 0)
        for one in found
        for n, slot in enumerate(slots_of(one))
    )


def printed(form: CompiledForm, may_be_asked: Sequence[Possible]) -> dict[str, str]:
    """What each row prints as its question, by its reference, without what is said of last year."""
    sections: dict[str, list[Possible]] = {}
    for one in may_be_asked:
        sections.setdefault(one.asked.section.label, []).append(one)
    said = {}
    for found in sections.values():
        shown = [one for one in found if one.asked.question.type == "note"]
        for one in found:
            for n, slot in enumerate(slots_of(one)):
                words = _words(form, slot, shown, LastTime(), is_first=n == 0)
                said[slot.ref] = asked_plainly(words)
    return said


def asked_plainly(words: str) -> str:
    """The words of a row's question as they are compared: each line with single spaces."""
    lines = (" ".join(line.split()) for line in words.splitlines())
    return "\n".join(line for line in lines if line and line not in _NEW.values())


def value_of(answers: Mapping[Key, Answer], name: str, part: str = "") -> object:
    """What stands for a question, in the shape of its type; None for nothing."""
    held = answers.get((name, part))
    return None if held is None or held.value is None else json.loads(held.value)


def is_counted(slot: Slot) -> bool:
    """Whether a row is to be answered by everybody: no cell of a grid, and nothing gated."""
    return slot.is_whole and not slot.one.only_if and not slot.one.section_if


def is_done(
    form: CompiledForm, question: Question, answers: Mapping[Key, Answer], part: str = ""
) -> int:
    """1 for a question that is answered, -1 where its answer wants a note, and 0 for none."""
    value, held = value_of(answers, question.name, part), answers.get((question.name, part))
    if value in {None, ""} if isinstance(value, str | None) else not value:
        return 0
    note = (held.note or "").strip() if held else ""
    return -1 if note_wanted(form, question, value) and not note else 1


def _row(
    form: CompiledForm,
    slot: Slot,
    shown: Sequence[Possible],
    answers: Mapping[Key, Answer],
    last: LastTime,
    *,
    is_first: bool,
) -> Row:
    question, said = slot.question, last.said.get(slot.id, Last())
    cells: tuple[Cell, ...] = (
        slot.ref,
        _words(form, slot, shown, last, is_first=is_first),
        _mark(question) if is_first else None,
        _entry(form, slot, answers, said),
        *_beside(slot, answers),
        begun(said.answer, ANSWER_WIDE, last.year) or None,
        begun(said.note, NOTE_WIDE, last.year) or None,
        _complete(form, slot, answers),
    )
    return Row(slot.id, cells)


def _beside(slot: Slot, answers: Mapping[Key, Answer]) -> tuple[Cell, Cell, Cell]:
    """The note, the parts in place and where they are; locked where there is none to give."""
    locked, question = Entry(locked=True), slot.question
    if not slot.is_whole:
        return locked, locked, locked
    held = answers.get(slot.one.asked.key)
    note = held.note if held else None
    if not question.evidence:
        return note, locked, locked
    return note, _ticked(question, answers), held.evidence_where if held else None


def _words(
    form: CompiledForm, slot: Slot, shown: Sequence[Possible], last: LastTime, *, is_first: bool
) -> str:
    lines = [asked_words(form, slot.one, shown)] if is_first else []
    if is_first and (new := _NEW.get(last.standards.of(slot.question.name))) and last.year:
        lines.append(new)
    if is_first and slot.question.evidence:
        lines += [
            f"({letter}) {part.label}"
            for letter, part in zip(LETTERS, slot.question.evidence, strict=False)
        ]
    if slot.words:
        lines.append(slot.words)
    return "\n".join(lines)


def _mark(question: Question) -> str | None:
    return "\n".join(part for part in (_MARKS.get(question.basis, ""), *question.refs) if part)


def _value(slot: Slot, answers: Mapping[Key, Answer]) -> object:
    value = value_of(answers, *slot.one.asked.key)
    if slot.is_whole or slot.column is None:
        return value
    return cell_of_row(slot.question, value, slot.row, slot.column.name)


def _entry(form: CompiledForm, slot: Slot, answers: Mapping[Key, Answer], said: Last) -> Entry:
    """Where the answer goes; what the officer holds and no document shows is left blank."""
    value = None if slot.question.never_printed else _value(slot, answers)
    made = entry(form, slot.column or slot.question, value)
    if made.kind == "date":
        return Entry(made.value, made.kind, past=_is_past(slot))
    if said.repeats and made.choices:
        return Entry(made.value, made.kind, (*made.choices, SAME))
    return made


def _is_past(slot: Slot) -> bool:
    """Whether a day says what has happened; what will be done has a day to come."""
    return slot.question.type != "actions"


def _ticked(question: Question, answers: Mapping[Key, Answer]) -> Cell:
    value = value_of(answers, evidence_name(question.name))
    names = value if isinstance(value, list) else []
    held = zip(LETTERS, question.evidence, strict=False)
    return ", ".join(letter for letter, part in held if part.name in names) or None


def _complete(form: CompiledForm, slot: Slot, answers: Mapping[Key, Answer]) -> Complete | None:
    if not is_counted(slot):
        return None
    scale = form.scale_of(slot.question)
    notable = tuple(c.label for c in scale.choices if c.note) if scale else ()
    return Complete(
        is_done(form, slot.question, answers, slot.one.asked.part), "answer", "note", notable
    )
