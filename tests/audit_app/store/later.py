"""A later version of the program, in which an action's people and an answer's value are split."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import Put
from audit_app.store.file import open_file
from audit_app.store.split import split_facet
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlite_utils import Database

    from audit_app.journal.facets import Splits
    from audit_app.store.file import WorkbookFile

SPLITS: Splits = {
    ("action", "people"): {"owner": ("owner_role",), "agencies": ("lead_agency", "supporting")},
    ("answer", "value"): {"choice": ("value",), "why": ("why_na",)},
}
OLD = set(SPLITS)


# A version later still splits one of the new facets in its turn.
LATER_STILL: Splits = {
    **SPLITS,
    ("action", "agencies"): {"lead": ("lead_agency",), "helpers": ("supporting",)},
}


def steps_of(splits: Splits) -> tuple[Callable[[Database], None], ...]:
    """The steps of the version that knows these splits, one for each."""

    def step(number: int, kind: str, facet: str) -> Callable[[Database], None]:
        def split(db: Database) -> None:
            split_facet(db, kind, facet, splits)

        split.__name__ = f"m{900 + number}_split"
        return split

    return tuple(step(number, *what) for number, what in enumerate(splits))


def opened_later(path: Path, splits: Splits = SPLITS) -> WorkbookFile:
    """The file as a later version opens it: split, if it is not yet."""
    return open_file(path, lambda _salt: KEY, None, steps_of(splits), splits)


def brought_up(book: Workbook, splits: Splits = SPLITS) -> Workbook:
    """A copy of the book in the same hands, as a later version opens it."""
    path = book.file.path.with_name(f"{book.file.path.stem}-{len(splits)}.audit")
    book.file.copy_to(path)
    return Workbook(opened_later(path, splits), book.pen.sources, book.pen.author)


def owner(row: str, role: str | None) -> Put:
    """The owner of an action, as the later version writes it."""
    return Put("action", row, "owner", {"owner_role": role})


def choice(row: str, said: str | None) -> Put:
    """What was chosen in an answer, as the later version writes it."""
    return Put("answer", row, "choice", {"value": said})
