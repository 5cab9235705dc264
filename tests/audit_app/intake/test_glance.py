"""A part that is let through at a glance would be let through tag by tag as well."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from audit_app.intake.alike import Alike
from audit_app.intake.cell_by_cell import unread_in
from audit_app.intake.extent import Extent
from audit_app.intake.gate import let_through
from audit_app.intake.glance import worked_out_at_a_glance
from audit_app.intake.parts import Parts
from audit_app.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

SHEET = "xl/worksheets/sheet1.xml"
NAMES = st.sampled_from([SHEET, "xl/styles.xml", "xl/sharedStrings.xml", "xl/_rels/w.rels"])
PLACES = st.sampled_from(
    [b"A1", b"B2", b"GR9", b"GS9", b"ZZZ1", b"A999", b"A1000", b"A6001", b"9", b"a7", b"", b"1A"]
)
AROUND = st.sampled_from(
    b"""<c r="%s"> <c r="%s"/> <c r='%s'> <c s="1" r="%s"/> <c  r="%s"/> <x:c r="%s"/>
    <c r = "%s"> <row r="%s"> <row spans="1:2" r="%s"> %s <C r="%s"/> <c/r="%s"> <c\tr="%s">
    <c r="A1" r="%s"/> <c xr="%s"> <c xmlns:r="%s"> <tablePart xmlns:r="%s"/> <x:row r="%s"/>
    <c r="%s> <c r="%s" s="1" t="n"> <row r="%s" x:d="r='%s'"> <row r="%s" ht="r=" s="9">
    <row ht="1" r="%s"/> <C r="%s" s="1"> <c r="%s" t="e"> <c r="A1">r="%s"<v> <row r="1">r='%s'
    <c s=" r='A1'"/>""".replace(b" <", b"\0<").split(b"\0")
)
PIECES = st.one_of(
    st.builds(lambda around, place: around.replace(b"%s", place), AROUND, PLACES),
    st.sampled_from([b"<c>", b"<c/>", b"<row>", b"</row>", b"<rowBreaks>", b"<f>1</f>", b"<v>2"])
    | st.sampled_from([b"<col/>", b"<mergeCell/>", b'<sheet r:id="a"/>', b'"', b"'", b" = r"])
    | st.sampled_from([b"</worksheet>", b"<worksheet >", b'<Relationship Target="a"/>', b"r="]),
)
# What alone keeps a part from passing is too much of something.
PLAIN = st.sampled_from(
    b"""<c r="A1">|<c r="GR9"/>|<c r="GS9"/>|<c r="ZZ1">|<row r="1">|<c/>|<row r="999"/>|<row>|
    <x:c/>|<x:row/>|<mergeCell/>|<rowBreaks/>""".split(b"|")
)
MANY = st.sampled_from([1, 1, 1, 2, 101, 150, 201])
CONTENTS = st.one_of(
    *(
        st.lists(st.builds(lambda piece, n: piece * n, pieces, MANY), max_size=most).map(b"".join)
        for pieces, most in ((PIECES, 12), (PLAIN, 3), (PLAIN, 6))
    )
)


def fits(name: str, content: bytes) -> bool:
    extent = Extent(name)
    try:
        extent.read(content)
        extent.end()
    except Problem:
        return False
    return True


@given(name=NAMES, content=CONTENTS)
@example(name=SHEET, content=b'<row r="1">' + b"<c/>" * 190 + b"<c r='GR1'/>")
@example(name=SHEET, content=b'<row r="1"/>' * 6001)
@example(name=SHEET, content=b'<c r="GQ1"/>' * 3)
@example(name=SHEET, content=b"<x:row/>" * 6001)
@example(name=SHEET, content=b"<mergeCell/>" * 101)
@example(name=SHEET, content=b"<row/>" * 6001)
@example(name=SHEET, content=b"<a " + b"x" * (1 << 19) + b">")
@example(name="xl/styles.xml", content=b"<a/>" * 100_001)
@example(name=SHEET, content=b"<row x=\" r='1' \"/>" * 6001)
@example(name=SHEET, content=b'<row r="1"><c r="A1"/><!DOCTYPE a><v>')
def test_whatever_passes_at_a_glance_passes_tag_by_tag(name: str, content: bytes) -> None:
    if worked_out_at_a_glance(name, content) is not None:
        assert fits(name, content)
        assert b"<!" not in content


def test_a_sheet_as_it_is_commonly_written_passes_at_a_glance() -> None:
    rows = b"".join(
        b'<row r="%d" ht="15">' % n
        + b"".join(b'<c r="%c%d" s="1"/>' % (c, n) for c in b"ABK")
        + b"</row>"
        for n in range(1, 300)
    )
    sheet = b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"
    assert worked_out_at_a_glance(SHEET, sheet) == frozenset()


def zipped(content: bytes) -> bytes:
    to = BytesIO()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("part.xml", content)
    return to.getvalue()


def said_of(whole: bytes, **says: int) -> Parts:
    parts = Parts(whole)
    for name, value in says.items():
        setattr(parts.infos[0], name, value)
    return parts


def at_once(parts: Parts) -> bytes | None:
    [part] = parts.infos
    return parts.unpacked(part, parts.packed(part))


def test_a_short_part_is_unpacked_at_once_as_the_standard_library_unpacks_it() -> None:
    whole = zipped(b"<a>words</a>" * 40)
    with zipfile.ZipFile(BytesIO(whole)) as held:
        parts = Parts(whole)
        assert at_once(parts) == held.read("part.xml") == parts.read("part.xml")


@pytest.mark.parametrize(
    "says",
    [
        {"file_size": 3},
        {"file_size": 1000},
        {"file_size": 1 << 30},
        {"CRC": 1},
        {"compress_size": 4},
        {"header_offset": 2},
        {"header_offset": -5},
        {"flag_bits": 0x20},
        {"compress_type": zipfile.ZIP_STORED},
    ],
)
def test_a_part_that_is_not_what_the_directory_says_is_left_to_be_streamed(
    says: dict[str, int],
) -> None:
    assert at_once(said_of(zipped(b"<a>words</a>" * 40), **says)) is None


def test_a_bomb_that_says_it_is_small_is_not_unpacked_beyond_what_it_says() -> None:
    whole = zipped(b"\0" * (8 << 20))
    assert at_once(said_of(whole, file_size=100, CRC=zlib.crc32(b"\0" * 100))) is None


BOOK = b'<workbook xmlns:r="%s"><sheets><sheet name="S" r:id="one"/></sheets></workbook>' % (
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)
LINKS = b'<Relationships><Relationship Id="one" Target="worksheets/sheet1.xml"/></Relationships>'
# Cells however they may be written; each stands in a column of its own.
CELLS = st.sampled_from(
    b"""<c r="%s"/>|<c r="%s"><f>1</f><v>2</v></c>|<c r="%s" t="e"><v>#N/A</v></c>|<x:c r="%s"/>
    |<c r='%s' t='e'/>|<c r="%s" s="1" t="s"><v>1</v></c>|<c r="%s" t="s"><v> 1</v></c>
    |<c r="%s"><x:f>1</x:f></c>|<c r="%s"><!-- a --><f>1</f></c>|<c r="%s"><v>1</v><f>1</f></c>
    |<c r="%s" t="str"><f/><v>a&amp;b</v></c>|<c r="%s"><v>1<!-- a -->2</v></c>|<c><f>1</f></c>
    |<c r="%s"><v>&#49;</v></c>|<c x:r="Z9" r="%s"><f>1</f></c>|<c r="%s"><f
    x="1">1</f></c>|<c r="%s"><f t="array" ref="%s:%s">1</f></c>|<c r="%s"><f x="
    ">1</f></c>|<c r="%s" t="inlineStr"><is><t>a</t></is></c>|<c r="%s" t="n"></c>
    |<c r="%s" t="inlineStr"><v>1</v></c>|<c r="%s"><v>1</v><v>2</v></c>|<c r="%s"><?a b?><f/></c>
    |<c r="%s" x=" r='A9' "><f>1</f></c>|<c r="%s" t="s"/>|<c r="%s" s="2" t="b"><v>1</v></c>
    |<c r="%s"><f x="&gt;" ref="A7:B7">1</f></c>|<c r="%s"><f x=">" ref="A7:B7">1</f></c>
    |<c r="%s" t="n"><f aca="false">1</f></c>|<c r="%s" t="d"><v>2026-11-26</v></c>""".split(b"|")
)
SHEET_HEAD = b'<worksheet xmlns:x="urn:x"><sheetData><row r="1" ht="15" x:dyDescent="0.2">'
SHEET_TAIL = b"</row></sheetData></worksheet>"


@given(cells=st.lists(CELLS, max_size=9))
def test_what_is_seen_at_a_glance_is_what_xml_says_cell_by_cell(cells: list[bytes]) -> None:
    placed = (cell.strip().replace(b"%s", b"%c1" % (65 + n)) for n, cell in enumerate(cells))
    sheet = SHEET_HEAD + b"".join(placed) + SHEET_TAIL
    seen = worked_out_at_a_glance(SHEET, sheet)
    if seen is not None:
        assert seen == unread_in(sheet)


@pytest.mark.parametrize("again", [b"A1", b"A01", b"A001"])
def test_a_cell_that_stands_there_twice_is_not_passed_at_a_glance(again: bytes) -> None:
    twice = b'<c r="A1" t="s"><v>1</v></c><c r="B1"/><c r="%s" t="s"><v>2</v></c>' % again
    sheet = SHEET_HEAD + twice + SHEET_TAIL
    assert worked_out_at_a_glance(SHEET, sheet) is None
    assert unread_in(sheet) == {(0, 0)}, "two readers would see two things in it"


def book(path: Path, **parts: bytes) -> Path:
    """A workbook of one sheet, with what is given in place of its own."""
    held = {"xl/workbook.xml": BOOK, "xl/_rels/workbook.xml.rels": LINKS, SHEET: b"<worksheet/>"}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in {**held, **parts}.items():
            made.writestr(name, content)
    return path


def test_the_reader_gets_the_very_parts_that_were_looked_through(tmp_path: Path) -> None:
    path = book(tmp_path / "book.xlsx", **{"xl/styles.xml": b"<a/>"})
    passed = let_through(path)
    assert passed.parts is not None
    given = passed.parts.as_looked_through()
    assert given != path.read_bytes()
    with zipfile.ZipFile(BytesIO(given)) as seen, zipfile.ZipFile(path) as sent:
        assert seen.testzip() is None
        assert {n: seen.read(n) for n in seen.namelist()} == {
            n: sent.read(n) for n in sent.namelist()
        }
        assert {part.compress_type for part in seen.infolist()} == {zipfile.ZIP_STORED}


def test_a_file_of_which_a_part_was_too_long_to_keep_is_read_as_it_came(tmp_path: Path) -> None:
    long = (b"<a>" + b"x" * (1 << 18) + b"</a>") * 3
    path = book(tmp_path / "book.xlsx", **{"xl/long.xml": long})
    passed = let_through(path)
    assert passed.parts is not None
    assert passed.parts.as_looked_through() == path.read_bytes()


def test_what_one_file_of_a_folder_was_spared_is_looked_for_in_the_next(tmp_path: Path) -> None:
    alike, styles = Alike(), "xl/styles.xml"
    let_through(book(tmp_path / "one.xlsx", **{styles: b"<styleSheet/>"}), alike=alike)
    for harm in (b"<!DOCTYPE a><styleSheet/>", b'<styleSheet><c r="ZZ1"/></styleSheet>'):
        path = book(tmp_path / "two.xlsx", **{styles: harm})
        for known in (alike, None, alike):
            with pytest.raises(Problem):
                let_through(path, alike=known)


def test_nothing_that_was_typed_is_remembered_of_a_folder(tmp_path: Path) -> None:
    alike, typed = Alike(), b"<worksheet><is><t>about a child</t></is></worksheet>"
    let_through(book(tmp_path / "one.xlsx", **{SHEET: typed}), alike=alike)
    with zipfile.ZipFile(tmp_path / "one.xlsx") as held:
        parts = Parts((tmp_path / "one.xlsx").read_bytes())
        known = {part.filename: alike.sound(part, parts.packed(part)) for part in parts.infos}
        assert known["xl/workbook.xml"] == held.read("xl/workbook.xml")
    assert known[SHEET] is None
