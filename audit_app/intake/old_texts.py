"""The texts of an old .xls workbook: one list, to which its cells point by number."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD = struct.Struct("<II")
_WIDE, _MORE, _RICH = 0x01, 0x04, 0x08  # how a text is kept (MS-XLS 2.5.293)


def lengths_of(bodies: Sequence[bytes]) -> list[int]:
    """How many letters each text has. `bodies` are the list's record, and those that go on with it.

    A struct.error or an IndexError where the list is not as it says.
    """
    _cells, many = _HEAD.unpack_from(bodies[0])
    pieces = _Pieces(bodies, _HEAD.size)
    return [_length(pieces) for _ in range(many)]


def _length(pieces: _Pieces) -> int:
    letters, kept = struct.unpack("<HB", pieces.take(3))
    runs = int.from_bytes(pieces.take(2), "little") if kept & _RICH else 0
    more = int.from_bytes(pieces.take(4), "little") if kept & _MORE else 0
    pieces.pass_letters(letters, 2 if kept & _WIDE else 1)
    pieces.take(4 * runs + more)
    return int(letters)


class _Pieces:
    """The bytes of several records one after another."""

    def __init__(self, bodies: Sequence[bytes], begin: int) -> None:
        self._bodies, self._body, self._at = bodies, 0, begin

    def take(self, many: int) -> bytes:
        """So many bytes, wherever one record ends and the next begins."""
        found = b""
        while len(found) < many:
            held = self._bodies[self._body][self._at :][: many - len(found)]
            found += held
            self._at += len(held)
            if not held:
                self._next()
        return found

    def pass_letters(self, many: int, each: int) -> None:
        """Go on behind so many letters; a record that goes on with them says anew how wide."""
        while many:
            here = min(many, (len(self._bodies[self._body]) - self._at) // each)
            many -= here
            self._at += here * each
            if many:
                self._next()
                each = 2 if self._bodies[self._body][0] & _WIDE else 1
                self._at = 1

    def _next(self) -> None:
        self._body, self._at = self._body + 1, 0
