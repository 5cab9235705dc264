"""What two officers said differently about a school is told in words, and nobody is named by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.journal.lines import derived_id
from audit_app.store.verify import check
from audit_app.workbook.puts import making
from audit_app.workbook.unsettled import unsettled
from tests.audit_app.conftest import take_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.workbook.workbook import Workbook


@pytest.fixture
def school(workbook: Workbook) -> str:
    return workbook.schools.add("Marram Primary", "900001", phase="PRI")


def test_a_visit_that_two_moved_says_where_each_put_it_and_why(
    workbook: Workbook, part: Callable[[], Workbook], school: str
) -> None:
    planned = workbook.visits.plan(workbook.schools.one(school), "full", "2026-27/autumn")
    theirs = part()
    for book, term, why in (
        (workbook, "2026-27/spring", "Head away"),
        (theirs, "2026-27/summer", "Building work"),
    ):
        book.visits.move(book.visits.one(planned), term, None, why)
    take_in(workbook, theirs)
    [one] = unsettled(workbook)
    assert one.about == "A visit to Marram Primary, when"
    assert {held.words for held in one.said} == {
        "because Head away, term 2026-27/spring",
        "because Building work, term 2026-27/summer",
    }
    assert check(workbook.file).faults == ()


def test_a_school_that_two_put_in_different_trusts_names_the_trusts(
    workbook: Workbook, part: Callable[[], Workbook], school: str
) -> None:
    trusts = {name: derived_id("trust", name) for name in ("Dune Trust", "Tern Trust")}
    for name, identity in trusts.items():
        workbook.pen.write("A trust", making("trust", identity, made_as=name, name=name))
    theirs = part()
    for book, name in ((workbook, "Dune Trust"), (theirs, "Tern Trust")):
        book.schools.change(book.schools.one(school), "Join", trust_id=trusts[name])
    take_in(workbook, theirs)
    [one] = unsettled(workbook)
    assert {held.words for held in one.said} == {"Dune Trust", "Tern Trust"}


def test_a_contact_that_differs_is_called_by_the_role(
    workbook: Workbook, part: Callable[[], Workbook], school: str
) -> None:
    contact = derived_id("contact", school, "dsl")
    made = making("contact", contact, school_id=school, role="dsl")
    workbook.pen.write("A contact", made)
    theirs = part()
    for book, name in ((workbook, "A. Tern"), (theirs, "B. Plover")):
        puts = making("contact", contact, school_id=school, role="dsl", name=name)
        book.pen.write("Name a contact", puts)
    take_in(workbook, theirs)
    [one] = unsettled(workbook)
    assert one.about == "Marram Primary: dsl, person"
