"""Who answers a return, about whom, beside which other agencies."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.records import Agency, Case, Return, Visit
from audit_app.reports.return_slots import ASKED_HERE
from audit_app.rules.bands import facts_of
from audit_app.store import read
from audit_app.store.standing import of_questions
from audit_app.workbook.schools.visit_record import KIND
from audit_app.workbook.schools.visiting import kind_of
from forms.rules import Given, Respondent, asked

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import Audit
    from audit_app.store.file import WorkbookFile
    from forms.compiled import CompiledForm

_RECORD = "G0.01"  # whose record the agency holds, on which most of what is asked hangs


def respondent(file: WorkbookFile, returned: Return, form: CompiledForm, today: date) -> Respondent:
    """Who answers about whom, beside which other agencies, as the form's rules take it."""
    if returned.school_id is not None or returned.trust_id is not None:
        return Respondent(
            phase=returned.phase or "",
            level=returned.level or "",
            cycle=returned.cycle or "",
            today=today,
        )
    if returned.visit_id is not None:
        return _officer(file, returned, today)
    if returned.agency_id is None or returned.case_id is None:
        cases = read.rows(file, Case, order="reference", audit_id=returned.audit_id)
        return Respondent(children=tuple(case.reference for case in cases), today=today)
    agency = read.row(file, Agency, returned.agency_id)
    case = read.row(file, Case, returned.case_id)
    beside, elsewhere = _others(file, returned, form)
    facts = facts_of(case.age_band, case.communication, case.plan)
    return Respondent(
        agency=agency.code, facts=facts, beside=beside, elsewhere=elsewhere, today=today
    )


def by_record(form: CompiledForm, who: Respondent) -> tuple[tuple[str, int], ...]:
    """How many questions a spreadsheet asks at the least, by whose record the agency holds."""
    question = form.question(_RECORD)
    scale = form.scale_of(question) if question is not None else None
    told = []
    for choice in scale.choices if scale is not None else ():
        first = {(_RECORD, ""): Given(choice.name)}
        here = [one for one in asked(form, first, who) if one.question.type in ASKED_HERE]
        told.append((choice.label, len(here)))
    return tuple(told)


def children_of(file: WorkbookFile, audit: Audit, agency_id: str) -> list[Case]:
    """The children that an agency is asked about: what was sent to it, or else will be."""
    cases = read.rows(file, Case, order="reference, id", audit_id=audit.id)
    if audit.sent_on is None:
        return [case for case in cases if agency_id not in case.not_asked]
    returns = read.rows(file, Return, audit_id=audit.id, agency_id=agency_id)
    sent = {returned.case_id for returned in returns}
    return [case for case in cases if case.id in sent]


def _officer(file: WorkbookFile, returned: Return, today: date) -> Respondent:
    """The officer at a school: what is asked follows from the kind of visit."""
    visit = read.row(file, Visit, str(returned.visit_id))
    said = [json.loads(a.value) for a in of_questions(file, returned.id, [KIND[0]]) if a.value]
    kind = kind_of(visit, said[0] if said else None)
    return Respondent(phase=returned.phase or "", visit=kind, today=today)


def _others(
    file: WorkbookFile, returned: Return, form: CompiledForm
) -> tuple[tuple[str, ...], dict[str, Given]]:
    """The sectors of the other agencies on this child, and their facts of the child."""
    codes = {agency.id: agency.code for agency in read.rows(file, Agency)}
    once = [q.name for q in form.questions if q.once == "child"]
    beside, told = [], {}
    for other in read.rows(file, Return, case_id=str(returned.case_id)):
        if other.id == returned.id:
            continue
        beside.append(codes.get(other.agency_id or "", ""))
        if once:
            for answer in of_questions(file, other.id, once):
                if answer.value is not None:
                    told[answer.question] = Given(json.loads(answer.value))
    return tuple(sorted(set(beside))), told
