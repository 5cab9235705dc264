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

_LONGEST_LINE = 56  # characters of a choice before its words wrap by wish; narrower by need


class Segment(QRadioButton):
    """One of several choices. A screen reader says "radio button, 2 of 5"; arrows move."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self.key = key
        _prepare(self)

    def sizeHint(self) -> QSize:
        """Room for the key, the words and the space about them."""
        return _size(self, _lead(self, self.key, ticks=False))

    def minimumSizeHint(self) -> QSize:
        """The words wrap rather than be cut."""
        return QSize(min(self.sizeHint().width(), look.current().px(120)), 1)

    def heightForWidth(self, width: int) -> int:
        """As high as its lines at this width."""
        return _height(self, width, _lead(self, self.key, ticks=False))

    def hitButton(self, point: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segment."""
        _paint(self, self.key, ticks=False)


class TickSegment(QCheckBox):
    """One of several things that may each be ticked, drawn like a segment with its box."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self.key = key
        _prepare(self)

    def sizeHint(self) -> QSize:
        """Room for the box, the words and the space about them."""
        return _size(self, _lead(self, self.key, ticks=True))

    def minimumSizeHint(self) -> QSize:
        """The words wrap rather than be cut."""
        return QSize(min(self.sizeHint().width(), look.current().px(120)), 1)

    def heightForWidth(self, width: int) -> int:
        """As high as its lines at this width."""
        return _height(self, width, _lead(self, self.key, ticks=True))

    def hitButton(self, point: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segment."""
        _paint(self, self.key, ticks=True)


def _prepare(part: QAbstractButton) -> None:
    part.setAccessibleName(part.text())
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    part.setSizePolicy(policy)
    part.setAttribute(Qt.WidgetAttribute.WA_Hover)


def _lead(part: QAbstractButton, key: str, *, ticks: bool) -> int:
    """How far in the words begin: after the box, the key, or nothing."""
    metrics = part.fontMetrics()
    box = round(metrics.height() * 1.2) if ticks else 0
    return box + (metrics.horizontalAdvance(f"{key}   ") if key else 0)


def _edge(part: QAbstractButton) -> int:
    return round(part.fontMetrics().height() * 0.75)


def _lines(part: QAbstractButton, width: int) -> list[str]:
    """The words in lines of a bearable length that fit the width."""
    metrics: QFontMetrics = part.fontMetrics()
    lines, line = [], ""
    for word in part.text().split():
        longer = f"{line} {word}".strip()
        if line and (len(longer) > _LONGEST_LINE or metrics.horizontalAdvance(longer) > width):
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def _size(part: QAbstractButton, lead: int) -> QSize:
    metrics: QFontMetrics = part.fontMetrics()
    lines = _lines(part, 9999)
    words = max(metrics.horizontalAdvance(line) for line in lines)
    width = lead + words + 2 * _edge(part) + 4
    return QSize(width, _height(part, width, lead))


def _height(part: QAbstractButton, width: int, lead: int) -> int:
    lines = _lines(part, width - lead - 2 * _edge(part) - 2)
    metrics = part.fontMetrics()
    return metrics.height() * len(lines) + round(metrics.height() * 0.9)


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
    left = box.left() + _edge(part)
    if ticks:
        left += _paint_tick_box(painter, part, left, ticked=ticked)
    lead = _lead(part, key, ticks=ticks)
    ink = "accenttext" if on else "text" if part.isEnabled() else "muted"
    if key:
        painter.setPen(colours.colour("accenttext" if on else "muted"))
        painter.drawText(
            QRectF(left, box.top(), box.width(), box.height()), Qt.AlignmentFlag.AlignVCenter, key
        )
    painter.setPen(colours.colour(ink))
    start = round(box.left() + _edge(part) + lead)
    room = part.width() - lead - 2 * _edge(part) - 2
    words = QRect(start, round(box.top()), part.width() - start, round(box.height()))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, "\n".join(_lines(part, room)))
    painter.end()


def _paint_tick_box(
    painter: QPainter, part: QAbstractButton, left: float, *, ticked: bool
) -> float:
    """The small square that says "may be ticked", with its tick; how wide it is."""
    colours = look.current()
    size = part.fontMetrics().height() * 0.78
    top = part.rect().center().y() - size / 2 + 0.5
    painter.setPen(QPen(colours.colour("accent" if ticked else "linestrong"), 1.4))
    painter.setBrush(colours.colour("accent" if ticked else "surface"))
    painter.drawRoundedRect(QRectF(left, top, size, size), 3, 3)
    if ticked:
        tick = shape("tick", left + size / 2, top + size / 2, size, "accent", ground="accenttext")
        paint(painter, tick[1:])
    return part.fontMetrics().height() * 1.2
