"""What a trust answered for all its schools is shown on a school's page as the trust's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from audit_app.journal.lines import derived_id
from audit_app.workbook.answers import Told
from audit_app.workbook.puts import making
from audit_app.workbook.schools.year_stands import year_stands
from tests.audit_app.schooled import school_return
from tests.ui.accessibility import faults
from ui.schools.returns.cells import name_cell
from ui.schools.school.page import SchoolPage
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Return
    from tests.ui.schools.conftest import Officer


def answered_by_its_trust(officer: Officer) -> Return:
    """The school comes into a trust, which answers whether it co-operates."""
    book, school = officer.book, officer.held.school
    trust = derived_id("trust", "uid:1")
    book.pen.write("Add a trust", making("trust", trust, made_as="uid:1", name="Dune Trust"))
    book.schools.change(school, "Join a trust", trust_id=trust)
    told = {"A.08": Told("partly", "We begin in January.")}
    return school_return(book, school, 2026, told, trust=trust, level="trust")


def at_the_standard(officer: Officer) -> SchoolPage:
    officer.go("school", officer.held.school.id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    table = page.standards.table
    lines = [table.rows.row_at(at) for at in range(table.rows.rowCount())]
    names = [line.standard.name if line is not None else "" for line in lines]
    table.step_on(names.index("A.08"))
    officer.settle()
    return page


def row_aloud(page: SchoolPage) -> str:
    """The chosen row as a screen reader tells it."""
    rows, at = page.standards.table.rows, page.standards.table.currentIndex().row()
    role = Qt.ItemDataRole.AccessibleTextRole
    return "; ".join(
        str(rows.data(rows.index(at, place), role)) for place in range(rows.columnCount())
    )


@pytest.mark.parametrize(
    ("scale", "told"), [(1.0, "Partly met, its trust"), (2.0, "Partly met (its trust)")]
)
def test_a_trusts_answer_is_no_unsigned_claim_of_the_school(
    officer_in: Callable[..., Officer], scale: float, told: str
) -> None:
    officer = officer_in(scale=scale)
    trusts = answered_by_its_trust(officer)
    page = at_the_standard(officer)
    said = [one.text() for one in page.accounts.findChildren(QLabel)]
    assert "Dune Trust, for all its schools: not signed off yet" in said
    assert "We begin in January." in said
    assert told in row_aloud(page)
    officer.book.signing.sign_off(trusts, "Chief executive")
    page = at_the_standard(officer)
    said = [one.text() for one in page.accounts.findChildren(QLabel)]
    assert "Dune Trust, for all its schools: Chief executive, 25 Nov" in said
    assert faults(officer.window) == []


def test_whoever_seals_a_trusts_return_says_that_the_trust_said_it(officer: Officer) -> None:
    trusts = answered_by_its_trust(officer)
    officer.go("sign-off", trusts.id)
    last = officer.work.frame.page()
    assert isinstance(last, SignOffPage)
    assert last.panel.checked.text() == "This is what the trust said, and who signed it there"
    assert last.panel.role.accessibleName() == "Who signed it at the trust"
    assert last.panel.role.text() == "", "nobody signs as the officer what the trust said"
    assert last.panel.missing([], [])[0] == "say who signed it there"
    assert faults(officer.window) == []


def test_the_note_of_a_return_asks_what_its_spreadsheet_asks(officer: Officer) -> None:
    trusts = answered_by_its_trust(officer)
    officer.go("walk", trusts.id)
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    card = page.middle.cards[0]
    assert card.note is not None
    assert card.note.placeholderText().startswith("Why, or what comes next?")
    assert faults(officer.window) == []


def test_a_schools_own_part_says_in_the_list_and_in_itself_that_its_trust_answers_the_rest(
    officer: Officer,
) -> None:
    trusts = answered_by_its_trust(officer)
    school, year = officer.held.school, officer.held.now.audit_id
    assert trusts.audit_id == year
    officer.go("walk", officer.held.now.id)
    assert "Dune Trust" not in in_sight(officer), "this one is asked everything itself"
    own = school_return(officer.book, school, 2026, {}, level="setting")
    for returned, said in ((trusts, False), (own, True)):
        officer.go("walk", returned.id)
        words = "its trust, Dune Trust, answers the rest for all its schools"
        assert (words in in_sight(officer)) is said
    stands = year_stands(officer.book, year, officer.work.desk.today())
    told = {
        one.return_id: name_cell(one).second
        for stand in stands.returns
        for one in (stand, *stand.others)
    }
    assert told[own.id].endswith("its trust answers the rest")
    assert not told[trusts.id].endswith("its trust answers the rest")


def in_sight(officer: Officer) -> str:
    """The words of the return that is shown, as they are seen."""
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    return " ".join(held.text() for held in page.findChildren(QLabel) if held.isVisible())
