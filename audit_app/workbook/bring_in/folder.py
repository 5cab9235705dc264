"""The returns of a whole folder, looked at one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.alike import Alike
from audit_app.problems import Problem
from audit_app.workbook.bring_in.asked_of import Sorts
from audit_app.workbook.bring_in.school import Back, compare_school_return, read_school_return

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook


def preview_folder(book: Workbook, paths: Iterable[Path]) -> list[Back | Problem]:
    """What each file would change, or why it is not taken. Nothing is written by looking."""
    alike, sorts = Alike(), Sorts(book)
    backs: list[Back | Problem] = []
    for path in paths:
        try:
            backs.append(compare_school_return(book, read_school_return(path, alike), "", sorts))
        except Problem as problem:
            backs.append(problem)
    return backs
