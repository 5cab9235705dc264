"""What no document about a visit says, and that each of them is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import exports
from audit_app.workbook.schools.documents import LETTER, REPLY, REPORT, SHEET, SLIP, school_document
from tests.audit_app.reports.school.visited import (
    PERSON,
    TODAY,
    made,
    said,
)

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.schooled import Schooled


@pytest.mark.parametrize("word", ["overdue", "late", "failed", "too high", "over-claim", "blame"])
def test_no_document_for_the_school_blames_it(
    workbook: Workbook, done: Schooled, word: str
) -> None:
    for what in (REPLY, SLIP, LETTER):
        assert word not in said(made(workbook, what, done.school)).casefold().split()


@pytest.mark.parametrize("what", [LETTER, SHEET, SLIP, REPLY, REPORT])
def test_no_document_names_a_person(workbook: Workbook, done: Schooled, what: str) -> None:
    words = said(made(workbook, what, done.school))
    assert PERSON not in words
    assert "q@a.example" not in words


def test_the_agreed_actions_join_the_one_plan_once_at_the_sign_off(
    workbook: Workbook, done: Schooled
) -> None:
    [action] = workbook.actions.all()
    assert (action.source, action.school_id) == ("school_audit", done.school.id)
    assert (action.ask, action.owner_role, action.due_on, action.success_measure) == (
        "Put music and supply staff on the record",
        "School business manager",
        "2027-01-15",
        "A second look finds every adult",
    )
    workbook.signing.reopen(workbook.returns.one(done.returned.id), "Officer", "A word was wrong")
    workbook.signing.sign_off(workbook.returns.one(done.returned.id), "Officer")
    assert len(workbook.actions.all()) == 1


@pytest.mark.parametrize("what", [LETTER, SHEET, SLIP, REPLY, REPORT])
@pytest.mark.parametrize("large", [False, True])
def test_every_document_is_written(
    workbook: Workbook, done: Schooled, tmp_path: Path, what: str, *, large: bool
) -> None:
    report = school_document(workbook, what, done.school, TODAY, large_print=large)
    written = exports.write(report, tmp_path / f"{what}.pdf")
    assert written.path.exists()
    assert not written.substituted
