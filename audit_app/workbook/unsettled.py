"""What two people said differently, as a person reads it: words for codes, names for ids."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.actions import STATUS_WORDS
from audit_app.store.differences import differences
from forms.values.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.records import Answer
    from audit_app.store.differences import Difference
    from audit_app.store.file import WorkbookFile
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm

DAYS = frozenset({"start_on", "due_on", "revised_due", "closed_on", "next_review"})


def unsettled(file: WorkbookFile, names: Mapping[str, str]) -> list[str]:
    """What was said differently about the named rows, a line for each; `names` are by row id.

    Answers are only named by others here: their own lines need their form (`unsettled_answers`).
    """
    return [
        f"{names[one.row]}, {one.facet}: {_told(one, names, None, None)}"
        for one in differences(file)
        if one.row in names and one.kind != "answer" and one.how == "disputed"
    ]


def unsettled_of_audit(
    book: Workbook, audit_id: str, form: CompiledForm, told: Mapping[str, tuple[Answer, ...]]
) -> tuple[str, ...]:
    """A line for each answer, finding and recommendation of an audit that is not settled."""
    answers = {one.id: one for held in told.values() for one in held}
    said = unsettled_answers(book.file, form, answers.values())
    names = {row: f"the answer to {answer.question}" for row, answer in answers.items()}
    names |= {f.id: f"Finding {f.number}" for f in book.findings.of_audit(audit_id)}
    names |= {
        held.id: f"Recommendation {held.number}" for held in book.findings.recommendations(audit_id)
    }
    lines = [f"Answer to {answers[row].question}: {words}" for row, words in said.items()]
    return (*lines, *unsettled(book.file, names))


def unsettled_answers(
    file: WorkbookFile, form: CompiledForm, answers: Iterable[Answer]
) -> dict[str, str]:
    """What was said differently about each of these answers, in the form's words, by its id."""
    held = {answer.id: answer for answer in answers}
    found: dict[str, list[str]] = {}
    for one in differences(file, "answer"):
        if one.row in held and one.how == "disputed":
            told = _told(one, {}, form, held[one.row])
            found.setdefault(one.row, []).append(told)
    return {row: "; ".join(told) for row, told in found.items()}


def _told(
    one: Difference, names: Mapping[str, str], form: CompiledForm | None, answer: Answer | None
) -> str:
    return "; ".join(f"“{_cells(cells, names, form, answer)}” ({by})" for cells, by in one.said)


def _cells(
    cells: Mapping[str, object] | None,
    names: Mapping[str, str],
    form: CompiledForm | None,
    answer: Answer | None,
) -> str:
    if cells is None:
        return "erased"
    told: list[str] = []
    for name, held in cells.items():
        if held in (None, "", []):
            continue
        question = form.question(answer.question) if form and answer else None
        if name == "value" and form is not None and question is not None:
            told.append(in_words(form, question, json.loads(str(held))))
        elif name in {"rests_on", "finding_ids"} and isinstance(held, list):
            told.append(", ".join(names.get(str(row), "one not held here") for row in held))
        elif isinstance(held, list):
            told.append(", ".join(str(word) for word in held))
        elif name in DAYS:
            told.append(f"{date.fromisoformat(str(held)):%d/%m/%Y}")
        else:
            told.append(STATUS_WORDS.get(str(held), str(held)) if name == "status" else str(held))
    return ", ".join(told) or "nothing"
