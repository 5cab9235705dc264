"""What is no list of last audits, or is a harmed one, is refused in words."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.register.any_file import told_apart
from audit_app.intake.register.last_audits import read_last_audits
from audit_app.problems import Problem
from tests.audit_app.intake.register.files import links, register, setting
from tests.audit_app.intake.register.listing import TODAY, sheet

if TYPE_CHECKING:
    from pathlib import Path


def test_the_register_and_its_links_are_no_such_list(tmp_path: Path) -> None:
    files = [register(tmp_path / "r.csv", [setting("999101")]), links(tmp_path / "l.csv", [])]
    assert told_apart([*files, tmp_path / "none.csv"]).lists == ()


def test_the_register_is_said_to_be_no_such_list(tmp_path: Path) -> None:
    path = sheet(tmp_path / "r.xlsx", ["URN", "EstablishmentName", "TypeOfEstablishment (name)"])
    with pytest.raises(Problem) as problem:
        read_last_audits(path, TODAY)
    assert problem.value.what == "This is the register of schools, and no list of last audits."
    assert told_apart([path]).lists == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.xlsx", b""),
        ("picture.xlsx", b"\x89PNG\r\n"),
        ("half.xlsx", b"PK\x03\x04 and no more"),
        ("zeros.csv", b"URN,Last audit\n\0\0\0"),
        ("old.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600),
        ("letter.pdf", b"%PDF-1.7"),
    ],
)
def test_a_file_that_is_no_list_or_is_harmed_is_refused_in_words(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Problem):
        read_last_audits(tmp_path / name, TODAY)


@pytest.mark.parametrize(
    "harm",
    [
        b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        b'<row r="2"><c r="XFD2"><v>1</v></c></row>',
        b"<row>" + b"<c><v>1</v></c>" * 20_000 + b"</row>",
    ],
)
def test_a_list_that_reaches_far_beyond_any_is_refused_before_it_is_read(
    tmp_path: Path, harm: bytes
) -> None:
    path = sheet(tmp_path / "l.xlsx", ["URN", "Last audit"], [999101, "31/05/2024"])
    with zipfile.ZipFile(path) as held:
        parts = {name: held.read(name) for name in held.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b"</sheetData>", harm + b"</sheetData>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for part, content in parts.items():
            made.writestr(part, content)
    with pytest.raises(Problem) as problem:
        read_last_audits(path, TODAY)
    assert problem.value.code == "too-large"
