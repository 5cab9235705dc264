"""The answers of a whole round in one question to the file, and when rows were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.store.lines import marks

if TYPE_CHECKING:
    from collections.abc import Collection

    from audit_app.store.file import WorkbookFile


def values_of_round(
    file: WorkbookFile, audit_id: str, questions: Collection[str] = ()
) -> dict[str, dict[str, str]]:
    """What a round's returns answer, by return and question, as JSON text.

    `questions` are the only ones that are read; without any, all are.
    """
    only = f"and answer.question in ({marks(tuple(questions))}) " if questions else ""
    found: dict[str, dict[str, str]] = {}
    for holder, question, value in file.ask(
        'select answer.return_id, answer.question, answer.value from "return" '
        'join answer on answer.return_id = "return".id '
        'where "return".audit_id = ? and "return".gone = 0 and answer.gone = 0 '
        f"and answer.value is not null {only}",
        audit_id,
        *questions,
    ):
        found.setdefault(holder, {})[question] = value
    return found
