"""Returned files as lines of a trial run: which can be taken, which want somebody, which not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.charts import status_bar
from audit_app.document import Status
from audit_app.problems import Problem
from audit_app.reports.words import count
from audit_app.workbook.bring_in import CONFLICT
from audit_app.workbook.bring_in.twins import copies, twins
from ui.bring_in.sealing import planned, unfinished
from ui.parts.tables.rows import Cell, Group

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from audit_app.document import Picture
    from audit_app.picture import Measure
    from audit_app.workbook.bring_in import Item
    from audit_app.workbook.bring_in.school import Back

TWINS = "Two different returns of this school are here. Take the one that counts."
HERE_TOO = "It was answered here too since it was sent out."
NO_REASON = "With no reason. Taken so, it is listed in Still to look at while the return is open."
NO_REASON_SIGNED = (
    "With no reason. The school signed it: taken so, and nothing left out, the return is sealed so "
    "and nobody is asked for the reason."
)
BAD, ASKS, WHOLE, SAME, COPY = "bad", "asks", "whole", "same", "copy"
# The head of each group, its shape and its tone.
KINDS = {
    BAD: ("Cannot be taken", "cross", "bad"),
    ASKS: ("Need a decision", "triangle", "warn"),
    WHOLE: ("Will be taken whole", "tick", "ok"),
    SAME: ("Just what stands here", "dash", "muted"),
    COPY: ("The same file again", "dash", "muted"),
}
_IN_BAR = [(kind, KINDS[kind]) for kind in (WHOLE, ASKS, BAD, SAME, COPY)]

_NO_NUMBER = "A row without a number"


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file that was looked at; `is_twin` where another file says something else for it.

    `copy_of` is the name of the file before it that is the same, bit by bit.
    """

    at: int
    file_name: str
    back: Back | Problem
    is_twin: bool
    copy_of: str = ""

    @property
    def kind(self) -> str:
        """Whether it can be taken, and whether it wants somebody first."""
        if isinstance(self.back, Problem):
            return BAD
        if self.copy_of:
            return COPY
        if not self.back.preview.items and not self.is_twin:
            return SAME
        asks = self.is_twin or self.back.preview.notice or self.back.is_unfinished
        return ASKS if self.troubled or asks else WHOLE

    @property
    def troubled(self) -> tuple[int, ...]:
        """The places of the cells that stand in the way, or that somebody has to decide."""
        if isinstance(self.back, Problem) or self.copy_of:
            return ()
        return tuple(
            at
            for at, item in enumerate(self.back.preview.items)
            if not item.can_be_taken or item.wants_a_decision or at in self.back.unreasoned
        )

    @property
    def school(self) -> str:
        """Whose it is."""
        return "School not known" if isinstance(self.back, Problem) else self.back.name


def lines_of(names: Sequence[str], backs: Sequence[Back | Problem]) -> list[FileLine]:
    """Each file as a line, in the order in which they were named."""
    again = copies(backs)
    two = twins(backs, again)
    return [
        FileLine(at, name, back, at in two, names[again[at]] if at in again else "")
        for at, (name, back) in enumerate(zip(names, backs, strict=True))
    ]


def in_groups(lines: Sequence[FileLine]) -> list[FileLine | Group]:
    """Trouble first, each group with its count."""
    rows: list[FileLine | Group] = []
    for kind, (head, *_rest) in KINDS.items():
        found = [line for line in lines if line.kind == kind]
        if found:
            rows += [Group(f"{head} ({len(found)})"), *found]
    return rows


def is_taken_first(line: FileLine) -> bool:
    """Whether a file is taken until somebody chooses otherwise."""
    if isinstance(line.back, Problem) or line.kind in {BAD, COPY} or line.is_twin:
        return False
    # A file that says nothing new but came signed: taking it seals what stands here, but once.
    seals = line.back.role and not (line.back.is_sealed or line.back.is_unfinished)
    return line.kind != SAME or bool(seals)


def sentence(lines: Sequence[FileLine], taken: Collection[int] = ()) -> str:
    """The state of it all in one line; `taken` are the places of the files that are taken.

    Of different returns of one school none can be taken before somebody says which one counts.
    """
    chosen = {_return_of(line) for line in lines if line.is_twin and line.at in taken}
    can = sum(is_taken_first(line) or line.at in taken for line in lines)
    bad = sum(line.kind == BAD for line in lines)
    same = sum(
        line.kind == SAME and not is_taken_first(line) and line.at not in taken for line in lines
    )
    undecided = {_return_of(line) for line in lines if line.is_twin} - chosen
    said = [f"{can} of {count(len(lines), 'file')} can be taken now."]
    if bad:
        said.append(f"{bad} {'is' if bad == 1 else 'are'} listed with the reason.")
    if undecided:
        files = sum(line.is_twin and _return_of(line) in undecided for line in lines)
        of = "one school" if len(undecided) == 1 else f"{len(undecided)} schools"
        said.append(f"{files} are different returns of {of}: take the one that counts.")
    if same:
        said.append(f"{same} {'says' if same == 1 else 'say'} just what stands here.")
    copied = sum(line.kind == COPY for line in lines)
    if copied:
        said.append(f"{copied} {'is' if copied == 1 else 'are'} the same as another of them.")
    return " ".join(said)


def _return_of(line: FileLine) -> str:
    return "" if isinstance(line.back, Problem) else line.back.return_id


def totals(lines: Sequence[FileLine]) -> str:
    """How many answers and notes stand in all the files that can be taken."""
    once = [line for line in lines if line.kind != COPY]
    backs = [line.back for line in once if not isinstance(line.back, Problem)]
    answers, notes = sum(back.answers for back in backs), sum(back.notes for back in backs)
    return f"{answers:,} {_noun('answer', answers)}, {notes:,} {_noun('note', notes)} in the files."


def _noun(word: str, number: int) -> str:
    return word if number == 1 else f"{word}s"


def picture(lines: Sequence[FileLine], width: float, measure: Measure) -> Picture:
    """How many files are of each kind: a share of a bar for each, with its shape and words."""
    told = [
        (Status(head, shape, tone), sum(line.kind == kind for line in lines))
        for kind, (head, shape, tone) in _IN_BAR
    ]
    return status_bar("Returned files", told, width, measure)


def school_cell(line: FileLine) -> Cell:
    """Whose return it is, with the shape of how it stands."""
    _head, shape, tone = KINDS[line.kind]
    return Cell(line.school, shape=shape, tone=tone, strong=line.kind in {BAD, ASKS})


def held_cell(line: FileLine) -> Cell:
    """What is in it, or why it cannot be taken."""
    if isinstance(line.back, Problem):
        return Cell(line.back.what)
    if line.copy_of:
        return Cell("The same file as", line.copy_of)
    if line.is_twin:
        return Cell("Came back twice", inside(line.back))
    found = len(line.troubled)
    first = f"{count(found, 'cell')} to look at" if found else inside(line.back)
    signed = "Signed" if line.back.role else "Not signed: part returned"
    if line.back.is_unfinished:
        signed = f"Signed, {line.back.left.unanswered} unanswered"
    if line.back.preview.notice:
        return Cell("Another edition of the form", first)
    return Cell(first, signed)


def same_as(line: FileLine) -> str:
    """That a file is the same as one before it."""
    return f"The same file as {line.copy_of}, bit by bit: it is taken with that one, or not at all."


def inside(back: Back) -> str:
    """How many answers and notes stand in a file."""
    return f"{count(back.answers, 'answer')}, {count(back.notes, 'note')}"


def details(line: FileLine) -> str:
    """All that is to be known of one file, below the table."""
    if isinstance(line.back, Problem):
        return f"{line.file_name}\n{line.back.what}\n{line.back.remedy}"
    said = [f"{line.back.name}: {line.file_name}"]
    if line.copy_of:
        return f"{said[0]}\n{same_as(line)}"
    if line.back.preview.notice:
        said.append(line.back.preview.notice)
    said.append(inside(line.back))
    if line.back.preview.says:
        said.append(line.back.preview.says)
    if line.back.is_unfinished:
        said.append(unfinished(line.back))
    said += filter(None, (planned(line.back),))
    if line.is_twin:
        said.append(TWINS)
    for at in line.troubled:
        item = line.back.preview.items[at]
        what = what_is_wrong(line.back, at)
        theirs = f" It says “{item.theirs}”." if item.theirs else ""
        said.append(f"{what_cell(item)}. {item.place}.{theirs} {what}")
    return "\n".join(said)


def what_cell(item: Item) -> str:
    """The question and the column; of a row that is none of the form's, that it has no number."""
    row = item.row.rstrip(".") or _NO_NUMBER
    return f"{row}{' ' if row.endswith('?') else ', '}{item.column}" if item.column else row


def what_is_wrong(back: Back, at: int) -> str:
    """What is wrong with a cell, in words; "" for nothing."""
    item = back.preview.items[at]
    if item.what:
        return item.what
    if at in back.unreasoned:
        return NO_REASON_SIGNED if back.role and not back.is_unfinished else NO_REASON
    return HERE_TOO if item.sort == CONFLICT else ""


def why_not(line: FileLine) -> str:
    """Why a file cannot be taken at all."""
    return f"Cannot be taken. {line.back.what}" if isinstance(line.back, Problem) else same_as(line)
