"""Two copies that parted are brought together, and nothing that anyone wrote is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.journal.lines import Put, Sort
from audit_app.problems import Problem
from audit_app.records import Agency
from audit_app.store import read
from audit_app.store.union import bundle_of, preview, take
from audit_app.store.verify import check
from tests.audit_app.conftest import take_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_two_copies_that_parted_unite_and_show_the_same(
    workbook: Workbook, part: Callable[[], Workbook]
) -> None:
    housing, police = workbook.settings.add_agencies([("Housing", "HSG"), ("Police", "POL")])
    theirs = part()
    theirs.settings.change_agency(theirs.settings.agency(housing), name="Housing trust")
    workbook.settings.change_agency(workbook.settings.agency(police), name="Bay Police")
    workbook.settings.put("partnership", "Ours")
    theirs.settings.put("partnership", "Theirs")
    mine, other = bundle_of(workbook.file), bundle_of(theirs.file)
    seen = preview(workbook.file, other)
    assert (seen.deeds, seen.refused) == (2, ())
    take(workbook.file, other)
    take(theirs.file, mine)
    twice = take(workbook.file, other)
    assert (twice.deeds, twice.lines) == (0, 0)
    for file in (workbook.file, theirs.file):
        names = {agency.name for agency in read.rows(file, Agency)}
        assert names == {"Housing trust", "Bay Police"}
        assert check(file).faults == ()
    assert workbook.settings.all() == theirs.settings.all()
    differing = workbook.file.ask("select facet from differs where how = 'disputed'")
    assert differing == [("value",)]


def test_what_comes_after_a_sign_off_waits_and_is_shown_as_waiting(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    theirs = part()
    theirs.answers.answer(returned.id, sent.form, ("G0.01", ""), "adult")
    workbook.signing.sign_off(returned, "Lead")
    take_in(workbook, theirs)
    assert workbook.answers.of_return(returned.id)["G0.01", ""].value == '"child"'
    assert workbook.file.ask("select how from differs") == [("waiting",)]
    assert check(workbook.file).faults == ()


def test_a_dispute_is_settled_by_a_line_that_replaces_them_all(
    workbook: Workbook, part: Callable[[], Workbook]
) -> None:
    workbook.settings.put("partnership", "Marram Bay")
    theirs = part()
    workbook.settings.put("partnership", "Ours")
    theirs.settings.put("partnership", "Theirs")
    take_in(workbook, theirs)
    [(row,)] = workbook.file.ask("select id from setting")
    put = Put("setting", row, "value", {"value": '"Theirs"'})
    workbook.pen.write("Settle: both agreed", [put], Sort.SETTLE)
    assert workbook.file.ask("select 1 from differs") == []
    assert workbook.settings.all() == {"partnership": "Theirs"}


def test_a_tampered_bundle_is_refused_by_row_and_the_rest_is_taken(
    workbook: Workbook, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    theirs.settings.put("partnership", "Theirs")
    theirs.settings.put("framework", "Look")
    with theirs.file.transaction():
        theirs.file.do("drop trigger a_line_is_never_changed")
        theirs.file.do('update line set value = \'{"value":"\\"X\\""}\' where n = 2')
    result = take_in(workbook, theirs)
    assert len(result.refused) == 1
    assert workbook.settings.all() == {"framework": "Look"}


def test_a_value_that_no_table_could_hold_is_refused_whole_and_in_plain_words(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    theirs = part()
    theirs.file.ask("pragma ignore_check_constraints = on")
    theirs.audits.change(theirs.audits.one(sent.audit.id), "Forged", stage="nonsense")
    before = workbook.file.ask("select count(*) from line")
    with pytest.raises(Problem) as refused:
        take_in(workbook, theirs)
    assert refused.value.code == "no-such-value"
    assert workbook.file.ask("select count(*) from line") == before
    assert check(workbook.file).faults == ()
