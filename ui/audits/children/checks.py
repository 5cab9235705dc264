"""What may not be typed where a child's reference stands, with the reason in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.rules.identifiers import (
    kind_of_identifier,
    names_met,
    see_that_it_is_a_reference,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_LONGEST = 24  # letters of a cell that is named


def see_that_it_may_be_a_reference(
    typed: str, taken: Collection[str] = (), watched: Sequence[str] = ()
) -> str:
    """The reference as it is kept, in capitals. A Problem with the reason when it can be none."""
    if names_met(typed, tuple(watched)):
        raise Problem(
            "names-somebody",
            "What was typed holds a name to watch for, so it cannot be kept as a reference.",
            "It was not saved.",
            "Use a code, the year and a number, such as NEG26-03.",
        )
    reference = typed.strip().upper()
    try:
        see_that_it_is_a_reference(reference)
    except Problem:
        see_that_it_is_a_reference(typed.strip())  # the reason, with the words as they were typed
        raise
    if reference in taken:
        raise Problem(
            "taken",
            f"{reference} is already in this audit.",
            "It was not saved.",
            "Give each child a reference of its own.",
        )
    return reference


def named_cell(cell: str, watched: Sequence[str] = ()) -> str:
    """A cell that is left out, as it may be named on the screen: never what points at somebody."""
    if names_met(cell, tuple(watched)):
        return "a name to watch for"
    kind = kind_of_identifier(cell)
    if kind:
        return f"something {kind}"
    shown = "".join(letter if letter.isprintable() else "·" for letter in cell[:_LONGEST])
    return f"“{shown}…”" if len(cell) > _LONGEST else f"“{shown}”"
