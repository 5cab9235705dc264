"""The programme says the same in its three forms: every school, every visit, and nobody's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest

import exports
from audit_app.document import Heading, texts, words
from audit_app.reports.programme import Programme, days, paper, sheet
from tests.audit_app.reports.a_programme import NORTH, SOUTH, four_schools, table

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.rules.schools.standing import Standing


@pytest.fixture
def held() -> Programme:
    return four_schools()


def test_the_sheet_has_a_row_for_each_visit_of_the_year_and_each_school_without(
    held: Programme,
) -> None:
    rows = table(sheet(held), "Programme").rows
    said = [[words(cell, "–") for cell in row.cells] for row in rows]
    assert [[row[0], *row[5:]] for row in said] == [
        ["Eelgrass Primary", "15/06/2023", "15/06/2026", "Past three years", "Full visit",
         "Spring 2027", "09/02/2027", "Planned"],
        ["Kittiwake Academy", "20/02/2024", "20/02/2027", "Planned", "Full visit",
         "Summer 2027", "–", "Planned"],
        ["Little Crabs", "–", "–", "No first date", "Not planned", "None", "–",
         "Not planned"],
        ["Samphire School", "06/10/2026", "06/10/2029", "Visited this year", "Full visit",
         "Autumn 2026", "06/10/2026", "Done"],
    ]  # fmt: skip


def test_the_spreadsheet_has_real_dates_one_table_on_a_sheet_and_no_merged_cell(
    held: Programme, tmp_path: Path
) -> None:
    exports.write(sheet(held), tmp_path / "p.xlsx")
    book = openpyxl.load_workbook(tmp_path / "p.xlsx")
    shown = book["Programme"]
    assert [one.displayName for one in shown.tables.values()] == ["Programme"]
    assert all(not one.merged_cells.ranges for one in book)
    [at] = [cell.column for row in shown for cell in row if cell.value == "Due"]
    dues = [row[at - 1].value for row in shown if isinstance(row[at - 1].value, datetime)]
    assert dues == [datetime(2026, 6, 15), datetime(2027, 2, 20), datetime(2029, 10, 6)]  # noqa: DTZ001 - a spreadsheet's day has no zone


def test_each_officer_has_a_list_in_the_order_of_time(held: Programme) -> None:
    report = paper(held)
    heads = [block.text for block in report.blocks if isinstance(block, Heading)]
    assert heads[-2:] == [f"{NORTH} (2)", f"{SOUTH} (1)"]
    north = [[words(cell, "–") for cell in row.cells] for row in table(report, "Visits1").rows]
    assert [(row[0], row[1], row[2]) for row in north] == [
        ("Autumn 2026", "06/10/2026", "Samphire School"),
        ("Spring 2027", "09/02/2027", "Eelgrass Primary"),
    ]


def test_what_the_year_asks_of_each_officer_is_counted_term_by_term(held: Programme) -> None:
    load = table(paper(held), "load")
    assert [column.title for column in load.columns] == [
        "Officer (role)", "Visits", "Autumn 2026", "Spring 2027", "Summer 2027",
        "Of these made", "No day agreed yet",
    ]  # fmt: skip
    assert [row.cells for row in load.rows] == [
        (NORTH, 2, 1, 1, 0, 1, 0),
        (SOUTH, 1, 0, 0, 1, 0, 1),
        ("All officers", 3, 1, 1, 1, 1, 1),
    ]


def test_planned_counts_every_school_with_a_full_visit_planned_the_late_ones_too(
    held: Programme,
) -> None:
    stand = table(paper(held), "standing")
    at = [column.title for column in stand.columns].index("Planned")
    late = [column.title for column in stand.columns].index("Past three years")
    counts = {row.cells[0]: (row.cells[1], row.cells[late], row.cells[at]) for row in stand.rows}
    assert counts[NORTH] == (2, 1, 1), "Eelgrass is late, and planned for February"
    assert counts["All schools"] == (4, 1, 2)
    assert "A school that is past three years and planned is counted under both." in " ".join(
        texts(paper(held))
    )


def test_the_schools_that_are_due_with_no_full_visit_planned_are_named(held: Programme) -> None:
    left = table(paper(held), "unplanned")
    assert left.title == "1 school with no full visit planned"
    assert [row.cells[0] for row in left.rows] == ["Little Crabs"], "Eelgrass has one in spring"


def test_a_programme_in_which_everything_due_is_planned_says_so(held: Programme) -> None:
    planned_ = tuple(one for one in held.standings if one.school.name != "Little Crabs")
    said = " ".join(texts(paper(replace(held, standings=planned_))))
    assert "Every school that is due by the end of the school year has one planned." in said


def test_the_calendar_holds_the_agreed_days_and_tells_the_others_in_a_note(
    held: Programme,
) -> None:
    report = days(held)
    [event] = report.events
    assert (event.day, event.title) == (date(2027, 2, 9), "Full visit: Eelgrass Primary")
    assert report.subtitle == (
        "1 visit has a term and no day yet: Kittiwake Academy (Summer 2027)."
    )


def test_a_visit_that_moves_keeps_its_id_in_the_calendar(held: Programme) -> None:
    def later(one: Standing) -> Standing:
        visits = tuple(
            replace(visit, on_date="2027-05-04", term="2026-27/summer")
            if visit.on_date == "2027-02-09"
            else visit
            for visit in one.visits
        )
        return replace(one, visits=visits)

    moved = replace(held, standings=tuple(later(one) for one in held.standings))
    [before], [after] = days(held).events, days(moved).events
    assert (before.id, before.day != after.day) == (after.id, True)


def test_no_worry_and_no_late_word_about_a_school_is_in_any_of_them(held: Programme) -> None:
    for report in (sheet(held), paper(held), days(held)):
        said = " ".join(texts(report)).lower()
        assert "two heads" not in said
        assert "overdue" not in said
        assert "late" not in said.replace("later", "").replace("latest", "")


def test_how_many_schools_of_each_officer_stand_where_is_counted(held: Programme) -> None:
    stands = table(paper(held), "standing")
    assert [column.title for column in stands.columns][:5] == [
        "Officer (role)",
        "Schools",
        "Past three years",
        "No visit recorded since opening",
        "Never visited, no first date",
    ]
    assert [row.cells for row in stands.rows] == [
        (NORTH, 2, 1, 0, 0, 0, 1, 1, 0),  # Eelgrass is past three years, and planned
        (SOUTH, 1, 0, 0, 0, 0, 1, 0, 0),
        ("No officer named", 1, 0, 0, 1, 0, 0, 0, 0),
        ("All schools", 4, 1, 0, 1, 0, 2, 1, 0),
    ]
