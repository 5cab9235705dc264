"""A register that somebody opened and saved in a spreadsheet program says what it said before."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest

from audit_app.intake.register.any_file import read_told, told_apart
from audit_app.intake.register.comparing import compare
from audit_app.intake.register.links import read_links
from audit_app.intake.register.schools import read_register
from audit_app.problems import Problem
from tests.audit_app.intake.old_files import write_ods, write_xls
from tests.audit_app.intake.register.comparing import NOTHING
from tests.audit_app.intake.register.files import HEADS, LINK_HEADS, links, register, setting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from audit_app.intake.register.schools import Registered

# As Excel has a register that was opened in it: figures as numbers, days as days, noughts dropped.
OPENED = datetime(2019, 9, 1)  # noqa: DTZ001 - as a spreadsheet has it
NUMBERS: dict[str, object] = {
    "URN": 999101,
    "LA (code)": 999,
    "EstablishmentNumber": 203,
    "TypeOfEstablishment (code)": 1,
    "EstablishmentStatus (code)": 1,
    "PhaseOfEducation (code)": 2,
    "OpenDate": OPENED,
}
TYPED = setting("999101", number="0203", opened="01-09-2019")
SHEETS = (".xlsx", ".xlsm", ".ods", ".xls")


def as_rows(*rows: Mapping[str, object]) -> list[list[object]]:
    return [list(HEADS), *([row.get(head) for head in HEADS] for row in rows)]


def saved(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    if path.suffix == ".ods":
        return write_ods(path, sheets)
    if path.suffix == ".xls":
        return write_xls(path, sheets)
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def told(row: Registered) -> tuple[object, ...]:
    return (row.urn, row.name, row.number, row.type_name, row.phase, row.standing, row.opened_on)


@pytest.mark.parametrize("suffix", SHEETS)
def test_a_register_saved_as_a_spreadsheet_reads_as_it_was_published(
    tmp_path: Path, suffix: str
) -> None:
    as_csv = read_register(register(tmp_path / "r.csv", [TYPED]))
    path = saved(tmp_path / f"r{suffix}", {"edubase": as_rows({**TYPED, **NUMBERS})})
    held = read_register(path)
    assert held.problems == ()
    assert [told(row) for row in held.rows] == [told(row) for row in as_csv.rows]
    assert held.rows[0].number == "999/0203"
    assert held.heads.said("register") == ""


@pytest.mark.parametrize("suffix", SHEETS)
def test_links_saved_as_a_spreadsheet_read_as_they_were_published(
    tmp_path: Path, suffix: str
) -> None:
    day = date(2024, 5, 31)
    rows: list[list[object]] = [
        [*LINK_HEADS],
        [999596, 999866, "St Brendan’s Academy", "Successor", day],
        [999866, 999596, "St Brendan’s Primary", "Predecessor", None],
    ]
    typed = [[str(cell or "") for cell in row] for row in rows[1:]]
    typed[0][4] = "31-05-2024"
    path = saved(tmp_path / f"l{suffix}", {"links": rows})
    assert read_links(path).pairs == read_links(links(tmp_path / "l.csv", typed)).pairs


def test_which_file_is_which_stands_in_its_heads_however_it_was_saved(tmp_path: Path) -> None:
    whole = [
        saved(tmp_path / "a.xlsx", {"S": as_rows(TYPED)}),
        saved(tmp_path / "b.xlsx", {"S": [LINK_HEADS, [999101, 999102, "B", "Successor", None]]}),
        saved(tmp_path / "c.xlsx", {"S": [["URN", "Last audit"], [999101, date(2024, 5, 31)]]}),
    ]
    kinds = told_apart(whole)
    assert (kinds.registers, kinds.links, kinds.lists) == ((whole[0],), (whole[1],), (whole[2],))
    read, told_links = read_told(told_apart(whole[:2]))
    assert read is not None
    assert told_links is not None
    assert (len(read.rows), len(told_links.pairs)) == (1, 1)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_wide_letters_with_their_mark_are_read(tmp_path: Path, encoding: str, mark: str) -> None:
    """As Excel saves “Unicode text”, parted by tabs; without a mark nobody can know the letters."""
    path = register(tmp_path / "r.csv", [setting("999101", name="Café Road")], columns=20)
    text = path.read_text(encoding="cp1252").replace(",", "\t")
    path.write_text(mark + text if encoding != "utf-16" else text, encoding=encoding, newline="")
    if encoding != "utf-16" and not mark:
        with pytest.raises(Problem, match="no CSV file that can be read"):
            read_register(path)
        return
    assert [row.name for row in read_register(path).rows] == ["Café Road"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_first_line_that_says_what_parts_the_cells_is_none_of_the_rows(
    tmp_path: Path, separator: str
) -> None:
    rows = [[*HEADS], [TYPED.get(head, "") for head in HEADS]]
    lines = [f"sep={separator}", *(separator.join(row) for row in rows)]
    path = tmp_path / "r.csv"
    path.write_text("\r\n".join(lines), encoding="utf-8", newline="")
    held = read_register(path)
    assert [(row.urn, row.line) for row in held.rows] == [("999101", 3)]
    assert held.heads.said("register") == "The heads of the register stand in its line 2."


def test_lines_above_the_heads_are_passed_over_and_it_is_said_where_they_stand(
    tmp_path: Path,
) -> None:
    title = ["Schools of Marram Bay, by the register"]
    above: list[list[object]] = [[*title], [], ["Downloaded", "1 September 2026"]]
    path = register(tmp_path / "r.csv", [TYPED, setting("999102", opened="31-02-2020")])
    path.write_bytes(
        b'"Schools of Marram Bay, by the register"\r\n\r\nDownloaded,1 September 2026\r\n'
        + path.read_bytes()
    )
    held = read_register(path)
    assert [(row.urn, row.line) for row in held.rows] == [("999101", 5)]
    assert [wrong.line for wrong in held.problems] == [6], "lines are those of the file"
    sheet = read_register(saved(tmp_path / "r.xlsx", {"S": [*above, *as_rows(TYPED)]}))
    assert [(row.urn, row.line) for row in sheet.rows] == [("999101", 5)]
    for one in (held, sheet):
        found = compare(one, None, NOTHING, "Marram Bay")
        assert found.read_from == ("The heads of the register stand in its line 4.",)


def test_heads_that_stand_too_far_down_are_not_looked_for(tmp_path: Path) -> None:
    path = register(tmp_path / "r.csv", [TYPED])
    path.write_bytes(b"title\r\n" * 10 + path.read_bytes())
    with pytest.raises(Problem, match="no column “URN”") as refused:
        read_register(path)
    assert "one of the first 10 lines" in refused.value.remedy
    above: list[list[object]] = [["title"] for _ in range(10)]
    sheet = saved(tmp_path / "r.xlsx", {"S": [*above, *as_rows(TYPED)]})
    with pytest.raises(Problem, match="no column “URN”"):
        read_register(sheet)


def test_of_several_sheets_the_one_with_the_heads_is_read_and_said(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "Notes": [["what to do"]],
        "Schools": as_rows(TYPED),
        "URNs": [["URN"], [999109]],
    }
    held = read_register(saved(tmp_path / "r.xlsx", sheets))
    assert [row.urn for row in held.rows] == ["999101"]
    assert held.heads.said("register") == (
        "The register is read from the sheet “Schools”, line 1 on."
    )
    two = {"North": as_rows(TYPED), "South": as_rows(setting("999102"))}
    with pytest.raises(Problem, match="“North” and “South” may both be the register of schools"):
        read_register(saved(tmp_path / "two.xlsx", two))


def test_a_cell_that_was_worked_out_is_said_by_its_line_and_not_read(tmp_path: Path) -> None:
    rows = as_rows(TYPED, {**TYPED, "URN": 999102}, {**TYPED, "URN": "=999100+3"})
    held = read_register(saved(tmp_path / "r.xlsx", {"S": rows}))
    assert [row.urn for row in held.rows] == ["999101", "999102"]
    assert [(wrong.line, wrong.what[:36]) for wrong in held.problems] == [
        (4, "URN is worked out by a formula, or s"),
    ]


def test_a_cell_that_was_merged_with_others_is_said_by_its_line_and_not_read(
    tmp_path: Path,
) -> None:
    rows = as_rows(*({**TYPED, "URN": 999101 + n} for n in range(3)))
    path = saved(tmp_path / "r.xlsx", {"S": rows})
    book = openpyxl.load_workbook(path)
    column = HEADS.index("OpenDate") + 1
    book["S"].merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    book.save(path)
    held = read_register(path)
    assert [row.urn for row in held.rows] == ["999101"]
    assert [(wrong.line, wrong.what[:23]) for wrong in held.problems] == [
        (3, "OpenDate is merged with"),
        (4, "OpenDate is merged with"),
    ]


def test_a_number_where_a_day_should_be_is_no_day(tmp_path: Path) -> None:
    rows = as_rows({**TYPED, "OpenDate": 43709}, {**TYPED, "URN": 999102.5})
    held = read_register(saved(tmp_path / "r.xlsx", {"S": rows}))
    assert held.rows == ()
    assert [wrong.what for wrong in held.problems] == [
        "OpenDate says “43709”, which is no day such as 31-05-2024.",
        "URN says “999102.5”, and a URN has six figures.",
    ]


def test_a_spreadsheet_of_the_whole_country_says_to_save_it_as_csv(tmp_path: Path) -> None:
    """One that claims to reach to the last row there is; it is refused before it is read."""
    path = saved(tmp_path / "r.xlsx", {"S": as_rows(TYPED)})
    with zipfile.ZipFile(path) as held:
        parts = {name: held.read(name) for name in held.namelist()}
    name = "xl/worksheets/sheet1.xml"
    far = b'<row r="53000"><c r="A53000"><v>1</v></c></row></sheetData>'
    parts[name] = parts[name].replace(b"</sheetData>", far)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for part, content in parts.items():
            made.writestr(part, content)
    assert told_apart([path]).registers == (path,)
    with pytest.raises(Problem, match="larger than one can be that is read here") as refused:
        read_register(path)
    assert refused.value.remedy.startswith("Save it as CSV")
