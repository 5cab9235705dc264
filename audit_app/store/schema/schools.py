"""The tables of the schools, and what makes a return and an action able to speak of one."""

from __future__ import annotations

SCHOOLS = """
create table trust (
    id text primary key, made_as text not null, name text not null default '', number text,
    gone integer not null default 0
) strict;
create table school (
    id text primary key, made_as text not null, name text not null default '', urn text,
    number text,
    phase text check (phase in ('EY', 'PRI', 'SEC', 'SPE', 'NMS', 'AP', 'P16', 'IND', 'AGR',
        'PVI', 'CM')),
    type_name text,
    duty text check (duty in ('175', '157', 'early_years', 'non_maintained_special', '16_19',
        'agreement')),
    standing text check (standing in ('open', 'proposed', 'closed')), opened_on text,
    closed_on text, authority text, district text,
    trust_id text references trust (id) deferrable initially deferred,
    officer_role text, last_audit_on text, worry text,
    gone integer not null default 0
) strict;
create index school_by_urn on school (urn);
create table succession (
    id text primary key,
    before_id text not null references school (id) deferrable initially deferred,
    after_id text not null references school (id) deferrable initially deferred,
    how text check (how in ('converted', 'merged', 'split', 'replaced')), on_date text,
    gone integer not null default 0
) strict;
create table contact (
    id text primary key,
    school_id text not null references school (id) deferrable initially deferred,
    role text not null, name text, email text, trained_on text,
    gone integer not null default 0
) strict;
create index contact_of_school on contact (school_id);
create table visit (
    id text primary key,
    school_id text not null references school (id) deferrable initially deferred,
    kind text check (kind in ('full', 'return', 'thematic')), term text, on_date text,
    move_reason text, officer_role text,
    standing text check (standing in ('planned', 'declined', 'called_off', 'done')),
    standing_reason text, drafted_on text, comments_due text, final_on text, comments text,
    reply text, gone integer not null default 0
) strict;
create index visit_of_school on visit (school_id);

alter table audit add column sort text check (sort in ('school_return', 'school_visit'));
alter table audit add column year integer;
alter table audit add column cycle text check (cycle in ('1', '2', '3'));
alter table action add column school_id text
    references school (id) deferrable initially deferred;
create index action_of_school on action (school_id);

create table return_with_schools (
    id text primary key,
    audit_id text not null references audit (id) deferrable initially deferred,
    form_id text not null references pinned_form (id) deferrable initially deferred,
    agency_id text references agency (id) deferrable initially deferred,
    session_id text references session (id) deferrable initially deferred,
    case_id text references "case" (id) deferrable initially deferred,
    occasion text not null,
    school_id text references school (id) deferrable initially deferred,
    trust_id text references trust (id) deferrable initially deferred,
    visit_id text references visit (id) deferrable initially deferred,
    phase text, level text, cycle text, auditor_role text, seal text,
    gone integer not null default 0,
    check ((agency_id is not null) + (session_id is not null) + (school_id is not null)
        + (trust_id is not null) + (visit_id is not null) = 1)
) strict;
insert into return_with_schools (id, audit_id, form_id, agency_id, session_id, case_id, occasion,
    auditor_role, seal, gone)
select id, audit_id, form_id, agency_id, session_id, case_id, occasion, auditor_role, seal, gone
from "return";
drop table "return";
alter table return_with_schools rename to "return";
create index return_of_audit on "return" (audit_id);
create index return_of_case on "return" (case_id);
create index return_of_school on "return" (school_id);
create index return_of_visit on "return" (visit_id);
"""

RETURNED_FILES = """
alter table "return" add column file_digest text;
alter table "return" add column file_batch text;
"""

# What a year of eight hundred returns is counted by, without reading the returns: a seal names
# every line that it covers. The journal keeps a seal in one spelling, so its words can be sought.
COUNTED = """
create index return_counted on "return" (audit_id, gone, id, form_id, case_id, visit_id,
    school_id, trust_id, phase, (seal is not null and instr(seal, '"reason":null') > 0));
drop index return_of_audit;
create index answer_counted on answer (return_id, question,
    (gone = 0 and value is not null and instr(question, '#evidence') = 0));
drop index answer_of_return;
"""

# What wants somebody, found without reading ten years of answers and visits. "yes" is what every
# form of the library calls the answer that stops the person, and few answers are of that name.
PRESSING = """
create index answer_yes on answer (question, return_id) where gone = 0 and value = '"yes"';
create index visit_done on visit (school_id, on_date)
    where gone = 0 and kind = 'full' and standing = 'done';
create index visit_not_over on visit (school_id, on_date, comments_due, id)
    where gone = 0 and (standing = 'planned' or (comments_due is not null and final_on is null));
"""

# An all-through school is one sort of setting, and not the secondary that it was taken for.
ALL_THROUGH = """
create table school_of_any_phase (
    id text primary key, made_as text not null, name text not null default '', urn text,
    number text,
    phase text check (phase in ('EY', 'PRI', 'SEC', 'THR', 'SPE', 'NMS', 'AP', 'P16', 'IND', 'AGR',
        'PVI', 'CM')),
    type_name text,
    duty text check (duty in ('175', '157', 'early_years', 'non_maintained_special', '16_19',
        'agreement')),
    standing text check (standing in ('open', 'proposed', 'closed')), opened_on text,
    closed_on text, authority text, district text,
    trust_id text references trust (id) deferrable initially deferred,
    officer_role text, last_audit_on text, worry text,
    gone integer not null default 0
) strict;
insert into school_of_any_phase (id, made_as, name, urn, number, phase, type_name, duty, standing,
    opened_on, closed_on, authority, district, trust_id, officer_role, last_audit_on, worry, gone)
select id, made_as, name, urn, number, phase, type_name, duty, standing,
    opened_on, closed_on, authority, district, trust_id, officer_role, last_audit_on, worry, gone
from school;
drop table school;
alter table school_of_any_phase rename to school;
create index school_by_urn on school (urn);
"""
