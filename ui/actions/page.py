"""Actions: one plan for everything; what is late, and what it has changed for children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QVBoxLayout,
)

from audit_app.picture import Drawing
from audit_app.rules.actions import days_late
from audit_app.workbook.plan_held import schools_of
from ui.actions import cells
from ui.actions.adding import add_action
from ui.actions.deeds import Deeds
from ui.actions.detail import ActionDetail
from ui.actions.filters import Filters
from ui.actions.keys import EMPTY_HINTS, HINTS
from ui.look import look
from ui.page import Around, Page
from ui.painter import PictureView
from ui.parts.arrange import button, column, label, page
from ui.parts.banner import empty_page
from ui.parts.beside import Beside
from ui.parts.keys import is_typing, put_keys
from ui.parts.tables.listing import Listing
from ui.parts.tables.next_row import to_next
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from audit_app.records import Action
    from ui.desk import Desk

_HIGH = 700  # pixels at 100 %, from which the page has room for the bar
_PLACE = "action"  # where the chosen action is kept


class ActionsPage(Page):
    """The table at the left, the chosen action at the right. "Late" is worked out, never typed."""

    belongs = "actions"
    has_panel = True
    heeds = frozenset({"action", "progress_note", "review"})

    def __init__(self, desk: Desk, action_id: str) -> None:
        super().__init__()
        self._desk, self._book, self._wanted = desk, desk.workbook, action_id
        self._sentence = label("", "h1")
        self.filters = Filters()
        self._deeds = Deeds(desk, self)
        self._schools: dict[str, str] = {}
        self._actions: list[Action] = []
        today = desk.today
        self.table: Table[Action] = Table(
            "Actions",
            cells.columns(lambda: self.table.rows.hidden, lambda: self._schools, today),
            row_height=54,
            grows=True,
        )
        self.detail = ActionDetail(desk)
        self._list = Listing(
            self.table,
            self.filters,
            ("No action fits", "Show every action"),
            lambda: cells.in_groups(self.filters.kept(self._actions, today()), today()),
            lambda action: action.id,
        )
        self.table.chosen.connect(self.detail.show_action)
        self._list.emptied.connect(self.detail.show_nothing)
        self.table.opened.connect(self._deeds.change)
        self._lay_out()
        keys = {
            "Ctrl+N": self._add,
            "Ctrl+E": self._deeds.export_plan,
            "Ctrl+Down": self._next_late,
            "F2": lambda: self._with_chosen(self._deeds.change),
            "Del": lambda: self._with_chosen(self._deeds.take_out),
        }
        letters = {
            "P": lambda: self.detail.press("P"),
            "M": lambda: self.detail.press("M"),
            "/": self.filters.search.begin,
        }
        put_keys(self, keys, letters)

    def _lay_out(self) -> None:
        self._buttons = [
            button("Bring in an edited plan…", self._deeds.bring_plan),
            button("Export the plan…", self._deeds.export_plan),
            button("New action…", self._add, "primary"),
        ]
        self._bar = PictureView(Drawing(1, 1, ()), "")
        left = page(self._sentence, self._bar, self.filters, self._list, spacing=12)
        body = left.layout()
        if isinstance(body, QVBoxLayout):
            body.setStretch(3, 1)
        self._full = Beside(left, self.detail, rows=self.table)
        self._first = button("New action…", self._add, "primary")
        ways = "They are made from a finding, in a meeting, or here."
        self._empty = empty_page("ring", "No actions yet", ways, self._first)
        self.setLayout(column(self._full, self._empty, spacing=0))

    def around(self) -> Around:
        """The table, the action and the filters; while there is no action, the one button."""
        if not self._empty.isHidden():
            return Around(title="Actions", hints=EMPTY_HINTS, panes=[self._first])
        panel = [self.detail.first()] if self.table.row() else []
        return Around(
            title="Actions",
            hints=HINTS,
            panes=[self._list.first(), *panel, self.filters.first()],
            buttons=self._buttons,
        )

    def arrive(self) -> None:
        """Show the plan as it stands."""
        today = self._desk.today()
        actions = self._actions = self._book.actions.all()
        self._schools = schools_of(self._book, actions)
        self._list.show_kept(self._wanted or ("" if self._list.was else self._desk.kept(_PLACE)))
        self._wanted = ""
        self._sentence.setText(cells.first_line(actions, today))
        bar = cells.status_picture(actions, today)
        self._bar.show_drawing(bar.drawing, bar.alt)
        self._empty.setVisible(not actions)
        self._full.setVisible(bool(actions))

    def leave(self) -> None:
        """Keep which action was chosen, for when somebody comes back."""
        if self._list.was:
            self._desk.keep(_PLACE, self._list.was)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the room of the bar is the table's: the filters say its numbers too."""
        super().resizeEvent(event)
        self._show_bar()

    def _show_bar(self) -> None:
        is_high = self.height() / look.current().scale >= _HIGH
        self._bar.setVisible(self._full.is_beside and is_high)

    def fit(self, width: int) -> None:
        """The action stands beside the table while there is room, and then below it."""
        self._full.fit(width)
        self._show_bar()
        self.table.show_column(cells.OWNER, shown=cells.has_owner_column(width))

    def _add(self) -> None:
        made = add_action(self._desk, self.window())
        if made:  # else it was put away, perhaps by a lock: there may be no workbook any more
            self._wanted = made
            self.arrive()

    def _with_chosen(self, deed: Callable[[Action], None]) -> None:
        """Do something with the chosen action, from its row or from beside it."""
        action = self.table.row()
        if action is None:
            self._desk.saving.tell("No action is chosen")
        elif not is_typing():
            deed(action)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Bring in an edited plan that was dropped here."""
        self._deeds.bring_plan(paths)

    def _next_late(self) -> None:
        today = self._desk.today()
        if to_next(self.table, lambda action: bool(days_late(action, today))):
            self.table.setFocus()
        else:
            self._desk.saving.tell("No action here is late")
