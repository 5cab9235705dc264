"""What files would change, as the lines of a trial run: trouble first, and counted by kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.workbook.bring_in import (
    ADDED,
    CHANGED,
    CONFLICT,
    POINTS,
    PROBLEM,
    READ_AS,
    Item,
    Preview,
)
from ui.parts.tables.rows import Cell, Group

if TYPE_CHECKING:
    from collections.abc import Sequence

_SORTS = {
    ADDED: ("Added", "tray", "accent"),
    CHANGED: ("Changed", "dot", "accent"),
    CONFLICT: ("Changed here too", "diamond", "warn"),
    POINTS: ("May point at somebody", "triangle", "warn"),
    PROBLEM: ("Cannot be taken", "cross", "bad"),
    READ_AS: ("Typed here", "dot", "accent"),
}
# The kinds in the order in which somebody has to see to them: the head of the group, the shape, and
# the words after the count, for one and for more.
_KINDS = (
    ((PROBLEM,), "Cannot be taken", "cross", "cannot be taken", "cannot be taken"),
    ((POINTS,), "May point at somebody", "triangle", "may name somebody", "may name somebody"),
    ((CONFLICT,), "Changed here too", "diamond", "wants a decision", "want a decision"),
    ((ADDED, CHANGED, READ_AS), "Ready to take", "tick", "ready to take", "ready to take"),
)


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at: its name, and what it would change."""

    file_name: str
    preview: Preview

    @property
    def title(self) -> str:
        """Which return it is, and what it says of its own signing; else the file's name."""
        about, says = self.preview.about or self.file_name, self.preview.says
        return f"{about}. {says}" if says else about

    @property
    def with_file(self) -> str:
        """What it is, with the file's name where that is not said already."""
        return f"{self.title} ({self.file_name})" if self.preview.about else self.title


@dataclass(frozen=True, slots=True)
class Line:
    """One cell of one of the files, by their places."""

    file: int
    at: int
    item: Item


def in_groups(looked: Sequence[Looked]) -> list[Line | Group]:
    """Every line under what it is: trouble first; of several files each under its own head."""
    rows: list[Line | Group] = []
    for sorts, head, *_ in _KINDS:
        for file, held in enumerate(looked):
            items = enumerate(held.preview.items)
            lines = [Line(file, at, item) for at, item in items if item.sort in sorts]
            if lines:
                of = "" if len(looked) == 1 else f": {held.title}"
                rows += [Group(f"{head} ({len(lines)}){of}"), *lines]
    if len(looked) > 1:
        same = [held.title for held in looked if not held.preview.items]
        rows += [Group(f"{title}: just what stands here") for title in same]
    return rows


def kinds(looked: Sequence[Looked]) -> list[tuple[str, str]]:
    """How many lines there are of each kind: the shape, and the count in words."""
    sorts = [item.sort for held in looked for item in held.preview.items]
    told = []
    for of, _head, shape, one, more in _KINDS:
        found = sum(sort in of for sort in sorts)
        told.append((shape, f"{found} {one if found == 1 else more}"))
    return told


def sentence(looked: Sequence[Looked]) -> str:
    """The state of it all in one line."""
    items = [item for held in looked for item in held.preview.items]
    can = sum(1 for item in items if item.can_be_taken)
    if len(looked) > 1:
        of = sum(1 for held in looked if any(i.can_be_taken for i in held.preview.items))
        return f"{of} of {len(looked)} spreadsheets can be taken now."
    if not items:
        return "The file says just what stands here: nothing to take."
    return f"{can} of {len(items)} differences can be taken now."


def named(item: Item) -> str:
    """The row as it is printed, with what it is about where that is only a number."""
    return f"{item.row}: {item.about}" if item.about else item.row


def where_cell(line: Line) -> Cell:
    """What it is about; and of what cannot be taken, where in the file to look."""
    place = line.item.place if line.item.sort == PROBLEM else ""
    return Cell(named(line.item), " · ".join(part for part in (line.item.column, place) if part))


def here_cell(line: Line) -> Cell:
    """What stands here now."""
    return Cell(line.item.here or "Nothing", tone="muted")


def theirs_cell(line: Line) -> Cell:
    """What stands in the file, or what is wrong with it."""
    return Cell(line.item.theirs or line.item.what or "Nothing")


def sort_cell(line: Line) -> Cell:
    """How it stands, as shape and words."""
    words, shape, tone = _SORTS[line.item.sort]
    why = line.item.what if line.item.theirs else ""  # else it stands in the row already
    return Cell(words, shape=shape, tone=tone, aloud_too=why)


def details(line: Line, held: Looked, *, is_one: bool) -> str:
    """All of a line, below the table: long answers are whole there."""
    item = line.item
    parts = [] if is_one else [held.with_file]
    parts.append(", ".join(part for part in (named(item).rstrip("."), item.column) if part))
    if item.what:
        parts.append(item.what)  # before long answers, which may be below what is seen
    if item.place:
        parts.append(item.place)
    parts += [f"Here: {item.here or 'nothing'}", f"In the file: {item.theirs or 'nothing'}"]
    return "\n".join(parts)
