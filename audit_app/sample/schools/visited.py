"""Writes the visits of the last two years as they happened: begun, walked, signed, reported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from audit_app.sample.choosing import pick
from audit_app.sample.schools.answering import level_of
from audit_app.sample.schools.days import school_day
from audit_app.sample.schools.seen import AGREED, COMMENTS, LESS, MORE, NOTED, SHARED, WORDS
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.visit_record import form_of_visit
from forms.rules import asked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from audit_app.records import School
    from audit_app.sample.made import Clock
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.rules import Key

_AGREED_BEFORE = ("V0.04", "V0.05", "V0.06", "V0.07", "V0.09")
_OF_PUPILS = frozenset({"V0.05", "V0.07", "V0.09", "V4.05"})  # what they say must agree
_LONG_AGO = 90  # days past its date: by then each was done
_DRAFTED, _COMMENTS, _FINAL = 6, 14, 20  # days after the visit, the draft, and the draft


@dataclass(frozen=True, slots=True)
class Walked:
    """One visit as the officer walked it: its place among all, the school, the kind and the day."""

    place: int
    school: School
    kind: str
    on: date


def write_visit(book: Workbook, clock: Clock, walked: Walked, term: str) -> None:
    """One visit from its plan to its report, as far as that has come by today."""
    school, on = walked.school, walked.on
    clock.set_to(on - timedelta(days=30))
    day = on.isoformat()
    officer = school.officer_role or ""
    planned = book.visits.plan(school, walked.kind, term, day, officer_role=officer)
    clock.set_to(on)
    form = form_of_visit(school.phase)
    returned = book.returns.one(book.visiting.begin(book.visits.one(planned), form))
    form = book.returns.form(returned)
    told: dict[Key, Told] = {}
    who = book.returns.respondent(returned)
    held = {key: one.as_given() for key, one in _begun(walked).items()}
    for one in asked(form, held, who):
        value = seen_on(form, one.question, walked)
        if value is not None:
            told[one.key] = value
    book.answers.answer_many(returned.id, form, told, f"Write down the visit to {school.name}")
    book.signing.sign_off(book.returns.one(returned.id), officer)
    _report(book, clock, planned, on)


def agree_visit(book: Workbook, planned: str) -> None:
    """What was agreed with the head before a visit that is still to come: focus, people, papers."""
    visit = book.visits.one(planned)
    school = book.schools.one(visit.school_id)
    returned = book.returns.one(book.visiting.begin(visit, form_of_visit(school.phase)))
    told = {(name, ""): Told(WORDS[name][0]) for name in _AGREED_BEFORE}
    told["V0.02", ""] = Told("not_needed" if school.duty in {"175", "early_years"} else "yes")
    form = book.returns.form(returned)
    book.answers.answer_many(returned.id, form, told, f"Agree the visit to {school.name}")


def go_on_with_actions(book: Workbook, clock: Clock, since: int = 0) -> None:
    """What became of schools’ actions after a number: some done, some begun, some are late."""
    every = book.actions.all()
    of_schools = [one for one in every if one.school_id is not None and one.number > since]
    for place, action in enumerate(of_schools):
        due = date.fromisoformat(action.due_on or "")
        done = school_day(due - timedelta(days=4), back=True)
        begun = due - timedelta(days=30)
        if done < clock.today and (place % 2 or (clock.today - due).days > _LONG_AGO):
            clock.set_to(done)
            shown = f"{action.success_measure}: shown to the officer"
            book.actions.set_status(action, "done", action.owner_role or "", evidence=shown)
        elif place % 3 == 0 and begun < clock.today:
            clock.set_to(begun)
            book.actions.set_status(action, "on_track", action.owner_role or "")


def _begun(walked: Walked) -> dict[Key, Told]:
    return {
        ("V0.01", ""): Told(walked.kind),
        ("V0.03", ""): Told(walked.on.isoformat()),
        ("V6.06", ""): Told(_next(walked)),
    }


def _report(book: Workbook, clock: Clock, visit: str, on: date) -> None:
    """The draft that went to the school, and the report once its time for comments was over."""
    drafted = school_day(on + timedelta(days=_DRAFTED), back=False)
    due, final = drafted + timedelta(days=_COMMENTS), drafted + timedelta(days=_FINAL)
    if drafted > clock.today:
        return
    clock.set_to(drafted)
    held = book.visits.one(visit)
    days = {"drafted_on": drafted.isoformat(), "comments_due": due.isoformat()}
    book.visits.change(held, "Note that the draft report was sent", **days)
    if final <= clock.today:
        clock.set_to(final)
        if pick(f"{on} comments", 3) == 0:
            words, reply = COMMENTS[pick(f"{on} which", len(COMMENTS))]
            book.visiting.note_report(book.visits.one(visit), drafted, (words, reply), None)
        held = book.visits.one(visit)
        label = "Make the report on a visit final"
        book.visits.change(held, label, final_on=final.isoformat())


def seen_on(form: CompiledForm, question: Question, walked: Walked) -> Told | None:
    """What the officer writes down for one check; None where she leaves it."""
    seed = f"{walked.school.name} {question.name} seen"
    scale = form.scale_of(question)
    if question.type == "select_one" and scale is not None and scale.judged:
        level = level_of(f"{walked.school.name} seen", question.name, later=True) or "na"
        choice = next(each for each in scale.choices if each.counts == level)
        lines = NOTED.get(level, ())
        return Told(choice.name, lines[pick(seed, len(lines))] if choice.note else "")
    if question.name in WORDS:
        lines = WORDS[question.name]
        alike = f"{walked.school.name} pupils" if question.name in _OF_PUPILS else seed
        return Told(lines[pick(alike, len(lines))])
    value = _VALUES.get(question.name, _by_type)(question, walked, seed)
    return None if value is None else Told(value)


def _by_type(question: Question, _walked: Walked, seed: str) -> object:
    if question.type == "sample":
        looked = 5 + pick(seed, 6)
        met = looked - (pick(f"{seed} met", 3) if pick(f"{seed} all", 2) else 0)
        return {"looked": looked, "met": met, "chosen_by": ("officer", "both")[pick(seed, 2)]}
    if question.type == "integer":
        return pick(seed, 5)
    names = [column.name for column in question.columns]
    if question.type == "grid" and len(names) > 1 and question.columns[0].type == "integer":
        whole = 6 + pick(seed, 4)
        few = {row.name: pick(f"{seed}{row.name}", 3) for row in question.rows}
        return [
            {"row": row.name, names[0]: whole, names[1]: whole - few[row.name]}
            for row in question.rows
        ]
    return None


def _records_read(_question: Question, walked: Walked, _seed: str) -> int:
    """As many as the rows of V3.02 say were read."""
    return 6 + pick(f"{walked.school.name} V3.02 seen", 4)


def _next(walked: Walked) -> str:
    if walked.kind != "full":
        return "none"
    return ("none", "none", "call", "desk", "return")[pick(f"{walked.school.name} next", 5)]


def _agreed(walked: Walked) -> str:
    is_academy = walked.school.duty not in {"175", "early_years"}
    return "yes" if is_academy else "not_needed"


def _against_the_rating(question: Question, walked: Walked, _seed: str) -> list[dict[str, str]]:
    rows = []
    for row in question.rows:
        if row.name in {"ay", "z", "ea", "ez"}:
            continue
        seed = f"{walked.school.name} {row.name} rating"
        cards = ("agree",) * 34 + ("less",) * 3 + ("more",) + ("not_tested",) * 4
        view = cards[pick(seed, len(cards))]
        said = {"less": LESS, "more": MORE}.get(view, ("",))
        reason = said[pick(f"{seed} why", len(said))]
        rows.append({"row": row.name, "view": view} | ({"reason": reason} if reason else {}))
    return rows


def _to_share(_question: Question, walked: Walked, _seed: str) -> list[dict[str, str]] | None:
    if walked.place >= len(SHARED):
        return None
    point, named = SHARED[walked.place]
    return [{"point": point} | ({"named": named} if named else {})]


def _actions(_question: Question, walked: Walked, seed: str) -> list[dict[str, str]]:
    rows = []
    for n in range(1 + walked.place % 2):
        ask, owner, know = AGREED[(2 * walked.place + n) % len(AGREED)]
        by = school_day(walked.on + timedelta(days=50 + pick(f"{seed}{n}", 90)), back=True)
        rows.append({"ask": ask, "owner": owner, "by": by.isoformat(), "know": know})
    return rows


_VALUES: Mapping[str, Callable[[Question, Walked, str], object]] = MappingProxyType(
    {
        "V6.03": lambda _question, _walked, _seed: "no",
        "V6.08": lambda _question, _walked, _seed: "no",
        "V0.01": lambda _question, walked, _seed: walked.kind,
        "V0.02": lambda _question, walked, _seed: _agreed(walked),
        "V0.03": lambda _question, walked, _seed: walked.on.isoformat(),
        "V0.08": lambda _question, _walked, _seed: "yes",
        "V1.01b": lambda _question, _walked, _seed: "yes",
        "V1.04": lambda _question, _walked, _seed: ["attendance", "referrals", "cp_meetings"],
        "V1.05": lambda _question, _walked, seed: ("none", "none", "met")[pick(seed, 3)],
        "V3.01": _records_read,
        "V6.01": _against_the_rating,
        "V6.02": _to_share,
        "V6.04": _actions,
        "V6.06": lambda _question, walked, _seed: _next(walked),
        "V6.06b": lambda _question, walked, _seed: (walked.on + timedelta(days=42)).isoformat(),
        "V6.07": lambda _question, walked, _seed: walked.on.isoformat(),
    }
)
