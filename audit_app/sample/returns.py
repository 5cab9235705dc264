"""Invented answers: every return of a finished round, and part of the one that is running."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.sample.answers import answer_to
from audit_app.sample.children import CHILDREN, HALF, NOT_BEGUN, SIGNS, STATUTORY, SYSTEMS
from audit_app.sample.choosing import Deck, pick
from audit_app.sample.wording import Notes
from audit_app.workbook.answers import Told
from audit_app.workbook.pen import Author
from forms.rules import asked
from forms.values.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from audit_app.records import Return
    from audit_app.sample.children import Child
    from audit_app.sample.wording import Voices
    from audit_app.workbook.workbook import Workbook
    from forms.rules import Key

_PASSES = 4  # gates open gates: four rounds of answering reach the last of them


@dataclass(frozen=True, slots=True)
class Writer:
    """One agency about one child, on a day, with what is left to say."""

    round: str
    number: int
    child: Child
    code: str
    on: date
    deck: Deck
    notes: Notes
    voices: Voices
    lead: str

    @property
    def seed(self) -> str:
        """What tells this return from the others of the sample."""
        return f"{self.round}{self.number}{self.code}"

    @property
    def leads(self) -> bool:
        """Whether this agency leads the work with the child, and so calls its meetings."""
        return self.code == ("CSC" if self.child.plan in STATUTORY else "EH")

    def month(self, event: str) -> str:
        """The month of one event in the child's life, which is the same for every agency."""
        return MONTHS[(5 * self.number + pick(f"{self.round}{event}", 12)) % len(MONTHS)]


def fill_returns(
    book: Workbook, audit_id: str, on: date, voices: Voices, *, is_running: bool
) -> Iterator[Return]:
    """Answer an audit's returns one by one; while it is running, some are half done or untouched.

    Each return comes as its turn begins, so that whoever watches can count.
    """
    audit = book.audits.one(audit_id)
    codes = {agency.id: agency.code for agency in book.settings.agencies()}
    lead = next(agency for agency, code in codes.items() if code == "EH")
    numbers = {case.id: n for n, case in enumerate(book.audits.cases(audit_id), 1)}
    deck, half_deck, notes = Deck(audit.code), Deck(audit.code), Notes(audit.code)
    returns = book.returns.of_audit(audit_id)
    for returned in sorted(returns, key=lambda r: (numbers[r.case_id or ""], r.agency_id or "")):
        yield returned
        number, code = numbers[returned.case_id or ""], codes[returned.agency_id or ""]
        child = CHILDREN[audit.code][number - 1]
        half = is_running and number in HALF.get(code, ())
        if is_running and number in NOT_BEGUN.get(code, ()):
            continue
        writer = Writer(
            audit.code, number, child, code, on, half_deck if half else deck, notes, voices, lead
        )
        lead_author = book.pen.author
        role = "Records manager" if code in child.nil else SIGNS[code][0]
        book.pen.author = Author(role, lead_author.installation)
        try:
            _fill_in(book, returned, writer, half=half)
        finally:
            book.pen.author = lead_author


def _fill_in(book: Workbook, returned: Return, writer: Writer, *, half: bool) -> None:
    """Answer one return, as its own agency's role; a half one is not signed off."""
    if writer.code in writer.child.nil:
        _nil(book, returned, writer)
        return
    _answer(book, returned, writer, half=half)
    if not half:
        book.signing.sign_off(book.returns.one(returned.id), SIGNS[writer.code][0])


def behind(
    book: Workbook, audit_id: str, questions: Sequence[str], *, met: bool
) -> tuple[str, ...]:
    """The signed answers behind a finding: those that met its questions, or those that did not."""
    ids = []
    for returned in book.returns.of_audit(audit_id):
        if not book.returns.is_signed(returned):
            continue
        form = book.returns.form(returned)
        for (name, _part), answer in book.answers.of_return(returned.id).items():
            question = form.question(name)
            if name not in questions or question is None:
                continue
            scale = form.scale_of(question)
            choice = scale.choice((answer.value or "").strip('"')) if scale else None
            wanted = {"met"} if met else {"partly", "not"}
            if choice is not None and choice.counts in wanted:
                ids.append(answer.id)
    return tuple(ids)


def _nil(book: Workbook, returned: Return, who: Writer) -> None:
    form = book.returns.form(returned)
    signed = {"role": "Records manager", "date": who.on.isoformat()}
    told: dict[Key, Told] = {
        ("G0.01", ""): Told("nothing"),
        ("G0.12", ""): Told(SYSTEMS[who.code]),
        ("G0.13", ""): Told(signed),
    }
    book.answers.answer_many(returned.id, form, told, "A nil return")
    book.signing.sign_off(book.returns.one(returned.id), "Records manager")


def _answer(book: Workbook, returned: Return, writer: Writer, *, half: bool) -> None:
    form, who = book.returns.form(returned), book.returns.respondent(returned)
    told: dict[Key, Told] = {}
    tried: set[Key] = set()
    for _ in range(_PASSES):
        held = {key: one.as_given() for key, one in told.items()}
        for one in asked(form, held, who):
            if one.key not in tried:
                tried.add(one.key)
                answer = answer_to(form, one.question, writer)
                if answer is not None:
                    told[one.key] = answer
    if half:
        keys = list(told)
        told = {key: told[key] for key in keys[: len(keys) // 2]}
    book.answers.answer_many(returned.id, form, told, "Answer a return")
