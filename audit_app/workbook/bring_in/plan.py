"""An action plan that was edited in a spreadsheet and came back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from audit_app.intake.sheets import CameBack, read_sheets
from audit_app.store.export_log import newest_receipt, notes_at
from audit_app.workbook.bring_in.action_row import Noted, label, of_action
from audit_app.workbook.bring_in.items import PASTED, PROBLEM, TWICE, Item, Preview, problem_of
from audit_app.workbook.bring_in.origin import receipt_of_export
from audit_app.workbook.documents import PLAN

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.intake.rows import ReadRow
    from audit_app.records import Action
    from audit_app.workbook.workbook import Workbook

_TAKEN = ("revised", "reason", "status", "note", "evidence", "impact")
# The columns as the trial run names them, by their keys in the sheet.
_KEYS = {
    "Action (the ask)": "ask",
    "Owner (role)": "owner",
    "Lead agency": "lead",
    "Due": "due",
    "Revised due": "revised",
    "Reason for delay": "reason",
    "Status": "status",
    "Progress note": "note",
    "Evidence": "evidence",
    "Impact on children": "impact",
}
_NEW_ROW = "This row was added in the spreadsheet; add it as a new action here."
_GONE = "This action was taken out here since, or another one has its number too."


def read_plan(path: Path) -> CameBack:
    """Read an edited plan. Raises Problem when the file is not one of ours, or is harmed."""
    return read_sheets(path, PLAN, _TAKEN)


def preview_plan(book: Workbook, path: Path) -> Preview:
    """What an edited action plan would change. Nothing is written by looking."""
    return compare_plan(book, read_plan(path))


def compare_plan(book: Workbook, back: CameBack) -> Preview:
    """What a plan that was read would change, against what stood here when it was exported."""
    receipt = receipt_of_export(book, back.meta)
    actions = {action.id: action for action in book.actions.all()}
    numbers = Counter(action.number for action in actions.values())
    printed_as = {f"printed:{a.number}": a for a in actions.values() if numbers[a.number] == 1}
    items = [problem_of(problem) for problem in back.problems]
    now = {note.action_id: note.words or "" for note in reversed(book.follow_up.all_notes())}
    then = notes_at(book.file, receipt)
    rows = [
        (row, actions.get(row.id) or printed_as.get(row.id))
        for row in back.rows
        if "ask" in row.cells
    ]
    times = Counter(action.id for _row, action in rows if action is not None)
    for row, action in rows:
        if action is None:
            items.append(_not_here(row))
        elif wrong := _misplaced(row, action, times[action.id]):
            items.append(wrong._replace(about=action.ask or "", place=row.place()))
        else:
            note = Noted(back.meta.get("export", ""), then.get(action.id), now.get(action.id, ""))
            found = of_action(book, action, row, receipt, note)
            items += [
                item._replace(about=action.ask or "", place=row.place(_KEYS.get(item.column, "")))
                for item in found
            ]
    looked_at = newest_receipt(book.file)
    return Preview("Action plan", tuple(items), back.meta.get("export", ""), looked_at)


def _not_here(row: ReadRow) -> Item:
    """A row that is no action of this workbook: it was added, or its action was taken out."""
    printed, asked = (str(row.cells.get(key) or "") for key in ("ref", "ask"))
    what = _GONE if row.id else _NEW_ROW
    return Item(PROBLEM, printed, "", "", asked, what, place=row.place())


def _misplaced(row: ReadRow, action: Action, times: int) -> Item | None:
    """Why an action's row is not taken: pasted over another, or there twice; else None."""
    printed = row.cells.get("ref")
    if printed is not None and str(printed) != str(action.number):
        return Item(PROBLEM, f"Action {printed}", "", "", "", PASTED)
    return Item(PROBLEM, label(action), "", "", "", TWICE) if times > 1 else None
