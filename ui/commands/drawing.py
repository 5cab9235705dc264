"""Drawing the children of an audit from a list: who is drawn is shown, how is kept with the audit.

The list stays outside the workbook; nothing of it is kept but how many stand in it and its mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.draw import draw
from audit_app.problems import Problem
from audit_app.rules.drawn import AT_RANDOM, Drawn, drawn_words
from audit_app.rules.identifiers import see_that_it_names_nobody

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.analysis.draw import Draw
    from audit_app.workbook.workbook import Workbook

RESERVES = 4


def draw_children(book: Workbook, code_of_audit: str, source: Path, many: int, code: str) -> Draw:
    """Draw from a text file, one entry on each line, and keep how with the audit.

    Raises Problem where the audit is not there or was sent, or the list cannot be drawn from.
    """
    audit = next((one for one in book.audits.all() if one.code == code_of_audit.upper()), None)
    if audit is None or audit.sent_on is not None:
        why = f"No audit has the code {code_of_audit[:20]}."
        if audit is not None:
            why = f"{audit.code} was sent: which children it is about stays as it was sent."
        remedy = "Give the code of an audit that is being set up."
        raise Problem("no-draw", why, "Nothing was drawn.", remedy)
    see_that_it_names_nobody("The draw code", code)
    drawn = draw(_lines(source), many, code, RESERVES)
    how = drawn_words(Drawn(AT_RANDOM[0], drawn.of, drawn.why))
    label = f"Draw the children of {audit.code}"
    book.audits.change(audit, label, drawn_how=how, children_wanted=many)
    return drawn


def in_lines(drawn: Draw) -> str:
    """Who was drawn and who stands in for whom, and what was kept, as the command prints it."""
    return "\n".join(
        [
            f"Drawn, {len(drawn.drawn)} from {drawn.of}:",
            *(f"  {entry}" for entry in drawn.drawn),
            "Reserves, in this order:" if drawn.reserves else "No reserves: all are drawn.",
            *(f"  {entry}" for entry in drawn.reserves),
            f"Kept in the audit: {drawn.why}. The same list and code draw the same again.",
        ]
    )


def _lines(source: Path) -> list[str]:
    try:
        return source.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as barred:
        raise Problem(
            "unreadable",
            f"{source.name} cannot be read as plain text.",
            "Nothing was drawn.",
            "Give a text file with one entry on each line.",
        ) from barred
