"""Gathers everything that the report on one audit is made from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.reports.audit_report import Held
from audit_app.store.history import history_of
from audit_app.workbook.figures import judged_in
from audit_app.workbook.moments import day_of
from forms.read import library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from audit_app.records import Audit, Return
    from audit_app.workbook.workbook import Workbook

AGREED = frozenset(
    {"act", "review", "closed"}
)  # the stages by which an audit's findings are agreed


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
        agreed_on=agreed_on(book, audit),
    )


def stage_since(book: Workbook, audit: Audit) -> date | None:
    """The day on which an audit came to the stage at which it stands."""
    came = list(_stages(book, audit))
    return came[-1][1] if came else None


def agreed_on(book: Workbook, audit: Audit) -> date | None:
    """The day on which an audit moved on from reflecting; None where it has not, or went back."""
    agreed = None
    for stage, day in _stages(book, audit):
        agreed = (agreed or day) if stage in AGREED else None
    return agreed


def _stages(book: Workbook, audit: Audit) -> Iterator[tuple[str | None, date]]:
    """Each stage to which an audit came, with its day, in the order in which it was written."""
    before = None
    for deed, value in history_of(book.file, "audit", audit.id, "stage"):
        held = json.loads(value or "null")
        stage = held["stage"] if held else before
        if stage != before:
            before = stage
            yield stage, day_of(deed.at)


def _themes(audit: Audit) -> tuple[str, ...]:
    """The titles of an audit's theme modules; the name of one that came from elsewhere."""
    forms = library()
    return tuple(forms[name].title if name in forms else name for name in audit.modules)
