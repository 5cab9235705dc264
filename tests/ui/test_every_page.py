"""Every page, in every look, can be read by eye, by ear and by the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ui.accessibility import faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window
    from ui.work import Work

LOOKS = [
    pytest.param("light", 1.0, 1440, 900, id="light"),
    pytest.param("dark", 1.0, 1280, 720, id="dark-small-window"),
    pytest.param("light", 1.5, 1280, 720, id="150-percent-small-window"),
    pytest.param("dark", 2.0, 1440, 900, id="200-percent"),
]


def places(work: Work) -> list[tuple[str, str]]:
    """Each page by name, about something of the sample that fills it."""
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    ended = next(audit for audit in book.audits.all() if audit.stage != "collect")
    half = next(
        held
        for held in book.returns.of_audit(running.id)
        if not book.returns.is_signed(held) and book.returns.standing(held).answered
    )
    session = book.returns.of_session(book.sessions.all()[0].id)
    return [
        ("home", ""),
        ("audits", ""),
        ("set-up", running.id),
        ("grid", running.id),
        ("walk", half.id),
        ("sign-off", half.id),
        ("findings", ended.id),
        ("schools", ""),
        ("register", ""),
        ("school-returns", ""),
        ("bring-in", book.rounds.all()[0].id),
        ("reflection", ""),
        ("walk", session.id),
        ("actions", ""),
        ("settings", ""),
        ("schools", ""),
        ("school", book.schools.open_ones()[0].id),
        ("still", ""),
        ("differences", ""),
    ]


@pytest.mark.parametrize(("scheme", "scale", "width", "height"), LOOKS)
def test_every_page_is_named_whole_and_reached(
    open_sample: Callable[..., Window], scheme: str, scale: float, width: int, height: int
) -> None:
    window = open_sample(scheme, scale, width, height)
    assert window.work is not None
    found = {}
    for name, about in places(window.work):
        window.work.go(name, about)
        for _ in range(4):
            QApplication.processEvents()
        assert window.width() == width, f"{name} made the window wider"
        if wrong := faults(window):
            found[name] = wrong
    assert found == {}


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1280, 720), (1024, 680)])
def test_no_page_is_wider_than_its_window(
    open_sample: Callable[..., Window], width: int, height: int
) -> None:
    window = open_sample("light", 1.0, width, height)
    assert window.work is not None
    found = {}
    for name, about in places(window.work):
        window.work.go(name, about)
        for _ in range(4):
            QApplication.processEvents()
        areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
        if wide := [wide for area in areas for wide in too_wide(area)]:
            found[name] = wide
    assert found == {}


def too_wide(area: QScrollArea) -> list[tuple[int, int]]:
    """How wide something is that runs out of a place never moved sideways, and its room."""
    inner, room = area.widget(), area.viewport().width()
    return [(inner.width(), room)] if inner is not None and inner.width() > room else []


def test_text_made_larger_while_the_window_is_open_leaves_nothing_small_or_cut(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    frame = window.work.frame
    before = frame.head.height(), frame.foot.height()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    for _ in range(5):
        QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
    assert (frame.head.height(), frame.foot.height()) == (before[0] * 2, before[1] * 2)
    assert window.width() == 1440
    assert faults(window) == []
    window.lock()
    for _ in range(4):
        QApplication.processEvents()
    assert faults(window) == []


def test_the_welcome_page_is_named_whole_and_reached_at_200_percent(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 2.0, 1280, 720)
    window.lock()
    QApplication.processEvents()
    assert faults(window) == []
