"""A return that says a child is at risk is never sealed before it says who was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from forms.progress import is_stop
from tests.stories.steps import page_of, set_up
from tests.ui.accessibility import faults
from ui.home.page import HomePage
from ui.walk.page import WalkPage
from ui.walk.safety import SafetyDialog
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from forms.compiled import CompiledForm
    from tests.stories.conftest import Person


def stopping(form: CompiledForm) -> tuple[str, str]:
    """The question and the answer that say that a child is at risk now."""
    for question in form.questions:
        scale = form.scale_of(question)
        for choice in scale.choices if scale is not None else ():
            if question.type == "select_one" and is_stop(form, question, choice.name):
                return question.name, choice.name
    raise AssertionError("every case audit asks whether a child is at risk now")


def test_a_child_at_risk_stops_the_sign_off_until_somebody_is_said_to_have_been_told(
    made: Person,
) -> None:
    set_up(made)
    made.press("Return")
    walk = page_of(made, WalkPage)
    made.press("1")
    book, identity = made.work.book, walk.returned.id
    name, answer = stopping(book.returns.form(walk.returned))
    book.answers.answer(identity, book.returns.form(walk.returned), (name, ""), answer)
    made.press("Ctrl+1")
    home = page_of(made, HomePage)
    first = next(home.table.rows.row_at(at) for at in range(9) if home.table.rows.row_at(at))
    assert first is not None
    child = book.audits.cases(walk.returned.audit_id)[0].reference
    assert first.what == f"{child} may be at risk now: say who was told"
    made.work.go("sign-off", identity)
    page = page_of(made, SignOffPage)
    assert faults(made.window) == []
    page.panel.checked.setChecked(True)
    page.panel.safe.setChecked(True)
    made.press("Ctrl+Return")
    assert not book.returns.is_signed(book.returns.one(identity))
    assert "say who was told" in page.sign.accessibleDescription()

    def tell(dialog: QDialog) -> None:
        assert isinstance(dialog, SafetyDialog)
        dialog._new.click()
        assert any(
            label.isVisible() and "Stop the audit" in label.text()
            for label in dialog.findChildren(QLabel)
        )
        QTest.keyClicks(dialog._role, "Duty lead")
        QTest.keyClicks(dialog._at, "Today, 14:30")
        dialog._done.click()

    made.during(tell)
    page._tell.click()
    assert "is anyone at risk" in page.sign.accessibleDescription(), "it is asked once more"
    for question in ("G0.07", "G10.04"):
        if (question, "") not in book.answers.of_return(identity):
            book.answers.answer(identity, book.returns.form(walk.returned), (question, ""), "no")
    assert [held.told_role for held in book.concerns.of_return(identity)] == ["Duty lead"]
    assert page.panel.safe.text().startswith("Who was said to be at risk was made known to: Duty")
    assert not page.sign.isEnabled(), "these words are not what was ticked before"
    page.panel.safe.setChecked(True)
    assert page.sign.isEnabled(), page.sign.accessibleDescription()
    made.focus(page.panel.role)
    made.press("Ctrl+Return")
    assert book.returns.is_signed(book.returns.one(identity))
    status = made.work.frame.head._status.text()
    assert status.startswith("Signed off and sealed. Saved"), "undo does not take a sign-off back"
