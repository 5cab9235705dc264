"""Ctrl+K does anything: a deed found by its words does what its own key or button does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.answers import Answers
from tests.ui.attending import during
from ui.actions.dialog import ActionDialog
from ui.export_dialog import ExportDialog
from ui.find import FindDialog
from ui.findings.dialog import FindingDialog
from ui.reflection.dialog import SessionDialog
from ui.schools.register.setting import SettingDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from ui.window import Window
    from ui.work import Work


@pytest.fixture
def window(open_sample: Callable[..., Window]) -> Window:
    made = open_sample("light", 1.0, 1440, 900)
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def work(window: Window) -> Work:
    assert window.work is not None
    return window.work


def do(work: Work, words: str, then: Callable[[QDialog], None] | None = None) -> None:
    """Press Ctrl+K, type some words, Enter; `then` answers the dialog that the deed opens."""

    def find(dialog: QDialog) -> None:
        assert isinstance(dialog, FindDialog)
        QTest.keyClicks(dialog.box, words)
        if then is not None:
            during(then)
        QTest.keyClick(dialog.box, Qt.Key.Key_Return)

    window = work.frame.window()
    window.activateWindow()  # a window manager gives it back its place after a dialog
    assert QTest.qWaitForWindowActive(window)
    during(find)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def asked(work: Work) -> list[str]:
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    return [words[0] for words in asks.asked]


def test_an_edited_plan_is_brought_in(work: Work) -> None:
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    asks.paths = [None]
    do(work, "bring plan")
    assert asked(work) == ["Bring in an edited plan"]
    assert work.at == ("actions", ""), "where its button is"


def test_returns_are_brought_in_on_the_grid_of_their_audit(work: Work) -> None:
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    asks.files = [[]]
    do(work, "bring in returns")
    assert asked(work) == ["Bring in returns"]
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    assert work.at == ("grid", running.id)


def test_the_register_is_brought_in_on_its_page(work: Work) -> None:
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    asks.files = [[]]
    do(work, "bring register schools")
    assert asked(work) == ["Bring in the register of schools"]
    assert work.at == ("register", "")


@pytest.mark.parametrize(
    ("words", "kind", "title", "page"),
    [
        ("export plan", ExportDialog, "Export the action plan", "actions"),
        ("export report neglect", ExportDialog, "Export the report on Neglect", "findings"),
        ("new action", ActionDialog, "New action", "actions"),
        ("new session", SessionDialog, "New session", "reflection"),
        ("add setting", SettingDialog, "Add a setting", "register"),
    ],
)
def test_what_asks_first_asks_on_its_own_page(
    work: Work, words: str, kind: type[QDialog], title: str, page: str
) -> None:
    met: list[tuple[type[QDialog], str]] = []

    def answer(dialog: QDialog) -> None:
        met.append((type(dialog), dialog.windowTitle()))
        dialog.reject()

    do(work, words, answer)
    [(found, said)] = met
    assert found is kind
    assert said.startswith(title)
    assert work.at[0] == page


def test_a_new_finding_is_one_of_the_audit_that_is_shown(work: Work) -> None:
    met: list[str] = []

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, FindingDialog)
        met.append(dialog.windowTitle())
        dialog.reject()

    begun = [audit for audit in work.book.audits.all() if audit.stage != "plan"]
    assert len(begun) > 1
    for audit in begun:
        returned = work.book.returns.of_audit(audit.id)[0].id
        for page, about in (("grid", audit.id), ("findings", audit.id), ("walk", returned)):
            work.go(page, about)
            do(work, "new finding", answer)
            assert work.at == ("findings", audit.id)
    assert met == ["New finding"] * 3 * len(begun)


def test_a_new_finding_is_found_from_anywhere_by_its_audits_title(work: Work) -> None:
    met: list[type[QDialog]] = []

    def answer(dialog: QDialog) -> None:
        met.append(type(dialog))
        dialog.reject()

    old = next(audit for audit in work.book.audits.all() if audit.stage == "review")
    work.go("home", "")
    do(work, f"new finding {old.title}", answer)
    assert met == [FindingDialog]
    assert work.at == ("findings", old.id)


def test_a_new_audit_is_set_up_and_settings_are_opened(work: Work) -> None:
    do(work, "new audit")
    assert work.at == ("set-up", "")
    do(work, "settings")
    assert work.at == ("settings", "")


def test_the_text_grows_and_shrinks(work: Work) -> None:
    do(work, "text larger")
    larger = work.desk.memory.held.scale
    assert larger > 1
    do(work, "text smaller")
    assert work.desk.memory.held.scale == 1
    do(work, "text larger")
    do(work, "text usual")
    assert work.desk.memory.held.scale == 1


def test_the_workbook_is_locked(window: Window, work: Work) -> None:
    do(work, "lock")
    assert window.work is None
