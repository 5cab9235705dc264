"""Reading many rows' lines at once and folding them, by the same fold as everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import SEALED_KINDS
from audit_app.journal.fold import FoldedRow, decoded, fold_row
from audit_app.store.lines import chunks, lines_where, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from audit_app.journal.lines import Line
    from audit_app.store.connected import Connected

ByFacet = dict[str, tuple["Line", ...]]


def folded_row(file: Connected, row: int) -> FoldedRow | None:
    """One row as its lines fold; None while no line says what it is."""
    return folded_rows(file, (row,)).get(row)


def folded_rows(file: Connected, rows: Sequence[int]) -> Mapping[int, FoldedRow]:
    """Rows (numbers of table `row`) as their lines fold, without those that no line says yet.

    There are no more of them than one question to the file can hold.
    """
    known = {
        (kind, identity.hex()): (number, made)
        for number, kind, identity, made in file.ask(
            f"select n, kind, id, made from row where n in ({marks(rows)})", *rows
        )
        if made is not None
    }
    standing: dict[tuple[str, str], ByFacet] = {}
    heads = f"line.n in (select line from head where row in ({marks(rows)})) order by line.id"
    keys = lines_where(file, heads, *rows)
    for line in keys.values():
        _add(standing.setdefault((line.kind, line.row), {}), line)
    undone = [made for _number, made in known.values() if made not in keys]
    keys |= lines_where(file, f"line.n in ({marks(undone)})", *undone)
    holders = {
        row: str((decoded(keys[made]) or {})["return_id"])
        for row, (_number, made) in known.items()
        if row[0] in SEALED_KINDS
    }
    sealed = _sealed_lines(file, rows, holders)
    return {
        number: fold_row(*row, standing.get(row, {}), keys[made], sealed.get(row), file.splits)
        for row, (number, made) in known.items()
    }


def held_fast(file: Connected, holders: Iterable[str]) -> set[str]:
    """Which of these returns some sign-off in force holds."""
    return {
        holder
        for some in chunks(holders)
        for (holder,) in file.ask(
            f"select distinct holder from sealed where holder in ({marks(some)})", *some
        )
    }


def _sealed_lines(
    file: Connected, rows: Sequence[int], holders: Mapping[tuple[str, str], str]
) -> dict[tuple[str, str], ByFacet]:
    """For each row under a seal, the lines that the seal names of it, by facet; maybe none."""
    fast = held_fast(file, dict.fromkeys(holders.values()))
    found: dict[tuple[str, str], ByFacet] = {
        row: {} for row, holder in holders.items() if holder in fast
    }
    for holder in sorted(fast):
        named = (
            f"line.row in ({marks(rows)}) "
            "and line.n in (select line from sealed where holder = ?) order by line.id"
        )
        for line in lines_where(file, named, *rows, holder).values():
            row = line.kind, line.row
            if holders.get(row) == holder:
                _add(found[row], line)
    return found


def _add(by_facet: ByFacet, line: Line) -> None:
    by_facet[line.facet] = (*by_facet.get(line.facet, ()), line)
