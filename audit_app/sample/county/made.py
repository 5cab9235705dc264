"""Makes the county through the one way to write, in large deeds: the same for the same day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from audit_app.journal.lines import Sort, derived_id
from audit_app.rules.schools.terms import SchoolYears, year_words
from audit_app.sample.choosing import pick
from audit_app.sample.county.returns import answer_puts
from audit_app.sample.county.settings import TRUSTS, settings
from audit_app.sample.county.visits import (
    RECORDED,
    records_of,
    returns_of,
    visit_puts,
    visited_in,
)
from audit_app.sample.made import Clock, made_whole
from audit_app.sample.schools.days import school_day
from audit_app.sample.schools.seen import AGREED
from audit_app.workbook.pen import Author
from audit_app.workbook.puts import making
from audit_app.workbook.schools.register import school_id
from audit_app.workbook.sign_off import signing
from forms.settings_words import DEFAULT_WORDING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from audit_app.journal.lines import Put
    from audit_app.records import Return, School
    from audit_app.sample.county.settings import Placed
    from audit_app.workbook.workbook import Workbook

FILE_NAME = "Marram county.audit"
SCHOOLS, YEARS = 800, 10
_BUNCH = 100  # returns in one deed
_TERMS = SchoolYears()
_BACK = 93  # of a hundred settings, so many return in a year


def make_county(
    folder: Path,
    today: date,
    tick: Callable[[int, int], None],
    schools: int = SCHOOLS,
    years: int = YEARS,
) -> Path:
    """Make the county in a folder, unless it is there; where it lies.

    `tick` hears how many returns are written, of how many; when it raises, no file is left.
    """

    def fill(book: Workbook, clock: Clock) -> None:
        _County(book, clock, tick, schools, years).write()

    author = Author("Schools safeguarding officer", "county")
    return made_whole(folder / FILE_NAME, "marram county", author, Clock(today), fill)


class _County:
    """Writes the county from its first year to today."""

    def __init__(
        self, book: Workbook, clock: Clock, tick: Callable[[int, int], None], many: int, years: int
    ) -> None:
        self._book, self._clock, self._tick = book, clock, tick
        self._placed = list(settings(many))
        last = _TERMS.year_of(clock.today - timedelta(days=60))
        self._years = range(last - years + 1, last + 1)
        self._written, self._of = 0, many * years

    def write(self) -> None:
        """Everything, a transaction for the register and one for each year."""
        with self._book.file.all_at_once():
            self._clock.set_to(date(self._years[0], 9, 1))
            self._book.settings.put_many({"partnership": "Marram county"}, "Name the partnership")
            self._register()
        for year in self._years:
            with self._book.file.all_at_once():
                self._returns(year)
                self._visits(year)
        with self._book.file.all_at_once():
            self._plan()
            self._actions()

    def _register(self) -> None:
        puts: list[Put] = []
        for uid, name in TRUSTS.items():
            made_as = f"uid:{uid}"
            trust = derived_id("trust", made_as)
            puts += making("trust", trust, made_as=made_as, name=name, number=uid)
        for placed in self._placed:
            puts += _making(placed, self._years[0])
        self._book.pen.write(f"Bring in the register: {len(self._placed)} settings", puts)

    def _returns(self, year: int) -> None:
        self._clock.set_to(school_day(date(year, 10, 5), back=False))
        cycle = str(1 + year % 3)
        due = date(year + 1, 2, 28).isoformat()
        opened = self._book.rounds.open(year, due, DEFAULT_WORDING, cycle)
        names = {school.id: school.name for school in self._book.schools.all()}
        back = [
            one
            for one in self._book.rounds.returns(opened.round_id)
            if pick(f"{names.get(one.school_id or '', one.trust_id)}{year} back", 100) < _BACK
        ]
        forms = {one.form_id: self._book.returns.form(one) for one in back}
        for at in range(0, len(back), _BUNCH):
            some = back[at : at + _BUNCH]
            when = school_day(date(year, 11, 2) + timedelta(days=at // 20), back=False)
            self._clock.set_to(min(when, self._clock.today))
            puts = [
                put
                for one in some
                for put in answer_puts(
                    forms[one.form_id], one, names.get(one.school_id or "", ""), year
                )
            ]
            self._book.pen.write(f"Take {len(some)} returns of {year_words(year)}", puts)
            self._sign(some)
            self._written += len(some)
            self._tick(min(self._written, self._of), self._of)

    def _sign(self, returns: list[Return], role: str = "Headteacher") -> None:
        pen = self._book.pen
        seals = [signing(pen, one, role, is_untold=False) for one in returns]
        pen.write(f"Sign off {len(returns)} returns", seals, Sort.SIGN_OFF)

    def _visits(self, year: int) -> None:
        """The year's visits; those of the newest years with what was seen, signed off."""
        visited = visited_in(self._book, self._held(), year, self._clock.today)
        if not visited:
            return
        self._clock.set_to(max(one.on for one in visited))
        puts = [put for one in visited for put in visit_puts(one)]
        self._book.pen.write(f"Note the visits of {year_words(year)}", puts)
        if year in self._years[-RECORDED:]:
            seen = list(records_of(self._book, year, visited))
            self._book.pen.write(f"Write down the visits of {year_words(year)}", seen)
            self._sign(returns_of(self._book, year), "Schools safeguarding officer")

    def _held(self) -> list[tuple[Placed, School]]:
        held = {school.name: school for school in self._book.schools.all()}
        return [(placed, held[placed.name]) for placed in self._placed]

    def _plan(self) -> None:
        self._clock.set_to(self._clock.today)
        term = _TERMS.term_of(self._clock.today + timedelta(days=90)).code
        puts: list[Put] = []
        for placed, school in self._held():
            if placed.place % 9 == 0:
                puts += making(
                    "visit",
                    self._book.pen.sources.new_id(),
                    school_id=school.id,
                    kind="full",
                    term=term,
                    officer_role=placed.officer,
                    standing="planned",
                )
        self._book.pen.write("Plan visits", puts)

    def _actions(self) -> None:
        puts: list[Put] = []
        for number, (placed, school) in enumerate(self._held(), 1):
            ask, owner, know = AGREED[placed.place % len(AGREED)]
            begun = self._clock.today - timedelta(days=30 + pick(placed.name, 500))
            status = ("done", "on_track", "not_started", "done")[placed.place % 4]
            puts += making(
                "action",
                self._book.pen.sources.new_id(),
                number=number,
                source="school_audit",
                school_id=school.id,
                ask=ask,
                owner_role=owner,
                success_measure=know,
                supporting=(),
                start_on=begun.isoformat(),
                due_on=(begun + timedelta(days=120)).isoformat(),
                status=status,
                evidence="Shown to the officer" if status == "done" else None,
                closed_on=min(begun + timedelta(days=100), self._clock.today).isoformat()
                if status == "done"
                else None,
            )
        self._book.pen.write("Agree actions", puts)


def _making(placed: Placed, year: int) -> list[Put]:
    made_as = f"urn:{placed.urn}" if placed.urn else f"own:{900000 + placed.place}"
    last = date(year - 1 - placed.place % 3, 10, 1) + timedelta(days=pick(placed.name, 200))
    return making(
        "school",
        school_id(made_as),
        made_as=made_as,
        name=placed.name,
        urn=placed.urn or None,
        number=f"998/{1000 + placed.place}" if placed.urn else None,
        phase=placed.sort.phase,
        type_name=placed.sort.type_name,
        duty=placed.sort.duty,
        standing="open",
        opened_on=f"{1950 + pick(placed.name, 60)}-09-01",
        authority="Marram county",
        district=placed.district,
        trust_id=derived_id("trust", f"uid:{placed.trust}") if placed.trust else None,
        officer_role=placed.officer,
        last_audit_on=school_day(last, back=True).isoformat(),
    )
