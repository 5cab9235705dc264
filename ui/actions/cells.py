"""How the plan reads as a table: what is late first, and each action in four cells."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from audit_app.charts import status_bar
from audit_app.reports.words import STATUSES
from audit_app.rules.actions import days_late, due, is_open, source_words, status_words
from audit_app.rules.dates import late, short
from ui.actions.states import SHAPES
from ui.painter import measure
from ui.parts.beside import BESIDE_FROM
from ui.parts.tables.rows import Cell, Column, Group

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from audit_app.document import Picture
    from audit_app.records import Action

_OWNER_BESIDE, _OWNER_ABOVE = 1100, 700  # with the panel at the right, and below
OWNER = 1  # the column
NO_SCHOOLS: Mapping[str, str] = MappingProxyType({})
_STATES = tuple(STATUSES.items())


def in_groups(shown: Iterable[Action], today: date) -> list[Action | Group]:
    """Late, the latest first; then open by the day that counts; then done."""
    actions = list(shown)
    behind = sorted((a for a in actions if days_late(a, today)), key=lambda a: -days_late(a, today))
    rest = [a for a in actions if not days_late(a, today)]
    rest.sort(key=lambda a: (str(due(a) or "9999"), a.number))
    rows: list[Action | Group] = []
    for words, found in (
        ("Late", behind),
        ("Open", [a for a in rest if is_open(a)]),
        ("Done", [a for a in rest if not is_open(a)]),
    ):
        if found:
            rows += [Group(f"{words} ({len(found)})"), *found]
    return rows


def first_line(actions: Sequence[Action], today: date) -> str:
    """The state of the plan in a sentence."""
    behind = sum(1 for a in actions if days_late(a, today))
    opened = sum(1 for a in actions if is_open(a))
    seen = sum(1 for a in actions if a.status == "embedded")
    late_ones = f"{behind} of {opened} open actions {'is' if behind == 1 else 'are'} late."
    if opened == 1:
        late_ones = f"The one open action is {'late' if behind else 'not late'}."
    elif not behind:
        late_ones = "No open action is late." if opened else "No action is open."
    return f"{late_ones} {seen} {'is' if seen == 1 else 'are'} embedded."


def status_picture(actions: Sequence[Action], today: date) -> Picture:
    """Where the actions stand: the very bar that the plan shows on paper."""
    told = [(word, sum(status_words(a, today) == name for a in actions)) for name, word in _STATES]
    return status_bar("Actions by status", [one for one in told if one[1]], measure=measure)


def columns(
    hidden: Callable[[], Container[int]],
    schools: Callable[[], Mapping[str, str]],
    today: Callable[[], date],
) -> tuple[Column[Action], ...]:
    """The columns of the plan; whose an action is stands below it while that column is `hidden`."""
    return (
        Column("Action", 0, lambda held: ask_cell(held, schools(), names_owner=OWNER in hidden())),
        Column("Owner", 170, owner_cell),
        Column("Due", 130, lambda held: due_cell(held, today())),
        Column("Status", 160, lambda held: status_cell(held, today())),
    )


def has_owner_column(width: int) -> bool:
    """Whether there is room for whose an action is in a column of its own, at a page's width."""
    return width >= (_OWNER_BESIDE if width >= BESIDE_FROM else _OWNER_ABOVE)


def ask_cell(
    action: Action, schools: Mapping[str, str] = NO_SCHOOLS, *, names_owner: bool = False
) -> Cell:
    """What is asked, and where it comes from; or whose it is, where that has no column."""
    source = source_words(action, schools)
    second = (action.owner_role or "No owner") if names_owner else source
    return Cell(action.ask or "", f"Action {action.number} · {second}", strong=True)


def owner_cell(action: Action) -> Cell:
    """Who does it, for which agency."""
    return Cell(action.owner_role or "No owner", action.lead_agency or "")


def due_cell(action: Action, today: date) -> Cell:
    """The day that counts; the first one below it where it was moved."""
    day = due(action)
    if day is None:
        return Cell("No date", tone="warn" if is_open(action) else "muted")
    first = ""
    if action.revised_due and action.due_on:
        first = f"first {short(date.fromisoformat(action.due_on), today)}"
    return Cell(short(day, today), first)


def status_cell(action: Action, today: date) -> Cell:
    """Its state as shape and word; how late it is where it is late."""
    words = status_words(action, today)
    shape, tone = SHAPES[words]
    behind = days_late(action, today)
    return Cell(late(behind) if behind else words, shape=shape, tone=tone, strong=bool(behind))
