"""A workbook with a few invented settings in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from audit_app.store.file import make
from tests.audit_app.conftest import KEY, counted_sources
from tests.ui.answers import Answers
from ui.memory import Memory
from ui.schools.register.page import RegisterPage
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from audit_app.workbook.workbook import Workbook


class Register:
    """The register in the window."""

    def __init__(self, window: Window, asks: Answers) -> None:
        assert window.work is not None
        self.window, self.asks, self.work = window, asks, window.work

    @property
    def book(self) -> Workbook:
        """The open workbook."""
        return self.work.book

    def page(self) -> RegisterPage:
        """The page, with the window active."""
        self.work.go("register", "")
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        shown = self.work.frame.page()
        assert isinstance(shown, RegisterPage)
        return shown

    def names(self) -> list[str]:
        """The settings that the table shows."""
        shown = self.page().table.rows
        rows = (shown.row_at(at) for at in range(shown.rowCount()))
        return [line.school.name for line in rows if line is not None]


@pytest.fixture
def empty(tmp_path: Path, qtbot: QtBot) -> Iterator[Register]:
    """A workbook with no settings."""
    asks, path = Answers(), tmp_path / "w.audit"
    make(path, KEY).close()
    window = Window(
        Memory(tmp_path / "remembered.json", "laptop-1"),
        counted_sources(),
        tmp_path,
        lambda folder, _today, _tick: folder,
        asks,
    )
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.open_with(path, KEY)
    yield Register(window, asks)
    window.close()
    window.deleteLater()


@pytest.fixture
def held(empty: Register) -> Register:
    """Four settings: a primary, an academy that followed a closed school, and one with a gap."""
    add = empty.book.schools.add
    primary = {"phase": "PRI", "duty": "175", "authority": "Marram Bay"}
    add("Eelgrass Primary", "999101", **primary)
    before = add(
        "Samphire School", "999102", standing="closed", last_audit_on="2024-03-04", **primary
    )
    after = add("Samphire Academy", "999103", phase="PRI", duty="157", authority="Marram Bay")
    add("Driftwood Centre", "999104", authority="Marram Bay")
    schools = empty.book.schools
    schools.follow(schools.one(before), schools.one(after), "converted", "2025-08-31")
    return empty
