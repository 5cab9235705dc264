"""A setting that the register lacks is added by keys; one that is there is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from tests.ui.accessibility import faults
from ui.schools.register.before import BeforeDialog
from ui.schools.register.contact import ContactDialog
from ui.schools.register.setting import SettingDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import School
    from tests.ui.schools.register.conftest import Register


def during(act: Callable[[QDialog], None]) -> list[str]:
    """Act in the dialog that opens next, and close it whatever happens; what went wrong there."""
    wrong: list[str] = []

    def attend() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(5, attend)
            return
        try:
            act(dialog)
        except AssertionError as failed:
            wrong.append(str(failed))
        if dialog.isVisible():
            wrong.append("it stayed open")
            dialog.reject()

    QTimer.singleShot(5, attend)
    return wrong


def named(register: Register, name: str) -> School:
    return next(one for one in register.book.schools.all() if one.name == name)


def press(dialog: QDialog, words: str) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()


def test_ctrl_n_adds_a_nursery_with_its_usual_duty_and_a_new_trust(held: Register) -> None:
    page = held.page()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingDialog)
        assert faults(dialog) == []
        assert dialog.authority.text() == "Marram Bay"
        QTest.keyClicks(dialog.name, "Little Terns Nursery")
        QTest.keyClicks(dialog.urn, "ey123456")
        dialog.phase.choose("PRI")  # the arrow keys pass phases on their way
        assert dialog.duty.word() == "175"
        dialog.phase.choose("PVI")
        assert dialog.duty.word() == "early_years"
        dialog.duty.choose("agreement")
        dialog.phase.choose("IND")
        assert dialog.duty.word() == "agreement", "what was chosen by hand stays"
        dialog.duty.choose("early_years")
        dialog.phase.choose("PVI")
        dialog.trust.choose("new")
        assert dialog.new_trust.isVisible()
        QTest.keyClicks(dialog.new_trust, "Sandpiper Nurseries")
        QTest.keyClicks(dialog.audited, "18/03/2024")
        QTest.keyClick(dialog.audited, Qt.Key.Key_Return)

    wrong = during(fill)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert wrong == []
    made = named(held, "Little Terns Nursery")
    assert (made.phase, made.duty, made.urn) == ("PVI", "early_years", "EY123456")
    assert (made.standing, made.last_audit_on) == ("open", "2024-03-18")
    assert held.book.trusts.one(made.trust_id or "").name == "Sandpiper Nurseries"
    chosen = page.table.row()
    assert chosen is not None
    assert chosen.school.id == made.id
    held.work.undo()
    assert held.book.trusts.all() == [], "one undo takes back both"


def test_f2_fills_a_gap_and_one_undo_takes_it_back(held: Register) -> None:
    page = held.page()
    was = named(held, "Driftwood Centre")
    page.table.step_on(0)
    page.table.setFocus()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingDialog)
        dialog.phase.choose("AP")
        dialog.worry.setPlainText("New leadership; three leavers in a term.")
        dialog.officer.setText("Schools safeguarding officer, north")
        press(dialog, "Keep this setting")

    wrong = during(fill)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert wrong == []
    now = named(held, "Driftwood Centre")
    assert (now.phase, now.duty) == ("AP", "175")
    assert now.worry == "New leadership; three leavers in a term."
    assert page._sentence.text() == "3 settings are open. Every one has its phase and duty."
    held.work.undo()
    assert named(held, "Driftwood Centre") == was


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("urn", "12", "“12” is no URN."),
        ("urn", "999101", "Eelgrass Primary has this URN."),
        ("audited", "31/02/2024", "“31/02/2024” is not a day."),
        ("audited", "01/01/2099", "The last audit is still to come."),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field(
    held: Register, field: str, typed: str, said: str
) -> None:
    held.page()
    dialog = SettingDialog(held.work.desk, named(held, "Driftwood Centre"), held.window)
    dialog.show()
    box = getattr(dialog, field)
    box.setText(typed)
    press(dialog, "Keep this setting")
    assert dialog.isVisible()
    assert dialog.banner._title.text() == said
    dialog.hide()
    dialog.deleteLater()


def test_a_worry_that_points_at_somebody_is_not_kept(held: Register) -> None:
    held.page()
    dialog = SettingDialog(held.work.desk, named(held, "Driftwood Centre"), held.window)
    dialog.show()
    dialog.worry.setPlainText("The child born 12/03/2014 left.")
    press(dialog, "Keep this setting")
    assert dialog.isVisible()
    assert "looks like a date of birth" in dialog.banner._title.text()
    dialog.hide()
    dialog.deleteLater()


def test_a_setting_is_closed_by_hand_with_its_day(held: Register) -> None:
    page = held.page()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingDialog)
        dialog.standing.choose("closed")
        dialog.closed.setText("31/08/2026")
        press(dialog, "Keep this setting")

    wrong = during(fill)
    page._deeds.change(named(held, "Driftwood Centre"))
    assert wrong == []
    now = named(held, "Driftwood Centre")
    assert (now.standing, now.closed_on) == ("closed", "2026-08-31")
    assert "Driftwood Centre" not in held.names()


def test_what_a_setting_was_before_is_said_and_taken_out_by_hand(held: Register) -> None:
    page = held.page()
    primary = named(held, "Eelgrass Primary")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeDialog)
        assert faults(dialog) == []
        dialog.other.choose("")
        QTest.keyClicks(dialog.name, "Eelgrass Infant School")
        QTest.keyClicks(dialog.urn, "999001")
        dialog.how.choose("merged")
        QTest.keyClicks(dialog._day, "31/08/2019")
        press(dialog, "Keep what it was before")

    wrong = during(fill)
    page._deeds.follow(primary)
    assert wrong == []
    infant = named(held, "Eelgrass Infant School")
    assert (infant.standing, infant.urn) == ("closed", "999001")
    thread = held.book.schools.thread(primary)
    assert [each.name for each in thread] == ["Eelgrass Primary", "Eelgrass Infant School"]
    held.work.undo()
    assert held.book.schools.by_urn("999001") is None, "one undo takes back both"
    held.work.redo()
    link = next(one for one in held.book.schools.successions() if one.after_id == primary.id)
    assert (link.how, link.on_date) == ("merged", "2019-08-31")
    held.asks.said = ["Named by mistake"]
    page._deeds.unfollow(link, infant)
    assert held.book.schools.thread(primary) == (primary,)


def test_an_open_school_that_was_merged_into_another_is_closed_and_counted_once(
    held: Register,
) -> None:
    page = held.page()
    primary, centre = named(held, "Eelgrass Primary"), named(held, "Driftwood Centre")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeDialog)
        assert dialog.closes.isHidden(), "one that is not listed is added as closed anyway"
        dialog.other.choose(centre.id)
        dialog.how.choose("split")
        assert dialog.closes.isHidden(), "what others were split off from may well go on"
        dialog.how.choose("merged")
        assert dialog.closes.isVisible()
        assert dialog.closes.isChecked()
        assert faults(dialog) == []
        QTest.keyClicks(dialog._day, "01/09/2026")
        press(dialog, "Keep what it was before")

    wrong = during(fill)
    page._deeds.follow(primary)
    assert wrong == []
    now = named(held, "Driftwood Centre")
    assert (now.standing, now.closed_on) == ("closed", "2026-09-01")
    assert "Driftwood Centre" not in held.names()
    held.work.undo()
    assert named(held, "Driftwood Centre") == centre
    assert held.book.schools.thread(primary) == (primary,), "one undo takes back both"


def test_a_school_that_another_followed_may_be_left_open(held: Register) -> None:
    page = held.page()
    primary, centre = named(held, "Eelgrass Primary"), named(held, "Driftwood Centre")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeDialog)
        dialog.other.choose(centre.id)
        dialog.closes.setChecked(False)
        press(dialog, "Keep what it was before")

    wrong = during(fill)
    page._deeds.follow(primary)
    assert wrong == []
    assert named(held, "Driftwood Centre") == centre
    assert held.book.schools.thread(primary) == (primary, centre)


def test_a_round_of_schools_is_refused_and_what_was_typed_stays(held: Register) -> None:
    page = held.page()
    academy, before = named(held, "Samphire Academy"), named(held, "Samphire School")
    seen: list[str] = []

    def again(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeDialog)
        seen.append(dialog.other.word())
        dialog.reject()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeDialog)
        dialog.other.choose(academy.id)
        QTimer.singleShot(0, lambda: during(again))
        press(dialog, "Keep what it was before")

    during(fill)
    page._deeds.follow(before)
    assert seen == [academy.id]
    assert "it came before it" in held.asks.problems[-1].what


def test_a_contact_is_added_for_a_role_and_no_title_says_a_name(held: Register) -> None:
    page = held.page()
    primary = named(held, "Eelgrass Primary")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ContactDialog)
        assert faults(dialog) == []
        assert dialog.windowTitle() == "Contact"
        dialog.role.choose("dsl")
        QTest.keyClicks(dialog.name, "P. Madeup")
        QTest.keyClicks(dialog.email, "no address")
        press(dialog, "Keep this contact")
        assert dialog.isVisible()
        dialog.email.setText("dsl@example.org")
        QTest.keyClicks(dialog.trained, "01/09/2026")
        press(dialog, "Keep this contact")

    wrong = during(fill)
    page._deeds.contact(primary)
    assert wrong == []
    [kept] = held.book.contacts.of_school(primary.id)
    assert (kept.role, kept.name, kept.email) == ("dsl", "P. Madeup", "dsl@example.org")
    said = held.work.frame.head.findChildren(QPushButton)
    assert not any("Madeup" in one.text() for one in said)
