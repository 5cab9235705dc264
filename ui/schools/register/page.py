"""The register: every setting of the area, its phase and duty, and its last audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QVBoxLayout,
)

from audit_app.intake.register.schools import NEEDED
from ui.page import Around, Page
from ui.parts.arrange import button, column, label, page
from ui.parts.banner import empty_page
from ui.parts.beside import Beside
from ui.parts.keys import is_typing, put_keys
from ui.parts.tables.listing import Listing
from ui.parts.tables.next_row import to_next
from ui.parts.tables.table import Table
from ui.schools.register import lines
from ui.schools.register.deeds import Deeds
from ui.schools.register.filters import Filters
from ui.schools.register.panel import SettingPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.records import School
    from ui.desk import Desk
    from ui.parts.tables.rows import Cell
    from ui.schools.register.lines import Line

_PLACE = "setting"  # where the chosen setting is kept
# The room for the table from which each column has its place: where the columns do not leave the
# name what it wants, every cell of every row is measured, which a county's register would feel.
_FROM = {lines.PHASE: 600, lines.DUTY: 720, lines.AUTHORITY: 860}
_MARGINS, _PANEL = 48, 390
_HINTS = (
    ("↑ ↓", "move"),
    ("Enter", "change"),
    ("Ctrl+V", "paste last audits"),
    ("Ctrl+↓", "next gap"),
    ("Ctrl+N", "add a setting"),
    ("/", "filter"),
    ("F6", "next pane"),
)
_EMPTY_HINTS = (("Enter", "bring in"), ("Ctrl+N", "add a setting"), ("Ctrl+K", "find anything"))
_WHAT = (
    "It is a CSV file, downloaded from Get Information About Schools, for your area or for all of "
    f"England. Its first line names these columns: {', '.join(NEEDED)}. Choose its file of links "
    "together with it, and schools that converted or merged keep their last audits. What the "
    "register lacks, such as a nursery or a childminder, is added here."
)


class RegisterPage(Page):
    """The table at the left, the chosen setting at the right; files dropped here are brought in."""

    belongs = "schools"
    has_panel = True
    heeds = frozenset({"school", "succession", "contact", "trust", "visit"})

    def __init__(self, desk: Desk, school_id: str) -> None:
        super().__init__()
        self._desk, self._book, self._wanted = desk, desk.workbook, school_id
        self._lines: list[Line] = []
        self._sentence = label("", "h1")
        self.filters = Filters()
        self._deeds = Deeds(desk, self)
        self.table: Table[Line] = Table(
            "Settings", lines.columns(self._name, desk.today), row_height=54
        )
        self.panel = SettingPanel(desk, self._deeds)
        self._list = Listing(
            self.table,
            self.filters,
            ("No setting fits", "Show every open setting"),
            lambda: lines.in_groups(self.filters.kept(self._lines)),
            lambda line: line.school.id,
        )
        self.table.chosen.connect(self._chose)
        self._list.emptied.connect(self.panel.show_nothing)
        self.table.opened.connect(lambda line: self._deeds.change(line.school))
        self._calendar = button("Calendar", lambda: desk.go("schools", ""))
        self._returns = button("Returns", lambda: desk.go("school-returns", ""))
        self._new = button("Add a setting…", self._add)
        self._audits = button("Last audits…", self._deeds.bring_in_audits)
        self._audits.setAccessibleDescription("Brings in your own list of when each was audited")
        self._bring = button("Bring in…", self._deeds.bring_in, "primary")
        for at in _FROM:
            self.table.show_column(at, shown=False)  # until it is known how wide the page is
        self._lay_out()
        keys = {
            "Ctrl+N": self._add,
            "Ctrl+Down": self._next_gap,
            "F2": lambda: self._with_chosen(self._deeds.change),
        }
        letters = {"/": self.filters.search.begin, "Ctrl+V": self._deeds.paste_audits}
        put_keys(self, keys, letters)

    def _lay_out(self) -> None:
        left = page(self._sentence, self.filters, self._list, spacing=12)
        body = left.layout()
        if isinstance(body, QVBoxLayout):
            body.setStretch(2, 1)
        self._full = Beside(left, self.panel, _PANEL, rows=self.table)
        self._first = button("Bring in the register…", self._deeds.bring_in, "primary")
        other = button("Add a setting…", self._add)
        self._empty = empty_page("tray", "Bring in your school register", _WHAT, self._first, other)
        self.setLayout(column(self._full, self._empty, spacing=0))

    def around(self) -> Around:
        """The table, the setting and the filters; while there is no setting, the one button."""
        if not self._empty.isHidden():
            empty = _EMPTY_HINTS
            return Around(title="Register", crumb="Schools", hints=empty, panes=[self._first])
        panel = [self.panel.first()] if self.table.row() else []
        return Around(
            title="Register",
            crumb="Schools",
            hints=_HINTS,
            panes=[self._list.first(), *panel, self.filters.first()],
            buttons=[self._calendar, self._returns, self._new, self._audits, self._bring],
        )

    def arrive(self) -> None:
        """Show the register as it stands."""
        self._lines = lines.lines_of(self._book)
        if self._wanted:
            wanted = next((one for one in self._lines if one.school.id == self._wanted), None)
            if wanted is not None and wanted not in self.filters.kept(self._lines):
                self.filters.be_about(wanted.school.standing or "")
        self._list.show_kept(self._wanted or ("" if self._list.was else self._desk.kept(_PLACE)))
        self._wanted = ""
        self._sentence.setText(lines.first_line(self._lines))
        self._empty.setVisible(not self._lines)
        self._full.setVisible(bool(self._lines))

    def leave(self) -> None:
        """Keep which setting was chosen, for when somebody comes back."""
        if self._list.was:
            self._desk.keep(_PLACE, self._list.was)

    def fit(self, width: int) -> None:
        """The setting stands beside the table while there is room; columns go one by one."""
        self._full.fit(width)
        room = width - _MARGINS - (_PANEL if self._full.is_beside else 0)
        for at, least in _FROM.items():
            self.table.show_column(at, shown=room >= least)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Bring in a register or its links that were dropped here."""
        self._deeds.bring_in(paths)

    def _name(self, line: Line) -> Cell:
        return lines.name_cell(line, self.table.rows.hidden)

    def _chose(self, line: Line) -> None:
        self.panel.show_line(line, {each.school.id: each.school for each in self._lines})

    def _add(self) -> None:
        made = self._deeds.add()
        if made:  # else it was put away, perhaps by a lock: there may be no workbook any more
            self._wanted = made
            self.arrive()
            self._desk.say_page()

    def _with_chosen(self, deed: Callable[[School], None]) -> None:
        line = self.table.row()
        if line is None:
            self._desk.saving.tell("No setting is chosen")
        elif not is_typing():
            deed(line.school)

    def _next_gap(self) -> None:
        if to_next(self.table, lambda line: line.has_gap):
            self.table.setFocus()
        else:
            self._desk.saving.tell("No setting here has a gap")
