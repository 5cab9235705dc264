"""The plan that the rules propose: ticked, overruled, and written in one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.schools.calendar import (
    SPRING,
    SUMMER,
    in_the_dialog,
    press,
)
from ui.parts.ticks import TickList
from ui.schools.proposing import ProposalDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from audit_app.rules.schools.programme import Proposed
    from ui.work import Work

AUTUMN = "2026-27/autumn"


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


def test_a_term_is_overruled_by_arrow_and_by_choice_and_the_plan_keeps_it(work: Work) -> None:
    before = work.book.visits.all()
    rules: list[Proposed] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ProposalDialog)
        rules.extend(dialog.ticked())
        first, second = rules[:2]
        assert (first.term, second.term) == (AUTUMN, AUTUMN)
        dialog.list.setFocus()
        QTest.keyClick(dialog.list, Qt.Key.Key_Right)
        said = dialog.list.item(0).text()
        assert "Spring 2027 instead of Autumn 2026" in said
        assert dialog.term.word() == SPRING
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        assert dialog.term.word() == AUTUMN, "the choice is about the visit in hand"
        dialog.term.setCurrentIndex(dialog.term.findData(SUMMER))
        assert "Summer 2027 instead of Autumn 2026" in dialog.list.item(1).text()
        dialog.capacity.setText("6")
        assert [one.term for one in dialog.ticked()][:2] == [SPRING, SUMMER], "it is kept"

    in_the_dialog(fill)
    press(work, Qt.Key.Key_D, ctrl=True)
    new = {v.school_id: v.term for v in work.book.visits.all() if v not in before}
    assert (new[rules[0].school_id], new[rules[1].school_id]) == (SPRING, SUMMER)
    press(work, Qt.Key.Key_Z, ctrl=True)
    assert work.book.visits.all() == before


def test_a_term_that_is_filled_beyond_what_is_set_is_said_and_not_refused(work: Work) -> None:
    told: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ProposalDialog)
        dialog.capacity.setText("3")
        for at in range(dialog.list.count()):
            dialog.list.setCurrentRow(at)
            dialog.term.setCurrentIndex(dialog.term.findData(SUMMER))
        told.append(dialog._left.text())
        assert dialog._keep.isEnabled()
        dialog.reject()

    in_the_dialog(fill)
    press(work, Qt.Key.Key_D, ctrl=True)
    assert "Summer 2027 then holds" in told[0]
    assert "3 are set." in told[0]


def test_a_worry_about_a_school_without_a_recorded_visit_is_said_with_that(work: Work) -> None:
    opened = "1961-09-01"
    cells = {"standing": "open", "opened_on": opened, "worry": "Two complaints since the spring."}
    work.book.schools.add("Withy Primary School", "900991", **cells)
    work.book.schools.add("Withy Nursery", "900992", standing="open", worry="A new lead.")
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ProposalDialog)
        told.extend(dialog.list.item(at).text() for at in range(dialog.list.count()))
        dialog.reject()

    in_the_dialog(look)
    press(work, Qt.Key.Key_D, ctrl=True)
    (primary,) = (words for words in told if words.startswith("Withy Primary School"))
    (nursery,) = (words for words in told if words.startswith("Withy Nursery"))
    assert primary.split(" · ")[2] == "worry noted, no visit recorded"
    assert nursery.split(" · ")[2] == "worry noted, no first date"
