"""Reading the register's links: which setting followed which, said from both sides."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.intake.register.asked import FIRST, Asked, HeadsAt, Row, RowProblem
from audit_app.intake.register.cells import UnreadableCellError, day_in, urn_in, words_in
from audit_app.intake.register.gate import refused
from audit_app.intake.register.lines import read_rows
from audit_app.rules.schools.types import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

MOST_PROBLEMS = 20_000
URN, LINK, TYPE = "URN", "LinkURN", "LinkType"
NAME, DATE = "LinkName", "LinkEstablishedDate"
LINKS = Asked("the register’s file of links", (URN, LINK, TYPE), (NAME, DATE))

# How a link is worded; whatever else the register links (a shared sixth form, an expansion) says
# nothing of who followed whom. What is merged may say why: “merged - change in age range”.
_HOW = {"merged": "merged", "amalgamated": "merged", "split": "split"}
_BECAME_ONE = ("merged", "result of amalgamation")


@dataclass(frozen=True, slots=True)
class Pair:
    """That one URN followed another: how and on which day, as far as the links say it.

    `how` is `merged`, `split` or "". `before_name` is the name of what was before, where one of the
    links has it.
    """

    before: str
    after: str
    how: str
    on_date: str | None
    before_name: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unsaid:
    """That two schools became one, from the side of the first, without which of them came before.

    `name` is that of the other.
    """

    line: int
    urn: str
    other: str
    on_date: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Links:
    """What a file of links says: who followed whom, how many other links there are, and faults.

    `unsaid` are amalgamations that no link of the file gives a direction; `heads` is where it says
    all that.
    """

    pairs: tuple[Pair, ...]
    others: int
    problems: tuple[RowProblem, ...]
    unsaid: tuple[Unsaid, ...] = ()
    heads: HeadsAt = FIRST


@dataclass(frozen=True, slots=True)
class _Said:
    """One link, from the side of what was before (`is_successor`) or of what came after."""

    line: int
    before: str
    after: str
    how: str
    on_date: str | None
    name: str
    is_successor: bool


def read_links(path: Path, tick: Callable[[int, int], None] = lambda _done, _of: None) -> Links:
    """Read a file of links. Raises Problem when it is none, or is made to do harm."""
    said: list[_Said] = []
    unsaid: list[Unsaid] = []
    problems: list[RowProblem] = []
    others, heads = 0, FIRST
    for row in read_rows(path, LINKS, tick):
        if isinstance(row, HeadsAt):
            heads = row
        elif isinstance(row, RowProblem):
            problems.append(row)
        else:
            try:
                link = _said(row)
            except UnreadableCellError as wrong:
                urns = (row.cells[URN], row.cells[LINK])
                name = row.cells.get(NAME, "")[:80]
                problems.append(RowProblem(row.line, str(wrong), name, (), urns))
                continue
            if link is None:
                others += 1
            elif isinstance(link, Unsaid):
                unsaid.append(link)
            else:
                said.append(link)
        if len(problems) > MOST_PROBLEMS:
            raise refused(
                "too-many-faults",
                f"More than {MOST_PROBLEMS:,} lines cannot be read. Line {problems[0].line}: "
                f"{problems[0].what}",
                "Download the file again, and bring it in as it is.",
            )
    pairs = _pairs(said)
    known = {frozenset((pair.before, pair.after)) for pair in pairs}
    left = (link for link in unsaid if frozenset((link.urn, link.other)) not in known)
    return Links(pairs, others, tuple(problems), tuple(left), heads)


def _said(row: Row) -> _Said | Unsaid | None:
    """What a link says; None for one that says nothing of who followed whom."""
    told = row.cells
    kind = plain(told[TYPE].replace("–", "-"))
    side, _space, words = kind.partition(" ")
    how = _HOW.get(words.partition(" ")[0], "")
    is_one = kind.startswith(_BECAME_ONE)
    if not is_one and (side not in {"predecessor", "successor"} or (words and not how)):
        return None
    one, other = urn_in(told[URN], URN), urn_in(told[LINK], LINK)
    if one == other:
        raise UnreadableCellError(f"The URN {one} is said to have followed itself.")
    day = day_in(told.get(DATE, ""), DATE)
    name = words_in(told.get(NAME, ""), NAME)
    if is_one:
        return Unsaid(row.line, one, other, day, name)
    is_successor = side == "successor"
    before, after = (one, other) if is_successor else (other, one)
    return _Said(row.line, before, after, how, day, name, is_successor)


def _pairs(said: Iterable[_Said]) -> tuple[Pair, ...]:
    """Who followed whom, each once: the two sides often say it with a day between them.

    The day is that of what was before, which is the day on which its clock would have stopped.
    """
    held: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for link in said:
        held[link.before, link.after].append(link)
    pairs = []
    for (before, after), links in held.items():
        links.sort(key=lambda link: (not link.is_successor, link.line))
        pairs.append(
            Pair(
                before,
                after,
                next((link.how for link in links if link.how), ""),
                next((link.on_date for link in links if link.on_date), None),
                next((link.name for link in links if link.name and not link.is_successor), ""),
                tuple(sorted(link.line for link in links)),
            )
        )
    return tuple(pairs)
