"""How the words of a cell fall into lines, and how much room they want."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from ui.look import look
from ui.parts.tables.rows import Cell
from ui.parts.typed import laid_out

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

SHAPE = 16  # at 100 %
INSET, GAP = 12, 8  # at the left of a row, and around every cell
_AROUND = 15  # above and below the lines of a row that grows
_PLAIN = frozenset({"words", "link"})
_NOTHING = Cell("")
_NEVER = 1 << 20  # pixels: no column is so wide


@dataclass(frozen=True, slots=True)
class Wording:
    """The lines of a cell: its words, and the second ones in a smaller letter below them."""

    words: tuple[str, ...]
    second: tuple[str, ...]
    font: QFont
    small: QFont
    width: int

    @property
    def height(self) -> int:
        """How high all of its lines are."""
        return len(self.words) * _line(self.font) + len(self.second) * _line(self.small)

    def top(self, box: QRectF) -> float:
        """Where the first line begins, so that they stand in the middle."""
        return box.center().y() - self.height / 2

    def within(self, height: float) -> Wording:
        """As many of the lines as fit, each of the two parts ending in an ellipsis if it must."""
        if self.height <= height:
            return self
        lines = max(1, int(height // _line(self.font)))
        if not self.second:
            return replace(self, words=self._cut(self.words, self.font, lines))
        first = max(1, min(len(self.words), lines - 1))
        rest = max(1, lines - first)
        return replace(
            self,
            words=self._cut(self.words, self.font, first),
            second=self._cut(self.second, self.small, rest),
        )

    def _cut(self, lines: tuple[str, ...], font: QFont, most: int) -> tuple[str, ...]:
        if len(lines) <= most:
            return lines
        rest = " ".join(line.strip() for line in lines[most - 1 :])
        right = Qt.TextElideMode.ElideRight
        return (*lines[: most - 1], QFontMetrics(font).elidedText(rest, right, self.width))


def wording(shown: Cell, font: QFont, width: int) -> Wording:
    """The words of a cell in lines of a width."""
    main, small = QFont(font), QFont(font)
    if shown.strong:
        main.setWeight(QFont.Weight.DemiBold)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    small.setWeight(QFont.Weight.Normal)
    words = _lines(shown.words, main, width)
    return Wording(words, _lines(shown.second, small, width), main, small, width)


class Heights:
    """How high rows must be to show their cells whole: for many cells, whose fonts it makes once.

    Words that fit into one line, as most do, are not laid out for that.
    """

    def __init__(self, font: QFont) -> None:
        held = wording(_NOTHING, font, 0), wording(replace(_NOTHING, strong=True), font, 0)
        self._main = {strong: held[strong].font for strong in (False, True)}
        self._small = held[0].small
        self._metrics = {strong: QFontMetrics(held[strong].font) for strong in (False, True)}
        self._small_metrics = QFontMetrics(self._small)
        self._wide: dict[tuple[str, str], int] = {}  # words with how they are drawn: how wide
        self.key = font.key()

    def flat(self, shown: Cell, *, is_first: bool) -> tuple[int, int]:
        """How wide a column must be for a cell not to wrap, and how high the cell is there."""
        if shown.kind not in _PLAIN:
            return 0, 0
        main, metrics = self._main[shown.strong], self._metrics[shown.strong]
        wide = max(
            self._width(shown.words, main, metrics),
            self._width(shown.second, self._small, self._small_metrics),
        )
        words = metrics.height() if shown.words else 0
        second = self._small_metrics.height() if shown.second else 0
        return wide + _around(shown, is_first=is_first), words + second + _AROUND

    def of(self, shown: Cell, width: int, *, is_first: bool) -> int:
        """The height for one cell in a column of a width."""
        if shown.kind not in _PLAIN:
            return 0
        room = width - _around(shown, is_first=is_first)
        main, metrics = self._main[shown.strong], self._metrics[shown.strong]
        words = self._count(shown.words, main, metrics, room) * metrics.height()
        second = self._count(shown.second, self._small, self._small_metrics, room)
        return words + second * self._small_metrics.height() + _AROUND

    def _count(self, words: str, font: QFont, metrics: QFontMetrics, width: int) -> int:
        """Into how many lines words fall."""
        if not words:
            return 0
        fits = self._width(words, font, metrics) <= width
        return 1 if fits else len(_lines(words, font, width))

    def _width(self, words: str, font: QFont, metrics: QFontMetrics) -> int:
        """How wide words are in one line; beyond all columns where they are several."""
        if "\n" in words:
            return _NEVER
        key = words, "small" if metrics is self._small_metrics else str(font.weight())
        wide = self._wide.get(key)
        if wide is None:
            wide = self._wide[key] = metrics.horizontalAdvance(words)
        return wide


def wished_width(shown: Cell, font: QFont, *, is_first: bool) -> int | None:
    """How wide a column must be to show a cell in one line; None where it is no line of words."""
    if shown.kind not in _PLAIN:
        return None
    held = wording(shown, font, 1 << 20)
    widest = max(
        (
            QFontMetrics(kept).horizontalAdvance(line)
            for lines, kept in ((held.words, held.font), (held.second, held.small))
            for line in lines
        ),
        default=0,
    )
    return widest + (INSET if is_first else GAP) + GAP + _beside(shown) + 2


def further_lines(head: str, font: QFont, width: int) -> int:
    """How high the lines of a head are that come after its first."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    small.setWeight(QFont.Weight.DemiBold)
    return max(len(_lines(head, small, width - INSET - GAP)) - 1, 0) * _line(small)


def _around(shown: Cell, *, is_first: bool) -> int:
    """What of a cell's width its words have not."""
    return (INSET if is_first else GAP) + GAP + _beside(shown)


def _beside(shown: Cell) -> int:
    return 0 if shown.shape is None else look.current().px(SHAPE) + 8


def _line(font: QFont) -> int:
    return QFontMetrics(font).height()


def _lines(words: str, font: QFont, width: int) -> tuple[str, ...]:
    if not words:
        return ()
    if "\n" not in words and QFontMetrics(font).horizontalAdvance(words) <= width:
        return (words,)
    laid = laid_out(words, font, width)
    held = laid.text().encode("utf-16-le")  # Qt counts a letter beyond the first 65,536 as two
    found = []
    for at in range(laid.lineCount()):
        start, length = laid.lineAt(at).textStart(), laid.lineAt(at).textLength()
        line = held[2 * start : 2 * (start + length)].decode("utf-16-le")
        found.append(line.rstrip(" \u2028"))
    return tuple(found)
