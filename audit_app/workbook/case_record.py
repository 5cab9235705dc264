"""Gathers everything that the workbook holds on one child's reference."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from audit_app.journal.seals import read_seal
from audit_app.problems import Problem
from audit_app.records import Case
from audit_app.reports.case_record import Answered, HeldCase, HeldReturn, Told
from audit_app.reports.words import seal_signs
from audit_app.rules.asked import as_sent
from audit_app.store import read
from audit_app.workbook.moments import day_of
from audit_app.workbook.return_history import history_of_return
from audit_app.workbook.unsettled import unsettled
from forms.values.words import in_words, row_in_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Action, Answer, Finding, Return
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Question


# The scales on which each agency says what is true of the child, and not of its own work.
_OF_THE_CHILD = frozenset({"plan_part", "change_seen", "care_change"})
_LIVE = "live_matter"
_TOLD_APART = _OF_THE_CHILD | {_LIVE}


def held_on(book: Workbook, reference: str) -> HeldCase:
    """Everything held on a reference; a Problem when no child has it."""
    case = _child(book, reference)
    audit = book.audits.one(case.audit_id)
    names = {agency.id: agency.name for agency in book.settings.agencies()}
    returns = sorted(
        (r for r in book.returns.of_audit(audit.id) if r.case_id == case.id),
        key=lambda r: (names.get(r.agency_id or "", ""), r.id),
    )
    answers = {r.id: list(book.answers.of_return(r.id).values()) for r in returns}
    ids = {answer.id for held in answers.values() for answer in held}
    findings, actions = _rest_on(book, audit.id, ids)
    concerns = {c.id for r in returns for c in book.concerns.of_return(r.id)}
    return HeldCase(
        case,
        audit.title,
        tuple(_return(book, returned, answers[returned.id]) for returned in returns),
        findings,
        actions,
        tuple(one.line for one in unsettled(book, {case.id, *answers, *ids, *concerns})),
        date.fromisoformat(audit.returns_due) if audit.returns_due else None,
        not_asked=_not_asked(book, case, returns),
        lead_role=audit.lead_role or "",
        group=audit.group_name or "",
        **_compared(book, returns, answers),
    )


def _child(book: Workbook, reference: str) -> Case:
    """The one child with a reference; a Problem when there is none, or more than one."""
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
    return case


def _rest_on(
    book: Workbook, audit_id: str, ids: set[str]
) -> tuple[tuple[Finding, ...], tuple[Action, ...]]:
    """The findings that rest on some answers, and the actions that follow from those findings."""
    findings = [f for f in book.findings.of_audit(audit_id) if ids.intersection(f.rests_on)]
    because = {
        r.id
        for r in book.findings.recommendations(audit_id)
        if {f.id for f in findings}.intersection(r.finding_ids)
    }
    actions = (a for a in book.actions.all() if a.recommendation_id in because)
    return tuple(findings), tuple(actions)


def _compared(
    book: Workbook, returns: list[Return], answers: dict[str, list[Answer]]
) -> dict[str, tuple[Answered, ...]]:
    """What agencies answer to the same question, of the child and of their own work."""

    def of_work(form: CompiledForm, question: Question) -> bool:
        scale = form.scale_of(question)
        told_apart = question.follow_up == "safety" or question.list_name in _TOLD_APART
        return scale is not None and scale.judged and not told_apart

    def on(*names: str) -> tuple[Answered, ...]:
        return _answered(book, returns, answers, lambda _form, q: q.list_name in names)

    return {
        "risk": _answered(book, returns, answers, lambda _form, q: q.follow_up == "safety"),
        "live": on(_LIVE),
        "shared": on(*_OF_THE_CHILD),
        "judged": _answered(book, returns, answers, of_work),
    }


def _not_asked(book: Workbook, case: Case, returns: list[Return]) -> tuple[str, ...]:
    """The agencies of its audit that are not asked about a child, by name."""
    agencies = book.audits.agencies(case.audit_id)
    if book.audits.one(case.audit_id).sent_on is not None:
        [case] = as_sent([case], agencies, returns)
    return tuple(agency.name for agency in agencies if agency.id in case.not_asked)


def _answered(
    book: Workbook,
    returns: list[Return],
    answers: dict[str, list[Answer]],
    wanted: Callable[[CompiledForm, Question], bool],
) -> tuple[Answered, ...]:
    """What the agencies answer to some questions, each answer with the agencies that give it."""
    told: dict[tuple[str, str], dict[str, list[str]]] = {}
    order: dict[str, int] = {}
    for returned in returns:
        form = book.returns.form(returned)
        order = {question.name: at for at, question in enumerate(form.questions)} | order
        agency = book.settings.agency(returned.agency_id or "").name
        for answer in answers[returned.id]:
            question = form.question(answer.question)
            if question is None or question.type != "select_one" or not wanted(form, question):
                continue
            value = json.loads(answer.value or "null")
            scale = form.scale_of(question)
            choice = scale.choice(value) if scale and isinstance(value, str) else None
            # “Cannot tell” stands at rank 0 of its scale, and differs from nothing.
            if choice is not None and choice.rank:
                words = in_words(form, question, value)
                key = (question.name, question.label)
                told.setdefault(key, {}).setdefault(words, []).append(agency)
    return tuple(
        Answered(label, tuple((words, tuple(sorted(who))) for words, who in said.items()), name)
        for (name, label), said in sorted(told.items(), key=lambda one: order[one[0][0]])
    )


def _return(book: Workbook, returned: Return, answers: list[Answer]) -> HeldReturn:
    form = book.returns.form(returned)
    order = {question.name: at for at, question in enumerate(form.questions)}
    kept = [held for held in answers if held.value or held.note or held.evidence_where]
    answers_of = {held.id: held.question for held in answers}
    answers = sorted(kept, key=lambda held: (order.get(held.question, len(order)), held.part))
    agency = book.settings.agency(returned.agency_id or "")
    standing = book.returns.standing(returned)
    return HeldReturn(
        agency.name,
        _sealed(returned),
        returned.auditor_role or "",
        tuple(_told(form, answer) for answer in answers),
        tuple(book.concerns.of_return(returned.id)),
        standing.asked - standing.answered,
        history_of_return(book, returned, answers_of),
    )


def _sealed(returned: Return) -> str:
    """Who signed a return off and when, with the first signs of its seal; "" while it is open."""
    seal = read_seal(returned.seal)
    if seal is None or seal.is_open:
        return ""
    day = day_of(seal.on)
    again = f", version {seal.version}" if seal.version > 1 else ""
    return f"Signed off by {seal.role} on {day:%d/%m/%Y}{again}. Seal {seal_signs(seal.digest)}."


def _told(form: CompiledForm, answer: Answer) -> Told:
    question = form.question(answer.question)
    value = None if answer.value is None else json.loads(answer.value)
    note, where = answer.note or "", answer.evidence_where or ""
    if question is None:
        return Told(answer.question, "", answer.value or "", note, where)
    words = in_words(form, question, value)
    if isinstance(value, list) and value and isinstance(value[0], dict):
        words = "\n".join(
            "; ".join(f"{name}: {said}" for name, said in row_in_words(form, question, row) if said)
            for row in value
        )
    if answer.why_na:
        words = f"{words}: {answer.why_na}"
    label = f"{question.label} ({answer.part})" if answer.part else question.label
    return Told(answer.question, label, words, note, where)
