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
    """One round of audit: its theme, why now, who is asked about whom, and where it stands.

    `sort` is None for an audit of children's records, `school_return` for a year's returns of the
    schools and `school_visit` for a year's visits; `year` is the calendar year in which the school
    year begins, and `cycle` which third of the standards is asked, or None for all of them.
    """

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
    sort: str | None
    year: int | None
    cycle: str | None


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

    Exactly one of `agency_id`, `session_id`, `school_id`, `trust_id` and `visit_id` says who
    answers (a visit is answered by its officer); `case_id` is None when the subject is not a child.
    `phase`, `level` and `cycle` say what sort of setting was asked when the return was made: a
    school that changes later is not asked other questions. `seal` is the sign-off in force, as
    JSON, or None; see `audit_app.journal.seals`. `file_digest` is the SHA-256 of the file that a
    school sent back and that was taken last, and `file_batch` what was taken together with it.
    """

    id: str
    audit_id: str
    form_id: str
    agency_id: str | None
    session_id: str | None
    case_id: str | None
    occasion: str
    school_id: str | None
    trust_id: str | None
    visit_id: str | None
    phase: str | None
    level: str | None
    cycle: str | None
    auditor_role: str | None
    seal: str | None
    file_digest: str | None
    file_batch: str | None


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

    Late is never stored: it is worked out from the dates and the day it is asked about.
    """

    id: str
    number: int
    audit_id: str | None
    source: str | None
    recommendation_id: str | None
    session_id: str | None
    school_id: str | None
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


@dataclass(frozen=True, slots=True)
class Trust:
    """A group of schools under one board, which answers what is the same in all of them once."""

    id: str
    made_as: str
    name: str
    number: str | None


@dataclass(frozen=True, slots=True)
class School:
    """One setting as it is registered; what it was before is found along the successions.

    `made_as` says what it was first known by (`urn:119596`, or an id of our own), so that two
    laptops that bring in the same register speak of the same school; `urn` may be corrected later.
    `number` is the authority's and the setting's (`890/2003`). `phase` and `duty` are codes of
    `audit_app.rules.schools`. `last_audit_on` is an officer's audit from before the workbook.
    """

    id: str
    made_as: str
    name: str
    urn: str | None
    number: str | None
    phase: str | None
    type_name: str | None
    duty: str | None
    standing: str | None
    opened_on: str | None
    closed_on: str | None
    authority: str | None
    district: str | None
    trust_id: str | None
    officer_role: str | None
    last_audit_on: str | None
    worry: str | None


@dataclass(frozen=True, slots=True)
class Succession:
    """That one setting followed another: by conversion, merger or split, or in its place."""

    id: str
    before_id: str
    after_id: str
    how: str | None
    on_date: str | None


@dataclass(frozen=True, slots=True)
class Contact:
    """Who holds a safeguarding role in a school; held to write to them, and never printed."""

    id: str
    school_id: str
    role: str
    name: str | None
    email: str | None
    trained_on: str | None


@dataclass(frozen=True, slots=True)
class Visit:
    """An officer's visit: planned into a term, moved with a reason, declined, or done.

    `term` is the term it is planned for (`2026-27/spring`) while no day is agreed. Only a `full`
    visit that is `done` starts the three-year clock again.
    """

    id: str
    school_id: str
    kind: str | None
    term: str | None
    on_date: str | None
    move_reason: str | None
    officer_role: str | None
    standing: str | None
    standing_reason: str | None
    drafted_on: str | None
    comments_due: str | None
    final_on: str | None
    comments: str | None
    reply: str | None


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
    | Trust
    | School
    | Succession
    | Contact
    | Visit
)
