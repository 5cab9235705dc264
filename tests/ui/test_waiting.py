"""Work off the window's thread is waited for with a count, and can be stopped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from audit_app.problems import Problem
from audit_app.sample.made import make_sample
from tests.ui.accessibility import faults
from tests.ui.conftest import TODAY
from ui.jobs import Jobs, Stopped
from ui.waiting import WaitingDialog, in_turns, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def jobs(window: QMainWindow) -> Iterator[Jobs]:
    made = Jobs(window)
    yield made
    assert made.shut_down()


def test_what_the_work_gives_is_handed_back(window: QMainWindow, jobs: Jobs) -> None:
    def count(tick: Callable[[int, int], None]) -> str:
        for step in range(1, 4):
            tick(step, 3)
        return "all three"

    assert wait_for(jobs, count, "Counting", window) == "all three"


def test_what_stands_in_the_way_is_raised_where_it_was_asked_for(
    window: QMainWindow, jobs: Jobs
) -> None:
    def refuse(_tick: Callable[[int, int], None]) -> None:
        raise Problem("no-room", "There is no room left.")

    with pytest.raises(Problem):
        wait_for(jobs, refuse, "Refusing", window)


def test_the_sample_is_stopped_by_esc_and_leaves_no_file(
    window: QMainWindow, jobs: Jobs, tmp_path: Path
) -> None:
    wrong: list[str] = []

    def stop() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, WaitingDialog):
            QTimer.singleShot(5, stop)
            return
        wrong.extend(faults(dialog))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(5, stop)
    with pytest.raises(Stopped):
        wait_for(jobs, lambda tick: make_sample(tmp_path, TODAY, tick), "Making the sample", window)
    assert wrong == []
    assert list(tmp_path.iterdir()) == []


def test_work_on_the_open_workbook_goes_on_in_turns_and_its_results_stand_in_order(
    window: QMainWindow,
) -> None:
    between: list[int] = []
    done: list[int] = []

    def step(number: int) -> int:
        QTimer.singleShot(0, lambda: between.append(number))
        done.append(number)
        return number * number

    steps = [partial(step, number) for number in range(4)]
    assert in_turns(steps, "Comparing", window) == [0, 1, 4, 9]
    assert between, "the window had its turns in between"
    assert done == [0, 1, 2, 3]


def test_cancel_stops_the_turns_and_a_fault_is_raised_where_it_was_asked_for(
    window: QMainWindow,
) -> None:
    done: list[int] = []

    def cancel() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WaitingDialog)
        dialog.reject()

    def step(number: int) -> None:
        done.append(number)
        if number == 1:
            cancel()

    with pytest.raises(Stopped):
        in_turns([partial(step, number) for number in range(4)], "Comparing", window)
    assert done == [0, 1]

    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        in_turns([fail], "Comparing", window)
