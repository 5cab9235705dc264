"""A small county is made as a large one is: whole, sound, the same twice, and of no real place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.records import School
from audit_app.safety.keys import derive
from audit_app.sample.county.made import make_county
from audit_app.sample.county.settings import settings
from audit_app.sample.made import PASSPHRASE, Clock, counted
from audit_app.store import read
from audit_app.store.file import open_file
from audit_app.store.verify import check
from audit_app.workbook.pen import Author
from audit_app.workbook.schools.area import area_of
from audit_app.workbook.workbook import Workbook

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 25)


def quiet(_done: int, _of: int) -> None:
    """Nobody watches."""


def last_receipt(path: Path) -> tuple[bytes, Workbook]:
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    [[link]] = file.ask("select link from receipt order by n desc limit 1")
    return link, Workbook(file, counted(Clock(TODAY)), Author("Test", "test"))


def test_it_is_sound_and_the_same_twice(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    first, book = last_receipt(
        make_county(tmp_path / "a", TODAY, lambda a, b: seen.append((a, b)), 30, 2)
    )
    assert check(book.file).faults == ()
    assert len(read.rows(book.file, School)) == 30
    assert [one.year for one in book.rounds.all()] == [2026, 2025]
    assert seen[-1][1] == 60
    held = area_of(book, 2026, TODAY)
    assert 25 <= held.rate.returned <= 30
    assert held.coverage.seen > 12
    before = area_of(book, 2025, TODAY)
    assert before.against.visited > 5, "what visits saw is compared with what schools say"
    assert {one.label for one in before.sections} >= {"Policies", "Early years: Safe adults"}
    assert sum(one.of for its in held.pairs().values() for one in its) > 300
    book.close()
    second, other = last_receipt(make_county(tmp_path / "b", TODAY, quiet, 30, 2))
    other.close()
    assert first == second


def test_eight_hundred_settings_have_names_and_urns_of_their_own() -> None:
    held = list(settings(800))
    assert len({one.name for one in held}) == 800
    urns = [one.urn for one in held if one.urn]
    assert len(set(urns)) == len(urns)
    assert all(urn.startswith("9") and len(urn) == 6 for urn in urns)


def test_when_it_is_stopped_no_file_is_left(tmp_path: Path) -> None:
    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_county(tmp_path, TODAY, stop, 30, 1)
    assert list(tmp_path.iterdir()) == []
