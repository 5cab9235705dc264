"""What flows down the pages: paragraphs, list items and lines of contents that carry their tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from audit_app.picture import shape
from exports.glyphs import Letters, spoken
from exports.look import SOFT, colour
from exports.paper.picture_pdf import paint
from exports.paper.tagged import TaggedCanvas
from exports.paper.tree import Node

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

    from audit_app.document import Status
    from exports.paper.markup import Markup


class Place:
    """Where a block stands in the document's structure; its pieces on several pages share it."""

    def __init__(self, tag: str, above: Place | None = None, **said: str) -> None:
        self._tag, self._above, self._said = tag, above, said
        self.spoken = ""
        self._node: Node | None = None

    def node(self, canvas: TaggedCanvas) -> Node:
        """The element, made the first time that it is drawn."""
        if self._node is None:
            parent = canvas.root if self._above is None else self._above.node(canvas)
            self._node = Node(self._tag, parent, spoken=self.spoken, **self._said)  # type: ignore[arg-type]  # words only
        return self._node


class Words(Paragraph):
    """A tagged paragraph; halves of it on two pages are one element."""

    def __init__(self, text: str, style: ParagraphStyle, *args: Any, **more: Any) -> None:  # noqa: ANN401 - reportlab makes the halves itself
        super().__init__(text, style, *args, **more)
        self.place: Place | None = None
        self.links: dict[str, str] = {}
        self.anchor = ""
        self.first = True
        # Whether the next row of a table is the rest of this one.
        self.goes_on = False

    def split(self, width: float, height: float) -> list[Flowable]:
        """The halves, each knowing where it belongs; only the first has the anchor."""
        halves = super().split(width, height)
        for n, half in enumerate(halves):
            if isinstance(half, Words):
                self._hand_on(half)
                half.first = self.first and n == 0
        return halves

    def _hand_on(self, half: Words) -> None:
        half.place, half.links, half.anchor = self.place, self.links, self.anchor

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: ANN401, N802, N803 - reportlab's own
        """Draw the words inside their element."""
        if not isinstance(canvas, TaggedCanvas) or self.place is None:
            super().drawOn(canvas, x, y)
            return
        if self.anchor and self.first:
            canvas.anchor(self.anchor, x, y + self.height)
        if canvas.marks.is_open:
            super().drawOn(canvas, x, y)
            return
        self.before(canvas, x, y)
        node = self.place.node(canvas)
        if self._is_blank():
            return
        if self.links:
            with canvas.linked(node, self.links):
                super().drawOn(canvas, x, y)
        else:
            with canvas.marks.content(node):
                super().drawOn(canvas, x, y)

    def _is_blank(self) -> bool:
        """Whether there is nothing to print. Of a half reportlab does not tell the plain text."""
        said = (self.getPlainText(), *(word for part in self.frags for word in _words_of(part)))
        return not any(words.strip() for words in said)

    def before(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """What stands on the page before the words, and is no part of them."""


def _words_of(part: object) -> tuple[str, ...]:
    """The words that reportlab keeps one by one in a half whose lines are all in one face."""
    return tuple(getattr(part, "words", ()))


def paragraph(
    marked: Markup, style: ParagraphStyle, place: Place, kind: type[Words] = Words
) -> Words:
    """Words on the page, at their place in the structure."""
    made = kind(marked.text, style)
    made.place, made.links = place, dict(marked.links)
    place.spoken = place.spoken or marked.spoken
    return made


class HeadingWords(Words):
    """A heading, which also stands in the document's bookmarks."""

    outline = 0
    said = ""

    def _hand_on(self, half: Words) -> None:
        super()._hand_on(half)
        if isinstance(half, HeadingWords):
            half.outline, half.said = self.outline, self.said

    def before(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Set the bookmark."""
        if self.first:
            canvas.anchor(self.anchor, x, y + self.height)
            canvas.addOutlineEntry(spoken(self.said) or "Untitled", self.anchor, self.outline)


class StatusWords(Words):
    """A state: its shape, then its word; trouble has a soft ground."""

    status: Status
    wide = False

    def _hand_on(self, half: Words) -> None:
        super()._hand_on(half)
        if isinstance(half, StatusWords):
            half.status, half.wide = self.status, self.wide

    def before(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Draw the ground and the shape; the word says the same to those who cannot see them."""
        size, status, pad = self.style.fontSize, self.status, self.style.borderPadding
        ground = status.ground or (SOFT[status.tone] if status.tone in ("warn", "bad") else "")
        with canvas.marks.artifact():
            canvas.saveState()
            canvas.translate(x, y)
            if ground:
                left = 0 if self.wide else -3
                right = self.width if self.wide else min(self.width, self._reach() + size * 0.4)
                tall = self.height + 3 + 2 * pad
                canvas.setFillColor(HexColor(colour(ground)))
                canvas.roundRect(left, -2 - pad, right - left, tall, 3, stroke=0, fill=1)
            if status.shape and self.first:
                middle = self.height - size * 0.62
                marks = shape(status.shape, size * 0.5 + pad, 0, size * 0.92, status.tone)
                paint(canvas, marks, middle, Letters())
            canvas.restoreState()

    def _reach(self) -> float:
        """How far the words reach to the right."""
        style = self.style
        words = self.getPlainText(identify=None)
        return float(style.leftIndent + stringWidth(words, style.fontName, style.fontSize))


class ItemWords(Words):
    """One item of a list, with its bullet or number."""

    label: Place
    bullet = ""
    bullet_face = ""

    def _hand_on(self, half: Words) -> None:
        super()._hand_on(half)
        if isinstance(half, ItemWords):
            half.label, half.bullet, half.bullet_face = self.label, self.bullet, self.bullet_face

    def before(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Draw the bullet, which is an element of its own."""
        if not self.first:
            return
        size = self.style.fontSize
        with canvas.marks.content(self.label.node(canvas)):
            canvas.setFillColor(HexColor(colour("text")))
            canvas.setFont(self.bullet_face, size)
            canvas.drawString(x + size * 0.3, y + self.height - size, self.bullet)


class ContentsWords(Words):
    """A line of the contents; its page number is set when all pages are known."""

    to = ""

    def before(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Make the line lead to its heading, and keep a place for the number."""
        assert self.place is not None  # noqa: S101 - drawOn has seen to it
        node = self.place.node(canvas)
        node.alt = self.getPlainText()
        edge = x + min(self.width, self.style.fontSize * 40)
        canvas.numbered.append((canvas.marks.page, edge, y + self.height, self.to, node))

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: ANN401, N802, N803 - reportlab's own
        """Draw the words, then make the whole line a link."""
        super().drawOn(canvas, x, y)
        if isinstance(canvas, TaggedCanvas) and self.place is not None:
            box = (x, y, x + self.width, y + self.height)
            canvas.link_area(self.place.node(canvas), self.to, box)
