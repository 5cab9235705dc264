"""A visit is moved to another term by key or mouse, always with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui.schools.calendar import (
    SPRING,
    SUMMER,
    because,
    in_the_dialog,
    press,
    step_on,
    visits_to,
)
from ui.parts.typed import TypedWords
from ui.schools.planning import VisitDialog

if TYPE_CHECKING:
    from ui.work import Work


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


def test_a_reason_is_told_of_the_move_that_had_it_and_of_no_other_deed(work: Work) -> None:
    page = step_on(work, "Eelgrass Primary School")
    [visit] = [v for v in visits_to(work, "Eelgrass Primary School") if v.standing == "planned"]
    book, asked = work.book, "The head asked for it"
    book.visits.move(visit, SUMMER, None, asked)
    book.visits.agree(book.visits.one(visit.id), "2027-05-11", SUMMER)
    book.visits.move(book.visits.one(visit.id), SPRING, None, "A clash of exams")
    work.undo()
    press(work, Qt.Key.Key_F6)
    told = [held.text() for held in page.panel.findChildren(TypedWords)]
    deeds = [words.split(": ", 1)[1] for words in told if words.startswith("25 November 2026, ")]
    assert [words for words in deeds if asked in words] == [f"Move a visit. {asked}"]
    assert "Undo: Move a visit" in deeds
    assert "Move a visit. A clash of exams" in deeds


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
