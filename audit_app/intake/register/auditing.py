"""What a list of last audits would change: each day goes to the school that was there on it.

A list may still name a school by the URN that it had before it converted; the thread says which it
is now. Nothing is written by comparing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from audit_app.intake.register.asked import RowProblem
from audit_app.intake.register.cells import UnreadableCellError
from audit_app.intake.register.would import (
    AUDITED,
    BY_NAME,
    EARLIER,
    LIST,
    SORTS,
    TWO_DAYS,
    Comparison,
    Would,
)
from audit_app.rules.dates import full
from audit_app.rules.schools.clock import audits_of
from audit_app.rules.schools.threads import followed, thread
from audit_app.rules.schools.types import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.intake.register.last_audits import LastAudits, Listed
    from audit_app.intake.register.would import Held
    from audit_app.records import School

# The words after a count of one, and after any other.
_NO_DAY = "line that gives no day", "lines that give no day"
_AGAIN = "line that says again what another says", "lines that say again what another says"
_NAMED = 3


def compare_audits(
    listed: LastAudits, held: Held, done: Mapping[str, tuple[date, ...]]
) -> Comparison:
    """Compare a list with what is held; `done` are the days of full visits kept here, by school."""
    schools = _Schools(held, done)
    problems = list(listed.problems)
    found: dict[str, dict[date, _Found]] = defaultdict(dict)
    said: dict[str, set[date]] = defaultdict(set)
    unchanged, again = 0, 0
    for row in listed.rows:
        try:
            school = schools.visited(row)
        except UnreadableCellError as wrong:
            urns = (row.urn,) if row.urn else ()
            problems.append(RowProblem(row.line, str(wrong), row.name, (), urns))
            continue
        said[school.id].add(row.day)
        if row.day in schools.known(school):
            unchanged += 1
        elif row.day in found[school.id]:
            again += 1
        else:
            found[school.id][row.day] = _Found(row, school)
    would = [
        schools.would(one, is_alone=len(said[identity]) == 1)
        for identity, days in found.items()
        for one in days.values()
    ]
    order = {sort: at for at, sort in enumerate(SORTS)}
    would.sort(key=lambda one: (order[one.sort], one.name.casefold(), one.urn, one.line))
    left = ((_NO_DAY, listed.blank), (_AGAIN, again))
    return Comparison(
        tuple(would),
        tuple(replace(one, file=LIST) for one in sorted(problems, key=lambda one: one.line)),
        unchanged,
        tuple((words[count > 1], count) for words, count in left if count),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A line of the list, and the school whose audit it is."""

    row: Listed
    school: School


class _Schools:
    """The schools by whatever a list may call them, and which followed which."""

    def __init__(self, held: Held, done: Mapping[str, tuple[date, ...]]) -> None:
        self._done = done
        self._by_id = {school.id: school for school in held.schools}
        self._before = followed(held.successions)
        self._heads: dict[str, list[School]] = defaultdict(list)
        self._by: dict[tuple[str, str], list[School]] = defaultdict(list)
        for school in held.schools:
            if school.standing != "closed":
                for each in thread(school.id, self._before):
                    self._heads[each].append(school)
            number = _figures(school.number or "")
            for key in (("urn", school.urn), ("number", number), ("name", _bare(school.name))):
                if key[1]:
                    self._by[key[0], key[1]].append(school)
            if len(number) > _OWN:
                self._by["number", number[-_OWN:]].append(school)

    def visited(self, row: Listed) -> School:
        """The setting that was visited; UnreadableCellError says in words why it is not known."""
        if row.urn:
            called, these = f"the URN {row.urn}", self._by.get(("urn", row.urn), [])
        elif row.number:
            figures = _figures(row.number)
            called, these = f"the number {row.number}", self._by.get(("number", figures), [])
        else:
            called, these = f"the name “{row.name}”", self._by.get(("name", _bare(row.name)), [])
        if not these:
            raise UnreadableCellError(f"No school here has {called}.")
        if len(these) == 1:
            return self._on_the_day(these[0], row.day)
        return self._one_of(these, row.day, called)

    def _one_of(self, these: Sequence[School], day: date, called: str) -> School:
        """The one of several that was there on the day, where they are one school through time."""
        heads = {head.id for school in these for head in self._heads.get(school.id, ())}
        there = [school for school in these if _is_there(school, day)]
        if len(heads) == 1:
            return there[0] if len(there) == 1 else self._by_id[heads.pop()]
        names = "; ".join(f"{one.name}, URN {one.urn or 'none'}" for one in these[:_NAMED])
        raise UnreadableCellError(f"{len(these)} schools here have {called}: {names}. Give a URN.")

    def _on_the_day(self, school: School, day: date) -> School:
        """A school, or the one that had followed it by then."""
        heads = self._heads.get(school.id, [])
        if not heads:
            raise UnreadableCellError(f"{school.name} is closed, and no open school followed it.")
        if not school.closed_on or day <= date.fromisoformat(school.closed_on):
            return school
        if len(heads) > 1:
            names = ", ".join(head.name for head in heads[:_NAMED])
            raise UnreadableCellError(
                f"{school.name} was closed by then, and several followed it: {names}. "
                "Give the URN of the one that was visited."
            )
        after = [
            self._by_id[each]
            for each in thread(heads[0].id, self._before)
            if each in self._by_id and school.id in thread(each, self._before)
        ]
        there = [each for each in after if each.id != school.id and _is_there(each, day)]
        return there[0] if len(there) == 1 else heads[0]

    def known(self, school: School) -> set[date]:
        """The days of the audits that are known along the thread."""
        heads = self._heads.get(school.id) or [school]
        ids = {each for head in heads for each in thread(head.id, self._before)}
        along = ids if len(heads) == 1 else set(thread(school.id, self._before))
        held = (self._by_id[each] for each in along if each in self._by_id)
        return {day for each in held for day in audits_of(each, self._done)}

    def would(self, found: _Found, *, is_alone: bool) -> Would:
        """What is said of one line; what a person has to look at is not taken unasked."""
        row, school = found.row, found.school
        last = max(self.known(school), default=None)
        sort = AUDITED
        if not is_alone:
            sort = TWO_DAYS
        elif last is not None and row.day < last:
            sort = EARLIER
        elif not row.urn and not row.number:
            sort = BY_NAME
        return Would(
            sort,
            school.name,
            school.urn or "",
            full(last) if last else "",
            self._words(row, school),
            row.line,
            school,
            {"last_audit_on": row.day.isoformat()},
            asks=sort != AUDITED,
        )

    def _words(self, row: Listed, school: School) -> str:
        said = full(row.day)
        heads = [head.name for head in self._heads.get(school.id, ()) if head.id != school.id]
        if school.standing == "closed" and heads:
            said = f"{said}; counts for {', '.join(heads[:_NAMED])}, which followed it"
        elif row.urn and row.urn != school.urn:
            said = f"{said}; listed by the URN {row.urn}, which it followed"
        if row.name and _bare(row.name) != _bare(school.name):
            said = f"{said}; called “{row.name}” there"
        return said


_OWN = 4  # figures of a setting's own number, after its authority's three


def _is_there(school: School, day: date) -> bool:
    on = day.isoformat()
    return (school.opened_on or "") <= on and (not school.closed_on or on <= school.closed_on)


def _figures(number: str) -> str:
    return re.sub(r"[^0-9]", "", number)


def _bare(name: str) -> str:
    """A name without its stops and marks: St. Anne's is St Annes."""
    return re.sub(r"[^\w ]", "", plain(name).replace("&", " and ")).replace("  ", " ").strip()
