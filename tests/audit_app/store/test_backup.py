"""Backups are whole and read again; an upgrade that fails leaves the old workbook as it was."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.store import backup, schema
from audit_app.store.backup import back_up, folder_of, is_whole, thin, to_keep
from audit_app.store.file import make, open_file
from tests.audit_app.conftest import KEY

if TYPE_CHECKING:
    from collections.abc import Callable
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


def test_thinning_leaves_a_file_that_somebody_else_put_there(workbook: Workbook) -> None:
    back_up(workbook.file, NOW)
    stray = folder_of(workbook.file.path) / "2026-11-25 12.00.00-LAPTOP.audit"
    stray.write_bytes(b"a sync folder's own copy")
    assert thin(workbook.file.path, NOW) == []
    assert stray.exists()


def test_backups_too_large_together_go_from_the_oldest_but_one_always_stays(
    workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [back_up(workbook.file, NOW + timedelta(hours=hour)) for hour in range(3)]
    size = made[0].stat().st_size
    later = NOW + timedelta(hours=3)
    monkeypatch.setattr(backup, "LARGEST_TOGETHER", 2 * size)
    assert thin(workbook.file.path, later) == made[:1]
    monkeypatch.setattr(backup, "LARGEST_TOGETHER", 1)
    assert thin(workbook.file.path, later) == made[1:2]
    assert made[2].exists()


def test_a_backup_older_than_a_year_is_not_kept() -> None:
    now = datetime(2026, 11, 25, 12)  # noqa: DTZ001 - as file names say it
    assert to_keep([now - timedelta(days=370), now], now) == [now]


def test_only_a_copy_that_reads_through_to_the_same_end_is_whole(workbook: Workbook) -> None:
    workbook.settings.put("partnership", "Marram Bay")
    path = back_up(workbook.file, NOW)
    sound = path.read_bytes()
    assert is_whole(workbook.file, path)
    middle = len(sound) // 2
    flipped = sound[:middle] + bytes([sound[middle] ^ 1]) + sound[middle + 1 :]
    for harmed in (flipped, sound[:middle], b""):
        path.write_bytes(harmed)
        assert not is_whole(workbook.file, path)
    path.write_bytes(sound)
    workbook.settings.put("partnership", "Dunes")
    assert not is_whole(workbook.file, path)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_a_backup_that_finds_no_room_leaves_nothing_that_looks_like_one(
    workbook: Workbook, tmp_path: Path
) -> None:
    workbook.settings.put("partnership", "Marram Bay")
    path = tmp_path / "full.audit"
    workbook.file.copy_to(path)
    file = open_file(path, lambda _salt: KEY)
    held = back_up(file, NOW)
    file.close()
    program = textwrap.dedent(
        """
        import resource, signal, sys
        from datetime import UTC, datetime
        from pathlib import Path
        from audit_app.problems import Problem
        from audit_app.store.backup import back_up
        from audit_app.store.file import open_file
        from tests.audit_app.conftest import KEY
        path = Path(sys.argv[1])
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        file = open_file(path, lambda _salt: KEY)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
        try:
            back_up(file, datetime(2026, 11, 25, 12, tzinfo=UTC))
        except Problem as problem:
            print(problem.code)
        """
    )
    told = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    ).stdout.split()
    assert told[0] in {"no-room", "drive-stopped"}
    assert list(folder_of(path).iterdir()) == [held]
    copy = open_file(held, lambda _salt: KEY)
    assert copy.ask("select value from setting") == [('"Marram Bay"',)]
    copy.close()


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


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param((m901_fails,), id="its-only-step"),
        pytest.param((m900_becomes_true, m901_fails), id="the-second-of-two-steps"),
    ],
)
def test_an_upgrade_that_fails_leaves_the_old_workbook_as_it_was(
    workbook_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    steps: tuple[Callable[[Database], None], ...],
) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(schema, "STEPS", (*schema.STEPS, *steps))
        newer.setattr(schema, "VERSION", schema.VERSION + len(steps))
        with pytest.raises(Exception, match="NOT NULL"):
            open_file(workbook_path, lambda _salt: KEY)
    file = open_file(workbook_path, lambda _salt: KEY)
    assert file.ask("select 1 from sqlite_master where name = 'fresh'") == []
    assert file.ask("pragma user_version") == [(schema.VERSION,)]
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
