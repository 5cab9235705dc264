"""What the visits of a school year say beside the schools' own ratings, for the area summary."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.analysis.against_rating import AGREE, LESS, MORE, against_rating, by_section
from audit_app.analysis.by_standard import by_standard
from audit_app.analysis.claims import COMPARED
from audit_app.records import Return, Visit
from audit_app.store import read
from audit_app.store.round_answers import values_of_round
from audit_app.workbook.schools.accounts import accounts
from audit_app.workbook.schools.visit_record import round_id as visits_of
from audit_app.workbook.schools.year_said import signed_on

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from audit_app.analysis.against_rating import AgainstRating, SectionSeen
    from audit_app.analysis.by_standard import ByStandard
    from audit_app.workbook.workbook import Workbook

_RATINGS = "V6.01"
# What a setting says of itself, and its declaration, hold no rating.
_NOT_COMPARED = {"ay", "z", "ea", "ez"}
_EARLY = frozenset({"eb", "ec", "ed", "ee"})  # the sections of the early-years form
_JUDGED = frozenset({AGREE, LESS, MORE})


@dataclass(frozen=True, slots=True)
class _Seen:
    """One school: the officer's judgements by section, and outcomes of what has none."""

    views: Mapping[str, str]
    outcomes: Mapping[str, list[str]]

    @property
    def is_compared(self) -> bool:
        """Whether anything at all of it stands beside the school's rating."""
        return bool(_JUDGED & set(self.views.values())) or bool(self.outcomes)


def visits_beside_ratings(
    book: Workbook, year: int, heads: Mapping[str, str], today: date
) -> tuple[AgainstRating, tuple[SectionSeen, ...], ByStandard]:
    """What officers judged section by section, and what standards show where they did not.

    Of a school that was visited more than once, each section is told by the newest visit that
    looked at it: a later visit to one theme takes nothing from what a full visit judged.
    """
    sections: dict[str, str] = {}
    visits: dict[str, list[tuple[str, _Seen]]] = {}
    values = values_of_round(book.file, visits_of(year), (_RATINGS,))
    for one in read.rows(book.file, Return, audit_id=visits_of(year)):
        if one.visit_id is None or not signed_on(one):
            continue
        visit = read.row(book.file, Visit, one.visit_id)
        whose = heads.get(visit.school_id, visit.school_id)
        named = _sections(book, one)
        sections |= {name: label for name, label in named.items() if name not in sections}
        views = _views(values.get(one.id, {}).get(_RATINGS, "null"), named)
        seen = _Seen(views, _outcomes(book, whose, visit, today, set(named) - set(views)))
        if views or seen.outcomes:
            visits.setdefault(whose, []).append((visit.on_date or "", seen))
    held = [_as_one(each) for each in visits.values()]
    named_so = list(sections.items())
    views_of = [seen.views for seen in held]
    compared = sum(seen.is_compared for seen in held)
    return (
        against_rating([list(views.values()) for views in views_of]),
        by_section(named_so, views_of),
        by_standard(named_so, [seen.outcomes for seen in held], compared),
    )


def _as_one(visits: list[tuple[str, _Seen]]) -> _Seen:
    """What a school's visits of a year say together, section by section, each with its day.

    A judgement of the officer's own goes before what standards show; "not looked at" yields to
    both.
    """
    judged: dict[str, str] = {}
    passed_over: dict[str, str] = {}
    outcomes: dict[str, list[str]] = {}
    for _when, seen in sorted(visits, key=lambda one: one[0]):
        outcomes |= seen.outcomes
        for name, view in seen.views.items():
            (judged if view in _JUDGED else passed_over)[name] = view
    told = {name: its for name, its in outcomes.items() if name not in judged}
    rest = {name: view for name, view in passed_over.items() if name not in told}
    return _Seen({**rest, **judged}, told)


def _sections(book: Workbook, returned: Return) -> dict[str, str]:
    """The sections that a visit compares, in its form's order, as the summary names them."""
    question = book.returns.form(returned).question(_RATINGS)
    return {
        row.name: f"{'Early years: ' if row.name in _EARLY else ''}{row.label}"
        for row in (question.rows if question is not None else ())
        if row.name not in _NOT_COMPARED
    }


def _views(text: str, named: Mapping[str, str]) -> dict[str, str]:
    told = {
        str(row.get("row")): str(row["view"]) for row in json.loads(text) or [] if row.get("view")
    }
    return {name: view for name, view in told.items() if name in named}


def _outcomes(
    book: Workbook, whose: str, visit: Visit, today: date, unjudged: set[str]
) -> dict[str, list[str]]:
    """How each standard of the unjudged sections compares, as the school's own page has it."""
    found: dict[str, list[str]] = {}
    if unjudged:
        for line in accounts(book, book.schools.one(whose), today, visit).lines:
            name = line.standard.section.casefold()
            if name in unjudged and line.outcome in COMPARED:
                found.setdefault(name, []).append(line.outcome)
    return found
