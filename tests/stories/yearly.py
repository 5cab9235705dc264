"""Steps of stories about a year's returns: opened, found by a name, and brought back, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.stories.steps import page_of
from tests.ui.accessibility import faults
from ui.bring_in.returns_page import BringInPage
from ui.find import FindDialog
from ui.schools.returns.opening import OpenDialog
from ui.schools.returns.page import SchoolReturnsPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.stories.conftest import Person


def find(person: Person, words: str) -> None:
    """Ctrl+K, some words, Enter."""

    def type_them(dialog: QDialog) -> None:
        assert isinstance(dialog, FindDialog)
        QTest.keyClicks(dialog.box, words)
        QTest.keySequence(dialog.box, "Return")

    person.during(type_them)
    person.press("Ctrl+K")


def keep(dialog: QDialog) -> None:
    """Ctrl+Enter, once the dialog is the window that keys go to."""
    assert QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def open_the_year(person: Person) -> SchoolReturnsPage:
    """Open this school year's returns, with every standard."""

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, OpenDialog)
        assert faults(dialog) == []
        keep(dialog)

    find(person, "Returns of the schools")
    person.during(accept)
    person.press("Ctrl+N")
    return page_of(person, SchoolReturnsPage)


def bring_in(person: Person, paths: list[Path], says: str) -> None:
    """Choose returned files, read what the trial run says of them, and take them."""
    find(person, "Bring in schools' returns")
    page_of(person, BringInPage)
    person.asks.files.append(paths)
    person.press("Return")
    person.waits_for(lambda: page_of(person, BringInPage).deeds.trial is not None)
    page = page_of(person, BringInPage)
    assert faults(person.window) == []
    words = [held.text() for held in page.findChildren(QLabel) if held.isVisible()]
    assert any(says in held for held in words), words
    person.press("Ctrl+Return")
    page_of(person, SchoolReturnsPage)
