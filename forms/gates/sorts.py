"""Whether each part of an expression is text, a number or true-or-false.

Settled once, when a form is checked, so that an expression can never fail on an answer.
"""

from __future__ import annotations

from typing import Any

DEEPEST = 100
MOST_DIGITS = 15

FUNCTIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "selected": (("text", "text"), "truth"),
    "count-selected": (("text",), "number"),
    "coalesce": (("text", "text"), "text"),
    "if": (("condition", "any", "any"), "same"),
    "not": (("condition",), "truth"),
    "true": ((), "truth"),
    "false": ((), "truth"),
    "number": (("any",), "number"),
    "string": (("any",), "text"),
    "string-length": (("text",), "number"),
    "contains": (("text", "text"), "truth"),
    "starts-with": (("text", "text"), "truth"),
    "normalize-space": (("text",), "text"),
    "round": (("number",), "number"),
    "today": ((), "number"),
    "date": (("text",), "number"),
}
"""The functions a form may use: what each takes, and what it gives."""

COMPARED = frozenset({"<", ">", "<=", ">="})
RECKONED = frozenset({"+", "-", "*", "div"})
SORTS = {"text": "text", "number": "a number", "truth": "true or false"}


class Refused(Exception):  # noqa: N818 - caught and turned into a Fault here and in the check
    """What is wrong with an expression, and what to write instead."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


def sort_of(token: Any, this: str) -> str:  # noqa: ANN401 - elementpath's tokens differ by sort
    """Whether this part of an expression is text, a number or true-or-false."""
    symbol = token.symbol
    if symbol == "$" and str(token[0].value).startswith("QUESTION_"):
        return "text"
    if symbol == "$":
        raise Refused(
            f"${token[0].value} is not how a question is named.", f"Write ${{{token[0].value}}}."
        )
    if token.label == "literal":
        return _literal_sort(token)
    if symbol == "(" and len(token) == 1:
        return sort_of(token[0], this)
    if symbol == "." and this:
        return this
    if token.label == "function":
        return _function_sort(token, this)
    if token.label == "operator" and len(token):
        return _operator_sort(token, this)
    if symbol == "(name)":
        raise Refused(
            f"The word {token.value} stands alone.",
            f"Write ${{{token.value}}} for a question, or '{token.value}' for a choice.",
        )
    raise _unusable(token)


def unknown(name: str) -> Refused:
    """The refusal of a function by its name."""
    return Refused(
        f"The function {name}() is not one that forms may use.",
        f"The functions are {', '.join(sorted(FUNCTIONS))}.",
    )


def _literal_sort(token: Any) -> str:  # noqa: ANN401 - as above
    if token.symbol == "(string)":
        if "$QUESTION_" in token.value:
            raise Refused("A question stands inside quotes.", "Write ${name} without quotes.")
        return "text"
    if len(str(token.value)) > MOST_DIGITS:
        raise Refused("A number is too large.", "Use a smaller number.")
    return "number"


def _operator_sort(token: Any, this: str) -> str:  # noqa: ANN401 - as above
    symbol = token.symbol
    if symbol not in {"and", "or", "=", "!="} | COMPARED | RECKONED:
        raise _unusable(token)
    sorts = [sort_of(part, this) for part in token]
    if symbol in {"=", "!="}:
        if len(set(sorts)) > 1:
            raise Refused(
                f"“{symbol}” compares {SORTS[sorts[0]]} with {SORTS[sorts[1]]}.",
                "Write number(${name}) to compare a number, or put the word in quotes.",
            )
        return "truth"
    wanted = "condition" if symbol in {"and", "or"} else "number"
    for sort in sorts:
        _needs(sort, wanted, f"Beside “{symbol}”")
    return "number" if symbol in RECKONED else "truth"


def not_too_deep(tree: Any) -> None:  # noqa: ANN401 - as above
    """Refuses a tree so deep that working it out could fail."""
    layer, depth = [tree], 0
    while layer:
        layer, depth = [part for token in layer for part in token], depth + 1
    if depth > DEEPEST:
        raise Refused("The expression is nested too deeply.", "Use fewer brackets and tests.")


def _unusable(token: Any) -> Refused:  # noqa: ANN401 - as above
    return Refused(
        f"“{token.symbol}” cannot be used in a form.", "Use questions, words, and, or, =, !=."
    )


def _function_sort(token: Any, this: str) -> str:  # noqa: ANN401 - as above
    if token.symbol not in FUNCTIONS:
        raise unknown(token.symbol)
    takes, gives = FUNCTIONS[token.symbol]
    if len(token) != len(takes):
        raise Refused(
            f"{token.symbol}() takes {len(takes)} things and was given {len(token)}.",
            f"Write all {len(takes)}.",
        )
    sorts = [sort_of(part, this) for part in token]
    for sort, wanted in zip(sorts, takes, strict=True):
        _needs(sort, wanted, f"In {token.symbol}()")
    if gives != "same":
        return gives
    if sorts[1] != sorts[2]:
        raise Refused(
            f"if() gives {SORTS[sorts[1]]} or {SORTS[sorts[2]]}.", "Let both be of one sort."
        )
    return sorts[1]


def _needs(sort: str, wanted: str, where: str) -> None:
    if wanted in {"any", sort} or (wanted == "condition" and sort != "number"):
        return
    if wanted == "condition":
        raise Refused(f"{where} stands a number.", "Compare it, for example number(${name}) > 0.")
    remedy = "Write number(${name}), or date(${name}) for a day." if wanted == "number" else ""
    raise Refused(
        f"{where} stands {SORTS[sort]} where {SORTS[wanted]} is needed.",
        remedy or "Write string(…) round it, or name the question itself.",
    )
