"""The visits of one year of the county, and what was recorded of the newest years'."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from audit_app.journal.facets import KEY
from audit_app.journal.lines import Put, canonical
from audit_app.records import Return
from audit_app.rules.schools.phases import form_for
from audit_app.rules.schools.terms import SchoolYears
from audit_app.sample.choosing import pick
from audit_app.sample.schools.days import school_day
from audit_app.sample.schools.visited import Walked, seen_on
from audit_app.store import read
from audit_app.workbook.answers import answer_id
from audit_app.workbook.forms import pinning
from audit_app.workbook.puts import making
from audit_app.workbook.schools.visit_record import form_of_visit, opening, recording, round_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from audit_app.records import School
    from audit_app.sample.county.settings import Placed
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Question

RECORDED = 3  # the newest years whose visits have a record
_TERMS = SchoolYears()
_SHARED, _NOTHING_TO_SHARE = 40, 99  # every so-manieth setting tells of something to share


@dataclass(frozen=True, slots=True)
class Visited:
    """One visit: which setting, and on which day."""

    id: str
    placed: Placed
    school: School
    on: date


def visited_in(
    book: Workbook, held: Sequence[tuple[Placed, School]], year: int, today: date
) -> list[Visited]:
    """A third of the settings in each year, in turn; a few a year too late."""
    found = []
    for placed, school in held:
        late = pick(f"{placed.name} late", 12) == 0
        if (placed.place + year + (year // 3 % 2 if late else 0)) % 3:
            continue
        day = date(year, 9, 20) + timedelta(days=pick(f"{placed.name}{year}", 270))
        on = school_day(day, back=True)
        if on < today:
            found.append(Visited(book.pen.sources.new_id(), placed, school, on))
    return found


def visit_puts(visited: Visited) -> list[Put]:
    """One visit as it is noted."""
    return making(
        "visit",
        visited.id,
        school_id=visited.school.id,
        kind="full",
        term=_TERMS.term_of(visited.on).code,
        on_date=visited.on.isoformat(),
        officer_role=visited.placed.officer,
        standing="done",
    )


def records_of(book: Workbook, year: int, visited: Sequence[Visited]) -> Iterator[Put]:
    """The round of a year's visits, and what the officer wrote down on each."""
    noted = {one.id: one for one in book.visits.all()}
    forms = {form_for(phase): form_of_visit(phase) for phase in ("PRI", "CM")}
    yield from opening(year, forms[form_for("")])
    yield from pinning(forms[form_for("CM")])
    for one in visited:
        form = forms[form_for(one.school.phase or "")]
        identity, puts = recording(form, year, noted[one.id], one.school.phase)
        yield from puts
        place, rest = divmod(one.placed.place, _SHARED)
        walked = Walked(_NOTHING_TO_SHARE if rest else place, one.school, "full", one.on)
        for question in _recorded(form):
            told = seen_on(form, question, walked)
            if told is not None:
                yield from _answering(identity, question.name, told.value, told.note)


def returns_of(book: Workbook, year: int) -> list[Return]:
    """The records of a year's visits, to be signed off."""
    return read.rows(book.file, Return, audit_id=round_id(year))


@lru_cache(maxsize=4)
def _recorded(form: CompiledForm) -> tuple[Question, ...]:
    """The checks that are answered in one word or by a count: words take the most room."""
    begun = {"V0.01", "V0.03", "V6.04"}  # planned, or an action of its own here
    kinds = {"select_one", "sample", "grid", "date"}
    return tuple(
        one
        for one in form.questions
        if one.type.split()[0] in kinds and one.name not in begun and not one.relevant
    )


def _answering(return_id: str, question: str, value: object, note: str) -> Iterator[Put]:
    row = answer_id(return_id, question)
    key = {"return_id": return_id, "question": question, "part": ""}
    yield Put("answer", row, KEY, key)
    yield Put("answer", row, "value", {"value": canonical(value), "why_na": None})
    if note:
        yield Put("answer", row, "note", {"note": note})
