"""The frame shows one page at a time, saves the one before, and fits itself to its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.accessibility import faults
from ui.frame import Frame
from ui.keys_sheet import KeysSheet
from ui.menu import MENU, Deed, hint
from ui.page import Around, Page
from ui.pages import PLACES
from ui.parts.arrange import button, column
from ui.parts.fields import LineBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.look.look import Look


class Plain(Page):
    """A page of two panes that writes down what the frame asks of it."""

    place = 1
    is_focus = False
    has_panel = False

    def __init__(self, told: list[str], name: str) -> None:
        super().__init__()
        self._told, self._name = told, name
        self.first, self.second = LineBox("First"), LineBox("Second")
        self.setLayout(column(self.first, self.second, None))
        self.width_told = 0
        self._go = button("New audit…", int, "primary")

    def around(self) -> Around:
        return Around(
            title=self._name,
            crumb="Case audits",
            hints=[hint("move"), hint("open", "go there")],
            panes=[self.first, self.second],
            buttons=[self._go],
        )

    def arrive(self) -> None:
        self._told.append(f"{self._name} arrives")

    def leave(self) -> None:
        self._told.append(f"{self._name} leaves")

    def fit(self, width: int) -> None:
        self.width_told = width


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    made = Frame(PLACES)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def test_a_page_saves_before_the_next_one_is_shown(frame: Frame, told: list[str]) -> None:
    first, second = Plain(told, "One"), Plain(told, "Two")
    frame.show_page(first)
    frame.show_page(second)
    assert told == ["One arrives", "One leaves", "Two arrives"]
    assert frame.page() is second
    QApplication.processEvents()
    assert faults(frame) == []


def test_f6_goes_round_the_panes_and_shift_f6_back(frame: Frame, told: list[str]) -> None:
    page = Plain(told, "One")
    frame.show_page(page)
    assert page.first.hasFocus()
    goes = []
    for _ in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_F6)
        goes.append(focused())
    assert goes == [page.second, frame.sidebar.list, page.first]
    QTest.keyClick(focused(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert frame.sidebar.list.hasFocus()


@pytest.mark.parametrize(
    ("width", "scale", "kind", "rail"),
    [
        (1440, 1.0, "plain", False),
        (1280, 1.0, "plain", False),
        (1280, 1.0, "panel", True),
        (1199, 1.0, "plain", True),
        (1440, 1.0, "focus", True),
        (1440, 2.0, "plain", True),
    ],
)
def test_the_sidebar_becomes_a_rail_by_the_effective_width(
    frame: Frame,
    told: list[str],
    dressed: Callable[[str, float], Look],
    width: int,
    scale: float,
    kind: str,
    rail: bool,  # noqa: FBT001 - a case of the table
) -> None:
    dressed("light", scale)
    page = Plain(told, "One")
    page.has_panel, page.is_focus = kind == "panel", kind == "focus"
    frame.resize(width, 900)
    frame.show_page(page)
    assert frame.sidebar.is_rail == rail
    assert page.width_told == round(width / scale) - (64 if rail else 208)


def test_a_page_put_away_is_gone(frame: Frame, told: list[str]) -> None:
    first, second = Plain(told, "One"), Plain(told, "Two")
    frame.show_page(first)
    frame.show_page(second)
    frame.put_away(first)
    assert frame.findChildren(Plain) == [second]


def test_f1_shows_every_key_where_a_page_has_no_guidance(frame: Frame, told: list[str]) -> None:
    page = Plain(told, "One")
    frame.show_page(page)
    read: list[Deed | None] = []
    wrong: list[str] = []

    def attend() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, KeysSheet)
        read.extend(sheet.table.rows.row_at(at) for at in range(sheet.table.rows.rowCount()))
        wrong.extend(faults(sheet))
        QTest.keyClick(sheet, Qt.Key.Key_Escape)

    QTimer.singleShot(0, attend)
    QTest.keyClick(page.first, Qt.Key.Key_F1)
    assert tuple(deed for deed in read if deed is not None) == MENU
    assert wrong == []
