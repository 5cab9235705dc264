"""The journal as SQL, and what is kept beside it in this file only."""

from __future__ import annotations

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
