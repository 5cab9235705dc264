"""A percentage that was typed is kept as another number, so its cell is told and not read."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.old_excel import look_through
from tests.audit_app.intake.old_files import record, stream, wrap
from tests.audit_app.intake.test_cell_by_cell import MAIN, parts, read

if TYPE_CHECKING:
    from pathlib import Path

STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="9"/><xf numFmtId="9"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="{}"/></cellXfs></styleSheet>'
)
CELLS = (
    '<c r="A1" s="1"><v>1</v></c><c r="B1" s="0"><v>1</v></c><c r="C1" s="1"/>'
    '<c r="D1" s="1" t="s"><v>1</v></c><c r="E1" s="1" t="n"><v>0.5</v></c>'
)


@pytest.mark.parametrize(
    ("form", "unread"),
    [("9", {(0, 0), (0, 4)}), ("10", {(0, 0), (0, 4)}), ("170", {(0, 0), (0, 4)}), ("1", set())],
)
def test_a_percentage_in_a_workbook_is_told(
    tmp_path: Path, form: str, unread: set[tuple[int, int]]
) -> None:
    held = parts(CELLS)
    held["xl/styles.xml"] = STYLES.replace("{}", form)
    assert read(tmp_path / "list.xlsx", held)[1].unread == unread


@pytest.mark.parametrize(
    ("form", "unread"), [(9, {(0, 0), (1, 4), (2, 1)}), (170, {(0, 0), (1, 4), (2, 1)}), (1, set())]
)
def test_a_percentage_in_an_old_workbook_is_told(
    tmp_path: Path, form: int, unread: set[tuple[int, int]]
) -> None:
    own = record(0x041E, struct.pack("<HHB", 170, 4, 0) + b"0.0%")
    styles = b"".join(record(0x00E0, struct.pack("<HH", 0, one) + bytes(16)) for one in (form, 0))
    cells = record(0x0203, struct.pack("<HHHd", 0, 0, 0, 1.0))
    cells += record(0x0203, struct.pack("<HHHd", 0, 1, 1, 1.0))
    cells += record(0x027E, struct.pack("<HHHI", 1, 4, 0, 0))
    cells += record(0x00BD, struct.pack("<HHHIHIH", 2, 0, 1, 0, 0, 0, 1))
    path = wrap(tmp_path / "list.xls", stream({"a": cells}, own + styles))
    assert look_through(path)["a"].unread == unread


@pytest.mark.parametrize(
    "said",
    [
        struct.pack("<HB", 37, 0) + b"[$-x-sysdate]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",  # 37 is b"%"
        struct.pack("<HB", 3, 1) + "0\u2500\u0125".encode("utf-16-le"),
    ],
    ids=["a long date", "other letters"],
)
def test_a_form_of_numbers_without_its_sign_is_none_of_a_percentage(
    tmp_path: Path, said: bytes
) -> None:
    own = record(0x041E, struct.pack("<H", 170) + said)
    styles = record(0x00E0, struct.pack("<HH", 0, 170) + bytes(16))
    cells = record(0x0203, struct.pack("<HHHd", 0, 0, 0, 46_374.0))
    path = wrap(tmp_path / "list.xls", stream({"a": cells}, own + styles))
    assert not look_through(path)["a"].unread
