"""The findings behind the actions, as a sheet to which the plan's own rows lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Column, Link, Paragraph, Row, Sheet, Table

if TYPE_CHECKING:
    from audit_app.document import Cell
    from audit_app.records import Action, Finding
    from audit_app.reports.action_plan.plan import Plan


def _behind(plan: Plan, action: Action) -> list[Finding]:
    """The findings that led to an action, by way of its recommendation."""
    advice = plan.recommendations.get(action.recommendation_id or "")
    return [plan.findings[f] for f in (advice.finding_ids if advice else ()) if f in plan.findings]


def because(plan: Plan, action: Action) -> tuple[Cell, Cell]:
    """An action's findings: a short name that leads to the first, and the titles of all.

    The titles lead nowhere themselves: some programs cut the words of a link to one line.
    """
    found = _behind(plan, action)
    if not found:
        return None, None
    names = "; ".join(_name(plan, finding) for finding in found)
    titles = "; ".join(finding.title or "" for finding in found)
    return Link(names, f"finding-{found[0].id}"), titles or None


_FINDINGS = (
    Column("number", "Finding", "text", 16),
    Column("title", "Title", "long", 36),
    Column("words", "What was seen", "long", 60, blank="Not written"),
    Column("rests_on", "Answers it rests on", "integer", 12),
)


def findings(plan: Plan) -> tuple[Sheet, ...]:
    """A sheet of the findings behind the actions, to which their titles lead; none without any."""
    found = {one.id: one for action in plan.actions for one in _behind(plan, action)}
    rows = tuple(
        Row(
            one.id, (_name(plan, one), one.title, one.words, len(one.rests_on)), f"finding-{one.id}"
        )
        for one in found.values()
    )
    if not rows:
        return ()
    said = "What was found, and how many answers in the returns it rests on."
    words = Paragraph(f"{said} The figures are in the report of each audit.")
    table = Table("Findings", "Findings behind the actions", _FINDINGS, rows)
    return (Sheet("Findings", "Findings behind the actions", (words, table)),)


def _name(plan: Plan, finding: Finding) -> str:
    audit = plan.audits.get(finding.audit_id)
    return f"{audit.code if audit else 'Audit'}, finding {finding.number}"
