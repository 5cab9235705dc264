"""What several stories begin with: the page that is shown, and an audit that is set up by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.accessibility import faults
from ui.audits.grid import GridPage
from ui.audits.set_up import SetUpPage
from ui.audits.steps import AgenciesStep, ChildrenStep

if TYPE_CHECKING:
    from tests.stories.conftest import Person

T = TypeVar("T")


def page_of(person: Person, kind: type[T]) -> T:
    """The page that is shown, which must be of a kind."""
    page = person.work.frame.page()
    assert isinstance(page, kind)
    return page


def set_up(person: Person) -> GridPage:
    """Set up and send an audit of two children and all agencies."""
    person.press("Ctrl+N")
    page = page_of(person, SetUpPage)
    assert faults(person.window) == []
    assert page.steps[0].first().hasFocus(), QApplication.focusWidget()
    person.type("neg26")
    person.press("Tab")
    person.type("Neglect, autumn 2026")
    person.press("Ctrl+PgDown")
    agencies = page.steps[1]
    assert isinstance(agencies, AgenciesStep)
    for place in range(agencies.agencies.count()):
        agencies.agencies.setCurrentRow(place)
        QTest.keyClick(agencies.agencies, Qt.Key.Key_Space)
    agencies.questions.module.choose("theme-neglect")
    person.press("Ctrl+PgDown")
    children = page.steps[2]
    assert isinstance(children, ChildrenStep)
    children.drawing.many.setText("2")
    children.numbering.number()
    person.press("Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+Return")
    grid = page_of(person, GridPage)
    assert "0 of 16 returns are back" in grid._sentence.text()
    assert faults(person.window) == []
    return grid
