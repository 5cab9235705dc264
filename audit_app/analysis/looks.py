"""What the checks of a visit saw: each in words, with a grade where it judges, by standard.

A count that fits in all that was looked at is seen in full, in none of it not at all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.analysis.claims import GRADES, Look
from forms.answers import is_answered
from forms.counterparts import row_that_tests, standards_tested
from forms.progress import chosen
from forms.values.words import in_words, row_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.rules import Given


def look_of(form: CompiledForm, question: Question, held: Given | None) -> Look | None:
    """What a check of the visit saw; None where it is unanswered."""
    if held is None or not is_answered(question, held.value):
        return None
    words, note = _said(form, question, held.value), _noted(question, held)
    counts = tuple(_counts(form, question, held.value))
    if counts and set(counts) == {"na"}:
        return Look(question.name, question.label, words, note, is_looked_at=False)
    count = _counted(question, held.value, words)
    return Look(question.name, question.label, words, note, _together(counts), count=count)


def _noted(question: Question, held: Given) -> str:
    """The note to a check; of a sample with what was noted in its own row."""
    own = held.value.get("note") if isinstance(held.value, dict) else None
    notes = (str(own or "").strip() if question.type == "sample" else "", held.note.strip())
    return " ".join(note for note in notes if note)


def looks_at(form: CompiledForm, answers: Mapping[str, Given]) -> dict[str, tuple[Look, ...]]:
    """What a visit saw, by the standard that each of its checks tests, of either school form."""
    found: dict[str, list[Look]] = {}
    for question in form.questions:
        held = answers.get(question.name) if question.tests else None
        look = look_of(form, question, held)
        if held is None or look is None:
            continue
        for standard in standards_tested(question):
            row = row_that_tests(question, standard)
            one = _look_of_row(form, question, held, row) if row else look
            if one is not None:
                found.setdefault(standard, []).append(one)
    return {standard: tuple(looks) for standard, looks in found.items()}


def _look_of_row(form: CompiledForm, question: Question, held: Given, row: str) -> Look | None:
    """What the one row that asks about a standard saw; None where it was left blank."""
    lines = held.value if isinstance(held.value, list | tuple) else ()
    own = [line for line in lines if isinstance(line, dict) and line.get("row") == row]
    if not any(_row_counts(form, question, line) for line in own):
        return None
    return look_of(form, question, replace(held, value=own))


def _said(form: CompiledForm, question: Question, value: object) -> str:
    """What was answered; a grid row by row, with the words of its filled cells."""
    if question.type != "grid" or not isinstance(value, list | tuple):
        return in_words(form, question, value)
    labels = {row.name: row.label for row in question.rows}
    rows = []
    for row in value:
        cells = [f"{head} {words}" for head, words in row_in_words(form, question, row) if words]
        if cells:
            name = labels.get(str(row.get("row")), "")
            rows.append(": ".join(part for part in (name, ", ".join(cells)) if part))
    return "; ".join(rows)


def _counted(question: Question, value: object, words: str) -> str:
    """A sample as it is said; of a grid its one row, or all of them added up, and it says which."""
    if question.type == "sample" and isinstance(value, dict):
        return words if value.get("looked") else ""
    if not _is_of_counts(question) or not isinstance(value, list | tuple):
        return ""
    names = [column.name for column in question.columns]
    rows = [row for row in value if isinstance(row, dict)]
    pairs = [(row.get("row"), *(row.get(name) for name in names)) for row in rows]
    told = [(of, a, b) for of, a, b in pairs if isinstance(a, int) and isinstance(b, int) and a]
    whole, part = sum(a for _of, a, _b in told), sum(b for _of, _a, b in told)
    if not whole:
        return ""
    looked, fitting = (column.label.lower() for column in question.columns)
    if len(told) > 1:  # so many times, since nobody is counted but once for each thing
        return f"{len(told)} things, {looked} {whole} times: {part} times {fitting}"
    counted = f"{part} of {whole} {fitting}"
    label = next((row.label for row in question.rows if row.name == told[0][0]), "")
    return f"{label}: {counted}" if label else counted


def _is_of_counts(question: Question) -> bool:
    return [column.type for column in question.columns] == ["integer", "integer"]


def _together(counts: Sequence[str]) -> int | None:
    """All in place, none in place, or something between; None where nothing is judged."""
    judged = [GRADES[count] for count in counts if count in GRADES]
    if not judged:
        return None
    return judged[0] if len(set(judged)) == 1 else GRADES["partly"]


def _counts(form: CompiledForm, question: Question, value: object) -> Iterable[str]:
    """What an answer counts as: one count, or one for each row of a grid."""
    if question.type == "select_one":
        yield from (choice.counts for choice in chosen(form, question, value))
    elif question.type == "sample" and isinstance(value, dict):
        yield _share(value.get("looked"), value.get("met"))
    elif question.type == "grid" and isinstance(value, list | tuple):
        yield from (_row_counts(form, question, row) for row in value if isinstance(row, dict))


def _row_counts(form: CompiledForm, question: Question, row: Mapping[str, object]) -> str:
    if _is_of_counts(question):
        whole, part = (row.get(column.name) for column in question.columns)
        return _share(whole, part)
    for column in question.columns:
        scale = form.scale_of(column)
        choice = scale.choice(str(row.get(column.name))) if scale is not None else None
        if choice is not None:
            return choice.counts
    return ""


def _share(whole: object, part: object) -> str:
    """Of so many looked at, so many fit: all, some or none; nothing where none was looked at."""
    if not isinstance(whole, int) or not isinstance(part, int) or whole < 1:
        return "na" if whole == 0 else ""
    if part >= whole:
        return "met"
    return "partly" if part > 0 else "not"
