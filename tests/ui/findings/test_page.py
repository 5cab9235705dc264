"""Findings and recommendations are changed and taken out by keys, each with its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from audit_app.problems import Problem
from tests.ui.answers import Answers
from tests.ui.attending import during
from tests.ui.hearing import listen
from ui.findings.dialog import FindingDialog, RecommendationDialog
from ui.findings.page import FindingsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from ui.window import Window


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> FindingsPage:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    audit = next(held for held in work.book.audits.all() if held.code == "NEG25")
    work.go("findings", audit.id)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    shown = work.frame.page()
    assert isinstance(shown, FindingsPage)
    return shown


def asks_of(page: FindingsPage) -> Answers:
    asks = page._desk.asks
    assert isinstance(asks, Answers)
    return asks


def test_f2_changes_a_finding_and_ctrl_z_brings_its_words_back(page: FindingsPage) -> None:
    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, FindingDialog)
        dialog._title.setText("Said in fewer words")
        dialog._keep.click()

    before = page.findings.row()
    assert before is not None
    page.findings.setFocus()
    during(write)
    QTest.keyClick(page.findings, Qt.Key.Key_F2)
    after = page._book.findings.one(before.id)
    assert (after.title, after.rests_on) == ("Said in fewer words", before.rests_on)
    page._book.undo()
    assert page._book.findings.one(before.id).title == before.title


def test_a_recommendation_may_rest_on_several_findings(page: FindingsPage) -> None:
    def tick(dialog: QDialog) -> None:
        assert isinstance(dialog, RecommendationDialog)
        for segment in dialog._because.values():
            segment.setChecked(True)
        dialog._keep.click()

    held = page.advice.row()
    assert held is not None
    page.advice.setFocus()
    during(tick)
    QTest.keyClick(page.advice, Qt.Key.Key_F2)
    findings = page._book.findings.of_audit(page._id)
    after = page._book.findings.recommendation(held.id)
    assert after.finding_ids == tuple(finding.id for finding in findings)


def test_what_others_rest_on_is_not_taken_out(page: FindingsPage) -> None:
    used = page._book.findings.recommendations(page._id)[0].finding_ids[0]
    with pytest.raises(Problem) as refused:
        page._book.findings.remove(page._book.findings.one(used), "Twice")
    assert refused.value.code == "rested-on"


def test_del_takes_a_finding_out_with_its_reason(page: FindingsPage) -> None:
    identity = page._book.findings.add(page._id, "gap", "Made by mistake")
    places = range(page.findings.rows.rowCount())
    at = next(
        place
        for place in places
        if (row := page.findings.rows.row_at(place)) is not None and row.id == identity
    )
    page.findings.setFocus()
    page.findings.step_on(at)
    asks_of(page).said = ["Written twice"]
    QTest.keyClick(page.findings, Qt.Key.Key_Delete)
    assert identity not in {held.id for held in page._book.findings.of_audit(page._id)}


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Delete])
def test_a_low_answer_is_not_changed_here_and_that_is_said(
    page: FindingsPage, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    heard = listen(monkeypatch)
    page.low.setFocus()
    QTest.keyClick(page.low, key)
    assert [one.words for one in heard][-1:] == ["A low answer is changed in its return, not here"]


def test_not_having_been_told_is_a_low_answer_and_enter_makes_a_finding_of_it(
    page: FindingsPage,
) -> None:
    rows = page.low.rows
    held = [row for at in range(rows.rowCount()) if (row := rows.row_at(at)) is not None]
    [told] = [row for row in held if row.question.name == "G6.00"]
    assert "“Yes, but we were not told” in " in told.words
    page.low.step_on(next(at for at in range(rows.rowCount()) if rows.row_at(at) == told))
    page.low.setFocus()

    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, FindingDialog)
        dialog._title.setText("The plan was not shared")
        dialog._keep.click()

    during(write)
    QTest.keyClick(page.low, Qt.Key.Key_Return)
    made = page._book.findings.of_audit(page._id)[-1]
    assert (made.title, made.sort, made.rests_on) == (
        "The plan was not shared",
        "gap",
        told.low_ids,
    )


def test_enter_on_a_judgement_that_has_a_finding_leads_to_it(page: FindingsPage) -> None:
    findings = page._book.findings.of_audit(page._id)
    used = {held for one in findings for held in one.rests_on}
    rows = page.low.rows
    at = next(
        place
        for place in range(rows.rowCount())
        if (held := rows.row_at(place)) is not None and used.intersection(held.low_ids)
    )
    page.low.setFocus()
    page.low.step_on(at)
    held = page.low.row()
    assert held is not None
    QTest.keyClick(page.low, Qt.Key.Key_Return)
    assert page.findings.hasFocus()
    finding = page.findings.row()
    assert finding is not None
    assert set(finding.rests_on) & set(held.low_ids)
