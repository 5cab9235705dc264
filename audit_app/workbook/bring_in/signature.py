"""By whom, and when, a spreadsheet says that it was signed. It never seals: that is done here."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.reports.return_workbook import SIGNED_BY, SIGNED_ON
from audit_app.rules.dates import full
from audit_app.workbook.bring_in.cells import read
from audit_app.workbook.bring_in.comparing import Titled, compared
from audit_app.workbook.bring_in.items import PROBLEM, Item
from audit_app.workbook.bring_in.reading import day, words

if TYPE_CHECKING:
    from audit_app.intake.sheets import CameBack
    from audit_app.records import Return
    from audit_app.workbook.workbook import Workbook

_WHERE = "Start here"
_LONGEST = 120
_TOO_LONG = "That is longer than a role. Type the role of whoever signed."


def signature(
    book: Workbook, returned: Return, back: CameBack, receipt: int
) -> tuple[str, list[Item]]:
    """What the file says of its signing, in words, and what that would change in the return.

    A blank cell takes nothing away: a file that goes out again is blank there each time.
    """
    role, wrong = words(back.facts.get(SIGNED_BY))
    if role is not None and len(role) > _LONGEST:
        wrong = _TOO_LONG
    if wrong:
        said = str(back.facts.get(SIGNED_BY))[:_LONGEST]
        return "", [Item(PROBLEM, _WHERE, SIGNED_BY, "", said, wrong)]
    if role is None:
        return "", []
    signed_on, unfit = day(back.facts.get(SIGNED_ON))
    items = []
    if unfit:
        said = read(back.facts.get(SIGNED_ON))
        items.append(Item(PROBLEM, _WHERE, SIGNED_ON, "", said, unfit))
    on = f", {full(date.fromisoformat(signed_on))}" if signed_on else ""
    told = f"{' '.join(role.split())}{on}"
    register = ("return", returned.id, "auditor")
    here = {"auditor_role": returned.auditor_role}
    items += compared(
        book, receipt, register, Titled(_WHERE, SIGNED_BY), {"auditor_role": told}, here
    )
    return f"It says: signed by {told}.", items
