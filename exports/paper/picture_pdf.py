"""Paints a drawing's marks in a PDF: the same marks that the screen shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor

from audit_app.picture import Circle, Path, Rect, Text
from exports.look import colour
from exports.typefaces import bold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlab.pdfgen.canvas import Canvas

    from audit_app.picture import Mark
    from exports.glyphs import Letters


def paint(canvas: Canvas, marks: Iterable[Mark], height: float, letters: Letters) -> None:
    """Paint marks back to front; `height` turns their downward measure into the page's upward."""
    canvas.saveState()
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for mark in marks:
        if isinstance(mark, Text):
            _text(canvas, mark, height, letters)
        else:
            _shape(canvas, mark, height)
    canvas.restoreState()


def _shape(canvas: Canvas, mark: Rect | Circle | Path, height: float) -> None:
    fill, stroke = int(mark.fill is not None), int(mark.stroke is not None)
    if mark.fill is not None:
        canvas.setFillColor(HexColor(colour(mark.fill)))
    if mark.stroke is not None:
        canvas.setStrokeColor(HexColor(colour(mark.stroke)))
        canvas.setLineWidth(mark.line)
    match mark:
        case Rect(x, y, width, tall):
            bottom, radius = height - y - tall, mark.radius
            if radius:
                canvas.roundRect(x, bottom, width, tall, radius, stroke=stroke, fill=fill)
            else:
                canvas.rect(x, bottom, width, tall, stroke=stroke, fill=fill)
        case Circle(x, y, radius):
            canvas.circle(x, height - y, radius, stroke=stroke, fill=fill)
        case Path():
            canvas.setDash([3 * mark.line, 2 * mark.line] if mark.dashed else [])
            (x, y), *rest = mark.points
            path = canvas.beginPath()
            path.moveTo(x, height - y)
            for x, y in rest:
                path.lineTo(x, height - y)
            if mark.closed:
                path.close()
            canvas.drawPath(path, stroke=stroke, fill=fill)
            canvas.setDash([])


def _text(canvas: Canvas, mark: Text, height: float, letters: Letters) -> None:
    runs = [
        (bold(run.face) if mark.strong else run.face, run.words) for run in letters.runs(mark.words)
    ]
    wide = sum(canvas.stringWidth(words, face, mark.size) for face, words in runs)
    x = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
    canvas.setFillColor(HexColor(colour(mark.tone)))
    for face, words in runs:
        canvas.setFont(face, mark.size)
        canvas.drawString(x, height - mark.y, words)
        x += canvas.stringWidth(words, face, mark.size)
