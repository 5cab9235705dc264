"""Visits by key and mouse: planned, swapped, and not made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QScrollArea

from tests.ui.schools.calendar import (
    SPRING,
    because,
    in_the_dialog,
    page_of,
    press,
    said_in_the_panel,
    step_on,
    visits_to,
)
from ui.schools.not_as_planned import SetAsideDialog, SwapDialog
from ui.schools.planning import VisitDialog

if TYPE_CHECKING:
    from audit_app.records import Visit
    from ui.work import Work


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


def test_a_visit_planned_taken_back_and_done_again_is_told_in_the_panel(work: Work) -> None:
    page = step_on(work, "Curlew College")
    in_the_dialog(lambda _dialog: None)
    press(work, Qt.Key.Key_V)
    press(work, Qt.Key.Key_Z, ctrl=True)
    press(work, Qt.Key.Key_Z, ctrl=True, shift=True)
    page.table.setFocus()
    press(work, Qt.Key.Key_F6)
    assert page.panel.plan.isEnabled()
    assert "What was done with its visits" in said_in_the_panel(page)


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


def test_the_dialog_grows_with_what_is_said_in_it(work: Work) -> None:
    step_on(work, "Curlew College")
    scrolled = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, VisitDialog)
        dialog.day.setFocus()
        QTest.keyClicks(dialog.day, "13/02/2027")
        for _ in range(6):
            QApplication.processEvents()
        [area] = dialog.findChildren(QScrollArea)
        assert dialog.cautions.isVisible()
        scrolled.append(area.verticalScrollBar().maximum())

    in_the_dialog(fill)
    press(work, Qt.Key.Key_V)
    assert scrolled == [0], "nothing of it is out of sight"


def test_a_plan_whose_term_is_over_has_room_in_its_row(work: Work) -> None:
    page = step_on(work, "Curlew College")
    metrics = QFontMetrics(page.table.font())
    words = "was planned Summer 2027"  # in letters as large as a row's first line has
    assert metrics.horizontalAdvance(words) * 0.9 + 16 <= page.table.columnWidth(4)


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


def test_a_swap_offers_no_visit_at_the_same_time_and_another_term_first(work: Work) -> None:
    page = step_on(work, "Eelgrass Primary School")
    [one] = [v for v in visits_to(work, "Eelgrass Primary School") if v.standing == "planned"]
    assert (one.term, one.on_date) == (SPRING, None)
    planned = {v.id: v for v in work.book.visits.all() if v.standing == "planned"}
    assert any(v.term == SPRING and not v.on_date for v in planned.values() if v != one)
    offered: list[Visit] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, SwapDialog)
        box = dialog.other
        offered.extend(planned[box.itemData(at)] for at in range(box.count()))
        dialog.reject()

    in_the_dialog(look)
    page.deeds.swap()
    assert offered
    assert all((v.term, v.on_date) != (SPRING, None) for v in offered), "nothing would change"
    same = [v.term == SPRING for v in offered]
    assert same == sorted(same), "those of its own term, on an agreed day, come last"


def test_a_day_with_a_short_year_is_read_day_first_and_said_in_full(work: Work) -> None:
    step_on(work, "Curlew College")
    said = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, VisitDialog)
        before = dialog.term.count()
        dialog.day.setFocus()
        QTest.keyClicks(dialog.day, "8/2/2027")
        assert dialog.term.count() == before, "what is still being typed offers no term of 2020"
        dialog.day.clear()
        QTest.keyClicks(dialog.day, "8/2/27")
        said.append(dialog.in_full.text())
        assert dialog.term.word() == SPRING

    in_the_dialog(fill)
    press(work, Qt.Key.Key_V)
    assert said == ["Monday 8 February 2027"]
    assert "2027-02-08" in [visit.on_date for visit in visits_to(work, "Curlew College")]


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
    assert work.saving._head._status.text().startswith("Visit noted as declined. Ctrl+Z to undo.")
    press(work, Qt.Key.Key_F6)
    assert any("The trust audits itself" in words for words in said_in_the_panel(page))
