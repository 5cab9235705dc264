"""The panel beside the set-up: what it makes so far, for whom, and what is still needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.analysis.burden import enough_words, loads, still_to_enter
from audit_app.reports.words import count
from audit_app.rules.asked import asked_of_nobody, less_words, pairs_asked
from ui.audits.children.facts import BANDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.analysis.burden import Load
    from audit_app.records import Agency, Case
    from audit_app.rules.drawn import Drawn
    from forms.compiled import CompiledForm

_WHO = (("Age", "age_band"), ("Sex", "sex"), ("Ethnicity", "ethnicity"), ("District", "district"))


@dataclass(frozen=True, slots=True)
class SoFar:
    """What is typed in the set-up now, saved or not."""

    is_named: bool
    agencies: tuple[Agency, ...]
    form: CompiledForm | None
    cases: tuple[Case, ...]
    drawn: Drawn
    wanted: int
    is_due_set: bool
    is_sent: bool


@dataclass(frozen=True, slots=True)
class Told:
    """The panel in words: a figure with its line, then blocks of a head and lines."""

    figure: str
    made_of: str
    blocks: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def aloud(self) -> str:
        """All of it, as it is read out."""
        blocks = [
            f"{head}: {' '.join(line if line.endswith('.') else f'{line}.' for line in lines)}"
            for head, lines in self.blocks
        ]
        return " ".join([f"{self.figure} {self.made_of}", *blocks])


def told(held: SoFar) -> Told:
    """What the set-up makes so far, in words."""
    children, agencies = len(held.cases), len(held.agencies)
    less = less_words(held.cases, held.agencies)
    each = less or ": one return for each agency about each child"
    made_of = (
        f"from {count(children, 'child', 'children')} and "
        f"{count(agencies, 'agency', 'agencies')}{each}. {still_to_enter(held.wanted, children)}"
    ).strip()
    found = loads(held.form, held.agencies) if held.form is not None else ()
    blocks = [
        ("Still needed before it can be sent", _needed(held)),
        ("Time for each auditor", _time(found)),
        (f"Who is in the {children}", _who(held.cases)),
        (f"Is {_meant(held)} enough?", _enough(held)),
        ("Questions in each return", _questions(found)),
    ]
    shown = tuple((head, lines) for head, lines in blocks if lines)
    return Told(count(len(pairs_asked(held.cases, held.agencies)), "return"), made_of, shown)


def _needed(held: SoFar) -> tuple[str, ...]:
    if held.is_sent:
        return ()
    wanted = (
        (held.is_named, "A code and a title (Theme and why now)"),
        (bool(held.agencies), "At least one agency (Agencies and questions)"),
        (bool(held.cases), "At least one child (Children)"),
        (held.is_due_set, "A day when returns are due (Dates)"),
    )
    missing = [words for is_there, words in wanted if not is_there]
    missing += asked_of_nobody(held.cases, held.agencies)
    return tuple(missing) or ("Nothing.",)


def _time(loads_of: Sequence[Load]) -> tuple[str, ...]:
    if not loads_of:
        return ()
    least, most = (pick(loads_of, key=lambda load: load.minutes) for pick in (min, max))
    span = f"{least.minutes}"
    span += f" to {most.minutes}" if most.minutes != least.minutes else ""
    return (
        f"About {span} minutes a child to fill in: an estimate. Reading the record comes on top.",
    )


def _questions(loads_of: Sequence[Load]) -> tuple[str, ...]:
    if not loads_of:
        return ()
    return (
        *(f"{load.agency}: {load.questions}" for load in loads_of),
        "Answers may open a few more. An agency without a record signs a nil return instead.",
    )


def _who(cases: Sequence[Case]) -> tuple[str, ...]:
    lines = []
    for head, name in _WHO:
        words = [getattr(case, name) or "" for case in cases]
        order = list(dict.fromkeys((*BANDS.get(name, ()), *sorted(filter(None, words)))))
        found = [f"{word} ({words.count(word)})" for word in order if word in words]
        if found and "" in words:
            found.append(f"not given ({words.count('')})")
        if found:
            lines.append(f"{head}: {', '.join(found)}")
    return tuple(lines)


def _enough(held: SoFar) -> tuple[str, ...]:
    if not _meant(held) or not held.drawn.is_at_random:
        return ()
    return (enough_words(_meant(held), held.drawn.of),)


def _meant(held: SoFar) -> int:
    """How many children there are to be: as many as are entered, or more."""
    return max(held.wanted, len(held.cases))
