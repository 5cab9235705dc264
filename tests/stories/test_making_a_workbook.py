"""Making a workbook ends with a whole workbook, whatever name the recovery sheet is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea

from forms.settings_words import DEFAULT_WORDING
from tests.stories.conftest import PASSPHRASE
from ui.welcome.new import NewWorkbook
from ui.welcome.recovery import RecoveryKey

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.stories.conftest import Person


def make(
    person: Person,
    at_the_key: Callable[[RecoveryKey], None],
    more: Callable[[QDialog], None] = lambda _dialog: None,
) -> None:
    """Fill in the page of a new workbook; `at_the_key` is done when its key is shown."""

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, RecoveryKey)
        at_the_key(dialog)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, NewWorkbook)
        QTest.keyClicks(dialog.partnership, "Marram Bay")
        QTest.keyClicks(dialog.role, "Audit co-ordinator")
        QTest.keyClicks(dialog.passphrase, PASSPHRASE)
        QTest.keyClicks(dialog.again, PASSPHRASE)
        QTest.keyClick(dialog.understood, Qt.Key.Key_Space)
        more(dialog)
        person.during(read)
        dialog._make()

    person.during(fill)
    person.window.welcome.wanted.emit("new")
    QApplication.processEvents()


def keep(dialog: RecoveryKey) -> None:
    dialog._kept.click()
    dialog._done.click()


def press(dialog: QDialog, words: str) -> None:
    held = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith(words))
    QTest.mouseClick(held, Qt.MouseButton.LeftButton)


def test_a_recovery_sheet_named_without_its_ending_is_written_and_the_key_stays_in_sight(
    person: Person, tmp_path: Path
) -> None:
    seen: list[str] = []
    person.asks.paths = [tmp_path / "key of marram"]

    def again(dialog: QDialog) -> None:
        assert isinstance(dialog, RecoveryKey)
        seen.append(dialog._written.text())
        dialog._kept.click()
        dialog._done.click()

    def save(dialog: RecoveryKey) -> None:
        person.during(again)
        press(dialog, "Save a sheet")

    make(person, save)
    assert (tmp_path / "key of marram.pdf").read_bytes()[:5] == b"%PDF-"
    assert seen == ["Written: key of marram.pdf. Print it, then take it off this computer."]
    assert person.window.work is not None


def test_a_new_workbook_is_whole_before_its_key_is_shown(person: Person) -> None:
    held: list[tuple[str, int]] = []

    def look(dialog: RecoveryKey) -> None:
        settings = person.work.book.settings
        held.append((settings.all()["partnership"], len(settings.agencies())))
        dialog._kept.click()
        dialog._done.click()

    make(person, look)
    assert held == [("Marram Bay", 8)]


def test_a_sheet_that_is_there_already_is_not_replaced_unasked(
    person: Person, tmp_path: Path
) -> None:
    old = tmp_path / "key.pdf"
    old.write_bytes(b"another workbook's")
    person.asks.paths = [tmp_path / "key", None]

    def done(dialog: QDialog) -> None:
        assert isinstance(dialog, RecoveryKey)
        dialog._kept.click()
        dialog._done.click()

    def save(dialog: RecoveryKey) -> None:
        person.during(done)
        press(dialog, "Save a sheet")

    make(person, save)
    assert old.read_bytes() == b"another workbook's"
    assert ("There is a file key.pdf in this folder already.", "Replace key.pdf") in (
        person.asks.asked
    )


def test_the_grades_and_local_words_are_offered_and_what_is_chosen_is_asked_with(
    person: Person,
) -> None:
    said: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, NewWorkbook)
        said.extend(held.text() for held in dialog.findChildren(QLabel) if held.isVisible())
        press(dialog, "Grades and local words")
        words = dialog.local_words
        assert dialog.focusWidget() is words.grades
        QTest.keyClick(words.grades, Qt.Key.Key_Down)
        QTest.keyClicks(words.framework, "QALIF")
        QTest.keyClicks(words.neglect_tool, "the Graded Care Profile")

    make(person, keep, fill)
    assert any("Strong, Good, Needs work or Poor" in words for words in said)
    settings = person.work.book.settings.all()
    assert settings["framework"] == "QALIF"
    wording = DEFAULT_WORDING.with_settings(settings)
    assert wording.filled("{neglect_tool}") == "The Graded Care Profile"
    assert wording.grade4["poor"] == "Inadequate"


def test_what_is_missing_is_said_beside_the_button_and_the_field_is_in_sight(
    person: Person,
) -> None:
    found: list[str] = []

    def attempt(dialog: QDialog) -> None:
        assert isinstance(dialog, NewWorkbook)
        dialog.resize(500, 420)
        QApplication.processEvents()
        area = dialog.findChild(QScrollArea)
        assert area is not None
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        press(dialog, "Make the workbook")
        QApplication.processEvents()
        top = dialog.partnership.mapTo(area.viewport(), QPoint(0, 0)).y()
        banner = dialog.banner.mapTo(dialog, QPoint(0, 0)).y()
        if 0 <= top < area.viewport().height() and 0 < banner < dialog.height():
            found.append("in sight")
        if dialog.focusWidget() is dialog.partnership:
            found.append("has the focus")
        QTest.keyClicks(dialog.partnership, "M")
        if dialog.banner.isHidden():
            found.append("gone once it is seen to")
        dialog.reject()

    person.during(attempt)
    person.window.welcome.wanted.emit("new")
    assert found == ["in sight", "has the focus", "gone once it is seen to"]


def test_a_passphrase_that_was_refused_is_typed_over(person: Person) -> None:
    met: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, NewWorkbook)
        QTest.keyClicks(dialog.partnership, "Marram Bay")
        QTest.keyClicks(dialog.role, "Audit co-ordinator")
        QTest.keyClicks(dialog.passphrase, "short")
        dialog._make()
        QTest.keyClicks(dialog.passphrase, PASSPHRASE)
        met.append(dialog.passphrase.text())
        dialog.done(0)

    person.during(fill)
    person.window.welcome.wanted.emit("new")
    QApplication.processEvents()
    assert met == [PASSPHRASE]
