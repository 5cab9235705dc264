"""The puts of one return of the county: each judged standard that it is asked, with notes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from audit_app.journal.facets import KEY
from audit_app.journal.lines import Put, canonical
from audit_app.sample.choosing import pick
from audit_app.sample.schools.answering import level_of
from audit_app.sample.schools.notes import NOT_APPLICABLE, NOTES
from audit_app.workbook.answers import answer_id
from forms.rules import Respondent, asked
from forms.values.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.records import Return
    from forms.compiled import CompiledForm

_Choices = dict[str, tuple[str, bool]]


def answer_puts(form: CompiledForm, returned: Return, name: str, year: int) -> Iterator[Put]:
    """What a setting answers in a year, ready to be written."""
    who = returned.phase or "", returned.level or "", returned.cycle or ""
    holder = name or str(returned.trust_id)
    for question, section, choices in _judged(form, *who):
        level = level_of(holder, question, later=bool(pick(f"{holder}{question}{year}", 3)))
        if level not in choices:
            continue
        choice, wants_note = choices[level]
        row = answer_id(returned.id, question)
        key = {"return_id": returned.id, "question": question, "part": ""}
        yield Put("answer", row, KEY, key)
        yield Put("answer", row, "value", {"value": canonical(choice), "why_na": None})
        if wants_note:
            note = _note(section, level, f"{holder}{question}{year}")
            yield Put("answer", row, "note", {"note": note})


@lru_cache(maxsize=64)
def _judged(
    form: CompiledForm, phase: str, level: str, cycle: str
) -> tuple[tuple[str, str, _Choices], ...]:
    """The judged questions put to a sort of respondent, each with a choice for each count."""
    found = []
    for one in asked(form, {}, Respondent(phase=phase, level=level, cycle=cycle)):
        scale = form.scale_of(one.question)
        if scale is not None and scale.judged:
            choices = {c.counts: (c.name, c.note) for c in scale.choices}
            found.append((one.question.name, one.section.name, choices))
    return tuple(found)


def _note(section: str, level: str, seed: str) -> str:
    if level == "na":
        return NOT_APPLICABLE[pick(seed, len(NOT_APPLICABLE))]
    lines = NOTES[section][level]
    return lines[pick(seed, len(lines))].replace("{month}", MONTHS[pick(f"{seed}month", 12)])
