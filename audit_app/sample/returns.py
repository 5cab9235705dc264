"""Invented answers: every return of a finished round, and part of the one that is running."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from audit_app.analysis.judged import judged
from audit_app.sample.notes import NOTES, VOICES
from audit_app.workbook.answers import Told
from forms.rules import asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.records import Return
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Choice, Question
    from forms.rules import Asked, Key

_PASSES = 4  # gates open gates: four rounds of answering reach the last of them
_ROLES = ("Named nurse", "Team manager", "Safeguarding lead", "Detective sergeant", "Deputy head")


def fill_returns(book: Workbook, audit_id: str, *, is_running: bool) -> Iterator[Return]:
    """Answer an audit's returns one by one; while it is running, some are half done or untouched.

    Each return comes as its turn begins, so that whoever watches can count.
    """
    for place, returned in enumerate(book.returns.of_audit(audit_id)):
        yield returned
        state = _state(place) if is_running else "signed"
        if state == "not begun":
            continue
        if state == "nil" or (not is_running and place % 11 == 10):  # noqa: PLR2004 - a few
            _nil(book, returned)
            continue
        _answer(book, returned, place, half=state == "half")
        if state == "signed":
            book.returns.sign_off(book.returns.one(returned.id), _ROLES[place % len(_ROLES)])


def low_answers(book: Workbook, audit_id: str) -> list[tuple[str, ...]]:
    """The low answers of each question that has some, most first: what findings rest on."""
    returns = book.returns.of_audit(audit_id)
    answers = [a for r in returns for a in book.answers.of_return(r.id).values()]
    found = judged(book.returns.form(returns[0]), answers)
    return sorted((one.low_ids for one in found if one.low_ids), key=len, reverse=True)


def _state(place: int) -> str:
    """Of every eight: four signed, one nil, one half done, one nearly done, one not begun."""
    return ("signed", "signed", "half", "signed", "nil", "not begun", "signed", "half")[place % 8]


def _nil(book: Workbook, returned: Return) -> None:
    form = book.returns.form(returned)
    told: dict[Key, Told] = {("G0.01", ""): Told("nothing")}
    book.answers.answer_many(returned.id, form, told, "A nil return")
    book.returns.sign_off(book.returns.one(returned.id), "Records manager")


def _answer(book: Workbook, returned: Return, seed: int, *, half: bool) -> None:
    form, who = book.returns.form(returned), book.returns.respondent(returned)
    told: dict[Key, Told] = {}
    for _ in range(_PASSES):
        held = {key: one.as_given() for key, one in told.items()}
        for one in asked(form, held, who):
            if one.key not in told:
                answer = _told(form, one, f"{seed}{returned.id}")
                if answer is not None:
                    told[one.key] = answer
    if half:
        keys = list(told)
        told = {key: told[key] for key in keys[: len(keys) // 2]}
    book.answers.answer_many(returned.id, form, told, "Answer a return")


def _pick(words: str, of: int) -> int:
    return int(hashlib.sha256(words.encode()).hexdigest(), 16) % of


def _told(form: CompiledForm, one: Asked, seed: str) -> Told | None:
    question = one.question
    seed = f"{seed}{question.name}{one.part}"
    match question.type:
        case "select_one":
            return _one(form, question, seed)
        case "select_multiple":
            scale = form.scale_of(question)
            names = [choice.name for choice in scale.choices if not choice.alone] if scale else []
            return Told(names[: 1 + _pick(seed, 2)]) if names else None
        case "note_long" | "text":
            notes = NOTES["met"] if _pick(seed, 2) else NOTES["partly"]
            return Told(
                VOICES[_pick(seed, len(VOICES))]
                if question.voice
                else notes[_pick(seed, len(notes))]
            )
        case "integer":
            return Told(1 + _pick(seed, 5))
        case "sign_off":
            return Told({"role": _ROLES[_pick(seed, len(_ROLES))], "date": "2026-11-01"})
        case _:
            return None


def _one(form: CompiledForm, question: Question, seed: str) -> Told | None:
    scale = form.scale_of(question)
    if scale is None:
        return None
    if question.name == "G0.01":
        return Told(scale.choices[_pick(seed, 5) % 3 if _pick(seed, 5) else 0].name)
    choice = _weighted(scale.choices, seed)
    notes = NOTES[choice.counts]
    wanted = choice.note or choice.counts in {"partly", "not"} or _pick(seed + "n", 3) == 0
    note = notes[_pick(seed + "w", len(notes))] if wanted else ""
    if question.voice and wanted:
        note = VOICES[_pick(seed + "v", len(VOICES))]
    return Told(choice.name, note)


def _weighted(choices: tuple[Choice, ...], seed: str) -> Choice:
    """Mostly met, sometimes partly, now and then not; nothing that stops an audit."""
    calm = [choice for choice in choices if not choice.stop]
    wanted = ("met", "met", "met", "partly", "partly", "not", "met", "not_recorded", "met", "na")
    sort = wanted[_pick(seed, len(wanted))]
    fitting = [choice for choice in calm if choice.counts == sort]
    if not fitting:
        fitting = [choice for choice in calm if choice.counts == "info"] or calm
    return fitting[_pick(seed + "c", len(fitting))]
