"""The returns with their seals, the words used, and what the report was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Column, Facts, Heading, Paragraph, Row, Table
from audit_app.journal.seals import read_seal
from audit_app.reports.words import CONTENT_MARK, SEALS, count, seal_signs
from audit_app.rules.actions import is_open

if TYPE_CHECKING:
    from audit_app.records import Return
    from audit_app.reports.audit_report.figures import Figures
    from audit_app.reports.audit_report.held import Held

_ABREAST = 7  # more agencies than this are listed one under another


def appendices(held: Held, found: Figures) -> list[Block]:
    """The seals by child and agency, the words used, and what the report was made from."""
    opened = sum(1 for a in held.actions if is_open(a))
    return [
        Heading("7 Appendices", 1, "appendices"),
        Heading("A. The returns and their seals", 2),
        *_seals(held, found),
        Heading("B. Words used here", 2),
        Facts("Words", WORDS),
        Heading("C. What this report was made from", 2),
        Paragraph(
            f"{count(len(found.signed), 'signed return')}, {count(len(found.counts), 'question')} "
            f"with a judgement, {count(len(held.findings), 'finding')}, "
            f"{count(len(held.recommendations), 'recommendation')} and "
            f"{of_which_open(len(held.actions), opened)}."
        ),
        Paragraph(CONTENT_MARK, "small"),
    ]


WORDS = (
    (
        "Fully met",
        (
            "The record shows all that is asked. Of seeing the child alone it shows when, "
            "where and by which role. Of grades: strong or good."
        ),
    ),
    (
        "Partly met",
        (
            "The record shows some of it, or part of the time: seen alone once of many "
            "visits. Of grades: needs work."
        ),
    ),
    (
        "Not met",
        (
            "The record shows that it was not done: at no visit was the child seen alone, though "
            "nothing stood in the way. Of grades: poor."
        ),
    ),
    (
        "Not recorded",
        (
            "The record does not say: visits are listed, not who was there. Counted apart from "
            "not met, and part of every “of”."
        ),
    ),
    ("Does not apply", "The question did not fit this child or agency. Left out of every “of”."),
    ("Nil return", "The agency looked and holds nothing on the child."),
)


def of_which_open(actions: int, opened: int) -> str:
    """`1 action, which is open`, `9 actions, 4 of them open`, `no action`."""
    match actions, opened:
        case 0, _:
            return "no action"
        case 1, 0:
            return "1 action, which is closed"
        case 1, _:
            return "1 action, which is open"
        case _, 0:
            return f"{actions} actions, all closed"
        case _ if opened == actions:
            return f"{actions} actions, all open"
        case _:
            return f"{actions} actions, {opened} of them open"


def _seals(held: Held, found: Figures) -> list[Block]:
    if not found.signed:
        return [Paragraph("None is signed yet.")]
    if held.is_shared:
        return [Paragraph("Left out of a version that is shared: the partnership’s own has them.")]
    said = f"{SEALS} Each square has the first sixteen signs of one seal."
    table = _grid(held, found) if len(held.agencies) <= _ABREAST else _list(held, found)
    return [Paragraph(said), table]


def _sealed(returned: Return) -> str:
    """The first signs of a seal in fours, with its version from the second on."""
    seal = read_seal(returned.seal)
    if seal is None:
        return ""
    signs = seal_signs(seal.digest)
    return signs if seal.version == 1 else f"{signs}\nversion\u00a0{seal.version}"


def _grid(held: Held, found: Figures) -> Table:
    """A row for each child, a column for each agency: both in their order."""
    signed = {(r.case_id, r.agency_id): r for r in found.signed}
    asked = {(r.case_id, r.agency_id) for r in held.returns}
    columns = (
        Column("child", "Child", "text", 11),
        *(
            Column(f"agency-{n}", agency.name, "text", 12, blank="Not signed off")
            for n, agency in enumerate(held.agencies, 1)
        ),
    )
    rows = []
    for case in sorted(held.cases, key=lambda one: one.reference):
        cells: list[str | None] = []
        for agency in held.agencies:
            if (case.id, agency.id) not in asked:
                cells.append("Not asked")
                continue
            returned = signed.get((case.id, agency.id))
            nil = "Nil:\n" if returned is not None and returned.id in found.nil else ""
            cells.append(f"{nil}{_sealed(returned)}" if returned is not None else None)
        rows.append(Row(case.id, (case.reference, *cells)))
    return Table("seals", "Seals by child and agency", columns, tuple(rows))


def _list(held: Held, found: Figures) -> Table:
    names = {agency.id: agency.name for agency in held.agencies}
    children = {case.id: case.reference for case in held.cases}
    columns = (
        Column("child", "Child", "text", 14),
        Column("agency", "Agency", "text", 34),
        Column("seal", "Seal", "text", 28),
    )
    rows = sorted(
        (
            (children.get(r.case_id or "", ""), names.get(r.agency_id or "", ""), _sealed(r), r.id)
            for r in found.signed
        ),
    )
    cells = tuple(Row(identity, (child, agency, seal)) for child, agency, seal, identity in rows)
    return Table("seals", "Seals by child and agency", columns, cells)
