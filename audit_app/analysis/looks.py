"""What the checks of a visit saw: each in words, and graded where those judge the standard.

A count that fits in all that was looked at is seen in full, in none of it not at all. Which of the
standards that it touches a check grades is said by `forms.graded`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.analysis.claims import GRADES, Look
from forms.answers import is_answered
from forms.counterparts import rows_that_test, standards_tested
from forms.graded import grades, is_of_several
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
    count, found = _counted(form, question, held.value), _together(counts)
    return Look(question.name, question.label, words, note, found, count=count, found=found)


def _noted(question: Question, held: Given) -> str:
    """The note to a check; of a sample or of one row of a grid with what was noted in it."""
    own, lines = "", _lines(held.value)
    if question.type == "sample" and isinstance(held.value, dict):
        own = str(held.value.get("note") or "").strip()
    elif question.type == "grid" and len(lines) == 1:
        own = _written(question, lines[0])
    return " ".join(note for note in (own, held.note.strip()) if note)


def _lines(value: object) -> list[Mapping[str, object]]:
    """The rows of a grid as it was answered."""
    return (
        [row for row in value if isinstance(row, dict)] if isinstance(value, list | tuple) else []
    )


def _written(question: Question, row: Mapping[str, object]) -> str:
    """What was written in the row of a grid, in words of one's own."""
    cells = (str(row.get(one.name) or "") for one in question.columns if one.type == "text")
    return " ".join(cell.strip() for cell in cells if cell.strip())


def looks_at(form: CompiledForm, answers: Mapping[str, Given]) -> dict[str, tuple[Look, ...]]:
    """What a visit saw, by the standard that each of its checks tests, of either school form."""
    found: dict[str, list[Look]] = {}
    for question in form.questions:
        held = answers.get(question.name) if question.tests else None
        look = look_of(form, question, held)
        if held is None or look is None:
            continue
        for standard in standards_tested(question):
            rows = rows_that_test(question, standard)
            one = _look_of_rows(form, question, held, rows) if rows else look
            if one is not None:
                found.setdefault(standard, []).append(_of_standard(question, standard, one, rows))
    return {standard: tuple(looks) for standard, looks in found.items()}


def _of_standard(question: Question, standard: str, look: Look, rows: Sequence[str]) -> Look:
    """What a check saw of one standard: graded where its words are about it.

    Where they are not, rows that ask about different things found nothing together.
    """
    several = is_of_several(question) and len(rows) != 1  # a row of its own says what it is about
    if grades(question, standard):
        return replace(look, is_of_several=several)
    found = None if question.type == "grid" and not rows else look.found
    return replace(look, grade=None, found=found, is_of_several=several)


def _look_of_rows(
    form: CompiledForm, question: Question, held: Given, rows: Sequence[str]
) -> Look | None:
    """What the rows that ask about a standard saw; None where they were left blank."""
    own = [line for line in _lines(held.value) if line.get("row") in rows]
    if not any(_row_counts(form, question, line) or _written(question, line) for line in own):
        return None
    return look_of(form, question, replace(held, value=own))


def _said(form: CompiledForm, question: Question, value: object) -> str:
    """What was answered; a grid row by row, with the words of its filled cells.

    Of one row that is judged, the judgement: its other cells are the note.
    """
    if question.type != "grid":
        return in_words(form, question, value)
    if not _is_of_counts(question) and (judged := _counted(form, question, value)):
        return judged
    labels = {row.name: row.label for row in question.rows}
    rows = []
    for row in _lines(value):
        cells = [f"{head} {words}" for head, words in row_in_words(form, question, row) if words]
        if cells:
            name = labels.get(str(row.get("row")), "")
            rows.append(": ".join(part for part in (name, ", ".join(cells)) if part))
    return "; ".join(rows)


def _counted(form: CompiledForm, question: Question, value: object) -> str:
    """A sample as it is said; of a grid its one row, or all of them added up, and it says which."""
    if question.type == "sample" and isinstance(value, dict):
        return in_words(form, question, value) if value.get("looked") else ""
    rows = _lines(value) if question.type == "grid" else []
    if _is_of_counts(question):
        return _added_up(question, rows)
    return _chosen_in(form, question, rows[0]) if len(rows) == 1 else ""


def _added_up(question: Question, rows: Sequence[Mapping[str, object]]) -> str:
    names = [column.name for column in question.columns]
    pairs = [(row.get("row"), *(row.get(name) for name in names)) for row in rows]
    told = [(of, a, b) for of, a, b in pairs if isinstance(a, int) and isinstance(b, int) and a]
    whole, part = sum(a for _of, a, _b in told), sum(b for _of, _a, b in told)
    if not whole:
        return ""
    looked, fitting = (column.label.lower() for column in question.columns)
    if len(told) > 1:  # so many times, since nobody is counted but once for each thing
        return f"{len(told)} things, {looked} {whole} times: {part} times {fitting}"
    counted = f"{part} of {whole} {fitting}"
    return f"{_label(question, told[0][0])}{counted}"


def _chosen_in(form: CompiledForm, question: Question, row: Mapping[str, object]) -> str:
    """What was chosen in one row, such as "Code of conduct: In part"; its notes stand elsewhere."""
    for column in question.columns:
        scale = form.scale_of(column)
        choice = scale.choice(str(row.get(column.name))) if scale is not None else None
        if choice is not None:
            return f"{_label(question, row.get('row'))}{choice.label}"
    return ""


def _label(question: Question, name: object) -> str:
    label = next((row.label for row in question.rows if row.name == name), "")
    return f"{label}: " if label else ""


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
    elif question.type == "grid":
        yield from (_row_counts(form, question, row) for row in _lines(value))


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
