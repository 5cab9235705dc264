"""Two years of returns: nearly all of the first are back, and of the second what can be by now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from audit_app.records import Trust
from audit_app.reports.words import SENSITIVE
from audit_app.sample.choosing import pick
from audit_app.sample.schools.answering import Head, answers_of
from audit_app.sample.schools.days import school_day
from audit_app.sample.schools.evidence import show_evidence
from audit_app.store import read
from audit_app.store.export_log import Exported, log_export, newest_receipt
from audit_app.workbook.schools.going_out import SCHOOL_RETURN, GoingOut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.records import Return
    from audit_app.sample.made import Clock
    from audit_app.workbook.workbook import Workbook
    from forms.settings_words import Wording

_OPENS, _DUE = (10, 5), (2, 28)
_SENT = 2  # days after it was opened
_ONE_IN = 4  # of so many settings one ticks the parts of its evidence
_FIRST_BACK, _IN = 9, 120  # days after it was opened: the first came back, and all were in
# Who has begun the second year's return and not sent it back.
_BEGUN = frozenset({"Tidewater Primary School", "Fulmar High School", "Pebbles Pre-school"})
# Who never sent the first year's return, and who the second's.
_NEVER = (
    ("Shingle House School", "Shoreline Sports Mornings", "Little Crabs Childminding"),
    ("Albatross House School", "Little Crabs Childminding"),
)
_ROLES = ("Headteacher", "Headteacher", "Executive headteacher", "Deputy headteacher")
_BY_PHASE = {"P16": "Principal", "PVI": "Nursery manager", "CM": "Childminder", "AGR": "Manager"}


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose return it is: its name, its phase and the trust that it belongs to, if any."""

    name: str
    phase: str
    trust: str

    @property
    def role(self) -> str:
        """Who signs for it."""
        if not self.phase:
            return "Chief executive of the trust"
        return _BY_PHASE.get(self.phase) or _ROLES[pick(self.name, len(_ROLES))]


def years_of(today: date, this_year: int) -> tuple[int, int]:
    """The two school years of which the sample holds returns: the last round is well open."""
    open_for = today - date(this_year, *_OPENS)
    last = this_year if open_for.days > _FIRST_BACK else this_year - 1
    return last - 1, last


def opened_on(year: int) -> date:
    """The day on which the returns of a school year were opened."""
    return school_day(date(year, *_OPENS), back=False)


def open_round(book: Workbook, clock: Clock, year: int, cycle: str, wording: Wording) -> None:
    """Open a year's returns, a third of the standards beside those of every year."""
    clock.set_to(opened_on(year))
    due = school_day(date(year + 1, *_DUE), back=True)
    opened = book.rounds.open(year, due.isoformat(), wording, cycle)
    clock.set_to(school_day(opened_on(year) + timedelta(days=_SENT), back=False))
    _send(book, opened.round_id)


def _send(book: Workbook, round_id: str) -> None:
    """Note that every return went out as a spreadsheet; the sample has no such files to digest."""
    held = book.audits.one(round_id)
    going, pen = GoingOut(book, held), book.pen
    receipt = newest_receipt(book.file)
    for returned in book.rounds.returns(round_id):
        log_export(
            book.file,
            Exported(
                pen.sources.new_id(),
                pen.stamp(),
                pen.author.by,
                f"{SCHOOL_RETURN} {returned.id}",
                SENSITIVE,
                "",
                going.name(returned),
                receipt,
            ),
        )


def fill_round(book: Workbook, clock: Clock, year: int, *, later: bool) -> None:
    """Answer and sign what came back by today, in the order in which it came."""
    [round_] = [one for one in book.rounds.all() if one.year == year]
    for on, returned, holder, is_whole in sorted(
        _back(book, clock, year, later=later), key=lambda one: (one[0], one[2].name)
    ):
        clock.set_to(on)
        form, who = book.returns.form(returned), book.returns.respondent(returned)
        head = Head(holder.name, holder.phase, holder.trust, holder.role, on, later)
        told = answers_of(form, head, who)
        if not is_whole:
            told = dict(list(told.items())[: len(told) // 2])
        book.answers.answer_many(returned.id, form, told, f"Answer {round_.code}")
        if returned.school_id is not None and pick(f"{holder.name} ticks", _ONE_IN) == 0:
            show_evidence(book, returned.id, form, told)
        if is_whole:
            book.signing.sign_off(book.returns.one(returned.id), holder.role)


def _back(
    book: Workbook, clock: Clock, year: int, *, later: bool
) -> Iterator[tuple[date, Return, Holder, bool]]:
    """The returns that somebody has begun by today: when, whose, and whether it is whole."""
    [round_] = [one for one in book.rounds.all() if one.year == year]
    schools = {school.id: school for school in book.schools.all()}
    trusts = {trust.id: trust.name for trust in read.rows(book.file, Trust)}
    for returned in book.rounds.returns(round_.id):
        if returned.school_id is None:
            holder = Holder(trusts[str(returned.trust_id)], "", "")
        else:
            school = schools[returned.school_id]
            trust = trusts.get(school.trust_id or "", "")
            holder = Holder(school.name, returned.phase or "", trust)
        after = _FIRST_BACK + pick(f"{holder.name} back", _IN - _FIRST_BACK)
        on = school_day(opened_on(year) + timedelta(days=after), back=False)
        is_begun = later and holder.name in _BEGUN
        if on <= clock.today and not is_begun and holder.name not in _NEVER[later]:
            yield on, returned, holder, True
        elif is_begun:
            begun = opened_on(year) + timedelta(days=_FIRST_BACK)
            yield school_day(begun, back=False), returned, holder, False
