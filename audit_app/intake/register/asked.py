"""What a file of the register should be, and where in it the heads of its columns stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.intake.register.gate import refused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.problems import Problem

MOST_COLUMNS = 500
WITHIN = 10  # lines that say something, within which the heads stand: above them may be a title


@dataclass(frozen=True, slots=True)
class Asked:
    """What a file should be, in words, and the heads to be read: those it must have, and others.

    By the first of those that it must have, the line of the heads is known.
    """

    what: str
    needed: tuple[str, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with one line of a file, in words, and what is known of whose line it is.

    `authority` (its name and code) and `urns` are empty where the line cannot be read so far.
    `file` says which file it stands in, once a register and its links are looked at.
    """

    line: int
    what: str
    name: str = ""
    authority: tuple[str, ...] = ()
    urns: tuple[str, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line that it begins on, and its cells by the heads that were asked for."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class HeadsAt:
    """Where the heads stand: in which line, and in which sheet of a file that has several."""

    line: int
    sheet: str = ""

    def said(self, what: str) -> str:
        """That in a sentence; "" where they stand where anybody would look."""
        if self.sheet:
            return f"The {what} is read from the sheet “{self.sheet}”, line {self.line} on."
        return "" if self.line == 1 else f"The heads of the {what} stand in its line {self.line}."


FIRST = HeadsAt(1)


def plain(head: str) -> str:
    """A head as it is compared: small letters, without spaces."""
    return "".join(head.casefold().split())


def has_heads(cells: Sequence[str], key: str) -> bool:
    """Whether a line is that of the heads: one of its cells is a head that every such file has."""
    return plain(key) in map(plain, cells)


def places(heads: Sequence[str], asked: Asked) -> dict[str, int]:
    """Where each head that is asked for stands. Raises Problem where one is missing or doubled."""
    if len(heads) > MOST_COLUMNS:
        raise refused("too-large", f"The file has {len(heads):,} columns.", "See what it is.")
    held = [plain(head) for head in heads]
    missing = [name for name in asked.needed if plain(name) not in held]
    if missing:
        raise _not_it(asked, missing)
    wanted = (*asked.needed, *asked.others)
    twice = [name for name in wanted if held.count(plain(name)) > 1]
    if twice:
        raise refused(
            "two-columns",
            f"The file has more than one column “{twice[0]}”, so neither can be read.",
            "Take one out, or download the file again.",
        )
    return {name: held.index(plain(name)) for name in wanted if plain(name) in held}


def _not_it(asked: Asked, missing: Sequence[str]) -> Problem:
    names = " and no column ".join(f"“{name}”" for name in missing)
    return refused(
        "no-columns",
        f"The file has no column {names}, so it is not {asked.what}.",
        f"Choose a file in which one of the first {WITHIN} lines names these columns: "
        f"{', '.join(asked.needed)}.",
    )
