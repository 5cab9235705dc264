"""A judgement as a segment: a real radio button or tick box, painted with its key and its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from audit_app.picture import shape
from ui.look import look
from ui.painter import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LONGEST_LINE = 56  # characters of a choice before its words wrap


class Segment(QRadioButton):
    """One of several choices. A screen reader says "radio button, 2 of 5"; arrows move."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self.key = key
        _prepare(self)

    def sizeHint(self) -> QSize:
        """Room for the key, the words and the space about them."""
        return _size(self, self.key)

    def minimumSizeHint(self) -> QSize:
        """The words wrap rather than be cut."""
        return QSize(min(self.sizeHint().width(), look.current().px(120)), self.sizeHint().height())

    def hitButton(self, point: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segment."""
        _paint(self, self.key, ticks=False)


class TickSegment(QCheckBox):
    """One of several things that may each be ticked, drawn like a segment with a tick."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self.key = key
        _prepare(self)

    def sizeHint(self) -> QSize:
        """Room for the tick, the words and the space about them."""
        return _size(self, self.key or "✓")

    def minimumSizeHint(self) -> QSize:
        """The words wrap rather than be cut."""
        return QSize(min(self.sizeHint().width(), look.current().px(120)), self.sizeHint().height())

    def hitButton(self, point: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segment."""
        _paint(self, self.key, ticks=True)


def _prepare(part: QAbstractButton) -> None:
    part.setAccessibleName(part.text())
    part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    part.setAttribute(Qt.WidgetAttribute.WA_Hover)


def _lines(part: QAbstractButton) -> list[str]:
    """The words in lines of a bearable length."""
    lines, line = [], ""
    for word in part.text().split():
        if line and len(line) + 1 + len(word) > _LONGEST_LINE:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def _size(part: QAbstractButton, key: str) -> QSize:
    metrics: QFontMetrics = part.fontMetrics()
    lines = _lines(part)
    words = max(metrics.horizontalAdvance(line) for line in lines)
    lead = metrics.horizontalAdvance(f"{key}   ") if key else 0
    height = metrics.height() * len(lines) + round(metrics.height() * 0.9)
    return QSize(lead + words + round(metrics.height() * 1.6), height)


def _paint(part: QAbstractButton, key: str, *, ticks: bool) -> None:
    colours = look.current()
    painter = QPainter(part)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    on = part.isChecked() and not ticks
    ticked = part.isChecked() and ticks
    box = QRectF(part.rect()).adjusted(1, 1, -1, -1)
    ground = "accent" if on else "accentsoft" if ticked or part.underMouse() else "surface"
    painter.setBrush(colours.colour(ground))
    edge = "accent" if part.isChecked() else "linestrong"
    painter.setPen(QPen(colours.colour(edge), 2 if ticked else 1))
    painter.drawRoundedRect(box, 6, 6)
    if part.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.colour("accenttext" if on else "text"), 2))
        painter.drawRoundedRect(box.adjusted(3, 3, -3, -3) if on else box, 4, 4)
    metrics = part.fontMetrics()
    left = box.left() + metrics.height() * 0.75
    ink = "accenttext" if on else "text"
    if ticked:
        size = metrics.height() * 0.8
        middle = left + size / 2, box.center().y()
        paint(painter, shape("tick", *middle, size, "accent", ground="surface"))
    elif key:
        painter.setPen(colours.colour("accenttext" if on else "muted"))
        painter.drawText(
            QRectF(left, box.top(), box.width(), box.height()), Qt.AlignmentFlag.AlignVCenter, key
        )
    lead = metrics.horizontalAdvance(f"{key or ('✓' if ticks else '')}   ") if key or ticks else 0
    painter.setPen(colours.colour(ink if part.isEnabled() else "muted"))
    words = QRect(
        round(left + lead), round(box.top()), round(box.width() - lead - left), round(box.height())
    )
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, "\n".join(_lines(part)))
    painter.end()
