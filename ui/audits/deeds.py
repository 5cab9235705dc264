"""What can be done to one of the audits in their list, each with what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.records import Audit
    from ui.desk import Desk


def see_returns(desk: Desk, audit: Audit) -> None:
    """Open the returns of an audit; of one that is planned, its set-up."""
    desk.go("set-up" if audit.stage == "plan" else "grid", audit.id)


def see_findings(desk: Desk, audit: Audit) -> None:
    """Open the findings of an audit."""
    desk.go("findings", audit.id)


def repeat(desk: Desk, audit: Audit) -> None:
    """Set up the same audit again: its questions and agencies, and new children."""
    made: list[str] = []
    if desk.asks.words(
        f"Repeat {audit.title}",
        "Code of the new audit, such as NEG27",
        "Set it up",
        audit.id,
        lambda code: desk.saving.do(
            lambda: made.append(desk.workbook.audits.repeat(audit, code.strip().upper())),
            named=f"{audit.code} is set up again",
        ),
    ):
        desk.go("set-up", made[-1])


def take_out(desk: Desk, audit: Audit) -> None:
    """Take out an audit that was begun and never sent."""
    if audit.sent_on is not None:
        desk.saving.tell(f"{audit.code} was sent, so it stays")
        return
    desk.asks.words(
        f"Take out {audit.title} ({audit.code})",
        "Why is it taken out?",
        "Take it out",
        audit.id,
        lambda reason: desk.saving.do(
            lambda: desk.workbook.audits.remove(audit, reason), said=f"{audit.code} taken out"
        ),
    )


def export_report(desk: Desk, audit: Audit) -> None:
    """Write the report on an audit."""
    from ui.documents import export_audit_report

    export_audit_report(desk, audit.id)
