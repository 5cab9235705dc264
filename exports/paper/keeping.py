"""What must stand on one page together: headings with what they head, quotations, short tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import (
    Bullets,
    Cards,
    Facts,
    Heading,
    Paragraph,
    Picture,
    Table,
    words,
)
from exports.paper.drawn import scale_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from audit_app.document import Block, Card, Report, Words
    from exports.look import Sizes
    from exports.paper.tables import Tables

_SHORT = 600  # a paragraph of more letters than this may part from what follows
_STEPS = 4  # so many short paragraphs at most are kept with what they lead to
_MOST = 0.7  # of a page: more than this is not kept together
_LITTLE = 0.3  # of a page: items of a list that take more than this stand well enough alone
_PAIR = 2  # items of a list that stand together at the least, on either page


class Keeping:
    """Says for each block of a report how much room it needs, so as not to part from others."""

    def __init__(
        self,
        report: Report,
        tables: Tables,
        measured: Callable[[Heading | Paragraph], float],
        item: Callable[[Words], float],
        sizes: Sizes,
        height: float,
    ) -> None:
        self._report, self._blocks = report, report.blocks
        self._tables, self._measured, self._sizes = tables, measured, sizes
        self._item = item
        self._height = height
        self._whole = height - sizes.body  # with no more than this, a page begun is room enough

    def needed(self, n: int) -> float:
        """The room for a block and what it may not part from; 0 where any will do."""
        block = self._blocks[n]
        if isinstance(block, Heading):
            return self._of_heading(block, n)
        if isinstance(block, Paragraph) and len(_letters(block)) <= _SHORT:
            tall = self._with_next(n)
        elif isinstance(block, Facts):
            tall = self.alone(block)
        elif isinstance(block, Bullets):
            tall = self._listed(block)
        else:
            return 0.0
        return min(tall, self._most(n))

    def _of_heading(self, heading: Heading, n: int) -> float:
        """The room for a heading: never less than what follows it asks for by itself."""
        own = self._measured(heading)
        after = self.needed(n + 1) if n + 1 < len(self._blocks) else 0.0
        tall = min(own + self._headed(n + 1), self._most(n))
        return min(max(tall, own + after), self._whole)

    def _most(self, n: int) -> float:
        """How much room a block may ask for: a whole page where it leads to what is not parted."""
        return self._whole if self._is_led_to_one_piece(n) else self._height * _MOST

    def _is_led_to_one_piece(self, n: int) -> bool:
        """Whether a picture or a card follows, with headings and short words alone before it."""
        for block in self._blocks[n + 1 : n + 1 + _STEPS]:
            if isinstance(block, Picture | Cards) or _is_in_cards(self._report, block):
                return True
            if not isinstance(block, Heading | Paragraph):
                return False
        return False

    def alone(self, block: Block) -> float:
        """The room without which a picture, a table or facts would not begin well."""
        match block:
            case Picture(drawing):
                room, is_large = (self._tables.width, self._height), self._report.large_print
                scale = scale_of(drawing, self._sizes, room, is_large=is_large)
                # No picture is parted, so all of it is kept with its title, however high it is.
                return min(drawing.height * scale + self._sizes.body * 3, self._whole)
            case Table() if not _is_in_cards(self._report, block):
                _, made = self._tables.grid(block)
                tall = self._sizes.body * 3 + (made.opening() if made is not None else 0)
            case Facts():
                tall = self._tables.facts(block.name, block.rows).opening()
            case Table() | Cards():
                return self._first_of_cards(block)
            case _:
                tall = self._sizes.body * 4
        return min(tall, self._height * _MOST)

    def _first_of_cards(self, block: Table | Cards) -> float:
        """The room for the first of some cards, and for the caption of those that were a table."""
        cards, tall = block, 0.0
        if isinstance(cards, Table):
            cards, tall = self._tables.cards(cards), self._sizes.body * 3
        if cards.cards:
            tall += self.card(cards.cards[0])
        return min(tall, self._whole)

    def card(self, card: Card) -> float:
        """The room without which a card does not begin: all of it, where it fits on a page."""
        tall = self._measured(Heading(words(card.title), 3))
        if card.status is not None:
            tall += self._sizes.body * 2
        if not card.facts:
            return tall
        facts = self._tables.of_card(card)
        whole = tall + facts.whole()
        return whole if whole <= self._whole else min(tall + facts.opening(), self._whole)

    def _headed(self, n: int) -> float:
        """What follows a heading: further headings, then short words up to a table or picture."""
        tall = 0.0
        while n < len(self._blocks) and isinstance(block := self._blocks[n], Heading):
            tall += self._measured(block)
            n += 1
        before = 0.0
        for block in self._blocks[n : n + _STEPS]:
            if isinstance(block, Paragraph) and len(_letters(block)) <= _SHORT:
                before += self._measured(block)
            elif isinstance(block, Table | Facts | Picture | Cards):
                return tall + before + self.alone(block)
            else:
                break
        if n >= len(self._blocks):
            return tall
        first = self._blocks[n]
        begun = self._listed(first) if isinstance(first, Bullets) else self._sizes.body * 4
        if isinstance(first, Paragraph) and len(_letters(first)) <= _SHORT:
            return tall + max(begun, self._with_next(n))
        return tall + begun

    def _with_next(self, n: int, steps: int = _STEPS) -> float:
        """A short paragraph with what may not leave it: small print, quotations, a table."""
        block = self._blocks[n]
        if not isinstance(block, Paragraph):
            return 0.0
        tall = self._measured(block)
        after = self._blocks[n + 1] if n + 1 < len(self._blocks) else None
        if isinstance(after, Paragraph):
            kept = after.style in {"quote", "warning"}
            follows = kept or (after.style == "small" != block.style)
            if follows and steps and len(_letters(after)) <= _SHORT:
                return tall + self._with_next(n + 1, steps - 1)
        elif isinstance(after, Bullets):
            return tall + self._listed(after)
        elif isinstance(after, Table | Facts | Picture):
            return tall + self.alone(after)
        return tall

    def _listed(self, block: Bullets) -> float:
        """The room without which a list does not begin: for two items, or for all of three."""
        first = block.items[: _PAIR + (len(block.items) == _PAIR + 1)]
        return max(self._sizes.body * 4, self._together(first))

    def ends(self, block: Bullets, place: int) -> float:
        """The room for the last two of a list, where the item in this place is one before last."""
        many = len(block.items)
        is_before_last = many > _PAIR + 1 and place == many - _PAIR
        return self._together(block.items[-_PAIR:]) if is_before_last else 0.0

    def _together(self, items: Sequence[Words]) -> float:
        """The room for some items of a list on one page; 0 where they are long."""
        tall = sum(self._item(each) for each in items)
        return tall if tall <= self._height * _LITTLE else 0.0


def _is_in_cards(report: Report, block: Block) -> bool:
    """Whether a block is a table whose rows are cards here."""
    return isinstance(block, Table) and report.large_print and block.cards


def _letters(block: Paragraph) -> str:
    said = block.words
    if isinstance(said, str):
        return said
    return "".join(part if isinstance(part, str) else part.words for part in said)
