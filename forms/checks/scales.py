"""Rules about scales and what each grade looks like."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from forms.checks.page import PLAIN_NAME, Page, one_of
from forms.codes import COUNTS, TONES
from forms.compiling.filling import lists_of
from forms.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forms.model import Choice

FOUND = "found"
"""What a visit found: its own descriptors hold for every standard it tests."""


def scales_are_whole(page: Page) -> Iterator[Fault]:
    """Each scale has its own name, and choices that are named, counted and toned."""
    for name, times in Counter(scale.name for scale in page.form.scales).items():
        if name and times > 1:
            yield Fault(f"scale {name}", "It is defined twice.", "Give one another name.")
    for scale, line in page.scales():
        place = f"scale {scale.name}"
        if scale.name and not PLAIN_NAME.match(scale.name):
            yield Fault(place, "It has no plain name.", _PLAIN, line)
        names = Counter(choice.name for choice in scale.choices)
        for name, times in names.items():
            if name and times > 1:
                yield Fault(place, f"The choice {name} is there twice.", "Rename one.", line)
        for choice in scale.choices:
            at = page.lines.within(line, f'name = "{choice.name}"')
            yield from _choice_faults(choice, f"{place}, choice {choice.name}", at)


def _choice_faults(choice: Choice, place: str, line: int) -> Iterator[Fault]:
    if choice.name and not PLAIN_NAME.match(choice.name):
        yield Fault(place, "It has no plain name.", _PLAIN, line)
    if choice.counts and choice.counts not in COUNTS:
        yield Fault(
            place, f"Nothing counts as {choice.counts!r}.", one_of(choice.counts, COUNTS), line
        )
    if choice.tone and choice.tone not in TONES:
        yield Fault(place, f"There is no tone {choice.tone!r}.", one_of(choice.tone, TONES), line)


def grades_are_described(page: Page) -> Iterator[Fault]:
    """Each choice of a graded scale says what it looks like."""
    for scale, line in page.scales():
        for choice in scale.choices:
            if scale.graded and not choice.descriptor.strip():
                at = page.lines.within(line, f'name = "{choice.name}"')
                yield Fault(
                    f"scale {scale.name}, choice {choice.name}",
                    "A grade without a descriptor means something else to each reader.",
                    "Add descriptor: what this grade looks like.",
                    at,
                )


def graded_questions_are_described(page: Page) -> Iterator[Fault]:
    """A graded question says what each grade looks like, itself or through its section."""
    for spot in page.spots():
        question, scale = spot.question, page.form.scale(spot.question.list_name)
        if scale is not None:
            known = [choice.name for choice in scale.choices]
            for name in sorted(question.descriptor.keys() - set(known)):
                yield spot.fault(f"The descriptor {name} is of no grade.", one_of(name, known))
        if scale is None or not scale.graded or scale.name == FOUND:
            continue
        own = question.descriptor or spot.section.descriptor
        for choice in scale.choices:
            if choice.rank > 0 and not own.get(choice.name, "").strip():
                yield spot.fault(
                    f"There is no descriptor for {choice.name}.",
                    f"Say what {choice.label} looks like, here or for the section.",
                )


def scales_are_alike_everywhere(page: Page) -> Iterator[Fault]:
    """A scale of the same name is the same in every form."""
    for other in page.beside.values():
        if other.name == page.form.name:
            continue
        for scale, line in page.scales():
            there = other.scale(scale.name)
            if there is not None and there != scale:
                yield Fault(
                    f"scale {scale.name}",
                    f"It differs from the one in {other.name}.",
                    "Make them alike, or give this one another name.",
                    line,
                )


def scales_are_used_and_there(page: Page) -> Iterator[Fault]:
    """Each list that a question names is defined, and each scale is used."""
    known = {scale.name for scale in page.form.scales}
    used: set[str] = set()
    for spot in page.spots():
        for name in lists_of(spot.question):
            used.add(name)
            if not name.startswith("{") and name not in known:
                yield spot.fault(
                    f"There is no scale {name}.",
                    one_of(name, sorted(known)) if known else "Define it.",
                )
    for scale, line in page.scales():
        if scale.name and scale.name not in used:
            yield Fault(f"scale {scale.name}", "No question uses it.", "Take it out.", line)


_PLAIN = "Use small letters, digits and low lines, beginning with a letter."
