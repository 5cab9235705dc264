"""Still to look at: a line is settled where it stands, and its field leads back to the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from audit_app.workbook.answers import Told
from tests.audit_app.conftest import sent_out
from tests.audit_app.schooled import saw
from tests.audit_app.workbook.test_still import first_of
from tests.ui.accessibility import faults
from tests.ui.attending import during
from ui.still.page import StillPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer


def page_of(officer: Officer) -> StillPage:
    page = officer.work.frame.page()
    assert isinstance(page, StillPage)
    return page


def rules(officer: Officer) -> list[str]:
    return [one.rule for one in page_of(officer)._found]


def far(officer: Officer) -> StillPage:
    saw(officer.book, officer.held, {"V2.01": Told({"looked": 20, "met": 0})})
    officer.book.actions.add("Put it right", "school_audit", owner_role="Head", due_on="2026-11-01")
    officer.go("still", "")
    return page_of(officer)


def not_applicable(officer: Officer) -> str:
    """A case return in which something does not apply, and nobody said why."""
    sent = sent_out(officer.book)
    held = sent.returns[0].id
    officer.book.answers.answer(held, sent.form, ("G0.01", ""), "child")
    key = first_of(sent, officer.book, held, "ypn")
    officer.book.answers.answer(held, sent.form, key, "not_applicable")
    return held


def test_w_says_how_a_visit_compares_and_the_line_has_left(officer: Officer) -> None:
    page = far(officer)
    line = page.table.row()
    assert line is not None
    assert line.rule == "far"
    officer.press("W")
    assert QApplication.focusWidget() is page.panel.view
    page.panel.view.choose("less")
    officer.press("Tab")
    assert QApplication.focusWidget() is page.panel.words
    QTest.keyClicks(page.panel.words, "No leader looks at it.")
    assert faults(officer.window) == []
    officer.press("Ctrl+Return")
    assert "far" not in rules(officer)
    assert QApplication.focusWidget() is page.table, "the next line has the focus"
    officer.work.undo()
    officer.settle()
    assert "far" in rules(officer)


def test_w_gives_the_reason_and_leaving_the_words_keeps_them(officer: Officer) -> None:
    held = not_applicable(officer)
    officer.go("still", "")
    page = page_of(officer)
    place = next(
        at
        for at in range(page.table.rows.rowCount())
        if (one := page.table.rows.row_at(at)) and one.rule == "no_reason"
    )
    page.table.step_on(place)
    page.table.setFocus()
    officer.press("W")
    QTest.keyClicks(page.panel.words, "She was born after the visit.")
    officer.press("Esc")
    assert "no_reason" not in rules(officer)
    [answer] = [one for one in officer.book.answers.of_return(held).values() if one.note]
    assert answer.note == "She was born after the visit."
    assert officer.work.at == ("still", ""), "Esc leaves the words first"


def test_a_name_that_is_watched_for_is_not_written(officer: Officer) -> None:
    not_applicable(officer)
    officer.work.desk.watched.append("Marigold")
    officer.go("still", "")
    page = page_of(officer)
    place = next(
        at
        for at in range(page.table.rows.rowCount())
        if (one := page.table.rows.row_at(at)) and one.rule == "no_reason"
    )
    page.table.step_on(place)
    page.table.setFocus()
    officer.press("W")
    QTest.keyClicks(page.panel.words, "Marigold was away.")
    officer.press("Ctrl+Return")
    assert "no_reason" in rules(officer)
    assert page.panel.words.toPlainText() == "Marigold was away.", "it stays to be put right"
    officer.asks.losses = [True]  # whoever closes the window says that it may be lost


def test_a_schools_own_answer_is_the_schools_and_w_says_where_it_is_put_right(
    officer: Officer,
) -> None:
    officer.go("still", "")
    page = page_of(officer)
    line = page.table.row()
    assert line is not None
    assert (line.rule, line.kind) == ("no_evidence", "schools")
    assert page.panel.words.isHidden() or not page.panel.words.isVisible()
    officer.press("W")
    assert QApplication.focusWidget() is page.table


def test_a_adds_an_action_that_a_line_makes_somebody_think_of(officer: Officer) -> None:
    far(officer)
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.windowTitle())
        dialog.reject()

    during(look)
    officer.press("A")
    assert len(seen) == 1


def test_esc_from_the_field_comes_back_to_the_list_and_to_its_line(officer: Officer) -> None:
    page = far(officer)
    last = page.table.rows.rowCount() - 1
    page.table.step_on(last - 2)
    line = page.table.row()
    assert line is not None
    assert line.page == "walk"
    officer.press("Return")
    assert officer.work.at == ("walk", line.about)
    assert officer.work.frame.head.crumb.text() == "Still to look at"
    officer.press("Esc")
    if officer.work.at[0] == "walk":  # out of a box of words first
        officer.press("Esc")
    assert officer.work.at == ("still", "")
    assert page_of(officer).table.row() == line


def test_a_return_opened_from_elsewhere_still_leads_to_what_it_lies_in(officer: Officer) -> None:
    page = far(officer)
    line = page.table.row()
    assert line is not None
    officer.press("Return")
    officer.go("home", "")
    officer.go("walk", line.about)
    assert officer.work.frame.head.crumb.text() != "Still to look at"
    officer.press("Esc", "Esc")
    assert officer.work.at[0] != "still"


def test_words_without_how_it_compares_wait_for_that_and_are_not_lost(officer: Officer) -> None:
    page = far(officer)
    at = page.table.currentIndex().row()
    officer.press("W", "Tab")
    assert QApplication.focusWidget() is page.panel.words
    QTest.keyClicks(page.panel.words, "No leader looks at it.")
    page.table.setFocus()
    page._step(1)
    line = page.table.row()
    assert line is not None
    assert line.rule != "far"
    officer.press("Ctrl+1")
    assert officer.asks.problems[-1].code == "only-on-screen"
    assert officer.work.at[0] == "still", "nobody said that it may be lost"
    page.table.step_on(at)
    assert page.panel.words.toPlainText() == "No leader looks at it."
    page.panel.view.choose("less")
    page.panel.words.setFocus()
    officer.press("Ctrl+Return")
    assert "far" not in rules(officer)
    officer.press("Ctrl+1")
    assert officer.work.at[0] == "home"


def go_to_rule(page: StillPage, rule: str) -> None:
    rows = page.table.rows
    page.table.step_on(
        next(at for at in range(rows.rowCount()) if (one := rows.row_at(at)) and one.rule == rule)
    )


def typed_for_a_visit_far_apart(officer: Officer) -> StillPage:
    """Words without how it compares, which therefore only the screen has; then another line."""
    page = far(officer)
    officer.press("W", "Tab")
    QTest.keyClicks(page.panel.words, "No leader looks at it.")
    page.table.setFocus()
    page._step(1)
    assert officer.work.desk.saving.has_unsaved
    return page


def has_unsaved(officer: Officer) -> bool:
    return officer.work.desk.saving.has_unsaved


def test_words_come_back_to_a_line_of_which_something_has_changed(officer: Officer) -> None:
    page = typed_for_a_visit_far_apart(officer)
    before = next(one for one in page._found if one.rule == "far")
    saw(officer.book, officer.held, {"V2.01": Told({"looked": 20, "met": 0}, "Asked again.")})
    officer.settle()
    now = next(one for one in page._found if one.rule == "far")
    assert now != before, "it says what was seen now"
    go_to_rule(page, "far")
    assert page.panel.words.toPlainText() == "No leader looks at it."
    officer.asks.losses = [True]  # whoever closes the window says that it may be lost


def test_words_for_a_line_that_has_left_hold_nobody_and_come_back_with_it(
    officer: Officer,
) -> None:
    page = typed_for_a_visit_far_apart(officer)
    saw(officer.book, officer.held, {"V2.01": Told({"looked": 20, "met": 20})})
    officer.settle()
    assert "far" not in rules(officer)
    assert not has_unsaved(officer)
    said = officer.work.desk.saving._head._status
    assert said.text() == "Not saved: words for a line that has left. They come back with it"
    assert said.objectName() == "bad", "no tick stands before words that are not saved"
    saw(officer.book, officer.held, {"V2.01": Told({"looked": 20, "met": 0})})
    officer.settle()
    assert officer.work.desk.saving.holds("still")
    go_to_rule(page, "far")
    assert page.panel.words.toPlainText() == "No leader looks at it."
    officer.asks.losses = [True]  # whoever closes the window says that it may be lost
