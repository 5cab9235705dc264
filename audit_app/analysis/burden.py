"""What an audit asks of the people who answer it: how many returns, how many questions, how long.

The minutes are an estimate from worked examples and no measurement: the time for reading the
record comes on top of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import comb
from typing import TYPE_CHECKING

from forms.rules import Given, Respondent, asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Agency
    from forms.compiled import CompiledForm

_OPENED = {("G0.01", ""): Given("child")}  # a record is held: otherwise nearly nothing is asked
_SECONDS = {"select_one": 35, "note_long": 240}  # for one question of a type
_OTHER = 20  # seconds for a fact: a date, a tick, a few words
_NOTED, _NOTE = 1 / 3, 60  # the share of judgements that want a note, and its seconds
_CLOSING = 300  # seconds to read it through and sign it
_IN_TEN = 10  # "1 child in 10" is what a small sample is measured against


@dataclass(frozen=True, slots=True)
class Load:
    """What one agency is asked about one child, at the least, and about how many minutes it takes.

    Answers may open further questions, so a return can grow.
    """

    agency: str
    questions: int
    minutes: int


def loads(form: CompiledForm, agencies: Sequence[Agency]) -> tuple[Load, ...]:
    """What each agency is asked about one child of whom it holds a record, in their order."""
    codes = tuple(sorted({agency.code for agency in agencies}))
    by_code = {code: _load(form, code, codes) for code in codes}
    return tuple(Load(agency.name, *by_code[agency.code]) for agency in agencies)


@lru_cache(maxsize=256)
def _load(form: CompiledForm, code: str, codes: tuple[str, ...]) -> tuple[int, int]:
    beside = tuple(other for other in codes if other != code)
    who = Respondent(agency=code, beside=beside)
    types = [one.question.type for one in asked(form, _OPENED, who) if one.question.type != "note"]
    judged = types.count("select_one")
    seconds = sum(_SECONDS.get(kind, _OTHER) for kind in types) + judged * _NOTED * _NOTE
    return len(types), _to_five((seconds + _CLOSING) / 60)


def _to_five(minutes: float) -> int:
    return max(5, 5 * int(minutes / 5 + 0.5))


def chance_of_missing(children: int, of: int = 0) -> float:
    """How likely a random draw holds none of the children with a problem that 1 in 10 has.

    With `of` (from how many they were drawn) it is exact for that many; otherwise they count as
    many more than are drawn.
    """
    if not of or of < children:
        return (1 - 1 / _IN_TEN) ** children
    troubled = max(1, (of + _IN_TEN // 2) // _IN_TEN)
    return comb(of - troubled, children) / comb(of, children)


def enough_words(children: int, of: int = 0) -> str:
    """The sentence that says what a random draw of so many children would be likely to miss."""
    times = int(100 * chance_of_missing(children, of) + 0.5)
    often = "less than once" if times < 1 else f"about {times} {'time' if times == 1 else 'times'}"
    return (
        f"If 1 child in 10 had a problem, {children} drawn at random would miss it {often} in 100."
    )


def still_to_enter(wanted: int, entered: int) -> str:
    """`3 children still to enter.`; "" where there are as many as there are to be."""
    left = wanted - entered
    if left <= 0:
        return ""
    return f"{left} {'child' if left == 1 else 'children'} still to enter."
