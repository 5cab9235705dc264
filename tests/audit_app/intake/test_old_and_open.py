"""Files of other programs that are made to fill the memory or to take for ever."""

from __future__ import annotations

import struct
import tracemalloc
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit_app.intake.old_excel import look_through as old_excel
from audit_app.intake.open_document import look_through as open_document
from audit_app.intake.open_document import with_white_space
from audit_app.intake.parts import Parts
from audit_app.problems import Problem
from tests.audit_app.intake.old_files import (
    record,
    records_of,
    stream,
    wrap,
    write_content,
    write_ods,
    write_xls,
)
from tests.audit_app.workbook.schools.coming_back import read_school_return

if TYPE_CHECKING:
    from pathlib import Path

SMALL = {"Start here": [["Which return", "URN 900001"]]}
ONE = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'

WIDE = ONE.replace("cell office", 'cell table:number-columns-repeated="16384" office')

LONG = ONE.replace(">x<", f">{'y' * 600_000}<")
SPACES = ONE.replace(">x<", '><text:s text:c="999999999"/><')
MANY_SPACES = ONE.replace(">x<", ">" + '<text:s text:c="400000"/>' * 60 + "<")
FULL = ONE.replace(">x<", f">{'y' * 30_000}<")


def refused(path: Path) -> str:
    with pytest.raises(Problem) as problem:
        read_school_return(path)
    assert problem.value.remedy
    return problem.value.code


@pytest.mark.parametrize(
    "rows",
    [
        f'<table:table-row table:number-rows-repeated="1048576">{ONE}</table:table-row>',
        (
            '<table:table-row table:number-rows-repeated="1048575"/>'
            f"<table:table-row>{ONE}</table:table-row>"
        ),
        f"<table:table-row>{WIDE}</table:table-row>",
        (
            '<table:table-row><table:table-cell table:number-columns-repeated="16383"/>'
            f"{ONE}</table:table-row>"
        ),
        f'<table:table-row table:number-rows-repeated="99999999999999">{ONE}</table:table-row>',
        "<table:table-row>" + "<text:s/>" * 700_000 + "</table:table-row>",
        f"<table:table-row>{LONG}</table:table-row>",
        f'<table:table-row table:number-rows-repeated="5000">{FULL}</table:table-row>',
        f"<table:table-row>{SPACES}</table:table-row>",
        f"<table:table-row>{MANY_SPACES}</table:table-row>",
    ],
    ids=[
        "rows",
        "rows before one",
        "columns",
        "columns before one",
        "no number",
        "tags",
        "words",
        "much",
        "spaces",
        "many spaces",
    ],
)
def test_an_ods_that_stands_for_far_more_than_it_holds_is_refused(
    tmp_path: Path, rows: str
) -> None:
    path = write_content(tmp_path / "harm.ods", f'<table:table table:name="a">{rows}</table:table>')
    assert refused(path) == "too-large"


def test_an_ods_with_a_password_or_a_document_type_is_refused(tmp_path: Path) -> None:
    locked = {"META-INF/manifest.xml": "<m><encryption-data/></m>"}
    path = write_content(tmp_path / "locked.ods", "", locked)
    assert refused(path) == "password"
    strange = {"settings.xml": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'}
    assert refused(write_content(tmp_path / "strange.ods", "", strange)) == "hostile"


def test_a_deep_ods_is_refused_or_read_as_nothing(tmp_path: Path) -> None:
    deep = "<text:span>" * 200_000 + "</text:span>" * 200_000
    row = f"<table:table-row><table:table-cell>{deep}</table:table-cell></table:table-row>"
    path = write_content(tmp_path / "deep.ods", f'<table:table table:name="a">{row}</table:table>')
    assert refused(path) in {"not-ours", "damaged", "too-large"}


def cell_at(row: int, column: int) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, 0, 1.0))


@pytest.mark.parametrize(
    ("cells", "before"),
    [
        (cell_at(65_535, 255), b""),
        (cell_at(6_000, 0), b""),
        (cell_at(0, 250), b""),
        (record(0x0200, struct.pack("<IIHHH", 0, 65_536, 0, 256, 0)), b""),
        (b"", record(0x00FC, struct.pack("<II", 0x7FFFFFFF, 0x7FFFFFFF))),
    ],
    ids=["far corner", "far row", "far column", "its size", "its words"],
)
def test_an_old_workbook_that_reaches_too_far_is_refused(
    tmp_path: Path, cells: bytes, before: bytes
) -> None:
    path = wrap(tmp_path / "harm.xls", stream({"a": cells}, before))
    assert refused(path) == "too-large"


def test_an_old_workbook_with_a_password_is_refused_by_its_name(tmp_path: Path) -> None:
    locked = record(0x002F, struct.pack("<HHHH", 1, 1, 1, 1))
    content = stream({"a": records_of(SMALL["Start here"])}, locked)
    assert refused(wrap(tmp_path / "locked.xls", content)) == "password"


def test_another_document_in_the_same_wrapping_is_no_workbook(tmp_path: Path) -> None:
    path = wrap(tmp_path / "letter.xls", b"words" * 2000, "WordDocument")
    assert refused(path) == "not-a-spreadsheet"


def test_what_was_worked_out_and_not_typed_is_known_in_both(tmp_path: Path) -> None:
    formula = record(0x0006, struct.pack("<HHH", 3, 2, 0) + bytes(16))
    merged = record(0x00E5, struct.pack("<HHHHH", 1, 4, 6, 4, 4))
    path = wrap(tmp_path / "a.xls", stream({"a": formula + merged}))
    assert old_excel(path)["a"].unread == {(3, 2)}
    assert old_excel(path)["a"].merged == (((4, 4), (6, 4)),)
    row = (
        '<table:table-row table:number-rows-repeated="3"/><table:table-row>'
        '<table:table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>'
        '<table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="1"/>'
        "</table:table-row>"
    )
    path = write_content(tmp_path / "a.ods", f'<table:table table:name="a">{row}</table:table>')
    assert open_document(path)["a"].unread == {(3, 2)}
    assert open_document(path)["a"].merged == (((3, 3), (4, 3)),)


@pytest.mark.parametrize(
    "said",
    [
        'office:value-type="time" office:time-value="PT30H00M00S"',
        'office:value-type="time" office:time-value="-PT00H05M00S"',
        'office:value-type="percentage" office:value="1"',
    ],
)
def test_a_length_of_time_and_a_percentage_in_an_open_document_are_no_words(
    tmp_path: Path, said: str
) -> None:
    row = f"<table:table-row><table:table-cell {said}><text:p>x</text:p></table:table-cell>"
    table = f'<table:table table:name="a">{row}{ONE}</table:table-row></table:table>'
    assert open_document(write_content(tmp_path / "a.ods", table))["a"].unread == {(0, 0)}


@pytest.mark.parametrize("ending", [".ods", ".xls"])
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(where=st.integers(0, 10_000_000), bit=st.integers(0, 7), cut=st.booleans())
def test_a_harmed_file_is_refused_in_plain_words_or_read(
    tmp_path: Path,
    ending: str,
    where: int,
    bit: int,
    cut: bool,  # noqa: FBT001 - Hypothesis hands it in
) -> None:
    path = tmp_path / f"harmed{ending}"
    rows = {"Start here": [["Which return", 1.5, "x" * 40]] * 30}
    (write_ods if ending == ".ods" else write_xls)(path, rows)
    content = bytearray(path.read_bytes())
    place = where % len(content)
    if cut:
        del content[place:]
    else:
        content[place] ^= 1 << bit
    path.write_bytes(content)
    try:
        read_school_return(path)
    except Problem as problem:
        assert problem.remedy  # noqa: PT017 - either end is right


def test_a_csv_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("a\n" * 7_000)
    assert refused(path) == "too-large"
    path.write_text('"' + "a" * 200_000)
    assert refused(path) in {"damaged", "not-ours"}
    path.write_text("a," * 300)
    assert refused(path) == "too-large"


def packed(content: bytes) -> Parts:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("content.xml", content)
    return Parts(file.getvalue())


def content_of(file: bytes | None) -> bytes:
    assert file is not None
    with zipfile.ZipFile(BytesIO(file)) as parts:
        return parts.read("content.xml")


@pytest.mark.parametrize("element", [b"<text:tab/>", b"<text:tab xml:id='a'></text:tab>"])
def test_a_tab_is_a_letter_wherever_it_stands_in_a_long_file(element: bytes) -> None:
    for before in range(len(element) + 2):
        filling = b"one" + b"." * ((1 << 16) - 3 - before)
        held = content_of(with_white_space(packed(filling + element + b"two")))
        assert held == filling + b"\ttwo", before


def test_one_tab_in_a_long_file_makes_no_second_copy_of_it() -> None:
    long = 24 << 20
    parts = packed(b"<a>" + b"." * long + b"</a><text:tab/>")
    tracemalloc.start()
    held = with_white_space(parts)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held is not None
    assert most < long // 4
