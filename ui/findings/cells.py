"""How findings, and the judgements that they rest on, read as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.reports.words import count
from ui.parts.tables.rows import Cell, Group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.analysis.judged import Judged
    from audit_app.records import Finding


def by_section(low: Iterable[Judged]) -> list[Judged | Group]:
    """The questions under their section's name, in the form's order."""
    rows: list[Judged | Group] = []
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
