"""What stands in the rows that a deed is about to touch, read in a few questions to the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.facets import REMOVAL
from audit_app.journal.lines import canonical
from audit_app.store.lines import blob, chunks, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from audit_app.journal.lines import Put
    from audit_app.store.connected import Connected


@dataclass(frozen=True, slots=True)
class Head:
    """A line that stands: its number in this file, its digest and its value."""

    line: int
    digest: bytes
    value: str | None


class Standing:
    """The numbers and the heads of rows, as they stood before a deed and as it goes on."""

    def __init__(self, file: Connected, puts: Iterable[Put]) -> None:
        self._file = file
        self._numbers: dict[tuple[str, str], int] = {}
        self._heads: dict[tuple[str, str, str], list[Head]] = {}
        wanted = dict.fromkeys((put.kind, put.row) for put in puts)
        for some in chunks(wanted):
            self._read(some)

    def would_change(self, put: Put) -> bool:
        """Whether the put would say anything new: an equal value over a single head would not."""
        if put.facet == REMOVAL:
            return True
        standing = self.heads(put)
        if not standing:
            return put.value is not None
        value = canonical(None if put.value is None else dict(put.value))
        return any(head.value != value for head in standing) or len(standing) > 1

    def heads(self, put: Put) -> list[Head]:
        """What stands now in the facet that a put is about."""
        return self._heads.get((put.kind, put.row, put.facet), [])

    def row_number(self, put: Put) -> int:
        """The number of the row that a put is about, given to it now where it is new."""
        row = put.kind, put.row
        if row not in self._numbers:
            self._numbers[row] = self._file.do(
                "insert into row (id, kind) values (?, ?)", blob(put.row), put.kind
            )
        return self._numbers[row]

    def took(self, put: Put, head: Head, old: Sequence[tuple[int, bytes]]) -> None:
        """Note that a line was written, and which it replaced."""
        gone = {line for line, _digest in old}
        left = [each for each in self.heads(put) if each.line not in gone]
        self._heads[put.kind, put.row, put.facet] = [*left, head]

    def _read(self, rows: Sequence[tuple[str, str]]) -> None:
        wanted = set(rows)
        ids = [blob(row) for _kind, row in rows]
        by_number: dict[int, tuple[str, str]] = {}
        for number, identity, kind in self._file.ask(
            f"select n, id, kind from row where id in ({marks(ids)})", *ids
        ):
            row = kind, identity.hex()
            if row in wanted:
                self._numbers[row] = number
                by_number[number] = row
        for number, facet, line, digest, value in self._file.ask(
            "select head.row, head.facet, line.n, line.digest, line.value from head "
            f"join line on line.n = head.line where head.row in ({marks(tuple(by_number))}) "
            "order by head.row, head.facet, head.line",
            *by_number,
        ):
            place = (*by_number[number], facet)
            self._heads.setdefault(place, []).append(Head(line, digest, value))
