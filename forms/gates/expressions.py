"""When a question is asked: XPath as in XLSForm, worked out from the answers so far.

An expression may use the functions in `sorts.FUNCTIONS` and nothing else. Each part of
it is text, a number or true-or-false, and that is settled when the form is checked, so that an
expression which passed `faults_in` cannot fail later whatever is answered. A question without an
answer is "".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from forms.gates.sorts import FUNCTIONS, Refused, not_too_deep, sort_of, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from elementpath import XPathToken

VARIABLE = re.compile(r"\$\{([^}]*)\}")
LONGEST = 2_000
REMEMBERED_LETTERS = 80


@dataclass(frozen=True, slots=True)
class Parsed:
    """An expression that has been read: the questions it names, and its tree."""

    names: tuple[str, ...]
    tree: XPathToken
    uses_today: bool


def names_in(expression: str) -> tuple[str, ...]:
    """The questions and facts an expression asks about, each once."""
    return tuple(dict.fromkeys(VARIABLE.findall(expression)))


@lru_cache(maxsize=4096)
def parsed(expression: str) -> Parsed:
    """The expression, read once; raises `Refused` when it is not one."""
    from forms.gates import xforms

    if len(expression) > LONGEST:
        raise Refused("The expression is too long.", "Split the question, or use fewer tests.")
    names = names_in(expression)
    places = {name: f"QUESTION_{nth}" for nth, name in enumerate(names)}
    spelled = VARIABLE.sub(lambda found: f"${places[found[1]]} ", expression)
    try:
        tree = xforms.parse(spelled)
        symbols = {token.symbol for token in tree.iter()}
    except xforms.ElementPathError as broken:
        raise _explained(broken) from broken
    except ArithmeticError as huge:
        raise Refused("A number is too large.", "Use a smaller number.") from huge
    except RecursionError as deep:
        raise Refused("Brackets are nested too deeply.", "Use fewer brackets.") from deep
    return Parsed(names, tree, "today" in symbols)


def holds(
    expression: str, values: Mapping[str, str], today: date | None = None, this: str | float = ""
) -> bool:
    """Is the expression true? `values` are the answers as text, `this` is what `.` stands for."""
    read = parsed(expression)
    given = tuple(values.get(name, "") for name in read.names)
    day = today if read.uses_today else None
    if any(len(value) > REMEMBERED_LETTERS for value in given) or this != "":
        return _worked_out(expression, given, day, this)
    return _remembered(expression, given, day)


def forget() -> None:
    """Forget the answers that were worked with, as when the workbook is locked."""
    _remembered.cache_clear()


def faults_in(expression: str, this: str = "") -> list[tuple[str, str]]:
    """What is wrong with an expression, as (what, remedy); `this` is the sort `.` has, or ""."""
    try:
        tree = parsed(expression).tree
        not_too_deep(tree)
        sort_of(tree, this)
    except Refused as refused:
        return [(refused.what, refused.remedy)]
    return []


@lru_cache(maxsize=4096)
def _remembered(expression: str, given: tuple[str, ...], today: date | None) -> bool:
    return _worked_out(expression, given, today, "")


def _worked_out(
    expression: str, given: tuple[str, ...], today: date | None, this: str | float
) -> bool:
    from forms.gates import xforms

    variables = {f"QUESTION_{nth}": value for nth, value in enumerate(given)}
    return xforms.evaluate(parsed(expression).tree, variables, today, this)


def _explained(broken: Exception) -> Refused:
    said = str(broken).rpartition("] ")[2]
    named = re.search(r"unknown function '([^']+)'", said) or re.search(r"'fn:([^']+)'", said)
    if named and named[1] not in FUNCTIONS:
        return unknown(named[1])
    return Refused(
        f"The expression cannot be read: {VARIABLE.sub('…', said)}.",
        "Check brackets, quotes and the words and, or, =, !=.",
    )
