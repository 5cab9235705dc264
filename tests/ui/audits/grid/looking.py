"""The grid of the sample as tests open and read it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from forms.progress import note_wanted
from ui.audits.grid import GridPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def grid_of(window: Window) -> GridPage:
    work = window.work
    assert work is not None
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    work.book.audits.change(running, "Move the day", returns_due="2026-11-20")  # five days ago
    work.go("grid", running.id)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page = work.frame.page()
    assert isinstance(page, GridPage)
    page.grid.setFocus()
    for _ in range(4):
        QApplication.processEvents()
    return page


def said(page: GridPage) -> str:
    """Everything that the panel says."""
    return "\n".join(held.text() for held in page.panel.findChildren(QLabel))


def every_cell(page: GridPage) -> list[tuple[int, int]]:
    model = page.grid.model_of
    return [(row, at) for row in range(model.rowCount()) for at in range(model.columnCount())]


def standing(page: GridPage, wanted: Callable[[bool, int], bool]) -> tuple[int, int]:
    """The first return that is wanted, by whether it is signed off and how much is answered."""
    model, book = page.grid.model_of, page._book
    for row, column in every_cell(page):
        cell = model.cell(model.index(row, column))
        held = book.returns.standing(book.returns.one(cell.return_id))
        if wanted(held.is_signed, held.answered):
            return row, column
    raise AssertionError("the sample has none")


def sign_without_a_note(page: GridPage) -> None:
    """Somebody takes back a note that an answer asks for, and signs all the same."""
    book = page._book
    for returned in book.returns.of_audit(page._id):
        if not book.returns.is_signed(returned) or book.returns.standing(returned).is_nil:
            continue
        form = book.returns.form(returned)
        for key, answer in book.answers.of_return(returned.id).items():
            question = form.question(key[0])
            value = None if answer.value is None else json.loads(answer.value)
            if question is not None and note_wanted(form, question, value):
                book.signing.reopen(returned, "Audit co-ordinator", "A note points at somebody")
                book.answers.note(returned.id, key, "")
                book.signing.sign_off(book.returns.one(returned.id), "Named nurse")
                return
