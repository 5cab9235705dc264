"""A setting that the register lacks is added by keys; one that is there is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from tests.ui.accessibility import faults
from tests.ui.schools.register.acting import during, named, press
from ui.schools.register.contact import ContactDialog
from ui.schools.register.setting import SettingDialog

if TYPE_CHECKING:
    from tests.ui.schools.register.conftest import Register


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


def test_where_a_phase_was_wrong_its_usual_duty_goes_with_it(held: Register) -> None:
    page = held.page()
    identity = held.book.schools.add("Little Terns Nursery", phase="PRI", duty="175")

    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingDialog)
        dialog.phase.choose("PVI")
        assert dialog.duty.word() == "early_years"
        press(dialog, "Keep this setting")

    wrong = during(change)
    page._deeds.change(held.book.schools.one(identity))
    assert wrong == []
    now = held.book.schools.one(identity)
    assert (now.phase, now.duty) == ("PVI", "early_years")


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


def test_what_is_typed_of_a_contact_stays_when_another_role_is_chosen(held: Register) -> None:
    page = held.page()
    primary = named(held, "Eelgrass Primary")
    held.book.contacts.put(primary, "dsl", "Q. Madeup", "dsl@example.org", None)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ContactDialog)
        dialog.role.choose("dsl")
        assert dialog.name.text() == "Q. Madeup", "what is held of a role is shown"
        dialog.role.choose("governor")
        assert dialog.name.text() == ""
        QTest.keyClicks(dialog.name, "P. Madeup")
        dialog.role.choose("head")
        assert dialog.name.text() == "P. Madeup"
        dialog.role.choose("dsl")
        assert dialog.name.text() == "P. Madeup"
        assert dialog.email.text() == "", "and nothing stands beside it that is another’s"
        assert "Q. Madeup holds this role until this is kept" in dialog.banner._said()[0]
        dialog.role.choose("head")
        assert dialog.banner.isHidden()
        press(dialog, "Keep this contact")

    wrong = during(fill)
    page._deeds.contact(primary)
    assert wrong == []
    kept = {one.role: one.name for one in held.book.contacts.of_school(primary.id)}
    assert kept == {"dsl": "Q. Madeup", "head": "P. Madeup"}
