"""The foot of an empty page says keys that do what it says: there is no list to move in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from ui.menu import MENU

if TYPE_CHECKING:
    from tests.stories.conftest import Person


@pytest.mark.parametrize(("name", "enter"), [("home", "new audit"), ("reflection", "new session")])
def test_an_empty_page_says_what_its_button_does(made: Person, name: str, enter: str) -> None:
    work = made.work
    work.go("settings", "")
    work.go(name, "")
    page = work.frame.page()
    assert page is not None
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    hints = dict(page.around().hints)
    assert "↑ ↓" not in hints
    assert hints["Enter"] == enter == focused.text().rstrip("…").lower()
    assert hints["Ctrl+N"] == enter
    assert set(hints) <= {deed.keys for deed in MENU}
    made.press("Return")
    assert work.at == ("set-up", ""), "without an audit both begin there"


@pytest.mark.parametrize("name", ["home", "reflection"])
def test_with_rows_the_keys_are_those_of_the_list(made: Person, name: str) -> None:
    assert made.work.book.audits.add("NEG26", "Neglect, autumn 2026")
    made.work.go("settings", "")
    made.work.go(name, "")
    page = made.work.frame.page()
    assert page is not None
    hints = dict(page.around().hints)
    assert ("↑ ↓" in hints) == (name == "home"), "a session is still to be held"
