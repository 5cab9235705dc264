"""Schools: the three-year calendar of visits. Who is due, who is late, and what is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from audit_app.analysis.coverage import block_sentence, coverage, further, sentence
from audit_app.charts.calendar_line import window
from audit_app.rules.schools.terms import year_words
from audit_app.store.places import place, put_place
from ui.look import look
from ui.parts.aloud import announce
from ui.parts.arrange import button, card, column, frame, label, page, row
from ui.parts.banner import empty_page
from ui.parts.drawer import Drawer
from ui.parts.tables.rows import Cell, Column
from ui.schools import shown
from ui.schools.deeds import Chosen, Deeds
from ui.schools.filters import Filters
from ui.schools.keys import EMPTY_HINTS, HINTS
from ui.schools.legend import Legend
from ui.schools.panel import SchoolPanel
from ui.schools.table import CalendarTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from audit_app.charts.calendar_line import Window
    from audit_app.workbook.pen import Change
    from ui.desk import Desk
    from ui.parts.bands.hints import Hint
    from ui.schools.shown import ShownSchool

_PLACE = "school"  # where the chosen school is kept
_PANEL = 340
_ROOM = 1370  # of the page's width, from which the panel stands beside the calendar
_PHASE_FROM, _LAST_FROM, _ONE_LINE = 860, 560, 1000
_LOWEST = 320  # pixels at 100 % of the calendar where the page scrolls
_HIGH = 640  # pixels at 100 %, from which the page has room for the sentence on blocks
_KINDS = frozenset({"school", "succession", "visit", "setting"})


class CalendarPage(QWidget):
    """The sentence first; then who is past three years, due, planned, and visited."""

    place = 2
    is_focus = False
    has_panel = False
    belongs = "schools"

    def __init__(self, desk: Desk, school_id: str) -> None:
        super().__init__()
        self._desk, self._book, self._wanted = desk, desk.workbook, school_id
        self._was = ""  # the school that was chosen last, also while it is left out
        self._years = self._book.programme.years()
        self._last_year = self._years.year_of(desk.today())
        self._every: list[ShownSchool] = []
        self._width = 0
        self.sentence, self._further = label("", "h1"), label("")
        self._block = label("", "muted")
        self.filters, self.legend, self.panel = Filters(), Legend(), SchoolPanel(desk)
        self.table = CalendarTable(self._columns(), self._window())
        self.deeds = Deeds(desk, self._chosen)
        self._earlier = button("Earlier", lambda: self._turn(-1))
        self._later = button("Later", lambda: self._turn(1))
        self._earlier.setAccessibleName("Earlier school years")
        self._later.setAccessibleName("Later school years")
        self._buttons = [
            button("Register", self._to_register),
            button("Returns", lambda: desk.go("school-returns", "")),
            button("Export the programme…", self._export),
            button("Propose a plan…", self.deeds.propose),
            button("Plan a visit…", self.deeds.plan, "primary"),
        ]
        self._lay_out()
        self._listen()

    def _columns(self) -> tuple[Column[ShownSchool], ...]:
        today = self._desk.today
        return (
            Column("School", 210, self._name),
            Column("Phase", 130, shown.phase_cell),
            Column("Visits", 0, lambda one: shown.calendar_cell(one, self._years)),
            Column("Last visit", 170, lambda one: shown.last_cell(one, today(), self._years)),
        )

    def _lay_out(self) -> None:
        self._rows = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        self._every_button = button("Show every school", self._show_every)
        words = label("Fewer words, or another choice above, may find one.", "muted")
        self._none = card(label("No school fits", "h2"), words, row(self._every_button, None))
        head = (self.sentence, self._further, self._block, self.filters, self.legend)
        main = page(*head, self._rows, self._none, spacing=10)
        body = main.layout()
        if isinstance(body, QVBoxLayout):
            body.setStretchFactor(self._rows, 1)
        words_ = ("School (F6)", "Away (Esc)")
        self.drawer = Drawer(main, self.panel, _PANEL, words_, self.panel.first)
        self.drawer.turned.connect(self._turned)
        for held in (self._earlier, self._later, self.drawer.toggle):
            self.filters.add(held)
        ways = "They come from the national register; bring it in, and their visits are planned."
        first = button("Bring in your school register…", self._to_register, "primary")
        self._empty = empty_page("ring", "No schools yet", ways, first)
        self.setLayout(column(self.drawer, self._empty, spacing=0))

    def _listen(self) -> None:
        self.table.chosen.connect(self._chose)
        self.table.opened.connect(lambda one: self._desk.go("school", one.id))
        self.table.stepped.connect(self.deeds.step)
        self.table.dropped.connect(lambda _visit, term: self.deeds.move(term))
        self.filters.changed.connect(self._filtered)
        self.filters.search.went_down.connect(self._enter_rows)
        acts = {
            "V": self.deeds.plan,
            "M": self.deeds.move,
            "agree": self.deeds.agree,
            "swap": self.deeds.swap,
            "aside": self.deeds.set_aside,
            "/": self.filters.search.setFocus,
        }
        self.panel.asked.connect(lambda act: acts[act]())
        self._desk.changes.heard.connect(self._heard)
        for keys, act in (
            ("Ctrl+E", self._export),
            ("Ctrl+Down", lambda: self._next_late(1)),
            ("Ctrl+Up", lambda: self._next_late(-1)),
            ("Ctrl+PgDown", lambda: self._turn(1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("Ctrl+N", self.deeds.plan),
            ("Ctrl+D", self.deeds.propose),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for key in "VM/":
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda key=key: self._unless_typing(acts[key]))

    def _to_register(self) -> None:
        self._desk.go("register", "")

    def crumb(self) -> str:
        """One of the main pages."""
        return ""

    def title(self) -> str:
        """The page's name."""
        return "Schools"

    def hints(self) -> tuple[Hint, ...]:
        """The keys; while there is no school, those that lead away."""
        return HINTS if self._empty.isHidden() else EMPTY_HINTS

    def buttons(self) -> list[QPushButton]:
        """Out, a plan, and a visit."""
        return self._buttons if self._empty.isHidden() else []

    def panes(self) -> list[QWidget]:
        """The calendar, the school, the filters."""
        if not self._empty.isHidden():
            return list(self._empty.findChildren(QPushButton))
        if self.table.row() is None:
            return [self._every_button, self.filters.first()]
        return [self.table, self.panel.first(), self.filters.first()]

    def arrive(self) -> None:
        """Show the programme as it stands."""
        today = self._desk.today()
        self._years = self._book.programme.years()
        standings = self._book.programme.standings()
        self._every = shown.shown_schools(standings, today, self._years)
        told = coverage(standings, today, self._years)
        self.sentence.setText(sentence(told))
        self._further.setText(further(told))
        self._block.setText(block_sentence(told))
        self.table.show_window(self._window())
        self._show()
        self._empty.setVisible(not self._every)
        self.drawer.setVisible(bool(self._every))

    def leave(self) -> None:
        """Keep which school was chosen, for when somebody comes back."""
        if self._was and place(self._book.file, _PLACE) != self._was:
            self._desk.saving.do(
                lambda: put_place(self._book.file, _PLACE, self._was), is_said=False
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the room of the sentence on blocks is the calendar's."""
        super().resizeEvent(event)
        self._block.setVisible(self.height() / look.current().scale >= _HIGH)

    def fit(self, width: int) -> None:
        """The panel stands beside the calendar while there is room; narrow columns go away."""
        self._width = width
        was_hidden = self.panel.isHidden()
        self.drawer.fit_to(width, _ROOM)
        self._share_width()
        if was_hidden and not self.panel.isHidden():
            self._turned()
        low = look.current().px(_LOWEST)
        self.table.setMinimumHeight(0 if self.drawer.is_beside else low)

    def _share_width(self) -> None:
        """What is left beside the panel is the calendar's: it comes before the other columns."""
        width = self._width - (_PANEL if self.drawer.is_shown_beside else 0)
        self.filters.be_one_line(is_one_line=width >= _ONE_LINE)
        self.table.show_column(1, shown=width >= _PHASE_FROM)
        self.table.show_column(3, shown=width >= _LAST_FROM)

    def _window(self) -> Window:
        return window(self._years, self._last_year, self._desk.today())

    def _show(self) -> None:
        """Show the schools that the filters keep, and stay on the one where we were."""
        rows = shown.in_groups(self.filters.kept(self._every))
        ids = [getattr(one, "id", "") for one in rows]
        before = self._wanted or self._was or place(self._book.file, _PLACE) or ""
        self._wanted = ""
        self.table.show_rows(rows, keep=ids.index(before) if before in ids else 0)
        chosen = self.table.row()
        if chosen is None:
            self.panel.show_nothing()
        self._rows.setVisible(chosen is not None)
        self._none.setVisible(chosen is None)

    def _name(self, one: ShownSchool) -> Cell:
        return shown.name_cell(one, says_phase=self.table.isColumnHidden(1))

    def _chosen(self) -> Chosen:
        held, visit = self.table.row(), self.table.in_hand()
        if held is None:
            return None, None
        found = next((one for one in held.standing.planned if one.id == visit), None)
        return held.standing, found

    def _chose(self, one: ShownSchool) -> None:
        self._was = one.id
        if not self.panel.isHidden():
            self.panel.show_school(one, self.table.in_hand())

    def _turned(self) -> None:
        """The panel was drawn out or put away: it is filled when it comes."""
        self._share_width()
        chosen = self.table.row()
        if chosen is not None:
            self._chose(chosen)

    def _filtered(self) -> None:
        self._show()
        none = "" if self.table.row() else "No school fits. "
        announce(self.filters.search, f"{none}{self.filters.said()}.")

    def _enter_rows(self) -> None:
        self.panes()[0].setFocus()

    def _show_every(self) -> None:
        self.filters.show_every()
        self._enter_rows()

    def _turn(self, step: int) -> None:
        """Show the school years before or after."""
        self._last_year += step
        self.table.show_window(self._window())
        self._show()
        first, last = year_words(self._last_year - 2), year_words(self._last_year)
        announce(self.table, f"School years {first} to {last}.")

    def _next_late(self, step: int) -> None:
        """Go to the next school past its three years that has no visit planned, then any."""
        count, at = self.table.rows.rowCount(), self.table.currentIndex().row()
        for moved in range(1, count + 1):
            there = (at + step * moved) % count
            held = self.table.rows.row_at(there)
            if held is not None and held.group in {"overdue", "unrecorded", "never"}:
                self.table.step_on(there)
                self.table.setFocus()
                return
        self._desk.saving.tell("No school here is past its three years")

    def _unless_typing(self, act: Callable[[], None]) -> None:
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            act()

    def _export(self) -> None:
        from ui.documents import export_programme

        export_programme(self._desk, self._last_year)

    def _heard(self, change: Change) -> None:
        if self.isVisible() and change.kinds & _KINDS:
            self.arrive()
            self._desk.say_page()
