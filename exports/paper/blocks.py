"""A report's blocks as what flows down the pages, each with its tags."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reportlab.platypus import CondPageBreak, Flowable

from audit_app.document import (
    Box,
    Bullets,
    Cards,
    Contents,
    Facts,
    Heading,
    Paragraph,
    Picture,
    Status,
    Table,
)
from audit_app.document import PageBreak as Break
from exports.paper.cells import Cells
from exports.paper.drawn import Figure, Gap, Rules, scale_of
from exports.paper.flow import ContentsWords, HeadingWords, ItemWords, Place, StatusWords
from exports.paper.flow import paragraph as tagged
from exports.paper.keeping import Keeping
from exports.paper.markup import markup, parted
from exports.paper.tables import Tables
from exports.paper.typesetting import Typesetting
from exports.typefaces import BODY, bold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from audit_app.document import Block, Card, Report, Words
    from exports.glyphs import Letters
    from exports.look import Sizes
    from exports.paper.styles import Styles


class Story:
    """One report on its way to paper; `room` is the width and height between the margins."""

    def __init__(
        self,
        report: Report,
        styles: Styles,
        sizes: Sizes,
        letters: Letters,
        room: tuple[float, float],
        tick: Callable[[], None],
    ) -> None:
        self._report, self._styles, self._sizes, self._letters = report, styles, sizes, letters
        self._width, self._height = room
        self._tick = tick
        self._level = 0
        self._set = Typesetting(styles, letters, room)
        self._cells = Cells(styles, letters)
        self._tables = Tables(self._cells, styles, letters, sizes, room, tick)

    def flow(self) -> Iterator[Flowable]:
        """Everything in reading order, under the title."""
        report, styles = self._report, self._styles
        yield self._set.heading(report.title, 0, "report", styles.title)
        if report.subtitle:
            yield self._set.words(report.subtitle, styles.paragraphs["lead"], Place("P"))
        for n, block in enumerate(report.blocks):
            self._tick()
            needed = self._keeping.needed(n)
            if needed:
                yield CondPageBreak(needed)
            yield from self._block(block)

    @cached_property
    def _keeping(self) -> Keeping:
        return Keeping(
            self._report,
            self._tables,
            self._set.measured,
            self._set.item,
            self._sizes,
            self._height,
        )

    def _block(self, block: Block) -> Iterator[Flowable]:  # noqa: C901 - one line for each kind of block
        match block:
            case Heading():
                yield self._headed(block)
            case Paragraph():
                yield from self._paragraph(block)
            case Bullets():
                yield from self._bullets(block)
            case Facts():
                yield self._tables.facts(block.name, block.rows)
                yield Gap(0, self._sizes.body)
            case Table():
                yield from self._table(block)
            case Picture():
                yield from self._picture(block)
            case Box(label, lines):
                yield CondPageBreak(lines * 24 + 40)
                yield self._set.words(label, self._styles.label, Place("P"))
                yield Rules(lines, self._sizes.body * 2)
                yield Gap(0, self._sizes.body)
            case Cards():
                for card in block.cards:
                    yield from self._card(card)
            case Contents():
                yield from self._contents(block)
            case Break():
                yield CondPageBreak(self._height - 1)  # not where a page has just begun

    def _paragraph(self, block: Paragraph) -> Iterator[Flowable]:
        style = self._styles.paragraphs[block.style]
        if block.style == "warning":
            drawn = tagged(markup(block.words, self._letters), style, Place("P"), StatusWords)
            assert isinstance(drawn, StatusWords)  # noqa: S101 - as asked for
            drawn.status, drawn.wide = Status("", "triangle", "warn"), True
            drawn.anchor = block.anchor
            yield drawn
            return
        whole = block.words
        pieces: list[Words] = [*parted(whole)] if isinstance(whole, str) else [whole]
        for n, piece in enumerate(pieces):
            words = self._set.words(piece, style, Place("P"))
            words.anchor = "" if n else block.anchor
            yield words

    def _headed(self, block: Heading) -> HeadingWords:
        if block.level > self._level + 1:
            raise ValueError(f"heading {block.text!r} leaves out a level")
        self._level = block.level
        style = self._styles.headings[block.level - 1]
        return self._set.heading(block.text, block.level, self._anchors[id(block)], style)

    @cached_property
    def _anchors(self) -> dict[int, str]:
        """Each heading's place: its own name, or its number in the report."""
        headings = [block for block in self._report.blocks if isinstance(block, Heading)]
        return {id(each): each.anchor or f"heading-{n}" for n, each in enumerate(headings, 1)}

    def _bullets(self, block: Bullets) -> Iterator[Flowable]:
        whole = Place("L", numbering="Decimal" if block.numbered else "Disc")
        for number, said in enumerate(block.items, 1):
            if room := self._keeping.ends(block, number - 1):
                yield CondPageBreak(room)
            item = Place("LI", whole)
            label = Place("Lbl", item)
            marked = markup(said, self._letters)
            drawn = tagged(marked, self._styles.item, Place("LBody", item), ItemWords)
            assert isinstance(drawn, ItemWords)  # noqa: S101 - as asked for
            drawn.label, drawn.bullet_face = label, bold(BODY) if block.numbered else BODY
            drawn.bullet = f"{number}." if block.numbered else "\u2022"
            yield drawn
        yield Gap(0, self._sizes.body * 0.4)

    def _table(self, table: Table) -> Iterator[Flowable]:
        if self._report.large_print and table.cards:
            yield CondPageBreak(self._keeping.alone(table))
            yield self._set.words(table.title, self._styles.caption, Place("P"))
            for card in self._tables.cards(table).cards:
                yield from self._card(card)
            return
        whole, made = self._tables.grid(table)
        yield CondPageBreak(self._keeping.alone(table))
        yield self._set.words(table.title, self._styles.caption, Place("Caption", whole))
        if made is None:
            yield self._set.words("Nothing to show.", self._styles.paragraphs["body"], Place("P"))
            return
        yield made
        yield Gap(0, self._sizes.body)

    def _picture(self, picture: Picture) -> Iterator[Flowable]:
        yield CondPageBreak(self._keeping.alone(picture))
        if picture.title:
            yield self._set.words(picture.title, self._styles.caption, Place("P"))
        room, is_large = (self._width, self._height), self._report.large_print
        scale = scale_of(picture.drawing, self._sizes, room, is_large=is_large)
        yield Figure(picture.drawing, picture.alt, self._letters, scale)
        yield Gap(0, self._sizes.body * 0.7)
        if picture.table is not None:
            yield from self._table(picture.table)

    def _card(self, card: Card) -> Iterator[Flowable]:
        level = min(self._level + 1, 5)
        yield CondPageBreak(self._keeping.card(card))
        title = self._set.words(card.title, self._styles.headings[2], Place(f"H{level + 1}"))
        title.anchor = card.anchor
        yield title
        if card.status is not None:
            yield self._cells.cell(card.status, "status", "", Place("P"))
        if card.facts:
            yield self._tables.of_card(card)
        yield Gap(0, self._sizes.body * 1.2)

    def _contents(self, block: Contents) -> Iterator[Flowable]:
        style = self._styles.headings[0]
        lines = sum(isinstance(h, Heading) and h.level <= block.depth for h in self._report.blocks)
        whole_page = self._height * 0.7
        yield CondPageBreak(min(style.leading * 2 + lines * self._sizes.body * 2, whole_page))
        yield self._set.words(block.title, style, Place("P"))
        whole = Place("TOC")
        for heading in self._report.blocks:
            if not isinstance(heading, Heading) or heading.level > block.depth:
                continue
            place = Place("Link", Place("Reference", Place("TOCI", whole)))
            marked = markup(heading.text, self._letters)
            drawn = tagged(marked, self._styles.contents[heading.level - 1], place, ContentsWords)
            assert isinstance(drawn, ContentsWords)  # noqa: S101 - as asked for
            drawn.to = self._anchors[id(heading)]
            yield drawn
