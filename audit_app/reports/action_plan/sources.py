"""Where each action comes from, in words for somebody who was not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Column, Heading, Link, Row, Table
from audit_app.reports.action_plan.plan import Plan, numbers
from audit_app.reports.words import count, day
from audit_app.rules.actions import SOURCES, source_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Action, Audit


def where_from(plan: Plan) -> list[Block]:
    """Each recommendation with its findings and its actions, audit by audit; then other sources.

    An action's number leads here, and the headings stand among the bookmarks.
    """
    parts = [*_advised(plan).items(), ("Other sources", _agreed_otherwise(plan))]
    blocks: list[Block] = []
    for place, (title, rows) in enumerate(parts, 1):
        if rows:
            blocks.append(Heading(title, 2, f"source-{place}"))
            caption = f"What led to {count(_actions(rows), 'action')}"
            blocks.append(Table(f"where_from_{place}", caption, _COLUMNS, tuple(rows)))
    return [Heading("Where these actions come from", 1, "sources"), *blocks] if blocks else []


def _actions(rows: Sequence[Row]) -> int:
    """How many actions the rows name."""
    cells = (row.cells[-1] for row in rows)
    return sum(isinstance(part, Link) for cell in cells if isinstance(cell, tuple) for part in cell)


def _advised(plan: Plan) -> dict[str, list[Row]]:
    """What recommendations led to, by audit."""
    parts: dict[str, list[Row]] = {}
    for identity, advice in plan.recommendations.items():
        which = [a for a in plan.actions if a.recommendation_id == identity]
        if not which:
            continue
        found = [plan.findings[f].title or "" for f in advice.finding_ids if f in plan.findings]
        title = f"Recommendation {advice.number}{f', {advice.theme}' if advice.theme else ''}"
        because = "\n".join(found) or "No finding is named"
        cells = (title, advice.words or advice.theme, because, numbers(which))
        row = Row(identity, cells, anchor=f"from-{identity}")
        parts.setdefault(_audit(plan.audits.get(advice.audit_id)), []).append(row)
    return parts


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
    """`Reflection session “Neglect” on 26/01/2026, on audit NEG25: Neglect, autumn 2025`."""
    source = source_words(action, plan.schools) or "Source not recorded"
    session = plan.sessions.get(action.session_id or "")
    if session is not None:
        on = day(session.on_date)
        source += f" “{session.title}”{f' on {on:%d/%m/%Y}' if on else ''}"
    audit = plan.audits.get(action.audit_id or "")
    if audit is None or action.source == "case_audit":
        return _audit(audit) if audit else source
    return f"{source}, on {_audit(audit).replace('Audit', 'audit', 1)}"


def _audit(audit: Audit | None) -> str:
    return f"Audit {audit.code}: {audit.title}" if audit else "An audit that was taken out"


def _no_advice(action: Action) -> str:
    """Why no recommendation stands beside it."""
    if action.source == "reflection":
        return "Agreed by those at the session, without a recommendation of its own"
    if action.school_id is not None:
        return "Agreed with the school, without a recommendation of its own"
    if action.audit_id is None:
        return f"Taken over from the {_named(action)}, which is not in this workbook"
    return "Agreed in the audit, without a recommendation of its own"


def _no_finding(action: Action) -> str:
    if action.school_id is not None:
        return "See the report on the visit to the school"
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
