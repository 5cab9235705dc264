"""Home reads only the actions that want somebody: the same ones as if it had read them all."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

import pytest

from audit_app.rules.actions import OPEN, STATUS_WORDS, days_late
from audit_app.rules.needs import MOST, SOON, needs
from audit_app.store.pressing import names_of_schools, pressing_actions
from audit_app.workbook.plan_held import schools_of

if TYPE_CHECKING:
    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 26)
_DAYS = (None, *(str(TODAY + timedelta(days=n)) for n in (-40, -1, 0, 1, SOON, SOON + 1, 90)))


def _add_every_sort(workbook: Workbook) -> None:
    for status, due, moved in product(STATUS_WORDS, _DAYS, _DAYS[:4]):
        cells = {"due_on": due, "revised_due": moved, "next_review": due, "status": status}
        number = len(workbook.actions.all())
        words = ("Look again", "Ask every school", "Æsk twice")[number % 3]
        workbook.actions.add(words, "dip_sample", **cells)


def test_actions_that_are_not_read_would_have_needed_nobody(workbook: Workbook) -> None:
    _add_every_sort(workbook)
    read = workbook.pressing.due_by(TODAY + timedelta(days=SOON))
    assert len(read) < len(workbook.actions.all())
    assert needs([], read, TODAY) == needs([], workbook.actions.all(), TODAY)


@pytest.mark.parametrize("most", [1, 3, MOST, 999])
def test_the_first_of_each_sort_are_those_that_come_first_among_all(
    workbook: Workbook, most: int
) -> None:
    _add_every_sort(workbook)
    every = needs([], workbook.actions.all(), TODAY)
    found = pressing_actions(workbook.file, TODAY, TODAY + timedelta(days=SOON), most)
    some = needs([], found.first, TODAY)
    for is_late, count in ((True, found.late), (False, found.others)):
        expected = [need for need in every if need.is_late == is_late]
        assert count == len(expected) > 3
        first = [need for need in some if need.is_late == is_late]
        assert first[:most] == expected[:most]
    assert len(found.first) <= 3 * most
    assert workbook.pressing.first(TODAY) == pressing_actions(
        workbook.file, TODAY, TODAY + timedelta(days=SOON), MOST
    )


def test_the_late_ones_are_counted_as_the_rule_counts_them(workbook: Workbook) -> None:
    _add_every_sort(workbook)
    late = [one for one in workbook.actions.all() if days_late(one, TODAY)]
    assert workbook.pressing.late(TODAY) == len(late) > 0


def test_open_and_done_actions_are_counted_for_each_audit(workbook: Workbook, audit: Audit) -> None:
    for status in STATUS_WORDS:
        workbook.actions.add("Look again", "case_audit", audit_id=audit.id, status=status)
        workbook.actions.add("Of no audit", "dip_sample", status=status)
    assert workbook.pressing.open_and_done() == {audit.id: (len(OPEN), 1)}


def test_the_names_of_the_schools_of_actions_are_read_alone(workbook: Workbook) -> None:
    schools = [workbook.schools.add(f"School {number}") for number in range(5)]
    for school in [*schools[:2], schools[0]]:
        workbook.actions.add("Look again", "school_audit", school_id=school)
    workbook.actions.add("Of no school", "dip_sample")
    of_actions = schools_of(workbook, workbook.actions.all())
    assert of_actions == {schools[0]: "School 0", schools[1]: "School 1"}
    assert names_of_schools(workbook.file, []) == {}
