"""A on a visit: an action that comes to mind stands under the record's own question, once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit

from tests.ui.accessibility import faults
from tests.ui.attending import during
from ui.walk.agreeing import AgreeingDialog
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer

ASK = "Ask the school for its attendance picture"


def at(officer: Officer, question: str) -> WalkPage:
    officer.go("walk", officer.held.returned.id)
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to((question, ""))
    officer.settle()
    return page


def rows(officer: Officer) -> list[dict[str, str]]:
    held = officer.book.answers.of_return(officer.held.returned.id).get(("V6.04", ""))
    found: list[dict[str, str]] = json.loads((held.value if held else None) or "[]")
    return found


def type_it(dialog: QDialog) -> None:
    assert isinstance(dialog, AgreeingDialog)
    assert faults(dialog) == []
    QTest.keyClicks(dialog.ask, ASK)
    QTest.keyClicks(dialog.owner, "Headteacher")
    QTest.keyClicks(dialog.by, "18/12/2026")
    assert QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    if dialog.isVisible():
        dialog.reject()  # its keys did not finish it, and nothing is kept


def test_an_action_that_comes_to_mind_joins_what_the_record_says_was_agreed(
    officer: Officer,
) -> None:
    page = at(officer, "V5.06")
    before = QApplication.focusWidget()
    during(type_it)
    officer.press("A")
    assert rows(officer) == [{"ask": ASK, "owner": "Headteacher", "by": "2026-12-18"}]
    assert officer.window.focusWidget() is before, "nobody was taken anywhere"
    assert ASK not in {one.ask for one in officer.book.actions.all()}
    page.going.go_to(("V6.04", ""))
    officer.settle()
    [card] = [one for one in page.middle.cards if one.asked.key == ("V6.04", "")]
    typed = [one.text() for one in card.findChildren(QLineEdit)]
    typed += [one.toPlainText() for one in card.findChildren(QPlainTextEdit)]
    assert {ASK, "Headteacher", "18/12/2026"} <= set(typed)
    page.going.go_to(("V5.06", ""))
    officer.press("Ctrl+Z")
    assert rows(officer) == []


def test_signed_off_it_is_one_action_in_the_plan_and_a_goes_on_there(officer: Officer) -> None:
    at(officer, "V6.04")
    during(type_it)
    officer.press("A")
    officer.book.answers.answer(
        officer.held.returned.id,
        officer.book.returns.form(officer.held.returned),
        ("V6.03", ""),
        "no",
    )
    officer.book.signing.sign_off(officer.held.returned, "Officer")
    officer.settle()
    assert [one.ask for one in officer.book.actions.all()].count(ASK) == 1
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.windowTitle())
        dialog.reject()

    during(look)
    officer.press("A")
    assert seen == ["New action"]


def test_what_is_no_day_or_asks_nothing_is_said_before_it_is_kept(officer: Officer) -> None:
    at(officer, "V5.06")
    said: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, AgreeingDialog)

        def tell() -> None:
            dialog._keep.click()
            said.extend(one.text() for one in dialog.banner.findChildren(QLabel) if one.text())

        tell()
        QTest.keyClicks(dialog.ask, ASK)
        QTest.keyClicks(dialog.by, "31/02/2027")
        tell()
        said.append(dialog.focusWidget().accessibleName())
        dialog.reject()

    during(fill)
    officer.press("A")
    assert "The action does not say what is asked." in said
    assert "“31/02/2027” is not a day." in said
    assert said[-1] == "By", "where it can be put right"
    assert rows(officer) == []
