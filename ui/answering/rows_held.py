"""The rows of an answer as they stand: what is said in each, by the name of its column."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class RowsHeld:
    """`named` gives fixed rows as (name, label), kept in each row under `key`."""

    def __init__(self, named: Sequence[tuple[str, str]], key: str) -> None:
        self.named, self._key = tuple(named), key
        self.rows: list[dict[str, object]] = []

    def take(self, held: list[dict[str, object]]) -> None:
        """Hold these rows; each named one is there, whether or not something is said in it."""
        if self.named:
            by_name = {found.get(self._key): found for found in held}
            held = [by_name.get(name, {self._key: name}) for name, _words in self.named]
        self.rows = held

    def put(self, place: int, name: str, value: object) -> None:
        """Say something in a row, or nothing any more."""
        if value is None:
            self.rows[place].pop(name, None)
        else:
            self.rows[place][name] = value

    def title(self, place: int) -> str:
        """What a row is called."""
        return self.named[place][1] if self.named else f"Row {place + 1}"

    def filled(self) -> list[dict[str, object]]:
        """The rows in which something is said."""
        return self._filled(self.rows)

    def with_typed(self, typed: Sequence[dict[str, object]]) -> list[dict[str, object]]:
        """The same, with what is typed in each row and not yet said."""
        both = [{**held, **told} for held, told in zip(self.rows, typed, strict=True)]
        return self._filled(
            [{name: said for name, said in one.items() if said is not None} for one in both]
        )

    def _filled(self, rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
        return [
            dict(found)
            for found in rows
            if any(name != self._key or not self.named for name in found)
        ]
