"""The page of a year's returns: how many are back, who is late, out and back in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from audit_app.rules.dates import full
from audit_app.rules.returning import LATE
from audit_app.rules.schools.terms import year_words
from audit_app.workbook.schools.year_stands import Stand, YearStands, year_stands
from ui.look import look
from ui.menu import hint
from ui.page import Around, Page
from ui.parts.arrange import button, column, label, page, row, scrolled
from ui.parts.banner import empty_page
from ui.parts.fields import Choice
from ui.parts.keys import put_keys
from ui.parts.tables.listing import Listing
from ui.parts.tables.next_row import to_next
from ui.parts.tables.rows import Column
from ui.parts.tables.table import Table
from ui.parts.ways import Ways
from ui.schools.returns import cells
from ui.schools.returns.deeds import Deeds
from ui.schools.returns.filters import Filters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from ui.desk import Desk

_HELD, _SENT = 2, 3  # columns
_LOWEST = 190  # pixels at 100 % of the returns where the page scrolls: two rows below their head
_DROP = "Returned files, or a folder of them, can be dropped here."
_NONE_YET = (
    "Each open school gets a return on the form of its phase, with last year’s answers beside it. "
    "It goes out as a spreadsheet and comes back as one."
)

_HINTS = (
    hint("move"),
    hint("open", "open the return"),
    hint("next-need", "next late"),
    hint("chase", "copy a reminder"),
    hint("export", "make the workbooks"),
    hint("filter"),
)


class SchoolReturnsPage(Page):
    """One school year. Late is worked out, never typed; part returned is not back."""

    heeds = frozenset({"answer", "return", "audit", "school"})
    belongs = "schools"

    def __init__(self, desk: Desk, round_id: str) -> None:
        super().__init__()
        self._desk, self._book, self._wanted = desk, desk.workbook, round_id
        self.year: YearStands | None = None
        self._sentence, self._due = label("", "h1"), label("", "muted")
        self._which = Choice("School year", [("", "")])
        self.filters = Filters()
        self._today = desk.today()  # of the last look: a cell asks often
        self._day: date | None = None  # by when the returns of the year are due back
        self.table: Table[Stand] = Table(
            "Returns of the year",
            (
                Column("School", 0, cells.name_cell),
                Column("State", 190, lambda held: cells.state_cell(held, self._day, self._today)),
                Column("In it", 150, cells.held_cell),
                Column("Sent", 150, lambda held: cells.sent_cell(held, self._today)),
            ),
            row_height=54,
            grows=True,
        )
        self._list = Listing(
            self.table,
            self.filters,
            ("No return fits", "Show every return"),
            self._kept,
            lambda held: held.return_id,
        )
        self._deeds = Deeds(desk, self)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        others = [
            button("Calendar", lambda: self._desk.go("schools", "")),
            button("Register", lambda: self._desk.go("register", "")),
            *self._deeds.of_the_year,
        ]
        self._ways = Ways(others)
        ways = row(self._which, self._ways, spacing=8)
        ways.setStretch(1, 1)
        inner = page(
            self._sentence,
            self._due,
            ways,
            self.filters,
            self._list,
            label(_DROP, "muted"),
            spacing=12,
        )
        body = inner.layout()
        if isinstance(body, QVBoxLayout):
            body.setStretchFactor(self._list, 1)
        self._full = scrolled(inner)
        self._first = button("Open this year’s returns…", self._deeds.open_year, "primary")
        self._empty = empty_page("tray", "No year’s returns yet", _NONE_YET, self._first)
        self.setLayout(column(self._full, self._empty, spacing=0))

    def _listen(self) -> None:
        self.table.opened.connect(lambda held: self._desk.go("walk", held.return_id))
        self._which.activated.connect(self._turn_year)
        keys = {
            "Ctrl+E": self._deeds.send_all,
            "Ctrl+N": self._deeds.open_year,
            "Ctrl+Down": self._next_late,
            "C": self._deeds.chasing.chase,
            "/": self.filters.search.begin,
        }
        put_keys(self, keys)

    def around(self) -> Around:
        """The year's returns and the filters; while no year is open, the one button."""
        if self.year is None:
            return Around(
                title="Returns",
                crumb="Schools",
                hints=(hint("open", "open this year’s returns"), hint("new", "open a year")),
                panes=[self._first],
            )
        return Around(
            title=self.year.audit.title,
            crumb="Schools",
            hints=_HINTS,
            panes=[self._list.first(), self.filters.first()],
            buttons=self._deeds.buttons,
        )

    def arrive(self) -> None:
        """Show every return of the year as it stands."""
        rounds = self._book.rounds.all()
        ids = [held.id for held in rounds]
        if self._wanted not in ids:
            self._wanted = ids[0] if ids else ""
        self._empty.setVisible(not ids)
        self._full.setVisible(bool(ids))
        self.year = None
        if not ids:
            return
        self._which.offer([(held.id, year_words(held.year or 0)) for held in rounds])
        self._which.choose(self._wanted)
        self._which.setVisible(len(ids) > 1)
        for held in (self._desk.trials, self._desk.put_away):
            held.pop(self._wanted, None)  # whoever is back here has put it away
        self._today = self._desk.today()
        self.year = year_stands(self._book, self._wanted, self._today)
        self._sentence.setText(self.year.sentence)
        due = self._day = self.year.due
        self._due.setText(f"Due back {full(due)}." if due else "No day is set by when.")
        self._list.show_kept("" if self._list.was else self._desk.kept(self._place))

    def _kept(self) -> list[Stand]:
        """The returns that the filters keep, those of one school together; the late are chased."""
        kept = [] if self.year is None else self.filters.kept(self.year)
        is_late = self._deeds.chasing.take(kept)
        self._ways.offer(self._deeds.chasing.late_button, is_offered=is_late)
        return [each for held in kept for each in (held, *held.others)]

    @property
    def _place(self) -> str:
        return f"school-returns:{self._wanted}"

    def leave(self) -> None:
        """Keep which return was chosen, for when somebody comes back."""
        held = self.table.row()
        if held is not None:
            self._desk.keep(self._place, held.return_id)

    def fit(self, width: int) -> None:
        """What is in it, and when it was sent, go where there is no room."""
        self.table.show_column(_SENT, shown=width >= 760)  # noqa: PLR2004 - the breakpoint
        self.table.show_column(_HELD, shown=width >= 600)  # noqa: PLR2004 - the breakpoint
        self.table.setMinimumHeight(look.current().px(_LOWEST))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at returned files or a folder of them that were dropped here."""
        self._deeds.take_files(paths)

    def _turn_year(self) -> None:
        self._wanted = self._which.word()
        self.arrive()
        self._desk.say_page()

    def _next_late(self) -> None:
        if to_next(self.table, lambda held: held.state == LATE):
            self.table.setFocus()
        else:
            self._desk.saving.tell("No return here is late")
