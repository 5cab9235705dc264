"""How far a return has come: what is answered, what is missing, and what the judgements say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.answers import is_answered, problem_with
from forms.rules import Asked, Given, Respondent, asked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forms.compiled import CompiledForm
    from forms.model import Choice, Question, Section
    from forms.rules import Key

NOT_GIVEN = Given()


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """How much of one section is answered, for one child where it is asked for each."""

    section: Section
    part: str
    answered: int
    asked: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a return is answered. Nothing is counted that is not asked."""

    sections: tuple[SectionProgress, ...]
    answered: int
    asked: int


@dataclass(frozen=True, slots=True)
class Missing:
    """Something to put right before signing.

    `why` is `required` (no answer, and there must be one), `unanswered` (a judgement not made),
    `note` (the choice asks for a note) or `unfit` (the answer does not fit); `words` says it.
    """

    asked: Asked
    why: str
    words: str


@dataclass(frozen=True, slots=True)
class Left:
    """Of all that a sign-off asks to be answered, how much is not: so many `of` so many.

    `is_blank` says that no judgement is made at all, though some are asked.
    """

    unanswered: int = 0
    of: int = 0
    is_blank: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """What the judgements of a return count as. Only met to not recorded are in the percentage."""

    met: int = 0
    partly: int = 0
    not_met: int = 0
    not_recorded: int = 0
    na: int = 0
    info: int = 0
    unanswered: int = 0

    @property
    def of(self) -> int:
        """How many judgements a share of met is taken of."""
        return self.met + self.partly + self.not_met + self.not_recorded

    @property
    def words(self) -> str:
        """The tally in words: met 3 of 7."""
        return f"met {self.met} of {self.of}" if self.of else "nothing judged yet"


def progress(form: CompiledForm, answers: Mapping[Key, Given], who: Respondent) -> Progress:
    """How many of the questions asked are answered, section by section and in all."""
    asked_in: Counter[tuple[str, str]] = Counter()
    answered_in: Counter[tuple[str, str]] = Counter()
    sections: dict[tuple[str, str], Section] = {}
    for one in _to_answer(form, answers, who):
        place = (one.section.name, one.part)
        sections.setdefault(place, one.section)
        asked_in[place] += 1
        answered_in[place] += is_answered(one.question, _given(answers, one).value)
    return Progress(
        tuple(
            SectionProgress(section, place[1], answered_in[place], asked_in[place])
            for place, section in sections.items()
        ),
        answered_in.total(),
        asked_in.total(),
    )


def missing(
    form: CompiledForm, answers: Mapping[Key, Given], who: Respondent
) -> tuple[Missing, ...]:
    """Everything to put right before signing, in the order it is asked."""
    found = (
        _missing(form, one, _given(answers, one), who) for one in _to_answer(form, answers, who)
    )
    return tuple(one for one in found if one is not None)


def left(form: CompiledForm, answers: Mapping[Key, Given], who: Respondent) -> Left:
    """How much of what `missing` would name as required or unanswered is still to answer."""
    done = {True: [0, 0], False: [0, 0]}  # of judgements, and of the rest: answered, and asked
    for one in _to_answer(form, answers, who):
        is_judged = _is_judged(form, one.question)
        if is_judged or one.question.required:
            done[is_judged][0] += is_answered(one.question, _given(answers, one).value)
            done[is_judged][1] += 1
    (judged, judgements), (answered, others) = done[True], done[False]
    of = judgements + others
    return Left(of - judged - answered, of, judgements > 0 and judged == 0)


def tally(form: CompiledForm, answers: Mapping[Key, Given], who: Respondent) -> Tally:
    """What the judgements asked of this respondent count as."""
    counted: Counter[str] = Counter()
    for one in asked(form, answers, who):
        scale = form.scale_of(one.question)
        if one.question.type != "select_one" or scale is None or not scale.judged:
            continue
        chosen = scale.choice(str(_given(answers, one).value))
        counted[chosen.counts if chosen else "unanswered"] += 1
    counted["not_met"] = counted.pop("not", 0)
    return Tally(**counted)


def chosen(form: CompiledForm, question: Question, value: object) -> tuple[Choice, ...]:
    """The choices that an answer names, in the order of their scale."""
    scale = form.scale_of(question)
    if scale is None or not isinstance(value, str | list | tuple):
        return ()
    names = {value} if isinstance(value, str) else set(value)
    return tuple(choice for choice in scale.choices if choice.name in names)


def note_wanted(form: CompiledForm, question: Question, value: object) -> bool:
    """Whether what was chosen asks for a note."""
    return any(choice.note for choice in chosen(form, question, value))


def may_stop(form: CompiledForm, question: Question) -> bool:
    """Whether the question asks if a child is at risk now: one of its answers stops the person."""
    scale = form.scale_of(question)
    return scale is not None and any(choice.stop for choice in scale.choices)


def is_stop(form: CompiledForm, question: Question, value: object) -> bool:
    """Whether what was chosen stops the person and sends them to their own procedures."""
    return any(choice.stop for choice in chosen(form, question, value))


def stops(form: CompiledForm, answers: Mapping[Key, Given]) -> bool:
    """Whether any answer given says that a child is at risk now and not yet protected."""
    return any(
        is_stop(form, question, given.value)
        for key, given in answers.items()
        if (question := form.question(key[0])) is not None
    )


def _to_answer(
    form: CompiledForm, answers: Mapping[Key, Given], who: Respondent
) -> tuple[Asked, ...]:
    return tuple(one for one in asked(form, answers, who) if one.question.type != "note")


def _given(answers: Mapping[Key, Given], one: Asked) -> Given:
    return answers.get(one.key, NOT_GIVEN)


def _is_judged(form: CompiledForm, question: Question) -> bool:
    scale = form.scale_of(question)
    return scale is not None and scale.judged


def _missing(form: CompiledForm, one: Asked, given: Given, who: Respondent) -> Missing | None:
    question = one.question
    if not is_answered(question, given.value):
        if question.required:
            return Missing(one, "required", "This must be answered.")
        if _is_judged(form, question):
            return Missing(one, "unanswered", "Not answered yet.")
        return None
    if problem := problem_with(form, question, given.value, who.today):
        return Missing(one, "unfit", problem)
    if note_wanted(form, question, given.value) and not given.note.strip():
        return Missing(one, "note", "This answer needs a note: what did you see?")
    return None
