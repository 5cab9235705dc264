"""A school that was visited twice in a year: each section is told by whoever last looked at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.reports import area
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.area import area_of
from tests.audit_app.reports.an_area import TODAY, held, returned, school, table
from tests.audit_app.schooled import visit_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.records import School
    from audit_app.workbook.workbook import Workbook

FULL_ON, LATER = "2026-10-02", "2026-11-10"
NOT_SEEN = {"V2.01": Told({"looked": 20, "met": 0})}


def visited(
    book: Workbook,
    of: School,
    on: str,
    views: Mapping[str, str],
    kind: str = "full",
    told: Mapping[str, Told] | None = None,
) -> None:
    visit = book.visits.one(book.visits.plan(of, kind, "2026-27/autumn", on))
    form = visit_form()
    one = book.visiting.begin(visit, form)
    rows = [{"row": name, "view": view, "reason": "Seen"} for name, view in views.items()]
    answers = {("V6.03", ""): Told("no"), **{(name, ""): it for name, it in (told or {}).items()}}
    if rows:
        answers["V6.01", ""] = Told(rows)
    book.answers.answer_many(one, form, answers, "Write down a visit")
    book.signing.sign_off(book.returns.one(one), "Officer")


def sections(book: Workbook) -> dict[object, tuple[object, ...]]:
    rows = table(area.paper(held(book)), "sections").rows
    return {row.cells[0]: row.cells[1:] for row in rows}


def test_a_thematic_visit_leaves_what_the_full_visit_judged_of_the_other_sections(
    workbook: Workbook,
) -> None:
    of = school(workbook, 1)
    returned(workbook, of, 2026)
    visited(workbook, of, FULL_ON, {"a": "agree", "b": "less", "c": "agree"})
    visited(workbook, of, LATER, {"b": "agree", "c": "not_tested"}, "thematic")
    found = sections(workbook)
    assert found["Leadership, governance and culture"] == (1, 0, 0, 0), "only the full visit looked"
    assert found["Policies"] == (1, 0, 0, 0), "the later visit saw it mended"
    assert found["The designated safeguarding lead (DSL)"] == (1, 0, 0, 0), "not looked at again"
    assert area_of(workbook, 2026, TODAY).against.visited == 1, "one school, visited twice"


def test_the_order_in_which_visits_were_written_down_does_not_count(workbook: Workbook) -> None:
    of = school(workbook, 1)
    returned(workbook, of, 2026)
    visited(workbook, of, LATER, {"b": "agree"}, "thematic")
    visited(workbook, of, FULL_ON, {"a": "agree", "b": "less"})
    assert sections(workbook)["Policies"] == (1, 0, 0, 0)


def test_standards_speak_only_where_no_visit_judged_the_section(workbook: Workbook) -> None:
    of = school(workbook, 1)
    returned(workbook, of, 2026, E_06=Told("fully"))
    visited(workbook, of, FULL_ON, {"e": "agree"})
    visited(workbook, of, LATER, {}, "thematic", NOT_SEEN)
    found = held(workbook)
    assert found.against.words.startswith("At the one school visited, we saw what its own")
    assert found.by_standard.schools == 0


def test_standards_are_those_of_the_newest_visit_that_looked_at_them(workbook: Workbook) -> None:
    of = school(workbook, 1)
    returned(workbook, of, 2026, E_06=Told("fully"))
    visited(workbook, of, FULL_ON, {}, told=NOT_SEEN)
    visited(workbook, of, LATER, {"a": "agree"}, "thematic")
    [section] = held(workbook).by_standard.sections
    assert (section.schools, section.less) == (1, 1), "the thematic visit did not look at it"
