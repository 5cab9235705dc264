"""Spreadsheets that are made to fill the memory, to take for ever or to end the program."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest

import exports
from audit_app.problems import Problem
from audit_app.reports import action_plan
from audit_app.workbook.bring_in import preview_plan
from tests.audit_app.intake.editing import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook

SHEET = "xl/worksheets/sheet1.xml"
HEAD = (
    b'<?xml version="1.0"?><worksheet '
    b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
)
CORNER = (
    b'<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
    b'<row r="200000"><c r="ZZ200000"><v>1</v></c></row></sheetData>'
)
SMALL = b'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
WIDE = SMALL.replace(b"</row>", b'</row><row r="6000"><c r="GR6000"/></row>')


@pytest.fixture
def parts(workbook: Workbook, tmp_path: Path) -> dict[str, bytes]:
    """The parts of a plan that went out."""
    workbook.actions.add("Agree a checklist", "reflection")
    path = tmp_path / "plan.xlsx"
    exports.write(action_plan.sheet(workbook.documents.plan(TODAY)), path)
    with zipfile.ZipFile(path) as held:
        return {name: held.read(name) for name in held.namelist()}


def refused(workbook: Workbook, path: Path, parts: dict[str, bytes]) -> str:
    """Why a file of these parts is refused; the workbook's file is as it was."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    before = workbook.file.path.read_bytes()
    with pytest.raises(Problem) as problem:
        preview_plan(workbook, path)
    assert workbook.file.path.read_bytes() == before
    assert problem.value.remedy
    return problem.value.code


@pytest.mark.parametrize(
    "cells",
    [
        CORNER.replace(b'"', b"'"),
        CORNER.replace(b"A1", b"a1").replace(b"ZZ", b"zz"),
        CORNER.replace(b"r=", b"r = "),
        CORNER.replace(b"<c ", b'<c t=">" ').replace(b"<row ", b'<row s=">" '),
        CORNER.replace(b"<c ", b"<\xc3\xa9:c ").replace(b"<row ", b"<\xc3\xa9:row "),
        b"<sheetData><row>" + b"<c><v>1</v></c>" * 20_000 + b"</row></sheetData>",
        SMALL.replace(b'"A1"', b'"ZZZZZZZ1"'),
        SMALL.replace(b'"A1"', b'"A99999999999"'),
        SMALL + b"<mergeCells>" + b'<mergeCell ref="A1:B2"/>' * 101 + b"</mergeCells>",
        b"<sheetData><c " + b" " * (20 << 20),
        b"<sheetData>" + b"<c " * (1 << 20),
        b"<x/>" * 3_000_000,
    ],
    ids=[
        "single quotes",
        "small letters",
        "spaces",
        "a mark in quotes",
        "a prefix",
        "cells without a place",
        "a column past all",
        "a row past all",
        "merged cells",
        "a tag without end",
        "tags without end",
        "tags",
    ],
)
def test_a_sheet_that_reaches_too_far_however_it_is_written_is_refused(
    workbook: Workbook, tmp_path: Path, parts: dict[str, bytes], cells: bytes
) -> None:
    parts[SHEET] = HEAD + cells + b"</worksheet>"
    assert refused(workbook, tmp_path / "harm.xlsx", parts) == "too-large"


def test_a_sheet_that_stands_elsewhere_in_the_file_is_counted_too(
    workbook: Workbook, tmp_path: Path, parts: dict[str, bytes]
) -> None:
    links = "xl/_rels/workbook.xml.rels"
    parts[links] = parts[links].replace(b"worksheets/sheet1.xml", b"other/sheet1.xml")
    parts["xl/other/sheet1.xml"] = HEAD + CORNER + b"</worksheet>"
    assert refused(workbook, tmp_path / "harm.xlsx", parts) == "too-large"
    parts["xl/media/sheet1.png"] = parts.pop("xl/other/sheet1.xml")
    parts[links] = parts[links].replace(b"other/sheet1.xml", b"media/sheet1.png")
    assert refused(workbook, tmp_path / "harm.xlsx", parts) == "hostile"


def test_one_sheet_under_many_names_is_refused(
    workbook: Workbook, tmp_path: Path, parts: dict[str, bytes]
) -> None:
    names = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(300))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</sheets>", names + b"</sheets>")
    assert refused(workbook, tmp_path / "harm.xlsx", parts) == "hostile"


def test_many_sheets_that_each_reach_far_are_refused(
    workbook: Workbook, tmp_path: Path, parts: dict[str, bytes]
) -> None:
    names = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="q%d"/>' % (n, n, n) for n in range(300))
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    links = b"".join(
        b'<Relationship Type="%b" Target="worksheets/k%d.xml" Id="q%d"/>' % (kind, n, n)
        for n in range(300)
    )
    for name, end, more in (
        ("xl/workbook.xml", b"</sheets>", names),
        ("xl/_rels/workbook.xml.rels", b"</Relationships>", links),
    ):
        parts[name] = parts[name].replace(end, more + end)
    for n in range(300):
        parts[f"xl/worksheets/k{n}.xml"] = HEAD + WIDE + b"</worksheet>"
    assert refused(workbook, tmp_path / "harm.xlsx", parts) == "too-large"


@pytest.mark.parametrize(
    "layout",
    [
        "",
        "[]",
        "null",
        "[" * 30_000,
        '{"Plan": []}',
        '{"Plan": {"keys": [[]], "titles": [{}]}}',
        '{"Plan": {"keys": "ask", "titles": ["Ask"]}}',
        '{"Plan": {"keys": null, "titles": null}}',
        '{"Plan": 7}',
        "{",
    ],
)
def test_a_hidden_sheet_that_was_tampered_with_is_a_problem_in_plain_words(
    workbook: Workbook, tmp_path: Path, parts: dict[str, bytes], layout: str
) -> None:
    path = tmp_path / "plan.xlsx"
    book = openpyxl.load_workbook(path)
    for row in book["_meta"].iter_rows():
        if row[0].value == "layout":
            row[1].value = layout
    book.save(path)
    with pytest.raises(Problem) as problem:
        preview_plan(workbook, path)
    assert problem.value.code == "damaged"


@pytest.mark.parametrize("mark", ["<v>0</v>", "<f/><v>0</v>"], ids=["plain", "hidden behind"])
def test_one_long_text_in_very_many_cells_is_refused_before_it_is_copied_into_each(
    workbook: Workbook, tmp_path: Path, parts: dict[str, bytes], mark: str
) -> None:
    space = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    parts["xl/sharedStrings.xml"] = space + b"<si><t>" + b"z" * 30_000 + b"</t></si></sst>"
    cell = f'<c t="s">{mark}</c>'.encode()
    rows = (b"<row>" + cell * 100 + b"</row>") * 2_000
    parts[SHEET] = HEAD + b"<sheetData>" + rows + b"</sheetData></worksheet>"
    assert refused(workbook, tmp_path / "harm.xlsx", parts) == "too-large"
