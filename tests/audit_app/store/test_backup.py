"""Backups are whole and read again; an upgrade that fails leaves the old workbook as it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from audit_app import schema
from audit_app.problems import Problem
from audit_app.store.backup import back_up, folder_of, thin, to_keep
from audit_app.store.file import make, open_file
from tests.audit_app.conftest import KEY

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from audit_app.workbook.workbook import Workbook

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_a_backup_opens_and_holds_the_same(workbook: Workbook) -> None:
    workbook.settings.put("partnership", "Marram Bay")
    path = back_up(workbook.file, NOW)
    copy = open_file(path, lambda _salt: KEY)
    assert copy.ask("select value from setting") == [('"Marram Bay"',)]
    copy.close()


def test_backups_are_thinned_to_the_newest_and_one_a_day_week_and_month() -> None:
    now = datetime(2026, 11, 25, 12)  # noqa: DTZ001 - as file names say it
    hourly = [now - timedelta(hours=hour) for hour in range(24 * 40)]
    kept = to_keep(hourly, now)
    assert kept[-6:] == sorted(hourly[:6])
    days = {moment.date() for moment in kept}
    assert all((now - timedelta(days=day)).date() in days for day in range(12))
    assert len(kept) < 30


def test_thinning_takes_files_away(workbook: Workbook) -> None:
    for hour in range(9):
        back_up(workbook.file, NOW - timedelta(hours=hour))
    gone = thin(workbook.file.path, NOW)
    assert len(gone) == 3
    assert len(list(folder_of(workbook.file.path).glob("*.audit"))) == 6


def m900_becomes_true(db: Database) -> None:
    db.execute("create table fresh (id text primary key) strict")


def m901_fails(db: Database) -> None:
    db.execute("alter table setting add column colour text")
    db.execute("insert into setting (id) values ('half')")


def test_an_older_workbook_is_backed_up_before_it_is_brought_up(
    workbook_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, m900_becomes_true))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    made: list[Path] = []
    file = open_file(workbook_path, lambda _s: KEY, lambda f: made.append(back_up(f, NOW)))
    assert file.ask("pragma user_version") == [(schema.VERSION,)]
    assert file.ask("select count(*) from fresh") == [(0,)]
    file.close()
    assert len(made) == 1


def test_an_upgrade_that_fails_leaves_the_old_workbook_as_it_was(
    workbook_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(schema, "STEPS", (*schema.STEPS, m901_fails))
        newer.setattr(schema, "VERSION", schema.VERSION + 1)
        with pytest.raises(Exception, match="NOT NULL"):
            open_file(workbook_path, lambda _salt: KEY)
    file = open_file(workbook_path, lambda _salt: KEY)
    assert "colour" not in {row[1] for row in file.ask("pragma table_info(setting)")}
    assert file.ask("select count(*) from setting") == [(0,)]
    file.close()


def test_a_workbook_of_a_newer_program_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "newer.audit"
    with monkeypatch.context() as newer:
        newer.setattr(schema, "VERSION", schema.VERSION + 1)
        make(path, KEY).close()
    before = path.read_bytes()
    with pytest.raises(Problem) as refused:
        open_file(path, lambda _salt: KEY)
    assert refused.value.code == "newer"
    assert path.read_bytes() == before
