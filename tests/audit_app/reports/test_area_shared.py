"""What leaves the partnership names no school, ranks none, and tells nothing of a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Table, texts
from audit_app.reports import area
from audit_app.reports.words import SENSITIVE
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.area import area_of, practice_of
from exports.plain import text_of
from tests.audit_app.reports.an_area import (
    CLAIM,
    OTHER,
    TODAY,
    held,
    returned,
    rows_of,
    school,
    table,
    visited,
)
from tests.audit_app.schooled import school_return

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook


def test_no_school_that_returned_is_named_and_nothing_is_ranked(workbook: Workbook) -> None:
    for number in range(6):
        returned(workbook, school(workbook, number), 2026, E_06=Told("fully"))
    said = " ".join([*texts(area.paper(held(workbook))), *texts(area.sheet(held(workbook)))])
    assert "School 0" not in said
    refs = [row.id for row in table(area.sheet(held(workbook)), "Standards_1").rows]
    form = [one.name for its in held(workbook).now.standards.values() for one in its]
    assert refs == [name for name in form if name in refs]


def test_outside_the_partnership_a_standard_of_fewer_than_five_is_not_told(
    workbook: Workbook,
) -> None:
    few = "E.07"
    for number in range(4):
        told = {"E_06": Told("fully"), "E_07": Told("fully")}
        returned(workbook, school(workbook, number), 2026, **told)
    within = area.paper(held(workbook))
    assert rows_of(within, CLAIM)[0][3] == "4 of 4"
    shared = area.paper(area_of(workbook, 2026, TODAY, marking="OFFICIAL"))
    assert shared.marking != SENSITIVE
    assert rows_of(shared, CLAIM) == rows_of(shared, OTHER) == []
    sections = sum(block.name.startswith("standards_") for block in within.blocks
                   if isinstance(block, Table))  # fmt: skip
    words = f"{sections} sections are not told: fewer than 5 returns judged any standard there."
    assert words in texts(shared)
    returned(workbook, school(workbook, 5), 2026, E_06=Told("fully"))
    shared = area.paper(area_of(workbook, 2026, TODAY, marking="OFFICIAL"))
    assert rows_of(shared, CLAIM)[0][3:] == ("5 of 5", 0, 0, 0, 0)
    assert rows_of(shared, few)[0][3:] == ("Fewer than 5", None, None, None, None)
    sheet = area.sheet(area_of(workbook, 2026, TODAY, marking="OFFICIAL"))
    assert rows_of(sheet, few)[0][3:] == (None, None, "Fewer than 5", None, None, None, None)


def test_outside_the_partnership_what_was_seen_in_fewer_than_five_schools_is_not_told(
    workbook: Workbook,
) -> None:
    of_number = [school(workbook, number) for number in range(6)]
    for number, of in enumerate(of_number):
        returned(workbook, of, 2026, E_06=Told("fully"))
        if number < 4:
            visited(workbook, of, {"a": "less", "b": "agree"})
    within = area.paper(held(workbook))
    assert [one.less for one in held(workbook).sections[:2]] == [4, 0]
    assert table(within, "sections")
    shared = area_of(workbook, 2026, TODAY, marking="OFFICIAL")
    blank = [row.cells[3:] for row in table(area.paper(shared), "standards_0_0").rows]
    assert {cells[0] for cells in blank} == {None}, "asked of six, judged by none"
    words = "Fewer than 5 schools were visited: what was seen is not told."
    for report in (area.paper(shared), area.sheet(shared)):
        said = " ".join(texts(report))
        assert words in said
        assert "less than the school’s rating" not in said
        assert "What we saw beside the schools’ own ratings" not in said
        assert "Not looked at" not in said
        assert "Sections of fewer than 5 schools" not in said
    for number in (4, 5):
        visited(workbook, of_number[number], {"b": "agree"})
    shared = area_of(workbook, 2026, TODAY, marking="OFFICIAL")
    rows = table(area.paper(shared), "sections").rows
    assert [row.cells for row in rows] == [("Policies", 6, 0, 0, 0)], "four judged the other"
    assert "Sections of fewer than 5 schools are not told." in " ".join(texts(area.paper(shared)))


def test_outside_the_partnership_how_fewer_than_five_schools_moved_is_not_told(
    workbook: Workbook,
) -> None:
    for number in range(5):
        of = school(workbook, number)
        returned(workbook, of, 2026, E_06=Told("fully"))
        if number < 4:
            returned(workbook, of, 2025, E_06=Told("partly"))
    moved = "Of 4 such pairs of answers, 4 improved"
    assert moved in " ".join(texts(area.paper(held(workbook))))
    shared = " ".join(texts(area.paper(area_of(workbook, 2026, TODAY, marking="OFFICIAL"))))
    assert "such pairs of answers" not in shared
    assert "Fewer than 5 returned in both years: how they moved is not told." in shared


def test_good_practice_is_only_what_was_agreed_to_be_shared(workbook: Workbook) -> None:
    proud = [{"point": "Shared words", "share": "yes"}, {"point": "Kept words", "share": "no"}]
    proud.append({"point": "Unsaid words"})
    returned(workbook, school(workbook, 1), 2026, Z_01=Told(proud))
    open_one = school(workbook, 2)
    school_return(workbook, open_one, 2026, {"Z.01": Told([{"point": "Open", "share": "yes"}])})
    named = [{"point": "Named point", "named": "yes"}, {"point": "Unnamed point", "named": "no"}]
    visited(workbook, school(workbook, 3), {"a": "agree"}, named)
    visited(workbook, school(workbook, 4), {"a": "agree"}, [{"point": "Nobody asked"}])
    report = practice_of(workbook, 2026, TODAY)
    said = " ".join(texts(report))
    assert "Shared words" in said
    assert "Named point (School 03)" in said
    assert "Unnamed point" in said
    for words in ("Kept words", "Unsaid words", "Open", "Nobody asked", "School 01", "School 04"):
        assert words not in said
    assert "3 further points were not agreed to be shared" in said
    assert "ask the schools safeguarding officer" in said
    assert "* Named point (School 03)" in text_of(report)


def test_a_digest_of_nothing_says_so_in_one_sentence(workbook: Workbook) -> None:
    returned(workbook, school(workbook, 1), 2026)
    [said] = [words for words in texts(practice_of(workbook, 2026, TODAY)) if "2026-27 " in words]
    assert said == "Nothing of 2026-27 was agreed to be shared yet."
    proud = [{"point": "Kept words", "share": "no"}]
    returned(workbook, school(workbook, 2), 2026, Z_01=Told(proud))
    told = texts(practice_of(workbook, 2026, TODAY))
    assert "Of 1 point of 2026-27 none was agreed to be shared yet." in told


def test_a_sort_of_setting_is_named_only_where_there_are_five_of_it(workbook: Workbook) -> None:
    schools = [school(workbook, number) for number in range(5)]
    special = school(workbook, 9, "SPE")
    for of, words in ((schools[0], "From many"), (special, "From one")):
        returned(workbook, of, 2026, Z_01=Told([{"point": words, "share": "yes"}]))
    said = text_of(practice_of(workbook, 2026, TODAY))
    assert "* From many (a primary school)" in said
    assert "* From one\n" in said
