"""What settings ask of the partnership reaches it: in their words, and nobody is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import texts
from audit_app.reports import area
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.area import area_of
from tests.audit_app.reports.an_area import TODAY, held, returned, school, table
from tests.audit_app.schooled import school_return

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook

ROOMS, NURSE = "A room for multi-agency meetings", "the school nurse on one fixed day"


def asking(book: Workbook) -> None:
    """Two want a room, one a nurse, one nothing; one that is not signed wants everything."""
    for number, words in enumerate((ROOMS, f" {ROOMS} ", NURSE, None)):
        told = {"Z_03": Told(words)} if words else {}
        returned(book, school(book, number), 2026, E_06=Told("fully"), **told)
    school_return(book, school(book, 5), 2026, {"Z.03": Told("Everything, and unsigned")})


def test_what_schools_ask_is_told_once_in_their_words_and_of_signed_returns_alone(
    workbook: Workbook,
) -> None:
    asking(workbook)
    said = texts(area.paper(held(workbook)))
    sentence = (
        "3 of 4 returns ask the partnership for something, here in their own words: we "
        "name none, and their order says nothing."
    )
    assert sentence in said
    assert [words for words in said if words in {ROOMS, NURSE}] == [ROOMS, NURSE]
    assert "unsigned" not in " ".join(said)
    rows = table(area.sheet(held(workbook)), "Asked_for").rows
    assert [row.cells for row in rows] == [(ROOMS,), (NURSE,)]
    first = {row.id: row.cells[1] for row in table(area.sheet(held(workbook)), "Summary").rows}
    assert first["What schools ask"] == sentence


def test_outside_the_partnership_only_how_many_ask_is_told(workbook: Workbook) -> None:
    asking(workbook)
    shared = area_of(workbook, 2026, TODAY, marking="OFFICIAL")
    said = [*texts(area.paper(shared)), *texts(area.sheet(shared))]
    assert (
        "3 of 4 returns ask the partnership for something. Their words are for the partnership "
        "alone and are not told here."
    ) in said
    assert not {ROOMS, NURSE} & set(said)


def test_where_nobody_asks_for_anything_that_is_said(workbook: Workbook) -> None:
    returned(workbook, school(workbook, 1), 2026, E_06=Told("fully"))
    assert "The one return that came back asks the partnership for nothing." in texts(
        area.paper(held(workbook))
    )
