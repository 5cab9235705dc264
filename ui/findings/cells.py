"""The tables of findings, of the answers they rest on and of what should change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.reports.words import count
from ui.parts.tables.one_of import OneOfTables
from ui.parts.tables.rows import Cell, Column, Group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from audit_app.records import Finding, Recommendation
    from audit_app.workbook.figures import Low
    from ui.parts.tables.table import Table


def low_table(has_finding: Callable[[Low], bool]) -> Table[Low]:
    """The questions with low answers; Enter leads to the finding that there is, or makes one."""
    columns: tuple[Column[Low], ...] = (
        Column("What the returns say", 0, lambda held: Cell(held.question.label)),
        Column("How it was answered", 320, lambda held: Cell(held.words)),
        Column("Enter", 150, lambda held: _deed_cell(has_one=has_finding(held))),
    )
    return OneOfTables("Questions with low answers", columns, row_height=48, grows=True)


def findings_table() -> Table[Finding]:
    """What was found, from each of which a recommendation can be made."""
    columns: tuple[Column[Finding], ...] = (
        Column("No.", 60, lambda held: Cell(str(held.number), right=True), right=True),
        Column("Finding", 0, finding_cell),
        Column("Rests on", 150, rests_on_cell),
        Column("Enter", 150, lambda _held: Cell("Recommend", kind="link")),
    )
    return OneOfTables("Findings", columns, row_height=54, grows=True)


def advice_table(actions_of: Callable[[Recommendation], int]) -> Table[Recommendation]:
    """What should change; `actions_of` says how many actions a recommendation has."""
    columns: tuple[Column[Recommendation], ...] = (
        Column("No.", 60, lambda held: Cell(str(held.number), right=True), right=True),
        Column("Recommendation", 0, lambda held: Cell(held.theme or "", held.words or "")),
        Column("Actions", 150, lambda held: _actions_cell(actions_of(held))),
        Column("Enter", 150, lambda _held: Cell("Make an action", kind="link")),
    )
    return OneOfTables("Recommendations", columns, row_height=54, grows=True)


def _deed_cell(*, has_one: bool) -> Cell:
    return Cell("Has a finding" if has_one else "Make a finding", kind="link")


def _actions_cell(made: int) -> Cell:
    if not made:
        return Cell("No action yet", shape="triangle", tone="warn")
    return Cell(count(made, "action"))


def by_section(low: Iterable[Low]) -> list[Low | Group]:
    """The questions under their section's name, in the form's order."""
    rows: list[Low | Group] = []
    section = ""
    for held in low:
        if held.section != section:
            section = held.section
            rows.append(Group(section))
        rows.append(held)
    return rows


def finding_cell(held: Finding) -> Cell:
    """What was found, and whether it worked or is to be put right."""
    shape = "tick" if held.sort == "strength" else "triangle"
    return Cell(held.title or "", held.words or "", shape=shape)


def rests_on_cell(held: Finding) -> Cell:
    """How many answers a finding rests on."""
    answers = len(held.rests_on)
    return Cell(count(answers, "answer") if answers else "what was said")
