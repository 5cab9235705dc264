"""What we saw on visits is counted school by school, and told section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import texts
from audit_app.reports import area
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.accounts import accounts
from audit_app.workbook.schools.visit_record import form_of_visit
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.reports.an_area import TODAY, held, returned, school, table, visited
from tests.audit_app.schooled import visit_form

if TYPE_CHECKING:
    from audit_app.records import School
    from audit_app.workbook.workbook import Workbook

SCR_SECTION = "Safer recruitment and the single central record"


def test_what_we_saw_is_counted_school_by_school(workbook: Workbook) -> None:
    for number, view in enumerate(("agree", "less", "more", "not_tested")):
        visited(
            workbook, school(workbook, number), {"a": "agree" if number < 3 else view, "b": view}
        )
    returned(workbook, school(workbook, 9), 2026)
    found = held(workbook)
    assert found.beside[0].startswith(
        "Of 3 schools visited in 2026-27, 1 matched their own rating in every section"
    )
    cells = {row.cells[0]: row.cells[1:] for row in table(area.paper(found), "sections").rows}
    assert cells["Leadership, governance and culture"] == (3, 0, 0, 1)
    assert cells["Policies"] == (1, 1, 1, 1)


def unjudged(book: Workbook, of: School, rows: list[dict[str, str]] | None = None) -> None:
    """A signed visit that saw E.06 not at all and B.06 in part, with these section judgements."""
    visit = book.visits.one(book.visits.plan(of, "full", "2026-27/autumn", "2026-11-10"))
    form = visit_form()
    one = book.visiting.begin(visit, form)
    could = [{"row": "whistleblowing", "asked": 8, "confident": 3}]
    none = {"looked": 20, "met": 0}
    told = {("V2.01", ""): Told(none), ("V4.04", ""): Told(could), ("V6.03", ""): Told("no")}
    if rows:
        told["V6.01", ""] = Told(rows)
    book.answers.answer_many(one, form, told, "Write down a visit")
    book.signing.sign_off(book.returns.one(one), "Officer")


def test_a_visit_without_a_section_judged_is_told_standard_by_standard(workbook: Workbook) -> None:
    of = school(workbook, 1)
    rated = {"E_06": Told("fully"), "B_06": Told("not", "Why"), "A_03": Told("fully")}
    returned(workbook, of, 2026, **rated)
    unjudged(workbook, of)
    found = held(workbook)
    said = " ".join(texts(area.paper(found)))
    assert "No visit has been compared" not in said
    assert "No section was compared with the school’s own rating as a whole yet." in said
    words = (
        "In 1 of 1 school visited, sections hold no judgement of the officer’s own. There the "
        "standards speak, one by one: of 2 standards that could be compared, we saw less than the "
        "school’s rating in 1, more in 1, and what the school says in 0."
    )
    assert words in said
    assert words in " ".join(texts(area.sheet(found)))
    page = accounts(workbook, of, TODAY)
    assert sorted(one.outcome for one in page.lines if one.differs) == ["less", "more"]
    assert "Only a standard that the words of a check are about is counted" in said
    cells = {row.cells[0]: row.cells[1:] for row in table(area.paper(found), "by_standard").rows}
    assert cells == {"Policies": (1, 1, 0, 0, 1), SCR_SECTION: (1, 1, 0, 1, 0)}


def test_what_the_officer_judged_as_a_whole_is_counted_so_and_its_standards_not_again(
    workbook: Workbook,
) -> None:
    for number, rows in enumerate(([{"row": "e", "view": "agree"}], None)):
        of = school(workbook, number)
        returned(workbook, of, 2026, E_06=Told("fully"), B_06=Told("partly", "Why"))
        unjudged(workbook, of, rows)
    found = held(workbook)
    assert found.against.words.startswith("At the one school visited, we saw what its own rating")
    assert found.beside[0].startswith(
        "At the one school visited in 2026-27 and judged section by section, we saw what"
    )
    assert found.by_standard.words.startswith("In 2 of 2 schools visited, sections hold no")
    assert "of 3 standards that could be compared" in found.by_standard.words
    rows_by = {one.label: (one.schools, one.of) for one in found.by_standard.sections}
    assert rows_by == {"Policies": (2, 2), SCR_SECTION: (1, 1)}


def test_sections_of_early_years_settings_are_told_from_those_of_schools(
    workbook: Workbook,
) -> None:
    asked = [(school(workbook, 1, "PRI"), "b"), (school(workbook, 2, "PVI"), "ec")]
    workbook.rounds.open(2026, "2026-12-18", DEFAULT_WORDING)
    for of, view in asked:
        planned = workbook.visits.plan(of, "full", "2026-27/autumn", "2026-11-10")
        form = form_of_visit(of.phase)
        one = workbook.visiting.begin(workbook.visits.one(planned), form)
        rows = [{"row": view, "view": "agree"}]
        told = {("V6.01", ""): Told(rows), ("V6.03", ""): Told("no")}
        workbook.answers.answer_many(one, form, told, "Write down a visit")
        workbook.signing.sign_off(workbook.returns.one(one), "Officer")
    agreed = {one.label for one in held(workbook).sections if one.agree}
    assert agreed == {"Policies", "Early years: Safe adults"}
