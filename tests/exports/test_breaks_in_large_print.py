"""Where pages break in large print, whose tables are cards: nothing stands apart from its card.

Each promise is tried with the page filled to every height, so that the break falls everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.document import Card, Cards, Column, Heading, Paragraph, Picture, Row, Table
from audit_app.picture import Drawing, Rect, Text
from tests.exports.breaking import page_with, pages

if TYPE_CHECKING:
    from pathlib import Path

FILLS = range(26)


def visits(rows: int, facts: int) -> Table:
    columns = tuple(Column(f"c{n}", f"Fact {n}") for n in range(facts + 1))
    return Table("V", "The caption", columns, tuple(
        Row(f"r{n}", (f"Card{n}.", *(f"Card{n}fact{at}." for at in range(1, facts + 1))))
        for n in range(rows)
    ))  # fmt: skip


@pytest.mark.parametrize("fill", FILLS)
def test_headings_and_a_caption_stay_with_the_first_card(fill: int, tmp_path: Path) -> None:
    blocks = (Heading("Visits by officer"), Heading("North", 2), visits(2, 6))
    found = pages(tmp_path, fill, *blocks, large_print=True)
    place = page_with("Card0.", found)
    for words in ("Visits by officer", "North", "The caption", "Card0fact6."):
        assert page_with(words, found) == place


@pytest.mark.parametrize("fill", FILLS)
def test_the_caption_of_a_further_table_stays_with_its_first_card(
    fill: int, tmp_path: Path
) -> None:
    after = Table("W", "Another caption", (Column("a", "A"), Column("b", "B")), (
        Row("r", ("Another.", "One fact")),
    ))  # fmt: skip
    found = pages(tmp_path, fill, visits(1, 3), after, large_print=True)
    assert page_with("Another caption", found) == page_with("Another.", found)


@pytest.mark.parametrize("fill", FILLS)
def test_a_heading_stays_with_its_words_also_where_what_follows_needs_most_of_a_page(
    fill: int, tmp_path: Path
) -> None:
    blocks = (Heading("Looked at"), Paragraph("One by one."), visits(1, 16))
    found = pages(tmp_path, fill, *blocks, large_print=True)
    assert page_with("Looked at", found) == page_with("One by one.", found)


@pytest.mark.parametrize("fill", FILLS)
def test_a_card_is_not_parted_where_it_fits_on_a_page(fill: int, tmp_path: Path) -> None:
    found = pages(tmp_path, fill, visits(3, 12), large_print=True)
    for n in range(3):
        assert page_with(f"Card{n}.", found) == page_with(f"Card{n}fact12.", found)


def test_cards_follow_one_another_for_as_long_as_they_fit(tmp_path: Path) -> None:
    """A page has 658 points. Of five facts of 30 points at most, a card takes no more than 210."""
    cards = Cards(tuple(
        Card(f"Card{n}.", facts=tuple((f"Fact {at}", "Short") for at in range(5)))
        for n in range(6)
    ))  # fmt: skip
    found = pages(tmp_path, 0, Heading("Begin"), cards, large_print=True)
    assert page_with("Card0.", found) == page_with("Card1.", found)
    assert page_with("Card2.", found) == page_with("Card4.", found)


@pytest.mark.parametrize("large_print", [False, True])
def test_a_picture_that_is_higher_than_a_page_is_drawn_smaller_and_whole(
    tmp_path: Path, *, large_print: bool
) -> None:
    marks = (Rect(0, 0, 300, 900, "bg"), Text(10, 890, "Its last line", 10))
    picture = Picture(Drawing(300, 900, marks), "A picture.", "Each part by agency")
    found = pages(tmp_path, 3, Heading("Found"), picture, large_print=large_print)
    assert page_with("Each part by agency", found) == page_with("Its last line", found)
