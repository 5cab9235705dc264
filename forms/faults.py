"""What is wrong with a form, said so that its author can put it right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a form: where it is, what it is, and what to do about it.

    `line` is the line of the file, or 0 when it is about the file as a whole or cannot be told.
    """

    place: str
    what: str
    remedy: str
    line: int = 0

    def __str__(self) -> str:
        where = f"{self.place} (line {self.line})" if self.line else self.place
        return f"{where}: {self.what} {self.remedy}".strip()


class FormRefused(Exception):  # noqa: N818 - the people's word for it; "error" is never shown
    """A form that cannot be used, with everything that is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def in_file_order(faults: Iterable[Fault]) -> list[Fault]:
    """The faults as their author will meet them reading down the file, each said once."""
    return sorted(dict.fromkeys(faults), key=lambda fault: fault.line)
