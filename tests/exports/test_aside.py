from __future__ import annotations

import errno
import hashlib
import os
from typing import TYPE_CHECKING, NoReturn

import pytest

from audit_app.problems import Problem
from exports.aside import put

if TYPE_CHECKING:
    from pathlib import Path


def test_a_document_stands_in_its_place_whole_with_the_digest_of_its_bytes(tmp_path: Path) -> None:
    place = tmp_path / "Plan.pdf"
    assert put(place, b"words") == hashlib.sha256(b"words").hexdigest()
    assert place.read_bytes() == b"words"
    assert list(tmp_path.iterdir()) == [place]


def test_an_older_document_of_that_name_is_replaced(tmp_path: Path) -> None:
    place = tmp_path / "Plan.pdf"
    put(place, b"old")
    put(place, b"new")
    assert place.read_bytes() == b"new"


@pytest.mark.parametrize("mark", [".~lock.Plan.xlsx#", "~$Plan.xlsx"])
def test_a_workbook_that_is_open_elsewhere_is_left_alone(tmp_path: Path, mark: str) -> None:
    place = tmp_path / "Plan.xlsx"
    put(place, b"old")
    (tmp_path / mark).touch()
    with pytest.raises(Problem) as told:
        put(place, b"new")
    assert told.value.code == "in-use"
    assert place.read_bytes() == b"old"


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        put(tmp_path / "gone" / "Plan.pdf", b"words")
    assert told.value.code == "folder-gone"


def test_a_name_that_is_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "Plan.pdf").mkdir()
    with pytest.raises(Problem) as told:
        put(tmp_path / "Plan.pdf", b"words")
    assert told.value.code == "name"
    assert [each.name for each in tmp_path.iterdir()] == ["Plan.pdf"]


def test_a_name_too_long_for_the_drive_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        put(tmp_path / ("a" * 300 + ".pdf"), b"words")
    assert told.value.code == "name"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "no-room"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "read-only"),
        (errno.EIO, "cannot-write"),
    ],
)
def test_a_drive_that_fails_leaves_the_old_document_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fails(_descriptor: int) -> NoReturn:
        raise OSError(number, os.strerror(number))

    place = tmp_path / "Plan.pdf"
    put(place, b"old")
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(Problem) as told:
        put(place, b"new")
    assert told.value.code == code
    assert place.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [place]
