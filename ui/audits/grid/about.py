"""What the panel beside the grid says about one return: its state, its days, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from audit_app.reports.words import count
from audit_app.rules.dates import full
from audit_app.workbook.came_back import is_newer, movement
from ui.parts.moments import moment

if TYPE_CHECKING:
    from audit_app.workbook.returns import Standing
    from audit_app.workbook.workbook import Workbook
    from ui.audits.grid.cells import When

_WHY = {"note": "(wants a note)", "unfit": "(does not fit)"}
_MOST = 6  # things to look at again that are named; the rest is a count


@dataclass(frozen=True, slots=True)
class About:
    """One return as the panel tells it: names with their words, sentences, and what is to fix."""

    facts: tuple[tuple[str, str], ...] = ()
    said: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    unanswered: int = 0
    to_fix: int = 0

    @property
    def left(self) -> int:
        """How many questions still want something: what a sign-off counts too."""
        return self.unanswered + self.to_fix


def about(book: Workbook, standing: Standing, when: When, brought_in: str) -> About:
    """Everything that is known of a return; `brought_in` is when it came back, if it did."""
    returned, seal = standing.returned, standing.seal
    gaps = book.returns.missing(returned) if standing.answered else ()
    to_fix = [gap for gap in gaps if gap.why in _WHY]
    named = [
        f"{gap.asked.question.name} {gap.asked.question.label} {_WHY[gap.why]}"
        for gap in to_fix[:_MOST]
    ]
    if len(to_fix) > _MOST:
        named.append(f"and {len(to_fix) - _MOST} more")
    says = returned.auditor_role or ""
    said = []
    if is_newer(brought_in, seal):
        said.append(f"Came back as a spreadsheet on {_day(brought_in)}, not signed off here.")
    elif brought_in:
        said.append(f"Came back as a spreadsheet on {_day(brought_in)}.")
    if says:
        said.append(f"The spreadsheet says: signed by {says}.")
    if seal is not None and seal.is_open:
        said.append(f"Reopened on {_day(seal.on)} by {seal.role}: {seal.reason}")
    unanswered = len(gaps) - len(to_fix)
    facts = _facts(book, standing, when)
    return About(tuple(facts), tuple(said), tuple(named), unanswered, len(to_fix))


def _facts(book: Workbook, standing: Standing, when: When) -> list[tuple[str, str]]:
    returned, seal = standing.returned, standing.seal
    audit = book.audits.one(returned.audit_id)
    moved = movement(book, returned.id, sheet_title(book, returned.agency_id, returned.case_id))
    form = book.returns.form(returned)
    facts = []
    if seal is not None and not seal.is_open:
        version = f", version {seal.version}" if seal.version > 1 else ""
        facts.append(("Signed off", f"{_day(seal.on)} by {seal.role}{version}"))
    if standing.answered:
        facts.append(("Answered", f"{standing.answered} of {standing.asked}"))
    if when.due is not None and (seal is None or seal.is_open):
        behind = f", {when.behind}" if when.behind else ""
        facts.append(("Due", f"{full(when.due)}{behind}"))
    if moved.touched_at:
        facts.append(("Last change", f"{moment(moved.touched_at)}, {moved.touched_by}"))
    if audit.sent_on:
        facts.append(("Asked", full(date.fromisoformat(audit.sent_on))))
    if moved.sent_at:
        facts.append(("Spreadsheet sent", _day(moved.sent_at)))
    facts.append(("Form", f"{form.title}, version {form.parts[0].version}"))
    return facts


def sheet_title(book: Workbook, agency_id: str | None, case_id: str | None) -> str:
    """How a return's spreadsheet is named in the log of exports: the document's own title."""
    child = book.audits.case(case_id or "").reference
    return f"Return: {child}, {book.settings.agency(agency_id or '').name}"


def missing_words(held: About) -> list[str]:
    """What is missing, in sentences, before the answers to fix are named."""
    said = []
    if held.unanswered:
        said.append(f"{count(held.unanswered, 'question')} not answered.")
    if held.to_fix:
        said.append(f"{count(held.to_fix, 'answer')} to fix:")
    return said


def _day(written: str) -> str:
    """The day of a moment that the journal keeps, where the person is."""
    return full(datetime.fromisoformat(written).astimezone().date())
