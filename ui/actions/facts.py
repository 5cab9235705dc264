"""What is known of an action beside its ask: its facts by name, and its days on a line."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from audit_app.charts import Days
from audit_app.rules.actions import days_late, due, is_open
from audit_app.rules.dates import short
from audit_app.store.history import history_of
from audit_app.workbook.plan_held import schools_of
from ui.actions.because import because
from ui.actions.states import ESCALATIONS
from ui.look import look
from ui.parts.arrange import label
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Action
    from audit_app.workbook.workbook import Workbook

_NAMES = 104  # pixels at 100 %: the names stand left of what they name


def facts(book: Workbook, action: Action, today: date) -> list[tuple[str, str]]:
    """Its facts that are there, by name; its days are drawn, so only what explains them is here."""
    told = (
        ("Owner", action.owner_role),
        ("Lead agency", action.lead_agency),
        ("Supporting", ", ".join(action.supporting)),
        ("School", schools_of(book, [action]).get(action.school_id or "", "")),
        ("Why it moved", action.delay_reason),
        ("Evidence", action.evidence),
        ("Difference made to children", action.impact or "Nothing written yet."),
        ("Follows from", because(book, action.recommendation_id)),
        ("Success measure", action.success_measure),
        ("Baseline", action.baseline),
        ("Target", action.target),
        ("Priority", action.priority),
        ("Escalated", ESCALATIONS.get(action.escalation or "", "")),
        ("Starts", said(action.start_on, today)),
        ("Next review", said(action.next_review, today)),
        ("Carried forward", str(action.carried_forward or "")),
    )
    return [(name, words) for name, words in told if words]


def beside(pairs: Sequence[tuple[str, str]]) -> QGridLayout:
    """Each name at the left, and what it names at the right of it."""
    made = QGridLayout()
    made.setSpacing(6)
    made.setColumnStretch(1, 1)
    for at, (name, words) in enumerate(pairs):
        title = label(name, "small")
        title.setFixedWidth(look.current().px(_NAMES))
        made.addWidget(title, at, 0, Qt.AlignmentFlag.AlignTop)
        made.addWidget(TypedWords(words), at, 1)
    return made


def days_of(book: Workbook, action: Action, today: date) -> Days:
    """The days of an action as they are drawn; it was agreed on the day when it was first kept."""
    made = [deed.at for deed, _value in history_of(book.file, "action", action.id, "ask")]
    is_moved = action.revised_due is not None and action.due_on is not None
    return Days(
        today,
        agreed=datetime.fromisoformat(min(made)).astimezone().date() if made else None,
        first_due=_day(action.due_on) if is_moved else None,
        due=due(action),
        ended=None if is_open(action) else _day(action.closed_on),
        behind=days_late(action, today),
    )


def said(held: str | None, today: date) -> str:
    """A day that the workbook keeps, as people say it; "" for none."""
    day = _day(held)
    return "" if day is None else short(day, today)


def _day(held: str | None) -> date | None:
    return None if held is None else date.fromisoformat(held)
