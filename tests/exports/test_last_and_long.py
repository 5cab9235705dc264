"""No page follows the last word, no head stands twice, and long words are printed whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from audit_app.document import (
    Block,
    Box,
    Bullets,
    Column,
    Facts,
    Heading,
    Paragraph,
    Row,
    Strong,
    Table,
)
from tests.exports.breaking import FILLS, pages, table

if TYPE_CHECKING:
    from pathlib import Path

_LAST: dict[str, Block] = {
    "table": table(8),
    "box": Box("Write here", 2),
}


@pytest.mark.parametrize("what", _LAST)
@pytest.mark.parametrize("fill", range(20))
def test_no_page_follows_the_last_word(fill: int, what: str, tmp_path: Path) -> None:
    last = pages(tmp_path, fill, _LAST[what], landscape=True)[-1]
    assert "is said" in last or "Write here" in last


@pytest.mark.parametrize("fill", range(0, 30, 4))
@pytest.mark.parametrize("words", [4, 8])
@pytest.mark.parametrize("many", [5, 6, 8])
def test_the_heads_of_a_table_stand_once_on_a_page(
    many: int, words: int, fill: int, tmp_path: Path
) -> None:
    """Also where a row is kept back so that the last of them does not stand alone."""
    said = "Something that is said. " * words
    rows = tuple(Row(str(n), (f"Row{n}.", said)) for n in range(many))
    tall = Table("T", "The caption", (Column("a", "First"), Column("b", "Second")), rows)
    found = pages(tmp_path, fill, tall)
    assert max(page.count("First Second") for page in found) == 1
    assert sum(page.count("Row") for page in found) == many


_LONG = " ".join(f"word{n}" for n in range(150))
_LONG_BLOCKS: dict[str, Block] = {
    "body": Paragraph(_LONG),
    "lead": Paragraph(_LONG, "lead"),
    "small": Paragraph(_LONG, "small"),
    "quote": Paragraph(_LONG, "quote"),
    "warning": Paragraph(_LONG, "warning"),
    "bold": Paragraph((Strong(_LONG),)),
    "item": Bullets((_LONG,)),
    "fact": Facts("F", (("What", _LONG),)),
    "cell": Table("T", "T", (Column("a", "A"),), (Row("r", (_LONG,)),)),
}


@pytest.mark.parametrize("fill", FILLS[::3])
@pytest.mark.parametrize("kind", _LONG_BLOCKS)
def test_long_words_that_go_on_over_the_page_are_printed_whole(
    kind: str, fill: int, tmp_path: Path
) -> None:
    found = pages(tmp_path, fill, Heading("Long words", 1, "long"), _LONG_BLOCKS[kind])
    assert re.findall(r"word\d+", " ".join(found)) == _LONG.split()
