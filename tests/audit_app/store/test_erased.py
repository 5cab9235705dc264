"""Erased words are gone from every place in the file; what shows that they stood there stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from audit_app.journal.lines import Sort
from audit_app.store.drafts import drafts
from audit_app.store.erase import erase_facet
from audit_app.store.history import history_of
from audit_app.store.search import search
from audit_app.store.verify import check
from audit_app.workbook.answers import answer_id
from tests.audit_app.conftest import KEY, take_in, unite
from tests.audit_app.hands import take_out_child

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

QUESTION = ("G0.01", "")
PAGE, RESERVED, IV = 4096, 80, 16


def in_the_clear(path: Path) -> bytes:
    """Every page of a workbook, decrypted: those in use and those that are free."""
    held = path.read_bytes()
    clear = b""
    for start in range(0, len(held), PAGE):
        page = held[start : start + PAGE]
        body, iv = page[:-RESERVED], page[-RESERVED : IV - RESERVED]
        body = body[16:] if start == 0 else body
        clear += Cipher(AES256(KEY.raw), CBC(iv)).decryptor().update(body)
    return clear


@pytest.mark.parametrize("length", [1, 20, 300])
def test_erased_words_are_in_no_page_of_the_file(
    workbook: Workbook, sent: Sent, length: int
) -> None:
    returned = sent.returns[0].id
    words = "Marramgrass typed by mistake. " * length
    workbook.answers.note(returned, QUESTION, words)
    workbook.answers.note(returned, QUESTION, f"{words} And more.")
    workbook.answers.draft(returned, QUESTION, "note", f"{words} And still more.")
    assert b"Marramgrass" in in_the_clear(workbook.file.path)
    erase_facet(workbook.file, "answer", answer_id(returned, *QUESTION), "note")
    assert b"Marramgrass" not in in_the_clear(workbook.file.path)


def test_everything_that_ever_stood_there_is_erased_and_who_wrote_it_stays(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0].id
    for words in ("First", "Second"):
        workbook.answers.note(returned, QUESTION, words)
    row = answer_id(returned, *QUESTION)
    assert erase_facet(workbook.file, "answer", row, "note") == 2
    found = history_of(workbook.file, "answer", row, "note")
    assert [(deed.by, value) for deed, value in found] == [("Co-ordinator", None)] * 2
    assert check(workbook.file).faults == ()


def test_an_erasure_takes_unfinished_typing_along_here_and_where_it_arrives(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0].id
    row = answer_id(returned, *QUESTION)
    workbook.answers.note(returned, QUESTION, "Marramgrass")
    workbook.answers.draft(returned, QUESTION, "note", "Marramgrass, again")
    workbook.answers.draft(returned, ("G0.18", ""), "note", "Something else")
    other = part()
    erase_facet(other.file, "answer", row, "note")
    take_in(workbook, other)
    for book in (workbook, other):
        assert [draft.row for draft in drafts(book.file)] == [answer_id(returned, "G0.18")]
        assert check(book.file).faults == ()


@pytest.mark.parametrize("facet", ["key", "seal", "removal"])
def test_how_a_row_stands_is_never_erased(workbook: Workbook, sent: Sent, facet: str) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    workbook.signing.sign_off(returned, "Lead")
    case = workbook.audits.cases(sent.audit.id)[0]
    take_out_child(workbook, case, "Not in scope")
    kind, row = ("case", case.id) if facet == "removal" else ("return", returned.id)
    with pytest.raises(ValueError, match="never erased"):
        erase_facet(workbook.file, kind, row, facet)
    assert workbook.returns.one(returned.id).seal
    assert case.id not in [held.id for held in workbook.audits.cases(sent.audit.id)]
    assert check(workbook.file).faults == ()


def test_erased_words_stay_erased_and_the_seal_still_verifies(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0]
    key = ("G0.01", "")
    workbook.answers.answer(returned.id, sent.form, key, "child")
    workbook.answers.note(returned.id, key, "Marramgrass typed by mistake")
    old = part()
    workbook.signing.sign_off(returned, "Lead")
    answer = workbook.answers.of_return(returned.id)[key]
    assert search(workbook.file, "marramgr")
    assert erase_facet(workbook.file, "answer", answer.id, "note") == 1
    assert workbook.answers.of_return(returned.id)[key].note is None
    assert search(workbook.file, "marramgr") == []
    unite(workbook, old)
    for book in (workbook, old):
        assert not book.file.ask("select 1 from line where value like '%Marramgrass%'")


def test_who_erased_and_when_is_known_in_the_other_copy_too(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0].id
    workbook.answers.note(returned, QUESTION, "A name by mistake")
    other = part()
    erase_facet(other.file, "answer", answer_id(returned, *QUESTION), "note")
    other.pen.note("Erased the note of G0.01 on NEG26-01 for good", Sort.ERASURE)
    take_in(workbook, other)
    take_in(workbook, other)
    noted = workbook.file.ask("select label from deed where sort = 'erasure'")
    assert noted == [("Erased the note of G0.01 on NEG26-01 for good",)]
    assert check(workbook.file).faults == ()
