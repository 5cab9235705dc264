"""Choosing who is asked about which child of an audit, and sending it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.records import Agency, Audit, Case
    from audit_app.workbook.workbook import Workbook


def child(workbook: Workbook, audit: Audit, number: int) -> Case:
    return workbook.audits.cases(audit.id)[number - 1]


def agency(workbook: Workbook, audit: Audit, name: str) -> Agency:
    return next(held for held in workbook.audits.agencies(audit.id) if held.name == name)


def leave_out(workbook: Workbook, audit: Audit, number: int, *names: str) -> None:
    left = {held.id for held in workbook.audits.agencies(audit.id) if held.name not in names}
    workbook.children.ask(audit, child(workbook, audit, number), left)


def send(workbook: Workbook, audit: Audit) -> Audit:
    audits = workbook.audits
    workbook.sending.send(audit, audits.agencies(audit.id), audits.cases(audit.id))
    return audits.one(audit.id)


def pairs(workbook: Workbook, audit: Audit) -> set[tuple[str, str]]:
    """The name of the agency and the reference of the child of every return."""
    return {
        (
            workbook.settings.agency(held.agency_id or "").name,
            workbook.audits.case(held.case_id or "").reference,
        )
        for held in workbook.returns.of_audit(audit.id)
    }
