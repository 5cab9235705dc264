"""Before a visit is signed off it is said where school and officer are far apart, unexplained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from audit_app.workbook.answers import Told
from tests.audit_app.schooled import saw
from tests.ui.accessibility import faults
from ui.parts.tables.rows import Group
from ui.walk.last_look import question_cell
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer


def last_look(officer: Officer) -> SignOffPage:
    page = officer.work.frame.page()
    assert isinstance(page, SignOffPage)
    return page


def groups(page: SignOffPage) -> list[str]:
    rows = page.table.rows
    held = (rows.index(at, 0).data(0x0100) for at in range(rows.rowCount()))
    return [one.words for one in held if isinstance(one, Group)]


def far_from_the_rating(officer: Officer) -> SignOffPage:
    told = {"V2.01": Told({"looked": 20, "met": 0}), "V6.03": Told("no"), "V6.08": Told("no")}
    saw(officer.book, officer.held, told)
    officer.go("sign-off", officer.held.returned.id)
    return last_look(officer)


def test_what_is_far_apart_is_listed_first_and_leads_to_the_row_of_its_section(
    officer: Officer,
) -> None:
    page = far_from_the_rating(officer)
    assert groups(page)[0] == "Far apart, and nothing said (1)"
    line = page.table.rows.row_at(1)
    assert line is not None
    cell = question_cell(line)
    assert cell.words.startswith("E.06")
    assert "The school says: Fully met" in line.note
    title, *_ = page.banner._said()
    assert title == "1 standard is more than one grade apart, and nothing is said of it"
    assert faults(officer.window) == []
    page.table.setFocus()
    page.table.step_on(1)
    officer.press("Return")
    walk = officer.work.frame.page()
    assert isinstance(walk, WalkPage)
    card = walk.middle.current_card()
    assert card is not None
    assert card.asked.question.name == "V6.01"
    box = QApplication.focusWidget()
    assert box is not None
    assert "Safer recruitment" in box.accessibleName()
    assert officer.window.rect().contains(box.mapTo(officer.window, QPoint(0, 0)))
    form = officer.book.returns.form(officer.held.returned)
    row = {"row": "e", "view": "less", "reason": "No leader looks at it."}
    officer.book.answers.answer(officer.held.returned.id, form, ("V6.01", ""), [row])
    officer.press("Escape")
    assert not any(words.startswith("Far apart") for words in groups(last_look(officer)))


def test_it_may_still_be_signed(officer: Officer) -> None:
    page = far_from_the_rating(officer)
    page.panel.role.setText("Schools safeguarding officer")
    page.panel.checked.setChecked(True)
    page.panel.safe.setChecked(True)
    assert page.sign.isEnabled(), page.sign.accessibleDescription()
    officer.press("Ctrl+Return")
    assert officer.book.returns.is_signed(officer.book.returns.one(officer.held.returned.id))
