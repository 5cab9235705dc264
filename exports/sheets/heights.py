"""How tall a row must be for its words: reckoned here, since not every program does it."""

from __future__ import annotations

import math

from exports.typefaces import widths

SIZE = 11.0
_LINE, _PAD, _LEAST, _MOST = 14.6, 5.0, 20.0, 409.0
# The bundled face stands in for the reader's own, which may be a little wider.
_WIDER = 1.07
_WIDEST = 0.92
# A character of width, less its share of the space at the edges.
_POINTS = 5.15


def _fullness(cell: tuple[str, float]) -> float:
    return len(cell[0]) / cell[1]


class Heights:
    """Reckons heights, remembering each word's width."""

    def __init__(self) -> None:
        self._letters = widths()
        self._words: dict[str, float] = {}
        self._space = self._letters[" "] * SIZE * _WIDER

    def row(self, cells: list[tuple[str, float]]) -> float:
        """The height of a row in points, from its words and the widths of their columns."""
        most = 1
        # The fullest first: those that cannot need more lines are not measured at all.
        for words, width in sorted(cells, key=_fullness, reverse=True):
            if "\n" in words or len(words) * SIZE * _WIDEST > most * width * _POINTS:
                most = max(most, self.lines(words, width))
        return min(max(most * _LINE + _PAD, _LEAST), _MOST)

    def lines(self, words: str, width: float) -> int:
        """On how many lines words stand in a column so many characters wide."""
        room = width * _POINTS
        if "\n" in words:
            return sum(self._wrapped(each, room) for each in words.split("\n"))
        return self._wrapped(words, room)

    def _wrapped(self, words: str, room: float) -> int:
        if len(words) * SIZE * _WIDEST <= room:
            return 1
        lines, used, known, space = 1, -self._space, self._words, self._space
        for word in words.split(" "):
            wide = known.get(word)
            if wide is None:
                wide = known[word] = self._width(word)
            if used + space + wide <= room:
                used += space + wide
                continue
            # A long word begins a line after its hyphen, and then what follows has less room.
            parts = wide > room and "-" in word
            extra = math.ceil(wide / room) + parts if wide > room else 1
            lines += extra if used > 0 else extra - 1
            used = room if parts else wide - (extra - 1) * room
        return lines

    def _width(self, word: str) -> float:
        return sum(self._letters.get(letter, 0.9) for letter in word) * SIZE * _WIDER
