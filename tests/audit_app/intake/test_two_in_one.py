"""A file that is two kinds of spreadsheet at once is read as neither: one would go unlooked at."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.taken_apart import sheets_of_a_list
from audit_app.problems import Problem
from tests.audit_app.intake.old_files import write_ods, write_xls
from tests.audit_app.intake.test_cell_by_cell import WORKED_OUT, parts, read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ROWS = {"S": [["one", "two"]]}


def with_excel_inside(path: Path) -> Path:
    """An .ods or .xls file at whose end the parts of an .xlsx file stand."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts(WORKED_OUT).items():
            made.writestr(name, content)
    return path


@pytest.mark.parametrize("name", ["list.xlsx", "list.ods", "list"])
def test_an_open_document_that_holds_an_excel_workbook_too_is_refused(
    tmp_path: Path, name: str
) -> None:
    path = with_excel_inside(write_ods(tmp_path / name, ROWS))
    with pytest.raises(Problem) as problem:
        sheets_of_a_list(path)
    assert problem.value.code == "hostile"


@pytest.mark.parametrize("name", ["list.xlsx", "list"])
def test_an_old_workbook_that_holds_a_new_one_too_is_refused_under_another_name(
    tmp_path: Path, name: str
) -> None:
    path = write_xls(tmp_path / name, ROWS)
    assert [*sheets_of_a_list(path)["S"][0][0]] == ["one", "two"]
    with pytest.raises(Problem) as problem:
        sheets_of_a_list(with_excel_inside(path))
    assert problem.value.code == "hostile"


def test_a_workbook_with_a_second_one_in_the_other_form_is_refused(tmp_path: Path) -> None:
    held = parts(WORKED_OUT)
    assert read(tmp_path / "list.xlsx", held)[1].unread == {(0, 0)}
    held["xl/workbook.bin"] = ""
    with pytest.raises(Problem) as problem:
        read(tmp_path / "list.xlsx", held)
    assert problem.value.code == "hostile"


def entries(held: Mapping[str, str | bytes], at: int) -> tuple[bytes, bytes, int]:
    """Parts as a zip lays them from a place on, their directory, and how many they are."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in held.items():
            made.writestr(name, content)
    whole = file.getvalue()
    many, size, begins = struct.unpack("<HII", whole[-12:-2])
    directory = bytearray(whole[begins : begins + size])
    with zipfile.ZipFile(file) as made:
        for one in made.infolist():
            said = struct.pack("<I", one.header_offset)
            place = directory.index(said + one.filename.encode())
            directory[place : place + 4] = struct.pack("<I", one.header_offset + at)
    return whole[:begins], bytes(directory), many


def with_two_directories(
    path: Path, one: Mapping[str, str | bytes], other: Mapping[str, str | bytes]
) -> Path:
    """A zip with two directories: some readers go by the one, and some by the other."""
    first, listed, many = entries(one, 0)
    second, elsewhere, more = entries(other, len(first))
    body = first + second + elsewhere + listed
    begins, at = len(body) - len(listed), len(body)
    long = struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, many, many, len(listed), begins)
    found = struct.pack("<IQI", 0, at, 1)
    end = struct.pack("<HHHHIIH", 0, 0, more, more, len(elsewhere), len(first + second), 0)
    path.write_bytes(body + b"PK\6\6" + long + b"PK\6\7" + found + b"PK\5\6" + end)
    return path


def test_a_workbook_with_two_directories_is_read_as_it_was_looked_through(tmp_path: Path) -> None:
    shown: Mapping[str, str | bytes] = {
        **parts('<c r="A1"><v>1</v></c>'),
        "xl/media/a.png": b"\1\2\3" * 300_000,
    }
    hidden: Mapping[str, str | bytes] = {**parts('<c r="A1"><v>2</v></c>'), "xl/media/a.png": b""}
    path = with_two_directories(tmp_path / "list.xlsx", shown, hidden)
    assert [*sheets_of_a_list(path)["S"][0][0]] == [1]


def test_an_open_document_with_two_directories_is_read_as_it_was_looked_through(
    tmp_path: Path,
) -> None:
    held: list[Mapping[str, str | bytes]] = []
    for word in ("shown", "hidden"):
        with zipfile.ZipFile(write_ods(tmp_path / "one.ods", {"S": [[word]]})) as one:
            held.append({name: one.read(name) for name in one.namelist()})
    path = with_two_directories(tmp_path / "list.ods", *held)
    assert [*sheets_of_a_list(path)["S"][0][0]] == ["shown"]
