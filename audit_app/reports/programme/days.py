"""The agreed days of a year as events for a calendar; what has only a term is told in a note."""

from __future__ import annotations

from datetime import date

from audit_app.document import Event, Report
from audit_app.reports.programme.held import Programme, by_officer, kind_words
from audit_app.reports.words import count
from audit_app.rules.schools.standing import term_of_visit


def days(held: Programme) -> Report:
    """Each planned visit with a day, as a whole day; its id stays through every move."""
    events, waiting = [], []
    for officer, visits in by_officer(held):
        for one, visit in visits:
            if visit.standing != "planned":
                continue
            term = term_of_visit(visit, held.years)
            if not visit.on_date:
                waiting.append(f"{one.school.name} ({term.words if term else 'no term'})")
                continue
            words = f"{kind_words(visit)}. {officer or 'Nobody is named yet'}."
            events.append(
                Event(
                    f"visit-{visit.id}@audit-workbook",
                    date.fromisoformat(visit.on_date),
                    f"{kind_words(visit)}: {one.school.name}",
                    words,
                )
            )
    events.sort(key=lambda event: (event.day, event.id))
    note = ""
    if waiting:
        has = "has" if len(waiting) == 1 else "have"
        note = f"{count(len(waiting), 'visit')} {has} a term and no day yet: {', '.join(waiting)}."
    return Report(
        held.title,
        held.today,
        held.partnership,
        subtitle=note,
        marking=held.marking,
        events=tuple(events),
    )
