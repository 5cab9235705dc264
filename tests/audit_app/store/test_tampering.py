"""Whatever is altered in the file by other means than the app, the check names it and goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.store.erase import erase_facet
from audit_app.store.export_log import Exported, log_export, newest_receipt
from audit_app.store.verify import check
from audit_app.workbook.answers import answer_id
from tests.audit_app.conftest import take_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.store.file import WorkbookFile
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

QUESTION = ("G0.01", "")

# One more line in the newest deed, after its receipt was written.
UNRECEIVED = (
    "insert into line select n + 1000, x'77', deed, row, facet, value, salt, commitment, digest "
    "from line where n = (select max(n) from line)"
)


@pytest.fixture
def lived_in(workbook: Workbook, sent: Sent, part: Callable[[], Workbook]) -> WorkbookFile:
    """A workbook with a dispute, a signed return, an undo, an erasure and a document that left."""
    file, returned = workbook.file, sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    workbook.answers.note(returned.id, QUESTION, "Seen at home")
    workbook.answers.note(sent.returns[1].id, QUESTION, "Typed by mistake")
    erase_facet(file, "answer", answer_id(sent.returns[1].id, *QUESTION), "note")
    other = part()
    for book, said in ((workbook, "Ours"), (other, "Theirs")):
        book.settings.put("partnership", said)
    take_in(workbook, other)
    workbook.signing.sign_off(returned, "Lead")
    workbook.settings.put("framework", "Look")
    workbook.undo()
    export = ("e1", "2026-11-25", "Lead", "plan", "", "00", "plan.pdf", newest_receipt(file))
    log_export(file, Exported(*export))
    assert check(file).faults == ()
    return file


def tampered(file: WorkbookFile, *statements: str) -> None:
    """Alter the file as somebody with the passphrase and another program could."""
    triggers = file.ask("select name from sqlite_master where type = 'trigger'")
    file.ask("pragma foreign_keys = off")
    with file.transaction():
        for (name,) in triggers:
            file.do(f"drop trigger {name}")
        for statement in statements:
            file.do(statement)


@pytest.mark.parametrize(
    "damage",
    [
        "update line set value = 'no JSON' where facet = 'name'",
        "update line set value = '[]' where facet = 'key'",
        "update line set value = '[]' where facet = 'seal'",
        "update line set facet = 'note' where facet = 'key'",
        "update line set facet = 'unheard of' where facet = 'name'",
        "update line set row = 2 where n = 1",
        "update line set deed = 3 where n = 1",
        "update line set salt = x'00' where n = 2",
        "update line set commitment = x'00' where n = 2",
        "update line set digest = x'00' where n = 2",
        "update line set value = null, salt = null where facet = 'key'",
        "delete from replaces",
        "delete from line where n = (select max(n) from line)",
        "update deed set label = 'Something else' where n = 1",
        "update deed set sort = 'settle' where n = 1",
        "update deed set sort = 'unheard of' where n = 1",
        "update deed set digest = x'00' where n = 1",
        "update deed set undoes = id where n = 2",
        "update deed set in_effect = 1 - in_effect where n = 1",
        "update row set kind = 'case' where kind = 'agency'",
        "update row set made = null where kind = 'answer'",
        "update head set facet = 'note' where facet = 'name'",
        "insert into head (row, facet, line) values (1, 'name', 1)",
        "update receipt set link = x'00' where n = 2",
        "update receipt set upto = 1",
        "update receipt set n = -n",
        "delete from sealed",
        "delete from differs",
        "insert into differs (row, facet, how) values (1, 'name', 'disputed')",
        "delete from search",
        "update search set words = 'Seen nowhere'",
        "insert into folding (row) values (1)",
        'update "return" set seal = null',
        "update \"return\" set seal = 'no JSON' where seal is not null",
        "update answer set gone = 1",
        "update answer set note = 'Typed in by other means'",
        'delete from "case"',
        "update audit set title = ''",
    ],
)
def test_the_check_names_what_was_altered_and_does_not_stop_at_it(
    lived_in: WorkbookFile, damage: str
) -> None:
    tampered(lived_in, damage)
    assert check(lived_in).faults


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("update line set value = '{}' where facet = 'name'", "What it says was altered"),
        ("update line set value = null, salt = null where facet = 'key'", "Its key was erased."),
        ("update line set value = null, salt = null where facet = 'seal'", "Its seal was erased."),
        ("update line set digest = x'00' where n = 2", "Its digest does not fit"),
        ("update line set commitment = x'00' where facet = 'value'", "not as it was signed off."),
        ("update deed set label = 'Other' where n = 1", "altered after it was done."),
        ("update deed set in_effect = 1 - in_effect where n = 1", "Whether it was taken back"),
        ("delete from audit", "A row points at nothing."),
        (UNRECEIVED, "A deed has no receipt"),
        ("update receipt set n = n + 1000 where n = 3", "the order of deeds was altered."),
        ("delete from differs", "is not marked as its lines say."),
        ("delete from sealed", "What its sign-off holds fast"),
        ("delete from search", "A search would not find it"),
        ("update row set made = null where kind = 'answer'", "Which line made it"),
        ("insert into folding (row) values (1)", "left open to change."),
    ],
)
def test_the_check_says_what_of_it_was_altered(
    lived_in: WorkbookFile, damage: str, said: str
) -> None:
    tampered(lived_in, damage)
    assert [fault for fault in check(lived_in).faults if said in fault.what]


def test_the_newest_deeds_cannot_vanish_once_a_document_was_made_from_them(
    lived_in: WorkbookFile,
) -> None:
    newest = "(select max(n) from deed)"
    tampered(
        lived_in,
        f"update line set value = null, salt = null where deed = {newest}",
        f"delete from receipt where deed = {newest}",
    )
    found = {fault.what for fault in check(lived_in).faults}
    assert "A deed has no receipt, or a receipt no deed." in found
    tampered(
        lived_in,
        f"delete from head where line in (select n from line where deed = {newest})",
        "delete from replaces where line in (select max(n) from line)",
        f"delete from line where deed = {newest}",
        f"delete from deed where n = {newest}",
    )
    found = {fault.what for fault in check(lived_in).faults}
    assert "A document was made from deeds that are no longer here." in found


def test_a_sign_off_that_is_not_the_one_shown_is_checked_as_well(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    other = part()
    for book in (workbook, other):
        book.signing.sign_off(returned, book.pen.author.by)
    take_in(workbook, other)
    assert check(workbook.file).faults == ()
    tampered(workbook.file, "update line set commitment = x'00' where facet = 'value'")
    faults = check(workbook.file).faults
    assert [fault.what for fault in faults].count("It is not as it was signed off.") == 2


def test_a_sealed_answer_that_is_tampered_with_is_named(workbook: Workbook, sent: Sent) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    workbook.signing.sign_off(returned, "Lead")
    tampering = "update answer set value = '\"adult\"' where question = 'G0.01'"
    with pytest.raises(Exception, match="never changed"), workbook.file.transaction():
        workbook.file.do(tampering)
    with workbook.file.transaction():
        workbook.file.do("drop trigger a_sealed_answer_is_never_changed")
        workbook.file.do(tampering)
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
