"""What a lock took from a dialog is given back to what it was typed for, and to nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from audit_app.safety.keys import derive
from tests.stories.conftest import PASSPHRASE
from tests.stories.steps import page_of, set_up
from ui.ask import Door
from ui.audits.children.agencies import AgenciesDialog
from ui.audits.set_up import SetUpPage
from ui.audits.steps import ChildrenStep
from ui.dialogs import WordsDialog
from ui.findings.page import FindingsPage
from ui.walk.page import WalkPage
from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from tests.stories.conftest import Person


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


def test_ticks_in_a_list_come_back_after_a_lock_to_the_same_child_only(made: Person) -> None:
    set_up(made)
    book = made.work.book
    path, audit = book.file.path, book.audits.all()[0]
    book.audits.change(audit, "Take back", sent_on=None, stage="plan")
    first, second = (case.id for case in book.audits.cases(audit.id))
    other = book.audits.one(book.audits.add("OTH26", "Another audit"))
    book.audits.ask(other, [agency.id for agency in book.audits.agencies(audit.id)])
    book.children.put(other, [{"reference": book.audits.case(first).reference}])
    [namesake] = (case.id for case in book.audits.cases(other.id))

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
    step_of(audit.id).one_child.choose(book.audits.case(first))
    made.waits_for(lambda: made.window.work is None)
    made.window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
    for audit_id, case in ((audit.id, second), (other.id, namesake), (audit.id, first)):
        made.during(read)
        step_of(audit_id).one_child.choose(made.work.book.audits.case(case))
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
