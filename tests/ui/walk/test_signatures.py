"""A head's and a governor's signature in the window: what is asked for is what can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tests.ui.schools.conftest import officer, officer_in
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer

__all__ = ["officer", "officer_in"]


def test_a_signature_asks_for_no_name_where_there_is_no_place_for_one(officer: Officer) -> None:
    officer.go("walk", officer.held.now.id)
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to(("Z.05", ""))
    officer.settle()
    card = page.middle.current_card()
    assert card is not None
    words = " ".join(held.text() for held in card.findChildren(QLabel) if held.isVisible())
    assert "Your role" in words
    assert "Date" in words
    assert "Name" not in words
