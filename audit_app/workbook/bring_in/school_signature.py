"""How a school's return that came back is signed: by whom, in words, and what that changes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import full
from audit_app.workbook.bring_in.items import PROBLEM, Item
from audit_app.workbook.bring_in.reading import day, to_come, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.intake.cells_said import Held
    from audit_app.reports.school_start import Signature
    from audit_app.workbook.bring_in.school_row import SchoolRows

_LONGEST = 120
_NO_DAY = "The signature has no day, so it does not count as signed."
_TOO_LONG = "That is longer than a name or a role."


def signed(
    facts: Mapping[str, Held], wanted: Sequence[Signature], looked: SchoolRows
) -> tuple[str, str, list[Item]]:
    """Who signed it, in words, and what that would change; "" where a signature is missing."""
    items: list[Item] = []
    roles: list[tuple[str, str]] = []
    for each in wanted:
        value, wrong = _signature(facts, each, looked.today)
        if wrong:
            items.append(Item(PROBLEM, "Start here", each.role, "", "", wrong))
        if not value or wrong:
            continue
        if each.question is not None:
            items += looked.signed(each.question, value)
        roles.append((str(value["role"]), full(date.fromisoformat(str(value["date"])))))
    if len(roles) < len(wanted) or not roles:
        return "", "", items
    return roles[0][0], f"It says: signed by {_in_words(roles)}.", items


def _in_words(roles: Sequence[tuple[str, str]]) -> str:
    """`Headteacher and Governor, 20 November 2026`; where the days differ, each with its own."""
    if len({on for _role, on in roles}) == 1:
        return f"{' and '.join(role for role, _on in roles)}, {roles[0][1]}"
    return ", and ".join(f"{role}, {on}" for role, on in roles)


def _signature(
    facts: Mapping[str, Held], each: Signature, today: str
) -> tuple[dict[str, str | None], str]:
    """What stands in the cells of one signature; nothing where none is filled in."""
    name, bad_name = words(facts.get(each.name)) if each.name else (None, "")
    role, bad_role = words(facts.get(each.role))
    on, bad_day = day(facts.get(each.on))
    wrong = bad_name or bad_role or bad_day or to_come(on, today)
    if not wrong and any(len(said or "") > _LONGEST for said in (name, role)):
        wrong = _TOO_LONG
    if wrong or not (name or role):
        return {}, wrong
    if on is None:
        return {}, _NO_DAY
    if role is None and each.question is not None:
        role = each.question.label.removesuffix(" signs")
    return {"role": role, "date": on, "name": name}, ""


def signatures_in(facts: Mapping[str, Held], wanted: Sequence[Signature]) -> int:
    """How many questions of the form are signatures that are filled in."""
    return sum(
        bool(facts.get(each.role) or facts.get(each.name))
        for each in wanted
        if each.question is not None
    )
