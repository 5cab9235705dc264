"""One action's row of a plan that came back: each cell by the same rules as in the window."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.problems import Problem
from audit_app.rules.actions import see_that_it_may_be_done, see_that_it_may_move
from audit_app.safety.text import checked
from audit_app.store.export_log import has_row, heads_at
from audit_app.workbook.bring_in.cells import read, same, shown
from audit_app.workbook.bring_in.comparing import Titled, compared
from audit_app.workbook.bring_in.items import ADDED, PROBLEM, Item
from audit_app.workbook.bring_in.reading import day, status, words
from audit_app.workbook.puts import making

if TYPE_CHECKING:
    from audit_app.intake.rows import ReadRow
    from audit_app.journal.lines import Put
    from audit_app.records import Action
    from audit_app.workbook.workbook import Workbook

_LOCKED = (
    ("ask", "ask", "ask", "Action (the ask)"),
    ("owner", "people", "owner_role", "Owner (role)"),
    ("lead", "people", "lead_agency", "Lead agency"),
    ("due", "dates", "due_on", "Due"),
)
_ONLY_READ = "This column is only read in the spreadsheet; change it in the action itself, here."
_NO_REASON = "A moved date needs its reason."
_NO_EVIDENCE = "Done needs its evidence, and none is written in this row."


@dataclass(frozen=True, slots=True)
class Noted:
    """The export that a row came from, and the action's newest note: as it left, and as it is."""

    export: str
    then: str | None
    now: str


def of_action(
    book: Workbook, action: Action, row: ReadRow, receipt: int, note: Noted
) -> list[Item]:
    """What a row would change in its action, or why it is not taken, cell by cell."""
    return [
        *_closing(book, action, row, receipt),
        *_dates(book, action, row, receipt),
        *_words(book, action, row, receipt),
        *_locked(book, action, row, receipt),
        *_note(book, action, row, note),
    ]


def _closing(book: Workbook, action: Action, row: ReadRow, receipt: int) -> list[Item]:
    """The status, by the same rules as in the window: done is dated, and takes its evidence."""
    told = row.cells.get("status")
    name, wrong = status(action, told)
    here = {n: getattr(action, n) for n in ("status", "closed_on", "closed_by", "close_reason")}
    cells = {**here, "status": name}
    register, names = ("action", action.id, "closing"), (label(action), "Status")
    found = [] if wrong else compared(book, receipt, register, Titled(*names), cells, here)
    also = _evidence(book, action, row, receipt)
    if found and name != action.status:
        evidence = also[0].value["evidence"] if also and also[0].value else action.evidence
        try:
            see_that_it_may_be_done(replace(action, evidence=evidence), name or "")
        except Problem as problem:
            wrong = _NO_EVIDENCE if problem.code == "no-evidence" else problem.what
    if wrong:
        return [Item(PROBLEM, *names, shown({"status": action.status}), read(told), wrong)]
    return [_dated(book, i, name)._replace(also=also if name == "done" else ()) for i in found]


def _evidence(book: Workbook, action: Action, row: ReadRow, receipt: int) -> tuple[Put, ...]:
    """The evidence that a status may rest on: what was written in the row and not here too."""
    found = [i for i in _words(book, action, row, receipt) if i.put and i.put.facet == "evidence"]
    return tuple(item.put for item in found if item.put and not item.wants_a_decision)


def _dated(book: Workbook, item: Item, name: str | None) -> Item:
    """A status that changes says on which day, and through whom, as it does in the window."""
    if item.put is None or item.put.value is None:
        return item
    done = name == "done"
    value = {
        **item.put.value,
        "closed_on": book.pen.today().isoformat() if done else None,
        "closed_by": book.pen.author.by if done else None,
        "close_reason": None,
    }
    return item._replace(put=item.put._replace(value=value))


def _dates(book: Workbook, action: Action, row: ReadRow, receipt: int) -> list[Item]:
    told = row.cells.get("revised")
    revised, wrong = day(told)
    here = {n: getattr(action, n) for n in ("start_on", "due_on", "revised_due", "delay_reason")}
    cells = {**here}
    if "revised" in row.cells:
        cells["revised_due"] = revised
    if "reason" in row.cells:
        cells["delay_reason"], unfit = words(row.cells["reason"])
        if unfit:
            return [Item(PROBLEM, label(action), "Reason for delay", "", "", unfit)]
    names = (label(action), "Revised due")
    found = (
        []
        if wrong
        else compared(book, receipt, ("action", action.id, "dates"), Titled(*names), cells, here)
    )
    if found and revised:
        try:
            see_that_it_may_move(action, revised, cells["delay_reason"] or "")
        except Problem as problem:
            wrong = _NO_REASON if problem.code == "no-reason" else problem.what
    return [Item(PROBLEM, *names, "", read(told), wrong)] if wrong else found


def _locked(book: Workbook, action: Action, row: ReadRow, receipt: int) -> list[Item]:
    """Columns that are only read in the spreadsheet: an edit there is named, never dropped."""
    items: list[Item] = []
    for key, facet, column, title in _LOCKED:
        told = row.cells.get(key)
        then = sorted(heads_at(book.file, receipt, "action", action.id, facet).items())
        was = [json.loads(value) for _line, value in then if value not in {None, "null"}]
        before = was[0].get(column) if was else None
        said = told.isoformat() if isinstance(told, date) else told
        if key in row.cells and not same(said, before):
            here = read(getattr(action, column))
            items.append(Item(PROBLEM, label(action), title, here, read(told), _ONLY_READ))
    return items


def _words(book: Workbook, action: Action, row: ReadRow, receipt: int) -> list[Item]:
    items: list[Item] = []
    for facet, name in (("evidence", "Evidence"), ("impact", "Impact on children")):
        if facet not in row.cells:
            continue
        here = {facet: getattr(action, facet)}
        said, wrong = words(row.cells[facet])
        if wrong:
            items.append(Item(PROBLEM, label(action), name, "", read(row.cells[facet]), wrong))
            continue
        cells = {facet: said}
        register = ("action", action.id, facet)
        items += compared(book, receipt, register, Titled(label(action), name), cells, here)
    return items


def _note(book: Workbook, action: Action, row: ReadRow, note: Noted) -> list[Item]:
    """A progress note that was written in the spreadsheet is a new note, never a changed one.

    Its id follows from the export and its words, so that the same file twice is one note.
    """
    said, wrong = words(row.cells.get("note"))
    if not wrong and (not said or same(said, note.then)):
        return []
    if not wrong:
        try:
            said = checked(said or "")
        except Problem as problem:
            wrong = problem.what
    if wrong or said is None:
        return [Item(PROBLEM, label(action), "Progress note", note.now, "", wrong)]
    identity = derived_id("progress_note", note.export, action.id, said)
    if has_row(book.file, "progress_note", identity):
        return []
    made = making(
        "progress_note",
        identity,
        action_id=action.id,
        on_date=book.pen.today().isoformat(),
        by_role=book.pen.author.by,
        words=said,
    )
    names = (label(action), "Progress note")
    return [Item(ADDED, *names, note.now, said, "", made[-1], tuple(made[:-1]))]


def label(action: Action) -> str:
    """An action as the trial run names it."""
    return f"Action {action.number}"
