"""Trusts: groups of schools under one board, which may answer for all of them once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.problems import Problem
from audit_app.records import Trust
from audit_app.store import read
from audit_app.workbook.puts import making

if TYPE_CHECKING:
    from audit_app.journal.lines import Put
    from audit_app.workbook.pen import Pen


class Trusts:
    """Every trust, whether the register named it or somebody here did."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> list[Trust]:
        """Every trust, by name."""
        return read.rows(self._pen.file, Trust, order="name collate nocase, id")

    def one(self, trust_id: str) -> Trust:
        """One trust."""
        return read.row(self._pen.file, Trust, trust_id)

    def adding(self, name: str) -> tuple[str, list[Put]]:
        """The id of a trust that the register does not name, and the puts that make it.

        One of that name is the same one, and is not made again.
        """
        plain = " ".join(name.split())
        if not plain:
            raise Problem("no-name", "A trust needs a name.", "Nothing was added.", "Type one.")
        known = [trust for trust in self.all() if trust.name.casefold() == plain.casefold()]
        if known:
            return known[0].id, []
        made_as = f"own:{self._pen.sources.new_id()}"
        identity = derived_id("trust", made_as)
        return identity, making("trust", identity, made_as=made_as, name=plain)


def trust_by_uid(number: str) -> str:
    """The id of a trust by its number in the register, the same on every laptop."""
    return derived_id("trust", f"uid:{number}")
