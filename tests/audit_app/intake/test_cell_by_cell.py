"""A cell that was not typed is known however its file is written; the expected is by hand."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.taken_apart import sheets_of_a_list
from audit_app.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.intake.rows import Marks

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    REL: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
SHEET, BOOK, LINKS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
TEXTS, TOP = "xl/sharedStrings.xml", "_rels/.rels"
WORKED_OUT = '<c r="A1"><f>1+1</f><v>2</v></c>'


def sheet_of(cells: str, after: str = "") -> str:
    return (
        f'<worksheet xmlns="{MAIN}" xmlns:x="{MAIN}"><sheetData>{cells}</sheetData>{after}'
        "</worksheet>"
    )


def link(number: int, kind: str, to: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{REL}/{kind}" Target="{to}"/>'


def parts(cells: str) -> dict[str, str]:
    """A workbook of one sheet with one row of cells."""
    return {
        TOP: f"<Relationships>{link(1, 'officeDocument', BOOK)}</Relationships>",
        BOOK: f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        LINKS: f"<Relationships>{link(1, 'worksheet', 'worksheets/sheet1.xml')}"
        f"{link(2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>",
        SHEET: sheet_of(f'<row r="1">{cells}</row>'),
        TEXTS: f'<sst xmlns="{MAIN}"><si><t>none</t></si><si><t>one</t></si></sst>',
    }


def read(path: Path, held: dict[str, str]) -> tuple[list[object], Marks]:
    """The first row of the only sheet, and its marks."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in held.items():
            made.writestr(name, content)
    [(cells, marks)] = sheets_of_a_list(path).values()
    return list(cells[0]) if cells else [], marks


def refused(path: Path, held: dict[str, str]) -> str:
    with pytest.raises(Problem) as problem:
        read(path, held)
    return problem.value.code


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"><!-- a --><f>1+1</f><v>2</v></c>',
        '<c r="A1"><?a b?><f>1+1</f><v>2</v></c>',
        '<c r="A1"><![CDATA[]]><f>1+1</f><v>2</v></c>',
        '<c r="A1"><is/><f>1+1</f><v>2</v></c>',
        '<c r="A1"><v>2</v><f>1+1</f></c>',
        "<c><f>1+1</f><v>2</v></c>",
        '<c t="e"><v>#REF!</v></c>',
        '<c x:r="Z9" r="A1"><f>1+1</f><v>2</v></c>',
        '<c a=" r=\'Z9\' " r="A1"><f>1+1</f><v>2</v></c>',
        '<x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c>',
        '<c r="A1"><v>5<!-- a -->6</v></c>',
        '<c r="A1"><v><![CDATA[5]]></v></c>',
        '<c r="A1"><v>&#53;</v></c>',
        '<c r="A1"><v>1</v><v>2</v></c>',
        '<c r="A1" t="s"><v> 1 </v></c>',
        '<c r="A1" t="s"><v>-1</v></c>',
        '<c r="A1" t="s"><v>1.0</v></c>',
        '<c r="A1" t="s"><v>1<!-- a -->2</v></c>',
        '<c r="A1" t="inlineStr"><v>1</v></c>',
        '<c r="A1" t="str"><!-- a --><v>2</v></c><c r="A1"><v>3</v></c>',
    ],
)
def test_a_cell_that_was_worked_out_or_says_two_things_is_not_taken(
    tmp_path: Path, cell: str
) -> None:
    _row, marks = read(tmp_path / "book.xlsx", parts(cell))
    assert marks.unread == {(0, 0)}


def test_what_a_formula_spills_into_other_cells_was_not_typed_either(tmp_path: Path) -> None:
    cells = '<c r="A1"><f t="array" ref="A1:B1">1</f><v>2</v></c><c r="B1"><v>3</v></c>'
    _row, marks = read(tmp_path / "book.xlsx", parts(f'{cells}<c r="C1"><v>4</v></c>'))
    assert marks.unread == {(0, 0), (0, 1)}


def test_a_formula_that_spills_over_far_too_much_is_refused(tmp_path: Path) -> None:
    cells = '<c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>2</v></c>'
    assert refused(tmp_path / "book.xlsx", parts(cells)) == "too-large"


def test_cells_that_were_typed_are_taken_however_they_are_written(tmp_path: Path) -> None:
    cells = (
        '<c t="s"><v>1</v></c><!-- a --><c r=\'B1\' t="inlineStr"><is><t>a<![CDATA[<b>]]>c'
        '</t></is></c><x:c s="0" r="C1"><x:v>7</x:v></x:c><c t="str"><v>a&#38;b</v></c>'
    )
    row, marks = read(tmp_path / "book.xlsx", parts(cells))
    assert row == ["one", "a<b>c", 7, "a&b"]
    assert marks.unread == frozenset()


def test_a_button_beside_the_cells_is_no_trouble(tmp_path: Path) -> None:
    held = parts(WORKED_OUT + '<c r="B1"><v>4</v></c>')
    place = "<x:from><x:col>1</x:col><x:row>7</x:row></x:from>"
    button = f"<x:AlternateContent><x:Choice>{place}<x:c/></x:Choice></x:AlternateContent>"
    held[SHEET] = held[SHEET].replace("</worksheet>", f"{button}</worksheet>")
    row, marks = read(tmp_path / "book.xlsx", held)
    assert row == [2, 4]
    assert marks.unread == {(0, 0)}


def test_merged_cells_are_known_whichever_corner_is_said_first(tmp_path: Path) -> None:
    held = parts(WORKED_OUT)
    merged = '<mergeCells><mergeCell ref="C1:B3"/></mergeCells>'
    held[SHEET] = held[SHEET].replace("</worksheet>", f"{merged}</worksheet>")
    assert read(tmp_path / "book.xlsx", held)[1].merged == (((0, 1), (2, 2)),)


def test_a_workbook_in_the_strict_form_of_the_standard_is_read_alike(tmp_path: Path) -> None:
    held = parts(WORKED_OUT + '<c r="B1" t="s"><v>1</v></c>')
    for usual, strict in STRICT.items():
        held = {name: content.replace(usual, strict) for name, content in held.items()}
    row, marks = read(tmp_path / "book.xlsx", held)
    assert row[1] == "one"
    assert marks.unread == {(0, 0)}


def test_a_sheet_that_its_link_spells_with_other_capitals_is_looked_at_too(tmp_path: Path) -> None:
    held = parts(WORKED_OUT)
    held[LINKS] = held[LINKS].replace("sheet1", "Sheet1")
    assert read(tmp_path / "book.xlsx", held)[1].unread == {(0, 0)}


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (BOOK, 'name="S"', 'name="A\nB"'),
        (BOOK, "</sheets>", '<sheet name="S" sheetId="2" r:id="rId3"/></sheets>'),
        (BOOK, "r:id=", 'xmlns:z="urn:z" z:id="rId3" r:id='),
        (LINKS, "sharedStrings.xml", "other.xml"),
        (TOP, "workbook", "other"),
        (SHEET, "</sheetData>", "</sheetData><sheetData/>"),
        (SHEET, '<c r="A1"', '<row r="2"/><c'),
        (SHEET, "<worksheet", '<?xml version="1.0" encoding="UTF-7"?><worksheet'),
        (SHEET, 'r="A1">', 'r="A1" a="<b">'),
    ],
)
def test_a_file_in_which_two_readers_would_see_two_things_is_refused(
    tmp_path: Path, name: str, before: str, after: str
) -> None:
    held = parts(WORKED_OUT)
    held[LINKS] = held[LINKS].replace("</R", link(3, "worksheet", "worksheets/two.xml") + "</R")
    held["xl/worksheets/two.xml"] = sheet_of('<row r="1"><c r="A1"><v>2</v></c></row>')
    held["xl/other.xml"] = held[TEXTS].replace("one", "two")
    assert read(tmp_path / "book.xlsx", held)[1].unread == {(0, 0)}
    held[name] = held[name].replace(before, after)
    assert refused(tmp_path / "book.xlsx", held) in {"hostile", "damaged"}


def test_elements_within_each_other_deeper_than_any_spreadsheets_are_refused(
    tmp_path: Path,
) -> None:
    held = parts(WORKED_OUT.replace(' r="A1"', ""))  # so it is gone through cell by cell
    sheet = held[SHEET]
    held[SHEET] = sheet.replace("</worksheet>", "<x:a>" * 90 + "</x:a>" * 90 + "</worksheet>")
    assert read(tmp_path / "book.xlsx", held)[1].unread == {(0, 0)}
    held[SHEET] = sheet.replace("</worksheet>", "<x:a>" * 200 + "</x:a>" * 200 + "</worksheet>")
    assert refused(tmp_path / "book.xlsx", held) == "hostile"


def test_many_parts_that_each_are_full_of_tags_are_refused_together(tmp_path: Path) -> None:
    held = parts(WORKED_OUT)
    row = '<row r="1" a="" b=""'
    for number in range(180):
        held[f"xl/worksheets/more{number}.xml"] = f"<worksheet>{row * 26_000}"
    assert refused(tmp_path / "book.xlsx", held) == "too-large"
    held = parts(WORKED_OUT)
    for number in range(180):
        held[f"xl/worksheets/more{number}.xml"] = '<c r="A1"><f/>' * 30_000
    assert refused(tmp_path / "book.xlsx", held) == "too-large"
