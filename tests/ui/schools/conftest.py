"""A window over a workbook that holds a school, two years of its returns and a visit begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.safety.keys import Key
from audit_app.store.file import make, open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from tests.audit_app.schooled import Schooled, schooled
from tests.ui.answers import Answers
from tests.ui.schools.returned import by_keys
from tests.ui.worn import give_back
from ui.memory import Memory
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.bring_in.returns_page import BringInPage
    from ui.work import Work

KEY = Key(bytes(range(32)), bytes(range(16)))


class Officer:
    """The schools safeguarding officer at the window, with what her workbook holds."""

    def __init__(self, window: Window, asks: Answers, held: Schooled) -> None:
        self.window, self.asks, self.held = window, asks, held

    @property
    def work(self) -> Work:
        assert self.window.work is not None
        return self.window.work

    @property
    def book(self) -> Workbook:
        return self.work.book

    def go(self, page: str, about: str) -> None:
        self.work.go(page, about)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys where the focus is."""
        for key in keys:
            self._be_there()
            top = QApplication.activeModalWidget() or self.window
            QTest.keySequence(QApplication.focusWidget() or top, key)
            self.settle()

    def _be_there(self) -> None:
        """A window manager gives the window back its place after a dialog; here we do."""
        focused = QApplication.focusWidget()
        if QApplication.activeModalWidget() is not None:
            return
        if focused is None or focused.window() is not self.window:
            if focused is not None:
                focused.clearFocus()
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)

    def settle(self) -> None:
        for _ in range(6):
            QApplication.processEvents()


@pytest.fixture
def officer_in(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Officer]]:
    """Opens the window: scheme, scale, width, height; and what fills the workbook first."""
    opened: list[Window] = []

    def open_in(
        scheme: str = "light", scale: float = 1.0, width: int = 1440, height: int = 900
    ) -> Officer:
        path = tmp_path / "schools.audit"
        make(path, KEY).close()
        file = open_file(path, lambda _salt: KEY)
        sources = counted_sources(9_000_000)
        held = schooled(Workbook(file, sources, Author("Officer", "laptop-1")))
        file.close()
        asks = Answers()
        memory = Memory(tmp_path / "remembered.json", "laptop-1")
        memory.put(scheme=scheme, scale=scale, role="Schools safeguarding officer")
        window = Window(memory, counted_sources(), tmp_path, lambda *_: path, asks)
        opened.append(window)
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        window.open_with(path, KEY)
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        QApplication.processEvents()
        return Officer(window, asks, held)

    yield open_in
    for window in opened:
        window.close()
        window.deleteLater()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    give_back(app)


@pytest.fixture
def officer(officer_in: Callable[..., Officer]) -> Officer:
    return officer_in()


@pytest.fixture
def work(open_sample: Callable[..., Window]) -> Work:
    """The sample, on its calendar of schools."""
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    window.work.go("schools", "")
    return window.work


@pytest.fixture
def brought(officer: Officer, tmp_path: Path) -> BringInPage:
    """The page, with a folder of three files, chosen by keys."""
    return by_keys(officer, tmp_path)
