"""Schools: the three-year calendar of visits. Who is due, who is late, and what is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from audit_app.workbook.schools.year_stands import returns_by_school
from ui.page import Around, Page
from ui.parts.aloud import announce
from ui.parts.arrange import button, column
from ui.parts.banner import empty_page
from ui.parts.keys import put_keys
from ui.parts.tables.listing import Listing
from ui.parts.tables.next_row import to_next
from ui.returned import TakesReturned
from ui.schools import shown
from ui.schools.deeds import Deeds
from ui.schools.filters import Filters
from ui.schools.keys import EMPTY_HINTS, HINTS
from ui.schools.legend import Legend
from ui.schools.panel import SchoolPanel
from ui.schools.room import CalendarRoom
from ui.schools.sentences import Sentences
from ui.schools.table import CalendarTable
from ui.schools.turning import Turning

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.schools.shown import ShownSchool

_PLACE = "school"  # where the chosen school is kept
_NEEDY = frozenset({"overdue", "unrecorded", "never"})  # past its three years, or without a date


class CalendarPage(TakesReturned, Page):
    """The sentence first; then who is past three years, due, planned, and visited."""

    heeds = frozenset({"school", "succession", "visit", "setting", "return", "answer", "audit"})
    belongs = "schools"

    def __init__(self, desk: Desk, school_id: str) -> None:
        super().__init__()
        self._desk, self._book, self._wanted = desk, desk.workbook, school_id
        self.turning = Turning(desk)
        self._sentences = Sentences()
        self.sentence = self._sentences.first
        self.filters, self.legend, self.panel = Filters(), Legend(), SchoolPanel(desk)
        columns = shown.columns(
            lambda: self.table.rows.hidden, desk.today, lambda: self.turning.years
        )
        self.table = CalendarTable(columns, self.turning.window())
        self._every: list[ShownSchool] = []
        self._list = Listing(
            self.table,
            self.filters,
            ("No school fits", "Show every school"),
            lambda: shown.in_groups(self.filters.kept(self._every)),
            lambda one: one.id,
        )
        self.deeds = Deeds(desk, self.table)
        self._buttons = [
            button("Register", lambda: desk.go("register", "")),
            button("Returns", lambda: desk.go("school-returns", "")),
            button("Export the programme…", self._export),
            button("Propose a plan…", self.deeds.propose),
            button("Plan a visit…", self.deeds.plan, "primary"),
        ]
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        for held in self.turning.buttons:
            self.filters.add(held)
        over = (self._sentences, self.filters, self.legend)
        self.drawer = CalendarRoom(over, self.table, self._list, self.panel)
        ways = "They come from the national register; bring it in, and their visits are planned."
        first = button(
            "Bring in your school register…", lambda: self._desk.go("register", ""), "primary"
        )
        self._empty = empty_page("ring", "No schools yet", ways, first)
        self.setLayout(column(self.drawer, self._empty, spacing=0))

    def _listen(self) -> None:
        self.table.opened.connect(lambda one: self._desk.go("school", one.id))
        self.table.stepped.connect(self.deeds.step)
        self.table.dropped.connect(lambda _visit, term: self.deeds.move(term))
        self.turning.turned.connect(self._show_years)
        acts = {
            "V": self.deeds.plan,
            "M": self.deeds.move,
            "agree": self.deeds.agree,
            "swap": self.deeds.swap,
            "aside": self.deeds.set_aside,
            "/": self.filters.search.begin,
        }
        self.panel.asked.connect(lambda act: acts[act]())
        anywhere = {
            "Ctrl+E": self._export,
            "Ctrl+Down": lambda: self._next_late(1),
            "Ctrl+Up": lambda: self._next_late(-1),
            "Ctrl+PgDown": lambda: self.turning.turn(1),
            "Ctrl+PgUp": lambda: self.turning.turn(-1),
            "Ctrl+N": self.deeds.plan,
            "Ctrl+D": self.deeds.propose,
        }
        put_keys(self, anywhere, {key: acts[key] for key in "VM/"})

    def around(self) -> Around:
        """The calendar, the school and the filters; while there is no school, what leads away."""
        if not self._empty.isHidden():
            ways = self._empty.findChildren(QPushButton)
            return Around(title="Schools", hints=EMPTY_HINTS, panes=ways)
        panel = [] if self.table.row() is None else [self.panel.first()]
        return Around(
            title="Schools",
            hints=HINTS,
            panes=[self._list.first(), *panel, self.filters.first()],
            buttons=self._buttons,
        )

    def arrive(self) -> None:
        """Show the programme as it stands."""
        today = self._desk.today()
        self.turning.read()
        years = self.turning.years
        standings = self._book.programme.standings()
        returns = returns_by_school(self._book, years.year_of(today), today)
        self._every = shown.shown_schools(standings, today, years, returns)
        self._sentences.tell(standings, today, years)
        self.table.show_window(self.turning.window())
        before = "" if self._list.was else self._desk.kept(_PLACE)
        self._list.show_kept(self._wanted or before)
        self._wanted = ""
        self.drawer.offer_returns(is_offered=returns is not None)
        self._empty.setVisible(not self._every)
        self.drawer.setVisible(bool(self._every))

    def view(self) -> tuple[int, bool]:
        """The years that are shown, and whether the panel is drawn out: what a new look keeps."""
        return self.turning.last, self.drawer.is_drawn_out

    def see(self, view: tuple[int, bool]) -> None:
        """Show the same years and panel again."""
        last, is_out = view
        if last != self.turning.last:
            self.turning.turn(last - self.turning.last)
        self.drawer.draw_out(is_out=is_out)

    def leave(self) -> None:
        """Keep which school was chosen, for when somebody comes back."""
        if self._list.was:
            self._desk.keep(_PLACE, self._list.was)

    def fit(self, width: int) -> None:
        """The panel stands beside the calendar while there is room; narrow columns go away."""
        self.drawer.fit_page(width)

    def _show_years(self) -> None:
        """Show the school years before or after."""
        self.table.show_window(self.turning.window())
        self._list.show_kept()
        announce(self.table, self.turning.words())

    def _next_late(self, step: int) -> None:
        """Go to the next school past its three years that has no visit planned, then any."""
        if to_next(self.table, lambda one: one.group in _NEEDY, step):
            self.table.setFocus()
        else:
            self._desk.saving.tell("No school here is past its three years")

    def _export(self) -> None:
        from ui.documents import export_programme

        export_programme(self._desk, self.turning.last)
