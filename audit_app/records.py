"""What the workbook keeps, one frozen record for each kind of row.

A record's fields are its table's columns, in order. Dates are ISO text (`2026-11-25`), moments are
ISO text in UTC, ids are 32 hexadecimal letters, and a field that holds several things is a tuple.
`None` means that nothing was ever written there.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """One of the partnership's own words, lists or choices; `value` is JSON text."""

    id: str
    key: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency of the partnership; `code` is its sector, which is what forms filter on."""

    id: str
    name: str
    code: str
    contact_role: str | None
    in_use: int | None


@dataclass(frozen=True, slots=True)
class PinnedForm:
    """The whole text of a form as it was used; its id is the start of the text's digest."""

    id: str
    digest: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Audit:
    """One round of audit: its theme, why now, who is asked about whom, and where it stands."""

    id: str
    code: str
    title: str
    theme: str | None
    why_now: str | None
    enquiry: str | None
    lead_role: str | None
    group_name: str | None
    look_back_months: int | None
    drawn_how: str | None
    form_id: str | None
    modules: tuple[str, ...]
    depth: str | None
    own_questions: str | None
    starts_on: str | None
    returns_due: str | None
    meeting_on: str | None
    report_due: str | None
    stage: str | None
    sent_on: str | None
    repeats_id: str | None
    children_wanted: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """An agency that is asked to take part in an audit."""

    id: str
    audit_id: str
    agency_id: str
    asked: int | None


@dataclass(frozen=True, slots=True)
class Case:
    """A child in an audit, by reference and bands only: never a name, birth date or number.

    `not_asked` are the ids of agencies that plainly do not know the child, and so are left out.
    """

    id: str
    audit_id: str
    reference: str
    age_band: str | None
    sex: str | None
    ethnicity: str | None
    disability: str | None
    communication: str | None
    plan: str | None
    district: str | None
    proceedings: str | None
    held_back: int | None
    not_asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """One respondent's completed form about one subject.

    Exactly one of `agency_id` and `session_id` says who answers; `case_id` is None when the
    subject is the whole audit. `seal` is the sign-off in force, as JSON, or None; see
    `audit_app.journal.seals`.
    """

    id: str
    audit_id: str
    form_id: str
    agency_id: str | None
    session_id: str | None
    case_id: str | None
    occasion: str
    auditor_role: str | None
    seal: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question: the judgement, what was seen, and where it stands.

    `value` is JSON text in the shape of the question's type; `part` tells one child from another
    where a section is asked for each, and is "" otherwise.
    """

    id: str
    return_id: str
    question: str
    part: str
    value: str | None
    why_na: str | None
    note: str | None
    evidence_where: str | None


@dataclass(frozen=True, slots=True)
class Concern:
    """An immediate worry for a child's safety, met while auditing: who was told, and when."""

    id: str
    return_id: str
    known: int | None
    told_role: str | None
    told_at: str | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something seen, with the answers that it rests on; `sort` is `strength` or `gap`."""

    id: str
    audit_id: str
    number: int
    sort: str | None
    title: str | None
    words: str | None
    standard: str | None
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What should change because of one or more findings."""

    id: str
    audit_id: str
    number: int
    theme: str | None
    words: str | None
    finding_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """Who does what by when, and what difference it made to children.

    Overdue is never stored: it is worked out from the dates and the day it is asked about.
    """

    id: str
    number: int
    audit_id: str | None
    source: str | None
    recommendation_id: str | None
    session_id: str | None
    ask: str | None
    owner_role: str | None
    lead_agency: str | None
    supporting: tuple[str, ...]
    start_on: str | None
    due_on: str | None
    revised_due: str | None
    delay_reason: str | None
    status: str | None
    closed_on: str | None
    closed_by: str | None
    close_reason: str | None
    milestone: str | None
    evidence: str | None
    success_measure: str | None
    baseline: str | None
    target: str | None
    impact: str | None
    priority: str | None
    escalation: str | None
    carried_forward: int | None
    next_review: str | None


@dataclass(frozen=True, slots=True)
class ProgressNote:
    """A dated note on how an action is going."""

    id: str
    action_id: str
    on_date: str | None
    by_role: str | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Review:
    """A dated look at whether an action helped, by someone other than its owner."""

    id: str
    action_id: str
    on_date: str | None
    by_role: str | None
    outcome: str | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Session:
    """A reflection session about an audit; what was said is its return, on the session's form."""

    id: str
    audit_id: str
    title: str | None
    on_date: str | None
    place: str | None
    facilitator_role: str | None


@dataclass(frozen=True, slots=True)
class Settling:
    """Why one thing was chosen where people had said different things about a row's facet."""

    id: str
    of_kind: str
    of_row: str
    of_facet: str
    reason: str | None


Record = (
    Setting
    | Agency
    | PinnedForm
    | Audit
    | Asked
    | Case
    | Return
    | Answer
    | Concern
    | Finding
    | Recommendation
    | Action
    | ProgressNote
    | Review
    | Session
    | Settling
)
