"""Every table says what each of its columns is, and every field of Settings has its label."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from audit_app.workbook.bring_in import Preview
from ui.bring_in.dialog import Looked, TrialRun
from ui.findings.page import FindingsPage
from ui.parts.fields import NoteBox
from ui.parts.tables.table import Table
from ui.settings.page import SettingsPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.window import Window


@pytest.fixture
def window(open_sample: Callable[..., Window]) -> Window:
    return open_sample("light", 1.0, 1280, 800)


def heads(page: QWidget) -> list[str]:
    across = Qt.Orientation.Horizontal
    return [
        str(table.model().headerData(at, across))
        for table in page.findChildren(Table)
        for at in range(table.model().columnCount())
    ]


def test_no_column_of_the_findings_or_the_sign_off_is_without_a_head(window: Window) -> None:
    work = window.work
    assert work is not None
    audit = next(held for held in work.book.audits.all() if held.stage == "collect")
    returned = work.book.returns.of_audit(audit.id)[0]
    for name, about, kind in (
        ("findings", audit.id, FindingsPage),
        ("sign-off", returned.id, SignOffPage),
    ):
        work.go(name, about)
        page = work.frame.page()
        assert isinstance(page, kind)
        assert all(heads(page))


def test_no_column_of_the_trial_run_is_without_a_head(qtbot: QtBot) -> None:
    dialog = TrialRun([Looked("return.xlsx", Preview("Return", (), ""))], None)
    qtbot.addWidget(dialog)
    assert all(heads(dialog))


def test_the_sector_of_a_new_agency_has_its_label(window: Window) -> None:
    assert window.work is not None
    window.work.go("settings", "")
    page = window.work.frame.page()
    assert isinstance(page, SettingsPage)
    labels = {held.buddy(): held.text() for held in page.findChildren(QLabel) if held.buddy()}
    assert labels[page._agency_card._code] == "Sector"
    assert labels[page._agency_card._name] == "New agency"


def test_the_prompt_of_a_box_is_heard_after_something_is_typed(qtbot: QtBot) -> None:
    box = NoteBox("Question 1.3", "What did you see? Note the record and date, not names.")
    qtbot.addWidget(box)
    box.setPlainText("Seen twice")
    assert box.accessibleDescription() == box.placeholderText()
