"""What is asked of one respondent, given what has been answered so far.

A question is asked when it fits the respondent, nothing asked of the same respondent replaces it,
and its section's and its own gates are true. A question that is not asked counts as unanswered
for every gate, whatever was answered before, and never counts in any total.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from forms.answers import as_text, is_answered
from forms.codes import AGENCY_NAMES, ASKED_AS, reached
from forms.gates.expressions import holds, names_in
from forms.gates.said import AND, said

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from forms.compiled import CompiledForm
    from forms.model import Question, Section

Key = tuple[str, str]
"""A question's name and its part: the child, where a section is asked for each, or ""."""


@dataclass(frozen=True, slots=True)
class Given:
    """One answer as it stands: the value, in the shape of its type, and the note beside it."""

    value: object = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Respondent:
    """Who answers, about whom, and what is known without asking.

    Of a blank `level`, `visit` or `cycle` everything is asked. `children` are the parts of the
    sections that are asked for each child. `facts` are those of `forms.codes.FACTS`, as text.
    `beside` are the codes of the other agencies that answer about this child (without those that
    hold nothing), and `elsewhere` is what their returns say to the questions that are asked once.
    """

    agency: str = ""
    phase: str = ""
    level: str = ""
    visit: str = ""
    cycle: str = ""
    children: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)
    beside: tuple[str, ...] = ()
    elsewhere: Mapping[str, Given] = field(default_factory=dict, hash=False)
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is put to the respondent, where it stands, and about which child."""

    section: Section
    question: Question
    part: str = ""

    @property
    def key(self) -> Key:
        """Where its answer is found."""
        return (self.question.name, self.part)


@dataclass(frozen=True, slots=True)
class Possible:
    """A question that may come to be put to the respondent, and what each gate hangs on.

    `section_if` and `only_if` are words such as `G3.00 is “We made one”`; "" where nothing stands
    in the way.
    """

    asked: Asked
    section_if: str = ""
    only_if: str = ""


def asked(form: CompiledForm, answers: Mapping[Key, Given], who: Respondent) -> tuple[Asked, ...]:
    """Everything put to this respondent now, in order; words that are only shown are among it."""
    sight = _Sight(form, answers, who)
    return tuple(one for one in sight.seen() if not _told_elsewhere(one, answers, who))


def shown_from_elsewhere(
    form: CompiledForm, answers: Mapping[Key, Given], who: Respondent
) -> tuple[Asked, ...]:
    """The facts of the child that another agency owns, to be shown here with its answer."""
    sight = _Sight(form, answers, who)
    return tuple(one for one in sight.seen() if _told_elsewhere(one, answers, who))


def possible(
    form: CompiledForm, answers: Mapping[Key, Given], who: Respondent
) -> tuple[Possible, ...]:
    """Everything that any answers could bring before this respondent, for a page that cannot wait.

    What facts of the child or the agency rule out is not among it.
    """
    sight = _Sight(form, answers, who)
    found = []
    for section, questions in sight.plan:
        outer = sight.hangs_on(section.relevant)
        for part in sight.parts(section):
            for question in questions:
                one, inner = Asked(section, question, part), sight.hangs_on(question.relevant)
                if outer is None or inner is None or _told_elsewhere(one, answers, who):
                    continue
                found.append(Possible(one, outer, inner))
    return tuple(found)


def fits(form: CompiledForm, question: Question, who: Respondent) -> bool:
    """Whether the question is meant for a respondent of this sort, whatever the gates say."""
    phases = form.phases if "ALL" in question.phases else question.phases
    return (
        (not question.agencies or who.agency in reached(question.agencies))
        and (
            not question.phases or not {who.phase, *ASKED_AS.get(who.phase, ())}.isdisjoint(phases)
        )
        and (not who.level or question.level in {"", who.level})
        and (not who.visit or not question.visits or who.visit in question.visits)
        and (not who.cycle or question.cycle in {"", "yearly", who.cycle})
    )


def _told_elsewhere(one: Asked, answers: Mapping[Key, Given], who: Respondent) -> bool:
    if one.question.once != "child":
        return False
    own = answers.get(one.key)
    if own is not None and is_answered(one.question, own.value):
        return False
    return one.question.name in who.elsewhere or _owner(one.question, who) != who.agency


def _owner(question: Question, who: Respondent) -> str:
    """The first of the agencies named that answers about this child."""
    named = tuple(AGENCY_NAMES) if "ALL" in question.agencies else question.agencies
    answering = {who.agency, *who.beside}
    return next((code for code in named if code in answering), who.agency)


@lru_cache(maxsize=256)
def _meant_for(
    form: CompiledForm, agency: str, phase: str, level: str, visit: str, cycle: str
) -> tuple[tuple[Section, tuple[Question, ...]], ...]:
    """The questions for a respondent of this sort, without those that another one replaces."""
    who = Respondent(agency, phase, level, visit, cycle)
    fitting = [question for question in form.questions if fits(form, question, who)]
    replaced = {name for question in fitting for name in question.replaces}
    kept = {question.name for question in fitting} - replaced
    sections = []
    for section in form.sections:
        questions = tuple(q for q in section.questions if q.name in kept)
        if questions:
            sections.append((section, questions))
    return tuple(sections)


class _Sight:
    """One look at a form: remembers each gate it has worked out."""

    def __init__(self, form: CompiledForm, answers: Mapping[Key, Given], who: Respondent) -> None:
        self.form, self.answers, self.who = form, answers, who
        self.plan = _meant_for(form, who.agency, who.phase, who.level, who.visit, who.cycle)
        self.places = {q.name: (section, q) for section, qs in self.plan for q in qs}
        self.facts = {**who.facts, "agency": who.agency}
        self._opened: dict[tuple[str, str], bool] = {}

    def seen(self) -> tuple[Asked, ...]:
        return tuple(
            Asked(section, question, part)
            for section, questions in self.plan
            for part in self.parts(section)
            for question in questions
            if self.opened(section, question, part)
        )

    def parts(self, section: Section) -> tuple[str, ...]:
        return self.who.children if section.repeat == "child" else ("",)

    def opened(self, section: Section, question: Question, part: str) -> bool:
        key = (question.name, part)
        if key not in self._opened:
            gates = [gate for gate in (section.relevant, question.relevant) if gate]
            self._opened[key] = all(self.holds(gate, part) for gate in gates)
        return self._opened[key]

    def holds(self, gate: str, part: str) -> bool:
        key = ("${}" + gate, part)  # no question can be called so
        if key not in self._opened:
            values = {name: self.value(name, part) for name in names_in(gate)}
            self._opened[key] = holds(gate, values, self.who.today)
        return self._opened[key]

    def value(self, name: str, part: str) -> str:
        if name in self.places:
            section, question = self.places[name]
            part = part if section.repeat else ""
            own = self.answers.get((name, part))
            if own is None or not is_answered(question, own.value):
                own = self.who.elsewhere.get(name) if question.once else None
            return as_text(own.value) if own and self.opened(section, question, part) else ""
        return self.facts.get(name, "")

    def hangs_on(self, gate: str) -> str | None:
        """What a gate hangs on in words, "" for nothing; None where it can never be true."""
        if not gate:
            return ""
        told = said(gate, self._settled(gate), self._word_of)
        if isinstance(told, bool):
            return "" if told else None
        return AND.join(each for each in told.split(AND) if each not in self._implied(gate))

    def _implied(self, gate: str) -> set[str]:
        """What the questions that a gate names hang on themselves, which need not be said again."""
        named = (self.places[name][1].relevant for name in names_in(gate) if name in self.places)
        return {each for outer in named for each in (self.hangs_on(outer) or "").split(AND)}

    def _settled(self, gate: str) -> dict[str, str]:
        """What a gate asks about that no answer of this respondent can change."""
        settled = {}
        for name in names_in(gate):
            held = self.places.get(name)
            if held is None:
                settled[name] = self.facts.get(name, "")
            elif held[1].once and name in self.who.elsewhere:
                settled[name] = as_text(self.who.elsewhere[name].value)
        return settled

    def _word_of(self, name: str, word: str) -> str:
        scale = self.form.scale_of(self.places[name][1])
        choice = None if scale is None else scale.choice(word)
        return word if choice is None else choice.label
