"""Lines and deeds as the file holds them, turned into the journal's own records and back."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from audit_app.journal.lines import Deed, Line, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from audit_app.store.connected import Connected

_T = TypeVar("_T")
_AT_ONCE = 400

LINES = """
select line.n, line.id, deed.id, row.kind, row.id, line.facet, line.value, line.salt,
    line.commitment, line.digest
from line join deed on deed.n = line.deed join row on row.n = line.row
"""
DEEDS = "select id, label, at, by, installation, sort, undoes from deed"


def blob(identity: str) -> bytes:
    """An id as the file keeps it: 16 bytes instead of 32 letters."""
    return bytes.fromhex(identity)


def chunks(values: Iterable[_T]) -> Iterator[tuple[_T, ...]]:
    """The values in as many parts as one question to the file can hold; none for no value."""
    waiting = iter(values)
    while some := tuple(islice(waiting, _AT_ONCE)):
        yield some


def marks(values: Sequence[object]) -> str:
    """A question mark for each value, for `in (…)`."""
    return ", ".join("?" * len(values))


def lines_where(file: Connected, condition: str, *values: object) -> dict[int, Line]:
    """Lines by their number in this file; `condition` is SQL of our own."""
    found = file.ask(f"{LINES} where {condition}", *values)
    numbers = [row[0] for row in found]
    replaced = _replaced(file, numbers)
    return {row[0]: _line(row, replaced.get(row[0], frozenset())) for row in found}


def all_lines(file: Connected) -> dict[int, Line]:
    """Every line of the file."""
    replaced: dict[int, set[str]] = {}
    for line, old in file.ask("select replaces.line, line.id from replaces join line on n = old"):
        replaced.setdefault(line, set()).add(old.hex())
    return {
        row[0]: _line(row, frozenset(replaced.get(row[0], ())))
        for row in file.ask(f"{LINES} order by line.n")
    }


def deeds_where(file: Connected, condition: str, *values: object) -> list[Deed]:
    """Deeds in the order of their arrival; `condition` is SQL of our own."""
    return [_deed(row) for row in file.ask(f"{DEEDS} where {condition} order by n", *values)]


def _replaced(file: Connected, numbers: Iterable[int]) -> dict[int, frozenset[str]]:
    replaced: dict[int, set[str]] = {}
    for some in chunks(numbers):
        for number, old in file.ask(
            "select replaces.line, line.id from replaces join line on n = old "
            f"where replaces.line in ({marks(some)})",
            *some,
        ):
            replaced.setdefault(number, set()).add(old.hex())
    return {number: frozenset(old) for number, old in replaced.items()}


def _line(row: tuple[Any, ...], replaced: frozenset[str]) -> Line:
    _n, identity, deed, kind, of, facet, value, salt, commitment, digest = row
    return Line(
        identity.hex(),
        deed.hex(),
        kind,
        of.hex(),
        facet,
        value,
        salt,
        replaced,
        commitment,
        digest,
    )


def _deed(row: tuple[Any, ...]) -> Deed:
    identity, label, at, by, installation, sort, undoes = row
    taken_back = None if undoes is None else undoes.hex()
    return Deed(identity.hex(), label, at, by, installation, Sort(sort), taken_back)
