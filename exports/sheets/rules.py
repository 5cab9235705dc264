"""What may be typed where, and what a cell's word and date do to its look."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation

from exports.look import SOFT
from exports.sheets.faces import argb, ground
from exports.sheets.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from openpyxl.styles import PatternFill
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.document import Kind, Late, Status

_PROMPT, _TITLE = 255, 32
LISTS = "Lists"
TODAY = "TODAY()"


class Choices:
    """The lists that cells choose from, each once, on a hidden sheet under a name of its own."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._names: dict[tuple[str, ...], str] = {}
        self._sheet: Worksheet | None = None

    def name(
        self, choices: tuple[str, ...], write: Callable[[Worksheet, int, int, str], None]
    ) -> str:
        """The name of the range that holds these choices."""
        if choices not in self._names:
            self._names[choices] = self._added(choices, write)
        return self._names[choices]

    def last(self) -> None:
        """Put the lists behind the sheets that people read."""
        if self._sheet is not None:
            sheets = self._book.sheetnames
            self._book.move_sheet(self._sheet, len(sheets) - 1 - sheets.index(LISTS))

    def _added(
        self, choices: tuple[str, ...], write: Callable[[Worksheet, int, int, str], None]
    ) -> str:
        if self._sheet is None:
            self._sheet = self._book.create_sheet(LISTS)
            self._sheet.sheet_state = "hidden"
        column = len(self._names) + 1
        name = f"choices_{column}"
        for row, word in enumerate((name, *choices), 1):
            write(self._sheet, row, column, word)
        letter = get_column_letter(column)
        target = f"{LISTS}!${letter}$2:${letter}${len(choices) + 1}"
        self._book.defined_names[name] = DefinedName(name, attr_text=target)
        return name


class Typed(NamedTuple):
    """What may be typed into a cell of a kind.

    `choices` is the name of the range to choose from; `latest` may be a formula such as TODAY().
    """

    kind: Kind
    title: str
    prompt: str
    choices: str
    longest: int = 0
    earliest: date | None = None
    latest: date | str | None = None


class Rules:
    """Which cells keep which rule; cells with the same rule share it."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Worksheet, Typed], list[tuple[str, int, int]]] = {}

    def keep(self, sheet: Worksheet, cells: tuple[str, int, int], typed: Typed) -> None:
        """Have cells of a column, from one row to another, keep a rule."""
        kept = self._kept.setdefault((sheet, typed), [])
        column, first, last = cells
        if kept and kept[-1][0] == column and kept[-1][2] == first - 1:
            kept[-1] = (column, kept[-1][1], last)
        else:
            kept.append(cells)

    def write(self) -> None:
        """Put them on the sheets."""
        for (sheet, typed), cells in self._kept.items():
            made = rule(typed)
            if made is not None:
                made.sqref = MultiCellRange(" ".join(f"{c}{a}:{c}{z}" for c, a, z in cells))
                sheet.add_data_validation(made)


def rule(typed: Typed) -> DataValidation | None:
    """The rule that says so; None where anything may be typed and nothing need be said."""
    kind, title, prompt, choices, longest, earliest, latest = typed
    made: DataValidation | None = None
    if choices:
        made = DataValidation("list", formula1=choices)
        made.error = "Choose one of the words in the list."
    elif kind == "date":
        first, last = _day(earliest, "DATE(1990,1,1)"), _day(latest, "DATE(2199,12,31)")
        made = DataValidation("date", operator="between", formula1=first, formula2=last)
        made.error = "Type a date such as 14/11/2026"
        made.error += ", not after today." if latest == TODAY else "."
    elif kind == "integer":
        made = DataValidation("whole", operator="between", formula1="0", formula2="999999")
        made.error = "Type a whole number."
    elif longest:
        made = DataValidation(
            "textLength", operator="lessThanOrEqual", formula1=str(longest), errorStyle="warning"
        )
        made.error = f"This is longer than {longest:,} letters. Keep it all the same?"
    elif prompt:
        made = DataValidation("custom", formula1="TRUE")
    if made is None:
        return None
    made.allow_blank, made.showErrorMessage, made.showInputMessage = True, True, bool(prompt)
    made.errorTitle = made.promptTitle = _short(title, _TITLE)
    made.prompt = _short(prompt, _PROMPT) or None
    return made


def _day(day: date | str | None, otherwise: str) -> str:
    if day is None or isinstance(day, str):
        return day or otherwise
    return f"DATE({day.year},{day.month},{day.day})"


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"


def colour_states(sheet: Worksheet, cells: str, first: str, statuses: tuple[Status, ...]) -> None:
    """Give each state's word its tone; `first` is the first of the cells, its column fixed."""
    for status in statuses:
        tone = status.ground or (SOFT[status.tone] if status.tone in ("warn", "bad") else "")
        paint = ground(argb(tone)) if tone else None
        ink = Font(bold=True, color=argb(status.tone))
        _shade(sheet, cells, f"{first}={quoted(status.word)}", paint, ink)


def colour_late(
    sheet: Worksheet, places: dict[str, str], late: Late, rows: tuple[int, int]
) -> None:
    """Shade the date in force of each row that is still open after it: the revised, or the first.

    `places` is each column's letter by its key.
    """
    first, last = rows
    status = f"${places[late.status]}{first}"
    still = [f"{status}<>{quoted(word)}" for word in late.closed]
    revised = f"ISNUMBER(${places[late.revised]}{first})" if late.revised else ""
    paint, ink = ground(argb("badsoft")), Font(bold=True, color=argb("bad"))
    for key in filter(None, (late.due, late.revised)):
        day = f"${places[key]}{first}"
        over = [f"NOT({revised})"] if revised and key == late.due else []
        when = ",".join((f"ISNUMBER({day})", f"{day}<TODAY()", *over, *still))
        _shade(sheet, f"{places[key]}{first}:{places[key]}{last}", f"AND({when})", paint, ink)


def _shade(sheet: Worksheet, cells: str, when: str, paint: PatternFill | None, ink: Font) -> None:
    look = FormulaRule(formula=[when], fill=paint, font=ink)  # type: ignore[no-untyped-call]
    sheet.conditional_formatting.add(cells, look)


def place(sheet: str, column: int, row: int) -> str:
    """A cell of another sheet, as links name it."""
    return f"{quote_sheetname(sheet)}!{get_column_letter(column)}{row}"
