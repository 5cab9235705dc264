"""The last look of the sample's returns, as tests open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from audit_app.records import Return
    from ui.window import Window


def half_done(window: Window) -> Return:
    """A return that is begun and not signed, opened on its last look."""
    work = window.work
    assert work is not None
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    returned = next(
        held
        for held in book.returns.of_audit(running.id)
        if not book.returns.is_signed(held) and book.returns.standing(held).answered
    )
    work.go("sign-off", returned.id)
    QApplication.processEvents()
    return returned


def last_look(window: Window) -> SignOffPage:
    assert window.work is not None
    page = window.work.frame.page()
    assert isinstance(page, SignOffPage)
    return page
