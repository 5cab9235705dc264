"""Writing, taking back, settling and checking, against the real file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.document import Bullets
from audit_app.journal.lines import Put, Sort
from audit_app.problems import Problem
from audit_app.records import Agency
from audit_app.store import read
from audit_app.store.erase import erase_facet
from audit_app.store.file import open_file
from audit_app.store.search import search
from audit_app.store.union import bundle_of, preview, take
from audit_app.store.verify import check
from tests.audit_app.conftest import KEY, take_in, unite

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
    workbook.returns.sign_off(returned, "Lead")
    workbook.returns.reopen(workbook.returns.one(returned.id), "Lead", "Wrong file")
    checked = check(workbook.file)
    assert checked.faults == ()
    assert checked.counts["deeds"] > 8


def test_a_sealed_answer_that_is_tampered_with_is_named(workbook: Workbook, sent: Sent) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    workbook.returns.sign_off(returned, "Lead")
    with pytest.raises(Exception, match="never changed"), workbook.file.transaction():
        workbook.file.do("update answer set value = '\"adult\"'")
    with workbook.file.transaction():
        workbook.file.do("drop trigger a_sealed_answer_is_never_changed")
        workbook.file.do("update answer set value = '\"adult\"'")
    [fault] = check(workbook.file).faults
    assert fault.place.startswith("answer ")
    assert "value" in fault.what


@pytest.mark.parametrize(
    "damage",
    [
        'update line set value = \'{"value":"\\"Dunes\\""}\' where facet = \'value\'',
        "update deed set by = 'Somebody else' where n = 1",
        "update deed set at = '2020-01-01' where n = 2",
        "delete from receipt where n = (select max(n) from receipt)",
        "update receipt set deed = 1",
        "delete from head",
        "update setting set value = '\"Dunes\"'",
        "delete from setting",
        "insert into setting (id, key, value) values ('00', 'x', 'y')",
    ],
)
def test_each_sort_of_tampering_is_noticed(workbook: Workbook, damage: str) -> None:
    workbook.settings.put("partnership", "Marram Bay")
    workbook.settings.put("framework", "Look")
    with workbook.file.transaction():
        workbook.file.do("drop trigger a_line_is_never_changed")
        workbook.file.do("pragma defer_foreign_keys = on")
        workbook.file.do(damage)
    assert check(workbook.file).faults


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
    workbook.returns.sign_off(returned, "Lead")
    take_in(workbook, theirs)
    assert workbook.answers.of_return(returned.id)["G0.01", ""].value == '"child"'
    assert workbook.file.ask("select how from differs") == [("waiting",)]
    assert check(workbook.file).faults == ()


def test_erased_words_stay_erased_and_the_seal_still_verifies(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0]
    key = ("G0.01", "")
    workbook.answers.answer(returned.id, sent.form, key, "child")
    workbook.answers.note(returned.id, key, "Marramgrass typed by mistake")
    old = part()
    workbook.returns.sign_off(returned, "Lead")
    answer = workbook.answers.of_return(returned.id)[key]
    assert search(workbook.file, "marramgr")
    assert erase_facet(workbook.file, "answer", answer.id, "note") == 1
    assert workbook.answers.of_return(returned.id)[key].note is None
    assert search(workbook.file, "marramgr") == []
    unite(workbook, old)
    for book in (workbook, old):
        assert not book.file.ask("select 1 from line where value like '%Marramgrass%'")


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


def test_a_document_prints_what_was_said_differently_with_its_authors(
    workbook: Workbook, part: Callable[[], Workbook]
) -> None:
    action = workbook.actions.add("Agree a checklist", "reflection")
    theirs = part()
    workbook.actions.change(workbook.actions.one(action), evidence="Ours")
    theirs.actions.change(theirs.actions.one(action), evidence="Theirs")
    take_in(workbook, theirs)
    [line] = workbook.documents.plan(date(2026, 11, 25)).unsettled
    assert line.startswith("Action 1, evidence: ")
    assert "“Ours” (Co-ordinator)" in line
    assert "“Theirs” (Auditor)" in line
    workbook.actions.change(workbook.actions.one(action), evidence="Both")
    assert workbook.documents.plan(date(2026, 11, 25)).unsettled == ()


def test_a_report_prints_differences_in_words_and_never_as_codes_or_ids(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("OWN.1", ""), "yes")
    [answer] = workbook.answers.of_return(returned.id).values()
    finding = workbook.findings.add(sent.audit.id, "gap", "Not told")
    action = workbook.actions.add("Agree a checklist", "reflection")
    theirs = part()
    for book, value, basis, due in (
        (workbook, "partly", (answer.id,), "2026-12-01"),
        (theirs, "no", (answer.id, answer.id[::-1]), "2027-01-31"),
    ):
        book.answers.answer(returned.id, sent.form, ("OWN.1", ""), value)
        book.findings.change(
            next(f for f in book.findings.of_audit(sent.audit.id) if f.id == finding),
            rests_on=basis,
        )
        book.actions.change(book.actions.one(action), due_on=due)
    take_in(workbook, theirs)
    today = date(2026, 11, 25)
    told = [
        line
        for block in workbook.documents.audit_report(sent.audit.id, today).blocks
        if isinstance(block, Bullets)
        for line in block.items
        if "(Auditor)" in str(line)
    ]
    child = workbook.audits.case(returned.case_id or "").reference
    about = f"Housing, {child}: Was the child’s school told?"
    assert [_parted(str(line)) for line in told] == [
        (f"{about}, the answer", {"“No” (Auditor)", "“Partly” (Co-ordinator)"}),
        (
            "Finding 1, what it rests on",
            {f"“{about}, one not held here” (Auditor)", f"“{about}” (Co-ordinator)"},
        ),
    ]
    [line] = workbook.documents.plan(today).unsettled
    assert "“due 01/12/2026” (Co-ordinator)" in line
    assert "“due 31/01/2027” (Auditor)" in line


def _parted(line: str) -> tuple[str, set[str]]:
    """What a printed line is about, and the versions in it."""
    about, _colon, said = line.partition(": “")
    return about, set(f"“{said}".split("; "))


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
