"""What the workbook knows that a visit asks: the last yearly return, and what became of actions.

It is shown beside the question and written when the officer says so: no default.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical
from audit_app.records import Return
from audit_app.rules.actions import days_late, is_open
from audit_app.rules.dates import full
from audit_app.rules.schools.terms import year_words
from audit_app.store import read
from audit_app.workbook.answers import answering
from audit_app.workbook.schools.accounts import RETURNS, begun_visits
from audit_app.workbook.schools.agreed import action_id, agreed_rows, alike
from audit_app.workbook.schools.year_said import signed_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Action, School
    from audit_app.workbook.pen import Change
    from audit_app.workbook.workbook import Workbook
    from forms.model import Question

RETURNED, COMPLETE = "V1.01", "V1.01b"
DONE, STILL_OPEN, PAST = "V1.02", "V1.02b", "V1.02c"


@dataclass(frozen=True, slots=True)
class Known:
    """An answer that the workbook holds, in the shape of its question, and where it is from."""

    value: object
    words: str


def known_of_visit(book: Workbook, returned: Return, today: date) -> dict[str, Known]:
    """What the workbook knows of a visit's questions, by their names; nothing of other returns."""
    if returned.visit_id is None:
        return {}
    the_thread = book.schools.thread(book.visiting.school_of(returned))
    return {**_of_the_return(book, the_thread), **_of_actions(book, the_thread, returned, today)}


def write_known(
    book: Workbook, returned: Return, known: Mapping[str, Known], questions: Sequence[Question]
) -> Change | None:
    """Answer these questions as the workbook has it, in one deed; what is answered stays."""
    answers = book.answers.of_return(returned.id)
    names = [
        one.name
        for one in questions
        if one.name in known
        and ((held := answers.get((one.name, ""))) is None or held.value is None)
    ]
    if not names:
        return None
    puts = []
    for name in names:
        cells = {"value": canonical(known[name].value), "why_na": None}
        puts += answering(returned.id, (name, ""), "value", cells)
    what = names[0] if len(names) == 1 else f"{len(names)} answers"
    return book.pen.write(f"As this workbook has it: {what}", puts)


def _of_the_return(book: Workbook, the_thread: Sequence[School]) -> dict[str, Known]:
    """The newest yearly return along the thread that is signed off, and whether it was complete."""
    years = {one.id: one.year or 0 for one in book.rounds.all() if one.sort == RETURNS}
    signed = [
        (signed_on(one), one)
        for school in the_thread
        for one in read.rows(book.file, Return, school_id=school.id)
        if one.audit_id in years and signed_on(one)
    ]
    if not signed:
        return {}
    day, newest = max(signed, key=lambda one: (one[0], one[1].id))
    said = f"The return of {year_words(years[newest.audit_id])}"
    left = sum(gap.why in {"required", "unanswered"} for gap in book.returns.missing(newest))
    noun = "question is" if left == 1 else "questions are"
    whole = f"{said} was complete." if not left else f"{said}: {left} {noun} unanswered."
    return {
        RETURNED: Known(day, f"{said} was signed off on {full(date.fromisoformat(day))}."),
        COMPLETE: Known("no" if left else "yes", whole),
    }


def _of_actions(
    book: Workbook, the_thread: Sequence[School], returned: Return, today: date
) -> dict[str, Known]:
    """How many of the actions agreed on the visit before this one are done, open and late."""
    now = book.visits.one(str(returned.visit_id)).on_date or today.isoformat()
    before = [
        (visit, record)
        for _year, visit, record in begun_visits(book, the_thread)
        if record.id != returned.id and visit.standing == "done" and (visit.on_date or "") <= now
    ]
    if not before:
        return {}
    visit, record = max(before, key=lambda one: (one[0].on_date or "", one[0].id))
    every = book.actions.of_schools([each.id for each in the_thread])
    asks = {action_id(record.id, row): alike(row.ask) for row in agreed_rows(book.file, record.id)}
    # What stood in the plan already when it was agreed again is the same action: the newest of it.
    again = set(asks.values()) - {alike(one.ask) for one in every if one.id in asks}
    by_number = sorted(every, key=lambda one: (one.number or 0, one.id))
    newest = {alike(one.ask): one for one in by_number if alike(one.ask) in again}
    actions = [*(one for one in every if one.id in asks), *newest.values()]
    on = f" on {full(date.fromisoformat(visit.on_date))}" if visit.on_date else ""
    counts = _counted(actions, today)
    what = (DONE, "done"), (STILL_OPEN, "open, not yet due"), (PAST, "past the date")
    return {
        name: Known(count, f"Of {len(actions)} agreed{on}: {count} {words}.")
        for (name, words), count in zip(what, counts, strict=True)
    }


def _counted(actions: Sequence[Action], today: date) -> tuple[int, int, int]:
    """How many are done, open in time, and late; what is no longer needed is in none of them."""
    late = sum(days_late(one, today) > 0 for one in actions)
    still = sum(is_open(one) for one in actions) - late
    done = sum(not is_open(one) and one.status != "no_longer_needed" for one in actions)
    return done, still, late
