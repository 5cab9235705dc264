"""The sidebar's eight line drawings, in a box of 18 units."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.look import look

_Line = tuple[tuple[float, float], ...]

_LINES: dict[str, tuple[_Line, ...]] = {
    "house": (
        ((2, 9), (9, 2.5), (16, 9)),
        ((4, 7.5), (4, 15.5), (14, 15.5), (14, 7.5)),
        ((7.5, 15.5), (7.5, 11), (10.5, 11), (10.5, 15.5)),
    ),
    "clipboard": (
        ((3, 3), (15, 3), (15, 16), (3, 16), (3, 3)),
        ((6.5, 3), (6.5, 1.5), (11.5, 1.5), (11.5, 3)),
        ((6, 8.5), (7.2, 9.7), (9, 7.4)),
        ((11, 8.5), (12.6, 8.5)),
        ((6, 12.6), (12.6, 12.6)),
    ),
    "mortar-board": (
        ((1.5, 7), (9, 3), (16.5, 7), (9, 11), (1.5, 7)),
        ((4.5, 9), (4.5, 13), (9, 15.2), (13.5, 13), (13.5, 9)),
    ),
    "speech": (
        ((2, 3), (16, 3), (16, 12.5), (9.5, 12.5), (6, 16), (6, 12.5), (2, 12.5), (2, 3)),
        ((5.5, 7.7), (12.5, 7.7)),
    ),
    "list": (
        ((2, 4.6), (3.3, 5.9), (5.6, 3.2)),
        ((2, 12.6), (3.3, 13.9), (5.6, 11.2)),
        ((8.5, 4.8), (16, 4.8)),
        ((8.5, 8.8), (16, 8.8)),
        ((8.5, 12.8), (16, 12.8)),
    ),
    "chart": (((2, 2), (2, 16), (16, 16)),),
    "page": (
        ((4, 2), (11, 2), (14.5, 5.5), (14.5, 16), (4, 16), (4, 2)),
        ((7, 8.5), (11.5, 8.5)),
        ((7, 12), (11.5, 12)),
    ),
    "sliders": (((2, 4), (16, 4)), ((2, 9), (16, 9)), ((2, 14), (16, 14))),
}
_DOTS: dict[str, tuple[tuple[float, float, float], ...]] = {
    "chart": ((5.5, 12, 1.1), (8.5, 8.5, 1.1), (11.5, 10, 1.1), (14.5, 5, 1.1)),
    "sliders": ((11, 4, 2), (6, 9, 2), (12, 14, 2)),
}


def paint_icon(painter: QPainter, name: str, x: float, y: float, size: float, tone: str) -> None:
    """Paint an icon with its top left corner at a point."""
    colour = look.current().colour(tone)
    painter.save()
    painter.translate(x, y)
    painter.scale(size / 18, size / 18)
    painter.setPen(
        QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in _LINES[name]:
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in line]))
    painter.setBrush(colour if name == "chart" else look.current().colour("surface"))
    for dot_x, dot_y, radius in _DOTS.get(name, ()):
        painter.drawEllipse(QRectF(dot_x - radius, dot_y - radius, 2 * radius, 2 * radius))
    painter.restore()
