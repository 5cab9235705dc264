"""The workbook file's tables, as SQL that can be read, in steps that are only ever added to.

`gone` stays beside a row that was removed or whose making was undone: other rows may point at it.
Nothing but an id is unique, since two laptops may both have made a thing before they meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

APPLICATION_ID = 0x53415742  # "SAWB"

JOURNAL = """
create table deed (
    n integer primary key,
    id blob not null unique,
    label text not null,
    at text not null,
    by text not null,
    installation text not null,
    sort text not null,
    undoes blob,
    in_effect integer not null check (in_effect in (0, 1)),
    digest blob not null
) strict;
create index deed_to_undo on deed (installation, by, sort, in_effect);
create index deed_undoes on deed (undoes) where undoes is not null;

create table row (
    n integer primary key,
    id blob not null,
    kind text not null,
    made integer,
    unique (id, kind)
) strict;

create table line (
    n integer primary key,
    id blob not null unique,
    deed integer not null references deed (n),
    row integer not null references row (n),
    facet text not null,
    value text,
    salt blob,
    commitment blob not null,
    digest blob not null,
    check ((value is null) = (salt is null))
) strict;
create index line_of_row on line (row, facet);
create index line_of_deed on line (deed);

create table replaces (
    line integer not null references line (n),
    old integer not null references line (n),
    primary key (line, old)
) strict, without rowid;
create index replaced_by on replaces (old);

create table head (
    row integer not null,
    facet text not null,
    line integer not null,
    primary key (row, facet, line)
) strict, without rowid;

create table differs (
    row integer not null,
    facet text not null,
    how text not null check (how in ('disputed', 'waiting')),
    primary key (row, facet, how)
) strict, without rowid;

create table folding (row integer primary key) strict;

create table sealed (
    holder text not null,
    line integer not null,
    primary key (holder, line)
) strict, without rowid;

create table receipt (
    n integer primary key,
    deed integer not null references deed (n),
    upto integer not null,
    link blob not null
) strict;

create trigger a_line_is_never_changed before update on line
when new.n is not old.n or new.id is not old.id or new.deed is not old.deed
    or new.row is not old.row or new.facet is not old.facet
    or new.commitment is not old.commitment or new.digest is not old.digest
    or (new.value is not old.value and new.value is not null)
    or (new.salt is not old.salt and new.salt is not null)
begin select raise(abort, 'a line is never changed'); end;
create trigger a_line_is_never_deleted before delete on line
begin select raise(abort, 'a line is never deleted'); end;
create trigger a_deed_is_never_deleted before delete on deed
begin select raise(abort, 'a deed is never deleted'); end;

create table draft (
    kind text not null,
    row text not null,
    facet text not null,
    value text not null,
    at text not null,
    primary key (kind, row, facet)
) strict, without rowid;

create table place (
    name text primary key,
    value text not null
) strict, without rowid;

create table export_log (
    id text primary key,
    at text not null,
    by text not null,
    what text not null,
    marking text not null,
    digest text not null,
    file_name text not null,
    receipt integer not null
) strict;

create virtual table search using fts5 (words, kind unindexed, tokenize = 'porter unicode61');
insert into search (search, rank) values ('secure-delete', 1);
insert into search (search, rank) values ('automerge', 0);
"""

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


def m001_the_journal_and_its_tables(db: Database) -> None:
    """The journal, the tables that it folds into, and what stays in this file only."""
    for statement in (JOURNAL, TABLES):
        _run(db, statement)


def m002_why_a_difference_was_settled(db: Database) -> None:
    """The reasons given where people had said different things and one was chosen."""
    _run(db, SETTLING)


STEPS: tuple[Callable[[Database], None], ...] = (
    m001_the_journal_and_its_tables,
    m002_why_a_difference_was_settled,
)
VERSION = len(STEPS)


def _run(db: Database, script: str) -> None:
    """Run several statements inside the transaction that is open: executescript would commit."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete(statement):
            db.execute(statement)
            statement = ""


def complete(statement: str) -> bool:
    """Whether the text is one whole statement; a trigger ends with `end;`."""
    text = statement.strip().lower()
    if not text.endswith(";"):
        return False
    return not text.startswith("create trigger") or text.endswith("end;")


def migrate(db: Database, steps: tuple[Callable[[Database], None], ...]) -> None:
    """Bring a file to the newest schema: each step commits whole, with its record, or not at all.

    Foreign keys must be off: a step that reshapes a table would be refused under them.
    """
    from sqlite_utils import Migrations

    ordered = Migrations("audit_workbook")
    for step in steps:
        ordered()(step)
    ordered.apply(db)
