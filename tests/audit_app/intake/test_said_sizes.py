"""A reader makes room for as much as a file says that it holds: what it says must be likely."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.taken_apart import sheets_of_a_list
from audit_app.problems import Problem
from tests.audit_app.intake.old_files import record, records_of, stream, wrap, write_content
from tests.audit_app.intake.test_cell_by_cell import MAIN, TEXTS, parts, read

if TYPE_CHECKING:
    from pathlib import Path

WORDS = '<c r="A1" t="s"><v>1</v></c>'


@pytest.mark.parametrize(
    "said",
    [
        'uniqueCount="{}"',
        "uniqueCount = '{}'",
        'a=">" uniqueCount="000{}"',
        'b="1"\nuniqueCount="{}"',
    ],
)
@pytest.mark.parametrize("name", [TEXTS, "xl/SharedStrings.xml"])
def test_a_workbook_that_says_it_holds_a_thousand_million_texts_is_refused(
    tmp_path: Path, said: str, name: str
) -> None:
    held = parts(WORDS)
    texts = held.pop(TEXTS)
    for count, is_fit in ((2, True), (4_000_000_000, False)):
        held[name] = texts.replace("<sst", f"<sst {said.format(count)}")
        if is_fit:
            assert read(tmp_path / "list.xlsx", held)[0] == ["one"]
        else:
            with pytest.raises(Problem) as problem:
                read(tmp_path / "list.xlsx", held)
            assert problem.value.code == "too-large"


def test_a_workbook_without_a_text_in_its_list_of_texts_is_read(tmp_path: Path) -> None:
    held = parts('<c r="A1" t="inlineStr"><is><t>typed</t></is></c>')
    for texts in ('<sst count="0" uniqueCount="0"/>', "<sst></sst>"):
        held[TEXTS] = texts.replace("<sst", f'<sst xmlns="{MAIN}"')
        assert read(tmp_path / "list.xlsx", held)[0] == ["typed"]


def test_a_long_list_of_texts_that_says_it_holds_far_more_is_refused(tmp_path: Path) -> None:
    held = parts(WORDS)
    long = f"<si><t>{'z' * 30_000}</t></si>" * 20
    held[TEXTS] = held[TEXTS].replace("</sst>", f"{long}</sst>")
    assert read(tmp_path / "list.xlsx", held)[0] == ["one"]
    held[TEXTS] = held[TEXTS].replace("<sst", '<sst uniqueCount="4000000000"')
    with pytest.raises(Problem) as problem:
        read(tmp_path / "list.xlsx", held)
    assert problem.value.code == "too-large"


CELLS = records_of([["one", "two"]])


def sized(*said: int) -> bytes:
    return record(0x0200, struct.pack("<IIHHH", *said, 0))


def far_corner(row: int, column: int) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, 0, 1.0))


def texts(*words: bytes) -> bytes:
    """The list of texts of an old workbook, each longer than one record can be."""
    said = struct.pack("<II", len(words), len(words))
    whole = b"".join(struct.pack("<HB", len(word), 0) + word[:8_000] for word in words)
    more = [word[at : at + 8_000] for word in words for at in range(8_000, len(word), 8_000)]
    return record(0x00FC, said + whole) + b"".join(record(0x003C, b"\0" + one) for one in more)


def pointing(many: int) -> bytes:
    """Rows of cells that point at the first text."""
    cells = (struct.pack("<HHHI", n // 100, n % 100, 0, 0) for n in range(many))
    return b"".join(record(0x00FD, cell) for cell in cells)


@pytest.mark.parametrize(
    ("sheets", "before"),
    [
        ({"a": sized(0, 6_000, 0, 65_535) + CELLS}, b""),
        ({"a": sized(5_000, 10, 0, 2) + CELLS}, b""),
        ({"a": sized(0, 10, 9, 2) + CELLS}, b""),
        ({"a": record(0x0200, struct.pack("<HHHHH", 0, 6_000, 0, 65_535, 0)) + CELLS}, b""),
        ({"a": record(0x00BD, struct.pack("<HH", 1, 60_000) + bytes(8)) + CELLS}, b""),
        ({"a": record(0x00BD, struct.pack("<HH", 1, 9) + bytes(6) + b"\1\0") + CELLS}, b""),
        ({f"s{n}": far_corner(5_900, 190) for n in range(20)}, b""),
        ({"a": pointing(20_000)}, texts(b"a" * 30_000)),
        ({"a": CELLS}, record(0x00FC, struct.pack("<II", 1, 300_000)) + bytes(900_000)),
    ],
    ids=[
        "columns",
        "rows turned round",
        "columns turned round",
        "an older size",
        "several beyond",
        "several turned round",
        "sheets",
        "words",
        "texts",
    ],
)
def test_an_old_workbook_for_which_a_reader_would_make_too_much_room_is_refused(
    tmp_path: Path, sheets: dict[str, bytes], before: bytes
) -> None:
    path = wrap(tmp_path / "list.xls", stream(sheets, before))
    with pytest.raises(Problem) as problem:
        sheets_of_a_list(path)
    assert problem.value.code in {"too-large", "damaged"}


def test_an_old_workbook_whose_cells_point_at_long_texts_is_read(tmp_path: Path) -> None:
    path = wrap(tmp_path / "list.xls", stream({"a": pointing(300)}, texts(b"a" * 30_000)))
    [(cells, _marks)] = sheets_of_a_list(path).values()
    assert {*map(len, map(str, cells[2]))} == {30_000}


def test_open_documents_of_many_sheets_that_each_reach_far_are_refused(tmp_path: Path) -> None:
    one = '<table:table-cell office:value-type="float" office:value="1"/>'
    rows = (
        '<table:table-row table:number-rows-repeated="5900"/><table:table-row>'
        f'<table:table-cell table:number-columns-repeated="58"/>{one}</table:table-row>'
    )
    tables = "".join(f'<table:table table:name="{n}">{rows}</table:table>' for n in range(20))
    with pytest.raises(Problem) as problem:
        sheets_of_a_list(write_content(tmp_path / "list.ods", tables))
    assert problem.value.code == "too-large"
    table = f'<table:table table:name="a">{rows}</table:table>'
    assert len(sheets_of_a_list(write_content(tmp_path / "one.ods", table))["a"][0]) == 5_901


def wrapped(path: Path, **said: int) -> Path:
    """An old workbook in whose wrapping one number was changed."""
    content = bytearray(wrap(path, stream({"a": CELLS})).read_bytes())
    directory = int.from_bytes(content[48:52], "little")
    table = 512 * (int.from_bytes(content[76:80], "little") + 1)
    first = int.from_bytes(content[512 * (directory + 1) + 128 + 116 :][:4], "little")
    at = {
        "sheets": table + 4 * first,
        "directory": table + 4 * directory,
        "tables": 68,
        "short": 60,
        "version": 24,
    }
    to = {"directory": directory, "sheets": first}
    for name, number in said.items():
        struct.pack_into("<I", content, at[name], to.get(name, number))
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "said",
    [
        {"sheets": 1},
        {"directory": 1},
        {"tables": 1},
        {"short": 2, "directory": 1},
        {"version": 0x4003E},
    ],
    ids=["sheets", "directory", "tables", "short sectors", "version"],
)
def test_an_old_workbook_whose_sectors_go_round_is_refused(
    tmp_path: Path, said: dict[str, int]
) -> None:
    assert "a" in sheets_of_a_list(wrapped(tmp_path / "list.xls"))
    with pytest.raises(Problem) as problem:
        sheets_of_a_list(wrapped(tmp_path / "round.xls", **said))
    assert problem.value.code in {"damaged", "too-large"}


def test_an_old_workbook_that_says_one_sheet_twice_or_where_none_begins_is_refused(
    tmp_path: Path,
) -> None:
    content = stream({"a": CELLS, "b": CELLS})
    first = content.index(record(0x0085, b"")[:2] + b"\x0a\0") + 4
    for place in (first + 14, first):  # the second is said to stand where the first does
        for said in (content[first : first + 4], struct.pack("<I", len(content) - 3)):
            held = bytearray(content)
            held[place : place + 4] = said
            path = wrap(tmp_path / "list.xls", bytes(held))
            if held == content:
                assert [*sheets_of_a_list(path)] == ["a", "b"]
                continue
            with pytest.raises(Problem) as problem:
                sheets_of_a_list(path)
            assert problem.value.code == "damaged"


def test_an_old_workbook_with_another_workbook_within_it_is_refused(tmp_path: Path) -> None:
    content = bytearray(wrapped(tmp_path / "list.xls").read_bytes())
    directory = 512 * (int.from_bytes(content[48:52], "little") + 1)
    content[directory + 256 : directory + 384] = content[directory + 128 : directory + 256]
    path = tmp_path / "two.xls"
    path.write_bytes(content)
    with pytest.raises(Problem) as problem:
        sheets_of_a_list(path)
    assert problem.value.code == "damaged"
