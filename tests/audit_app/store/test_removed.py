"""A removal takes out what it saw; what it did not see stays in sight, to be settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.store.verify import check
from tests.audit_app.conftest import take_in, unite
from tests.audit_app.hands import change_child, take_out_child

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


@pytest.fixture
def elsewhere(workbook: Workbook, sent: Sent, part: Callable[[], Workbook]) -> Workbook:
    """The same workbook on another laptop, after the audit was sent."""
    return part()


def children(book: Workbook, sent: Sent) -> list[str]:
    return [case.reference for case in book.audits.cases(sent.audit.id)]


def test_a_removal_needs_its_reason_and_has_its_own_way_back(
    workbook: Workbook, sent: Sent
) -> None:
    case = workbook.audits.cases(sent.audit.id)[0]
    with pytest.raises(Problem, match="reason"):
        take_out_child(workbook, case, "  ")
    take_out_child(workbook, case, "Not in scope")
    assert children(workbook, sent) == ["NEG26-02"]
    assert workbook.file.ask("select 1 from differs") == []
    workbook.undo()
    assert children(workbook, sent) == ["NEG26-01", "NEG26-02"]
    assert workbook.file.ask("select 1 from differs") == []
    assert check(workbook.file).faults == ()


def test_a_removal_goes_wherever_nothing_was_changed(
    workbook: Workbook, elsewhere: Workbook, sent: Sent
) -> None:
    take_out_child(workbook, workbook.audits.cases(sent.audit.id)[0], "Not in scope")
    unite(workbook, elsewhere)
    assert children(elsewhere, sent) == ["NEG26-02"]


def test_an_edit_that_the_removal_did_not_see_keeps_the_row_in_sight_until_it_is_settled(
    workbook: Workbook, elsewhere: Workbook, sent: Sent
) -> None:
    case = workbook.audits.cases(sent.audit.id)[0]
    take_out_child(workbook, case, "Not in scope")
    change_child(elsewhere, case, age_band="10–15")
    unite(workbook, elsewhere)
    for book in (workbook, elsewhere):
        assert children(book, sent) == ["NEG26-01", "NEG26-02"]
        assert book.audits.case(case.id).age_band == "10–15"
        assert book.file.ask("select facet, how from differs") == [("removal", "disputed")]
    take_out_child(workbook, workbook.audits.case(case.id), "Still not in scope")
    unite(workbook, elsewhere)
    assert children(elsewhere, sent) == ["NEG26-02"]
    assert elsewhere.file.ask("select 1 from differs") == []


def test_undo_brings_back_what_i_took_out_myself_and_then_goes_on_before_it(
    workbook: Workbook, sent: Sent
) -> None:
    case = workbook.audits.cases(sent.audit.id)[0]
    change_child(workbook, case, age_band="10–15")
    take_out_child(workbook, workbook.audits.case(case.id), "Not in scope")
    workbook.undo()
    assert workbook.audits.case(case.id).age_band == "10–15"
    workbook.redo()
    assert children(workbook, sent) == ["NEG26-02"]
    workbook.undo()
    workbook.undo()
    assert workbook.audits.case(case.id).age_band == case.age_band
    assert workbook.file.ask("select 1 from differs") == []
    assert check(workbook.file).faults == ()


def test_undo_does_not_bring_back_what_held_the_work_of_others(
    workbook: Workbook, elsewhere: Workbook, sent: Sent
) -> None:
    case = workbook.audits.cases(sent.audit.id)[0]
    change_child(elsewhere, case, age_band="10–15")
    take_in(workbook, elsewhere)
    workbook.settings.put("partnership", "Marram Bay")
    take_out_child(workbook, workbook.audits.case(case.id), "Not in scope")
    workbook.undo()
    assert workbook.settings.all() == {}
    assert children(workbook, sent) == ["NEG26-02"]
