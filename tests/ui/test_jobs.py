"""Work off the window's thread ends in exactly one way, and the window hears it on its own."""

from __future__ import annotations

import gc
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

STEPS = 20


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    assert made.shut_down()


def count(tick: Callable[[int, int], None]) -> int:
    for step in range(1, STEPS + 1):
        tick(step, STEPS)
    return threading.get_ident()


def give(number: int, _tick: Callable[[int, int], None]) -> int:
    return number


def test_work_is_done_elsewhere_and_heard_here(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[int] = []
    job = Job(count)
    job.progressed.connect(lambda done, _of: heard.append(done))
    with qtbot.waitSignal(job.done) as done:
        jobs.start(job)
    assert done.args is not None
    assert done.args[0] != threading.get_ident()
    assert heard == list(range(1, STEPS + 1))


def test_a_job_that_is_stopped_says_so_and_nothing_else(jobs: Jobs, qtbot: QtBot) -> None:
    begun = threading.Event()

    def go_on(tick: Callable[[int, int], None]) -> None:
        while True:
            begun.set()
            tick(0, 1)

    job = Job(go_on)
    ends: list[str] = []
    job.done.connect(lambda _result: ends.append("done"))
    job.failed.connect(lambda _fault: ends.append("failed"))
    job.stopped.connect(lambda: ends.append("stopped"))
    with qtbot.waitSignal(job.finished):
        jobs.start(job)
        begun.wait()
        job.stop()
    assert ends == ["stopped"]


def test_a_fault_is_handed_over_whole(jobs: Jobs, qtbot: QtBot) -> None:
    def divide(_tick: Callable[[int, int], None]) -> float:
        return 1 / 0

    job = Job(divide)
    with qtbot.waitSignal(job.failed) as failed:
        jobs.start(job)
    assert failed.args is not None
    assert isinstance(failed.args[0], ZeroDivisionError)
    assert failed.args[0].__traceback__ is not None


def test_jobs_run_one_after_another_and_are_kept_alive(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[int] = []
    wanted = list(range(50))
    for number in wanted:
        job = Job(partial(give, number))
        job.done.connect(order.append)
        jobs.start(job)
        del job
    gc.collect()
    qtbot.waitUntil(lambda: order == wanted)


def test_the_window_is_busy_until_the_last_job_has_ended(jobs: Jobs, qtbot: QtBot) -> None:
    before = sys.getswitchinterval()
    said: list[bool] = []
    jobs.busy.connect(said.append)
    jobs.start(Job(count))
    jobs.start(Job(count))
    assert sys.getswitchinterval() < before
    qtbot.waitUntil(lambda: bool(said) and not said[-1])
    assert sys.getswitchinterval() == before


def test_shutting_down_stops_what_runs_and_what_waits(qtbot: QtBot) -> None:
    jobs = Jobs()
    begun = threading.Event()

    def go_on(tick: Callable[[int, int], None]) -> None:
        while True:
            begun.set()
            tick(0, 1)

    jobs.start(Job(go_on))
    jobs.start(Job(go_on))
    begun.wait()
    assert jobs.shut_down()
