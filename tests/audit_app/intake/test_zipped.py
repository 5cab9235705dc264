"""A zip of other files is said to be one, and that it is to be unpacked first."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.gate import LARGEST, let_through
from audit_app.intake.register.any_file import read_told, told_apart
from audit_app.intake.register.last_audits import read_last_audits
from audit_app.problems import Problem
from tests.audit_app.intake.register.files import links, register, setting
from tests.audit_app.intake.register.listing import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WHAT = "This is a zip: other files are packed in it."
DO = "Unpack it first, and bring in the files that come out of it."


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def said(read: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(Problem) as problem:
        read()
    return problem.value.what, problem.value.remedy


def test_a_zip_of_the_register_and_its_links_is_to_be_unpacked_first(tmp_path: Path) -> None:
    held = [register(tmp_path / "r.csv", [setting("999101")]), links(tmp_path / "l.csv", [])]
    parts = {path.name: path.read_bytes() for path in held}
    path = zipped(tmp_path / "extract.zip", parts)
    assert said(lambda: read_told(told_apart([path]))) == (WHAT, DO)
    assert said(lambda: read_last_audits(path, TODAY)) == (WHAT, DO)


@pytest.mark.parametrize("name", ["returns.zip", "returns.xlsx"])
def test_a_zip_of_returns_is_to_be_unpacked_first_whatever_its_name(
    tmp_path: Path, name: str
) -> None:
    path = zipped(tmp_path / name, {"Returned/a.xlsx": b"PK\x03\x04", "Returned/b.xlsx": b"PK"})
    assert said(lambda: let_through(path)) == (WHAT, DO)


def test_a_zip_that_is_far_larger_than_a_return_is_said_to_be_one_too(tmp_path: Path) -> None:
    path = zipped(tmp_path / "extract.zip", {"r.csv": b"0" * LARGEST})
    assert said(lambda: let_through(path)) == (WHAT, DO)


def test_a_letter_is_no_zip_to_be_unpacked(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}
    what, _remedy = said(lambda: let_through(zipped(tmp_path / "letter.docx", parts)))
    assert what == "The file is not an Excel workbook."
