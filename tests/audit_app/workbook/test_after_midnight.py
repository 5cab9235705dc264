"""In summer the day of a deed is that of the clock on the wall, also in the hour after midnight."""

from __future__ import annotations

import sys
import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from audit_app.sources import Sources
from audit_app.workbook.pen import Author
from audit_app.workbook.plan_held import added_on
from audit_app.workbook.schools.year_said import signed_on
from audit_app.workbook.schools.year_stands import year_stands
from audit_app.workbook.sealed import in_words
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from tests.audit_app.schooled import schooled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.store.file import WorkbookFile
    from audit_app.workbook.pen import Change

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its zone is not set for a process")


@pytest.fixture
def in_london(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """British time: an hour ahead from the last Sunday of March to that of October."""
    with monkeypatch.context() as here:
        here.setenv("TZ", "GMT0BST,M3.5.0/1,M10.5.0")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def at_night(file: WorkbookFile, heard: list[Change], in_london: None) -> Workbook:
    """The workbook at half past midnight on 2 July, British time."""
    _now, new_id, salt = counted_sources()
    sources = Sources(lambda: datetime(2026, 7, 1, 23, 30, tzinfo=UTC), new_id, salt)
    return Workbook(file, sources, Author("Co-ordinator", "laptop-1"), heard.append)


def test_an_action_is_done_on_the_day_that_the_clock_on_the_wall_shows(
    at_night: Workbook, heard: list[Change]
) -> None:
    identity = at_night.actions.add("Share the calendar", "reflection", evidence="Seen")
    at_night.actions.set_status(at_night.actions.one(identity), "done")
    assert at_night.actions.one(identity).closed_on == "2026-07-02"
    assert heard[-1].at.startswith("2026-07-01T23:30"), "the journal is in one time everywhere"


def test_the_day_of_any_deed_is_that_day(at_night: Workbook) -> None:
    assert at_night.pen.today() == date(2026, 7, 2)


def test_what_the_journal_keeps_is_told_by_that_day_too(at_night: Workbook) -> None:
    identity = at_night.actions.add("Share the calendar", "reflection")
    assert added_on(at_night) == {identity: date(2026, 7, 2)}
    held = schooled(at_night)
    at_night.signing.sign_off(held.last, "Officer")
    signed = at_night.returns.one(held.last.id)
    assert signed_on(signed) == "2026-07-02"
    assert in_words(at_night.file, signed.id).endswith("was signed off on 2 July 2026")
    [back] = [
        one
        for one in year_stands(at_night, signed.audit_id, date(2026, 7, 2)).returns
        if one.return_id == signed.id
    ]
    assert back.is_of("returned")
