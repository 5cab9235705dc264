"""Words in the letters and styles of one document, and how tall they will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Heading
from exports.paper.flow import HeadingWords, Place
from exports.paper.flow import paragraph as tagged
from exports.paper.markup import markup

if TYPE_CHECKING:
    from audit_app.document import Paragraph
    from audit_app.document import Words as Said
    from exports.glyphs import Letters
    from exports.paper.flow import Words
    from exports.paper.styles import Styles


class Typesetting:
    """Sets words as paragraphs; `room` is the width and height between the margins."""

    def __init__(self, styles: Styles, letters: Letters, room: tuple[float, float]) -> None:
        self._styles, self._letters = styles, letters
        self._width, self._height = room

    def words(self, said: Said, style: object, place: Place) -> Words:
        """Words in a style, at their place in the structure."""
        return tagged(markup(said, self._letters), style, place)  # type: ignore[arg-type]  # a ParagraphStyle

    def heading(self, text: str, level: int, anchor: str, style: object) -> HeadingWords:
        """A heading, to which links and bookmarks lead."""
        marked = markup(text, self._letters)
        drawn = tagged(marked, style, Place(f"H{level + 1}"), HeadingWords)  # type: ignore[arg-type]  # a ParagraphStyle
        assert isinstance(drawn, HeadingWords)  # noqa: S101 - as asked for
        drawn.anchor, drawn.outline, drawn.said = anchor, level, text
        return drawn

    def measured(self, block: Heading | Paragraph) -> float:
        """How tall a heading or a paragraph will be, with the room before and after it."""
        style = (
            self._styles.headings[block.level - 1]
            if isinstance(block, Heading)
            else self._styles.paragraphs[block.style]
        )
        words = block.text if isinstance(block, Heading) else block.words
        drawn = self.words(words, style, Place("P"))
        _width, tall = drawn.wrap(self._width, self._height)
        return float(tall + style.spaceBefore + style.spaceAfter)

    def item(self, said: Said) -> float:
        """How tall an item of a list will be."""
        drawn = tagged(markup(said, self._letters), self._styles.item, Place("LBody"))
        _width, tall = drawn.wrap(self._width, self._height)
        return float(tall + self._styles.item.spaceBefore + self._styles.item.spaceAfter)
