"""The pictures of the programme show every school, and none alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

import exports
from audit_app.document import Picture, texts, words
from audit_app.picture import Text
from audit_app.reports.programme import Programme, paper
from tests.audit_app.reports.a_programme import TODAY, four_schools, many, table
from tests.audit_app.rules.schools.making import YEARS, school, standing_of
from tests.exports.paper.reading import operations, text_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def held() -> Programme:
    return four_schools()


def test_the_paper_shows_every_school_in_a_picture_and_in_the_table_below(
    held: Programme,
) -> None:
    report = paper(held)
    alts = " ".join(block.alt for block in report.blocks if isinstance(block, Picture))
    names = [words(row.cells[0]) for row in table(report, "Schools").rows]
    assert names == [one.school.name for one in held.standings]
    for name in names:
        assert name in alts


def test_a_long_group_goes_on_in_further_pictures_and_loses_no_school() -> None:
    many = [school(f"School {n:03}", last_audit_on="2025-01-10") for n in range(100)]
    late = [school(f"Late {n:02}", last_audit_on="2023-01-10") for n in range(15)]
    report = paper(Programme("Marram Bay", TODAY, 2026, YEARS, standing_of([*many, *late])))
    pictures = [block for block in report.blocks if isinstance(block, Picture)][1:]
    assert all(picture.drawing.height < 460 for picture in pictures)
    said = " ".join(picture.alt for picture in pictures)
    assert sorted(re.findall(r"School \d{3}|Late \d\d", said)) == sorted(
        one.name for one in [*many, *late]
    )
    assert "Past three years (15), continued: Late 09" in pictures[1].alt
    assert "Due later (100): School 000" in pictures[1].alt
    assert "Due later (100), continued: School 008" in pictures[2].alt
    assert pictures[0].title == "Schools by term, 2024-25 to 2026-27, part 1 of 9"


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("late", range(1, 20))
def test_no_school_of_a_longer_group_stands_alone_in_a_picture(
    late: int, *, large_print: bool
) -> None:
    schools = [school(f"Late {n:02}", last_audit_on="2023-01-10") for n in range(late)]
    schools += [school(f"School {n:03}", last_audit_on="2025-01-10") for n in range(20)]
    held = Programme("Marram Bay", TODAY, 2026, YEARS, standing_of(schools))
    report = paper(replace(held, large_print=large_print))
    pictures = [block for block in report.blocks if isinstance(block, Picture)][1:]
    shown = [re.findall(r"School \d{3}|Late \d\d", picture.alt) for picture in pictures]
    assert [name for names in shown for name in names] == [one.name for one in schools]
    for sort in {"School", *(["Late"] if late > 1 else [])}:
        assert 1 not in [sum(name.startswith(sort) for name in names) for names in shown]


@pytest.mark.parametrize("large_print", [False, True])
def test_the_first_picture_stands_on_the_page_of_its_legend(
    tmp_path: Path, *, large_print: bool
) -> None:
    many = [school(f"School {n:03}", last_audit_on="2025-01-10") for n in range(60)]
    held = Programme("Marram Bay", TODAY, 2026, YEARS, standing_of(many))
    exports.write(paper(replace(held, large_print=large_print)), tmp_path / "p.pdf")
    with pikepdf.open(tmp_path / "p.pdf") as book:
        pages = [" ".join(text_of(page).split()) for page in book.pages]
    [legend] = [page for page in pages if "What the marks mean" in page]
    assert "School 000" in legend


@pytest.mark.parametrize(("count", "drawn"), [(150, "School 001"), (155, "")])
def test_of_very_many_schools_those_that_are_due_later_stand_in_the_table_alone(
    count: int, drawn: str
) -> None:
    report = paper(many(count))
    pictures = " ".join(one.alt for one in report.blocks if isinstance(one, Picture))
    said = " ".join(texts(report))
    assert "School 000" in pictures
    assert ("School 001" in pictures) == bool(drawn)
    left = f"The {count * 4 // 5} schools that are due later are not drawn: the table has them."
    assert (left in said) != bool(drawn)
    assert len(table(report, "Schools").rows) == count


def test_in_large_print_the_letters_of_the_calendar_are_as_large_as_the_rest(
    tmp_path: Path,
) -> None:
    many = [school(f"School {n:03}", last_audit_on="2025-01-10") for n in range(40)]
    held = Programme("Marram Bay", TODAY, 2026, YEARS, standing_of(many), large_print=True)
    exports.write(paper(held), tmp_path / "p.pdf")
    with pikepdf.open(tmp_path / "p.pdf") as book:
        drawn = [
            round(float(operands[0]), 2)
            for page in book.pages
            if "Schools by term" in " ".join(text_of(page).split())
            for name, operands in operations(page)
            if name == "cm" and 0 < float(operands[0]) != 1
        ]
    assert drawn
    assert min(drawn) >= 1.5  # of letters of ten points


def test_in_large_print_the_calendar_has_room_for_long_names_of_schools() -> None:
    names = ("Lighthouse Church Primary School", "Marram Hill Primary Academy")
    schools = [school(name, last_audit_on="2024-05-15") for name in names]
    held = Programme("Marram Bay", TODAY, 2026, YEARS, standing_of(schools), large_print=True)
    pictures = [block for block in paper(held).blocks if isinstance(block, Picture)]
    said = [mark.words for one in pictures for mark in one.drawing.marks if isinstance(mark, Text)]
    assert {"Lighthouse Church", "Primary School", "Aut", "Spr", "Sum"} <= set(said)
    assert not any("…" in words for words in said)
