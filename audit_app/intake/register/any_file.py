"""Reading the files of the register that were chosen together, whichever each of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.plain_rows import first_rows
from audit_app.intake.register.gate import refused
from audit_app.intake.register.last_audits import is_list_of_audits
from audit_app.intake.register.lines import heads_of
from audit_app.intake.register.links import LINK, read_links
from audit_app.intake.register.schools import read_register
from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.intake.register.links import Links
    from audit_app.intake.register.schools import Register

_SHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})


def is_a_list(path: Path) -> bool:
    """Whether a file is a spreadsheet, or a CSV file, of somebody's own: a list of last audits.

    The register and its links are CSV files alone. What is wrong with a file is said when it is
    read.
    """
    if path.suffix.lower() in _SHEETS:
        return True
    try:
        return is_list_of_audits(first_rows(path))
    except (Problem, OSError):
        return False


def read_any(
    paths: Sequence[Path],
    tick: Callable[[int, int], None] = lambda _done, _of: None,
    *,
    only_links: bool = False,
) -> tuple[Register | None, Links | None]:
    """Read a register, a file of links, or one of each; which is which stands in their heads.

    Raises Problem where one cannot be read, or two are of one sort.
    """
    registers: list[Path] = []
    links: list[Path] = []
    for path in paths:
        is_links = only_links or LINK.casefold() in heads_of(path)
        (links if is_links else registers).append(path)
    for found, what in ((registers, "registers"), (links, "files of links")):
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
