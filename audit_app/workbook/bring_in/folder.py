"""The returns of a whole folder, looked at one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.workbook.bring_in.asked_of import Sorts
from audit_app.workbook.bring_in.school import Back, compare_school_return

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.intake.sheets import CameBack
    from audit_app.workbook.workbook import Workbook


def compared_with(book: Workbook, read: Sequence[CameBack | Problem]) -> list[Back | Problem]:
    """What each file that was read would change, or why it is not taken."""
    sorts = Sorts(book)
    return [compared(book, back, "", sorts) for back in read]


def compared(
    book: Workbook, back: CameBack | Problem, round_id: str, sorts: Sorts | None = None
) -> Back | Problem:
    """What a file that was read would change, or why it is not taken."""
    if isinstance(back, Problem):
        return back
    try:
        return compare_school_return(book, back, round_id, sorts)
    except Problem as problem:
        return problem
