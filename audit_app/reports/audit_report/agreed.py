"""Where the audit stands, where its findings were talked over, and of which day its actions are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.reports.audit_report.held import is_signed
from audit_app.reports.words import count, day
from audit_app.rules.actions import days_late, due, is_open
from audit_app.rules.stages import STAGE_WORDS, STAGES

if TYPE_CHECKING:
    from audit_app.records import Session
    from audit_app.reports.audit_report.held import Held


def where_it_stands(held: Held) -> str:
    """`Closed on 26/11/2026.`, or that the audit is open, at which stage, and since when."""
    stage, since = held.audit.stage or "plan", held.stage_since
    if stage == "closed":
        return f"The audit closed on {since:%d/%m/%Y}." if since else "The audit is closed."
    place = f"stage {STAGES.index(stage) + 1} of {len(STAGES)}"
    began = f", since {since:%d/%m/%Y}" if since else ""
    final = held.agreed_on if held.is_final else None
    said = f"This report became final on {final:%d/%m/%Y}. " if final else ""
    return f"{said}The audit is still open: {STAGE_WORDS[stage]}, {place}{began}."


def as_they_stood(held: Held) -> str:
    """That a status moves on after the report was made, final or not."""
    if not held.actions:
        return ""
    which = "This final report shows actions" if held.is_final else "Actions are shown"
    return (
        f"{which} as they stood on {held.today:%d/%m/%Y}; how they go on stands in the action plan."
    )


def agreed_at(held: Held) -> str:
    """The sessions at which the audit was talked over, as far as the workbook holds any."""
    told = [_session(one) for one in reversed(held.sessions)]
    if not told:
        return _not_yet(held)
    return "; ".join(told)


def _not_yet(held: Held) -> str:
    """That no session is recorded, and the day for which one is or was set."""
    on = day(held.audit.meeting_on)
    none = "No session on this audit is recorded in the workbook"
    if on is None:
        return none
    if on < held.today:
        return f"{none}; one was set for {on:%d/%m/%Y}"
    return f"Not yet; a session is set for {on:%d/%m/%Y}"


def next_step(held: Held) -> str:
    """What comes next: returns that are out, the session that is set, then the next action."""
    steps = [*_still_out(held), *_session_ahead(held)]
    if not steps:
        steps = _next_action(held)
    return "; then ".join(steps) or "no next step is written down"


def _still_out(held: Held) -> list[str]:
    out = sum(1 for one in held.returns if not is_signed(one))
    due = day(held.audit.returns_due)
    if not out or (held.audit.stage or "") not in {"plan", "collect"}:
        return []
    by = f", due on {due:%d/%m/%Y}" if due else ""
    return [f"{count(out, 'return')} still out{by}"]


def _session_ahead(held: Held) -> list[str]:
    on = day(held.audit.meeting_on)
    if held.sessions or on is None or on < held.today:
        return []
    report = day(held.audit.report_due)
    until = f" (the report is due on {report:%d/%m/%Y})" if report else ""
    return [f"the session on {on:%d/%m/%Y}, at which this is talked over and agreed{until}"]


def _next_action(held: Held) -> list[str]:
    """The open action whose day comes first, and how many are late."""
    still = [a for a in held.actions if is_open(a)]
    late = sum(1 for a in still if days_late(a, held.today))
    ahead = sorted(
        (str(due(a)), a.number, a) for a in still if due(a) and not days_late(a, held.today)
    )
    steps = [f"{count(late, 'action')} {'is' if late == 1 else 'are'} late"] if late else []
    if ahead:
        _on, number, action = ahead[0]
        when, who = due(action), action.owner_role or "no owner"
        steps.append(f"action {number} is due on {when:%d/%m/%Y} ({who})")
    return steps


def _session(session: Session) -> str:
    on = day(session.on_date)
    said = f"Session “{session.title}”" if session.title else "Session"
    said += f" on {on:%d/%m/%Y}" if on else ", without a day"
    return f"{said}, led by: {session.facilitator_role}" if session.facilitator_role else said
