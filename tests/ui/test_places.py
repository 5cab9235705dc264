"""A document is offered under a name that says whose it is, and never replaces another unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.answers import Answers
from ui.documents import export_key_sheet
from ui.export_dialog import ExportDialog
from ui.places import in_a_name, place_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.window import Window


def test_a_name_without_its_ending_that_is_taken_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").touch()
    stays = Answers(paths=[tmp_path / "plan", tmp_path / "plan 2"])
    assert place_for(stays, "Export", "Action plan.pdf") == tmp_path / "plan 2.pdf"
    replaces = Answers(paths=[tmp_path / "plan"], losses=[True])
    assert place_for(replaces, "Export", "Action plan.pdf") == tmp_path / "plan.pdf"


def test_the_file_dialog_has_asked_already_about_a_whole_name(tmp_path: Path) -> None:
    (tmp_path / "plan.PDF").touch()
    person = Answers(paths=[tmp_path / "plan.PDF"])
    assert place_for(person, "Export", "Action plan.pdf") == tmp_path / "plan.PDF"
    assert person.problems == []


def test_a_version_in_the_name_is_no_ending(tmp_path: Path) -> None:
    person = Answers(paths=[tmp_path / "plan 1.2"])
    assert place_for(person, "Export", "Action plan.xlsx") == tmp_path / "plan 1.2.xlsx"


def test_an_agencys_name_becomes_one_that_every_system_takes() -> None:
    assert in_a_name("Housing / homelessness: north") == "Housing homelessness north"


def test_a_key_sheet_is_offered_under_its_audit_and_its_agency(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    assert window.work is not None
    book, asks = window.work.book, window.asks
    assert isinstance(asks, Answers)
    running = next(held for held in book.audits.all() if held.stage == "collect")
    agency = book.audits.agencies(running.id)[0]
    asks.paths = [None]

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.password.setText("three unrelated words")
        dialog.keep.click()

    QTimer.singleShot(20, choose)
    export_key_sheet(window.work.desk, running.id, agency.id)
    [(_title, name, _kinds)] = [asked for asked in asks.asked if len(asked) == 3]
    assert name == f"{running.code} {in_a_name(agency.name)} key sheet.xlsx"
