"""How the words of a cell fall into lines, and how much room they want."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF

from ui.look import look
from ui.parts.typed import laid_out, lines_of

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from ui.parts.tables.rows import Cell

SHAPE = 16  # at 100 %
INSET, GAP = 12, 8  # at the left of a row, and around every cell
_AROUND = 15  # above and below the lines of a row that grows
_PLAIN = frozenset({"words", "link"})
# Characters of which none joins another: Latin letters, and the signs that stand among them.
_STAND_ALONE = frozenset(
    map(chr, [*range(0x20, 0x7F), *range(0xA1, 0x250), *range(0x2010, 0x2028)])
)
_MORE, _LESS = 1.1, 0.9  # pairs of characters stand a little wider apart, or closer
_NEVER = 1 << 20  # pixels: no column is so wide


@dataclass(frozen=True, slots=True, eq=False)
class Letter:
    """A font with what is asked of it again and again: its metrics, and how high a line is.

    `wide` holds how wide each character is, once it was met.
    """

    font: QFont
    metrics: QFontMetrics
    height: int
    wide: dict[str, float]

    def about(self, words: str) -> float:
        """About how wide one line of words is, without shaping them: as its characters alone are.

        Where characters join into others, as in some scripts, the words are shaped.
        """
        wide = self.wide
        try:
            return sum([wide[each] for each in words])
        except KeyError:
            if not _STAND_ALONE.issuperset(words):
                return self.metrics.horizontalAdvance(words)
            exact = QFontMetricsF(self.font)
            wide |= {each: exact.horizontalAdvance(each) for each in set(words)}
            return sum([wide[each] for each in words])


class Letters:
    """The letters of a table: those of its words, of strong ones, and smaller ones below them."""

    def __init__(self, font: QFont) -> None:
        strong, small = QFont(font), QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        small.setWeight(QFont.Weight.Normal)
        self.key = font.key()
        self._plain, self._strong, self.small = map(_letter, (QFont(font), strong, small))

    def main(self, shown: Cell) -> Letter:
        """The letter of a cell's own words."""
        return self._strong if shown.strong else self._plain


def letters(font: QFont) -> Letters:
    """The letters of a font, made once: every cell that is painted asks for them."""
    key = font.key()
    held = _letters.get(key)
    if held is None:
        held = _letters[key] = Letters(font)
    return held


_letters: dict[str, Letters] = {}  # few: a size of text has one


@dataclass(frozen=True, slots=True)
class Wording:
    """The lines of a cell: its words, and the second ones in a smaller letter below them."""

    words: tuple[str, ...]
    second: tuple[str, ...]
    main: Letter
    small: Letter
    width: int

    @property
    def height(self) -> int:
        """How high all of its lines are."""
        return len(self.words) * self.main.height + len(self.second) * self.small.height

    def top(self, box: QRectF) -> float:
        """Where the first line begins, so that they stand in the middle."""
        return box.center().y() - self.height / 2

    def within(self, height: float) -> Wording:
        """As many of the lines as fit, each of the two parts ending in an ellipsis if it must."""
        if self.height <= height:
            return self
        lines = max(1, int(height // self.main.height))
        if not self.second:
            return replace(self, words=self._cut(self.words, self.main, lines))
        first = max(1, min(len(self.words), lines - 1))
        rest = max(1, lines - first)
        return replace(
            self,
            words=self._cut(self.words, self.main, first),
            second=self._cut(self.second, self.small, rest),
        )

    def _cut(self, lines: tuple[str, ...], letter: Letter, most: int) -> tuple[str, ...]:
        if len(lines) <= most:
            return lines
        rest = " ".join(line.strip() for line in lines[most - 1 :])
        right = Qt.TextElideMode.ElideRight
        return (*lines[: most - 1], letter.metrics.elidedText(rest, right, self.width))


def wording(shown: Cell, font: QFont, width: int) -> Wording:
    """The words of a cell in lines of a width."""
    held = letters(font)
    main, small = held.main(shown), held.small
    words = _lines(shown.words, main, width)
    return Wording(words, _lines(shown.second, small, width), main, small, width)


class Heights:
    """How high rows must be to show their cells whole: for the many cells of one table.

    Words that fit into one line, as most do, are not laid out for that. What was measured goes with
    the table: after a lock no words are left.
    """

    def __init__(self, font: QFont) -> None:
        self._letters = letters(font)
        self._fallen: dict[tuple[Letter, int], dict[str, int]] = {}  # words into how many lines
        self.key = self._letters.key

    def flat(self, shown: Cell, *, is_first: bool) -> tuple[int, int]:
        """How wide a column is in which a cell surely does not wrap, and how high the cell is."""
        if shown.kind not in _PLAIN:
            return 0, 0
        main, small = self._letters.main(shown), self._letters.small
        wide, height = 0, _AROUND
        if shown.words:
            wide, height = _at_most(shown.words, main), height + main.height
        if shown.second:
            wide, height = max(wide, _at_most(shown.second, small)), height + small.height
        return wide + _around(shown, is_first=is_first), height

    def of(self, shown: Cell, width: int, *, is_first: bool) -> int:
        """The height for one cell in a column of a width."""
        if shown.kind not in _PLAIN:
            return 0
        room = width - _around(shown, is_first=is_first)
        main, small = self._letters.main(shown), self._letters.small
        words = self._count(shown.words, main, room) * main.height
        return words + self._count(shown.second, small, room) * small.height + _AROUND

    def _count(self, words: str, letter: Letter, width: int) -> int:
        """Into how many lines words fall; many rows of a table say the same."""
        if not words:
            return 0
        fallen = self._fallen.setdefault((letter, width), {})
        found = fallen.get(words)
        if found is None:
            fits = _fits(words, letter, width)
            found = fallen[words] = 1 if fits else lines_of(words, letter.font, width)
        return found


def _at_most(words: str, letter: Letter) -> int:
    """A width that one line of words does not go beyond; beyond all columns where they are more."""
    return _NEVER if "\n" in words else int(letter.about(words) * _MORE) + 2


def _fits(words: str, letter: Letter, width: int) -> bool:
    """Whether words fit into one line; they are shaped only where that is a near thing."""
    if _at_most(words, letter) <= width:
        return True
    if "\n" in words or letter.about(words) * _LESS > width:
        return False
    return letter.metrics.horizontalAdvance(words) <= width


def wished_width(shown: Cell, font: QFont, *, is_first: bool) -> int | None:
    """How wide a column must be to show a cell in one line; None where it is no line of words."""
    if shown.kind not in _PLAIN:
        return None
    held = wording(shown, font, _NEVER)
    widest = max(
        (
            kept.metrics.horizontalAdvance(line)
            for lines, kept in ((held.words, held.main), (held.second, held.small))
            for line in lines
        ),
        default=0,
    )
    return widest + (INSET if is_first else GAP) + GAP + _beside(shown) + 2


def further_lines(head: str, font: QFont, width: int, size: float = 0.9) -> int:
    """How high the lines of a head are that come after its first; `size` is beside the font's."""
    strong = QFont(font)
    strong.setPointSizeF(font.pointSizeF() * size)
    strong.setWeight(QFont.Weight.DemiBold)
    letter = _letter(strong)
    return max(len(_lines(head, letter, width - INSET - GAP)) - 1, 0) * letter.height


def _around(shown: Cell, *, is_first: bool) -> int:
    """What of a cell's width its words have not."""
    return (INSET if is_first else GAP) + GAP + _beside(shown)


def _beside(shown: Cell) -> int:
    return 0 if shown.shape is None else look.current().px(SHAPE) + 8


def _letter(font: QFont) -> Letter:
    metrics = QFontMetrics(font)
    return Letter(font, metrics, metrics.height(), {})


def _lines(words: str, letter: Letter, width: int) -> tuple[str, ...]:
    if not words:
        return ()
    if _fits(words, letter, width):
        return (words,)
    laid = laid_out(words, letter.font, width)
    held = laid.text().encode("utf-16-le")  # Qt counts a letter beyond the first 65,536 as two
    found = []
    for at in range(laid.lineCount()):
        start, length = laid.lineAt(at).textStart(), laid.lineAt(at).textLength()
        line = held[2 * start : 2 * (start + length)].decode("utf-16-le")
        found.append(line.rstrip(" \u2028"))
    return tuple(found)
