"""Gathers everything that the workbook holds on one child's reference."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.records import Case
from audit_app.reports.case_record import HeldCase, HeldReturn
from audit_app.store import read
from audit_app.workbook.unsettled import unsettled
from forms.values.words import in_words, row_in_words

if TYPE_CHECKING:
    from audit_app.records import Answer, Return
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm


def held_on(book: Workbook, reference: str) -> HeldCase:
    """Everything held on a reference; a Problem when no child has it."""
    found = read.rows(book.file, Case, reference=reference)
    if not found:
        raise Problem(
            "no-case",
            f"No child in this workbook has the reference {reference[:20]}.",
            "Nothing was written.",
            "Look at the audit’s grid for its references.",
        )
    [case, *others] = found
    if others:
        raise Problem(
            "two-cases",
            f"Two children in this workbook have the reference {reference[:20]}.",
            "Nothing was written.",
            "Give one of them another reference first, in its audit’s set-up.",
        )
    audit = book.audits.one(case.audit_id)
    returns = [r for r in book.returns.of_audit(audit.id) if r.case_id == case.id]
    answers = {r.id: list(book.answers.of_return(r.id).values()) for r in returns}
    ids = {answer.id for held in answers.values() for answer in held}
    findings = [f for f in book.findings.of_audit(audit.id) if ids.intersection(f.rests_on)]
    because = {
        r.id
        for r in book.findings.recommendations(audit.id)
        if {f.id for f in findings}.intersection(r.finding_ids)
    }
    concerns = {c.id for r in returns for c in book.answers.concerns(r.id)}
    return HeldCase(
        case,
        audit.title,
        tuple(_return(book, returned, answers[returned.id]) for returned in returns),
        tuple(f"Finding {f.number}: {f.title}" for f in findings),
        tuple(
            f"Action {a.number}: {a.ask}"
            for a in book.actions.all()
            if a.recommendation_id in because
        ),
        tuple(one.line for one in unsettled(book, {case.id, *answers, *ids, *concerns})),
    )


def _return(book: Workbook, returned: Return, answers: list[Answer]) -> HeldReturn:
    form = book.returns.form(returned)
    order = {question.name: at for at, question in enumerate(form.questions)}
    answers = sorted(answers, key=lambda held: (order.get(held.question, len(order)), held.part))
    agency = book.settings.agency(returned.agency_id or "")
    return HeldReturn(
        agency.name,
        "signed off" if book.returns.is_signed(returned) else "open",
        returned.auditor_role or "",
        tuple(_told(form, answer) for answer in answers),
        tuple(book.answers.concerns(returned.id)),
    )


def _told(form: CompiledForm, answer: Answer) -> tuple[str, str, str, str]:
    question = form.question(answer.question)
    value = None if answer.value is None else json.loads(answer.value)
    note, where = answer.note or "", answer.evidence_where or ""
    if question is None:
        return answer.question, answer.value or "", note, where
    words = in_words(form, question, value)
    if isinstance(value, list) and value and isinstance(value[0], dict):
        words = "\n".join(
            "; ".join(f"{name}: {said}" for name, said in row_in_words(form, question, row) if said)
            for row in value
        )
    if answer.why_na:
        words = f"{words}: {answer.why_na}"
    label = f"{question.label} ({answer.part})" if answer.part else question.label
    return label, words, note, where
