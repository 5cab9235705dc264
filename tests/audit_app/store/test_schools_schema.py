"""A workbook from before the schools is brought up with every return as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.store import schema
from audit_app.store.file import make, open_file
from audit_app.store.verify import check
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY, counted_sources

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

RETURN = "a" * 32
MADE_BEFORE = f"""
insert into agency (id, code) values ('agency', 'POL');
insert into pinned_form (id, digest, title, text) values ('form', 'd', 't', 'x');
insert into audit (id, code) values ('audit', 'NEG26');
insert into "case" (id, audit_id) values ('case', 'audit');
insert into "return" (id, audit_id, form_id, agency_id, case_id, occasion, auditor_role, seal)
values ('{RETURN}', 'audit', 'form', 'agency', 'case', 'first', 'Sergeant', null);
insert into answer (id, return_id, question, part, note)
values ('answer', '{RETURN}', 'G1.01', '', 'Seen');
"""


def test_returns_made_before_the_schools_are_kept_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "older.audit"
    with monkeypatch.context() as older:
        older.setattr(schema, "STEPS", schema.STEPS[:3])
        older.setattr(schema, "VERSION", 3)
        file = make(path, KEY)
        with file.all_at_once():
            for statement in filter(str.strip, MADE_BEFORE.split(";\n")):
                file.do(statement)
        file.close()
    opened = open_file(path, lambda _salt: KEY)
    assert opened.ask("pragma user_version") == [(schema.VERSION,)]
    columns = "audit_id, form_id, agency_id, case_id, occasion, auditor_role, seal, school_id, gone"
    assert opened.ask(f'select {columns} from "return" where id = ?', RETURN) == [
        ("audit", "form", "agency", "case", "first", "Sergeant", None, None, 0)
    ]
    assert opened.ask("select note from answer where return_id = ?", RETURN) == [("Seen",)]
    assert opened.ask("pragma foreign_key_check") == []
    assert opened.ask("select tbl_name from sqlite_master where name = 'return_of_school'") == [
        ("return",)
    ]
    opened.close()


def test_a_workbook_from_before_the_newest_indexes_is_given_them_and_keeps_its_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "older.audit"
    with monkeypatch.context() as older:
        older.setattr(schema, "STEPS", schema.STEPS[:6])
        older.setattr(schema, "VERSION", 6)
        file = make(path, KEY)
        with file.all_at_once():
            for statement in filter(str.strip, MADE_BEFORE.split(";\n")):
                file.do(statement)
        before = file.ask("select * from answer")
        file.close()
    opened = open_file(path, lambda _salt: KEY)
    assert opened.ask("pragma user_version") == [(schema.VERSION,)]
    assert opened.ask("select * from answer") == before
    new = make(tmp_path / "new.audit", KEY)
    everything = "select type, name, tbl_name, sql from sqlite_master order by type, name"
    assert opened.ask(everything) == new.ask(everything)
    for file in (opened, new):
        file.close()


def test_schools_of_before_are_kept_whole_and_one_may_be_all_through_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "older.audit"
    with monkeypatch.context() as older:
        older.setattr(schema, "STEPS", schema.STEPS[:7])
        older.setattr(schema, "VERSION", 7)
        before = Workbook(make(path, KEY), counted_sources(), Author("Officer", "laptop-1"))
        trust, also = before.trusts.adding("Sandpiper Trust")
        cells = {"phase": "SEC", "duty": "157", "worry": "Ask why", "trust_id": trust}
        school = before.schools.add("Kelp School", "999701", lambda _one: also, **cells)
        before.visits.plan(before.schools.one(school), "full", "2026-27/autumn", "2026-11-10")
        held = before.schools.one(school)
        before.close()
    file = open_file(path, lambda _salt: KEY)
    book = Workbook(file, counted_sources(900_000), Author("Officer", "laptop-1"))
    assert book.schools.one(school) == held
    assert [visit.school_id for visit in book.visits.all()] == [school]
    assert file.ask("pragma foreign_key_check") == []
    assert file.ask("select sql from sqlite_master where name = 'school_by_urn'") == [
        ("CREATE INDEX school_by_urn on school (urn)",)
    ]
    book.schools.change(held, "Put its phase right", phase="THR")
    assert book.schools.one(school).phase == "THR"
    assert check(file).faults == ()
    file.close()
