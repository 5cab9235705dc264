"""Files over which a look could go on for hours, although they are short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.intake.taken_apart import sheets_of_a_list
from audit_app.problems import Problem
from tests.audit_app.intake.old_files import write_content
from tests.audit_app.intake.test_cell_by_cell import (
    BOOK,
    LINKS,
    MAIN,
    SHEET,
    TEXTS,
    TOP,
    parts,
    read,
)

if TYPE_CHECKING:
    from pathlib import Path


def refused(path: Path, held: dict[str, str]) -> str:
    with pytest.raises(Problem) as problem:
        read(path, held)
    assert problem.value.remedy
    return problem.value.code


def test_a_cell_that_says_very_often_that_it_points_at_a_text_is_refused_at_once(
    tmp_path: Path,
) -> None:
    said = " ".join(f'a{n:x}-t="s"' for n in range(35_000))
    held = parts(f'<c {said} r="A1"><x:a/></c><c r="B1"><v>2</v></c>')
    held[TEXTS] = f'<sst xmlns="{MAIN}"><si><t>{"a" * 3_000}</t></si></sst>'
    assert refused(tmp_path / "list.xlsx", held) == "too-large"


@pytest.mark.parametrize("name", [SHEET, BOOK, LINKS, TOP])
def test_a_name_space_far_longer_than_any_is_refused_since_each_name_would_be_as_long(
    tmp_path: Path, name: str
) -> None:
    held = parts("<c><v>1</v></c>")  # which is gone through cell by cell
    end = held[name].rindex("</")
    for length, is_fit in ((200, True), (400_000, False)):
        many = f'<z:a xmlns:z="{"u" * length}">{"<z:b/>" * 5_000}</z:a>'
        strange = {**held, name: held[name][:end] + many + held[name][end:]}
        if is_fit:
            assert read(tmp_path / "list.xlsx", strange)[0] == [1]
        else:
            assert refused(tmp_path / "list.xlsx", strange) == "hostile"


@pytest.mark.parametrize("name", [SHEET, BOOK, LINKS, TOP])
@pytest.mark.parametrize("many", ["<a{}/>", '<a b{}=""/>', '<a xmlns:b{}="b{}"/>'])
def test_more_names_than_any_spreadsheet_has_are_refused_since_each_is_remembered(
    tmp_path: Path, name: str, many: str
) -> None:
    held = parts("<c><v>1</v></c>")
    end = held[name].rindex("</")
    strange = "".join(many.format(n, n) for n in range(20_000))
    held[name] = held[name][:end] + strange + held[name][end:]
    assert refused(tmp_path / "list.xlsx", held) == "hostile"


EMPTY = '<table:table-cell table:number-columns-repeated="{}"/>'
ROW = "<table:table-row>{}</table:table-row>"
LONG = (
    '<table:table-row table:number-rows-repeated="999999"><table:table-cell {}/></table:table-row>'
)
WIDE = ROW.format(EMPTY.format(16_000) + EMPTY.format(384))


@pytest.mark.parametrize(
    "content",
    [
        f'<z:a xmlns:z="{"u" * 400_000}">{"<z:b/>" * 5_000}</z:a>',
        "".join(f"<a{n}/>" for n in range(20_000)),
        "<a " + " ".join(f"b{n}='1'" for n in range(300_000)) + "/>",
        f"<!--{'a' * 3_000_000}-->",
        f"<a b='{'a' * 3_000_000}'/>",
        "".join(f'<table:table table:name="{n}"/>' for n in range(2_000)),
        '<table:table table:name="a"/>' * 2_000,
        "<table:table>" + WIDE * 2_000 + "</table:table>",
        "<table:table>" + LONG.format('office:string-value="a"') + "</table:table>",
        '<table:table xmlns:table="urn:z">'
        + LONG.format("office:value-type='float'")
        + "</table:table>",
    ],
    ids=[
        "space",
        "names",
        "attributes",
        "comment",
        "attribute",
        "tables",
        "tables of one name",
        "columns",
        "a value alone",
        "another space",
    ],
)
def test_an_open_document_that_would_take_for_ever_or_fill_the_memory_is_refused(
    tmp_path: Path, content: str
) -> None:
    path = write_content(tmp_path / "list.ods", content)
    with pytest.raises(Problem) as problem:
        sheets_of_a_list(path)
    assert problem.value.code in {"hostile", "too-large"}


def test_an_open_document_whose_rows_end_in_coloured_cells_is_read(tmp_path: Path) -> None:
    word = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    row = ROW.format(word + EMPTY.format(5) + EMPTY.format(1_018)) * 400
    path = write_content(tmp_path / "list.ods", f'<table:table table:name="a">{row}</table:table>')
    assert len(sheets_of_a_list(path)["a"][0]) == 400


def test_a_part_far_longer_than_all_words_may_be_is_refused(tmp_path: Path) -> None:
    held = parts("<c><v>1</v></c>")
    comment = f"<!--{('a' * 400_000 + '<') * 170}-->"
    held[SHEET] = held[SHEET].replace("<sheetData>", f"{comment}<sheetData>")
    assert refused(tmp_path / "list.xlsx", held) == "too-large"
