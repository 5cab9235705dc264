"""Answering a return: one visit to a field is one deed; a pause in typing is a durable draft."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audit_app.journal.lines import Put, canonical, derived_id
from audit_app.problems import Problem
from audit_app.records import Answer
from audit_app.safety.text import checked, checked_value
from audit_app.store import read
from audit_app.store.drafts import Draft, drafts, drop_draft, put_draft
from audit_app.store.export_log import has_row
from audit_app.store.standing import heads_of_facet
from audit_app.workbook.puts import making
from forms.answers import evidence_name, problem_with
from forms.rules import Given

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from audit_app.workbook.pen import Change, Pen
    from forms.compiled import CompiledForm
    from forms.rules import Key


def answer_id(return_id: str, question: str, part: str = "") -> str:
    """An answer's id: the same return, question and part are the same answer everywhere."""
    return derived_id("answer", return_id, question, part)


def answering(return_id: str, key: Key, facet: str, cells: dict[str, Any]) -> list[Put]:
    """What answers a question, or adds to its answer: the cells of one facet."""
    identity = answer_id(return_id, *key)
    made = making("answer", identity, return_id=return_id, question=key[0], part=key[1])
    return [*made, Put("answer", identity, facet, cells)]


@dataclass(frozen=True, slots=True)
class Told:
    """One answer with its note and its pointer, as a whole return brings many of them."""

    value: object = None
    note: str = ""
    where: str = ""

    def as_given(self) -> Given:
        """As the forms' rules take it."""
        return Given(self.value, self.note)


class Answers:
    """What was answered, noted and pointed at, question by question."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def of_return(self, return_id: str) -> dict[Key, Answer]:
        """A return's answers by question and part."""
        found = read.rows(self._pen.file, Answer, return_id=return_id)
        return {(answer.question, answer.part): answer for answer in found}

    def answer(
        self,
        return_id: str,
        form: CompiledForm,
        key: Key,
        value: object,
        why_na: str | None = None,
    ) -> Change | None:
        """Write one answer; None takes it away. A value that does not fit is a Problem."""
        question = form.question(key[0])
        if question is None:
            raise KeyError(key[0])
        wrong = problem_with(form, question, value) if value is not None else None
        if wrong is not None:
            raise Problem(
                "unfit", wrong, "What was there before still stands.", "Change it and try again."
            )
        text = None if value is None else canonical(checked_value(value))
        cells = {"value": text, "why_na": checked(why_na) if why_na else None}
        change = None
        if text is not None or self._is_there(return_id, key):
            puts = answering(return_id, key, "value", cells)
            change = self._pen.write(f"Answer {key[0]}", puts)
        if change is None:
            drop_draft(self._pen.file, "answer", answer_id(return_id, *key), "value")
        return change

    def tick(
        self, return_id: str, form: CompiledForm, name: str, parts: Iterable[str]
    ) -> Change | None:
        """Say which parts of the evidence for a standard are in place; none takes them all back."""
        question = form.question(name)
        if question is None:
            raise KeyError(name)
        wanted = set(parts)
        ticked = [part.name for part in question.evidence if part.name in wanted]
        if len(ticked) < len(wanted):
            raise KeyError(", ".join(sorted(wanted - set(ticked))))
        key = (evidence_name(name), "")
        cells = {"value": canonical(ticked) if ticked else None, "why_na": None}
        if not ticked and not self._is_there(return_id, key):
            return None
        return self._pen.write(f"Evidence for {name}", answering(return_id, key, "value", cells))

    def answer_many(
        self, return_id: str, form: CompiledForm, told: Mapping[Key, Told], label: str
    ) -> Change | None:
        """Write many answers of one return in one deed; all of them or, with a Problem, none."""
        puts: list[Put] = []
        for key, one in told.items():
            question = form.question(key[0])
            if question is None:
                raise KeyError(key[0])
            wrong = problem_with(form, question, one.value)
            if wrong is not None:
                raise Problem("unfit", f"{key[0]}: {wrong}", "Nothing was saved.", "Change it.")
            identity = answer_id(return_id, *key)
            cells = {
                "value": None if one.value is None else canonical(checked_value(one.value)),
                "note": checked(one.note) or None,
                "evidence_where": checked(one.where) or None,
            }
            puts += making(
                "answer", identity, return_id=return_id, question=key[0], part=key[1], **cells
            )
        return self._pen.write(label, puts)

    def note(self, return_id: str, key: Key, words: str) -> Change | None:
        """Write what was seen."""
        return self._typed(return_id, key, "note", words)

    def where(self, return_id: str, key: Key, words: str) -> Change | None:
        """Write where the evidence lies: a pointer, never the file."""
        return self._typed(return_id, key, "where", words)

    def _typed(
        self,
        return_id: str,
        key: Key,
        facet: str,
        said: object,
        over: Iterable[str] | None = None,
    ) -> Change | None:
        """Write what was typed in one field, over what stands or over what stood then."""
        label, cells = _TYPED[facet]
        if not said and not self._is_there(return_id, key):  # taken back before it was anything
            drop_draft(self._pen.file, "answer", answer_id(return_id, *key), facet)
            return None
        *made, put = answering(return_id, key, facet, cells(checked_value(said) or None))
        put = put._replace(replaces=None if over is None else frozenset(over))
        change = self._pen.write(f"{label} {key[0]}", [*made, put])
        if change is None:
            drop_draft(self._pen.file, "answer", answer_id(return_id, *key), facet)
        return change

    def _is_there(self, return_id: str, key: Key) -> bool:
        return has_row(self._pen.file, "answer", answer_id(return_id, *key))

    def draft(self, return_id: str, key: Key, facet: str, said: object) -> None:
        """Keep what is half typed on the disk; it becomes one line when the field is left.

        `facet` is note, where, or value for an answer: its words, or the rows or fields in which
        some are typed. Raises Problem when it cannot be kept; the words are then still in the box.
        """
        identity = answer_id(return_id, *key)
        over = list(heads_of_facet(self._pen.file, "answer", identity, facet))
        typed = checked_value(said)
        held = {"return_id": return_id, "key": list(key), "words": typed, "over": over}
        draft = Draft("answer", identity, facet, canonical(held), self._pen.stamp())
        put_draft(self._pen.file, draft)

    def take_up_drafts(self) -> int:
        """Turn what was left unfinished, at a closing or a crash, into lines; how many.

        Each replaces what stood when it was typed, so what came in since stands beside it. One of
        a return that was signed off since stays as it is; a Problem says so after the others.
        """
        taken, barred = 0, None
        for draft in drafts(self._pen.file):
            held = json.loads(draft.value)
            question, part = held["key"]
            words = held["words"] if "words" in held else held["note"]  # as first written
            key = (question, part)
            try:
                self._typed(held["return_id"], key, draft.facet, words, held.get("over"))
            except Problem as problem:
                if problem.code != "sealed":
                    raise
                barred = problem
            else:
                taken += 1
        if barred is not None:
            raise Problem(
                "sealed-draft",
                "An unfinished sentence belongs to a return that was signed off since.",
                "The sentence is kept, and every other one was taken up.",
                "Reopen that return with a reason; it is then taken up at the next opening.",
            ) from barred
        return taken


# What can be half typed: the deed in words, and the cells of its facet.
_TYPED: dict[str, tuple[str, Callable[[object], dict[str, Any]]]] = {
    "note": ("Note on", lambda words: {"note": words}),
    "where": ("Evidence for", lambda words: {"evidence_where": words}),
    "value": (
        "Answer",
        lambda said: {"value": None if said is None else canonical(said), "why_na": None},
    ),
}


def given(answers: Mapping[Key, Answer]) -> dict[Key, Given]:
    """Answers as the forms' rules take them."""
    return {
        key: Given(None if answer.value is None else json.loads(answer.value), answer.note or "")
        for key, answer in answers.items()
    }
