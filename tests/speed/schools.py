"""Schools: return workbooks out and back, storing them, and a county of ten years in the window.

Some returns stand for eight hundred: both sides of a ratio grow alike. The county's pages are
measured on eighty schools of ten years unless `SPEED_COUNTY` names the folder of a whole one.
"""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl.worksheet.datavalidation import DataValidation
from python_calamine import CalamineWorkbook

from audit_app.safety.keys import derive
from audit_app.sample.county.made import FILE_NAME, make_county
from audit_app.sample.made import PASSPHRASE
from audit_app.store.file import open_file
from audit_app.workbook.bring_in.folder import compared_with
from audit_app.workbook.bring_in.school import read_school_returns
from audit_app.workbook.bring_in.taking import take_returns
from audit_app.workbook.pen import Author
from audit_app.workbook.schools.going_out import GoingOut
from audit_app.workbook.workbook import Workbook
from exports import excel
from tests.audit_app.conftest import counted_sources
from tests.audit_app.workbook.schools.coming_back import preview_school_return
from tests.speed.county_window import in_the_window
from tests.speed.documents import look
from tests.speed.ratio import Ratio, compared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.document import Report

TODAY = date(2026, 11, 25)
MADE, BACK = 20, 100  # workbooks that are made, and at most as many that come back
READ = 800  # files that are read: each that came back, again and again
STORED_SECONDS = 60.0 / 800  # for each
_FEW = 80


def opened(path: Path) -> Workbook:
    """The county in somebody's hands."""
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    return Workbook(file, counted_sources(1_000_000_000), Author("Officer", "speed"))


class BareSheets:
    """A workbook's cells, styles, heights and validations on every sheet, for openpyxl alone."""

    def __init__(self, path: Path) -> None:
        book = openpyxl.load_workbook(path)
        looks: dict[int, tuple[Any, ...]] = {}
        self._sheets = []
        for source in book.worksheets:
            rows = []
            for row in source.iter_rows():
                for cell in row:
                    looks.setdefault(cell.style_id, look(cell))
                rows.append([(cell.value, looks[cell.style_id]) for cell in row])
            heights = {n: each.height for n, each in source.row_dimensions.items()}
            rules = [
                (each.type, each.operator, each.formula1, each.formula2, str(each.sqref))
                for each in source.data_validations.dataValidation
            ]
            self._sheets.append((source.title, rows, heights, rules))

    def write(self, path: Path) -> None:
        """Write them as cheaply as openpyxl can: cells that look alike share one style."""
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        styles: dict[int, Any] = {}
        for title, rows, heights, rules in self._sheets:
            sheet = book.create_sheet(title)
            for r, row in enumerate(rows, 1):
                for c, (value, seen) in enumerate(row, 1):
                    cell: Any = sheet.cell(r, c, value)
                    if id(seen) in styles:
                        cell._style = styles[id(seen)]
                        continue
                    cell.font, cell.alignment, cell.border = seen[:3]
                    cell.fill, cell.protection, cell.number_format = seen[3:]
                    styles[id(seen)] = cell._style
            for n, height in heights.items():
                sheet.row_dimensions[n].height = height
            for kind, operator, first, second, where in rules:
                rule = DataValidation(kind, operator=operator, formula1=first, formula2=second)
                for each in where.split():
                    rule.add(each)
                sheet.add_data_validation(rule)
        book.save(path)


def _reports(book: Workbook, many: int) -> list[Report]:
    held = book.rounds.all()[0]
    going = GoingOut(book, held)
    open_ones = [one for one in book.rounds.returns(held.id) if not book.returns.is_signed(one)]
    return [going.report(one, TODAY) for one in open_ones[:many]]


def _made(folder: Path, reports: list[Report]) -> Ratio:
    paths = [folder / f"{at}.xlsx" for at in range(len(reports))]
    for report, path in zip(reports, paths, strict=True):
        excel.write(report, path)
    bare = [BareSheets(path) for path in paths]

    def ours() -> None:
        for report, path in zip(reports, paths, strict=True):
            excel.write(report, path)

    def theirs() -> None:
        for each in bare:
            each.write(folder / "bare.xlsx")

    ratio = compared(ours, theirs, runs=3)
    return Ratio("return workbooks made against bare openpyxl, same cells and styles", ratio, 1.2)


def _read(book: Workbook, some: list[Path]) -> Ratio:
    """Hundreds of files at once, in the time that somebody waits: readers may share the work."""
    paths = [some[at % len(some)] for at in range(READ)]

    def ours() -> None:
        compared_with(book, read_school_returns(paths, lambda _done, _of: None))

    def bare() -> None:
        for path in paths:
            found = CalamineWorkbook.from_path(str(path))
            for name in found.sheet_names:
                found.get_sheet_by_name(name).to_python()

    ratio = compared(ours, bare, 3, perf_counter)
    return Ratio("returned workbooks read and matched against bare calamine", ratio, 3.0)


def _stored(book: Workbook, paths: list[Path]) -> Ratio:
    """Returns that were filled in, one deed for each, in seconds for each of eight hundred."""
    taken = 0.0
    for path in paths:
        back = preview_school_return(book, path)
        start = process_time()
        take_returns(book, [(back, back.preview.taken_first)])
        taken += process_time() - start
    ratio = taken / len(paths) / STORED_SECONDS
    return Ratio("returns stored, of a minute for 800", ratio, 1.0)


def fill_in(path: Path) -> None:
    """Choose the first answer wherever one can be chosen."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for rule in sheet.data_validations.dataValidation:
            if rule.type == "list":
                _choose(book, sheet, rule)
    book.save(path)


def _choose(book: Any, sheet: Any, rule: Any) -> None:  # noqa: ANN401 - openpyxl's own
    words, first = str(rule.formula1), None
    if words.startswith('"'):
        first = words.strip('"').split(",")[0]
    else:
        named = book.defined_names.get(words.lstrip("="))
        title, cells = next(iter(named.destinations)) if named else ("", "")
        if title:
            first = book[title][cells.split(":")[0].replace("$", "")].value
    for block in rule.sqref.ranges:
        for row in sheet[block.coord] if ":" in block.coord else ((sheet[block.coord],),):
            for cell in row:
                if cell.value is None:
                    cell.value = first


def measure() -> Iterator[Ratio]:
    """Each number as it comes."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        small = make_county(folder / "small", TODAY, lambda _done, _of: None, 4 * _FEW, 1)
        book = opened(small)
        reports = _reports(book, BACK)
        yield _made(folder, reports[:MADE])
        paths = [folder / f"{at}.xlsx" for at in range(len(reports))]
        for report, path in zip(reports, paths, strict=True):
            excel.write(report, path)
            fill_in(path)
        yield _read(book, paths)
        yield _stored(book, paths)
        book.close()
        named = os.environ.get("SPEED_COUNTY", "")
        path = Path(named) / FILE_NAME if named else Path()
        if not named:
            path = make_county(folder / "county", TODAY, lambda _done, _of: None, _FEW, 10)
        yield from in_the_window(path, folder)
