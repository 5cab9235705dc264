"""Putting right in the list itself what is still to look at: the words that were missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.still import WORDS_FOR
from audit_app.workbook.answers import given

if TYPE_CHECKING:
    from audit_app.rules.still import Still
    from audit_app.workbook.pen import Change
    from audit_app.workbook.workbook import Workbook


def settle(book: Workbook, one: Still, words: str, view: str = "") -> Change | None:
    """Write the reason or the words that a line lacks, where its field is.

    `view` is how what an officer saw compares with the school's rating; the words beside it are
    kept in that section's own row, and every other row stays as it is.
    """
    key = (one.question, one.part)
    if one.rule in WORDS_FOR:
        return book.answers.note(one.about, key, words)
    returned = book.returns.one(one.about)
    form = book.returns.form(returned)
    held = given(book.answers.of_return(one.about)).get(key)
    rows = held.value if held is not None and isinstance(held.value, list) else []
    others = [row for row in rows if not (isinstance(row, dict) and row.get("row") == one.row)]
    before = next((row for row in rows if isinstance(row, dict) and row.get("row") == one.row), {})
    row = {**before, "row": one.row, "view": view}
    if words:
        row["reason"] = words
    return book.answers.answer(one.about, form, key, [*others, row])
