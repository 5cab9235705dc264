"""What Home offers first follows from whose window it is: an audit, the register, or a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from audit_app.store.file import make
from tests.audit_app.conftest import KEY, counted_sources
from tests.ui.answers import Answers
from tests.ui.attending import during
from ui.home.page import HomePage
from ui.memory import Memory
from ui.schools.calendar import CalendarPage
from ui.schools.planning import VisitDialog
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from ui.work import Work


@pytest.fixture
def work_of(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[str], Work]]:
    """Opens an empty workbook for a role."""
    opened: list[Window] = []

    def open_as(role: str) -> Work:
        path = tmp_path / "w.audit"
        make(path, KEY).close()
        memory = Memory(tmp_path / "remembered.json", "laptop-1")
        memory.put(role=role)
        window = Window(memory, counted_sources(), tmp_path, lambda *_: path, Answers())
        opened.append(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        window.open_with(path, KEY)
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        assert window.work is not None
        return window.work

    yield open_as
    for window in opened:
        window.close()
        window.deleteLater()


def home(work: Work) -> HomePage:
    work.go("home", "")
    page = work.frame.page()
    assert isinstance(page, HomePage)
    return page


def middle(page: HomePage) -> tuple[str, str]:
    """The title of the empty page, and its one button."""
    titles = [
        held.text()
        for held in page.findChildren(QLabel)
        if held.isVisible() and held.text().startswith("No ")
    ]
    return titles[0], page._first.middle.text()


def new(work: Work) -> None:
    page = work.frame.window()
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


OFFICER = "Schools safeguarding officer"


def test_an_empty_workbook_offers_an_audit_and_to_the_schools_officer_her_register(
    work_of: Callable[[str], Work],
) -> None:
    work = work_of("Audit co-ordinator")
    assert middle(home(work)) == ("No audit yet", "New audit…")
    new(work)
    assert work.at[0] == "set-up"


def test_the_schools_officer_begins_with_the_register(work_of: Callable[[str], Work]) -> None:
    work = work_of(OFFICER)
    assert middle(home(work)) == ("No school yet", "Bring in your school register…")
    new(work)
    assert work.at[0] == "register"


def test_the_schools_officer_plans_a_visit_to_the_school_that_has_waited_longest(
    work_of: Callable[[str], Work],
) -> None:
    work = work_of(OFFICER)
    add = work.book.schools.add
    add("Brine", "999101", phase="PRI", last_audit_on="2025-06-01")
    add("Eelgrass", "999102", phase="PRI", last_audit_on="2022-06-01")
    add("Kelp", "999103", phase="PRI", opened_on="1960-09-01")
    page = home(work)
    assert [held.text() for held in page.around().buttons] == ["Still to look at", "Plan a visit…"]
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, VisitDialog)
        seen.append(dialog.windowTitle())
        dialog.reject()

    during(look)
    new(work)
    assert seen == ["Plan a visit: Eelgrass"]
    shown = work.frame.page()
    assert isinstance(shown, CalendarPage)
    chosen = shown.table.row()
    assert chosen is not None
    assert chosen.standing.school.name == "Eelgrass"


def test_a_co_ordinator_who_also_holds_schools_still_begins_an_audit(
    work_of: Callable[[str], Work],
) -> None:
    work = work_of("Audit co-ordinator")
    work.book.schools.add("Eelgrass", "999102", phase="PRI", last_audit_on="2022-06-01")
    assert home(work).around().buttons[-1].text() == "New audit…"
