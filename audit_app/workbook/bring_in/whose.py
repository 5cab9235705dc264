"""Whose return a school's file is: by its hidden sheet, or by what its sheets print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.records import School, Trust
from audit_app.rules.returning import year_said
from audit_app.rules.schools.terms import year_words
from audit_app.store import read
from audit_app.workbook.bring_in.origin import receipt_of_export
from audit_app.workbook.schools.rounds import who_answers

if TYPE_CHECKING:
    from audit_app.intake.sheets import CameBack
    from audit_app.records import Return
    from audit_app.workbook.workbook import Workbook

_NOTHING = "Nothing here has changed, and the file was not changed either."
_FORM = 3  # place in what a sheet prints


def whose(book: Workbook, back: CameBack, round_id: str = "") -> tuple[Return, int]:
    """The return that a file is of, and the newest receipt that its export knew of.

    The receipt is 0 where that is not known any more: then whatever stands here already is asked
    about, and never written over. `round_id` is the year it is expected in; "" takes any. Raises
    Problem for a return of another area or year, or whose sheets disagree.
    """
    if len({said[:_FORM] for said in back.whose}) > 1:
        raise _disagrees(" and ".join(f"{said[0]} {said[1]}" for said in back.whose))
    if back.meta:
        returned, receipt = _by_hidden_sheet(book, back)
    else:
        returned, receipt = _by_print(book, back.whose[0]), 0
    _see_that_it_is_of_the_year(book, returned, round_id)
    return returned, receipt


def _by_hidden_sheet(book: Workbook, back: CameBack) -> tuple[Return, int]:
    said = back.meta.get("whose", "")
    try:
        receipt = receipt_of_export(book, back.meta)
    except Problem as problem:
        if problem.code != "another-workbook":
            raise
        raise Problem(
            "another-area",
            f"This return ({said or 'of a setting that is not known here'}) was sent out from "
            "another workbook, perhaps of another area.",
            _NOTHING,
            "Open the workbook that it was made from, and bring it in there.",
        ) from None
    for each in back.whose:
        if each[1] not in said:
            raise _disagrees(f"{each[0]} {each[1]}, and the hidden sheet {said}")
    try:
        return book.returns.one(back.meta.get("return", "")), receipt
    except Problem as problem:
        if problem.code != "gone" or not back.whose:
            raise
    # A copy of this workbook made it on another edition, under an id that is not known here.
    return _by_print(book, back.whose[0]), 0


def _by_print(book: Workbook, said: tuple[str, ...]) -> Return:
    sort, number, year, mark = said
    holders = _holders(book, sort, number)
    if not holders:
        raise Problem(
            "another-area",
            f"{sort} {number} is no setting of this workbook.",
            _NOTHING,
            "See whether the file is of another area; else add the setting to the register first.",
        )
    began = year_said(year)
    held = None if began is None else book.rounds.of_year(began)
    if held is None:
        raise Problem(
            "another-year",
            f"This is a return of {year}, and the returns of that year are not open here.",
            _NOTHING,
            "Ask for the return of this year, or open that year first.",
        )
    returns = book.rounds.returns(held.id)
    asked = [one for one in returns if (one.school_id or one.trust_id) in holders]
    own = [one for one in asked if book.returns.form(one).digest.startswith(mark)]
    for returned in (*own, *asked):
        return returned
    raise Problem(
        "not-asked",
        f"{sort} {number} was not asked for a return in {year}.",
        _NOTHING,
        "Ask it from the page of that year, then bring its file in.",
    )


def _holders(book: Workbook, sort: str, number: str) -> set[str]:
    if sort == "URN":
        return {held.id for held in read.rows(book.file, School, urn=number)}
    if sort == "Setting":
        found = read.rows(book.file, School)
        return {held.id for held in found if held.id.startswith(number)}
    trusts = read.rows(book.file, Trust)
    return {held.id for held in trusts if number in {held.number, held.id[: len(number)]}}


def _see_that_it_is_of_the_year(book: Workbook, returned: Return, round_id: str) -> None:
    if not round_id or returned.audit_id == round_id:
        return
    year, wanted = (
        year_words(book.audits.one(each).year or 0) for each in (returned.audit_id, round_id)
    )
    held = who_answers(book.pen, returned)
    raise Problem(
        "another-year",
        f"This is the return of {held.name if held else 'a setting'} of {year}, and this page is "
        f"that of {wanted}.",
        _NOTHING,
        "Ask for the return of this year, or bring it in on the page of its own year.",
    )


def _disagrees(what: str) -> Problem:
    return Problem(
        "two-settings",
        f"The sheets of this file say that it is of two settings: {what}.",
        _NOTHING,
        "Ask the setting which is right; a sheet was copied from another file.",
    )
