"""Home reads only the actions that want somebody: the same ones as if it had read them all."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

from audit_app.rules.actions import OPEN, STATUS_WORDS, days_late
from audit_app.rules.needs import SOON, needs

if TYPE_CHECKING:
    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 26)
_DAYS = (None, *(str(TODAY + timedelta(days=n)) for n in (-40, -1, 0, 1, SOON, SOON + 1, 90)))


def _add_every_sort(workbook: Workbook) -> None:
    for status, due, moved in product(STATUS_WORDS, _DAYS, _DAYS[:4]):
        cells = {"due_on": due, "revised_due": moved, "next_review": due, "status": status}
        workbook.actions.add("Look again", "dip_sample", **cells)


def test_actions_that_are_not_read_would_have_needed_nobody(workbook: Workbook) -> None:
    _add_every_sort(workbook)
    read = workbook.actions.due_by(TODAY + timedelta(days=SOON))
    assert len(read) < len(workbook.actions.all())
    assert needs([], read, TODAY) == needs([], workbook.actions.all(), TODAY)


def test_the_late_ones_are_counted_as_the_rule_counts_them(workbook: Workbook) -> None:
    _add_every_sort(workbook)
    late = [one for one in workbook.actions.all() if days_late(one, TODAY)]
    assert workbook.actions.late(TODAY) == len(late) > 0


def test_open_and_done_actions_are_counted_for_each_audit(workbook: Workbook, audit: Audit) -> None:
    for status in STATUS_WORDS:
        workbook.actions.add("Look again", "case_audit", audit_id=audit.id, status=status)
        workbook.actions.add("Of no audit", "dip_sample", status=status)
    assert workbook.actions.open_and_done() == {audit.id: (len(OPEN), 1)}
