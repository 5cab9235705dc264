"""A file that is not ours, or was harmed, is refused in plain words and changes nothing."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit_app.problems import Problem
from audit_app.store.file import make, open_file
from audit_app.workbook.bring_in import PROBLEM, preview_plan
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY, counted_sources
from tests.audit_app.intake.editing import edited, put


def test_a_plan_of_another_workbook_is_refused(
    workbook: Workbook, plan: Path, tmp_path: Path
) -> None:
    make(tmp_path / "other.audit", KEY).close()
    file = open_file(tmp_path / "other.audit", lambda _salt: KEY)
    other = Workbook(file, counted_sources(9_000_000), Author("X", "y"))
    other.settings.put("partnership", "Dunes")
    with pytest.raises(Problem) as refused:
        preview_plan(other, plan)
    assert refused.value.code == "another-workbook"
    file.close()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("plan.xlsx", b"", "empty"),
        ("plan.xlsx", b"PK\x03\x04 nothing more", "damaged"),
        ("plan.csv", b"Ref,Status\n1,Done\n", "not-a-spreadsheet"),
        ("plan.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 100, "password"),
        ("plan.pdf", b"%PDF-1.7", "not-a-spreadsheet"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_in_plain_words(
    workbook: Workbook, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Problem) as refused:
        preview_plan(workbook, path)
    assert refused.value.code == code


def test_a_page_that_is_named_as_a_spreadsheet_is_said_to_be_none(
    workbook: Workbook, tmp_path: Path
) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"<html><table><tr><td>Ref</td></tr></table></html>")
    with pytest.raises(Problem, match="Whatever its name says"):
        preview_plan(workbook, path)


def test_an_ods_a_folder_and_a_missing_file_are_refused(workbook: Workbook, tmp_path: Path) -> None:
    ods = tmp_path / "plan.ods"
    with zipfile.ZipFile(ods, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("content.xml", "<x/>")
    for path, code in (
        (ods, "ods"),
        (tmp_path, "folder"),
        (tmp_path / "none.xlsx", "missing"),
        (tmp_path / f"{'long' * 100}.xlsx", "unreadable"),
        (Path(os.devnull), "no-file"),  # what only looks like a file could be read without an end
    ):
        with pytest.raises(Problem) as refused:
            preview_plan(workbook, path)
        assert refused.value.code == code


def test_a_bomb_and_a_document_type_are_refused_before_anything_is_read(
    workbook: Workbook, plan: Path, tmp_path: Path
) -> None:
    for name, extra in (
        ("bomb.xlsx", b"0" * (101 << 20)),
        ("dtd.xlsx", b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'),
    ):
        path = tmp_path / name
        shutil.copy(plan, path)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as parts:
            parts.writestr("xl/extra.xml", extra)
        with pytest.raises(Problem):
            preview_plan(workbook, path)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("xl/worksheets/SHEET1.XML", b"<worksheet/>"),
        ("xl/worksheets/sheet99.xml", "<worksheet/>".encode("utf-16-le")),
        ("xl/worksheets/sheet99.xml", "<worksheet/>".encode("utf-16-be")),
    ],
    ids=["a name in other letters", "wide letters", "wide letters the other way"],
)
def test_a_part_that_could_hide_another_is_refused(
    workbook: Workbook, plan: Path, name: str, part: bytes
) -> None:
    with zipfile.ZipFile(plan, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(name, part)
    with pytest.raises(Problem) as refused:
        preview_plan(workbook, plan)
    assert refused.value.code == "hostile"


@pytest.mark.parametrize(
    "sheet",
    [
        b'<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        b'<sheetData><row r="2"><c r="XFD2"><v>1</v></c></row></sheetData>',
        b"<sheetData>" + b"<row/>" * 7000 + b"</sheetData>",
        b"<x>" * 200_000 + b"</x>" * 200_000,
        b"<sheetData><row><c><v>1</v></row>",
    ],
    ids=["far corner", "far column", "many rows", "deep", "not closed"],
)
def test_a_sheet_that_is_made_to_do_harm_is_refused_or_read_as_nothing(
    workbook: Workbook, plan: Path, tmp_path: Path, sheet: bytes, workbook_path: Path
) -> None:
    before = workbook_path.read_bytes()
    path = tmp_path / "harm.xlsx"
    with zipfile.ZipFile(plan) as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            content = good.read(name)
            if name == "xl/worksheets/sheet1.xml":
                head = b'<?xml version="1.0"?><worksheet xmlns='
                space = b'"http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                content = head + space + sheet + b"</worksheet>"
            bad.writestr(name, content)
    try:
        preview = preview_plan(workbook, path)
    except Problem as problem:
        assert problem.code in {"too-large", "damaged", "hostile"}  # noqa: PT017 - either end is right
    else:
        assert all(item.sort == PROBLEM for item in preview.items)
    assert workbook_path.read_bytes() == before


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(where=st.integers(0, 10_000_000), bit=st.integers(0, 7), cut=st.booleans())
def test_a_harmed_file_gives_a_preview_or_a_problem_and_nothing_else(
    workbook: Workbook,
    plan: Path,
    where: int,
    bit: int,
    cut: bool,  # noqa: FBT001 - Hypothesis hands it in
) -> None:
    content = bytearray(plan.read_bytes())
    place = where % len(content)
    if cut:
        del content[place:]
    else:
        content[place] ^= 1 << bit
    path = plan.with_name("harmed.xlsx")
    path.write_bytes(content)
    try:
        preview_plan(workbook, path)
    except Problem as problem:
        assert problem.remedy  # noqa: PT017 - either end is right


def test_looking_at_a_bad_file_leaves_the_workbook_as_it_was(
    workbook: Workbook, plan: Path, workbook_path: Path
) -> None:
    before = workbook_path.read_bytes()
    edited(plan, put("Status", "Nearly"), "Plan")
    preview_plan(workbook, plan)
    assert workbook_path.read_bytes() == before
