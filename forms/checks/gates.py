"""Rules about when a question is asked: every gate can be worked out, and none waits for itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forms.checks.page import Page, one_of
from forms.codes import FACTS
from forms.faults import Fault
from forms.gates.circles import circles
from forms.gates.expressions import faults_in, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forms.model import Scale

COMPARED = re.compile(r"\$\{([^}]*)\}\s*!?=\s*(?:'([^']*)'|\"([^\"]*)\")")
SELECTED = re.compile(r"selected\(\s*\$\{([^}]*)\}\s*,\s*(?:'([^']*)'|\"([^\"]*)\")\s*\)")
NUMBERS = {"integer", "date", "month"}


def gates_can_be_worked_out(page: Page) -> Iterator[Fault]:
    """Each gate is an expression we know how to work out, about questions there are."""
    scales = _scales(page)
    for place, line, gate in _gates(page):
        for what, remedy in faults_in(gate):
            yield Fault(place, f"relevant: {what}", remedy, line)
        for name in names_in(gate):
            if name not in scales and name not in FACTS:
                what = f"relevant: no question is called {name}."
                yield Fault(place, what, one_of(name, scales) if scales else "", line)
        yield from _unknown_choices(place, line, gate, scales)


def gates_wait_for_who_answers(page: Page) -> Iterator[Fault]:
    """No question that a trust answers hangs on one that each of its schools does, or the reverse.

    Neither has what the other answered, so it would never be put to anybody.
    """
    levels = {spot.question.name: spot.question.level for spot in page.spots()}
    for spot in page.spots():
        own = spot.question.level
        for name in names_in(spot.question.relevant):
            other = levels.get(name, "")
            if own and other and own != other:
                yield spot.fault(
                    f"relevant: {name} is put to the {other} alone, this to the {own} alone.",
                    "Let the same answer both, or let this be asked always.",
                )


def constraints_can_be_worked_out(page: Page) -> Iterator[Fault]:
    """Each constraint is about its own answer, and says what to write instead."""
    for spot in page.spots():
        question = spot.question
        if not question.constraint:
            continue
        sort = "number" if question.type in NUMBERS else "text"
        for what, remedy in faults_in(question.constraint, sort):
            yield spot.fault(f"constraint: {what}", remedy)
        if names_in(question.constraint):
            yield spot.fault(
                "A constraint may only be about its own answer.", "Write . for the answer."
            )
        if not question.constraint_message:
            yield spot.fault(
                "It does not say what to do when the answer is outside the constraint.",
                "Add constraint_message.",
            )


def nothing_waits_for_itself(page: Page) -> Iterator[Fault]:
    """No questions wait for one another in a ring."""
    core = page.core
    lines = {spot.question.name: spot.line for spot in page.spots()}
    for ring in circles([*(core.sections if core else ()), *page.form.sections]):
        first = next((name for name in ring if name in lines), "")
        if not first:
            continue
        yield Fault(
            f"question {first}",
            f"relevant goes in a circle: {' waits for '.join((*ring, ring[0]))}.",
            "Let one of them be asked always.",
            lines[first],
        )


def _gates(page: Page) -> Iterator[tuple[str, int, str]]:
    for section, line in page.sections():
        if section.relevant:
            yield f"section {section.name}", line, section.relevant
    for spot in page.spots():
        if spot.question.relevant:
            yield spot.place, spot.line, spot.question.relevant


def _scales(page: Page) -> dict[str, Scale | None]:
    """Every question that a gate may name, with its scale when its choices are known."""
    forms = [page.core, page.form] if page.core else [page.form]
    return {
        question.name: form.scale(question.list_name)
        for form in forms
        if form is not None
        for question in form.questions
    }


def _unknown_choices(
    place: str, line: int, gate: str, scales: dict[str, Scale | None]
) -> Iterator[Fault]:
    for name, single, double in (*COMPARED.findall(gate), *SELECTED.findall(gate)):
        value, scale = single or double, scales.get(name)
        known = list(FACTS.get(name, ())) or [c.name for c in (scale.choices if scale else ())]
        if value and known and value not in known:
            yield Fault(
                place, f"relevant: {name} has no choice {value}.", one_of(value, known), line
            )
