"""A whole workbook: its sheets, what they share, and what makes it known when it comes back."""

from __future__ import annotations

import json
from datetime import datetime, time
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import TableColumn

from audit_app.document import Table, fingerprint, short
from exports.sheets.faces import Faces
from exports.sheets.heights import Heights
from exports.sheets.printed import set_page
from exports.sheets.rules import Choices, Rules
from exports.sheets.sheet import Page
from exports.sheets.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.document import Report, Sheet


META = "_meta"


class Book:
    """A report on its way into a workbook."""

    def __init__(self, report: Report, step: Callable[[], None]) -> None:
        self.report, self.step = report, step
        self.book = Workbook()
        self.wording, self.heights = Wording(), Heights()
        first = self.book.worksheets[0]
        self.faces = Faces(first)
        self.anchors: dict[str, str] = {}
        self.worked: dict[str, dict[str, int]] = {}  # what each formula gives, by sheet and cell
        self.tables = {
            block.name: block
            for sheet in report.sheets
            for block in sheet.blocks
            if isinstance(block, Table)
        }
        self.mark = fingerprint(report)
        # Ids of rows travel hidden where they are read again, and in no other workbook.
        self.comes_back = bool(report.meta)
        self.rules = Rules()
        self._lists = Choices(self.book)
        self._links: list[tuple[Cell, str]] = []
        self._titled: dict[tuple[str, ...], list[TableColumn]] = {}

    @property
    def about_line(self) -> str:
        """What stands under each sheet's title."""
        mark = f"content {short(self.mark)}"
        parts = (self.report.marking, self.report.organisation, self._when, mark)
        return " · ".join(part for part in parts if part)

    @property
    def _when(self) -> str:
        day = f"{self.report.as_at.day} {self.report.as_at:%B %Y}"
        return f"{self.report.version}, as at {day}"

    def write(self) -> Workbook:
        """The workbook, ready to be saved."""
        pages: dict[str, Page] = {}
        for n, sheet in enumerate(self.report.sheets):
            worksheet = self.book.worksheets[0] if n == 0 else self.book.create_sheet()
            worksheet.title = sheet.name
            pages[sheet.name] = Page(self, sheet, worksheet)
            pages[sheet.name].write()
            self._set_page(sheet, worksheet, pages[sheet.name])
        nowhere = {to for _, to in self._links} - self.anchors.keys()
        if nowhere:
            raise ValueError(f"links lead nowhere: {', '.join(sorted(nowhere))}")
        for cell, to in self._links:
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=self.anchors[to])
        self.rules.write()
        self._meta(pages)
        self._describe()
        self.book.active = 0
        return self.book

    def choices(self, choices: tuple[str, ...]) -> str:
        """The name of the list that holds these choices."""
        return self._lists.name(choices, self._plain)

    def titled(self, titles: tuple[str, ...]) -> list[TableColumn]:
        """The columns of a table; tables with the same titles share them."""
        if titles not in self._titled:
            self._titled[titles] = [TableColumn(id=n, name=t) for n, t in enumerate(titles, 1)]
        return self._titled[titles]

    def link(self, cell: Cell, to: str) -> None:
        """Have a cell lead to an anchor, once every anchor's place is known."""
        self._links.append((cell, to))

    def _plain(self, sheet: Worksheet, row: int, column: int, said: str) -> None:
        cell = sheet.cell(row, column, self.wording.safe(said, sheet.title, row))
        cell.data_type = "s"
        self.faces.dress(cell, "hidden")

    def _set_page(self, said: Sheet, sheet: Worksheet, page: Page) -> None:
        """Paper, heads and feet, the lock against accidents, and where the cursor waits."""
        foot, title = self._when, self.report.title
        set_page(said, sheet, page.table, foot, self.report.marking, title)
        for selection in sheet.sheet_view.selection:
            selection.activeCell = selection.sqref = page.cursor
        if said.protected:
            lock = sheet.protection
            lock.sheet = True
            lock.formatRows = lock.formatColumns = lock.autoFilter = lock.sort = False

    def _meta(self, pages: dict[str, Page]) -> None:
        """What tells the reader which workbook this is and where everything stands."""
        layout = {
            name: {
                "table": page.table.name if page.table else "",
                "header": page.header,
                "keys": page.keys,
                "titles": [each.title for each in page.table.columns] + ["Row id"]
                if page.table
                else [],
                "facts": page.facts,
            }
            for name, page in pages.items()
        }
        self._lists.last()
        known = (*self.report.meta, ("fingerprint", self.mark))
        properties = self.book.custom_doc_props  # type: ignore[attr-defined]  # its types are older
        for key, value in known:
            properties.append(StringProperty(name=key, value=value))
        if not self.comes_back:
            return
        sheet = self.book.create_sheet(META)
        sheet.sheet_state = "veryHidden"
        for row, (key, value) in enumerate((*known, ("layout", json.dumps(layout))), 1):
            self._plain(sheet, row, 1, key)
            self._plain(sheet, row, 2, value)

    def _describe(self) -> None:
        report, about = self.report, self.book.properties
        about.title, about.creator = report.title, report.organisation
        about.subject, about.language = report.subject or report.subtitle, report.language
        about.category, about.lastModifiedBy = report.marking or None, None
        about.created = datetime.combine(report.as_at, time())
