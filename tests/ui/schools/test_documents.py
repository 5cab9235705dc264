"""The documents from the school's page: the reply by its key, the report from draft to final."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.workbook.answers import Told
from tests.audit_app.schooled import saw
from tests.ui.accessibility import faults
from ui.export_dialog import ExportDialog
from ui.schools.school.page import SchoolPage
from ui.schools.school.report import ReportDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.schools.conftest import Officer

SEEN = {"V1.03": Told("found"), "V2.04": Told("part", "Twice since May."), "V6.03": Told("no")}


def signed(officer: Officer) -> SchoolPage:
    saw(officer.book, officer.held, SEEN)
    officer.book.signing.sign_off(officer.book.returns.one(officer.held.returned.id), "Officer")
    officer.go("school", officer.held.school.id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    return page


def attend(answer: Callable[[object], None]) -> None:
    """When a dialog of ours opens, do this in it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ExportDialog | ReportDialog):
            answer(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def test_ctrl_e_writes_the_reply_as_a_pdf(officer: Officer, tmp_path: Path) -> None:
    signed(officer)
    officer.asks.paths.append(tmp_path / "reply.pdf")
    seen: list[str] = []

    def choose(dialog: object) -> None:
        assert isinstance(dialog, ExportDialog)
        seen.extend(faults(dialog))
        dialog.keep.click()

    attend(choose)
    officer.press("Ctrl+E")
    assert seen == []
    assert officer.asks.asked[-1][1] == "Reply to the school 900001 Marram Primary.pdf"
    assert (tmp_path / "reply.pdf").read_bytes().startswith(b"%PDF-")


def test_before_the_sign_off_the_reply_says_what_is_missing(
    officer: Officer, tmp_path: Path
) -> None:
    officer.go("school", officer.held.school.id)
    officer.asks.paths.append(tmp_path / "reply.pdf")
    officer.press("Ctrl+E")
    assert officer.asks.asked == [], "nothing is asked for what cannot be written"
    assert "not signed off yet" in officer.asks.problems[-1].what
    assert not (tmp_path / "reply.pdf").exists()


def test_the_report_is_sent_commented_answered_and_final(officer: Officer) -> None:
    page = signed(officer)
    book, visit_id = officer.book, officer.held.visit.id
    seen: list[str] = []

    def say(dialog: object) -> None:
        assert isinstance(dialog, ReportDialog)
        seen.extend(faults(dialog))
        QTest.keyClicks(dialog.day, "25/11/2026")
        QTest.keyClicks(dialog.comments, "There are two deputies.")
        QTest.keyClicks(dialog.reply, "Put right.")
        dialog.final.click()
        dialog._try(is_written=False)

    attend(say)
    page.deeds.report()
    assert seen == []
    said = officer.work.saving._head._status.text()
    assert said.startswith("Report noted. Ctrl+Z to undo.")
    held = book.visits.one(visit_id)
    assert (held.drafted_on, held.comments_due) == ("2026-11-25", "2026-12-09")
    assert (held.comments, held.reply) == ("There are two deputies.", "Put right.")
    assert held.final_on == "2026-11-25"
    officer.work.undo()
    held = book.visits.one(visit_id)
    assert (held.drafted_on, held.comments, held.final_on) == (None, None, None), "one deed"


def test_a_report_that_is_final_too_early_is_refused_and_nothing_is_kept(officer: Officer) -> None:
    page = signed(officer)

    def first(dialog: object) -> None:
        assert isinstance(dialog, ReportDialog)
        QTest.keyClicks(dialog.day, "25/11/2026")
        dialog.final.click()
        attend(again)
        dialog._try(is_written=False)

    def again(dialog: object) -> None:
        assert isinstance(dialog, ReportDialog)
        assert dialog.day.text() == "25/11/2026", "what was typed is still there"
        dialog.reject()

    attend(first)
    page.deeds.report()
    assert "may comment until 09/12/2026" in officer.asks.problems[-1].what
    assert officer.book.visits.one(officer.held.visit.id).drafted_on is None


def test_a_day_that_is_blanked_and_a_tick_that_is_taken_out_are_heeded(officer: Officer) -> None:
    page = signed(officer)
    book, visit_id = officer.book, officer.held.visit.id
    day = date(2026, 11, 25)
    book.visiting.note_report(book.visits.one(visit_id), day, ("Two deputies.", "Yes."), day)

    def untick(dialog: object) -> None:
        assert isinstance(dialog, ReportDialog)
        dialog.final.click()
        dialog.comments.clear()
        dialog.reply.clear()
        dialog._try(is_written=False)

    def blank(dialog: object) -> None:
        assert isinstance(dialog, ReportDialog)
        dialog.day.clear()
        dialog._try(is_written=False)

    for deed, left in ((untick, ("2026-11-25", None)), (blank, (None, None))):
        officer.go("school", officer.held.school.id)
        attend(deed)
        page.deeds.report()
        held = book.visits.one(visit_id)
        assert (held.drafted_on, held.final_on) == left
