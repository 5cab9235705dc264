"""A school's return that was filled in elsewhere and came back, in whatever spreadsheet form."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.intake.readers.folder import read_all
from audit_app.intake.sheets import CameBack, Wanted
from audit_app.problems import Problem
from audit_app.reports.school_rows import KEYS, TAKEN, titles
from audit_app.reports.school_start import WHOSE, WHOSE_SAYS
from audit_app.store.export_log import newest_receipt
from audit_app.workbook.bring_in.asked_of import Sorts
from audit_app.workbook.bring_in.edition import edition_of, question_of, signed_elsewhere
from audit_app.workbook.bring_in.gone import gone_from
from audit_app.workbook.bring_in.items import PASTED, PROBLEM, TWICE, Item, Preview, problem_of
from audit_app.workbook.bring_in.school_row import SchoolRows
from audit_app.workbook.bring_in.school_signature import signatures_in, signed
from audit_app.workbook.bring_in.unfinished import after
from audit_app.workbook.bring_in.unreasoned import unreasoned
from audit_app.workbook.bring_in.whose import whose
from audit_app.workbook.documents import PLAN, RETURN
from audit_app.workbook.schools.agreed import own_not_planned
from audit_app.workbook.schools.going_out import SCHOOL_RETURN
from audit_app.workbook.schools.repeating import Repeats
from audit_app.workbook.schools.rounds import who_answers
from forms.progress import Left

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from audit_app.intake.rows import ReadRow
    from audit_app.records import Answer, Return
    from audit_app.reports.return_slots import Slot
    from audit_app.workbook.bring_in.asked_of import AskedOf
    from audit_app.workbook.workbook import Workbook
    from forms.rules import Key

ENDINGS = (".xlsx", ".xlsm", ".ods", ".xls", ".csv")
_WANTED = Wanted(
    SCHOOL_RETURN,
    TAKEN,
    looked_at=frozenset({*TAKEN, *KEYS[:2], "row_id"}),
    every_fact_from="Which return",
    also=("ods", "xls", "csv"),
    keys=(*KEYS, "row_id"),
    titles=titles(),
    whose=WHOSE,
    whose_says=WHOSE_SAYS,
    others={
        RETURN: "an agency’s return about a child: it belongs to the grid of its audit",
        PLAN: "an action plan: it belongs to the page of the actions",
    },
)
_NOT_A_ROW = "This row was added, or its number was changed; nothing in it is taken."


@dataclass(frozen=True, slots=True)
class Back:
    """A school's file that was looked at: whose it is, what it would change, and how it is signed.

    `role` is who signed it, or "" where it is not signed, which counts as part returned. `is_part`
    is a sheet that was saved alone, as .csv; `is_sealed` that the return is signed off here.
    `unreasoned` are the places of the answers that do not apply and say not why, with where in the
    file that would stand. `left` is what a sign-off still asks for once it is taken, where it came
    signed, `actions` how many its seal then puts in the plan, `seals` that it is sealed all the
    same.
    """

    preview: Preview
    return_id: str
    name: str
    digest: str
    role: str
    answers: int
    notes: int
    is_part: bool = False
    is_sealed: bool = False
    unreasoned: Mapping[int, str] = field(default_factory=dict)
    left: Left = field(default_factory=Left)
    actions: int = 0
    seals: bool = False

    @property
    def problems(self) -> tuple[Item, ...]:
        """The cells that cannot be taken."""
        return tuple(item for item in self.preview.items if not item.can_be_taken)

    @property
    def is_unfinished(self) -> bool:
        """Whether it came signed though something is unanswered: then it is part returned."""
        return self.left.unanswered > 0


def read_school_returns(
    paths: Sequence[Path], tick: Callable[[int, int], None]
) -> list[CameBack | Problem]:
    """Read schools' returns, hundreds at once: each as it came back, or why it is not taken."""
    return read_all(paths, _WANTED, tick)


def compare_school_return(
    book: Workbook, back: CameBack, round_id: str = "", sorts: Sorts | None = None
) -> Back:
    """What a school's return that was read would change, cell by cell.

    A sealed return takes nothing; its own file again is no trouble, and changes nothing. `sorts`
    are of the folder whose files are compared one after another.
    """
    returned, receipt = whose(book, back, round_id)
    asked = (sorts or Sorts(book)).of(returned)
    again = bool(back.digest) and returned.file_digest == back.digest
    repeat = Repeats(book, returned).of
    looked = SchoolRows(
        book, returned.id, asked.choices, receipt, repeat, is_again=again, is_plain=back.is_plain
    )
    edition = edition_of(book, asked.form, asked.may_be_asked, back)
    rows, left = edition.part(asked.form, back.rows) if edition else (back.rows, [])
    items = [problem_of(each) for each in back.problems] + left
    items += [] if edition else gone_from(asked, back)
    items += _rows(rows, asked, looked)
    role, says, signature = signed(back.facts, asked.signed, looked)
    if edition is not None and (role or signature):
        role, signature = "", [signed_elsewhere()]
    items += signature
    is_sealed = book.returns.is_signed(returned)
    if is_sealed and any(item.can_be_taken for item in items):
        raise _sealed(book, returned)
    name, notice = _name(book, returned), edition.notice if edition else ""
    export, receipt = back.meta.get("export", ""), newest_receipt(book.file)
    preview = Preview("Return", tuple(items), export, receipt, name, says, notice)
    lacking = unreasoned(asked.form, rows, items, looked.answers.values())
    held, is_part = _how_much(back, asked), not back.facts
    counts = role and not is_sealed
    sealing = _once_sealed(book, returned, looked.answers, items) if counts else (Left(), 0)
    of = (preview, returned.id, name, back.digest, role, *held)
    return Back(*of, is_part, is_sealed, lacking, *sealing)


def _once_sealed(
    book: Workbook, returned: Return, answers: Mapping[Key, Answer], items: Sequence[Item]
) -> tuple[Left, int]:
    """What is unanswered once it is taken, and how many actions its seal then puts in the plan."""
    told = after(answers, items)
    return book.returns.left(returned, told), own_not_planned(book.file, returned, told)


def _how_much(back: CameBack, asked: AskedOf) -> tuple[int, int]:
    """How many questions of a file are answered, signatures among them, and how many noted."""
    answers, notes = (len(_filled(back.rows, key)) for key in ("answer", "note"))
    return answers + signatures_in(back.facts, asked.signed), notes


def _name(book: Workbook, returned: Return) -> str:
    held = who_answers(book.pen, returned)
    return "" if held is None else held.name


def _filled(rows: Sequence[ReadRow], key: str) -> set[str]:
    """The questions of which a column is filled in: a grid is one answer, as everywhere here."""
    return {question_of(row) for row in rows if row.cells.get(key) not in {None, ""}}


def _rows(rows: Sequence[ReadRow], asked: AskedOf, looked: SchoolRows) -> list[Item]:
    """What each row would change: found by its hidden id, then by the reference that it prints."""
    items: list[Item] = []
    found: list[tuple[Slot, ReadRow]] = []
    for row in rows:
        if row.id.startswith("action:"):
            continue
        slot, wrong = _slot_of(row, asked)
        if slot is not None:
            found.append((slot, row))
        elif wrong and _says_something(row):
            shown = str(row.cells.get("ref") or row.id)
            items.append(Item(PROBLEM, shown, "", "", "", wrong, place=row.place()))
    times = Counter(slot.id for slot, _row in found)
    once = [(slot, row) for slot, row in found if times[slot.id] == 1]
    for slot, row in found:
        if times[slot.id] > 1:
            items.append(Item(PROBLEM, slot.ref, "", "", "", TWICE, place=row.place()))
    grids: dict[str, list[tuple[Slot, ReadRow]]] = {}
    for slot, row in once:
        if slot.is_whole:
            items += looked.whole(slot, row)
        else:
            grids.setdefault(slot.question.name, []).append((slot, row))
    for cells in grids.values():
        items += looked.grid(cells[0][0].question, cells)
    return items


def _slot_of(row: ReadRow, asked: AskedOf) -> tuple[Slot | None, str]:
    """The place that a row answers, or why none: its id and its reference must agree."""
    said = row.cells.get("ref")
    slot = asked.by_id.get(row.id)
    if slot is not None and said == slot.ref:
        return slot, ""  # just as it went out
    ref = str(said or "").strip().casefold()
    if row.id and not row.id.startswith("printed:"):
        if slot is None:
            return None, _NOT_A_ROW
        return (slot, "") if ref in {"", slot.ref.casefold()} else (None, PASTED)
    slot = asked.by_ref.get(ref)
    return (slot, "") if slot is not None else (None, _NOT_A_ROW)


def _says_something(row: ReadRow) -> bool:
    return any(row.cells.get(key) not in {None, ""} for key in TAKEN)


def _sealed(book: Workbook, returned: Return) -> Problem:
    return Problem(
        "sealed",
        f"The return of {_name(book, returned)} is signed off here, and this file says something "
        "else.",
        "Nothing in it has changed.",
        "Reopen it with a reason first, if this file should count instead.",
    )
