"""Gathers everything that the report on one audit is made from."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from audit_app.reports.audit_report import Held
from audit_app.store.history import history_of
from audit_app.workbook.figures import judged_in
from forms.read import library

if TYPE_CHECKING:
    from audit_app.records import Audit, Return
    from audit_app.workbook.workbook import Workbook


def held_of(
    book: Workbook, audit: Audit, returns: list[Return], partnership: str, today: date
) -> Held:
    """Everything that the workbook holds on an audit that was sent; its layout is not said yet."""
    earlier = book.audits.one(audit.repeats_id) if audit.repeats_id else None
    return Held(
        partnership,
        today,
        audit,
        book.returns.form(returns[0]),
        tuple(book.audits.agencies(audit.id)),
        tuple(book.audits.cases(audit.id)),
        tuple(returns),
        {r.id: tuple(book.answers.of_return(r.id).values()) for r in returns},
        tuple(book.findings.of_audit(audit.id)),
        tuple(book.findings.recommendations(audit.id)),
        tuple(a for a in book.actions.all() if a.audit_id == audit.id),
        earlier=tuple(judged_in(book, earlier)) if earlier else (),
        earlier_title=earlier.title if earlier else "",
        modules=_themes(audit),
        sessions=tuple(s for s in book.sessions.all() if s.audit_id == audit.id),
        stage_since=stage_since(book, audit),
    )


def stage_since(book: Workbook, audit: Audit) -> date | None:
    """The day on which an audit came to the stage at which it stands."""
    before, since = None, None
    for deed, value in history_of(book.file, "audit", audit.id, "stage"):
        held = json.loads(value or "null")
        stage = held["stage"] if held else before
        if stage != before:
            before, since = stage, date.fromisoformat(deed.at[:10])
    return since


def _themes(audit: Audit) -> tuple[str, ...]:
    """The titles of an audit's theme modules; the name of one that came from elsewhere."""
    forms = library()
    return tuple(forms[name].title if name in forms else name for name in audit.modules)
