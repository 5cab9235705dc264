"""A lock while a dialog is open: nothing can be read, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QLabel

from audit_app.safety.keys import derive
from tests.stories.conftest import PASSPHRASE
from tests.stories.steps import page_of, set_up
from ui.actions.dialog import ActionDialog
from ui.audits.set_up import SetUpPage
from ui.schools.register.setting import SettingDialog
from ui.walk.page import WalkPage
from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
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
