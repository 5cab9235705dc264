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
from audit_app.intake.register.schools import TYPE, URN, read_register
from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.intake.register.links import Links
    from audit_app.intake.register.schools import Register

_SHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
LISTS = "lists of last audits"
_REGISTERS, _LINKS = "registers", "files of links"


@dataclass(frozen=True, slots=True)
class Told:
    """The files that were chosen together, by what they are."""

    lists: tuple[Path, ...]
    registers: tuple[Path, ...]
    links: tuple[Path, ...]


def told_apart(paths: Sequence[Path]) -> Told:
    """Which of the files is which: that stands in their heads, however they were saved."""
    kinds = [(_kind(path), path) for path in paths]
    lists, registers, links = (
        tuple(path for kind, path in kinds if kind == wanted)
        for wanted in (LISTS, _REGISTERS, _LINKS)
    )
    return Told(lists, registers, links)


def _kind(path: Path) -> str:
    try:
        if encoding_of(path) is not None and is_list_of_audits(first_rows(path)):
            return LISTS
        heads = heads_of(path, URN)
    except Problem as problem:
        # A spreadsheet that is too large may be saved as CSV, which is said of a register.
        is_register = problem.code == "too-large" or path.suffix.lower() not in _SHEETS
        return _REGISTERS if is_register else LISTS
    except OSError:
        return _REGISTERS
    if any(plain(LINK) in held for held in heads):
        return _LINKS
    is_list = path.suffix.lower() in _SHEETS and not any(plain(TYPE) in held for held in heads)
    return LISTS if is_list else _REGISTERS


def read_any(
    paths: Sequence[Path],
    tick: Callable[[int, int], None] = lambda _done, _of: None,
    *,
    only_links: bool = False,
) -> tuple[Register | None, Links | None]:
    """Read a register, a file of links, or one of each; which is which stands in their heads.

    Raises Problem where one cannot be read, or two are of one sort.
    """
    if only_links:
        return read_files((), paths, tick)
    told = told_apart(paths)
    return read_files((*told.registers, *told.lists), told.links, tick)


def read_files(
    registers: Sequence[Path], links: Sequence[Path], tick: Callable[[int, int], None]
) -> tuple[Register | None, Links | None]:
    """Read a register, a file of links, or one of each. Raises Problem as `read_any` does."""
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
