"""Paints a drawing's marks on the screen: the same marks that the PDF shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from audit_app.picture import Circle, Drawing, Mark, Path, Rect, Text, shape
from ui.look import look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from audit_app.document import Picture
    from audit_app.picture import Measure


def paint(painter: QPainter, marks: Iterable[Mark]) -> None:
    """Paint marks with the look in force, back to front."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks:
        if isinstance(mark, Text):
            _text(painter, mark)
        else:
            _outline_and_fill(painter, mark)
            _draw(painter, mark)
    painter.restore()


def _outline_and_fill(painter: QPainter, mark: Rect | Circle | Path) -> None:
    colours = look.current()
    if mark.stroke is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        dashed = isinstance(mark, Path) and mark.dashed
        painter.setPen(
            QPen(
                colours.colour(mark.stroke),
                mark.line,
                Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
    if mark.fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(colours.colour(mark.fill))


def _draw(painter: QPainter, mark: Rect | Circle | Path) -> None:
    match mark:
        case Rect():
            box = QRectF(mark.x, mark.y, mark.width, mark.height)
            painter.drawRoundedRect(box, mark.radius, mark.radius)
        case Circle():
            painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)
        case Path():
            points = QPolygonF([QPointF(x, y) for x, y in mark.points])
            if mark.closed:
                painter.drawPolygon(points)
            else:
                painter.drawPolyline(points)


def _text(painter: QPainter, mark: Text) -> None:
    font = _font(painter.font(), mark.size, strong=mark.strong)
    painter.setFont(font)
    painter.setPen(look.current().colour(mark.tone))
    width = QFontMetricsF(font).horizontalAdvance(mark.words)
    left = mark.x - {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
    painter.drawText(QPointF(left, mark.y), mark.words)


def _font(font: QFont, size: float, *, strong: bool) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(max(1, round(size)))
    sized.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return sized


def measure(words: str, size: float, strong: bool) -> float:  # noqa: FBT001 - picture's own Measure
    """How wide a line of words is, for whoever lays out a picture for the screen."""
    from PySide6.QtWidgets import QApplication

    return QFontMetricsF(_font(QApplication.font(), size, strong=strong)).horizontalAdvance(words)


class ShapeMark(QWidget):
    """One state's shape, beside the word that says the same; decoration to a screen reader."""

    def __init__(
        self,
        name: str,
        size: float = 16,
        tone: str | None = None,
        share: float = 0.4,
        ground: str = "surface",
    ) -> None:
        super().__init__()
        self._drawn = (name, tone, share, ground)
        self._units = size
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event):
            self._fit()

    def _fit(self) -> None:
        self._size = look.current().px(self._units)
        self.setFixedSize(self._size + 4, self._size + 4)

    def show_as(self, name: str, tone: str | None = None, share: float = 0.4) -> None:
        """Show another state."""
        self._drawn = (name, tone, share, self._drawn[3])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape in the middle."""
        name, tone, share, ground = self._drawn
        painter = QPainter(self)
        middle = self.width() / 2, self.height() / 2
        paint(painter, shape(name, *middle, self._size, tone, share, ground))
        painter.end()


_WIDEST = 760.0  # units: a wider bar says no more
_ON_SCREEN = 1.25  # a drawing's letters are ten units high; small print on the screen is larger


class PictureView(QWidget):
    """A drawing on the screen, scaled to its width, with the words that say what it shows."""

    def __init__(self, drawing: Drawing, words: str) -> None:
        super().__init__()
        self.show_drawing(drawing, words)

    def show_drawing(self, drawing: Drawing, words: str) -> None:
        """Show other numbers."""
        self.drawing = drawing
        self.setAccessibleName(words)
        self._fit()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event):
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(round(self.drawing.height * _ON_SCREEN * look.current().scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the drawing with letters as large as small print, or as wide as there is room."""
        painter = QPainter(self)
        scale = min(_ON_SCREEN * look.current().scale, self.width() / self.drawing.width)
        painter.scale(scale, scale)
        paint(painter, self.drawing.marks)
        painter.end()


class FittedPicture(PictureView):
    """A picture that is laid out anew for the room there is, so that no letter gets smaller."""

    def __init__(self, draw: Callable[[float, Measure], Picture]) -> None:
        """`draw` lays the picture out for a width, given how wide words are on this screen."""
        self._draw = draw
        self._drawn_for = 0.0
        super().__init__(Drawing(1, 1, ()), "")

    def draw_anew(self) -> None:
        """Draw other numbers for the same width."""
        self._drawn_for = 0.0
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Draw with the new letters."""
        super().changeEvent(event)
        if look.is_new(event):
            self._lay_out()

    def _lay_out(self) -> None:
        width = min(self.width() / (_ON_SCREEN * look.current().scale), _WIDEST)
        if width > 0 and width != self._drawn_for:
            self._drawn_for = width
            drawn = self._draw(width, measure)
            self.show_drawing(drawn.drawing, drawn.alt)
