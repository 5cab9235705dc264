"""A status is set from where the action stands, and done is said with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.answers import Answers
from ui.actions.page import ActionsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> ActionsPage:
    work = open_sample("light", 1.0, 1440, 900).work
    assert work is not None
    wanted = next(
        held for held in work.book.actions.all() if held.status == "on_track" and not held.evidence
    )
    work.go("actions", wanted.id)
    made = work.frame.page()
    assert isinstance(made, ActionsPage)
    assert made.detail.action_id() == wanted.id
    return made


def answers(page: ActionsPage) -> Answers:
    asks = page._desk.asks
    assert isinstance(asks, Answers)
    return asks


def test_the_choice_begins_at_the_status_that_the_action_has(page: ActionsPage) -> None:
    asks = answers(page)
    asks.picked = [None]
    page.detail.asking.status()
    assert asks.asked[-1][-1] == "now On track"


def test_done_asks_for_what_shows_it_and_is_one_deed(page: ActionsPage) -> None:
    asks, book = answers(page), page._book
    identity = page.detail.action_id()
    assert identity is not None
    asks.picked, asks.said = [3], ["The checklist, signed on 2 November"]
    page.detail.asking.status()
    done = book.actions.one(identity)
    assert (done.status, done.evidence) == ("done", "The checklist, signed on 2 November")
    assert not asks.problems
    book.undo()
    before = book.actions.one(identity)
    assert (before.status, before.evidence or "") == ("on_track", "")


def test_nothing_is_done_where_no_evidence_is_given(page: ActionsPage) -> None:
    asks = answers(page)
    identity = page.detail.action_id()
    assert identity is not None
    asks.picked, asks.said = [3], [None]
    page.detail.asking.status()
    assert page._book.actions.one(identity).status == "on_track"
