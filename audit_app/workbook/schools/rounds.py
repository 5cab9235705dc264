"""A school year's round of returns: opened once, with a return for each open school."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.problems import Problem
from audit_app.records import Audit, PinnedForm, Return, School, Trust
from audit_app.rules.schools.phases import EARLY_YEARS, form_for
from audit_app.rules.schools.terms import year_words
from audit_app.store import read
from audit_app.store.returning import signed_in
from audit_app.workbook.forms import form_id, pinning
from audit_app.workbook.puts import making
from forms.compile import compile_form
from forms.compiled import read_compiled
from forms.read import library
from forms.rules import Respondent, fits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.journal.lines import Put
    from audit_app.workbook.pen import Pen
    from forms.compiled import CompiledForm
    from forms.settings_words import Wording

SORT = "school_return"
S175, S40 = "s175-school", "s40-early-years"
CYCLES = (None, "1", "2", "3")
OFFICER = "Schools safeguarding officer"
_FEWEST = 2  # schools of a trust, from which it answers what is the same in all of them once


@dataclass(frozen=True, slots=True)
class Opened:
    """A round that was opened or added to: its id, how many returns it got, and who got none.

    `without_phase` are the open schools whose phase is not known: which questions they are asked
    follows from it.
    """

    round_id: str
    made: int
    without_phase: tuple[School, ...]


class Rounds:
    """The rounds of returns, one for each school year, and the returns in them."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> list[Audit]:
        """Every year's round, the newest first."""
        return read.rows(self._pen.file, Audit, order="year desc", sort=SORT)

    def of_year(self, year: int) -> Audit | None:
        """The round of a school year; None while it is not open."""
        found = read.rows(self._pen.file, Audit, id=round_id(year))
        return found[0] if found else None

    def returns(self, round_id: str) -> list[Return]:
        """A round's returns, of schools and of trusts."""
        found = read.rows(self._pen.file, Return, audit_id=round_id)
        return [one for one in found if one.school_id is not None or one.trust_id is not None]

    def signed(self, round_id: str) -> tuple[int, int]:
        """How many of a round's schools and trusts have signed a return off, of how many.

        A school that was asked on two editions of its form counts once.
        """
        return signed_in(self._pen.file, round_id)

    def open(self, year: int, due: str, wording: Wording, cycle: str | None = None) -> Opened:
        """Open a year's round and make a return for each open school, in one deed.

        `cycle` says which third of the standards is asked beside the yearly ones; None asks all.
        Raises Problem where the year is open already, or there is no school to ask.
        """
        if cycle not in CYCLES:
            raise ValueError(cycle)
        words = year_words(year)
        if self.of_year(year) is not None:
            raise _open_already(words)
        forms = {name: compile_form(library()[name], wording=wording) for name in (S175, S40)}
        puts = [put for form in forms.values() for put in pinning(form)]
        puts += making(
            "audit",
            round_id(year),
            code=f"S175 {words}",
            sort=SORT,
            year=year,
            title=f"Section 175/157 returns {words}",
            form_id=form_id(forms[S175]),
            lead_role=OFFICER,
            returns_due=due,
            stage="collect",
            cycle=cycle,
        )
        made, without = self._made(round_id(year), year, cycle, forms)
        if not made:
            raise _no_schools()
        self._pen.write(f"Open the returns of {words}", [*puts, *_flat(made)])
        return Opened(round_id(year), len(made), without)

    def ask_new(self, held: Audit) -> Opened:
        """Make a return for each open school that has none yet, on the round's own forms."""
        year = held.year or 0
        made, without = self._made(held.id, year, held.cycle, self._forms(held))
        known = {one.id for one in self.returns(held.id)}
        asked = {one.school_id for one in self.returns(held.id)}
        new = [puts for puts in made if puts[0].row not in known and _school_of(puts) not in asked]
        self._pen.write(f"Ask {len(new)} more for {held.code}", _flat(new))
        return Opened(held.id, len(new), without)

    def _forms(self, held: Audit) -> dict[str, CompiledForm]:
        """The forms that this round pinned, by their names."""
        found = {}
        for identity in {held.form_id, *(one.form_id for one in self.returns(held.id))}:
            form = self.pinned(str(identity))
            found[form.parts[0].name] = form
        if S40 not in found:  # nobody was asked it yet
            form = compile_form(library()[S40])
            self._pen.write(f"Choose the early-years form of {held.code}", pinning(form))
            found[S40] = form
        return found

    def pinned(self, identity: str) -> CompiledForm:
        """A form as a round pinned it."""
        return read_compiled(read.row(self._pen.file, PinnedForm, identity).text)

    def _made(
        self, audit: str, year: int, cycle: str | None, forms: Mapping[str, CompiledForm]
    ) -> tuple[list[list[Put]], tuple[School, ...]]:
        schools = [one for one in open_schools(self._pen) if one.phase]
        answering = trusts_that_answer(schools)
        made = []
        for school in schools:
            phase = str(school.phase)
            name = form_for(phase)
            level = "setting" if name == S175 and school.trust_id in answering else None
            who = {"school_id": school.id, "phase": phase, "level": level}
            made.append(_making(audit, year, forms[name].digest, who, cycle))
        for trust, its in answering.items():
            phase = _asked_most(forms[S175], [str(one.phase) for one in its], cycle)
            who = {"trust_id": trust, "phase": phase, "level": "trust"}
            made.append(_making(audit, year, forms[S175].digest, who, cycle))
        without = tuple(one for one in open_schools(self._pen) if not one.phase)
        return made, without


def round_id(year: int) -> str:
    """The id of a year's round, the same on every laptop."""
    return derived_id("audit", SORT, str(year))


def open_schools(pen: Pen) -> list[School]:
    """The settings that are open now, by name."""
    found = read.rows(pen.file, School, order="name collate nocase, id")
    return [one for one in found if one.standing in {None, "open"}]


def trusts_that_answer(schools: Sequence[School]) -> dict[str, list[School]]:
    """The trusts of two or more of these schools, each with its schools on the full form.

    What is the same in all of them is then answered once, and each school answers the rest.
    """
    found: dict[str, list[School]] = {}
    for school in schools:
        if school.trust_id is not None and school.phase not in EARLY_YEARS:
            found.setdefault(school.trust_id, []).append(school)
    return {trust: its for trust, its in found.items() if len(its) >= _FEWEST}


def _asked_most(form: CompiledForm, phases: Sequence[str], cycle: str | None) -> str:
    """The phase by which a trust is asked most: what it is not asked, none of its schools is."""

    def asks(phase: str) -> int:
        who = Respondent(phase=phase, level="trust", cycle=cycle or "")
        return sum(fits(form, question, who) for question in form.questions)

    return max(sorted(set(phases)), key=asks)


def who_answers(pen: Pen, returned: Return) -> School | Trust | None:
    """The school or the trust that a return was made for; None for any other return."""
    if returned.school_id is not None:
        return read.row(pen.file, School, returned.school_id)
    if returned.trust_id is not None:
        return read.row(pen.file, Trust, returned.trust_id)
    return None


def _making(
    audit: str, year: int, digest: str, who: Mapping[str, str | None], cycle: str | None
) -> list[Put]:
    holder = str(who.get("school_id") or who.get("trust_id"))
    identity = derived_id("return", audit, digest, holder, str(year), "first")
    form = digest[:32]
    return making(
        "return",
        identity,
        audit_id=audit,
        form_id=form,
        occasion="first",
        cycle=cycle,
        **who,
    )


def _school_of(puts: Sequence[Put]) -> object:
    value = puts[0].value
    return value.get("school_id") or object() if value else object()


def _flat(made: Sequence[Sequence[Put]]) -> list[Put]:
    return [put for puts in made for put in puts]


def _open_already(words: str) -> Problem:
    return Problem(
        "open-already",
        f"The returns of {words} are open already.",
        "Nothing was changed.",
        "Ask the schools that were added since from the page of that year.",
    )


def _no_schools() -> Problem:
    return Problem(
        "no-schools",
        "There is no open school with a phase to ask.",
        "Nothing was opened.",
        "Bring in your school register first, or add a school by hand.",
    )
