"""Reading the files of the register that were chosen together, whichever each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.intake.plain_rows import first_rows
from audit_app.intake.register.asked import plain
from audit_app.intake.register.gate import encoding_of, refused
from audit_app.intake.register.last_audits import is_list_of_audits
from audit_app.intake.register.lines import heads_of
from audit_app.intake.register.links import LINK, read_links
from audit_app.intake.register.schools import NEEDED, TYPE, URN, read_register
from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.intake.register.links import Links
    from audit_app.intake.register.schools import Register

_SHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
LISTS = "lists of last audits"
_REGISTERS, _LINKS, _OTHERS = "registers", "files of links", "others"
_NEITHER = "neither the register of schools nor its links, and no list of last audits"
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """The files that were chosen together, by what they are; `others` are left."""

    lists: tuple[Path, ...]
    registers: tuple[Path, ...]
    links: tuple[Path, ...]
    others: tuple[Path, ...] = ()


def told_apart(paths: Sequence[Path]) -> Told:
    """Which of the files is which: that stands in their heads, however they were saved.

    What is none of them is left, as the download of the register has groups and governors beside
    the schools. Raises Problem where there are several, and all of them are none; a single one is
    read as a register, so that it is said what it lacks.
    """
    kinds = [(_kind(path), path) for path in paths]
    lists, registers, links, others = (
        tuple(path for kind, path in kinds if kind == wanted)
        for wanted in (LISTS, _REGISTERS, _LINKS, _OTHERS)
    )
    if lists or registers or links:
        return Told(lists, registers, links, others)
    if len(others) > 1:
        raise refused(
            "no-register",
            f"{_named(others)} are {_NEITHER}.",
            "Choose the register of schools, its file of links, or both; or your list of last "
            "audits.",
        )
    return Told((), others, ())


def said_left(told: Told) -> str:
    """Which of the files are left, and why, in a sentence; "" for none."""
    if not told.others:
        return ""
    was, they = ("was", "it is") if len(told.others) == 1 else ("were", "they are")
    return f"{_named(told.others)} {was} left: {they} {_NEITHER}."


def _named(paths: Sequence[Path]) -> str:
    names = [path.name for path in paths[:_NAMED]]
    if len(paths) > _NAMED:
        names.append(f"{len(paths) - _NAMED:,} more")
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _kind(path: Path) -> str:
    try:
        if encoding_of(path) is not None and is_list_of_audits(first_rows(path)):
            return LISTS
        heads = heads_of(path, URN)
    except Problem as problem:
        return _kind_of_unread(problem, path)
    except OSError:
        return _REGISTERS
    return _kind_by(heads, path)


def _kind_of_unread(problem: Problem, path: Path) -> str:
    """As what a file is read that cannot be, so that it is said what is wrong with it."""
    if problem.code == "zip":
        return _OTHERS
    # A spreadsheet that is too large may be saved as CSV, which is said of a register.
    is_register = problem.code == "too-large" or path.suffix.lower() not in _SHEETS
    return _REGISTERS if is_register else LISTS


def _kind_by(heads: Sequence[tuple[str, ...]], path: Path) -> str:
    if any(plain(LINK) in held for held in heads):
        return _LINKS
    if path.suffix.lower() in _SHEETS:
        return _REGISTERS if any(plain(TYPE) in held for held in heads) else LISTS
    needed = {plain(head) for head in NEEDED}
    return _REGISTERS if any(needed <= {*held} for held in heads) else _OTHERS


def read_told(told: Told) -> tuple[Register | None, Links | None]:
    """Read the register, the file of links, or one of each, of files that were told apart.

    What seems a list is read as a register, which says what it lacks. Raises Problem where one
    cannot be read, or two are of one sort.
    """
    return read_files((*told.registers, *told.lists), told.links)


def read_files(
    registers: Sequence[Path],
    links: Sequence[Path],
    tick: Callable[[int, int], None] = lambda _done, _of: None,
) -> tuple[Register | None, Links | None]:
    """Read a register, a file of links, or one of each. Raises Problem as `read_told` does."""
    for found, what in ((registers, _REGISTERS), (links, _LINKS)):
        if len(found) > 1:
            raise refused(
                "two-files",
                f"There are {len(found)} {what}: {', '.join(path.name for path in found[:5])}.",
                "Bring in the newest one, with one file of links beside it if there is one.",
            )
    return (
        read_register(registers[0], tick) if registers else None,
        read_links(links[0], tick) if links else None,
    )
