"""Nothing says that all is saved while something typed is only on the screen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from tests.ui.answers import Answers
from tests.ui.hearing import listen
from ui.parts.bands.head import Head
from ui.saving import Saving

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def head(qtbot: QtBot) -> Head:
    made = Head()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def saving(head: Head) -> Saving:
    minutes = count()
    began = datetime(2026, 11, 25, 9, tzinfo=UTC)
    made = Saving(head, Answers(), lambda: began + timedelta(minutes=next(minutes)))
    made.begin(began)
    return made


def no_room() -> None:
    raise Problem("no-room", "There is no room left on the disk.", "All before it is saved.", "")


def nothing() -> None:
    """A deed that is done."""


def said(head: Head) -> str:
    return head._status.text()


def test_another_deed_that_is_saved_does_not_say_that_the_sentence_is(
    saving: Saving, head: Head
) -> None:
    first = said(head)
    assert first.startswith("All changes saved")
    assert not saving.do(no_room, typed="note 1")
    since = first.replace("All changes saved", "Not saved since")
    assert said(head) == since
    assert saving.do(nothing)
    assert said(head) == since
    saving.again()
    assert said(head) == since
    assert saving.has_unsaved
    assert saving.do(nothing, typed="note 1")
    assert said(head).startswith("All changes saved")
    assert not saving.has_unsaved


def test_asking_again_after_a_deed_that_failed_never_says_that_all_is_saved(
    saving: Saving, head: Head
) -> None:
    assert not saving.do(no_room)
    saving.again()
    assert said(head).startswith("Not saved since")
    assert saving.do(nothing)
    saving.again()
    assert said(head).startswith("All changes saved")


def test_with_nobody_there_no_problem_is_shown(qtbot: QtBot, head: Head) -> None:
    asks = Answers()
    saving = Saving(head, asks, lambda: datetime(2026, 11, 25, 9, tzinfo=UTC))
    saving.in_the_way.quietly(lambda: saving.do(no_room, typed="note 1"))
    assert asks.problems == []
    assert saving.has_unsaved
    saving.do(no_room)
    assert [problem.code for problem in asks.problems] == ["no-room"]


def test_a_deed_is_named_for_a_while_and_then_all_is_said_to_be_saved(
    saving: Saving, head: Head, qtbot: QtBot
) -> None:
    assert saving.do(nothing, named="Action 31 moved")
    assert said(head).startswith("Action 31 moved. Ctrl+Z to undo.")
    saving._named.setInterval(1)
    with qtbot.waitSignal(saving._named.timeout):
        saving._named.start()
    assert said(head).startswith("All changes saved")


def test_a_workbook_that_is_opened_says_when_it_was_last_saved_and_not_now(head: Head) -> None:
    now = datetime(2026, 11, 25, 14, 2, tzinfo=UTC)
    saving = Saving(head, Answers(), lambda: now)
    earlier = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
    saving.begin(earlier)
    assert said(head) == f"All changes saved {earlier.astimezone():%H:%M}"
    saving.begin(datetime(2026, 11, 3, 12, 0, tzinfo=UTC))
    assert said(head).startswith("All changes saved 3 Nov, ")


def test_where_somebody_was_is_kept_without_a_word_of_saving(saving: Saving, head: Head) -> None:
    before = said(head)
    assert saving.do(nothing, is_said=False)
    assert said(head) == before


def test_only_what_was_written_is_said_aloud_and_what_is_not_saved_once(
    saving: Saving, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    assert saving.do(nothing)
    assert heard == []
    assert saving.do(saving.changed)
    assert saving.do(nothing)
    assert [one.words[:17] for one in heard] == ["All changes saved"]
    for _ in range(3):
        assert not saving.do(no_room, typed="note 1")
        assert saving.do(saving.changed)
    assert [one.words[:15] for one in heard[1:]] == ["Not saved since"]
