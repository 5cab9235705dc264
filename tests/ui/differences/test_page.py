"""What two people said differently is found from Home and settled by keys, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from audit_app.store.file import open_file
from audit_app.store.union import bundle_of, take
from audit_app.workbook.pen import Author
from audit_app.workbook.unsettled import settled, unsettled
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from tests.ui.accessibility import faults
from ui.home.page import HomePage
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from audit_app.records import Action
    from audit_app.safety.keys import Key
    from ui.window import Window
    from ui.work import Work

LOOKS = [
    pytest.param("light", 1.0, 1440, 900, id="light"),
    pytest.param("dark", 2.0, 1440, 900, id="200-percent"),
    pytest.param("light", 1.0, 1280, 720, id="small-window"),
]


def press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def said_differently(work: Work, folder: Path, key: Key) -> tuple[Action, str, str]:
    """One action's people, and one answer, said differently by two people; the answer's return."""
    ours = work.book
    action = ours.actions.all()[0]
    running = next(audit for audit in ours.audits.all() if audit.stage == "collect")
    returned = next(
        held
        for held in ours.returns.of_audit(running.id)
        if not ours.returns.is_signed(held) and ours.returns.standing(held).answered
    )
    form = ours.returns.form(returned)
    question = next(
        answer.question
        for answer in ours.answers.of_return(returned.id).values()
        if (asked := form.question(answer.question)) and asked.type == "select_one"
    )
    copy = folder / "copy.audit"
    ours.file.copy_to(copy)
    file = open_file(copy, lambda _salt: key)
    theirs = Workbook(file, counted_sources(5_000_000), Author("Housing lead", "laptop-2"))
    for book, owner, words in ((ours, "Head of service", "Ours"), (theirs, "Named nurse", "Other")):
        book.actions.change(book.actions.one(action.id), owner_role=owner)
        book.answers.note(returned.id, (question, ""), words)
    take(ours.file, bundle_of(file))
    file.close()
    return action, returned.id, question


@pytest.mark.parametrize(("scheme", "scale", "width", "height"), LOOKS)
def test_what_was_said_differently_is_settled_by_keys_with_a_reason(
    open_sample: Callable[..., Window],
    sample: tuple[Path, Key],
    tmp_path: Path,
    scheme: str,
    scale: float,
    width: int,
    height: int,
) -> None:
    window = open_sample(scheme, scale, width, height)
    work = window.work
    assert work is not None
    action, _returned, _question = said_differently(work, tmp_path, sample[1])
    work.go("home", "")
    home = work.frame.page()
    assert isinstance(home, HomePage)
    rows = [home.table.rows.row_at(place) for place in range(home.table.rows.rowCount())]
    assert [row.what for row in rows if row is not None and row.page == "differences"] == [
        "Settle 2 things that were said differently"
    ]
    work.go("differences", action.id)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert faults(window) == []
    before = {one.row for one in unsettled(work.book)}
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert {one.row for one in unsettled(work.book)} == before, "nothing is settled by one key"
    one = next(held for held in unsettled(work.book) if held.row == action.id)
    at = next(place for place, held in enumerate(one.said) if held.by == "Housing lead")
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_1.value + at))
    press(window, Qt.Key.Key_Tab)
    box = QApplication.focusWidget()
    while box is not None and not box.accessibleName().startswith("Why this one"):
        press(window, Qt.Key.Key_Tab)
        box = QApplication.focusWidget()
    assert box is not None
    QTest.keyClicks(box, "Agreed at the group")
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert {held.row for held in unsettled(work.book)} == before - {action.id}
    assert work.book.actions.one(action.id).owner_role == "Named nurse"
    assert [held.reason for held in settled(work.book, action.id)] == ["Agreed at the group"]
    assert work.book.documents.plan(work.today()).unsettled == ()
    work.go("actions", action.id)
    QApplication.processEvents()
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert [words for words in shown if words.endswith("who does it. Agreed at the group")]


def test_a_card_shows_what_was_said_differently_and_leads_to_where_it_is_settled(
    open_sample: Callable[..., Window], sample: tuple[Path, Key], tmp_path: Path
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    _action, returned, question = said_differently(work, tmp_path, sample[1])
    work.go("walk", returned)
    page = work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to((question, ""))
    QApplication.processEvents()
    card = page.middle.current_card()
    assert card is not None
    words = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    [said] = [line for line in words if "(Housing lead)" in line]
    assert set(said.split("; ")) == {"“Ours” (Audit co-ordinator)", "“Other” (Housing lead)"}
    assert faults(window) == []
    card.to_settle.emit()
    assert work.at[0] == "differences"


def test_a_workbook_where_nothing_differs_says_so(open_sample: Callable[..., Window]) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    window.work.go("differences", "")
    QApplication.processEvents()
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "Nothing is said differently" in shown
    assert faults(window) == []
