"""Files and folders that are dropped go through the same trial run as those that are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

import exports
from audit_app.reports import action_plan
from tests.stories.spreadsheets import fill, send
from tests.stories.steps import page_of, set_up
from tests.ui.accessibility import faults
from ui.actions.page import ActionsPage
from ui.audits.grid import GridPage
from ui.bring_in.dialog import TrialRun

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from tests.stories.conftest import Person

HELD = "The child’s own record"
_LEFT, _NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_OFFERED = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def drop(on: QWidget, urls: list[QUrl], words: str = "") -> bool:
    """Drag over a part of the window and let go there; whether it was taken."""
    held = QMimeData()
    if urls:
        held.setUrls(urls)
    if words:
        held.setText(words)
    entered = QDragEnterEvent(QPoint(5, 5), _OFFERED, held, _LEFT, _NO_KEY)
    QApplication.sendEvent(on, entered)
    if not entered.isAccepted():
        return False
    dropped = QDropEvent(QPointF(5, 5), _OFFERED, held, _LEFT, _NO_KEY)
    QApplication.sendEvent(on, dropped)
    assert dropped.dropAction() == Qt.DropAction.CopyAction, "the files stay where they are"
    return dropped.isAccepted()


def files(*paths: Path) -> list[QUrl]:
    return [QUrl.fromLocalFile(str(path)) for path in paths]


def answered(person: Person) -> int:
    book = person.work.book
    returns = book.returns.of_audit(book.audits.all()[0].id)
    return sum(1 for held in returns if book.answers.of_return(held.id))


def during_the_trial_run(person: Person, act: Callable[[TrialRun], None]) -> list[str]:
    """Act in the trial run that opens next; its sentence, once it was there."""
    said: list[str] = []

    def attend(dialog: QDialog) -> None:
        assert isinstance(dialog, TrialRun)
        said.append(dialog._sentence.text())
        act(dialog)

    person.during(attend)
    return said


def take(dialog: TrialRun) -> None:
    assert faults(dialog) == []
    dialog._take.click()


def test_a_folder_of_returns_dropped_on_the_grid_comes_in_after_the_trial_run(
    made: Person, tmp_path: Path
) -> None:
    grid = set_up(made)
    folder = tmp_path / "out"
    send(made, folder)
    for path in folder.iterdir():
        fill(path, HELD)
    (folder / "~$open.xlsx").write_bytes(b"left by a program")
    (folder / "notes.txt").write_text("not a spreadsheet", encoding="utf-8")
    (folder / "older" / "2019").mkdir(parents=True)
    labels: list[str] = []

    def look_and_take(dialog: TrialRun) -> None:
        labels.extend(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
        take(dialog)

    said = during_the_trial_run(made, look_and_take)
    assert drop(grid.grid.viewport(), files(folder))
    made.waits_for(lambda: answered(made) == 2)
    assert said == ["2 of 2 spreadsheets can be taken now."]
    passed = (
        "1 file is no spreadsheet and was left: 1 .txt. "
        "The folder “older/2019” inside was not looked into: bring it in by itself."
    )
    assert passed in labels
    made.focus(grid.grid)
    made.press("Ctrl+Z")
    made.waits_for(lambda: answered(made) == 0)


def test_files_dropped_anywhere_in_the_window_come_in_and_others_are_said_to_be_none(
    made: Person, tmp_path: Path
) -> None:
    set_up(made)
    folder = tmp_path / "out"
    send(made, folder)
    first = fill(min(folder.iterdir()), HELD)
    other = tmp_path / "letter.pdf"
    other.write_bytes(b"%PDF-1.7")
    said = during_the_trial_run(made, take)
    assert drop(made.work.frame.head, files(first, other))
    made.waits_for(lambda: answered(made) == 1)
    assert said == ["1 of 2 spreadsheets can be taken now."]


def test_esc_in_the_trial_run_brings_nothing_in(made: Person, tmp_path: Path) -> None:
    grid = set_up(made)
    folder = tmp_path / "out"
    send(made, folder)
    path = fill(min(folder.iterdir()), HELD)
    said = during_the_trial_run(made, lambda dialog: dialog.reject())
    assert drop(grid, files(path))
    made.waits_for(lambda: bool(said))
    assert answered(made) == 0


def test_a_folder_without_spreadsheets_is_said_to_be_one(made: Person, tmp_path: Path) -> None:
    grid, empty = set_up(made), tmp_path / "empty"
    empty.mkdir()
    assert drop(grid, files(empty))
    made.waits_for(lambda: bool(made.asks.problems))
    assert made.asks.problems[-1].what == "No spreadsheet was in what was dropped."


def test_words_addresses_and_other_pages_take_nothing(made: Person, tmp_path: Path) -> None:
    grid = set_up(made)
    assert not drop(grid, [], "NEG26-01")
    assert not drop(grid, [QUrl("https://example.org/return.xlsx")])
    made.work.go("settings", "")
    assert not drop(made.work.frame, files(tmp_path))


def test_files_dropped_on_home_where_no_year_is_open_are_told_where_they_belong(
    made: Person, tmp_path: Path
) -> None:
    for page in ("home", "schools", "school-returns"):
        made.asks.problems.clear()
        made.work.go(page, "")
        assert drop(made.work.frame.head, files(tmp_path))
        made.waits_for(lambda: bool(made.asks.problems))
        told = made.asks.problems[-1]
        assert told.what == (
            "The returns of no school year are open, so no returned file can be taken here."
        )
        assert "agencies’ returns on the grid of their audit" in told.remedy
        assert made.work.at == (page, "")


def test_the_grid_says_that_files_may_be_dropped(made: Person) -> None:
    set_up(made)
    words = [held.text() for held in page_of(made, GridPage).findChildren(QLabel)]
    assert any("can be dropped here" in said for said in words)


def test_a_plan_dropped_on_the_actions_begins_its_trial_run(made: Person, tmp_path: Path) -> None:
    book = made.work.book
    action = book.actions.add("Agree a checklist", "reflection")
    path = tmp_path / "plan.xlsx"
    plan = action_plan.sheet(book.documents.plan(made.work.today()))
    written = exports.write(plan, path, lambda _at, _of: None)
    book.documents.exported(plan, "plan", path.name, written.digest)
    made.work.go("actions", "")
    page = page_of(made, ActionsPage)
    said = during_the_trial_run(made, lambda dialog: dialog.reject())
    assert drop(page.table.viewport(), files(path))
    made.waits_for(lambda: bool(said))
    assert said == ["The file says just what stands here: nothing to take."]
    assert drop(page, files(path, path.parent / "another.xlsx"))
    made.waits_for(lambda: bool(made.asks.problems))
    assert made.asks.problems[-1].what.startswith("More than one file was dropped")
    assert book.actions.one(action).ask == "Agree a checklist"
