"""One question's row of a return that came back: its answer, its note, and where it is recorded."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from audit_app.journal.facets import KEY
from audit_app.journal.lines import Put, canonical
from audit_app.workbook.bring_in.cells import read, same
from audit_app.workbook.bring_in.comparing import Held, Titled, compared
from audit_app.workbook.bring_in.items import ASKED, PROBLEM, READ_AS, Item
from audit_app.workbook.bring_in.reading import answered, to_come, words
from forms.values.words import in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from audit_app.intake.rows import ReadRow
    from audit_app.records import Answer
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.rules import Key

# The facet, its column in the record, the column's key in the sheet, and what it is called there.
NOTED = (
    ("note", "note", "note", "What did you see?"),
    ("where", "evidence_where", "where", "Where it is recorded"),
)

NOTED_AS = "Kept in the note"
KEPT = "Typed as the answer:"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question's row, with what stands here, its answer's id, and the puts that make it.

    `is_again` says that its very file was taken here before; `latest` is the last day that its
    answer may be, "" where it may be any.
    """

    form: CompiledForm
    row: ReadRow
    question: Question
    answer: Answer | None
    id: str
    made: Callable[[], tuple[Put, ...]]
    is_again: bool = False
    latest: str = ""

    @property
    def title(self) -> str:
        """The question as the trial run names it: its number in the sheet, and its words."""
        return title_of(self.question)

    @property
    def is_kept(self) -> bool:
        """Whether a word that is no answer stands in the note here, below what the file notes."""
        said = " ".join(read(self.row.cells.get("answer")).split())
        held = self.answer.note if self.answer else None
        before, _wrong = words(self.row.cells.get("note"))
        return bool(said and held) and same(held, kept_below(before, said))

    def in_words(self, value: object) -> tuple[str, str]:
        """The answer that stands here, and another, in the form's words."""
        held = None if self.answer is None else self.answer.value
        here = "" if held is None else in_words(self.form, self.question, json.loads(held))
        return here, in_words(self.form, self.question, value)


def made_of(return_id: str, key: Key, identity: str) -> tuple[Put, ...]:
    """The puts that make an answer, which whatever is written into it rests on."""
    cells = {"return_id": return_id, "question": key[0], "part": key[1]}
    return (Put("answer", identity, KEY, cells),)


def title_of(question: Question) -> str:
    """A question as the trial run names it: its number in the sheet, and its words."""
    return f"{question.name} {question.label}"


def value_of(book: Workbook, receipt: int | Held, one: AnswerRow) -> list[Item]:
    """What the cell of the answer would change, or what is wrong with it."""
    if "answer" not in one.row.cells:
        return []
    told = one.row.cells["answer"]
    value, wrong = answered(one.form, one.question, told)
    wrong = wrong or to_come(value, one.latest)
    if wrong and one.is_again and one.is_kept:
        return []
    if wrong:
        place, offers = one.row.place("answer"), _offers(book, receipt, one)
        item = Item(PROBLEM, one.title, "Answer", "", read(told), wrong, place=place)
        return [item._replace(offers=offers, wants_day=one.question.type == "date")]
    return value_given(book, receipt, one, value)


def _offers(book: Workbook, receipt: int | Held, one: AnswerRow) -> tuple[Item, ...]:
    """Each answer as which somebody may read a word that is none of them; none is chosen here."""
    scale = one.form.scale_of(one.question)
    if scale is None or one.question.type != "select_one":
        return ()
    found = [item for each in scale.choices for item in value_given(book, receipt, one, each.name)]
    found += _kept_as_note(book, receipt, one)
    return tuple(item._replace(sort=READ_AS) for item in found if item.put is not None)


def _kept_as_note(book: Workbook, receipt: int | Held, one: AnswerRow) -> list[Item]:
    """The word that is no answer, kept in the note below what stands there.

    Not where the note was written here too since, or where it would point at somebody.
    """
    held = one.answer.note if one.answer else None
    before, wrong = words(one.row.cells.get("note", held))
    said = " ".join(str(one.row.cells["answer"]).split())
    whole = kept_below(before, said)
    if wrong or not said or (before and whole == held):
        return []
    register = ("answer", one.id, "note")
    titled = Titled(one.title, NOTED_AS, one.row.place("answer"))
    found = compared(book, receipt, register, titled, {"note": whole}, {"note": held}, one.made)
    return [item for item in found if item.sort not in ASKED]


def kept_below(note: str | None, said: str) -> str:
    """A note with a word below it that was typed as the answer."""
    return "\n".join(part for part in (note, f"{KEPT} {said}") if part)


def value_given(book: Workbook, receipt: int | Held, one: AnswerRow, value: object) -> list[Item]:
    """What an answer that was read would change."""
    held, why = (one.answer.value, one.answer.why_na) if one.answer else (None, None)
    here = {"value": held, "why_na": why}
    said = None if value is None else canonical(value)
    # Why something does not apply is no reason for another answer.
    cells = {"value": said, "why_na": why if said == held else None}
    register = ("answer", one.id, "value")
    told = partial(one.in_words, value)
    titled = Titled(one.title, "Answer", one.row.place("answer"), told)
    return compared(book, receipt, register, titled, cells, here, one.made)


def words_of(
    book: Workbook,
    receipt: int | Held,
    one: AnswerRow,
    noted: Sequence[tuple[str, str, str, str]] = NOTED,
) -> list[Item]:
    """What the cells beside the answer would change, or what is wrong with them."""
    items: list[Item] = []
    for facet, column, key, name in noted:
        if key not in one.row.cells:
            continue
        told = one.row.cells[key]
        if told in {None, ""} and isinstance(receipt, Held) and receipt.is_new(one.id):
            continue
        if key == "note" and one.is_kept:
            continue
        here = {column: getattr(one.answer, column) if one.answer else None}
        said, wrong = words(told)
        if wrong:
            place = one.row.place(key)
            items.append(Item(PROBLEM, one.title, name, "", read(told), wrong, place=place))
            continue
        cells = {column: said}
        register = ("answer", one.id, facet)
        titled = Titled(one.title, name, one.row.place(key))
        items += compared(book, receipt, register, titled, cells, here, one.made)
    return items
