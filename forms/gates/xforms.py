"""XPath 1 with the few XForms functions a form may use, as elementpath reads it.

Loading elementpath takes a third of a second, so it is loaded only when there is something to work
out, by `forms.gates.expressions`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from elementpath import ElementPathError, XPath1Parser, XPathContext

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from elementpath import XPathToken

__all__ = ["ElementPathError", "evaluate", "parse"]

NOTHING = ET.Element("form")
NOT_A_NUMBER = float("nan")


class FormParser(XPath1Parser):
    """Reads XPath 1 in which XForms' own functions are known."""


def _text(value: Any) -> str:  # noqa: ANN401 - whatever XPath made
    return "" if value is None or value == [] else str(value)


def _true(value: Any) -> bool:  # noqa: ANN401 - whatever XPath made
    return bool(value) and value == value  # noqa: PLR0124 - NaN is not true


def day_number(value: Any) -> float:  # noqa: ANN401 - whatever XPath made
    """A day as a number that can be compared, as in XForms; not a number when it is no day."""
    text = _text(value)
    day = text + "-01" if len(text) == len("2026-11") else text
    try:
        return float(date.fromisoformat(day).toordinal())
    except ValueError:
        return NOT_A_NUMBER


def _register(name: str, takes: int, answer: Callable[..., Any]) -> None:
    def evaluate(self: Any, context: XPathContext | None = None) -> Any:  # noqa: ANN401
        return answer(*[self.get_argument(context, index=nth) for nth in range(takes)])

    FormParser.method(FormParser.function(name, nargs=takes))(evaluate)


def _register_today() -> None:
    def evaluate(self: Any, context: XPathContext | None = None) -> float:  # noqa: ANN401, ARG001
        if context is None:  # elementpath tries each expression once as it reads it
            return NOT_A_NUMBER
        handed = context.variables.get("today")
        if isinstance(handed, float):
            return handed
        raise LookupError("an expression asks for today() and no day was handed in")

    FormParser.method(FormParser.function("today", nargs=0))(evaluate)


_register("selected", 2, lambda chosen, name: _text(name) in _text(chosen).split())
_register("count-selected", 1, lambda chosen: float(len(_text(chosen).split())))
_register("coalesce", 2, lambda first, second: _text(first) or _text(second))
_register("if", 3, lambda test, yes, no: yes if _true(test) else no)
_register("date", 1, day_number)
_register_today()


def parse(expression: str) -> XPathToken:
    """The expression's tree; raises `ElementPathError` when it is not XPath."""
    return FormParser().parse(expression)


def evaluate(
    tree: XPathToken, variables: Mapping[str, str], today: date | None, this: str | float
) -> bool:
    """Whether the expression is true, with `.` standing for `this`."""
    known: dict[str, Any] = dict(variables)
    if today is not None:
        known["today"] = float(today.toordinal())
    context = XPathContext(NOTHING, item=this, variables=known)
    return _true(tree.evaluate(context))
