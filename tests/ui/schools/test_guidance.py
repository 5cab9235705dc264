"""The guidance beside a question names the grade that each description is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer


def test_what_a_section_asks_is_said_by_grade_the_best_first(officer: Officer) -> None:
    officer.go("walk", officer.held.now.id)
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to(("A.02", ""))
    officer.settle()
    said = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    at = said.index("What this section asks of practice")
    assert said[at + 1 : at + 6 : 2] == ["Fully met", "Partly met", "Not met"]
    assert said[at + 6] == "Nobody at board level can show how they know children are safe."
