"""A table under its filters; where nothing fits them, the way back to all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.aloud import announce
from ui.parts.arrange import button, card, column, frame, label, row
from ui.parts.tables.rows import Group

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.parts.filter_bar import FilterBar
    from ui.parts.tables.table import Table

R = TypeVar("R")


class Listing(QWidget, Generic[R]):
    """The table in its frame; `emptied` when no row fits what the filters keep."""

    emptied = Signal()

    def __init__(
        self,
        table: Table[R],
        filters: FilterBar,
        words: tuple[str, str],
        kept: Callable[[], Sequence[R | Group]],
        which: Callable[[R], str],
    ) -> None:
        """`words` say that nothing fits, and what shows all of it again.

        `kept` gives the rows that the filters keep now, and `which` the id of one.
        """
        super().__init__()
        self._table, self._filters, self._kept, self._which = table, filters, kept, which
        self._nothing, every = words
        self.was = ""  # the id of the row that was chosen last, also while it is left out
        self._rows = frame(column(table, margins=(1, 1, 1, 1)), "card")
        self.every = button(every, self._show_every)
        hint = label("Fewer words, or another choice above, may find one.", "muted")
        self._none = card(label(self._nothing, "h2"), hint, row(self.every, None))
        inner = column(self._rows, self._none, spacing=10)
        inner.setStretch(0, 1)
        inner.setAlignment(self._none, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inner)
        table.chosen.connect(self._chose)
        filters.changed.connect(self._filtered)
        filters.search.went_down.connect(self.enter)

    def show_kept(self, wanted: str = "") -> None:
        """Show what the filters keep; stay on the row where we were, or go to a wanted one."""
        before = self.was = wanted or self.was
        rows = self._kept()
        ids = ["" if isinstance(one, Group) else self._which(one) for one in rows]
        self._table.show_rows(rows, keep=ids.index(before) if before in ids else 0)
        is_any = self._table.row() is not None
        self._rows.setVisible(is_any)
        self._none.setVisible(not is_any)
        if not is_any:
            self.emptied.emit()

    def first(self) -> QWidget:
        """Where the focus goes: the table, or what shows all of it again."""
        return self.every if self._table.row() is None else self._table

    def enter(self) -> None:
        """Go into the rows."""
        self.first().setFocus()

    def _show_every(self) -> None:
        self._filters.show_every()
        self.enter()

    def _chose(self, one: R) -> None:
        self.was = self._which(one)

    def _filtered(self) -> None:
        self.show_kept()
        none = "" if self._table.row() else f"{self._nothing}. "
        announce(self._filters.search, f"{none}{self._filters.said()}.")
