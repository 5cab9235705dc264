"""How the list of audits reads: those under way, planned and finished, each with its next date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import short
from audit_app.rules.stages import STAGE_WORDS
from ui.parts.tables.rows import Cell, Column, Group
from ui.stages import track

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook

STAGE = 1  # the column that goes first where there is no room
_GROUPS = (
    ("Now", lambda stage: stage not in {"plan", "closed"}),
    ("Planned", lambda stage: stage == "plan"),
    ("Finished", lambda stage: stage == "closed"),
)
_WEEKS_FROM = 14  # days: from here on people count in weeks


def in_groups(audits: Sequence[Audit]) -> list[Audit | Group]:
    """Finished ones stay in the list, below what is under way and what is planned."""
    rows: list[Audit | Group] = []
    for words, is_of in _GROUPS:
        found = [audit for audit in audits if is_of(audit.stage or "plan")]
        if found:
            rows += [Group(f"{words} ({len(found)})"), *found]
    return rows


def columns(
    book: Workbook, today: Callable[[], date], is_narrow: Callable[[], bool]
) -> tuple[Column[Audit], ...]:
    """The columns of the list; `is_narrow` says whether the stage has no column of its own."""
    return (
        Column("Audit", 0, lambda audit: _named(audit, says_stage=is_narrow())),
        Column("Stage", 360, _stage),
        Column("Returns", 150, lambda audit: _returns(book, audit)),
        Column("Next date", 190, lambda audit: _next_date(book, audit, today())),
    )


def _named(audit: Audit, *, says_stage: bool) -> Cell:
    stage = f" · {STAGE_WORDS[audit.stage or 'plan']}" if says_stage else ""
    return Cell(audit.title, f"{audit.code}{stage}", strong=True)


def _stage(audit: Audit) -> Cell:
    if audit.stage == "closed":
        return Cell("Finished", shape="two-ticks")
    return Cell(track(audit.stage or "plan"), kind="stage")


def _returns(book: Workbook, audit: Audit) -> Cell:
    returns = book.returns.of_audit(audit.id)
    if not returns:
        return Cell("Not sent", tone="muted")
    back = sum(1 for held in returns if book.returns.is_signed(held))
    return Cell(f"{back} of {len(returns)}", kind="bar", share=back / len(returns))


def _next_date(book: Workbook, audit: Audit, today: date) -> Cell:
    returns = book.returns.of_audit(audit.id)
    is_waiting = not all(book.returns.is_signed(held) for held in returns)
    return next_date_cell(audit, today, is_waiting=is_waiting)


def next_date_cell(audit: Audit, today: date, *, is_waiting: bool) -> Cell:
    """The next of an audit's days; the one gone by only where returns are still waited for."""
    if (audit.stage or "plan") == "closed":
        return Cell("None to come", tone="muted")
    if is_waiting and audit.returns_due and date.fromisoformat(audit.returns_due) < today:
        due = date.fromisoformat(audit.returns_due)
        return Cell(f"Returns due {short(due, today)}", _away(due, today), tone="bad")
    told = (
        ("Starts", audit.starts_on),
        ("Returns due", audit.returns_due if is_waiting or not audit.sent_on else None),
        ("Meeting", audit.meeting_on),
        ("Report due", audit.report_due),
    )
    days = [(date.fromisoformat(day), words) for words, day in told if day]
    coming = sorted(found for found in days if found[0] >= today)
    if not coming:
        return Cell("No date to come", tone="muted")
    day, words = coming[0]
    return Cell(f"{words} {short(day, today)}", _away(day, today))


def _away(day: date, today: date) -> str:
    """How far off a day is, as people say it: “in 3 days”, “in 6 weeks”, “5 days ago”."""
    days = (day - today).days
    if days in {-1, 0, 1}:
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}[days]
    far = abs(days)
    words = f"{far} days" if far < _WEEKS_FROM else f"{far // 7} weeks"
    return f"in {words}" if days > 0 else f"{words} ago"
