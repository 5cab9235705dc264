"""Whoever signs is shown what is signed and by which role, and is back where they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from audit_app.workbook.answers import given
from forms.rules import asked
from tests.ui.walk.last_looking import last_look
from ui.pages import PLACES
from ui.walk.last_look import question_cell
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Return
    from ui.window import Window
    from ui.work import Work


def sessions_record(
    open_sample: Callable[..., Window],
) -> tuple[SignOffPage, Work, Return]:
    """The last look at the record of a session that is not signed."""
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    returned = work.book.returns.of_session(work.book.sessions.all()[0].id)
    if work.book.returns.is_signed(returned):
        work.book.signing.reopen(returned, "Audit co-ordinator", "Somebody was left out")
    work.go("sign-off", returned.id)
    page = last_look(window)
    return page, work, returned


def test_a_session_s_record_is_said_to_be_agreed_and_each_child_s_part_says_whose_it_is(
    open_sample: Callable[..., Window],
) -> None:
    page, _work, _returned = sessions_record(open_sample)
    assert page.panel.checked.text() == "This is what was said and agreed in the session"
    assert PLACES[page.place].name == "Reflection"
    rows = page.table.rows
    lines = [rows.row_at(at) for at in range(rows.rowCount())]
    of_children = [line for line in lines if line is not None and line.asked.part]
    assert of_children
    for line in of_children:
        assert question_cell(line).words.startswith(f"{line.asked.part}: ")


def test_whoever_signs_a_session_s_record_is_back_among_the_sessions(
    open_sample: Callable[..., Window],
) -> None:
    page, work, returned = sessions_record(open_sample)
    page.panel.checked.click()
    page.panel.safe.click()
    page.sign.click()
    assert work.book.returns.is_signed(work.book.returns.one(returned.id))
    assert work.at == ("reflection", "")


def test_the_role_that_is_typed_in_the_return_s_own_signature_is_the_one_to_sign_with(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    returned = next(r for r in book.returns.of_audit(running.id) if not book.returns.is_signed(r))
    form = book.returns.form(returned)
    book.answers.answer(returned.id, form, ("G0.01", ""), "child")
    work.go("sign-off", returned.id)
    page = work.frame.page()
    assert isinstance(page, SignOffPage)
    assert page.panel.role.text() == "Audit co-ordinator"
    work.go("walk", returned.id)
    book.answers.answer(returned.id, form, ("G10.15", ""), {"role": "Named nurse"})
    work.go("sign-off", returned.id)
    page = work.frame.page()
    assert isinstance(page, SignOffPage)
    assert page.panel.role.text() == "Named nurse"


def test_the_next_unanswered_is_the_last_look_where_only_the_signature_is_left(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    work = window.work
    assert work is not None
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    returned = next(r for r in book.returns.of_audit(running.id) if book.returns.is_signed(r))
    book.signing.reopen(returned, "Named nurse", "The police record came to light")
    form, who = book.returns.form(returned), book.returns.respondent(returned)
    answers = given(book.answers.of_return(returned.id))
    every = [one.question for one in asked(form, answers, who)]
    signature = next(question.name for question in every if question.type == "sign_off")
    book.answers.answer(returned.id, form, (signature, ""), None)
    assert [gap.asked.key for gap in book.returns.missing(returned)] == [(signature, "")]
    work.go("walk", returned.id)
    page = work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to((signature, ""))
    QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(work.frame.page(), SignOffPage), "signing there answers it"
