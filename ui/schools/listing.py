"""The schools of the calendar that the filters keep; where none fits, the way back to all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.aloud import announce
from ui.parts.arrange import button, card, column, frame, label, row
from ui.parts.tables.next_row import to_next
from ui.schools import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.schools.filters import Filters
    from ui.schools.shown import ShownSchool
    from ui.schools.table import CalendarTable

_NEEDY = frozenset({"overdue", "unrecorded", "never"})


class SchoolList(QWidget):
    """The calendar in its frame; `emptied` when no school fits."""

    emptied = Signal()

    def __init__(self, table: CalendarTable, filters: Filters) -> None:
        super().__init__()
        self._table, self._filters = table, filters
        self._every: Sequence[ShownSchool] = ()
        self._was = ""  # the school that was chosen last, also while it is left out
        self._rows = frame(column(table, margins=(1, 1, 1, 1)), "card")
        self.all = button("Show every school", self.show_every)
        words = label("Fewer words, or another choice above, may find one.", "muted")
        self._none = card(label("No school fits", "h2"), words, row(self.all, None))
        inner = column(self._rows, self._none, spacing=10)
        inner.setStretch(0, 1)
        self.setLayout(inner)
        table.chosen.connect(self._chose)
        filters.changed.connect(self._filtered)
        filters.search.went_down.connect(self.enter)

    @property
    def was(self) -> str:
        """The id of the school that was chosen last."""
        return self._was

    def show_schools(self, every: Sequence[ShownSchool], before: str = "") -> None:
        """Show those that the filters keep, and stay on the one where we were, or on `before`."""
        self._every = every
        self._was = before or self._was
        self.show_kept()

    def show_kept(self) -> None:
        """Show anew what the filters keep."""
        before = self._was
        rows = shown.in_groups(self._filters.kept(self._every))
        ids = [getattr(one, "id", "") for one in rows]
        self._table.show_rows(rows, keep=ids.index(before) if before in ids else 0)
        is_any = self._table.row() is not None
        self._rows.setVisible(is_any)
        self._none.setVisible(not is_any)
        if not is_any:
            self.emptied.emit()

    def first(self) -> QWidget:
        """Where the focus goes: the calendar, or what shows all of it again."""
        return self.all if self._table.row() is None else self._table

    def enter(self) -> None:
        """Go into the rows."""
        self.first().setFocus()

    def show_every(self) -> None:
        """Leave nothing out any more."""
        self._filters.show_every()
        self.enter()

    def next_needy(self, step: int) -> bool:
        """Go to the next school past its three years, or without a first date; whether any is."""
        is_any = to_next(self._table, lambda one: one.group in _NEEDY, step)
        if is_any:
            self._table.setFocus()
        return is_any

    def _chose(self, one: ShownSchool) -> None:
        self._was = one.id

    def _filtered(self) -> None:
        self.show_kept()
        none = "" if self._table.row() else "No school fits. "
        announce(self._filters.search, f"{none}{self._filters.said()}.")
