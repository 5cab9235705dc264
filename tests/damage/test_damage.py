"""Damage is noticed, never shown as fact; what stands in the way is said, and nothing is lost."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.records import Setting
from audit_app.store import read
from audit_app.store.file import make, open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY, counted_sources

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = 4096


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, list[Setting]]:
    """A workbook with forty settings: its bytes, and what it says."""
    path = tmp_path_factory.mktemp("damage") / "w.audit"
    make(path, KEY).close()
    file = open_file(path, lambda _salt: KEY)
    book = Workbook(file, counted_sources(), Author("Test", "test"))
    for number in range(40):
        book.settings.put(f"word {number}", f"Marram grass {number} " * 20)
    said = read.rows(file, Setting, order="key")
    file.close()
    return path.read_bytes(), said


def says(path: Path) -> list[Setting] | str:
    """What a workbook says when it is read through, or the code of the Problem."""
    try:
        file = open_file(path, lambda _salt: KEY)
    except Problem as problem:
        return problem.code
    try:
        found = read.rows(file, Setting, order="key")
        file.ask("select * from line")
        if file.ask("pragma cipher_integrity_check"):
            return "damaged"
    except Problem as problem:
        return problem.code
    finally:
        file.close()
    return found


def _flip(held: bytearray, dice: random.Random) -> None:
    held[dice.randrange(16, len(held))] ^= 1 << dice.randrange(8)


def _cut(held: bytearray, dice: random.Random) -> None:
    del held[dice.randrange(1, len(held)) :]


def _zero(held: bytearray, dice: random.Random) -> None:
    page = dice.randrange(len(held) // PAGE)
    held[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


@pytest.mark.parametrize(("harm", "trials"), [(_flip, 200), (_cut, 100), (_zero, 50)])
def test_no_damage_is_ever_read_as_fact(
    tmp_path: Path,
    written: tuple[bytes, list[Setting]],
    harm: Callable[[bytearray, random.Random], None],
    trials: int,
) -> None:
    content, said = written
    dice = random.Random(7)  # noqa: S311 - the same damage each time
    path = tmp_path / "w.audit"
    for trial in range(trials):
        held = bytearray(content)
        harm(held, dice)
        path.write_bytes(held)
        found = says(path)
        assert isinstance(found, str), f"{harm.__name__} {trial}: read {found != said}"


def _rename_over(path: Path, other: Path) -> None:
    os.replace(other, path)  # noqa: PTH105 - as a sync client does it


def _unlink(path: Path, _other: Path) -> None:
    path.unlink()


def _overwrite(path: Path, other: Path) -> None:
    path.write_bytes(other.read_bytes())


def _truncate(path: Path, _other: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(PAGE)


@pytest.mark.parametrize("swap", [_rename_over, _unlink, _overwrite, _truncate])
def test_a_file_swapped_underneath_stops_the_save(
    tmp_path: Path,
    written: tuple[bytes, list[Setting]],
    swap: Callable[[Path, Path], None],
) -> None:
    path, other = tmp_path / "w.audit", tmp_path / "other.audit"
    path.write_bytes(written[0])
    other.write_bytes(written[0][:-PAGE] + bytes(PAGE))
    file = open_file(path, lambda _salt: KEY)
    book = Workbook(file, counted_sources(1000), Author("Test", "test"))
    swap(path, other)
    with pytest.raises(Problem) as stopped:
        book.settings.put("partnership", "Written over?")
    assert stopped.value.code == "swapped"
    file.close()


def test_a_workbook_is_open_in_one_place_at_a_time(
    tmp_path: Path, written: tuple[bytes, list[Setting]]
) -> None:
    path = tmp_path / "w.audit"
    path.write_bytes(written[0])
    code = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from audit_app.store.file import open_file
        from tests.audit_app.conftest import KEY
        file = open_file(Path(sys.argv[1]), lambda _salt: KEY)
        print("open", flush=True)
        sys.stdin.read()
        """
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline().strip() == "open"
        with pytest.raises(Problem) as refused:
            open_file(path, lambda _salt: KEY)
        assert refused.value.code == "in-use"
        holder.stdin.close()
    open_file(path, lambda _salt: KEY).close()


@pytest.mark.parametrize(("limit", "code"), [("fsize", {"no-room", "drive-stopped"})])
@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_a_full_drive_is_said_and_what_was_saved_stays(
    tmp_path: Path, written: tuple[bytes, list[Setting]], limit: str, code: set[str]
) -> None:
    path = tmp_path / "w.audit"
    path.write_bytes(written[0])
    program = textwrap.dedent(
        """
        import resource, signal, sys
        from pathlib import Path
        from audit_app.problems import Problem
        from audit_app.store.file import open_file
        from audit_app.workbook.pen import Author
        from audit_app.workbook.workbook import Workbook
        from tests.audit_app.conftest import KEY, counted_sources
        path = Path(sys.argv[1])
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        file = open_file(path, lambda _salt: KEY)
        book = Workbook(file, counted_sources(1000), Author("Test", "test"))
        book.settings.put("partnership", "Kept")
        size = path.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        try:
            for number in range(200):
                book.settings.put(f"long {number}", "x" * 30_000)
        except Problem as problem:
            print(problem.code)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        book.settings.put("partnership", "Kept, and tried again")
        print(book.settings.all()["partnership"])
        file.close()
        """
    )
    told = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    ).stdout.split("\n")
    assert told[0] in code
    assert told[1] == "Kept, and tried again"
    assert isinstance(says(path), list)
    assert limit == "fsize"


def test_a_folder_that_cannot_be_written_in_is_said(
    tmp_path: Path, written: tuple[bytes, list[Setting]]
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    path = folder / "w.audit"
    path.write_bytes(written[0])
    program = textwrap.dedent(
        """
        import os, sys
        from pathlib import Path
        from audit_app.problems import Problem
        from audit_app.store.file import open_file
        from audit_app.workbook.pen import Author
        from audit_app.workbook.workbook import Workbook
        from tests.audit_app.conftest import KEY, counted_sources
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            os.setgid(65534); os.setuid(65534)
        file = open_file(Path(sys.argv[1]), lambda _salt: KEY)
        book = Workbook(file, counted_sources(1000), Author("Test", "test"))
        print(len(book.settings.all()))
        try:
            book.settings.put("partnership", "No")
        except Problem as problem:
            print(problem.code)
        file.close()
        """
    )
    shutil.chown(folder, 65534) if os.geteuid() == 0 else None
    for each in (tmp_path, *tmp_path.parents[:3]):
        each.chmod(each.stat().st_mode | 0o055)
    path.chmod(0o444)
    folder.chmod(0o555)
    told = subprocess.run(
        [sys.executable, "-B", "-c", program, str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    folder.chmod(0o755)
    assert told.stdout.split() == ["40", "read-only"], told.stderr
