"""What looks like a real person's name, birth date or system number, and so may not be a reference.

A reference such as `NEG26-03` is made of a short code and a number; nothing else is taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

_REFERENCE = re.compile(r"[A-Z]{2,5}[0-9]{2}(-[0-9]{2,3})?")
_DATE = re.compile(r"\b(\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\b")
_NHS_NUMBER = re.compile(r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b")
_LONG_NUMBER = re.compile(r"\b\d{5,}\b")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)


_BORN = re.compile(r"\b(born|dob|d\.o\.b\.?|date of birth)\b\W{0,3}(on )?\d", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_POINTING = (
    (_BORN, "like a date of birth"),
    (_NHS_NUMBER, "like an NHS number"),
    (_POSTCODE, "like a postcode"),
)


def see_that_it_is_a_reference(text: str) -> None:
    """Stop a name, a birth date or a system number from becoming a reference, with the reason."""
    if _REFERENCE.fullmatch(text):
        return
    kind = kind_of_identifier(text) or "not in the shape of a reference"
    raise Problem(
        "not-a-reference",
        f"“{text[:40]}” is {kind}, so it cannot be kept as a reference.",
        "It was not saved.",
        "Use two to five capital letters, the year and a number, such as NEG26-03. Who that is "
        "stays on the key list outside this workbook.",
    )


def see_that_it_names_nobody(what: str, text: str) -> None:
    """Stop a birth date or a system number in words that go into documents, with the reason.

    It sees patterns only, and cannot know a name; a day alone is none, since reviews and meetings
    have days. `what` says which words they are.
    """
    kinds = kinds_in(text) or (["like a system number"] if _LONG_NUMBER.search(text) else [])
    if kinds:
        raise Problem(
            "names-somebody",
            f"{what} holds something that looks {kinds[0]}.",
            "It was not saved; it is still on the screen.",
            "Take it out: a child is a reference, and what is written here goes into documents.",
        )


def kind_of_identifier(text: str) -> str | None:
    """What sort of identifier the text holds, in words; None when none is seen.

    This sees patterns only: it cannot know that an ordinary word is somebody's name.
    """
    for pattern, kind in (
        (_DATE, "like a date of birth"),
        (_NHS_NUMBER, "like an NHS number"),
        (_POSTCODE, "like a postcode"),
        (_LONG_NUMBER, "like a system number"),
    ):
        if pattern.search(text):
            return kind
    return None


def kinds_in(text: str, watched: Sequence[str] = ()) -> list[str]:
    """What in words for others points at somebody, in words; empty where nothing is seen.

    A day alone is none here: actions and meetings are full of days. What follows “born” is.
    """
    found = []
    if _FIGURE.search(text):  # each has one, and most words have none
        found = [kind for pattern, kind in _POINTING if pattern.search(text)]
    return ["like a name to watch for", *found] if names_met(text, tuple(watched)) else found


def names_met(text: str, watched: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the text holds one of the names to watch for, as (start, end), whole words only.

    The names are typed by the auditor and kept in memory only; case does not matter.
    """
    wanted = [re.escape(name.strip()) for name in watched if name.strip()]
    if not wanted:
        return []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(wanted)})(?!\w)", re.IGNORECASE)
    return [match.span() for match in pattern.finditer(text)]
