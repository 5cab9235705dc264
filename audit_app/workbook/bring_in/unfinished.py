"""A return that came signed though not all is answered that a sign-off asks for."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.journal.facets import KEY
from audit_app.workbook.answers import given
from forms.rules import Given

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.records import Answer, Return
    from audit_app.workbook.bring_in.items import Item
    from audit_app.workbook.workbook import Workbook
    from forms.progress import Left
    from forms.rules import Key


def after(answers: Mapping[Key, Answer], items: Iterable[Item]) -> dict[Key, Given]:
    """The answers of a return once all is taken that a file says."""
    told = dict(given(answers))
    keys = {held.id: key for key, held in answers.items()}
    for put in (put for item in items for put in (*item.also, item.put)):
        if put is None or put.kind != "answer" or put.value is None:
            continue
        if put.facet == KEY:
            key = (str(put.value["question"]), str(put.value["part"]))
            keys[put.row] = key
            told.setdefault(key, Given())
        elif put.facet == "value":
            said = put.value["value"]
            value = None if said is None else json.loads(str(said))
            told[keys[put.row]] = replace(told[keys[put.row]], value=value)
    return told


def may_be_sealed(book: Workbook, returned: Return, *, all_the_same: bool) -> bool:
    """Whether what was taken may be sealed as it came signed.

    Where something is unanswered only if somebody chose that, and never where no standard is.
    """
    left = book.returns.left(returned, given(book.answers.of_return(returned.id)))
    return not left.unanswered or (all_the_same and not left.is_blank)


def in_words(left: Left) -> str:
    """`2 of 96 that must be answered are not`, of what a signed file leaves open."""
    if left.is_blank:
        return "no standard is answered"
    verb = "is" if left.unanswered == 1 else "are"
    return f"{left.unanswered} of {left.of} that must be answered {verb} not"
