"""A return that was filled in elsewhere and came back."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from audit_app.intake.sheets import CameBack, read_sheets
from audit_app.problems import Problem
from audit_app.reports.return_workbook import SIGNED_BY, SIGNED_ON
from audit_app.store.export_log import newest_receipt
from audit_app.workbook.answers import answer_id
from audit_app.workbook.bring_in.answer_row import AnswerRow, made_of, title_of, value_of, words_of
from audit_app.workbook.bring_in.items import PASTED, PROBLEM, TWICE, Item, Preview, problem_of
from audit_app.workbook.bring_in.origin import receipt_of_export
from audit_app.workbook.bring_in.signature import signature
from audit_app.workbook.documents import RETURN
from audit_app.workbook.unsettled.names import name_of

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.intake.rows import ReadRow
    from audit_app.records import Return
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm

_NOT_ASKED = "This question is not in the return."


def read_return(path: Path) -> CameBack:
    """Read a return that came back. Raises Problem when it is not one of ours, or is harmed."""
    return read_sheets(path, RETURN, ("answer", "note", "where"), (SIGNED_BY, SIGNED_ON))


def preview_return(book: Workbook, path: Path) -> Preview:
    """What a return that was filled in elsewhere would change. Nothing is written by looking."""
    return compare_return(book, read_return(path))


def compare_return(book: Workbook, back: CameBack) -> Preview:
    """What a return that was read would change. A sealed return takes nothing."""
    receipt = receipt_of_export(book, back.meta)
    returned = book.returns.one(back.meta.get("return", ""))
    if book.returns.is_signed(returned):
        raise Problem(
            "sealed",
            "This return is signed off here, so it takes nothing more.",
            "Nothing in it has changed.",
            "Reopen it with a reason first, if this file should still count.",
        )
    items = [_titled(book.returns.form(returned), problem_of(problem)) for problem in back.problems]
    items += _rows_compared(book, returned, back, receipt)
    says, signed = signature(book, returned, back, receipt)
    items += signed
    looked_at = newest_receipt(book.file)
    about = name_of(book, "return", returned.id)
    return Preview(
        "Return",
        tuple(items),
        back.meta.get("export", ""),
        looked_at,
        "" if about is None else about.words,
        says,
    )


def _rows_compared(book: Workbook, returned: Return, back: CameBack, receipt: int) -> list[Item]:
    """What each row of the file would change, or why it cannot be taken."""
    form, answers = book.returns.form(returned), book.answers.of_return(returned.id)
    times = Counter(_key(row) for row in back.rows)
    parts = {"", *book.returns.respondent(returned).children}
    items: list[Item] = []
    for row in back.rows:
        name, part = _key(row)
        question = form.question(name)
        if question is None or part not in parts:
            shown = name or str(row.cells.get("ref") or "")
            items.append(Item(PROBLEM, shown, "", "", "", _NOT_ASKED, place=row.place()))
        elif wrong := _misplaced(row, name, times[_key(row)]):
            shown = str(row.cells.get("ref") or name)
            items.append(Item(PROBLEM, shown, "", "", "", wrong, place=row.place()))
        else:
            key, identity = (name, part), answer_id(returned.id, name, part)
            made = partial(made_of, returned.id, key, identity)
            one = AnswerRow(form, row, question, answers.get(key), identity, made)
            items += value_of(book, receipt, one)
            items += words_of(book, receipt, one)
    return items


def _key(row: ReadRow) -> tuple[str, str]:
    """The question and the part that a row is about, by its hidden id or what it prints."""
    name, _bar, part = row.id.removeprefix("printed:").partition("|")
    return name, part


def _titled(form: CompiledForm, item: Item) -> Item:
    """What is wrong with a row, under the question's words and not its number alone."""
    question = form.question(item.row)
    return item if question is None else item._replace(row=title_of(question))


def _misplaced(row: ReadRow, name: str, times: int) -> str:
    """Why a row of this return is not taken: pasted over another, or there twice; else ""."""
    printed = row.cells.get("ref")
    if printed is not None and str(printed) != name:
        return PASTED
    return TWICE if times > 1 else ""
