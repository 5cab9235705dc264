"""What agencies wrote in their own words: what would have helped, and what they will do."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from forms.values.fits import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.model import Column, Question

_TYPES = frozenset({"note_long", "grid", "actions"})
_CONTEXT = frozenset({"G0.03"})  # what an agency's part was: the beginning of its account
_WORKED = "G10.02"  # what worked well
NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class OwnWords:
    """One thing that one signed return says: a note, or one row of a table with what is beside.

    `agreed` are the cells of an action that the agency set itself, by their columns: `ask`,
    `owner`, `by` and `know`. Of anything else it is empty.
    """

    question: Question
    words: str
    beside: str
    child: str
    agency: str
    answer_id: str
    agreed: Mapping[str, str]

    @property
    def low_ids(self) -> tuple[str, ...]:
        """The answer that a finding may rest on."""
        return (self.answer_id,)

    @property
    def is_strength(self) -> bool:
        """Whether it tells what worked well."""
        return self.question.name == _WORKED


def own_words(
    form: CompiledForm, told: Iterable[tuple[str, str, Iterable[Answer]]]
) -> list[OwnWords]:
    """Everything of the kind in the answers of returns, in the form's order.

    `told` gives of each return the child, the agency and its answers. What was written to one
    question stands by child, then by agency.
    """
    given: dict[str, list[tuple[str, str, Answer]]] = {}
    for child, agency, answers in told:
        for answer in answers:
            if answer.value is not None:
                given.setdefault(answer.question, []).append((child, agency, answer))
    found: list[OwnWords] = []
    for question in form.questions:
        if question.type in _TYPES and question.name not in _CONTEXT:
            for child, agency, answer in sorted(given.get(question.name, ()), key=_by_child):
                for words, beside, agreed in _parts(form, question, json.loads(answer.value or "")):
                    held = OwnWords(question, words, beside, child, agency, answer.id, agreed)
                    found.append(held)
    return found


def _by_child(told: tuple[str, str, Answer]) -> tuple[str, str, str]:
    child, agency, answer = told
    return child, agency, answer.id


def _parts(
    form: CompiledForm, question: Question, value: object
) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """What an answer says, thing by thing: its words, what stands beside them, what was agreed."""
    if isinstance(value, str):
        yield value, "", NOTHING
    columns = columns_of(question)
    if not isinstance(value, list) or not columns or columns[0].type != "text":
        return
    for row in value:
        words = str(row.get(columns[0].name) or "").strip()
        if words:
            beside = [_cell(form, column, row.get(column.name)) for column in columns[1:]]
            agreed = {one.name: str(row.get(one.name) or "") for one in columns}
            is_action = question.type == "actions"
            yield words, "; ".join(filter(None, beside)), agreed if is_action else NOTHING


def _cell(form: CompiledForm, column: Column, value: object) -> str:
    if not value:
        return ""
    scale = form.scale_of(column)
    choice = None if scale is None else scale.choice(str(value))
    said = choice.label if choice else str(value)
    if column.type == "date":
        said = f"{date.fromisoformat(said):%d/%m/%Y}"
    return f"{column.label}: {said}"
