"""Which questions wait for which: the gates of a form, and the circles that must not be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.gates.expressions import names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from forms.model import Question, Section


def waits_for(section: Section, question: Question) -> tuple[str, ...]:
    """The questions and facts that decide whether this question is asked."""
    return tuple(dict.fromkeys((*names_in(section.relevant), *names_in(question.relevant))))


def circles(sections: Iterable[Section]) -> tuple[tuple[str, ...], ...]:
    """Every ring of questions that wait for one another: (A, B) when A waits for B and B for A."""
    waits = {
        question.name: waits_for(section, question)
        for section in sections
        for question in section.questions
    }
    found: list[tuple[str, ...]] = []
    settled: set[str] = set()
    for name in waits:
        if name not in settled:
            _follow(name, waits, settled, found)
    return tuple(found)


def _follow(
    first: str,
    waits: Mapping[str, tuple[str, ...]],
    settled: set[str],
    found: list[tuple[str, ...]],
) -> None:
    trail: list[str] = [first]
    ahead = [list(waits[first])]
    while trail:
        if not ahead[-1]:
            ahead.pop()
            settled.add(trail.pop())
            continue
        name = ahead[-1].pop(0)
        if name in trail:
            found.append(tuple(trail[trail.index(name) :]))
        elif name in waits and name not in settled:
            trail.append(name)
            ahead.append(list(waits[name]))
