"""Whatever bytes a register or a file of links is made of: rows, words for a person, or a Problem.

Never anything else, and never more than the caps.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit_app.intake.register import gate, lines
from audit_app.intake.register.links import LINKS, read_links
from audit_app.intake.register.schools import REGISTER, read_register
from audit_app.problems import Problem
from tests.audit_app.intake.register.files import HEADS, register, setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.intake.register.links import Links
    from audit_app.intake.register.schools import Register

HOME = Path(__file__).parents[4]
SLOW = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

# Bytes that a CSV file is made of, and those that harm one.
PIECES = st.sampled_from(
    [
        *(head.encode() for head in (*REGISTER.needed, *REGISTER.others, *LINKS.needed)),
        b"999101",
        b"999102",
        b"Open",
        b"Closed",
        b"Community school",
        b"Successor",
        b"Predecessor - merged",
        b"31/02/2020",
        b"01-09-2019",
        b"9999-12-31",
        b'"',
        b'""',
        b",",
        b",,,,,,,,,,,,,",
        b";",
        b"\t",
        b"\n",
        b"\r",
        b"\r\n",
        b"\x81\x8d",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xc3",
        b"\xe2\x80\xae",
        b"\xe2\x80\xa8",
        b"\x1b[2J",
        b"\0",
    ]
)
FILES = st.one_of(
    st.binary(max_size=400),
    st.lists(PIECES, max_size=60).map(b"".join),
    st.lists(st.one_of(PIECES, st.binary(max_size=8)), max_size=40).map(
        lambda pieces: ",".join(HEADS).encode() + b"\n" + b"".join(pieces)
    ),
)


def read_or_refused(
    read: Callable[[Path], Register | Links], path: Path
) -> Register | Links | Problem:
    try:
        return read(path)
    except Problem as problem:
        return problem


@given(FILES)
@SLOW
def test_any_bytes_are_rows_words_or_a_problem(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(held)
    for read in (read_register, read_links):
        found = read_or_refused(read, path)
        if isinstance(found, Problem):
            assert found.what
            assert found.remedy
        else:
            for wrong in found.problems:
                assert 0 < wrong.line <= 1 + held.count(b"\n") + held.count(b"\r")
                assert wrong.what
    assert path.read_bytes() == held, "the file is only read"


@given(
    st.lists(st.tuples(st.integers(0, 3000), st.integers(1, 255)), min_size=1, max_size=6),
    st.sampled_from(["cp1252", "utf-8-sig"]),
)
@SLOW
def test_every_line_of_a_register_with_a_few_bytes_changed_is_a_row_or_is_said(
    tmp_path: Path, changes: list[tuple[int, int]], encoding: str
) -> None:
    rows = [setting(f"9991{at:02}", name=f"Café {at}") for at in range(12)]
    path = register(tmp_path / "r.csv", rows, columns=20, encoding=encoding)
    held = bytearray(path.read_bytes())
    start = held.index(b"\n") + 1  # the heads stay
    for at, byte in changes:
        if bytes([byte]) not in b'\r\n"' and start + at < len(held) - 2:
            held[start + at] = byte if held[start + at] not in b"\r\n" else held[start + at]
    path.write_bytes(bytes(held))
    found = read_register(path)
    said = [row.line for row in found.rows] + [wrong.line for wrong in found.problems]
    assert sorted(said) == list(range(2, 14))


@pytest.mark.parametrize(
    ("held", "code"),
    [
        (b"", "empty"),
        (b"\n\n,,,\n", "no-columns"),
        (b"PK\x03\x04rest", "damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "damaged"),
        ("URN,Name\n".encode("utf-16"), "no-columns"),
        ("URN,Name\n".encode("utf-16-le"), "not-csv"),
        (b"\xff\xfe\0\0URN", "no-columns"),
        (b"URN\0,Name\n", "not-csv"),
        (b"x" * 100_001, "too-large"),
        (b",".join(b"h%d" % at for at in range(501)), "too-large"),
        (b'"URN\n', "no-columns"),
    ],
)
def test_what_is_no_register_is_refused_in_words(tmp_path: Path, held: bytes, code: str) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(held)
    with pytest.raises(Problem) as refused:
        read_register(path)
    assert refused.value.code == code


def test_a_folder_a_missing_file_and_what_never_ends_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, code in (
        (tmp_path, "folder"),
        (tmp_path / "none.csv", "missing"),
        (pipe, "no-file"),
        (Path("/dev/zero"), "no-file"),
    ):
        with pytest.raises(Problem) as refused:
            read_register(path)
        assert refused.value.code == code


def test_more_than_the_caps_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = register(tmp_path / "r.csv", [setting(f"{100000 + at}") for at in range(20)])
    monkeypatch.setattr(lines, "MOST_ROWS", 10)
    with pytest.raises(Problem, match="far more rows"):
        read_register(path)
    monkeypatch.setattr(gate, "LARGEST", 100)
    with pytest.raises(Problem, match="far larger"):
        read_register(path)


_READ = """
import sys
from pathlib import Path
from audit_app.intake.register.schools import read_register
from audit_app.problems import Problem
try:
    print(len(read_register(Path(sys.argv[1])).rows))
except Problem as problem:
    print(problem.code)
"""


def worst(path: Path, name: str) -> None:
    """Write a file that is as bad as the gate lets through."""
    head = ",".join(HEADS).encode() + b"\n"
    with path.open("wb") as file:
        file.write(head)
        match name:
            case "quotes":  # each line opens a mark that is never closed
                for _ in range(1400):
                    file.write(b'"' + b"x" * 99_000 + b"\n" + (b"y" * 99 + b"\n") * 10)
            case "commas":
                for _ in range(1400):
                    file.write(b"," * 99_990 + b"\n")
            case "blank":
                file.write(b"\n" * (140 << 20))
            case "short":
                file.write(b"x\n" * (70 << 20))
            case _:
                row = [setting("1").get(head, "") for head in HEADS]
                for at in range(lines.MOST_ROWS):
                    row[0] = str(100_000 + at)
                    file.write(",".join(row).encode() + b"\n")


@pytest.mark.parametrize("name", ["quotes", "commas", "blank", "short", "whole"])
def test_the_worst_file_that_may_be_read_stays_within_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / "worst.csv"
    worst(path, name)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))

    done = subprocess.run(
        [sys.executable, "-c", _READ, str(path)],
        cwd=HOME,
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=limited,
        check=False,
    )
    wanted = {
        "whole": str(lines.MOST_ROWS),
        "quotes": "0",
        "commas": "0",
        "blank": "too-large",
        "short": "too-many-faults",
    }[name]
    assert done.stdout.strip() == wanted, done.stderr[-400:]
