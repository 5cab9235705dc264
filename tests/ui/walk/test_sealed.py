"""A return that is signed off opens on its seal, and shows that keys scroll it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ui.look import look
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_sealed_return_opens_on_its_seal_with_a_ring_round_what_scrolls(
    open_sample: Callable[..., Window], scale: float
) -> None:
    window = open_sample("light", scale, 1024, 680)
    work = window.work
    assert work is not None
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    sealed = next(r for r in book.returns.of_audit(running.id) if book.returns.is_signed(r))
    work.go("walk", sealed.id)
    for _ in range(6):
        QApplication.processEvents()
    page = work.frame.page()
    assert isinstance(page, WalkPage)
    area = page.middle.area
    assert area.hasFocus()
    [seal] = [
        one
        for one in area.findChildren(QLabel)
        if one.isVisible() and one.text().startswith("Signed off by")
    ]
    place = seal.mapTo(area.viewport(), seal.rect().center())
    assert area.viewport().rect().contains(place)
    ring = look.current().colour("accent")
    edge = area.grab().toImage().pixelColor(QPoint(1, area.height() // 2))
    assert edge == ring
