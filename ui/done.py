"""What was taken back or done again, as people know it: a question by its words too."""

from __future__ import annotations

import json
from textwrap import shorten
from typing import TYPE_CHECKING

from audit_app.journal.facets import KEY
from audit_app.store.history import history_of

if TYPE_CHECKING:
    from audit_app.workbook.pen import Change
    from audit_app.workbook.workbook import Workbook

_LONGEST = 60  # letters of a question that is named beside what was done to it


def done_words(book: Workbook, change: Change) -> str:
    """What was done, by its name, the words of its question, and what was passed over."""
    passed = f". Passed over: {change.passed_over}" if change.passed_over else ""
    answers = [row for kind, row in change.rows if kind == "answer"]
    words = _question(book, answers[0]) if len(answers) == 1 else ""
    of = f" ({shorten(words, _LONGEST, placeholder=' …')})" if words else ""
    return f"{change.label}{of}. Saved{passed}"


def _question(book: Workbook, answer: str) -> str:
    """The question of an answer, which may have gone with what was taken back."""
    keys = [value for _deed, value in history_of(book.file, "answer", answer, KEY) if value]
    held = [key for value in keys if (key := json.loads(value))]
    if not held or not book.returns.is_held(held[-1]["return_id"]):
        return ""
    question = book.returns.form(book.returns.one(held[-1]["return_id"])).question(
        held[-1]["question"]
    )
    return question.label if question else ""
