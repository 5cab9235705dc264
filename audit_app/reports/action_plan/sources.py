"""Where each action comes from, in words for somebody who was not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Column, Heading, Row, Table
from audit_app.reports.action_plan.plan import Plan, numbers
from audit_app.reports.words import day
from audit_app.rules.actions import SOURCES

if TYPE_CHECKING:
    from audit_app.records import Action, Audit


def where_from(plan: Plan) -> list[Block]:
    """Each recommendation with its findings and its actions, to which an action's number leads."""
    rows = [*_advised(plan), *_agreed_otherwise(plan)]
    if not rows:
        return []
    title = "By recommendation first, then by what else led to an action"
    table = Table("where_from", title, _COLUMNS, tuple(rows))
    return [Heading("Where these actions come from", 1, "sources"), table]


def _advised(plan: Plan) -> list[Row]:
    rows = []
    for identity, advice in plan.recommendations.items():
        which = [a for a in plan.actions if a.recommendation_id == identity]
        if not which:
            continue
        found = [plan.findings[f].title or "" for f in advice.finding_ids if f in plan.findings]
        audit = plan.audits.get(advice.audit_id)
        title = f"{_audit(audit)}: recommendation {advice.number}"
        words = advice.words or advice.theme
        because = "\n".join(found) or "No finding is named"
        cells = (title, words, because, numbers(which))
        rows.append(Row(identity, cells, anchor=f"from-{identity}"))
    return rows


def _agreed_otherwise(plan: Plan) -> list[Row]:
    """What no recommendation led to: by the session, review or other source."""
    others: dict[str, list[Action]] = {}
    for action in plan.actions:
        if action.recommendation_id not in plan.recommendations:
            others.setdefault(_source(plan, action), []).append(action)
    return [
        Row(title, (title, _no_advice(which[0]), _no_finding(which[0]), numbers(which)))
        for title, which in others.items()
    ]


def _source(plan: Plan, action: Action) -> str:
    """`Reflection session “Neglect” on 26/01/2026, audit NEG25, “Neglect, autumn 2025”`."""
    source = SOURCES.get(action.source or "", "Source not recorded")
    session = plan.sessions.get(action.session_id or "")
    if session is not None:
        on = day(session.on_date)
        source += f" “{session.title}”{f' on {on:%d/%m/%Y}' if on else ''}"
    audit = plan.audits.get(action.audit_id or "")
    if audit is None or action.source == "case_audit":
        return _audit(audit) if audit else source
    return f"{source}, on {_audit(audit).replace('Audit', 'audit', 1)}"


def _audit(audit: Audit | None) -> str:
    return f"Audit {audit.code}, “{audit.title}”" if audit else "An audit that was taken out"


def _no_advice(action: Action) -> str:
    """Why no recommendation stands beside it."""
    if action.source == "reflection":
        return "Agreed by those at the session, without a recommendation of its own"
    if action.audit_id is None:
        return f"Taken over from the {_named(action)}, which is not in this workbook"
    return "Agreed in the audit, without a recommendation of its own"


def _no_finding(action: Action) -> str:
    if action.audit_id is None:
        return "Not in this workbook: ask the owner of the action"
    return "No finding is named"


def _named(action: Action) -> str:
    source = action.source or ""
    if source == "section_11":
        return "Section 11 audit"
    return SOURCES.get(source, "source").lower()


_COLUMNS = (
    Column("source", "Comes from", "text", 26),
    Column("advice", "What was recommended", "long", 32),
    Column("finding", "Because it was found that", "long", 32),
    Column("actions", "Actions", "text", 10),
)
