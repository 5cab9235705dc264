"""What an invented setting answers in its yearly return: never at random, better in the second.

How often a standard is fully met hangs on the standard and on the setting, so that the same
standards are the weak ones in many settings, as in life.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from audit_app.sample.choosing import pick
from audit_app.sample.schools.days import school_day
from audit_app.sample.schools.notes import (
    NEEDS,
    NOT_APPLICABLE,
    NOTES,
    PEOPLE,
    PROUD,
    WILL_IMPROVE,
)
from audit_app.workbook.answers import Told
from forms.rules import asked
from forms.values.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.rules import Key, Respondent

_PASSES = 2  # one gate opens another question, and no further
_USUAL = (94, 90, 86, 82, 76, 68)  # of a hundred settings: how many meet a standard fully
_WEAK: Mapping[str, int] = MappingProxyType(
    {
        "A.07": 52, "C.05": 44, "D.08": 50, "E.06": 60, "G.01": 62, "G.01b": 56, "G.02": 55,
        "H.01b": 54, "J.03": 57, "K.02": 66, "K.03": 46, "L.01": 60, "EB.05": 50, "ED.06": 55,
    }
)  # fmt: skip
_SETTINGS = (10, 5, 2, 0, -6, -16)  # what a setting adds to or takes from that
_PARTLY = 72  # of a hundred that are not fully met: so many are partly
_BETTER, _WORSE = 34, 5  # of a hundred, from one year to the next
_BLANK, _NOT_APPLIES = 2, 16  # of a hundred
_MAY_NOT_APPLY = frozenset(
    {"B.08b", "C.03b", "E.10", "E.11b", "F.04b", "H.06", "J.05", "L.03", "M.04b", "EC.02", "EE.04"}
)
_ROLL: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "PRI": (140, 320), "SEC": (620, 700), "THR": (900, 300), "SPE": (70, 110),
        "NMS": (40, 30), "AP": (30, 50), "P16": (700, 900), "IND": (90, 200),
        "EY": (60, 60), "AGR": (15, 20), "PVI": (25, 45), "CM": (4, 5),
    }
)  # fmt: skip
_YES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "AY.07": frozenset({"NMS", "IND"}),
        "AY.08": frozenset({"PRI", "EY"}),
        "AY.09": frozenset({"P16", "SPE", "NMS"}),
    }
)


@dataclass(frozen=True, slots=True)
class Head:
    """Whoever answers for a setting or a trust, on a day; `later` for its second year's return."""

    name: str
    phase: str
    trust: str
    role: str
    on: date
    later: bool


def answers_of(form: CompiledForm, head: Head, who: Respondent) -> dict[Key, Told]:
    """Everything that this head answers, by question."""
    told: dict[Key, Told] = {}
    tried: set[Key] = set()
    for _ in range(_PASSES):
        held = {key: one.as_given() for key, one in told.items()}
        for one in asked(form, held, who):
            if one.key not in tried:
                tried.add(one.key)
                answer = _answer(form, one.section.name, one.question, head)
                if answer is not None:
                    told[one.key] = answer
    return told


def level_of(name: str, question: str, *, later: bool) -> str:
    """How a setting judges a standard: met, partly, not, na, or "" for not answered."""
    seed = f"{name} {question}"
    if pick(f"{seed} blank", 100) < _BLANK:
        return ""
    if question in _MAY_NOT_APPLY and pick(f"{seed} applies", 100) < _NOT_APPLIES:
        return "na"
    share = _WEAK.get(question, _USUAL[pick(question, len(_USUAL))])
    share += _SETTINGS[pick(name, len(_SETTINGS))]
    levels, place = ("met", "partly", "not"), 0
    if pick(f"{seed} met", 100) >= share:
        place = 1 if pick(f"{seed} partly", 100) < _PARTLY else 2
    if later:
        turned = pick(f"{seed} later", 100)
        if place and turned < _BETTER:
            place -= 1
        elif not place and turned < _WORSE:
            place = 1
    return levels[place]


def _answer(form: CompiledForm, section: str, question: Question, head: Head) -> Told | None:
    scale = form.scale_of(question)
    if scale is not None and scale.judged:
        return _judged(form, section, question, head)
    value = _fact(question, head)
    return None if value is None else Told(value)


def _judged(form: CompiledForm, section: str, question: Question, head: Head) -> Told | None:
    level = level_of(head.name, question.name, later=head.later)
    scale = form.scale_of(question)
    choice = next((c for c in scale.choices if c.counts == level), None) if scale else None
    if choice is None:
        return None
    if not choice.note:
        return Told(choice.name)
    seed = f"{head.name}{question.name}"
    if level == "na":
        return Told(choice.name, NOT_APPLICABLE[pick(seed, len(NOT_APPLICABLE))])
    lines = NOTES[section][level]
    month = MONTHS[pick(f"{seed}month", 12)]
    return Told(choice.name, lines[pick(seed, len(lines))].replace("{month}", month))


def _fact(question: Question, head: Head) -> object:
    seed = f"{head.name}{question.name}"
    return _FACTS.get(question.type, _choice)(question, head, seed)


def _number(_question: Question, head: Head, _seed: str) -> int:
    least, more = _ROLL[head.phase]
    return least + pick(head.name, more) + (7 if head.later else 0)


def _day(_question: Question, head: Head, seed: str) -> str:
    return (head.on - timedelta(days=5 + pick(seed, 20))).isoformat()


def _signed(question: Question, head: Head, seed: str) -> dict[str, object]:
    role = head.role if question.name in {"Z.05", "EZ.04"} else "Safeguarding governor"
    person = PEOPLE[pick(seed, len(PEOPLE))]
    return {"role": role, "date": head.on.isoformat(), "name": person}


def _will_do(_question: Question, head: Head, seed: str) -> list[dict[str, object]]:
    first = pick(seed, len(WILL_IMPROVE))
    ask, owner, know = WILL_IMPROVE[(first + head.later) % len(WILL_IMPROVE)]  # another each year
    by = school_day(head.on + timedelta(days=60 + pick(seed, 120)), back=True)
    return [{"ask": ask, "owner": owner, "by": by.isoformat(), "know": know}]


def _choice(question: Question, head: Head, _seed: str) -> str | None:
    name = question.name
    if name in {"AY.02", "EA.02"}:
        return "yes" if head.trust else "no"
    if name == "AY.06":
        return ("electronic", "management", "electronic", "paper")[pick(head.name, 4)]
    if name == "AY.10":
        return ("yes", "no")[pick(f"{head.name} lets", 2)]
    return ("yes" if head.phase in _YES[name] else "no") if name in _YES else None


def _grid(question: Question, head: Head, seed: str) -> list[dict[str, object]]:
    names = [column.name for column in question.columns]
    if "share" in names:
        first = pick(f"{seed}{head.later}", len(PROUD))
        points = [PROUD[(first + 5 * n) % len(PROUD)] for n in range(2)]
        return [{"point": point, "share": share} for point, share in points]
    if "number" in names:
        return [{"row": row.name, "number": pick(f"{seed}{row.name}", 9)} for row in question.rows]
    place = head.name.lower().replace(" ", "-")
    return [
        {
            "row": row.name,
            "name": PEOPLE[(pick(head.name, len(PEOPLE)) + n) % len(PEOPLE)],
            "email": f"{row.name.split('_')[0]}@{place}.example",
            "trained": (head.on - timedelta(days=60 + pick(f"{seed}{n}", 900))).isoformat(),
        }
        for n, row in enumerate(question.rows)
        if n < 5  # noqa: PLR2004 - small settings hold fewer roles than there are lines
    ]


_FACTS: Mapping[str, Callable[[Question, Head, str], object]] = MappingProxyType(
    {
        "integer": _number,
        "text": lambda _question, head, _seed: head.trust or None,
        "date": _day,
        "sign_off": _signed,
        "note_long": lambda _question, _head, seed: NEEDS[pick(seed, len(NEEDS))] or None,
        "actions": _will_do,
        "grid": _grid,
    }
)
