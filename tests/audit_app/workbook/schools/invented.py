"""A few invented schools of Marram Bay, in a workbook of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.workbook.puts import making

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook

DUE = "2027-01-29"


def school_id(urn: str) -> str:
    return derived_id("school", f"urn:{urn}")


def add_school(book: Workbook, urn: str, name: str, phase: str | None, **cells: object) -> str:
    identity = school_id(urn)
    known = {"urn": urn, "standing": "open", **cells}
    puts = making("school", identity, made_as=f"urn:{urn}", name=name, phase=phase, **known)
    book.pen.write(f"Add {name}", puts)
    return identity


def add_trust(book: Workbook, uid: str, name: str) -> str:
    identity = derived_id("trust", f"uid:{uid}")
    book.pen.write(f"Add {name}", making("trust", identity, made_as=f"uid:{uid}", name=name))
    return identity


def follow(book: Workbook, before: str, after: str) -> None:
    identity = derived_id("succession", before, after)
    made = making("succession", identity, before_id=before, after_id=after, how="converted")
    book.pen.write("Say what followed what", made)
