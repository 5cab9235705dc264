"""The lines of a register's trial run: trouble first, then what opened, closed and changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.intake.register.would import SORTS
from audit_app.reports.words import count
from ui.parts.tables.rows import Cell, Group

if TYPE_CHECKING:
    from audit_app.intake.register.asked import RowProblem
    from audit_app.intake.register.would import Comparison, Would

_HEADS = {
    "opened": "Opened or new here",
    "closed": "Closed",
    "converted": "Converted",
    "merged": "Merged",
    "split": "Split off",
    "replaced": "Took the place of another",
    "renamed": "Renamed",
    "moved": "Moved to another authority",
    "changed": "Changed",
    "refused": "Taken out here by hand",
    "two_days": "Two days for one school: take one",
    "earlier": "Earlier than what is known here",
    "by_name": "Found by name alone",
    "audited": "Last audits",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the trial run: what would be done, by its place, or what cannot be read."""

    at: int
    would: Would | None = None
    wrong: RowProblem | None = None


def in_groups(found: Comparison) -> list[Told | Group]:
    """Every line under what it is, each head with its count."""
    rows: list[Told | Group] = []
    if found.problems:
        rows.append(Group(f"Cannot be taken ({len(found.problems)})"))
        rows += [Told(at, None, wrong) for at, wrong in enumerate(found.problems)]
    for sort in SORTS:
        lines = [Told(at, one) for at, one in enumerate(found.would) if one.sort == sort]
        if lines:
            rows += [Group(f"{_HEADS[sort]} ({len(lines)})"), *lines]
    return rows


def sentence(found: Comparison) -> str:
    """The state of it all in one line."""
    changes = len(found.would)
    if not changes and not found.problems:
        same = count(found.unchanged, "line")
        return f"Nothing to take: {same} {'says' if found.unchanged == 1 else 'say'} what is here."
    asks = sum(one.asks for one in found.would)
    whole = count(changes + len(found.problems), "change")
    waits = "waits" if asks == 1 else "wait"
    more = f"; {asks} {waits} for you to look" if asks else ""
    return f"{changes - asks} of {whole} can be taken now{more}."


def kinds(found: Comparison) -> list[tuple[str, str]]:
    """How many lines there are of each kind: the shape, and the count in words."""
    told = [("cross", f"{len(found.problems)} cannot be taken")] if found.problems else []
    for sort in SORTS:
        these = [one for one in found.would if one.sort == sort]
        if these:
            words = re.split("[,:]", _HEADS[sort])[0].lower()
            told.append(("ring" if these[0].asks else "tick", f"{len(these)} {words}"))
    return [*told, ("ring", f"{found.unchanged} unchanged")]


def left_over(found: Comparison) -> str:
    """Where it was read, and what is counted and left, in a line."""
    left = "; ".join(f"{number:,} {words}" for words, number in found.left)
    return " ".join([*found.read_from, *([f"Left: {left}."] if left else [])])


def where_cell(line: Told) -> Cell:
    """Which setting it is about, with its URN, and the line of the file."""
    if line.would is not None:
        urn = f"URN {line.would.urn}" if line.would.urn else "No URN"
        return Cell(line.would.name, f"{urn} · {_place(line.would)}", strong=True)
    if line.wrong is None:
        return Cell("")
    urn = f"URN {line.wrong.urns[0]}" if line.wrong.urns and line.wrong.urns[0] else "No URN"
    return Cell(line.wrong.name or f"Line {line.wrong.line}", f"{urn} · {_place(line.wrong)}")


def _place(one: Would | RowProblem) -> str:
    """Where to look it up: the line, and in which of the two files."""
    return f"line {one.line} of the {one.file or 'file'}"


def here_cell(line: Told) -> Cell:
    """What stands here now."""
    here = "Not looked at" if line.would is None else line.would.here or "Nothing"
    return Cell(here, tone="muted")


def theirs_cell(line: Told) -> Cell:
    """What the file says, or what is wrong with its line."""
    if line.wrong is not None:
        return Cell(line.wrong.what, shape="cross", tone="bad")
    return Cell("" if line.would is None else line.would.theirs)


def details(line: Told) -> str:
    """All of a line, below the table: long words are whole there."""
    if line.wrong is not None:
        return f"{_place(line.wrong).capitalize()}: {line.wrong.what}"
    if line.would is None:
        return ""
    urn = f"URN {line.would.urn}" if line.would.urn else "no URN"
    parts = [f"{line.would.name}, {urn}, {_place(line.would)}"]
    if line.would.here:
        parts.append(f"Here: {line.would.here}")
    parts.append(f"In the file: {line.would.theirs}")
    return "\n".join(parts)
