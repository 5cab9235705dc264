"""An answer that is said for the first time is looked up: it says what any other row would say.

The second method is the way of all other rows, which goes through every cell.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from audit_app.intake.rows import ReadRow
from audit_app.store.drafts import Draft, put_draft
from audit_app.store.export_log import newest_receipt
from audit_app.workbook.answers import Told, answer_id
from audit_app.workbook.bring_in.asked_of import Sorts
from audit_app.workbook.bring_in.first_said import Choices
from audit_app.workbook.bring_in.items import ADDED, PROBLEM
from audit_app.workbook.bring_in.school_row import SchoolRows, _as_the_form_says

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.intake.cells_said import Held
    from audit_app.reports.return_slots import Slot
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

LETTERS = {"ref": "A", "answer": "D", "note": "E", "evidence": "F", "where": "G"}
OTHER_WORDS: list[Held] = ["Perhaps", "Same as last year", None, 3, True]
BESIDE: list[dict[str, Held]] = [{}, {"note": "Seen in March."}, {"evidence": "a"}, {"where": "x"}]


def rows(book: Workbook, year: Year) -> SchoolRows:
    receipt, choices = newest_receipt(book.file), Choices(year.form)
    return SchoolRows(book, year.returned.id, choices, receipt, lambda _question: None)


def asked(book: Workbook, year: Year) -> list[Slot]:
    held = Sorts(book).of(year.returned).by_id.values()
    return [slot for slot in held if slot.is_whole]


def row_of(slot: Slot, told: Held, beside: dict[str, Held]) -> ReadRow:
    blank = {"note": None, "evidence": None, "where": None}
    return ReadRow("S", slot.id, {"answer": told, **blank, **beside}, 7, LETTERS)


def words_for(year: Year, slot: Slot) -> list[Held]:
    scale = year.form.scale_of(slot.question)
    labels = [one.label for one in scale.choices] if scale else []
    return [*labels, *(f" {label.upper()} " for label in labels), *OTHER_WORDS]


def nothing_yet(_book: Workbook, _year: Year) -> None:
    """The return as it was opened."""


def answered_already(book: Workbook, year: Year) -> None:
    """An answer, the evidence of another, one that was taken back, and one being typed."""
    answers, returned = book.answers, year.returned.id
    answers.answer_many(returned, year.form, {("A.01", ""): Told("fully")}, "Answer")
    second = year.form.question("A.02")
    assert second is not None
    answers.tick(returned, year.form, "A.02", [second.evidence[0].name])
    put_draft(book.file, Draft("answer", answer_id(returned, "A.03"), "value", "x", "now"))


@pytest.mark.parametrize("begun", [nothing_yet, answered_already])
def test_what_is_looked_up_says_what_a_row_says_that_is_gone_through(
    workbook: Workbook, year: Year, begun: Callable[[Workbook, Year], None]
) -> None:
    begun(workbook, year)
    looked = rows(workbook, year)
    added = 0
    for slot in asked(workbook, year):
        for told, beside in product(words_for(year, slot), BESIDE):
            row = row_of(slot, told, beside)
            expected = _as_the_form_says(slot.question, looked._whole(slot, row))
            assert looked.whole(slot, row) == expected, (slot.id, told, beside)
            added += any(item.sort == ADDED for item in expected)
    assert added > 500


def test_an_answer_that_nobody_wrote_here_before_is_added_and_a_word_that_is_none_is_a_problem(
    workbook: Workbook, year: Year
) -> None:
    looked = rows(workbook, year)
    slot = next(one for one in asked(workbook, year) if one.ref == "A.01")
    [item] = looked.whole(slot, row_of(slot, "Partly met", {}))
    assert (item.sort, item.theirs, item.place) == (ADDED, "Partly met", "Sheet S, cell D8")
    assert item.put is not None
    assert item.put.value == {"value": '"partly"', "why_na": None}
    [item] = looked.whole(slot, row_of(slot, "Perhaps", {}))
    assert item.sort == PROBLEM


def test_words_that_are_no_answer_are_not_kept_for_the_next_file(
    workbook: Workbook, year: Year
) -> None:
    choices = Choices(year.form)
    slot = next(one for one in asked(workbook, year) if one.ref == "A.01")
    assert choices.of(slot, "Ask the head about the family") is None
    assert choices.of(slot, "Partly met") is not None
    assert [words for _slot, words in choices._known] == ["Partly met"]
