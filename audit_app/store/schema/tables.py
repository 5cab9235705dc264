"""The tables that the journal folds into, as SQL: one for each kind of row."""

from __future__ import annotations

TABLES = """
create table setting (
    id text primary key, key text not null, value text,
    gone integer not null default 0
) strict;
create table agency (
    id text primary key, name text not null default '', code text not null,
    contact_role text, in_use integer check (in_use in (0, 1)),
    gone integer not null default 0
) strict;
create table pinned_form (
    id text primary key, digest text not null, title text not null, text text not null,
    gone integer not null default 0
) strict;
create table audit (
    id text primary key, code text not null, title text not null default '', theme text,
    why_now text, enquiry text, lead_role text, group_name text, look_back_months integer,
    drawn_how text, form_id text references pinned_form (id) deferrable initially deferred,
    modules text not null default '[]', depth text check (depth in ('short', 'full')),
    own_questions text, starts_on text, returns_due text, meeting_on text, report_due text,
    stage text check (stage in ('plan', 'collect', 'reflect', 'act', 'review', 'closed')),
    sent_on text, repeats_id text references audit (id) deferrable initially deferred,
    gone integer not null default 0
) strict;
create table asked (
    id text primary key,
    audit_id text not null references audit (id) deferrable initially deferred,
    agency_id text not null references agency (id) deferrable initially deferred,
    asked integer check (asked in (0, 1)), gone integer not null default 0
) strict;
create index asked_of_audit on asked (audit_id);
create table "case" (
    id text primary key,
    audit_id text not null references audit (id) deferrable initially deferred,
    reference text not null default '', age_band text, sex text, ethnicity text,
    disability text, communication text, plan text, district text, proceedings text,
    held_back integer check (held_back in (0, 1)), gone integer not null default 0
) strict;
create index case_of_audit on "case" (audit_id);
create table session (
    id text primary key,
    audit_id text not null references audit (id) deferrable initially deferred,
    title text, on_date text, place text, facilitator_role text,
    gone integer not null default 0
) strict;
create index session_of_audit on session (audit_id);
create table "return" (
    id text primary key,
    audit_id text not null references audit (id) deferrable initially deferred,
    form_id text not null references pinned_form (id) deferrable initially deferred,
    agency_id text references agency (id) deferrable initially deferred,
    session_id text references session (id) deferrable initially deferred,
    case_id text references "case" (id) deferrable initially deferred,
    occasion text not null, auditor_role text, seal text,
    gone integer not null default 0,
    check ((agency_id is null) <> (session_id is null))
) strict;
create index return_of_audit on "return" (audit_id);
create index return_of_case on "return" (case_id);
create table answer (
    id text primary key,
    return_id text not null references "return" (id) deferrable initially deferred,
    question text not null, part text not null, value text, why_na text, note text,
    evidence_where text, gone integer not null default 0
) strict;
create index answer_of_return on answer (return_id);
create table concern (
    id text primary key,
    return_id text not null references "return" (id) deferrable initially deferred,
    known integer check (known in (0, 1)), told_role text, told_at text, words text,
    gone integer not null default 0
) strict;
create index concern_of_return on concern (return_id);
create table finding (
    id text primary key,
    audit_id text not null references audit (id) deferrable initially deferred,
    number integer not null default 0, sort text check (sort in ('strength', 'gap')),
    title text, words text, standard text, rests_on text not null default '[]',
    gone integer not null default 0
) strict;
create index finding_of_audit on finding (audit_id);
create table recommendation (
    id text primary key,
    audit_id text not null references audit (id) deferrable initially deferred,
    number integer not null default 0, theme text, words text,
    finding_ids text not null default '[]', gone integer not null default 0
) strict;
create index recommendation_of_audit on recommendation (audit_id);
create table action (
    id text primary key, number integer not null default 0,
    audit_id text references audit (id) deferrable initially deferred, source text,
    recommendation_id text references recommendation (id) deferrable initially deferred,
    session_id text references session (id) deferrable initially deferred, ask text,
    owner_role text, lead_agency text, supporting text not null default '[]', start_on text,
    due_on text, revised_due text, delay_reason text,
    status text check (status in ('not_started', 'on_track', 'at_risk', 'done', 'embedded',
        'impact_not_seen', 'no_longer_needed')),
    closed_on text, closed_by text, close_reason text, milestone text, evidence text,
    success_measure text, baseline text, target text, impact text, priority text,
    escalation text, carried_forward integer, next_review text,
    gone integer not null default 0
) strict;
create index action_by_status on action (status);
create index action_of_audit on action (audit_id);
create table progress_note (
    id text primary key,
    action_id text not null references action (id) deferrable initially deferred,
    on_date text, by_role text, words text, gone integer not null default 0
) strict;
create index note_of_action on progress_note (action_id);
create table review (
    id text primary key,
    action_id text not null references action (id) deferrable initially deferred,
    on_date text, by_role text, outcome text, words text, gone integer not null default 0
) strict;
create index review_of_action on review (action_id);

create trigger a_sealed_answer_is_never_changed before update on answer
when exists (select 1 from sealed where holder = old.return_id)
    and (new.value is not old.value or new.note is not old.note
         or new.why_na is not old.why_na or new.evidence_where is not old.evidence_where)
    and not exists (select 1 from folding)
begin select raise(abort, 'a sealed answer is never changed'); end;
create trigger a_sealed_answer_is_never_deleted before delete on answer
when exists (select 1 from sealed where holder = old.return_id)
begin select raise(abort, 'a sealed answer is never deleted'); end;
"""

SETTLING = """
create table settling (
    id text primary key, of_kind text not null, of_row text not null, of_facet text not null,
    reason text, gone integer not null default 0
) strict;
create index settling_of_row on settling (of_row);
"""

ASKED_OF_EACH_CHILD = """
alter table "case" add column not_asked text not null default '[]';
alter table audit add column children_wanted integer;
"""
