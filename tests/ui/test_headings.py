"""Titles of pages, cards and dialogs are headings to a screen reader, which can go through them."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible

from tests.ui.accessibility import nodes
from ui.export_dialog import ExportDialog, Offer
from ui.parts.arrange import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.window import Window

ROLES = QAccessible.Role


def roles(window: QWidget, role: QAccessible.Role) -> list[str]:
    return [
        node.text(QAccessible.Text.Name)
        for node in nodes(window)
        if node.role() == role and not node.state().invisible
    ]


def test_the_titles_of_a_page_are_headings_and_its_words_are_not(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    window.work.go("settings", "")
    headings = roles(window.work.frame, ROLES.Heading)
    assert "Settings" in headings, "the page's name, in the head"
    assert {"Agencies", "Priorities", "Local words", "Recovery key"} <= set(headings)
    words = roles(window.work.frame, ROLES.StaticText)
    assert "An action can carry one of these." in words
    assert set(words) & set(headings) <= {"Partnership", "Priorities", "Agencies"}


def test_the_title_of_a_dialog_is_a_heading(
    open_sample: Callable[..., Window], qtbot: QtBot
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    dialog = ExportDialog(Offer("Export the plan", "All of it.", (".pdf",), "plan"), window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert roles(dialog, ROLES.Heading)[0] == "Export the plan"


def test_a_heading_is_read_as_it_is_now_and_goes_with_its_page(
    open_sample: Callable[..., Window], qtbot: QtBot
) -> None:
    open_sample("light", 1.0, 1440, 900)
    for at in range(100):
        made = label("First", "h1")
        told = QAccessible.queryAccessibleInterface(made)
        assert told.role() == ROLES.Heading
        made.setText(f"{at} audits under way")
        gc.collect(0)
        assert told.text(QAccessible.Text.Name) == f"{at} audits under way"
        made.setAccessibleName("Said otherwise")
        assert told.text(QAccessible.Text.Name) == "Said otherwise"
        made.deleteLater()
        del told
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    last = label("Last", "h2")
    qtbot.addWidget(last)
    assert QAccessible.queryAccessibleInterface(last).role() == ROLES.Heading
