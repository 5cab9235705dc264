"""A visit from its plan to the reply, by keys at the window: what is on the disk and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from audit_app.store.verify import check
from tests.stories.steps import page_of
from tests.ui.accessibility import faults
from ui.export_dialog import ExportDialog
from ui.find import FindDialog
from ui.schools.planning import VisitDialog
from ui.schools.school.page import SchoolPage
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.stories.conftest import Person


def find_school(dialog: QDialog) -> None:
    assert isinstance(dialog, FindDialog)
    QTest.keyClicks(dialog.box, "marram primary")
    QTest.keySequence(dialog.box, "Return")


def plan_today(dialog: QDialog) -> None:
    assert isinstance(dialog, VisitDialog)
    QTest.keyClicks(dialog.day, "25/11/2026")
    dialog._try()


def choose_where(dialog: QDialog) -> None:
    assert isinstance(dialog, ExportDialog)
    dialog.keep.click()


def test_a_visit_is_planned_walked_signed_off_and_replied_to(made: Person, tmp_path: Path) -> None:
    book = made.work.book
    school = book.schools.add("Marram Primary", "900001", phase="PRI", duty="175")
    made.during(find_school)
    made.press("Ctrl+K")
    page_of(made, SchoolPage)
    made.during(plan_today)
    made.press("V")
    made.press("V")
    walk = page_of(made, WalkPage)
    made.press("1")  # nobody is at risk now: it is asked first
    for question, keys in (("V1.03", "1"), ("V2.04", "2"), ("V6.06", "1"), ("V6.08", "1")):
        walk.going.go_to((question, ""))
        made.press(keys)
    made.press("Ctrl+Return")
    last = page_of(made, SignOffPage)
    assert last.around().crumb == "The visit"
    said = [line.text() for line in last.panel.findChildren(QLabel)]
    assert any(line.startswith("The record is shown from now on") for line in said), said
    assert faults(made.window) == []
    for tick in (last.panel.checked, last.panel.safe):
        made.focus(tick)
        made.press("Space")
    made.press("Ctrl+Return")
    page = page_of(made, SchoolPage)
    [visit] = book.visits.of_school(school)
    assert (visit.standing, visit.on_date) == ("done", "2026-11-25")
    assert "Last full visit 25 Nov" in page.head._clock.text()
    made.asks.paths.append(tmp_path / "reply.pdf")
    made.during(choose_where)
    made.press("Ctrl+E")
    made.waits_for((tmp_path / "reply.pdf").exists)
    assert check(book.file).faults == ()
