"""What is typed in rows or fields and is not in the workbook: carried to a card made anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class PartsUnsaid:
    """Rows as they stand, what cannot be read in each, and whether they could not be saved.

    `last` is the row and the name of the box that was said last: leaving that box tries again.
    Fields that are one answer are one row.
    """

    rows: Sequence[Mapping[str, object]]
    unread: Sequence[Mapping[str, str]]
    is_held: bool
    last: tuple[int, str] | None
