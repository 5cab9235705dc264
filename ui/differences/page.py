"""Said differently: what two people wrote about the same thing, until somebody settles it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.unsettled import Unsettled, settle, unsettled
from ui.differences.versions import Versions
from ui.page import Around, Page
from ui.parts.arrange import button, column, frame, label, page
from ui.parts.banner import empty_page
from ui.parts.beside import Beside
from ui.parts.keys import put_keys
from ui.parts.tables.next_row import to_next
from ui.parts.tables.rows import Cell, Column, Group
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from ui.desk import Desk

_HINTS = (
    ("↑ ↓", "move"),
    ("F6", "choose"),
    ("Enter", "see it where it stands"),
    ("Ctrl+Enter", "settle and next"),
)


class DifferencesPage(Page):
    """Each difference in the list; what each person said, and the reason, in the panel beside it.

    What came after a sign-off is listed too: it waits until its return is reopened.
    """

    has_panel = True

    def __init__(self, desk: Desk, row: str) -> None:
        super().__init__()
        self._desk, self._book, self._wanted = desk, desk.workbook, row
        self._sentence = label("", "h1")
        self.table: Table[Unsettled] = Table(
            "Said differently",
            (Column("What", 0, _what), Column("Said by", 260, _who)),
            row_height=54,
        )
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda one: desk.go(one.named.page, one.named.about))
        self.versions = Versions()
        self.versions.changed.connect(self._say_ready)
        self._see = button("See it where it stands", self._go_there)
        self.settle = button("Settle and next", self._settle, "primary")
        left = page(
            self._sentence,
            frame(column(self.table, margins=(1, 1, 1, 1)), "card"),
            None,
            spacing=12,
        )
        self.table.show_whole()
        self._full = Beside(left, self.versions)
        self._empty = empty_page(
            "tick",
            "Nothing is said differently",
            "When two copies of a workbook come together, or a spreadsheet comes back after "
            "something was changed here, what differs is listed on this page.",
            button("Go to Home", lambda: desk.go("home", "")),
        )
        self.setLayout(column(self._full, self._empty, spacing=0))
        keys = {
            "Ctrl+Return": self._settle,
            "Ctrl+Enter": self._settle,
            "Ctrl+Down": self._next,
        }
        put_keys(self, keys)

    def around(self) -> Around:
        """The list, then what was said; see it, and settle it."""
        return Around(
            title="Said differently",
            crumb="Home",
            hints=_HINTS,
            panes=[self.table, self.versions.first()],
            buttons=[self._see, self.settle],
        )

    def arrive(self) -> None:
        """List what is still to be settled."""
        found = unsettled(self._book)
        disputed = [one for one in found if one.how == "disputed"]
        waiting = [one for one in found if one.how == "waiting"]
        rows: list[Unsettled | Group] = []
        if disputed:
            rows += [Group(f"To settle ({len(disputed)})"), *disputed]
        if waiting:
            rows += [Group(f"Came after a sign-off ({len(waiting)})"), *waiting]
        places = [one.row if isinstance(one, Unsettled) else "" for one in rows]
        self.table.show_rows(rows, keep=places.index(self._wanted) if self._wanted in places else 0)
        self._sentence.setText(_sentence(len(disputed), len(waiting)))
        self._empty.setVisible(not rows)
        self._full.setVisible(bool(rows))
        self._choose(self.table.row())

    def fit(self, width: int) -> None:
        """What was said stands beside the list while there is room, and then below it."""
        self._full.fit(width)
        self.table.show_column(1, shown=width >= 860)  # noqa: PLR2004 - the breakpoint

    def _choose(self, one: Unsettled | None) -> None:
        self._wanted = "" if one is None else one.row
        self.versions.show_one(one)
        self._see.setVisible(one is not None)
        self._say_ready()

    def _say_ready(self) -> None:
        missing = self.versions.missing()
        self.settle.setEnabled(not missing)
        words = missing or "Lets this one stand for all, with the reason."
        self.settle.setToolTip(words)
        self.settle.setAccessibleDescription(words)

    def _go_there(self) -> None:
        one = self.table.row()
        if one is not None:
            self._desk.go(one.named.page, one.named.about)

    def _next(self) -> None:
        to_next(self.table, lambda _one: True)

    def _settle(self) -> None:
        one, chosen = self.table.row(), self.versions.chosen()
        if one is None or chosen is None or not self.settle.isEnabled():
            return
        reason = self.versions.reason()
        self._wanted = ""
        if self._desk.saving.do(
            lambda: settle(self._book, one, chosen, reason), named=f"Settled: {one.about}"
        ):
            self.table.setFocus()


def _sentence(disputed: int, waiting: int) -> str:
    things = "thing was" if disputed == 1 else "things were"
    words = f"{disputed} {things} said differently."
    return f"{words} {waiting} came after a sign-off." if waiting else words


def _what(one: Unsettled) -> Cell:
    shape = "diamond" if one.how == "disputed" else "info"
    return Cell(one.named.words, one.part, shape=shape, strong=True)


def _who(one: Unsettled) -> Cell:
    return Cell(", ".join(dict.fromkeys(held.by for held in one.said)))
