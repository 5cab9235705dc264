"""What is ticked before sealing is true: it never says that nobody is at risk where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.answers import Told
from tests.audit_app.schooled import saw
from tests.ui.accessibility import faults
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer

SAFE = "I know of no child at risk now who is not protected"
KNOWN = (
    "Who was said to be at risk was made known to: Duty lead; Head. "
    "I know of no other child at risk now who is not protected"
)


def tell(officer: Officer, role: str) -> None:
    officer.book.concerns.record(
        officer.held.returned, known=False, told_role=role, told_at="14:30", words=""
    )
    officer.settle()


def last_look(officer: Officer, before_leaving: str) -> SignOffPage:
    saw(officer.book, officer.held, {"V6.03": Told("no"), "V6.08": Told(before_leaving)})
    officer.go("sign-off", officer.held.returned.id)
    page = officer.work.frame.page()
    assert isinstance(page, SignOffPage)
    return page


def test_a_visit_that_leaves_nobody_at_risk_says_so(officer: Officer) -> None:
    for answer in ("no", "known"):
        assert last_look(officer, answer).panel.safe.text() == SAFE


def test_where_an_answer_stops_the_words_say_who_was_told_and_are_ticked_afresh(
    officer: Officer,
) -> None:
    page = last_look(officer, "yes")
    assert page.panel.safe.text() != SAFE
    page.panel.checked.click()
    page.panel.safe.click()
    assert not page.sign.isEnabled(), "nobody was told yet"
    tell(officer, "Duty lead")
    assert not page.panel.safe.isChecked(), "nobody ticked these words"
    assert not page.sign.isEnabled()
    tell(officer, "Head")
    tell(officer, "Duty lead")
    assert page.panel.safe.text() == page.panel.safe.accessibleName() == KNOWN
    assert faults(officer.window) == []
    page.panel.safe.click()
    assert page.sign.isEnabled(), page.sign.accessibleDescription()
    saw(officer.book, officer.held, {"V6.08": Told("no")})
    officer.settle()
    assert page.panel.safe.text() == SAFE
    assert not page.panel.safe.isChecked()
