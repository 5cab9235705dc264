"""The questions that went out in a school's file and are not in it any more: a sheet taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.bring_in.items import PROBLEM, Item

if TYPE_CHECKING:
    from audit_app.intake.sheets import CameBack
    from audit_app.workbook.bring_in.asked_of import AskedOf

_WHERE = "Not in the file"
_WHY = "A sheet, its headings or some rows were taken out."
_MOST_NAMED = 6


def gone_from(asked: AskedOf, back: CameBack) -> list[Item]:
    """One item that names them; none where the file still has all of them.

    A sheet that was saved alone, as .csv, has its own questions only.
    """
    held = {row.id for row in back.rows}
    if back.is_plain or asked.by_id.keys() <= held:
        return []
    refs = {str(row.cells.get("ref") or "").strip().casefold() for row in back.rows}
    refs |= {problem.row.strip().casefold() for problem in back.problems}
    gone = {
        slot.question.name: None
        for slot in asked.by_id.values()
        if slot.id not in held and slot.ref.casefold() not in refs
    }
    if not gone:
        return []
    named = list(gone)
    more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    said = f"{', '.join(named[:_MOST_NAMED])}{more}"
    went = (
        "This question went out and is" if len(named) == 1 else "These questions went out and are"
    )
    return [Item(PROBLEM, _WHERE, "", "", "", f"{went} not in the file any more: {said}. {_WHY}")]
