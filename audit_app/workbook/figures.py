"""The figures of an audit, the same on every page and in every document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.called_for import CalledFor, called_for
from audit_app.analysis.judged import Judged, judged
from audit_app.analysis.own_words import OwnWords, own_words
from audit_app.rules.agencies import told_apart

if TYPE_CHECKING:
    from audit_app.records import Answer, Audit
    from audit_app.workbook.workbook import Workbook

Low = Judged | CalledFor


def judged_in(book: Workbook, audit: Audit) -> list[Judged]:
    """What the signed returns of an audit say to each question; the others count nowhere yet."""
    return judged_and_low(book, audit)[0]


def judged_and_low(book: Workbook, audit: Audit) -> tuple[list[Judged], list[Low]]:
    """The same, and what of it may be a finding: low judgements, and what calls for one itself.

    Both are in the form's order.
    """
    returns = book.returns.of_audit(audit.id)
    if not returns:
        return [], []
    form = book.returns.form(returns[0])
    told = [answer for told in _signed(book, audit).values() for answer in told]
    counts = judged(form, told)
    low: list[Low] = [one for one in counts if one.low_ids]
    low += called_for(form, told)
    order = {question.name: at for at, question in enumerate(form.questions)}
    return counts, sorted(low, key=lambda one: order[one.question.name])


def written_in(book: Workbook, audit: Audit) -> list[OwnWords]:
    """What agencies wrote in their own words in the signed returns of an audit."""
    returns = [one for one in book.returns.of_audit(audit.id) if book.returns.is_signed(one)]
    if not returns:
        return []
    names = told_apart(book.audits.agencies(audit.id))
    children = {case.id: case.reference for case in book.audits.cases(audit.id)}
    return own_words(
        book.returns.form(returns[0]),
        (
            (
                children.get(one.case_id or "", ""),
                names.get(one.agency_id or "", ""),
                book.answers.of_return(one.id).values(),
            )
            for one in returns
        ),
    )


def judged_by_agency(book: Workbook, audit: Audit) -> dict[str, list[Judged]]:
    """The same for each agency by its name, alphabetically: agencies are never ranked."""
    returns = book.returns.of_audit(audit.id)
    if not returns:
        return {}
    form, told = book.returns.form(returns[0]), _signed(book, audit)
    names = told_apart(book.audits.agencies(audit.id))
    return {name: judged(form, told.get(identity, ())) for identity, name in names.items()}


def _signed(book: Workbook, audit: Audit) -> dict[str, list[Answer]]:
    """The answers of the signed returns, by the agency whose they are."""
    told: dict[str, list[Answer]] = {}
    for returned in book.returns.of_audit(audit.id):
        if returned.agency_id is not None and book.returns.is_signed(returned):
            answers = book.answers.of_return(returned.id).values()
            told.setdefault(returned.agency_id, []).extend(answers)
    return told
