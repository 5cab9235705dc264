"""What stands beside a return's answers: what others said of the same, and what others own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.elsewhere import facts_from_elsewhere
from audit_app.workbook.unsettled import unsettled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.records import Answer, Return
    from audit_app.workbook.workbook import Workbook
    from forms.rules import Key


def said_differently(book: Workbook, answers: Mapping[Key, Answer]) -> dict[str, str]:
    """What two people said differently, in words, by the answer's id."""
    differ: dict[str, list[str]] = {}
    for one in unsettled(book, {answer.id for answer in answers.values()}):
        differ.setdefault(one.row, []).append(one.versions)
    return {held: "\n".join(said) for held, said in differ.items()}


def told_elsewhere(
    book: Workbook, returned: Return, section: str, first_of: set[str] | None = None
) -> list[str]:
    """What another agency answers for everybody, beside the questions that it belongs to.

    What belongs to a section that this agency is not asked stands on the first page, for which
    `first_of` are the sections that it is asked.
    """
    return [
        f"{words}: {told}"
        for name, words, told in facts_from_elsewhere(book, returned)
        if name == section or (first_of is not None and name not in first_of)
    ]
