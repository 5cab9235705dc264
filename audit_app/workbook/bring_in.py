"""Edited documents that come back: each cell becomes a line that replaces what was exported.

Added, changed and conflicting fall out of the journal; there is no second way to compare.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from audit_app.intake.sheets import CellProblem, Held, ReadRow, read_sheets
from audit_app.journal.lines import Put, Sort, canonical
from audit_app.problems import Problem
from audit_app.rules.actions import JUDGED, STATUS_WORDS
from audit_app.safety.text import checked
from audit_app.store.export_log import heads_at
from audit_app.workbook.answers import answer_id
from audit_app.workbook.documents import PLAN, RETURN, workbook_id
from audit_app.workbook.puts import making
from forms.answers import problem_with

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.records import Action
    from audit_app.workbook.pen import Change
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Question

CHANGED, ADDED, CONFLICT, PROBLEM = "changed", "added", "conflict", "problem"


@dataclass(frozen=True, slots=True)
class Item:
    """One cell of a document that came back: what it would change, and how that stands.

    `sort` is `added` (nothing stood there), `changed`, `conflict` (it was changed here too since
    it was exported) or `problem` (it cannot be taken; `what` says why). `put` is None for these.
    """

    sort: str
    row: str
    column: str
    here: str
    theirs: str
    what: str = ""
    put: Put | None = None
    also: tuple[Put, ...] = ()

    @property
    def can_be_taken(self) -> bool:
        """Whether taking it is possible."""
        return self.put is not None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a document would do: shown before anything is done."""

    title: str
    items: tuple[Item, ...]
    export: str

    @property
    def taken_first(self) -> tuple[int, ...]:
        """What is taken unless somebody says otherwise: everything but conflicts and problems."""
        return tuple(
            at for at, item in enumerate(self.items) if item.can_be_taken and item.sort != CONFLICT
        )


def preview_plan(book: Workbook, path: Path) -> Preview:
    """What an edited action plan would change. Nothing is written by looking."""
    back = read_sheets(path, PLAN)
    receipt = _see_that_it_is_ours(book, back.meta)
    actions = {action.id: action for action in book.actions.all()}
    by_number = {str(action.number): action for action in actions.values()}
    items = [_problem(problem) for problem in back.problems]
    notes = {}
    for note in reversed(book.actions.all_notes()):
        notes[note.action_id] = note.words or ""
    for row in back.rows:
        action = actions.get(row.id) or by_number.get(row.id.removeprefix("printed:"))
        if "ask" not in row.cells:
            continue
        if action is None:
            words = str(row.cells.get("ask") or "")
            items.append(Item(PROBLEM, str(row.cells.get("ref") or ""), "", "", words, _NEW_ROW))
            continue
        printed = row.cells.get("ref")
        if printed is not None and str(printed) != str(action.number):
            items.append(Item(PROBLEM, f"Action {printed}", "", "", "", _PASTED))
            continue
        items += _plan_row(book, action, row, receipt, notes.get(action.id, ""))
    return Preview("Action plan", tuple(items), back.meta.get("export", ""))


def preview_return(book: Workbook, path: Path) -> Preview:
    """What a return that was filled in elsewhere would change. A sealed return takes nothing."""
    back = read_sheets(path, RETURN)
    receipt = _see_that_it_is_ours(book, back.meta)
    returned = book.returns.one(back.meta.get("return", ""))
    if book.returns.is_signed(returned):
        raise Problem(
            "sealed",
            "This return is signed off here, so it takes nothing more.",
            "Nothing in it has changed.",
            "Reopen it with a reason first, if this file should still count.",
        )
    form = book.returns.form(returned)
    answers = book.answers.of_return(returned.id)
    items = [_problem(problem) for problem in back.problems]
    for row in back.rows:
        name, _bar, part = row.id.removeprefix("printed:").partition("|")
        question = form.question(name)
        if question is None:
            items.append(Item(PROBLEM, name, "", "", "", "This question is not in the return."))
            continue
        printed = row.cells.get("ref")
        if printed is not None and str(printed) != name:
            items.append(Item(PROBLEM, str(printed), "", "", "", _PASTED))
            continue
        answer = answers.get((name, part))
        identity = answer_id(returned.id, name, part)
        made = making("answer", identity, return_id=returned.id, question=name, part=part)
        value, wrong = _answered(form, question, row.cells.get("answer"))
        if wrong:
            told = str(row.cells.get("answer"))
            items.append(Item(PROBLEM, name, "Answer", "", told, wrong))
        else:
            here = {
                "value": answer.value if answer else None,
                "why_na": answer.why_na if answer else None,
            }
            cells = {"value": None if value is None else canonical(value), "why_na": here["why_na"]}
            items += _cell(
                book,
                receipt,
                ("answer", identity, "value"),
                (name, "Answer"),
                cells,
                here,
                tuple(made),
            )
        for facet, column, key, words in (
            ("note", "note", "note", "What did you see?"),
            ("where", "evidence_where", "where", "Where it is recorded"),
        ):
            here = {column: getattr(answer, column) if answer else None}
            said = row.cells.get(key)
            cells = {column: None if said is None else str(said)}
            items += _cell(
                book, receipt, ("answer", identity, facet), (name, words), cells, here, tuple(made)
            )
    return Preview("Return", tuple(items), back.meta.get("export", ""))


def take(book: Workbook, preview: Preview, places: Sequence[int]) -> Change | None:
    """Take the chosen items in one deed that undo takes back. The same file twice is once."""
    puts: list[Put] = []
    made: set[str] = set()
    for place in places:
        item = preview.items[place]
        if item.put is None:
            raise ValueError(item.what)
        puts += [also for also in item.also if also.row not in made]
        made.add(item.put.row)
        puts.append(item.put)
    return book.pen.write(f"Bring in {preview.title.lower()}", puts, Sort.ORDINARY)


_PASTED = "The hidden id and the printed number disagree; a row was pasted over another."
_NEW_ROW = "This row was added in the spreadsheet; add it as a new action here."


def _see_that_it_is_ours(book: Workbook, meta: dict[str, str] | Any) -> int:  # noqa: ANN401 - a mapping
    if meta.get("workbook") != workbook_id(book):
        raise Problem(
            "another-workbook",
            "This spreadsheet was made from another workbook.",
            "Nothing here has changed.",
            "Open the workbook that it was made from, and bring it in there.",
        )
    receipt = str(meta.get("receipt", ""))
    if not receipt.isdigit():
        raise Problem(
            "not-ours",
            "The spreadsheet’s hidden sheet was changed.",
            "",
            "Use the file as it was sent.",
        )
    return int(receipt)


def _problem(found: CellProblem) -> Item:
    where = ", ".join(part for part in (found.sheet, found.row) if part)
    return Item(PROBLEM, where, found.column, "", "", found.what)


def _plan_row(book: Workbook, action: Action, row: ReadRow, receipt: int, note: str) -> list[Item]:
    items: list[Item] = []
    label = f"Action {action.number}"
    told = row.cells
    status, wrong = _status(action, told.get("status"))
    if wrong:
        items.append(Item(PROBLEM, label, "Status", "", str(told.get("status")), wrong))
    else:
        here = {n: getattr(action, n) for n in ("status", "closed_on", "closed_by", "close_reason")}
        items += _cell(
            book,
            receipt,
            ("action", action.id, "closing"),
            (label, "Status"),
            {**here, "status": status},
            here,
        )
    revised, wrong = _day(told.get("revised"))
    if wrong:
        items.append(Item(PROBLEM, label, "Revised due", "", str(told.get("revised")), wrong))
    else:
        here = {
            n: getattr(action, n) for n in ("start_on", "due_on", "revised_due", "delay_reason")
        }
        cells = {**here, "revised_due": revised, "delay_reason": _words(told.get("reason"))}
        moved = _cell(
            book, receipt, ("action", action.id, "dates"), (label, "Revised due"), cells, here
        )
        if moved and revised and not cells["delay_reason"]:
            moved = [
                Item(
                    PROBLEM,
                    label,
                    "Revised due",
                    "",
                    str(revised),
                    "A moved date needs its reason.",
                )
            ]
        items += moved
    for facet, column, key, words in (
        ("evidence", "evidence", "evidence", "Evidence"),
        ("impact", "impact", "impact", "Impact on children"),
    ):
        here = {column: getattr(action, column)}
        items += _cell(
            book,
            receipt,
            ("action", action.id, facet),
            (label, words),
            {column: _words(told.get(key))},
            here,
        )
    said = _words(told.get("note"))
    if said and said != note:
        identity = book.pen.sources.new_id()
        today = book.pen.stamp()[:10]
        made = making(
            "progress_note",
            identity,
            action_id=action.id,
            on_date=today,
            by_role=book.pen.author.by,
            words=said,
        )
        items.append(
            Item(ADDED, label, "Progress note", note, said, "", made[-1], tuple(made[:-1]))
        )
    return items


def _cell(
    book: Workbook,
    receipt: int,
    register: tuple[str, str, str],
    names: tuple[str, str],
    theirs: dict[str, Any],
    here: dict[str, Any],
    made: tuple[Put, ...] = (),
) -> list[Item]:
    """What one cell would do, by the journal: against the head as it was exported."""
    kind, row, facet = register
    then = heads_at(book.file, receipt, kind, row, facet)
    was = [json.loads(value) for value in then.values() if value not in {None, "null"}]
    before = was[0] if was else dict.fromkeys(theirs)
    changed = {name for name in theirs if (theirs[name] or None) != (before.get(name) or None)}
    if not changed or all((theirs[n] or None) == (here.get(n) or None) for n in changed):
        return []
    value = {**here, **{name: theirs[name] or None for name in changed}}
    try:
        for text in value.values():
            if isinstance(text, str):
                checked(text)
    except Problem as problem:
        return [Item(PROBLEM, *names, _shown(here), "", problem.what)]
    since = any((here.get(name) or None) != (before.get(name) or None) for name in theirs)
    sort = CONFLICT if since else CHANGED if was else ADDED
    put = Put(kind, row, facet, value)
    return [Item(sort, *names, _shown(here), _shown(theirs), "", put, made)]


def _shown(cells: dict[str, Any]) -> str:
    """A facet's cells as a person reads them: words for codes, days as days."""
    said = []
    for name, value in cells.items():
        if value in {None, ""}:
            continue
        words = STATUS_WORDS.get(str(value), str(value))
        said.append(words.strip('"') if name == "value" else words)
    return "; ".join(said)


def _words(told: Held) -> str | None:
    return None if told in {None, ""} else str(told)


def _status(action: Action, told: Held) -> tuple[str | None, str]:
    words = {words.casefold(): name for name, words in STATUS_WORDS.items()}
    said = str(told or "").strip().casefold()
    if not said or said == "overdue":
        return action.status, ""
    name = words.get(said)
    if name is None:
        return None, "That is not one of the statuses in the list."
    if name in JUDGED and name != action.status:
        return None, "That is decided at a dated look, here, by someone not its owner."
    return name, ""


def _day(told: Held) -> tuple[str | None, str]:
    """A day as ISO text: a real date, or one typed as text in a way that can only be one day."""
    if told in {None, ""}:
        return None, ""
    if isinstance(told, date):
        return told.isoformat(), ""
    found = re.fullmatch(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", str(told).strip())
    try:
        if found:
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat(), ""
        return date.fromisoformat(str(told).strip()).isoformat(), ""
    except ValueError:
        return None, "That is not a day. Type it as 18/12/2026."


_READERS: dict[str, Callable[[Held], tuple[object, str]]] = {"date": _day}


def _answered(form: CompiledForm, question: Question, told: Held) -> tuple[object, str]:
    """The value that a cell says, and what is wrong with it if it does not fit."""
    if told in {None, ""}:
        return None, ""
    scale = form.scale_of(question)
    value: object = str(told)
    if question.type in {"select_one", "select_multiple"} and scale is not None:
        names = {_plain(choice.label): choice.name for choice in scale.choices}
        parts = [told] if question.type == "select_one" else str(told).split(";")
        found = [names.get(_plain(str(part))) for part in parts if str(part).strip()]
        if None in found:
            return None, "That is not one of the answers in the list."
        value = found[0] if question.type == "select_one" else found
    elif question.type == "integer":
        if not isinstance(told, int):
            return None, "That is not a whole number."
        value = told
    elif question.type in _READERS:
        value, wrong = _READERS[question.type](told)
        if wrong:
            return None, wrong
    wrong_value = problem_with(form, question, value)
    return (None, wrong_value) if wrong_value else (value, "")


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split())
