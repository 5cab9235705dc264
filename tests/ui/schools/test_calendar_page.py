"""The calendar by keys: who is due; a visit planned, moved, swapped, not made; a plan ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit

from tests.ui.answers import Answers
from tests.ui.attending import during
from ui.export_dialog import ExportDialog
from ui.parts.ticks import TickList
from ui.schools.calendar import CalendarPage
from ui.schools.planning import SetAsideDialog, SwapDialog, VisitDialog
from ui.schools.proposing import ProposalDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from audit_app.records import Visit
    from ui.window import Window
    from ui.work import Work

SPRING, SUMMER = "2026-27/spring", "2026-27/summer"


@pytest.fixture
def work(open_sample: Callable[..., Window]) -> Work:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    window.work.go("schools", "")
    return window.work


def page_of(work: Work) -> CalendarPage:
    page = work.frame.page()
    assert isinstance(page, CalendarPage)
    return page


def step_on(work: Work, name: str) -> CalendarPage:
    page = page_of(work)
    rows = page.table.rows
    for place in range(rows.rowCount()):
        held = rows.row_at(place)
        if held is not None and held.standing.school.name == name:
            page.table.step_on(place)
            page.table.setFocus()
            return page
    raise AssertionError(f"{name} is not shown")


def press(work: Work, key: Qt.Key, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    window = work.frame.window()
    window.activateWindow()  # a dialog may have been there
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.windowHandle(), key, held)
    QApplication.processEvents()


def in_the_dialog(fill: Callable[[QDialog], None]) -> None:
    """Fill in the dialog that comes next, and finish it with Ctrl+Enter."""

    def act(dialog: QDialog) -> None:
        try:
            assert QTest.qWaitForWindowActive(dialog)
            fill(dialog)
            QTest.keyClick(
                dialog.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
            )
        finally:
            if dialog.isVisible():
                dialog.reject()

    during(act)


def visits_to(work: Work, name: str) -> list[Visit]:
    school = next(held for held in work.book.schools.open_ones() if held.name == name)
    return work.book.visits.of_school(school.id)


def because(words: str) -> Callable[[QDialog], None]:
    def fill(dialog: QDialog) -> None:
        box = dialog.findChild(QPlainTextEdit)
        assert box is not None
        box.setFocus()
        QTest.keyClicks(box, words)

    return fill


def test_the_page_begins_with_the_sentence_and_with_who_is_past_three_years(work: Work) -> None:
    page = page_of(work)
    assert page.sentence.text() == (
        "38 of 45 schools have had an officer audit in the last three years."
    )
    first = page.table.row()
    assert first is not None
    assert (first.standing.school.name, first.group) == ("Eelgrass Primary School", "overdue")


def test_every_open_school_is_shown_also_one_without_a_first_date(work: Work) -> None:
    page = page_of(work)
    rows = [page.table.rows.row_at(place) for place in range(page.table.rows.rowCount())]
    names = {held.standing.school.name for held in rows if held}
    assert names == {school.name for school in work.book.schools.open_ones()}
    assert "Little Crabs Childminding" in names


def test_v_plans_a_visit_into_a_term_and_undo_takes_it_back(work: Work) -> None:
    step_on(work, "Curlew College")
    before = visits_to(work, "Curlew College")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, VisitDialog)
        dialog.term.choose(SPRING)

    in_the_dialog(fill)
    press(work, Qt.Key.Key_V)
    [new] = [visit for visit in visits_to(work, "Curlew College") if visit not in before]
    assert (new.kind, new.term, new.standing) == ("full", SPRING, "planned")
    assert new.officer_role == "Schools safeguarding officer, south"
    chosen = page_of(work).table.row()
    assert chosen is not None
    assert (chosen.standing.school.name, chosen.group) == ("Curlew College", "planned")
    press(work, Qt.Key.Key_Z, ctrl=True)
    assert visits_to(work, "Curlew College") == before


def test_a_weekend_is_warned_about_and_not_refused(work: Work) -> None:
    step_on(work, "Curlew College")
    said = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, VisitDialog)
        dialog.day.setFocus()
        QTest.keyClicks(dialog.day, "13/02/2027")
        said.append(dialog.cautions.text())
        assert dialog.term.word() == SPRING  # the term follows the day

    in_the_dialog(fill)
    press(work, Qt.Key.Key_V)
    assert "Saturday 13 February 2027 is a weekend" in said[0]
    assert "2027-02-13" in [visit.on_date for visit in visits_to(work, "Curlew College")]


def test_right_moves_the_visit_by_a_term_with_its_reason(work: Work) -> None:
    page = step_on(work, "Eelgrass Primary School")
    [before] = [v for v in visits_to(work, "Eelgrass Primary School") if v.standing == "planned"]
    assert before.term == SPRING

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, VisitDialog)
        assert dialog.term.word() == SUMMER
        because("The head asked for it")(dialog)

    in_the_dialog(fill)
    press(work, Qt.Key.Key_Right)
    after = work.book.visits.one(before.id)
    assert (after.term, after.move_reason) == (SUMMER, "The head asked for it")
    assert page.table.row() is not None


def test_a_move_without_a_reason_moves_nothing(work: Work) -> None:
    step_on(work, "Eelgrass Primary School")
    before = visits_to(work, "Eelgrass Primary School")
    in_the_dialog(lambda _dialog: None)
    press(work, Qt.Key.Key_M)
    assert visits_to(work, "Eelgrass Primary School") == before


def test_a_visit_is_dragged_to_another_term_with_the_mouse_and_its_reason_is_asked(
    work: Work,
) -> None:
    page = step_on(work, "Eelgrass Primary School")
    table = page.table
    [before] = [v for v in visits_to(work, "Eelgrass Primary School") if v.standing == "planned"]
    at = table.middle_of(table.currentIndex().row(), before.id).toPoint()
    box = table.terms_box(table.currentIndex().row())
    there = QPoint(round(box.left() + box.width() * 8.5 / 9), at.y())
    port = table.viewport()
    in_the_dialog(because("The school has its inspection then"))
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, pos=at)
    QTest.mouseMove(port, QPoint(at.x() + 20, at.y()))
    QTest.mouseMove(port, there)
    QTest.mouseRelease(port, left, pos=there)
    after = work.book.visits.one(before.id)
    assert (after.term, after.move_reason) == (SUMMER, "The school has its inspection then")


def test_a_visit_let_go_in_its_own_term_asks_nothing(work: Work) -> None:
    page = step_on(work, "Eelgrass Primary School")
    table = page.table
    before = work.book.visits.all()
    held = table.row()
    assert held is not None
    at = table.middle_of(table.currentIndex().row(), held.line.planned[0].id).toPoint()
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(table.viewport(), at + QPoint(4, 0))
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(4, 0))
    assert QApplication.activeModalWidget() is None
    assert work.book.visits.all() == before


def test_two_visits_are_swapped_in_one_deed(work: Work) -> None:
    page = step_on(work, "Eelgrass Primary School")
    [one] = [v for v in visits_to(work, "Eelgrass Primary School") if v.standing == "planned"]
    others = [v for v in work.book.visits.all() if v.standing == "planned" and v.term != one.term]
    other = others[0]
    said: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SwapDialog)
        said.extend(line.text() for line in dialog.findChildren(QLabel))
        dialog.other.choose(other.id)
        because("Their heads agreed it")(dialog)

    in_the_dialog(fill)
    page.deeds.swap()
    assert any(line.startswith("Now: Eelgrass Primary School, ") for line in said), said
    assert work.book.visits.one(one.id).term == other.term
    assert work.book.visits.one(other.id).term == one.term
    press(work, Qt.Key.Key_Z, ctrl=True)
    assert (work.book.visits.one(one.id), work.book.visits.one(other.id)) == (one, other)


def test_a_visit_that_was_declined_keeps_its_reason_and_stays_in_the_history(work: Work) -> None:
    page = step_on(work, "Eelgrass Primary School")
    [one] = [v for v in visits_to(work, "Eelgrass Primary School") if v.standing == "planned"]

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SetAsideDialog)
        because("The trust audits itself")(dialog)

    in_the_dialog(fill)
    page.deeds.set_aside()
    after = work.book.visits.one(one.id)
    assert (after.standing, after.standing_reason) == ("declined", "The trust audits itself")
    press(work, Qt.Key.Key_F6)
    assert any("The trust audits itself" in words for words in said_in_the_panel(page))


def test_the_proposed_plan_is_ticked_and_written_in_one_deed(work: Work) -> None:
    before = work.book.visits.all()
    offered = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ProposalDialog)
        ticks = dialog.findChild(TickList)
        assert ticks is not None
        offered.extend(dialog.ticked())
        ticks.setFocus()
        QTest.keyClick(ticks, Qt.Key.Key_Space)  # the first is taken out

    in_the_dialog(fill)
    press(work, Qt.Key.Key_D, ctrl=True)
    new = [visit for visit in work.book.visits.all() if visit not in before]
    wanted = {(one.school_id, one.term, one.officer_role) for one in offered[1:]}
    assert {(v.school_id, v.term, v.officer_role) for v in new} == wanted
    assert wanted
    press(work, Qt.Key.Key_Z, ctrl=True)
    assert work.book.visits.all() == before


def test_ctrl_down_goes_to_the_next_school_past_three_years(work: Work) -> None:
    page = step_on(work, "Curlew College")
    press(work, Qt.Key.Key_Down, ctrl=True)
    chosen = page.table.row()
    assert chosen is not None
    assert chosen.group in {"overdue", "never"}


def test_slash_filters_by_the_name_a_school_had_before(work: Work) -> None:
    page = page_of(work)
    after = next(
        held
        for place in range(page.table.rows.rowCount())
        if (held := page.table.rows.row_at(place)) and len(held.standing.thread) > 1
    )
    press(work, Qt.Key.Key_Slash)
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    QTest.keyClicks(box, after.standing.thread[1].urn or "")
    press(work, Qt.Key.Key_Down)
    chosen = page.table.row()
    assert chosen is not None
    assert chosen.id == after.id


def said_in_the_panel(page: CalendarPage) -> list[str]:
    from PySide6.QtWidgets import QLabel

    from ui.parts.typed import TypedWords

    labels = [held.text() for held in page.panel.findChildren(QLabel)]
    return labels + [held.text() for held in page.panel.findChildren(TypedWords)]


def test_the_panel_tells_the_clock_and_every_history_of_a_merged_school(work: Work) -> None:
    page = page_of(work)
    merged = next(
        held
        for place in range(page.table.rows.rowCount())
        if (held := page.table.rows.row_at(place)) and len(held.standing.thread) > 2
    )
    step_on(work, merged.standing.school.name)
    press(work, Qt.Key.Key_F6)
    said = said_in_the_panel(page)
    assert any(words.startswith("Last visited") and "before the merger" in words for words in said)
    for school in merged.standing.thread:
        assert school.name in said


def test_enter_opens_the_school_and_esc_comes_back_to_its_row(work: Work) -> None:
    step_on(work, "Curlew College")
    press(work, Qt.Key.Key_Return)
    assert work.at[0] == "school"
    press(work, Qt.Key.Key_Escape)
    assert work.at == ("schools", "")
    chosen = page_of(work).table.row()
    assert chosen is not None
    assert chosen.standing.school.name == "Curlew College"


def test_the_years_that_are_shown_turn_by_key_and_the_calendar_stays_whole(work: Work) -> None:
    page = page_of(work)
    press(work, Qt.Key.Key_PageDown, ctrl=True)
    assert page.table.shown.terms[-1].code == "2027-28/summer"
    press(work, Qt.Key.Key_PageUp, ctrl=True)
    assert page.table.shown.terms[-1].code == "2026-27/summer"


def test_ctrl_e_writes_the_years_that_are_shown_as_a_calendar_file(
    work: Work, tmp_path: Path
) -> None:
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    asks.paths = [tmp_path / "p.ics"]

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.suffix.choose(".ics")

    in_the_dialog(fill)
    press(work, Qt.Key.Key_E, ctrl=True)
    assert asks.problems == []
    assert b"SUMMARY:Full visit: Driftwood Centre\r\n" in (tmp_path / "p.ics").read_bytes()
