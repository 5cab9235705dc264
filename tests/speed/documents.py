"""Documents: a plan of 500 actions as a workbook and as a PDF, and a report of sixty pages."""

from __future__ import annotations

from contextlib import contextmanager
from copy import copy
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl.worksheet.datavalidation import DataValidation
from reportlab.pdfgen.canvas import Canvas

from audit_app.document import (
    Bullets,
    Column,
    Heading,
    Late,
    Paragraph,
    Report,
    Row,
    Sheet,
    Status,
    Table,
)
from exports import excel, pdf
from exports.aside import put, quiet
from exports.glyphs import Letters
from tests.speed.ratio import Ratio, compared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.document import Block

STATES = tuple(
    Status(*each)
    for each in (
        ("Not started", "ring", "muted"),
        ("On track", "dot", "accent"),
        ("At risk", "triangle", "warn"),
        ("Late", "square", "bad"),
        ("Complete", "tick", "ok"),
        ("Embedded", "two-ticks", "accent"),
    )
)
ASKS = (
    "Supervision records ask what the child said and what the worker did about it, at each visit.",
    "Every strategy discussion names who will tell the school, by when, and who checks.",
    "Housing officers use the neglect checklist on every visit where a child lives in the home.",
)
_KEYS = (
    ("ref", 8), ("finding", 9), ("recommendation", 34), ("ask", 36), ("owner", 18), ("lead", 18),
    ("supporting", 20), ("start", 12), ("due", 12), ("revised", 12), ("reason", 24),
    ("status", 15), ("milestone", 10), ("progress", 36), ("evidence", 30), ("measure", 30),
    ("impact", 34), ("reviewed", 12), ("next", 12),
)  # fmt: skip
_DATES = {"start", "due", "revised", "reviewed", "next"}
_OPEN = {"revised", "reason", "status", "progress", "evidence"}


def plan(count: int) -> Table:
    """An action plan with every column of the workbook."""
    columns = tuple(
        Column(
            key,
            key.capitalize(),
            "date" if key in _DATES else "status" if key == "status" else "long",
            width,
            locked=key not in _OPEN,
            statuses=STATES if key == "status" else (),
        )
        for key, width in _KEYS
    )
    rows = tuple(
        Row(f"action-{n}", tuple(_cell(key, n) for key, _ in _KEYS), f"action-{n}")
        for n in range(count)
    )
    late = Late("due", "status", ("Complete", "Embedded"), "revised")
    return Table("Actions", "Actions", columns, rows, late=late)


def _cell(key: str, n: int) -> str | date | Status | None:
    if key in _DATES:
        return date(2026, 1 + (n + len(key)) % 12, 1 + n % 28) if (n + len(key)) % 3 else None
    who = ("Head of early help", "Named nurse", "Detective inspector")[n % 3]
    short: dict[str, str | Status] = {
        "ref": f"A{n:03d}",
        "finding": f"F{n % 40:02d}",
        "status": STATES[n % 6],
        "owner": who,
        "lead": who,
        "supporting": who,
        "milestone": f"{n % 5} of 5",
    }
    return short.get(key, f"{n}: {ASKS[(n + len(key)) % 3]}")


def workbook(count: int) -> Report:
    """The plan as a workbook."""
    sheet = Sheet("Plan", "Action plan", (plan(count),))
    return Report("Action plan", date(2026, 11, 22), "Marram Bay", sheets=(sheet,))


def paper(count: int) -> Report:
    """The plan on paper: the columns that a meeting reads."""
    whole = plan(count)
    kept = [n for n, (key, _) in enumerate(_KEYS) if key in
            {"ref", "finding", "ask", "owner", "due", "status", "impact"}]  # fmt: skip
    rows = tuple(Row(row.id, tuple(row.cells[n] for n in kept), row.anchor) for row in whole.rows)
    table = Table("Actions", "Actions", tuple(whole.columns[n] for n in kept), rows)
    return Report(
        "Action plan", date(2026, 11, 22), "Marram Bay", (table,), landscape=True,
        marking="OFFICIAL-SENSITIVE",
    )  # fmt: skip


def sixty_pages() -> Report:
    """A report of words, lists and small tables, about sixty pages long."""
    blocks: list[Block] = []
    for n in range(45):
        blocks += [
            Heading(f"Finding {n}"),
            *(Paragraph(" ".join(ASKS) * 2) for _ in range(4)),
            Bullets(ASKS),
            Table(
                f"T{n}",
                "Who judged what",
                tuple(Column(f"c{i}", f"Column {i}", width=20) for i in range(5)),
                tuple(Row(f"{i}", tuple(f"{i} {ASKS[i % 3][:40]}" for _ in range(5)))
                      for i in range(9)),
            ),
        ]  # fmt: skip
    return Report("Audit report", date(2026, 11, 22), "Marram Bay", tuple(blocks))


class Unmarked:
    """Where a tagged canvas would mark furniture, nothing is marked."""

    @contextmanager
    def artifact(self, _kind: str = "") -> Iterator[None]:
        """The same pages without a mark."""
        yield


class Plain(Canvas):
    """The canvas that reportlab has, without tags; its running lines are set as pages end."""

    _pagesize: tuple[float, float]

    def __init__(self, *args: Any, furniture: Any, **words: Any) -> None:  # noqa: ANN401 - reportlab's own
        self._furniture = furniture
        super().__init__(*args, **words)
        for name in ("open", "close"):
            self.setNamedCB(name, lambda *_: None)
        self.numbered: list[Any] = []
        self.marks = Unmarked()

    @property
    def size(self) -> tuple[float, float]:
        """The page's width and height, as the running lines ask for it."""
        return self._pagesize

    def showPage(self) -> None:  # noqa: N802 - reportlab's own
        """Set the running lines and end the page."""
        self._furniture(self, self.getPageNumber(), 0)
        super().showPage()


class Bare:
    """A workbook's cells, styles, heights and validations, to be written by openpyxl alone."""

    def __init__(self, path: Path) -> None:
        source = openpyxl.load_workbook(path)["Plan"]
        looks: dict[int, tuple[Any, ...]] = {}
        self._cells = []
        for row in source.iter_rows():
            for cell in row:
                if cell.style_id not in looks:
                    looks[cell.style_id] = look(cell)
            self._cells.append([(cell.value, looks[cell.style_id]) for cell in row])
        self._heights = {n: each.height for n, each in source.row_dimensions.items()}
        self._rules = [
            (each.type, each.operator, each.formula1, each.formula2, str(each.sqref))
            for each in source.data_validations.dataValidation
        ]

    def write(self, path: Path) -> None:
        """Write them as cheaply as openpyxl can: cells that look alike share one style."""
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        styles: dict[int, Any] = {}
        for r, row in enumerate(self._cells, 1):
            for c, (value, look) in enumerate(row, 1):
                cell: Any = sheet.cell(r, c, value)
                if id(look) in styles:
                    cell._style = styles[id(look)]
                    continue
                cell.font, cell.alignment, cell.border = look[:3]
                cell.fill, cell.protection, cell.number_format = look[3:]
                styles[id(look)] = cell._style
        for n, height in self._heights.items():
            sheet.row_dimensions[n].height = height
        for kind, operator, first, second, where in self._rules:
            rule = DataValidation(kind, operator=operator, formula1=first, formula2=second)
            rule.add(where)
            sheet.add_data_validation(rule)
        book.save(path)


def look(cell: Any) -> tuple[Any, ...]:  # noqa: ANN401 - openpyxl's own
    parts = (cell.font, cell.alignment, cell.border, cell.fill, cell.protection)
    return (*(copy(part) for part in parts), cell.number_format)


def _workbook(folder: Path) -> Ratio:
    report, ours, bare = workbook(500), folder / "ours.xlsx", folder / "bare.xlsx"
    excel.write(report, ours)
    cells = Bare(ours)
    ratio = compared(lambda: excel.write(report, ours), lambda: cells.write(bare), runs=11)
    return Ratio("500 actions as .xlsx against bare openpyxl", ratio, 1.3)


def _paper(name: str, report: Report, folder: Path) -> Ratio:
    def untagged() -> None:
        used = Letters()
        drawn, _ = pdf.draw(report, used, quiet, Plain)
        put(folder / "bare.pdf", drawn)

    ratio = compared(lambda: pdf.write(report, folder / "ours.pdf"), untagged)
    return Ratio(f"{name} as .pdf against the same pages untagged", ratio, 1.6)


def measure() -> list[Ratio]:
    """The two documents of 500 actions, and a report of sixty pages."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        return [
            _workbook(folder),
            _paper("500 actions", paper(500), folder),
            _paper("a report of sixty pages", sixty_pages(), folder),
        ]
