"""The sample is whole, sound, and names nobody."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.rules.actions import SOURCES, STATUS_WORDS, days_late
from audit_app.rules.identifiers import kind_of_identifier
from audit_app.safety.keys import derive
from audit_app.sample.made import PASSPHRASE, Clock, counted, make_sample
from audit_app.store.file import open_file
from audit_app.store.verify import check
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbook]:
    path = make_sample(tmp_path_factory.mktemp("sample"), TODAY)
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    yield Workbook(file, counted(Clock(TODAY)), Author("Test", "test"))
    file.close()


def test_it_holds_two_finished_rounds_and_one_under_way(sample: Workbook) -> None:
    stages = {audit.code: audit.stage for audit in sample.audits.all()}
    assert stages == {"EH24": "review", "NEG25": "act", "NEG26": "collect"}
    running = next(audit for audit in sample.audits.all() if audit.code == "NEG26")
    assert len(sample.audits.cases(running.id)) == 12
    assert len(sample.returns.of_audit(running.id)) == 72


def test_its_returns_are_in_every_state(sample: Workbook) -> None:
    running = next(audit for audit in sample.audits.all() if audit.code == "NEG26")
    standings = [sample.returns.standing(r) for r in sample.returns.of_audit(running.id)]
    assert any(s.is_signed and s.is_nil for s in standings)
    assert any(s.is_signed and not s.is_nil for s in standings)
    assert any(not s.is_signed and s.answered for s in standings)
    assert any(not s.answered for s in standings)


def test_its_actions_are_in_every_status_from_every_source(sample: Workbook) -> None:
    actions = sample.actions.all()
    assert {action.status for action in actions} == set(STATUS_WORDS)
    assert {action.source for action in actions} == set(SOURCES)
    assert any(days_late(action, TODAY) for action in actions)
    assert any(action.revised_due and action.delay_reason for action in actions)


def test_every_answer_in_it_fits_its_form(sample: Workbook) -> None:
    for audit in sample.audits.all():
        for returned in sample.returns.of_audit(audit.id):
            gaps = sample.returns.missing(returned)
            assert [gap for gap in gaps if gap.why == "unfit"] == []


def test_nothing_in_it_looks_like_an_identifier(sample: Workbook) -> None:
    for (text,) in sample.file.ask("select words from search"):
        assert kind_of_identifier(text) is None, text


def test_everything_in_it_holds(sample: Workbook) -> None:
    assert check(sample.file).faults == ()
