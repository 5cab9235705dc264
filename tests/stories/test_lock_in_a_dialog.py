"""A lock while a dialog is open: nothing can be read, and nothing typed is lost."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from audit_app.safety.keys import derive
from tests.stories.conftest import PASSPHRASE
from tests.stories.steps import page_of, set_up
from tests.ui.attending import during
from ui.actions.dialog import ActionDialog
from ui.ask import Door
from ui.audits.children.agencies import AgenciesDialog
from ui.audits.set_up import SetUpPage
from ui.audits.steps import ChildrenStep
from ui.dialogs import WordsDialog
from ui.findings.page import FindingsPage
from ui.jobs import Stopped
from ui.schools.register.setting import SettingDialog
from ui.waiting import wait_for
from ui.walk.page import WalkPage
from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stories.conftest import Person


def test_ctrl_l_in_a_dialog_locks_and_what_was_typed_there_comes_back(made: Person) -> None:
    set_up(made)
    made.press("Return")
    walk = page_of(made, WalkPage)
    path = made.work.book.file.path

    def tell_and_lock(dialog: QDialog) -> None:
        assert isinstance(dialog, SafetyDialog)
        made.focus(dialog._new)
        made.press("Space")
        made.focus(dialog._role)
        made.type("Front door manager")
        made.focus(dialog._words)
        made.type("To be visited tod")
        made.press("Ctrl+L")
        assert not walk.isVisible(), "nothing can be read from the key on"

    made.during(tell_and_lock)
    walk._writing.ask_safety()
    made.waits_for(lambda: made.window.work is None)
    assert QApplication.activeModalWidget() is None
    seen = [held.text() for held in made.window.findChildren(QLabel) if held.isVisible()]
    assert not any("visited" in text for text in seen)
    made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
    assert "is kept: open it again" in made.work.frame.head._status.text()
    held: list[tuple[str, str]] = []
    said: list[tuple[bool, str]] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, SafetyDialog)
        held.append((dialog._role.text(), dialog._words.toPlainText()))
        said.append((dialog._stop.isVisible(), dialog._needs.text()))
        assert dialog.told().known is False
        dialog.reject()

    made.during(read)
    page_of(made, WalkPage)._writing.ask_safety()
    assert held == [("Front door manager", "To be visited tod")]
    assert said == [(True, "First when.")], "what was chosen says again what it said"


def test_after_a_lock_the_sentence_is_typed_on_where_it_was_left(made: Person) -> None:
    made.work.go("register", "")
    path = made.work.book.file.path

    def half(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingDialog)
        made.type("Sea Pinks Childm")
        made.press("Ctrl+L")

    made.during(half)
    made.press("Ctrl+N")
    made.waits_for(lambda: made.window.work is None)
    made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
    held: list[str] = []

    def go_on(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingDialog)
        made.type("inding")
        held.append(dialog.name.text())
        dialog.reject()

    made.during(go_on)
    made.press("Ctrl+N")
    assert held == ["Sea Pinks Childminding"]


def test_a_lock_in_a_new_action_gives_back_words_and_choices_and_says_nothing_of_what_is_untyped(
    made: Person,
) -> None:
    set_up(made)
    made.work.go("actions", "")
    path = made.work.book.file.path
    held: list[tuple[str, str]] = []

    def again() -> None:
        made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
        made.work.go("actions", "")

    def type_and_lock(dialog: QDialog) -> None:
        assert isinstance(dialog, ActionDialog)
        made.focus(dialog.ask)
        made.type("Offer evening visits")
        dialog.source.choose("rapid_review")
        made.press("Ctrl+L")

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, ActionDialog)
        held.append((dialog.ask.toPlainText(), dialog.source.word()))
        dialog.reject()

    made.during(type_and_lock)
    made.press("Ctrl+N")
    made.waits_for(lambda: made.window.work is None)
    again()
    made.during(read)
    made.press("Ctrl+N")
    assert held == [("Offer evening visits", "rapid_review")]
    made.work.go("reflection", "")
    made.during(lambda _dialog: made.press("Ctrl+L"))
    made.press("Ctrl+N")
    made.waits_for(lambda: made.window.work is None)
    again()
    assert "kept" not in made.work.frame.head._status.text(), "nothing was typed in it"


def test_words_that_a_lock_took_from_one_return_are_given_to_no_other(made: Person) -> None:
    set_up(made)
    book = made.work.book
    first, second = book.returns.of_audit(book.audits.all()[0].id)[:2]
    path = book.file.path
    made.work.go("walk", first.id)

    def tell_and_lock(dialog: QDialog) -> None:
        assert isinstance(dialog, SafetyDialog)
        made.focus(dialog._words)
        made.type("To be visited tod")
        made.press("Ctrl+L")

    held: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, SafetyDialog)
        held.append(dialog._words.toPlainText())
        dialog.reject()

    made.during(tell_and_lock)
    page_of(made, WalkPage)._writing.ask_safety()
    made.waits_for(lambda: made.window.work is None)
    made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
    for returned in (second, first):
        made.work.go("walk", returned.id)
        made.during(read)
        page_of(made, WalkPage)._writing.ask_safety()
    assert held == ["", "To be visited tod"]


def test_a_lock_while_something_is_looked_for_or_pasted_goes_wrong_nowhere(made: Person) -> None:
    set_up(made)
    book = made.work.book
    path, audit = book.file.path, book.audits.all()[0]

    def lock(dialog: QDialog) -> None:
        met.append(dialog.windowTitle())
        made.press("Ctrl+L")

    met: list[str] = []
    made.during(lock)
    made.press("Ctrl+K")
    made.waits_for(lambda: made.window.work is None)
    made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
    made.work.book.audits.change(audit, "Take back", sent_on=None, stage="plan")
    made.work.go("set-up", audit.id)
    page = page_of(made, SetUpPage)
    page._show(2)
    QApplication.clipboard().setText("NEG26-07\tUnder 1")
    made.during(lock)
    page.steps[2].paste()
    made.waits_for(lambda: made.window.work is None)
    assert len(met) == 2


def test_ticks_in_a_list_come_back_after_a_lock_to_the_same_child_only(made: Person) -> None:
    set_up(made)
    book = made.work.book
    path, audit = book.file.path, book.audits.all()[0]
    book.audits.change(audit, "Take back", sent_on=None, stage="plan")
    first, second = (case.id for case in book.audits.cases(audit.id))
    other = book.audits.one(book.audits.add("OTH26", "Another audit"))
    book.audits.ask(other, [agency.id for agency in book.audits.agencies(audit.id)])
    [namesake] = book.audits.add_cases(other, [{"reference": book.audits.case(first).reference}])

    def step_of(audit_id: str) -> ChildrenStep:
        made.work.go("set-up", audit_id)
        page = page_of(made, SetUpPage)
        page._show(2)
        step = page.steps[2]
        assert isinstance(step, ChildrenStep)
        return step

    def untick_and_lock(dialog: QDialog) -> None:
        assert isinstance(dialog, AgenciesDialog)
        made.focus(dialog.ticks)
        QTest.keyClick(dialog.ticks, Qt.Key.Key_Space)
        assert len(dialog.chosen()) == 7
        made.press("Ctrl+L")

    held: list[int] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, AgenciesDialog)
        held.append(len(dialog.chosen()))
        dialog.reject()

    made.during(untick_and_lock)
    step_of(audit.id)._choose_agencies(book.audits.case(first))
    made.waits_for(lambda: made.window.work is None)
    made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
    for audit_id, case in ((audit.id, second), (other.id, namesake), (audit.id, first)):
        made.during(read)
        step_of(audit_id)._choose_agencies(made.work.book.audits.case(case))
    assert held == [8, 8, 7]


def test_a_reason_that_a_lock_took_is_not_offered_in_another_audit(made: Person) -> None:
    set_up(made)
    book = made.work.book
    path, audit = book.file.path, book.audits.all()[0]
    other = book.audits.one(book.audits.add("OTH26", "Another audit"))
    findings = [book.findings.add(held.id, "gap", "Late visits") for held in (audit, other)]
    made.window._asks = Door(made.window)

    def again() -> None:
        made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))

    made.window.lock()
    again()

    def take_out(at: int) -> None:
        made.work.go("findings", (audit, other)[at].id)
        [finding] = made.work.book.findings.of_audit((audit, other)[at].id)
        assert (finding.id, finding.number) == (findings[at], 1)
        page_of(made, FindingsPage)._writing.take_out(finding)

    def type_and_lock(dialog: QDialog) -> None:
        assert isinstance(dialog, WordsDialog)
        made.type("Said twice")
        made.press("Ctrl+L")

    held: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, WordsDialog)
        held.append(dialog.words())
        dialog.reject()

    made.during(type_and_lock)
    take_out(0)
    made.waits_for(lambda: made.window.work is None)
    again()
    for at in (1, 0):
        made.during(read)
        take_out(at)
    assert held == ["", "Said twice"]


def test_a_lock_while_something_is_written_waits_for_it_with_nothing_to_read(made: Person) -> None:
    set_up(made)
    go_on = threading.Event()
    shown: list[str] = []

    def work(_tick: Callable[[int, int], None]) -> str:
        go_on.wait(20)
        return "written"

    def lock(dialog: QDialog) -> None:
        made.press("Ctrl+L")
        shown.extend(held.text() for held in dialog.findChildren(QLabel) if held.isVisible())
        shown.append(dialog.windowTitle())
        assert not made.work.frame.isVisible()
        go_on.set()

    during(lock)
    wait_for(made.work.desk.jobs, work, "Writing NEG26-01 Police.xlsx", made.window)
    assert shown == ["Stopping"]
    made.waits_for(lambda: made.window.work is None)


def test_what_a_lock_stopped_is_told_once_after_unlocking(made: Person) -> None:
    set_up(made)
    path = made.work.book.file.path
    go_on = threading.Event()

    def work(tick: Callable[[int, int], None]) -> str:
        go_on.wait(20)
        tick(1, 2)
        return "written"

    def lock(_dialog: QDialog) -> None:
        made.press("Ctrl+L")
        go_on.set()

    def unlock() -> str:
        made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
        return made.work.frame.head._status.text()

    during(lock)
    with pytest.raises(Stopped):
        wait_for(made.work.desk.jobs, work, "Writing NEG26-01 Police.xlsx", made.window)
    made.waits_for(lambda: made.window.work is None)
    assert "Stopped by the lock: Writing NEG26-01 Police.xlsx" in unlock()
    made.window.lock()
    assert "Stopped" not in unlock()
