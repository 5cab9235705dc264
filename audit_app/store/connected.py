"""SQL on a workbook that is open, also in the middle of a migration, and the splits known there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from audit_app.journal.facets import SPLITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.journal.facets import Splits


class Connected:
    """A connection to a workbook, and the splits of facets that the program at work knows."""

    def __init__(self, connection: Any, splits: Splits = SPLITS) -> None:  # noqa: ANN401 - sqlcipher3 ships no types
        self._connection = connection
        self.splits = splits

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Read rows."""
        rows: list[tuple[Any, ...]] = self._connection.execute(sql, values).fetchall()
        return rows

    def do(self, sql: str, *values: object) -> int:
        """Run one statement inside a transaction; the new row's number where there is one."""
        return int(self._connection.execute(sql, values).lastrowid or 0)

    def do_many(self, sql: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Run one statement for each row, inside a transaction."""
        self._connection.executemany(sql, rows)
