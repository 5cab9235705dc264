"""The accounts of one school: what it said of itself year by year, and what a visit saw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from audit_app.analysis.claims import Claim, Line, Signed, Standard, claim_of, of_several
from audit_app.analysis.looks import looks_at
from audit_app.journal.seals import read_seal
from audit_app.records import Audit, Return, School, Visit
from audit_app.rules.schools.phases import VISIT_FORM, form_for
from audit_app.rules.schools.terms import year_words, years_from
from audit_app.store import read
from audit_app.workbook.answers import given
from audit_app.workbook.moments import day_of
from forms.compile import compile_form
from forms.counterparts import standards_tested
from forms.read import library
from forms.rules import Respondent, asked, fits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from audit_app.analysis.claims import Look
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.rules import Given, Key

RETURNS = "school_return"
_NOT_ASKED = Claim("not_asked", "Not asked")
_TWO = 2  # returns of one year, of which it is asked whether their schools merged


@dataclass(frozen=True, slots=True)
class Year:
    """What a school said of itself in one school year, with its trust's answers beneath.

    `role` is who signed and `on` the day on which they did, as they wrote it, or else that of the
    sign-off here; "" while nobody has. `own` is what the school itself answered.
    """

    year: int
    claims: Mapping[str, Claim]
    returned: Return | None = None
    role: str = ""
    on: str = ""
    own: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Accounts:
    """The three accounts of each standard, and whose they are."""

    lines: tuple[Line, ...]
    last: Year
    now: Year
    visit: Visit | None
    returned: Return | None


def accounts(book: Workbook, school: School, today: date, visit: Visit | None = None) -> Accounts:
    """The school's last two years' claims, and what this visit saw, or else the newest one begun.

    This year is the visit's own, or the newest of which there is anything.
    """
    the_thread = book.schools.thread(school)
    held = _returns(book, the_thread)
    begun = begun_visits(book, the_thread)
    years = {year for year, _one in held}
    if visit is not None:
        this = next((year for year, one, _r in begun if one.id == visit.id), _year(book, today))
    else:
        this = max([*years, *(year for year, _v, _r in begun)], default=_year(book, today))
    before = max((year for year in years if year < this), default=this - 1)
    if visit is None:
        visit = next((one for year, one, _r in begun if year >= this - 1), None)
    returned = book.visiting.return_of(visit.id) if visit is not None else None
    now, last = (_said(book, held, year) for year in (this, before))
    looks = looks_of(book, returned) if returned is not None else {}
    standards = standards_of(_form(book, now, last, school), school.phase or "")
    tested = _tested(book, returned)
    lines = tuple(
        Line(one, _claim(last, one), _claim(now, one), looks.get(one.name, ()), one.name in tested)
        for one in standards
    )
    return Accounts(lines, last, now, visit, returned)


def looks_of(book: Workbook, returned: Return) -> dict[str, tuple[Look, ...]]:
    """What a visit saw, by standard: of what is put to the officer now."""
    form, answers = book.returns.form(returned), given(book.answers.of_return(returned.id))
    put = {one.key for one in asked(form, answers, book.returns.respondent(returned))}
    return looks_at(form, {key[0]: one for key, one in answers.items() if key in put})


def _tested(book: Workbook, returned: Return | None) -> frozenset[str]:
    """The standards that some check of a visit tests: of this one, or of the form as we ship it."""
    form = library()[VISIT_FORM] if returned is None else book.returns.form(returned)
    return frozenset(name for question in form.questions for name in standards_tested(question))


def begun_visits(book: Workbook, the_thread: Sequence[School]) -> list[tuple[int, Visit, Return]]:
    """The visits of a thread that have a record: school year, visit and return, newest first."""
    found = []
    for school in the_thread:
        for visit in read.rows(book.file, Visit, school_id=school.id):
            returned = book.visiting.return_of(visit.id)
            if returned is not None:
                round_ = read.row(book.file, Audit, returned.audit_id)
                found.append((round_.year or 0, visit, returned))
    return sorted(found, key=lambda one: (one[0], one[1].on_date or "", one[1].id), reverse=True)


def standards_of(form: CompiledForm, phase: str) -> tuple[Standard, ...]:
    """The standards that a school of this phase is asked: what can be met, partly met or not."""
    who = Respondent(phase=phase)
    return tuple(
        Standard(one.name, one.label, section.name, section.label, one.basis)
        for section in form.sections
        for one in section.questions
        if fits(form, one, who) and _is_judged(form, one.list_name)
    )


def _is_judged(form: CompiledForm, list_name: str) -> bool:
    scale = form.scale(list_name)
    return scale is not None and scale.judged


def _year(book: Workbook, today: date) -> int:
    return years_from(book.settings.all()).year_of(today)


def _returns(book: Workbook, the_thread: Sequence[School]) -> list[tuple[int, Return]]:
    """The returns of a thread and of its trusts with their years: the nearest school's first."""
    found = []
    for column, ids in (
        ("school_id", [school.id for school in the_thread]),
        ("trust_id", [school.trust_id for school in the_thread if school.trust_id]),
    ):
        for identity in dict.fromkeys(ids):
            for returned in read.rows(book.file, Return, **{column: identity}):
                round_ = read.row(book.file, Audit, returned.audit_id)
                if round_.sort == RETURNS and round_.year is not None:
                    found.append((round_.year, returned))
    return found


def _said(book: Workbook, held: Sequence[tuple[int, Return]], year: int) -> Year:
    """What was said in a year: of the nearest school in the thread, then of its trust."""
    these = [returned for when, returned in held if when == year]
    if not these:
        return Year(year, {})
    of_school = _side_by_side(book, [one for one in these if one.school_id is not None])
    claims = _of_schools(book, of_school)
    own = frozenset(name for name, claim in claims.items() if claim.state == "answered")
    for returned in (one for one in these if one.trust_id is not None):
        trust = _trust(book, returned)
        for name, claim in _claims(book, returned).items():
            if name not in claims or claims[name].state != "answered":
                claims[name] = replace(claim, trust=trust)
    first = (of_school or these)[0]
    return Year(year, claims, first, *_signed(book, first), own)


def _signed(book: Workbook, returned: Return) -> tuple[str, str]:
    """Who signed a return, and the day on which they did; "" while it is open.

    It is as the return itself says, also where an officer typed it in here and sealed it.
    """
    seal = read_seal(returned.seal)
    if seal is None or seal.is_open:
        return "", ""
    told = given(book.answers.of_return(returned.id))
    names = [q.name for q in book.returns.form(returned).questions if q.type == "sign_off"]
    values = [told[name, ""].value for name in names if (name, "") in told]
    held = [one for one in values if isinstance(one, dict) and one.get("role") and one.get("date")]
    theirs = next((one for one in held if one["role"] == seal.role), held[0] if held else {})
    return str(theirs.get("role") or seal.role), str(theirs.get("date") or day_of(seal.on))


def _trust(book: Workbook, returned: Return) -> Signed:
    names = {one.id: one.name for one in book.trusts.all()}  # somebody may have taken it out
    return Signed(names.get(returned.trust_id or "", "Its trust"), *_signed(book, returned))


def _side_by_side(book: Workbook, returns: Sequence[Return]) -> list[Return]:
    """The nearest school's return, and those of others that it does not follow: they merged."""
    if len(returns) < _TWO:
        return list(returns)
    found: list[Return] = []
    followed: set[str | None] = set()
    for returned in returns:
        if returned.school_id not in followed:
            found.append(returned)
            school = book.schools.one(str(returned.school_id))
            followed |= {one.id for one in book.schools.thread(school)}
    return found


def _of_schools(book: Workbook, returns: Sequence[Return]) -> dict[str, Claim]:
    """What the schools of these returns said, standard by standard; of one alone as it said it."""
    if len(returns) == 1:
        return _claims(book, returns[0])
    said = [(book.schools.one(str(one.school_id)).name, _claims(book, one)) for one in returns]
    said.sort(key=lambda each: each[0].casefold())
    standards = dict.fromkeys(name for _school, claims in said for name in claims)
    return {
        name: of_several([(school, claims.get(name, _NOT_ASKED)) for school, claims in said])
        for name in standards
    }


def _claims(book: Workbook, returned: Return) -> dict[str, Claim]:
    form, answers = book.returns.form(returned), book.answers.of_return(returned.id)
    told: Mapping[Key, Given] = given(answers)
    who = book.returns.respondent(returned)
    found = {}
    for one in asked(form, told, who):
        held = answers.get(one.key)
        where = (held.evidence_where or "") if held is not None else ""
        found[one.question.name] = claim_of(form, one.question, told.get(one.key), where)
    return found


def _claim(said: Year, standard: Standard) -> Claim:
    if said.returned is None:
        return Claim("no_return", f"No {year_words(said.year)} return")
    return said.claims.get(standard.name, _NOT_ASKED)


def _form(book: Workbook, now: Year, last: Year, school: School) -> CompiledForm:
    """The form that the standards stand in: as it was pinned last, or else ours."""
    for said in (now, last):
        if said.returned is not None and said.returned.school_id is not None:
            return book.returns.form(said.returned)
    return compile_form(library()[form_for(school.phase or "")])


def years_of(book: Workbook, school: School) -> list[Year]:
    """What a school said of itself in every year that it returned, the newest first."""
    held = _returns(book, book.schools.thread(school))
    return [_said(book, held, year) for year in sorted({year for year, _r in held}, reverse=True)]
