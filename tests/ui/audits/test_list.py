"""The list of audits: one that was begun and never sent can be taken out; a sent one stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.answers import Answers
from ui.audits.page import AuditsPage
from ui.reflection.dialog import SessionDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def listed(window: Window) -> AuditsPage:
    assert window.work is not None
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.work.go("audits", "")
    page = window.work.frame.page()
    assert isinstance(page, AuditsPage)
    return page


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)
    QApplication.processEvents()


def choose(page: AuditsPage, code: str) -> None:
    codes = [audit.code for audit in page._book.audits.all()]
    page.table.setFocus()
    page.table.show_rows(page._book.audits.all(), keep=codes.index(code))


def test_an_audit_that_was_never_sent_is_taken_out_by_del_and_comes_back_by_undo(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    audits = window.work.book.audits
    audits.add("NEG27", "Neglect, again")
    page = listed(window)
    assert isinstance(window.asks, Answers)
    window.asks.said = ["Begun twice"]
    choose(page, "NEG27")
    press(Qt.Key.Key_Delete)
    assert "NEG27" not in [audit.code for audit in audits.all()]
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "NEG27" in [audit.code for audit in audits.all()]


def test_an_audit_that_was_sent_stays(open_sample: Callable[..., Window]) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    before = [audit.code for audit in window.work.book.audits.all()]
    page = listed(window)
    choose(page, "NEG25")
    press(Qt.Key.Key_Delete)
    assert [audit.code for audit in window.work.book.audits.all()] == before
    assert isinstance(window.asks, Answers)
    assert window.asks.asked == []


def test_two_audits_of_one_title_are_told_apart_where_a_session_is_begun(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    book = window.work.book
    for code in ("NEG27", "NEG28"):
        book.audits.add(code, "Neglect")
    dialog = SessionDialog(book.audits.all(), window.work.desk, window)
    offered = [dialog.audit.itemText(at) for at in range(dialog.audit.count())]
    assert {"NEG27: Neglect", "NEG28: Neglect"} <= set(offered)
    dialog.deleteLater()


def test_audits_stand_under_now_planned_and_finished_with_the_next_date(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    audits = window.work.book.audits
    audits.add("NEG27", "Neglect, again")
    ended = next(held for held in audits.all() if held.code == "NEG25")
    audits.change(ended, "Close it", stage="closed")
    running = next(held for held in audits.all() if held.stage == "collect")
    audits.change(running, "Plan", returns_due="2026-11-20", meeting_on="2026-12-09")
    page = listed(window)
    rows = page.table.rows
    shown: list[str] = []
    for place in range(rows.rowCount()):
        audit = rows.row_at(place)
        head = rows.data(rows.index(place, 0), Qt.ItemDataRole.UserRole)
        shown.append(audit.code if audit else head.words)
    codes = [held.code for held in audits.all() if held.stage not in {"plan", "closed"}]
    assert shown == [f"Now ({len(codes)})", *codes, "Planned (1)", "NEG27", "Finished (1)", "NEG25"]

    def next_date(code: str) -> tuple[str, str, str]:
        cell = rows.columns[3].cell(next(held for held in audits.all() if held.code == code))
        return cell.words, cell.second, cell.tone

    assert next_date(running.code) == ("Returns due 20 Nov", "5 days ago", "bad")
    assert next_date("NEG25")[0] == "None to come"
    for held in window.work.book.returns.of_audit(running.id):
        if not window.work.book.returns.is_signed(held):
            window.work.book.answers.answer(
                held.id, window.work.book.returns.form(held), ("G0.01", ""), "nothing"
            )
            window.work.book.signing.sign_off(held, "Lead")
    assert next_date(running.code) == ("Meeting 9 Dec", "in 2 weeks", "text")
    audits.change(audits.one(running.id), "Plan", meeting_on="2026-11-03", report_due=None)
    assert next_date(running.code)[0] == "No date to come"
