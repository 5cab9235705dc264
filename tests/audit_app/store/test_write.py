"""Opening writes nothing, a deed writes what it changes, and everything holds after a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.store.file import open_file
from audit_app.store.verify import check
from tests.audit_app.conftest import KEY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_opening_a_workbook_writes_nothing(workbook_path: Path) -> None:
    before = workbook_path.read_bytes()
    open_file(workbook_path, lambda _salt: KEY).close()
    assert workbook_path.read_bytes() == before


def test_a_deed_that_changes_nothing_is_not_written(workbook: Workbook) -> None:
    workbook.settings.put("partnership", "Marram Bay")
    assert workbook.settings.put("partnership", "Marram Bay") is None


def test_undo_never_takes_back_what_somebody_else_changed_since(
    workbook: Workbook, another_hand: Callable[[str], Workbook]
) -> None:
    workbook.settings.put("partnership", "Marram Bay")
    another_hand("Auditor").settings.put("partnership", "Dunes")
    with pytest.raises(Problem, match="Auditor has changed"):
        workbook.undo()
    assert workbook.settings.all() == {"partnership": "Dunes"}


def test_everything_holds_after_a_working_day(workbook: Workbook, sent: Sent) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    workbook.answers.note(returned.id, ("G0.01", ""), "Seen")
    workbook.undo()
    workbook.redo()
    workbook.signing.sign_off(returned, "Lead")
    workbook.signing.reopen(workbook.returns.one(returned.id), "Lead", "Wrong file")
    checked = check(workbook.file)
    assert checked.faults == ()
    assert checked.counts["deeds"] > 8
