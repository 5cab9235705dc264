"""Reading the files of the register that were chosen together, whichever each of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.register.gate import refused
from audit_app.intake.register.lines import heads_of
from audit_app.intake.register.links import LINK, read_links
from audit_app.intake.register.schools import read_register

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.intake.register.links import Links
    from audit_app.intake.register.schools import Register


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
