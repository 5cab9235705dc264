"""What is drawn rather than written: pictures with their sentence, and ruled room to write in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Spacer

from exports.look import colour
from exports.paper.flow import Place
from exports.paper.picture_pdf import paint
from exports.paper.tagged import TaggedCanvas

if TYPE_CHECKING:
    from audit_app.picture import Drawing
    from exports.glyphs import Letters
    from exports.look import Sizes


_LETTERS = 10.0  # the size of the letters that pictures are drawn with, in points


def scale_of(drawing: Drawing, sizes: Sizes, room: tuple[float, float], *, is_large: bool) -> float:
    """How far a picture is enlarged: in large print until its letters are as large as the rest.

    Never wider than there is room, and never higher than a page that has its title too.
    """
    most = sizes.body / _LETTERS if is_large else 1.0
    wide, tall = room
    return min(most, wide / drawing.width, (tall - sizes.body * 4) / drawing.height)


class Figure(Flowable):
    """A drawing with the sentence that says what it shows; `scale` is how far it is enlarged."""

    def __init__(self, drawing: Drawing, alt: str, letters: Letters, scale: float = 1.0) -> None:
        super().__init__()
        self._drawing, self._letters = drawing, letters
        self._place = Place("Figure", alt=alt)
        self._scale = scale

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The whole width, and as high as it is drawn."""
        self.width, self.height = width, self._drawing.height * self._scale
        return self.width, self.height

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: ANN401, N802, N803 - reportlab's own
        """Draw it inside its element, which knows its place on the page."""
        if not isinstance(canvas, TaggedCanvas):
            super().drawOn(canvas, x, y)
            return
        node = self._place.node(canvas)
        left, bottom = canvas.absolutePosition(x, y)
        node.box = (left, bottom, left + self._drawing.width * self._scale, bottom + self.height)
        with canvas.marks.content(node):
            super().drawOn(canvas, x, y)

    def draw(self) -> None:
        """Paint the marks."""
        self.canv.scale(self._scale, self._scale)
        paint(self.canv, self._drawing.marks, self._drawing.height, self._letters)


class Rules(Flowable):
    """Ruled room to write in by hand: furniture, since there is nothing in it to read."""

    def __init__(self, lines: int, gap: float) -> None:
        super().__init__()
        self._lines, self._gap = lines, gap

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The whole width, as tall as its lines."""
        self.width, self.height = width, self._lines * self._gap
        return self.width, self.height

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: ANN401, N802, N803 - reportlab's own
        """Draw as furniture."""
        if not isinstance(canvas, TaggedCanvas):
            super().drawOn(canvas, x, y)
            return
        with canvas.marks.artifact():
            super().drawOn(canvas, x, y)

    def draw(self) -> None:
        """A frame with fainter rules in it."""
        canvas = self.canv
        canvas.setLineWidth(0.8)
        canvas.setStrokeColor(HexColor(colour("linestrong")))
        canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)
        canvas.setLineWidth(0.5)
        canvas.setStrokeColor(HexColor(colour("line")))
        for line in range(1, self._lines):
            canvas.line(6, line * self._gap, self.width - 6, line * self._gap)


class Gap(Spacer):
    """Room after something, of which nothing is left where a page begins.

    A page that was full to its end would otherwise be followed by one that has this room alone.
    """

    _ZEROSIZE = True  # it is asked even where a page is full to its end

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - as there
        """No height at the top of a page, and at its foot no more than is left of it."""
        frame = getattr(self, "_frame", None)  # where it is put, for as long as it is asked
        if frame is not None and frame._atTop:  # noqa: SLF001 - a frame says it in no other way
            return availWidth, 0.0
        wide, tall = super().wrap(availWidth, availHeight)
        return wide, min(tall, max(availHeight, 0.0))
