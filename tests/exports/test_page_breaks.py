"""Where pages break: headings stay with what they head, and nothing stands alone.

Each promise is tried with the page filled to every height, so that the break falls everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.document import (
    Block,
    Bullets,
    Column,
    Contents,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    Table,
)
from audit_app.picture import Drawing, Rect, Text
from tests.exports.breaking import FILLS, page_with, pages, table

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("fill", FILLS)
def test_headings_and_short_words_stay_with_the_table_that_they_lead_to(
    fill: int, tmp_path: Path
) -> None:
    found = pages(
        tmp_path,
        fill,
        Heading("Part seven"),
        Heading("Seals", 2),
        Paragraph("A seal shows that a return is as it was."),
        Paragraph("Because of finding 3.", "small"),
        table(12),
    )
    place = page_with("Part seven", found)
    for words in ("A seal shows", "Because of finding 3", "The caption", "Row0.", "Row1."):
        assert page_with(words, found) == place


@pytest.mark.parametrize("fill", FILLS)
def test_no_row_of_a_table_stands_alone_on_a_page(fill: int, tmp_path: Path) -> None:
    found = pages(tmp_path, fill, table(9))
    places = [page_with(f"Row{n}.", found) for n in range(9)]
    assert places[0] == places[1]
    assert places[7] == places[8]


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("fill", range(2, 14))
def test_a_heading_stays_with_rows_as_tall_as_those_of_a_plan(
    fill: int, tmp_path: Path, *, large_print: bool
) -> None:
    columns = tuple(Column(f"c{n}", f"Head {n}", "long", 20) for n in range(4))
    said = "What is asked of an owner, and how anybody would know that it helped. " * 3
    rows = tuple(Row(str(n), (f"Row{n}.", said, said, said)) for n in range(5))
    late = Table("late", "The caption", columns, rows)
    blocks = (Heading("Late"), late)
    found = pages(tmp_path, fill, *blocks, landscape=True, large_print=large_print)
    assert page_with("Late", found) == page_with("The caption", found) == page_with("Row0.", found)


@pytest.mark.parametrize("fill", FILLS)
def test_a_short_table_and_short_facts_are_not_parted(fill: int, tmp_path: Path) -> None:
    facts = Facts("Words", tuple((f"Word{n}.", "What it means") for n in range(5)))
    found = pages(tmp_path, fill, table(4), Heading("Words used"), facts)
    assert len({page_with(f"Row{n}.", found) for n in range(4)}) == 1
    assert len({page_with(f"Word{n}.", found) for n in range(5)}) == 1
    assert page_with("Words used", found) == page_with("Word0.", found)


@pytest.mark.parametrize("fill", FILLS)
def test_quotations_that_belong_together_are_not_parted(fill: int, tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        fill,
        Paragraph("What children said.", "small"),
        Paragraph("“It was quiet after.”", "quote"),
        Paragraph("“Nobody told me.”", "quote"),
    )
    assert page_with("It was quiet", found) == page_with("Nobody told", found)
    assert page_with("What children said", found) == page_with("It was quiet", found)


@pytest.mark.parametrize("fill", FILLS)
def test_a_warning_that_nothing_was_agreed_stays_with_its_recommendation(
    fill: int, tmp_path: Path
) -> None:
    found = pages(
        tmp_path,
        fill,
        Heading("Recommendation 2", 1),
        Paragraph("Each area has a date."),
        Paragraph("Because of finding 3.", "small"),
        Paragraph("No action has been agreed.", "warning"),
    )
    assert page_with("Recommendation 2", found) == page_with("No action has been agreed", found)


@pytest.mark.parametrize("fill", FILLS)
def test_what_a_finding_rests_on_stays_with_the_finding(fill: int, tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        fill,
        Paragraph("Finding 1. Nobody asked."),
        Paragraph("Rests on 4 answers.", "small"),
    )
    assert page_with("Nobody asked", found) == page_with("Rests on 4", found)


@pytest.mark.parametrize("fill", FILLS)
def test_short_contents_stand_on_one_page(fill: int, tmp_path: Path) -> None:
    parts = [Heading(f"Part{n}.") for n in range(8)]
    found = pages(tmp_path, fill, Contents(), *parts)
    place = page_with("Contents", found)
    for n in range(8):
        assert f"Part{n}." in found[place]


@pytest.mark.parametrize("fill", range(0, 36, 3))
@pytest.mark.parametrize("height", [200, 520, 640])
def test_a_picture_however_high_stays_with_its_title_and_its_heading(
    fill: int, height: float, tmp_path: Path
) -> None:
    marks = (Rect(0, 0, 500, height, "bg"), Text(10, height - 10, "Its last line", 10))
    picture = Picture(Drawing(500, height, marks), "A picture.", "Each part by agency")
    found = pages(tmp_path, fill, Heading("What we found"), Paragraph("In a picture."), picture)
    place = page_with("What we found", found)
    for words in ("In a picture.", "Each part by agency", "Its last line"):
        assert page_with(words, found) == place


@pytest.mark.parametrize(
    "last", [Bullets(("Asked. " * 30,)), Facts("Asked", (("Asked.", "1"), ("Asked.", "2")))]
)
@pytest.mark.parametrize("height", range(600, 660, 4))
def test_no_page_is_left_empty_before_one_that_begins_anew(
    last: Block, height: int, tmp_path: Path
) -> None:
    picture = Picture(Drawing(400, height, ()), "A picture.")
    found = pages(tmp_path, 0, picture, Paragraph("Asked."), last, PageBreak(), Heading("Anew"))
    ends = max(n for n, said in enumerate(found) if "Asked" in said)
    assert page_with("Anew", found) == ends + 1


@pytest.mark.parametrize("fill", FILLS)
@pytest.mark.parametrize("count", [2, 3, 8])
def test_no_item_of_a_list_stands_alone_on_a_page(count: int, fill: int, tmp_path: Path) -> None:
    items = tuple(f"Item{n}. is said" for n in range(count))
    found = pages(tmp_path, fill, Heading("List", 1, "list"), Bullets(items))
    many = [sum(f"Item{n}." in said for n in range(count)) for said in found]
    assert sum(many) == count
    assert 1 not in many
