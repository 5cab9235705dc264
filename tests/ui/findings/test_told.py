"""What agencies wrote in their own words leads to findings, and their own actions to the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.accessibility import faults
from tests.ui.attending import during
from tests.ui.hearing import listen
from ui.actions.dialog import ActionDialog
from ui.findings.dialog import FindingDialog
from ui.findings.page import FindingsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from audit_app.analysis.own_words import OwnWords
    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> FindingsPage:
    """The findings of an audit, turned by the keys to what agencies wrote."""
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    work = window.work
    assert work is not None
    audit = next(held for held in work.book.audits.all() if held.code == "NEG25")
    work.go("findings", audit.id)
    QTest.keyClick(window, Qt.Key.Key_PageDown, CTRL)
    shown = work.frame.page()
    assert isinstance(shown, FindingsPage)
    assert shown._told.table.hasFocus(), "the focus goes along with the view"
    return shown


def step_to(page: FindingsPage, question: str) -> OwnWords:
    """Choose the first row of a question."""
    rows = page._told.table.rows
    for at in range(rows.rowCount()):
        held = rows.row_at(at)
        if held is not None and held.question.name == question:
            page._told.table.step_on(at)
            return held
    raise AssertionError(question)


def test_each_question_stands_over_what_was_written_to_it(page: FindingsPage) -> None:
    rows = page._told.table.rows
    held = [row for at in range(rows.rowCount()) if (row := rows.row_at(at)) is not None]
    names = list(dict.fromkeys(row.question.name for row in held))
    assert names == ["G9.02", "G9.04", "G9.04b", "G9.05", "G10.07", "G10.02", "G10.03", "G10.08"]
    assert rows.rowCount() == len(held) + len(names), "one line for each question"
    assert faults(page.window()) == []


def test_enter_makes_a_finding_that_rests_on_what_was_written_and_then_leads_to_it(
    page: FindingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = step_to(page, "G9.04")

    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, FindingDialog)
        assert dialog.words() == told.words
        assert dialog.title() == ""
        dialog._title.setText("Nobody rang")
        dialog._keep.click()

    during(write)
    QTest.keyClick(page._told.table, Qt.Key.Key_Return)
    made = page._book.findings.of_audit(page._id)[-1]
    assert (made.title, made.sort, made.rests_on) == ("Nobody rang", "gap", (told.answer_id,))
    heard = listen(monkeypatch)
    step_to(page, "G9.04")
    QTest.keyClick(page._told.table, Qt.Key.Key_Return)
    assert [one.words for one in heard][-1:] == [f"Finding {made.number} rests on it already"]
    assert len(page._book.findings.of_audit(page._id)) == made.number


def test_what_worked_well_begins_as_a_strength_in_its_own_line(page: FindingsPage) -> None:
    told = step_to(page, "G10.02")

    def keep(dialog: QDialog) -> None:
        assert isinstance(dialog, FindingDialog)
        dialog._keep.click()

    during(keep)
    QTest.keyClick(page._told.table, Qt.Key.Key_Return)
    made = page._book.findings.of_audit(page._id)[-1]
    assert (made.title, made.sort) == (told.words, "strength")


def test_an_action_that_an_agency_set_itself_joins_the_plan_with_its_owner_and_day(
    page: FindingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = step_to(page, "G10.08")

    def keep(dialog: QDialog) -> None:
        assert isinstance(dialog, ActionDialog)
        dialog._keep.click()

    during(keep)
    QTest.keyClick(page._told.table, Qt.Key.Key_Return)
    [made] = [one for one in page._book.actions.all() if one.ask == told.words]
    assert (made.audit_id, made.source, made.lead_agency) == (page._id, "case_audit", told.agency)
    assert (made.owner_role, made.due_on) == (told.agreed["owner"], told.agreed["by"])
    assert made.success_measure == told.agreed["know"]
    heard = listen(monkeypatch)
    step_to(page, "G10.08")
    QTest.keyClick(page._told.table, Qt.Key.Key_Return)
    assert [one.words for one in heard][-1:] == ["It stands in the plan already"]


def test_an_action_of_the_same_words_that_another_agency_leads_is_another(
    page: FindingsPage,
) -> None:
    told = step_to(page, "G10.08")
    page._book.actions.add(
        told.words, "case_audit", audit_id=page._id, lead_agency="Invented Agency"
    )
    shown = page._told.table.rows.columns[2].cell(told)
    assert shown.words == "Make an action"
    page._book.actions.add(told.words, "case_audit", audit_id=page._id, lead_agency=told.agency)
    assert page._told.table.rows.columns[2].cell(told).words == "Has an action"
