"""The area in one school year: what the summary and the good-practice digest are made of."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from audit_app.analysis.ageing import Aged, ageing
from audit_app.analysis.coverage import coverage
from audit_app.analysis.return_rate import Back, return_rate
from audit_app.problems import Problem
from audit_app.records import Audit, Return, Visit
from audit_app.reports.area import Area, Shared, digest
from audit_app.reports.words import OPEN, SENSITIVE
from audit_app.rules.actions import is_open
from audit_app.rules.schools.phases import PHASES
from audit_app.rules.schools.terms import year_words
from audit_app.store import read
from audit_app.store.round_answers import values_of_round
from audit_app.workbook.plan_held import added_on
from audit_app.workbook.schools.area_visits import visits_beside_ratings
from audit_app.workbook.schools.visit_record import round_id as visits_of
from audit_app.workbook.schools.year_said import once_each, signed_on, year_said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from audit_app.analysis.ageing import Ageing
    from audit_app.document import Report
    from audit_app.records import School
    from audit_app.reports.area import Year
    from audit_app.workbook.workbook import Workbook

AREA, PRACTICE = "area-summary", "good-practice"
_TO_SHARE, _PROUD, _NEEDED = "V6.02", ("Z.01", "EZ.01"), ("Z.03", "EZ.03")
_SCHOOLS = frozenset({"PRI", "SEC", "THR", "SPE", "NMS", "IND"})
_FEW = 5  # of so few settings of a sort the sort alone would point at one of them


class Gathering:
    """What the summary of a school year is made from, read bit by bit: a county's takes a while.

    Each of `steps` reads a part, in order; then `area` puts them together.
    """

    def __init__(self, book: Workbook, year: int, today: date) -> None:
        """Raises Problem where the year's returns were never opened."""
        self._book, self._year, self._today = book, year, today
        self._round = _round(book, year)
        self._heads = heads_of(book)
        self._before: tuple[Year | None, int] = (None, 0)

    def steps(self) -> tuple[Callable[[], None], ...]:
        """The parts that are read: this year and last, the visits beside them, the actions."""
        return self._read_year, self._read_before, self._read_visits, self._read_actions

    def _read_year(self) -> None:
        self._now, _merged = year_said(self._book, self._round, self._heads)

    def _read_before(self) -> None:
        earlier = self._book.rounds.of_year(self._year - 1)
        if earlier is not None:
            self._before = year_said(self._book, earlier, self._heads)

    def _read_visits(self) -> None:
        self._seen = visits_beside_ratings(self._book, self._year, self._heads, self._today)

    def _read_actions(self) -> None:
        self._aged = _ageing(self._book, self._today)

    def area(self, *, marking: str = SENSITIVE, large_print: bool = False) -> Area:
        """Everything that the summary is made from, when each step was done."""
        book, today = self._book, self._today
        returns = once_each(book.rounds.returns(self._round.id))
        names = {school.id: school.name for school in book.schools.all()}
        back = [
            Back(names[one.school_id], _day(signed_on(one)))
            for one in returns
            if one.school_id is not None
        ]
        due = self._round.returns_due
        of_trusts = [one for one in returns if one.trust_id is not None]
        before, merged = self._before
        needs = _needs(book, self._round.id, returns)
        return Area(
            book.documents.partnership(),
            today,
            self._now,
            before,
            return_rate(back, None if due is None else date.fromisoformat(due), today),
            (sum(bool(signed_on(one)) for one in of_trusts), len(of_trusts)),
            coverage(book.programme.standings(), today, book.programme.years()),
            *self._seen,
            self._aged,
            merged,
            len(needs),
            tuple(sorted(set(needs), key=str.casefold)),
            marking,
            large_print,
        )


def area_of(
    book: Workbook, year: int, today: date, *, marking: str = SENSITIVE, large_print: bool = False
) -> Area:
    """Everything that the summary of a school year is made from.

    Raises Problem where the year's returns were never opened.
    """
    gathering = Gathering(book, year, today)
    for step in gathering.steps():
        step()
    return gathering.area(marking=marking, large_print=large_print)


def practice_of(
    book: Workbook, year: int, today: date, *, marking: str = OPEN, large_print: bool = False
) -> Report:
    """The digest of what was agreed to be shared in a school year."""
    held = _round(book, year)
    schools = {school.id: school for school in book.schools.all()}
    sorts = Counter(school.phase for school in book.schools.open_ones())
    shared: list[Shared] = []
    waiting = 0
    for returned, point, may_share in _told(book, held.id, _PROUD, "share"):
        school = schools.get(returned.school_id or "")
        if may_share == "yes":
            shared.append(Shared(point, _sort_of(school, sorts), is_seen=False))
        else:
            waiting += 1
    for returned, point, may_name in _told(book, visits_of(year), (_TO_SHARE,), "named"):
        visit = read.row(book.file, Visit, str(returned.visit_id))
        school = schools.get(visit.school_id)
        if may_name:  # the school was asked, so it agreed to its being shared
            name = school.name if may_name == "yes" and school else _sort_of(school, sorts)
            shared.append(Shared(point, name, is_seen=True))
        else:
            waiting += 1
    shared.sort(key=lambda one: (one.words.casefold(), one.whose))
    return digest(
        book.documents.partnership(),
        today,
        year,
        _once(shared),
        waiting,
        marking=marking,
        large_print=large_print,
    )


def heads_of(book: Workbook) -> dict[str, str]:
    """For each school, the open school that it is today; itself where there is none.

    One that was split stands behind several: it is none of them.
    """
    found: dict[str, list[str]] = {}
    for head, thread in book.schools.threads().items():
        for school in thread:
            found.setdefault(school.id, []).append(head)
    return {school: heads[0] for school, heads in found.items() if len(heads) == 1}


def _round(book: Workbook, year: int) -> Audit:
    round_ = book.rounds.of_year(year)
    if round_ is None:
        years = ", ".join(year_words(one.year or 0) for one in book.rounds.all()) or "none yet"
        raise Problem(
            "no-round",
            f"The returns of {year_words(year)} were never opened.",
            "Nothing was written.",
            f"Name a year with --year: {years}.",
        )
    return round_


def _day(held: str) -> date | None:
    return date.fromisoformat(held) if held else None


def _ageing(book: Workbook, today: date) -> Ageing:
    made = added_on(book)
    return ageing(
        (
            Aged(
                _day(one.start_on or "") or made.get(one.id),
                _day(one.revised_due or one.due_on or ""),
                _day(one.closed_on or ""),
                not is_open(one),
            )
            for one in book.actions.all()
            if one.school_id is not None
        ),
        today,
    )


def _told(
    book: Workbook, audit_id: str, questions: tuple[str, ...], agreed: str
) -> list[tuple[Return, str, str]]:
    """The points that signed returns of a round hold, each with what was agreed about it."""
    values = values_of_round(book.file, audit_id, questions)
    found = []
    for one in read.rows(book.file, Return, audit_id=audit_id):
        if signed_on(one):
            for text in values.get(one.id, {}).values():
                for row in json.loads(text) or []:
                    point = str(row.get("point") or "").strip()
                    if point:
                        found.append((one, point, str(row.get(agreed) or "")))
    return found


def _needs(book: Workbook, audit_id: str, returns: Iterable[Return]) -> list[str]:
    """What each signed return says that its school needs from the partnership, where it does."""
    values = values_of_round(book.file, audit_id, _NEEDED)
    told = [values.get(one.id, {}) for one in returns if signed_on(one)]
    said = [str(json.loads(text)) for one in told for text in one.values()]
    return [words for one in said if (words := " ".join(one.split()))]


def _sort_of(school: School | None, sorts: Mapping[str | None, int]) -> str:
    """What sort of setting it is, where that points at none of them; "" otherwise."""
    if school is None or school.phase is None or sorts.get(school.phase, 0) < _FEW:
        return ""
    words = PHASES[school.phase].lower()
    noun = " school" if school.phase in _SCHOOLS else ""
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}{noun}"


def _once(shared: list[Shared]) -> list[Shared]:
    """Each point once, of whoever is named first."""
    found: dict[str, Shared] = {}
    for one in shared:
        found.setdefault(one.words, one)
    return list(found.values())
