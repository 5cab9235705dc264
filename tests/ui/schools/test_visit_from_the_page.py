"""From a school's page its visit is planned, begun and gone on with, and another planned after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.schools.planning import VisitDialog
from ui.schools.school.page import SchoolPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer


def test_a_visit_is_planned_and_begun_by_the_same_key(officer: Officer) -> None:
    book = officer.book
    other = book.schools.add("Marram Infants", "900002", phase="PRI")
    officer.go("school", other)

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, VisitDialog)
        QTest.keyClicks(dialog.day, "25/11/2026")
        dialog._try()

    QTimer.singleShot(0, fill)
    officer.press("V")
    [visit] = book.visits.of_school(other)
    assert (visit.kind, visit.term, visit.on_date) == ("full", "2026-27/autumn", "2026-11-25")
    officer.press("V")
    returned = book.visiting.return_of(visit.id)
    assert returned is not None
    assert officer.work.at == ("walk", returned.id)


def test_the_visit_comes_first_and_the_reply_once_it_is_signed_off(officer: Officer) -> None:
    def last() -> tuple[str, str]:
        page = officer.work.frame.page()
        assert page is not None
        held = page.around().buttons
        assert [one.objectName() for one in held[:-1]] == [""]
        return held[-1].text(), held[-1].objectName()

    school = officer.held.school.id
    officer.go("school", officer.book.schools.add("Marram Infants", "900002", phase="PRI"))
    assert last() == ("Plan a visit… (V)", "primary")
    officer.go("school", school)
    assert last() == ("Continue the visit (V)", "primary")
    [visit] = officer.book.visits.of_school(school)
    returned = officer.book.visiting.return_of(visit.id)
    assert returned is not None
    officer.book.signing.sign_off(returned, "Officer")
    officer.go("school", school)
    assert last() == ("Make the reply to the school…", "primary")


def test_after_a_signed_visit_another_can_be_planned_from_here(officer: Officer) -> None:
    book, school = officer.book, officer.held.school
    officer.go("school", school.id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    another = page.deeds.another_button
    assert another.isHidden(), "V plans, begins or goes on"
    book.signing.sign_off(officer.held.returned, "Officer")
    officer.settle()
    assert page.deeds.visit_button.text() == "See the visit (V)"
    assert another.isVisible()

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, VisitDialog)
        dialog.kind.choose("return")
        QTest.keyClicks(dialog.day, "12/01/2027")
        dialog._try()

    QTimer.singleShot(0, fill)
    another.setFocus()
    officer.press("Space")
    assert [(one.kind, one.on_date) for one in book.visits.of_school(school.id)] == [
        ("full", "2026-11-24"),
        ("return", "2027-01-12"),
    ]
    assert another.isHidden(), "V now asks which of the two is meant"


def test_a_visit_that_is_planned_is_said_at_the_head(officer: Officer) -> None:
    other = officer.book.schools.add("Marram Infants", "900002", phase="PRI")
    officer.book.visits.plan(
        officer.book.schools.one(other), "full", "2026-27/spring", "2027-02-09"
    )
    officer.go("school", other)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    assert page.head._clock.text().endswith("Full visit planned for 9 Feb 2027.")


def test_no_visit_is_planned_to_a_setting_that_is_closed(officer: Officer) -> None:
    book = officer.book
    other = book.schools.add("Marram Infants", "900002", phase="PRI", standing="closed")
    officer.go("school", other)
    officer.press("V")
    assert book.visits.of_school(other) == []
    assert "closed" in officer.work.frame.head._status.text()


def test_a_visit_planned_to_an_open_school_is_not_begun_from_what_was_split_off(
    officer: Officer,
) -> None:
    book = officer.book
    old, new = (
        book.schools.one(book.schools.add(name, urn, phase="PRI"))
        for name, urn in (("Marram Juniors", "900003"), ("Marram Infants", "900002"))
    )
    book.visits.plan(old, "full", "2026-27/autumn", "2026-11-25")
    book.schools.follow(old, new, "split", "2026-09-01")
    officer.go("school", new.id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    assert page.deeds.visit_button.text() == "Plan a visit… (V)"
    book.schools.change(old, "Close a school", standing="closed", closed_on="2026-09-01")
    officer.settle()
    assert page.deeds.visit_button.text() == "Begin the visit (V)"
