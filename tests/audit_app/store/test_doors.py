"""The one file: what it refuses, what it keeps safe, and what stands in the way of a save."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from audit_app.journal.lines import Deed, Put
from audit_app.problems import Problem
from audit_app.store.file import connect, open_file
from audit_app.store.union import bundle_of
from audit_app.store.verify import check
from audit_app.store.write import write
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY, counted_sources, take_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from audit_app.store.file import WorkbookFile
    from tests.audit_app.conftest import Sent

QUESTION = ("G0.01", "")


def put(file: WorkbookFile, number: int, one: Put) -> None:
    """Write one put as a deed of its own."""
    deed = Deed(f"{number:032x}", "Test", "2026-11-25", "Test", "laptop")
    write(file, deed, [one], lambda: bytes(16))


def alter(file: WorkbookFile, statement: str) -> None:
    """What some later code of ours might try by mistake."""
    with file.transaction():
        file.do("pragma defer_foreign_keys = on")
        file.do(statement)


def test_every_commit_waits_for_the_disk_and_what_points_at_nothing_is_refused(
    file: WorkbookFile,
) -> None:
    assert file.ask("pragma synchronous") == [(3,)]
    assert file.ask("pragma journal_mode") == [("delete",)]
    assert file.ask("pragma secure_delete") == [(1,)]
    with pytest.raises(sqlcipher3.IntegrityError, match="FOREIGN KEY"):
        put(file, 1, Put("case", "11" * 16, "key", {"audit_id": "22" * 16}))
    assert file.ask("select count(*) from line") == [(0,)]


def test_a_file_of_another_program_under_our_key_is_refused(workbook_path: Path) -> None:
    connection = connect(workbook_path, KEY)
    connection.execute("pragma application_id = 1")
    connection.close()
    before = workbook_path.read_bytes()
    with pytest.raises(Problem) as refused:
        open_file(workbook_path, lambda _salt: KEY)
    assert refused.value.code == "foreign"
    assert workbook_path.read_bytes() == before


def test_a_reader_that_is_still_open_stops_a_save_and_nothing_of_it_is_written(
    workbook: Workbook,
) -> None:
    workbook.settings.put("partnership", "Before")
    with contextlib.closing(connect(workbook.file.path, KEY, mode="ro")) as reader:
        reader.execute("begin")
        assert reader.execute("select count(*) from line").fetchall() == [(2,)]
        with pytest.raises(Problem) as stopped:
            workbook.settings.put("partnership", "During")
        assert stopped.value.code == "in-use"
        assert workbook.settings.all() == {"partnership": "Before"}
        with pytest.raises(sqlcipher3.OperationalError, match="readonly"):
            reader.execute("delete from draft")
    workbook.settings.put("partnership", "After")
    assert workbook.settings.all() == {"partnership": "After"}
    assert check(workbook.file).faults == ()


@pytest.mark.parametrize(
    ("statement", "refusal"),
    [
        ("update line set value = 'other'", "never changed"),
        ("update line set salt = x'00'", "never changed"),
        ("update line set facet = 'note'", "never changed"),
        ("update line set row = 2", "never changed"),
        ("update line set deed = 2", "never changed"),
        ("update line set commitment = x'00'", "never changed"),
        ("update line set digest = x'00'", "never changed"),
        ("delete from line", "never deleted"),
        ("delete from deed", "never deleted"),
        ("update answer set value = '\"adult\"'", "never changed"),
        ("update answer set note = 'Other'", "never changed"),
        ("update answer set why_na = 'Other'", "never changed"),
        ("update answer set evidence_where = 'Other'", "never changed"),
        ("delete from answer", "never deleted"),
    ],
)
def test_lines_and_sealed_answers_are_never_changed_or_deleted(
    workbook: Workbook, sent: Sent, statement: str, refusal: str
) -> None:
    workbook.answers.answer(sent.returns[0].id, sent.form, QUESTION, "child")
    workbook.signing.sign_off(sent.returns[0], "Lead")
    file = workbook.file
    with pytest.raises(sqlcipher3.IntegrityError, match=refusal):
        alter(file, statement)
    assert check(file).faults == ()


def test_a_put_that_names_what_it_replaces_leaves_what_came_since_in_sight(
    workbook: Workbook,
) -> None:
    file, row = workbook.file, "11" * 16
    put(file, 1, Put("setting", row, "key", {"key": "colour"}))
    put(file, 2, Put("setting", row, "value", {"value": '"Green"'}))
    [seen] = [line.id for line in bundle_of(file).lines if line.facet == "value"]
    put(file, 3, Put("setting", row, "value", {"value": '"Blue"'}))
    put(file, 4, Put("setting", row, "value", {"value": '"Red"'}, frozenset({seen})))
    assert file.ask("select facet, how from differs") == [("value", "disputed")]
    assert len(file.ask("select 1 from head where facet = 'value'")) == 2
    assert check(file).faults == ()
    put(file, 5, Put("setting", row, "value", {"value": '"Red"'}))
    assert file.ask("select 1 from differs") == []


@pytest.mark.parametrize(
    "one",
    [
        Put("setting", "11" * 16, "colour", {"colour": "no such facet"}),
        Put("setting", "11" * 16, "value", {"value": "x", "colour": "too much"}),
        Put("audit", "11" * 16, "stage", {"stage": "plan"}),
    ],
)
def test_a_put_of_other_columns_than_its_facets_is_refused(file: WorkbookFile, one: Put) -> None:
    with pytest.raises(KeyError):
        put(file, 1, one)
    assert file.ask("select count(*) from deed") == [(0,)]


def test_what_waited_is_shown_as_soon_as_the_return_is_reopened(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    other = part()
    workbook.signing.sign_off(returned, "Lead")
    other.answers.answer(returned.id, sent.form, QUESTION, "adult")
    take_in(workbook, other)
    assert workbook.answers.of_return(returned.id)[QUESTION].value == '"child"'
    workbook.signing.reopen(workbook.returns.one(returned.id), "Lead", "Late answer")
    assert workbook.answers.of_return(returned.id)[QUESTION].value == '"adult"'
    assert workbook.file.ask("select 1 from differs") == []
    other.answers.note(returned.id, QUESTION, "Later still")
    take_in(workbook, other)
    assert workbook.answers.of_return(returned.id)[QUESTION].note == "Later still"
    assert check(workbook.file).faults == ()


def test_a_clock_that_goes_back_changes_nothing_of_what_stands(workbook: Workbook) -> None:
    """Two hands with the same clock, the second started again from its beginning."""
    workbook.settings.put("partnership", "First")
    again = Workbook(workbook.file, counted_sources(900), workbook.pen.author)
    again.settings.put("partnership", "Second")
    assert again.settings.all() == {"partnership": "Second"}
    again.undo()
    assert again.settings.all() == {"partnership": "First"}
    assert check(workbook.file).faults == ()
