"""The officer's year is planned: from the register to a plan on the disk, a PDF and a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.stories.on_disk import opened_after
from tests.stories.steps import page_of
from tests.ui.accessibility import faults
from ui.export_dialog import ExportDialog
from ui.schools.calendar import CalendarPage
from ui.schools.planning import VisitDialog
from ui.schools.proposing import ProposalDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from audit_app.records import Visit
    from tests.stories.conftest import Person


def register(person: Person) -> None:
    """Three schools: one that converted and is late, one due in spring, one with no first date."""
    schools = person.work.book.schools
    before = schools.add("St Anne’s Primary", "900001", last_audit_on="2023-05-03")
    after = schools.add("Marram Academy", "900002", opened_on="2024-09-01", phase="PRI")
    schools.follow(schools.one(before), schools.one(after), "converted", "2024-09-01")
    schools.change(schools.one(before), "Close it", standing="closed", closed_on="2024-08-31")
    schools.add("Kittiwake Academy", "900003", last_audit_on="2024-02-20", phase="SEC")
    schools.add("Little Crabs", phase="CM")


def held_on_the_disk(person: Person, visit_id: str) -> Visit:
    """A visit as somebody finds it who opens the workbook after her; all of it holds."""
    with opened_after(person) as there:
        return there.visits.one(visit_id)


def keep_by_keys(dialog: QDialog) -> None:
    """Ctrl+Enter, once the dialog is the window that keys go to."""
    assert QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_year_is_proposed_moved_and_written_out_and_is_on_the_disk(
    made: Person, tmp_path: Path
) -> None:
    person = made
    seen: list[str] = []
    register(person)
    person.press("Ctrl+3")
    page = page_of(person, CalendarPage)
    said = "1 of 3 schools has had an officer audit in the last three years."
    assert page.sentence.text() == said

    def take_all(dialog: QDialog) -> None:
        assert isinstance(dialog, ProposalDialog)
        seen.extend(faults(dialog))
        keep_by_keys(dialog)

    person.during(take_all)
    person.press("Ctrl+D")
    terms = [visit.term for visit in person.work.book.visits.all()]
    assert terms == ["2026-27/autumn", "2026-27/autumn", "2026-27/spring"]

    def move(dialog: QDialog) -> None:
        assert isinstance(dialog, VisitDialog)
        seen.extend(faults(dialog))
        dialog.day.setFocus()
        person.type("09/02/2027")
        dialog.reason.setFocus()
        person.type("The head asked for it")
        keep_by_keys(dialog)

    person.focus(page.table)
    chosen = page.table.row()
    assert chosen is not None
    assert chosen.standing.school.name == "Marram Academy"  # the clock of St Anne’s runs on
    person.during(move)
    person.press("Right")
    moved = person.work.book.visits.one(chosen.standing.planned[0].id)
    assert (moved.term, moved.on_date) == ("2026-27/spring", "2027-02-09")

    for name in ("p.pdf", "p.ics"):
        person.asks.paths.append(tmp_path / name)

        def choose(dialog: QDialog, suffix: str = name[1:]) -> None:
            assert isinstance(dialog, ExportDialog)
            dialog.suffix.choose(suffix)
            dialog.keep.click()

        person.during(choose)
        person.press("Ctrl+E")
    assert person.asks.problems == []
    assert seen == []
    assert b"DTSTART;VALUE=DATE:20270209\r\n" in (tmp_path / "p.ics").read_bytes()
    with pikepdf.open(tmp_path / "p.pdf") as paper:
        assert str(paper.docinfo.Title).startswith("Programme of visits 2026-27")

    assert moved == held_on_the_disk(person, moved.id)
