"""Writes the sample's actions as people would have: added, noted, moved, done, looked at."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from audit_app.sample.days import at_work
from audit_app.sample.deeds import DEEDS, Deed

if TYPE_CHECKING:
    from audit_app.records import Audit, Session
    from audit_app.sample.made import Clock
    from audit_app.workbook.workbook import Workbook

_JUDGES = "Learning group"
LOOKED = 20  # so many days ago the group looked at what was done


def write_actions(
    book: Workbook, clock: Clock, audits: dict[str, str], names: dict[str, str]
) -> None:
    """Write every action; `audits` are ids by code, `names` agencies by sector code."""
    for held in DEEDS:
        _write(book, clock, held, audits, names)


def _write(
    book: Workbook, clock: Clock, held: Deed, audits: dict[str, str], names: dict[str, str]
) -> None:
    days = held.due if held.due is not None else -100
    session = _session(book, held, audits)
    audit = book.audits.one(audits[held.code]) if held.code else None
    begun = _begun(clock, held, session, audit)
    clock.set_to(begun)
    identity = _agreed(book, clock, held, audits, names, begun, session)
    if held.note:
        noted = _in_days(clock, min(days, 0) - 20)
        clock.set_to(noted)
        on = noted.isoformat()
        book.follow_up.note(book.actions.one(identity), on, held.owner, held.note)
    if held.evidence or held.impact:
        book.actions.change(book.actions.one(identity), evidence=held.evidence, impact=held.impact)
    if held.moved is not None:
        clock.set_to(_in_days(clock, -15))
        moved = _in_days(clock, held.moved).isoformat()
        book.actions.move(book.actions.one(identity), moved, held.reason)
    if held.status in {"on_track", "at_risk", "done"}:
        clock.set_to(_in_days(clock, min(days, -2)))
        book.actions.set_status(book.actions.one(identity), held.status, by=held.owner)
    if held.outcome:
        looked = _in_days(clock, -LOOKED)
        clock.set_to(looked)
        words = held.impact or held.note or "Looked for in six records; not yet to be seen."
        book.follow_up.review(
            book.actions.one(identity), looked.isoformat(), _JUDGES, held.outcome, words
        )


def _session(book: Workbook, held: Deed, audits: dict[str, str]) -> Session | None:
    """The session at which an action was agreed."""
    audit = audits.get(held.code) if held.source == "reflection" else None
    return next((one for one in book.sessions.all() if one.audit_id == audit), None)


def _begun(clock: Clock, held: Deed, session: Session | None, audit: Audit | None) -> date:
    """The day on which an action was agreed: at the session or meeting of its audit."""
    if session is not None and session.on_date:
        return date.fromisoformat(session.on_date)
    if held.code == "NEG26":
        return at_work(clock.today, clock.today)
    if audit is not None and audit.meeting_on:
        return date.fromisoformat(audit.meeting_on)
    days = held.due if held.due is not None else -100
    return _in_days(clock, min(days, 0) - 60)


def _in_days(clock: Clock, days: int) -> date:
    """The working day so many days from today."""
    return at_work(clock.today + timedelta(days=days), clock.today)


def _agreed(
    book: Workbook,
    clock: Clock,
    held: Deed,
    audits: dict[str, str],
    names: dict[str, str],
    begun: date,
    session: Session | None,
) -> str:
    """The action as it was agreed; one that is closed by now has no next look."""
    audit = audits.get(held.code)
    advice = None
    if audit is not None and held.advice is not None:
        advice = book.findings.recommendations(audit)[held.advice].id
    is_closed = held.outcome in {"embedded", "impact_not_seen", "no_longer_needed"}
    measure, baseline, target = held.goal
    days = held.due if held.due is not None else -100
    return book.actions.add(
        held.ask,
        held.source,
        audit_id=audit,
        recommendation_id=advice,
        owner_role=held.owner,
        lead_agency=names[held.lead],
        supporting=tuple(names[code] for code in held.supporting),
        session_id=session.id if session else None,
        start_on=begun.isoformat(),
        due_on=None if held.due is None else _in_days(clock, days).isoformat(),
        success_measure=measure,
        baseline=baseline,
        target=target,
        milestone=held.milestone,
        next_review=None if is_closed else _in_days(clock, held.look).isoformat(),
    )
