"""Schools that may have followed one that closed, where no link and nobody says that they did.

The clock of a school that followed another runs on. Where a register comes in without its links, a
converted school would begin anew without a word: so it is told, and never done by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from audit_app.intake.register.would import Unlinked, refused_steps, steps_held
from audit_app.rules.schools.types import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.intake.register.schools import Registered
    from audit_app.intake.register.work import Work
    from audit_app.intake.register.would import Comparison
    from audit_app.records import School

_NEAR = 92  # days between the closing of one and the opening of the other: a term, at the most
_OF_ANY = frozenset({"the", "school", "academy"})  # words that say nothing of which school it is
_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Side:
    """What is known of one of the two; `day` is when it closed, or when it opened."""

    key: str  # its URN, or its id where it has none
    urn: str
    name: str
    authority: str
    number: str
    postcode: str
    day: str | None

    def marks(self) -> Iterator[tuple[str, str, str]]:
        """By what it can be known again, each with the authority that it is of."""
        words = re.sub(r"[^\w ]", "", plain(self.name)).split()
        bare = " ".join(word for word in words if word not in _OF_ANY)
        for what, mark in (("number", self.number), ("postcode", self.postcode), ("name", bare)):
            if mark:
                yield what, self.authority, mark


def unlinked(work: Work) -> tuple[Unlinked, ...]:
    """Each school that may have followed one that closed, of which nobody says so; by name."""
    steps = {would.step[:2] for would in work.would if would.step is not None}
    steps |= steps_held(work.held)
    followed = {before for before, _after in steps}
    refused = refused_steps(work.held)
    befores: dict[tuple[str, str, str], list[_Side]] = defaultdict(list)
    for side in _closed(work):
        if side.key not in followed:
            for mark in side.marks():
                befores[mark].append(side)
    found = {
        (before.key, after.key): Unlinked(
            before.urn, before.name, before.day, after.urn, after.name
        )
        for after in _open(work)
        for mark in after.marks()
        for before in befores.get(mark, ())
        if _is_near(before.day, after.day) and (before.key, after.key) not in refused
    }
    return tuple(sorted(found.values(), key=lambda one: (one.after_name.casefold(), one.said)))


def in_short(found: Comparison) -> tuple[str, str]:
    """A heading on all of them and what to do about it; both are "" where there is none."""
    these = found.unlinked
    if not these:
        return "", ""
    if len(these) == 1:
        return these[0].said.removesuffix("."), what_to_do(found)
    named = ", ".join(f"{one.after_name} after {one.before_name}" for one in these[:_NAMED])
    more = f" and {len(these) - _NAMED:,} more" if len(these) > _NAMED else ""
    words = f"{named}{more}. {what_to_do(found)}"
    return f"{len(these):,} schools may have followed one that closed", words


def what_to_do(found: Comparison) -> str:
    """How somebody says whether they did, and what is so until then."""
    what = "it" if len(found.unlinked) == 1 else "each"
    by_hand = f"say by hand what {what} was before"
    do = (
        f"The file of links does not say so. Where it is so, {by_hand}."
        if found.has_links
        else f"Bring in the file of links with the register, or {by_hand}."
    )
    return f"{do} Until then the last audit of the closed one does not count for the new one."


def _closed(work: Work) -> Iterator[_Side]:
    """Those that are closed once this is taken, held here or not."""
    for row in work.rows.values():
        if row.standing != "closed" or row.is_outside:
            continue
        # Of what was never held here, one that closed on no known day may be of any time.
        is_ours = row.closed_on and work.is_ours((row.authority, row.authority_code))
        if row.urn in work.by_urn or is_ours:
            yield _of_row(row, row.closed_on)
    for school in work.held.schools:
        if school.standing == "closed" and (school.urn or "") not in work.rows:
            yield _of_school(school, school.closed_on)


def _open(work: Work) -> Iterator[_Side]:
    """Those that are open, or will be, once this is taken."""
    for row in work.coming.values():
        yield _of_row(row, row.opened_on)
    for school in work.held.schools:
        row_now = work.rows.get(school.urn or "")
        if row_now is not None:
            if row_now.standing not in {"closed", None} and not row_now.is_outside:
                yield _of_row(row_now, row_now.opened_on or school.opened_on)
        elif school.standing != "closed":
            yield _of_school(school, school.opened_on)


def _of_row(row: Registered, day: str | None) -> _Side:
    number, postcode = _figures(row.number), row.postcode or ""
    return _Side(row.urn, row.urn, row.name, plain(row.authority), number, postcode, day)


def _of_school(school: School, day: str | None) -> _Side:
    urn, authority = school.urn or "", plain(school.authority or "")
    return _Side(urn or school.id, urn, school.name, authority, _figures(school.number), "", day)


def _figures(number: str | None) -> str:
    return re.sub(r"[^0-9]", "", number or "")


def _is_near(closed: str | None, opened: str | None) -> bool:
    """Whether one opened about when the other closed, as far as both days are known."""
    if not closed or not opened:
        return True
    return abs((date.fromisoformat(opened) - date.fromisoformat(closed)).days) <= _NEAR
