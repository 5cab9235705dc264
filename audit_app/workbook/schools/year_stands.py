"""How the returns of a school year stand: who has sent theirs back, who not, and who is late."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from audit_app.records import School, Trust
from audit_app.rules.returning import NOT_SENT, PART, RETURNED, SENT, Known, sentence, state_of
from audit_app.store import read
from audit_app.store.returning import answered_in, listed_in, parts_in, sent_as, stand_in
from audit_app.workbook.moments import day_of
from audit_app.workbook.schools.going_out import SCHOOL_RETURN
from audit_app.workbook.schools.reminding import reminded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Stand:
    """One return of the year: whose, how it stands, how much is in it, when sent, when reminded.

    `number` and `phase` are the school's, or the trust's number where it is `of_trust`. Of a school
    that was asked on several editions of its form, it is the return that is furthest; `others` are
    those on the other editions, each `beside` it, by its id. `is_rest` where its trust answers what
    is the same for all its schools, in a return of its own.
    """

    return_id: str
    name: str
    number: str
    phase: str
    state: str
    answers: int
    sent_on: str
    of_trust: bool
    reminded_on: str = ""
    others: tuple[Stand, ...] = ()
    beside: str = ""
    is_rest: bool = False

    @property
    def editions(self) -> int:
        """On how many editions of its form the school was asked."""
        return 1 + len(self.others)

    def is_of(self, state: str) -> bool:
        """Whether the words of a state are true of it, also where it is late besides.

        Not sent and sent are all that are not back, by whether they left from here.
        """
        if state in {NOT_SENT, SENT}:
            return self.state != RETURNED and bool(self.sent_on) == (state == SENT)
        if state == PART:
            return self.state != RETURNED and self.answers > 0
        return self.state == state


@dataclass(frozen=True, slots=True)
class YearStands:
    """The return of each school in a year, by name; trusts stand after the schools."""

    audit: Audit
    due: date | None
    returns: tuple[Stand, ...]

    @property
    def sentence(self) -> str:
        """How many are back, late and part returned."""
        return sentence(held.state for held in self.returns)

    def count(self, state: str) -> int:
        """How many stand so; one may be counted for several states, such as late and not sent."""
        return sum(held.is_of(state) for held in self.returns)


@dataclass(frozen=True, slots=True)
class ReturnOfYear:
    """How one school's return of a year stands: back `on` a day, or due on one."""

    state: str
    on: date | None
    due: date | None


def returns_by_school(book: Workbook, year: int, today: date) -> Mapping[str, ReturnOfYear] | None:
    """How each school's return of a year stands, by the school's id; None while it is not open.

    Of a school that was asked on two editions of its form, the return that is furthest counts.
    """
    audit = book.rounds.of_year(year)
    if audit is None:
        return None
    due = date.fromisoformat(audit.returns_due) if audit.returns_due else None
    sent = sent_as(book.file, SCHOOL_RETURN)
    furthest: dict[str, tuple[bool, bool, bool, str]] = {}
    for school, held, on, has_answers in stand_in(book.file, audit.id):
        stands = (bool(on), has_answers, held in sent, on)
        furthest[school] = max(stands, furthest.get(school, stands))
    return {
        school: ReturnOfYear(state_of(Known(*known), due, today), day_of(on) if on else None, due)
        for school, (*known, on) in furthest.items()
    }


def _far(known: Known) -> tuple[bool, bool, bool]:
    """How far a return is, as it is compared with another of the same school."""
    return known.is_signed, known.has_answers, known.is_sent


def _day(written: str | None) -> str:
    return day_of(written).isoformat() if written else ""


def year_stands(book: Workbook, round_id: str, today: date) -> YearStands:
    """How each school's return of a round stands today, with a few questions for all of them.

    Sent is what left as a spreadsheet from this copy of the workbook: no other copy is told of it.
    """
    audit = book.audits.one(round_id)
    due = date.fromisoformat(audit.returns_due) if audit.returns_due else None
    answered, sent = answered_in(book.file, round_id), sent_as(book.file, SCHOOL_RETURN)
    reminders, parts = reminded(book.file), parts_in(book.file, round_id)
    schools = {held.id: held for held in read.rows(book.file, School)}
    trusts = {held.id: held for held in read.rows(book.file, Trust)}
    held_by: dict[str, list[tuple[Known, Stand]]] = {}
    for one in listed_in(book.file, round_id):
        school, trust = schools.get(one.school_id or ""), trusts.get(one.trust_id or "")
        if school is None and trust is None:
            continue
        known = Known(one.is_signed, answered.get(one.id, 0) > 0, one.id in sent)
        stand = Stand(
            one.id,
            school.name if school else trust.name if trust else "",
            (school.urn if school else trust.number if trust else "") or "",
            (one.phase or "") if school else "",
            state_of(known, None, today),
            answered.get(one.id, 0),
            _day(sent.get(one.id)),
            school is None,
            _day(reminders.get(one.id)),
            is_rest=school is not None and one.id in parts,
        )
        held_by.setdefault(one.school_id or one.trust_id or "", []).append((known, stand))
    found = [_furthest(these, due, today) for these in held_by.values()]
    found.sort(key=lambda held: (held.of_trust, held.name.casefold()))
    return YearStands(audit, due, tuple(found))


def _furthest(these: list[tuple[Known, Stand]], due: date | None, today: date) -> Stand:
    """The return of a school that is furthest, with the others; only that one may be late."""
    these.sort(key=lambda held: (_far(held[0]), held[1].return_id), reverse=True)
    (known, stand), *others = these
    beside = tuple(replace(other, beside=stand.return_id) for _known, other in others)
    return replace(stand, state=state_of(known, due, today), others=beside)
