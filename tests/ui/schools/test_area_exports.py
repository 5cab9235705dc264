"""The area summary and good practice from the window: by its button and by Ctrl+K's deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from audit_app.workbook.answers import Told
from tests.ui.accessibility import faults
from tests.ui.schools.test_documents import attend
from ui.export_dialog import ExportDialog
from ui.find_deeds import doable
from ui.waiting import WaitingDialog

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.schools.conftest import Officer


def press_the_button(officer: Officer, words: str) -> None:
    shown = officer.window.findChildren(QPushButton)
    [button] = [one for one in shown if one.text() == words and one.isVisible()]
    button.click()


@pytest.mark.parametrize(("suffix", "begins"), [(".pdf", b"%PDF-"), (".xlsx", b"PK")])
def test_the_button_writes_the_summary_of_the_year_that_is_shown(
    officer: Officer, tmp_path: Path, suffix: str, begins: bytes
) -> None:
    officer.book.signing.sign_off(officer.book.returns.one(officer.held.now.id), "Head")
    officer.go("school-returns", officer.held.now.audit_id)
    path = tmp_path / f"out{suffix}"
    officer.asks.paths.append(path)
    seen: list[str] = []

    def choose(dialog: object) -> None:
        assert isinstance(dialog, ExportDialog)
        seen.extend(faults(dialog))
        dialog.suffix.choose(suffix)
        dialog.keep.click()

    attend(choose)
    press_the_button(officer, "Area summary…")
    assert seen == []
    assert officer.asks.asked[-1][1] == f"Area summary 2026-27{suffix}"
    assert path.read_bytes().startswith(begins)


def test_while_a_year_is_read_it_can_be_stopped_and_nothing_is_written(
    officer: Officer, tmp_path: Path
) -> None:
    officer.go("school-returns", officer.held.now.audit_id)
    path = tmp_path / "out.pdf"
    officer.asks.paths.append(path)
    stopped: list[str] = []

    def stop() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, WaitingDialog):
            stopped.append(dialog.windowTitle())
            dialog.reject()
        else:
            QTimer.singleShot(0, stop)

    def choose(dialog: object) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.keep.click()
        QTimer.singleShot(0, stop)

    attend(choose)
    press_the_button(officer, "Area summary…")
    assert stopped == ["Reading the returns 2026-27"]
    assert not path.exists()
    assert officer.asks.problems == []


def test_good_practice_is_found_by_ctrl_k_and_written_as_text(
    officer: Officer, tmp_path: Path
) -> None:
    held = officer.held.now
    proud = [{"point": "Children walk the site with us.", "share": "yes"}]
    form = officer.book.returns.form(held)
    officer.book.answers.answer_many(held.id, form, {("Z.01", ""): Told(proud)}, "Say it")
    officer.book.signing.sign_off(officer.book.returns.one(held.id), "Head")
    [deed] = [one for one in doable(officer.book) if one.words.startswith("Export good practice")]
    path = tmp_path / "out.txt"
    officer.asks.paths.append(path)

    def choose(dialog: object) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.suffix.choose(".txt")
        dialog.keep.click()

    attend(choose)
    assert deed.act is not None
    deed.act(officer.work.desk)
    assert "* Children walk the site with us." in path.read_text(encoding="utf-8")


def test_before_any_round_there_is_nothing_to_sum_up(officer: Officer) -> None:
    [deed] = [one for one in doable(officer.book) if one.words == "Export the area summary…"]
    assert deed.page == "school-returns"


def test_good_practice_has_its_button_as_the_area_summary_has(
    officer: Officer, tmp_path: Path
) -> None:
    officer.go("school-returns", officer.held.now.audit_id)
    officer.asks.paths.append(tmp_path / "out.txt")

    def choose(dialog: object) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.suffix.choose(".txt")
        dialog.keep.click()

    attend(choose)
    press_the_button(officer, "Good practice…")
    assert officer.asks.asked[-1][1] == "Good practice 2026-27.txt"


def test_good_practice_bears_the_marking_that_is_chosen_and_official_is_offered_first(
    officer: Officer, tmp_path: Path
) -> None:
    officer.go("school-returns", officer.held.now.audit_id)
    for chosen, path in (
        (None, tmp_path / "one.txt"),
        ("OFFICIAL-SENSITIVE", tmp_path / "two.txt"),
    ):
        officer.asks.paths.append(path)

        def choose(dialog: object, chosen: str | None = chosen) -> None:
            assert isinstance(dialog, ExportDialog)
            dialog.suffix.choose(".txt")
            if chosen is not None:
                dialog.marking.choose(chosen)
            dialog.keep.click()

        attend(choose)
        press_the_button(officer, "Good practice…")
        said = path.read_text(encoding="utf-8")
        assert f"\n{chosen or 'OFFICIAL'} · " in said
