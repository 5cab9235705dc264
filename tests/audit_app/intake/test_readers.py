"""Readers beside the program: what they say of each file, and what ends them ends nothing else."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.readers.folder import MANY, read_all, read_beside
from audit_app.intake.readers.reader import Reader
from audit_app.intake.sheets import CameBack, Wanted, read_wanted
from audit_app.problems import Problem

if sys.platform == "win32":
    from pathlib import WindowsPath as PathHere
else:
    from pathlib import PosixPath as PathHere

if TYPE_CHECKING:
    from collections.abc import Iterator

WANTED = Wanted("action-plan", ("status", "note"))


class Deadly(PathHere):
    """A file that ends whatever reads it at once, as a fault in the machine would."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)


class Leaving(PathHere):
    """A file whose reading leaves a trace beside it."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (f"{self}.was-read",)


class Faulty(PathHere):
    """A file of which our own reading makes a fault that it does not expect."""

    def __reduce__(self) -> tuple[object, ...]:
        return int, ("no number",)


def nobody(_done: int, _of: int) -> None:
    """Nobody looks how far it is."""


@pytest.fixture
def reader() -> Iterator[Reader]:
    made = Reader(WANTED)
    yield made
    made.close()


def said(came: CameBack | Problem) -> object:
    return came.code if isinstance(came, Problem) else came


def folder_of(plan: Path, good: int) -> list[Path]:
    """Copies of a plan, and among them one that is empty and one that is not there."""
    paths = [plan.with_name(f"{n}.xlsx") for n in range(good)]
    for path in paths:
        shutil.copy(plan, path)
    empty = plan.with_name("empty.xlsx")
    empty.write_bytes(b"")
    return [*paths[:2], empty, *paths[2:], plan.with_name("gone.xlsx")]


def test_readers_beside_the_program_say_of_every_file_in_order_what_is_read_of_it_here(
    plan: Path,
) -> None:
    paths, told = folder_of(plan, 5), list[tuple[int, int]]()
    beside = read_beside(paths, WANTED, lambda *each: told.append(each), 2)
    here = read_wanted(plan, WANTED)
    assert {1, 2} <= {row.cells.get("ref") for row in here.rows}
    assert [said(came) for came in beside] == [here, here, "empty", here, here, here, "missing"]
    assert told == [(n, 7) for n in range(8)]


def test_a_refusal_comes_whole_from_a_reader(reader: Reader, tmp_path: Path) -> None:
    came = reader.read(tmp_path / "gone.xlsx")
    assert isinstance(came, Problem)
    assert (came.code, came.what) == ("missing", "There is no file there.")
    assert came.remedy == "See whether it was moved."


def test_hundreds_of_files_are_read_as_few_are(plan: Path) -> None:
    paths = folder_of(plan, MANY)
    told: list[tuple[int, int]] = []
    many = read_all(paths, WANTED, lambda *each: told.append(each))
    few = read_all(paths[:3], WANTED, nobody)
    assert [said(came) for came in many[:3]] == [said(came) for came in few]
    assert sum(isinstance(came, CameBack) for came in many) == MANY
    assert told[0] == (0, MANY + 2)
    assert told[-1] == (MANY + 2, MANY + 2)


def test_a_file_that_ends_its_reader_is_told_and_the_next_one_is_read(
    reader: Reader, plan: Path
) -> None:
    came = reader.read(Deadly(plan))
    assert isinstance(came, Problem)
    assert came.what == "The file could not be read: the reader gave up on it."
    assert reader.read(plan) == read_wanted(plan, WANTED)


def test_a_fault_of_ours_in_a_reader_is_raised(
    plan: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(RuntimeError, match="fault of ours"):
        read_beside([plan, Faulty(plan), plan], WANTED, nobody, 2)
    assert "ValueError" in capfd.readouterr().err


def test_a_stop_leaves_the_other_files_unread(plan: Path) -> None:
    class StoppedHere(Exception):  # noqa: N818 - what a person did
        pass

    def stop(done: int, _of: int) -> None:
        if done:
            raise StoppedHere

    last = Leaving(plan.with_name("last.xlsx"))
    with pytest.raises(StoppedHere):
        read_beside([*[plan] * 50, last], WANTED, stop, 2)
    assert not Path(f"{last}.was-read").exists()
