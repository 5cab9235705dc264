"""Words that somebody wrote beside a table of ours, in a column that is none of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Cells = Sequence[Sequence[object]]


def columns_beside(
    rows: Cells, heads: Sequence[object], titles: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Each column with words in the table's rows over which no heading of ours stands.

    It is told by its place and by that of its first row with words, both counted from 0.
    """
    width = max(map(len, rows), default=0)
    if width <= len(titles) and [*heads] == [*titles]:  # just as it went out
        return
    known = {_plain(title) for title in titles}
    ours = [at for at, head in enumerate(heads) if _plain(head) in known]
    for column in sorted({*range(width)} - {*ours}):
        for at, row in enumerate(rows):
            if column < len(row) and _plain(row[column]) and _is_ours(row, ours):
                yield column, at
                break


def _is_ours(row: Sequence[object], ours: Sequence[int]) -> bool:
    return any(_plain(row[column]) for column in ours if column < len(row))


def _plain(cell: object) -> str:
    return "" if cell is None else " ".join(str(cell).casefold().split())
