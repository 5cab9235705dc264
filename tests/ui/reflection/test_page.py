"""What was promised in a session becomes an action that says whose it is, and is met at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from audit_app.workbook.unsettled import unsettled
from tests.ui.attending import during
from ui.actions.dialog import ActionDialog
from ui.actions.page import ActionsPage
from ui.reflection.dialog import SessionDialog
from ui.reflection.page import ReflectionPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Action
    from ui.window import Window


def turned(window: Window, typed: str) -> list[Action]:
    """Promise something for an agency, as typed on a session's record; the actions it makes."""
    assert window.work is not None
    book = window.work.book
    window.work.go("reflection", "")
    page = window.work.frame.page()
    assert isinstance(page, ReflectionPage)
    session = page.table.row()
    assert session is not None
    returned = book.returns.of_session(session.id)
    if book.returns.is_signed(returned):
        book.signing.reopen(returned, "Chair", "A promise was left out")
    before = {held.id for held in book.actions.all()}
    rows = [{"agency": typed, "promise": "Ring the family first", "owner": "Housing lead"}]
    book.answers.answer(returned.id, book.returns.form(returned), ("R5.01", ""), rows)
    page._turn.click()
    QApplication.processEvents()
    return [held for held in book.actions.all() if held.id not in before]


@pytest.mark.parametrize("change", [str.casefold, str.strip])
def test_a_promise_keeps_its_agency_and_the_first_new_action_is_met(
    open_sample: Callable[..., Window], change: Callable[[str], str]
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    assert window.work is not None
    agency = window.work.book.settings.agencies()[0].name
    made = turned(window, change(agency))
    [ours] = [held for held in made if held.ask == "Ring the family first"]
    assert ours.lead_agency == agency
    shown = window.work.frame.page()
    assert isinstance(shown, ActionsPage)
    chosen = shown.table.row()
    assert chosen is not None
    assert chosen.number == min(held.number for held in made)


def test_an_agency_that_is_none_of_ours_stays_as_it_was_typed(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    made = turned(window, "Marram Lodgings")
    [action] = [held for held in made if held.ask == "Ring the family first"]
    assert action.lead_agency == "Marram Lodgings"
    assert window.work is not None
    dialog = ActionDialog(window.work.desk, action, window)
    assert dialog.cells()["lead_agency"] == "Marram Lodgings"
    dialog.deleteLater()


def test_a_sessions_record_bears_the_title_that_it_was_given(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    assert window.work is not None
    book = window.work.book
    session = book.sessions.all()[0]
    window.work.go("walk", book.returns.of_session(session.id).id)
    page = window.work.frame.page()
    assert page is not None
    assert page.around().title == session.title


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_how_much_of_a_record_is_answered_is_said_at_any_size_of_text(
    open_sample: Callable[..., Window], scale: float
) -> None:
    window = open_sample("light", scale, 1440, 900)
    work = window.work
    assert work is not None
    work.go("reflection", "")
    QApplication.processEvents()
    page = work.frame.page()
    assert isinstance(page, ReflectionPage)
    session = page.table.row()
    assert session is not None
    reached = work.book.returns.progress(work.book.returns.of_session(session.id))
    rows, place = page.table.rows, page.table.currentIndex().row()
    cells = [
        rows.index(place, at).data(Qt.ItemDataRole.UserRole)
        for at in range(rows.columnCount())
        if not page.table.isColumnHidden(at)
    ]
    shown = " ".join(f"{cell.words} {cell.second}" for cell in cells)
    assert f"{reached.answered} of {reached.asked}" in shown
    assert "not yet" in shown, "a promise that is no action yet"


def test_a_new_session_that_cannot_be_kept_is_asked_for_again_as_it_was_typed(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    work = window.work
    assert work is not None
    work.go("reflection", "")
    page = work.frame.page()
    assert isinstance(page, ReflectionPage)

    def again(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        assert dialog.lead.text() == "Chair"
        dialog.name.setText("Reflection in spring")
        dialog.accept()

    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        dialog.name.setText("Reflection\x07in spring")  # as pasted: a bell cannot be kept
        dialog.lead.setText("Chair")
        during(again)
        dialog.accept()

    during(write)
    page._new.click()
    made = next(one for one in work.book.sessions.all() if one.title == "Reflection in spring")
    assert made.facilitator_role == "Chair"


def promises_left(window: Window) -> int:
    """How many promises of the first session are no action yet, by what the button would do."""
    work = window.work
    assert work is not None
    before = len(work.book.actions.all())
    work.go("reflection", "")
    page = work.frame.page()
    assert isinstance(page, ReflectionPage)
    page._turn.click()
    QApplication.processEvents()
    return len(work.book.actions.all()) - before


def test_a_promise_whose_action_was_reworded_is_not_turned_into_a_second_one(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    made = turned(window, "Marram Lodgings")
    assert window.work is not None
    actions = window.work.book.actions
    [ours] = [held for held in made if held.ask == "Ring the family first"]
    actions.change(ours, ask="Ring the family before any visit, and note the time")
    assert promises_left(window) == 0


def test_a_promise_whose_action_was_taken_out_may_be_made_one_again_and_is_no_difference(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    made = turned(window, "Marram Lodgings")
    assert window.work is not None
    book = window.work.book
    [ours] = [held for held in made if held.ask == "Ring the family first"]
    disputed = len(unsettled(book))
    book.actions.remove(ours, "Added by mistake")
    assert promises_left(window) == 1
    assert len(unsettled(book)) == disputed
    [again] = [held for held in book.actions.all() if held.ask == "Ring the family first"]
    book.actions.change(again, ask="Ring the family before any visit")
    assert promises_left(window) == 0


def test_the_same_promise_of_two_agencies_is_an_action_of_each(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    turned(window, "Marram Lodgings")
    assert window.work is not None
    book = window.work.book
    session = book.sessions.all()[0]
    returned = book.returns.of_session(session.id)
    rows = [
        {"agency": "Marram Lodgings", "promise": "Ring the family first", "owner": "Housing lead"},
        {"agency": "Marram Ferries", "promise": "Ring the family first", "owner": "Master"},
    ]
    book.answers.answer(returned.id, book.returns.form(returned), ("R5.01", ""), rows)
    assert promises_left(window) == 1
    asked = [one for one in book.actions.all() if one.ask == "Ring the family first"]
    assert {one.lead_agency for one in asked} == {"Marram Lodgings", "Marram Ferries"}
