"""One school: last year's claim, this year's claim and the visit, on one line for each standard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.schools.accounts import accounts
from ui.page import Around, Page
from ui.parts.arrange import button, row
from ui.parts.keys import put_keys
from ui.returned import TakesReturned
from ui.schools.school.accounts import ThreeAccounts, school_head, visit_head
from ui.schools.school.deeds import Deeds
from ui.schools.school.docked import Docked
from ui.schools.school.head import SchoolHead, differences
from ui.schools.school.standards import Sections, Standards, sections_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from audit_app.analysis.claims import Line
    from ui.desk import Desk

_SECTIONS_FROM = 860  # the effective width from which the sections stand at the left

_HINTS = (
    ("↑ ↓", "standard"),
    ("Ctrl+↓", "next difference"),
    ("Ctrl+PgDn", "next section"),
    ("Enter", "the check"),
    ("A", "add action"),
    ("H", "history"),
    ("V", "visit"),
    ("F6", "next pane"),
)


class SchoolPage(TakesReturned, Page):
    """The school's own answers stand as they are; what we saw stands beside them."""

    is_focus = True
    belongs = "schools"

    def __init__(self, desk: Desk, school_id: str) -> None:
        super().__init__()
        self._desk, self._book = desk, desk.workbook
        self.school = self._book.schools.one(school_id)
        self._at, self._wanted = "", ""
        self.deeds = Deeds(desk, self)
        self.head = SchoolHead(self.deeds.ways)
        self._sections = Sections()
        self.list = self._sections.list
        self.standards = Standards()
        self._add = button("", lambda: self._with_chosen(self.deeds.add_action))
        self.accounts = ThreeAccounts(self._add)
        self.docked = Docked((self.head, self.standards), self.accounts)
        parts = row(self._sections, self.docked, spacing=0)
        parts.setStretch(1, 1)
        self.setLayout(parts)
        self._listen()

    def _listen(self) -> None:
        self.list.selectionModel().currentChanged.connect(
            lambda now, _before: self._show_section(now.row())
        )
        self.list.activated.connect(lambda _index: self.standards.table.setFocus())
        self.standards.chosen.connect(self._chose)
        self.standards.opened.connect(self.deeds.open_check)
        keys = {
            "Ctrl+Down": lambda: self._to_difference(1),
            "Ctrl+Up": lambda: self._to_difference(-1),
            "Ctrl+PgDown": lambda: self._turn(1),
            "Ctrl+PgUp": lambda: self._turn(-1),
            "H": lambda: self._with_chosen(self.deeds.show_history),
            "A": lambda: self._with_chosen(self.deeds.add_action),
            "V": self.deeds.visit.press,
            "Ctrl+E": self.deeds.reply,
        }
        put_keys(self, keys)

    def around(self) -> Around:
        """The standards, their filter, the sections; the visit, and the reply to the school."""
        panes: list[QWidget] = [
            self.standards.table,
            self.docked.pane(),
            self.standards.first_filter(),
            self.list,
        ]
        shown = [pane for pane in panes if pane.isVisibleTo(self)]
        return Around(
            title=self.school.name,
            crumb="Schools",
            hints=_HINTS,
            panes=shown or [self.deeds.visit_button],
            buttons=self.deeds.buttons,
        )

    def arrive(self) -> None:
        """Show the accounts as they stand."""
        today = self._desk.today()
        self.school = self._book.schools.one(self.school.id)
        self.held = accounts(self._book, self.school, today)
        chosen = self.standards.table.row()
        keep = self._wanted or ("" if chosen is None else chosen.standard.name)
        self.head.say(self._book, self.school, self.held.lines, today)
        self.deeds.take(self.school, self.held)
        self._sections.say(self.held.lines)
        self.standards.name_columns(
            school_head(self.held.last), school_head(self.held.now), visit_head(self.held, today)
        )
        names = list(sections_of(self.held.lines))
        self._at = self._at if self._at in names else (names[0] if names else "")
        self._wanted = keep
        if self._at:
            self._step_to(names.index(self._at))

    def fit(self, width: int) -> None:
        """The sections go first, then the school's years, which stand below the table too."""
        self._sections.setVisible(width >= _SECTIONS_FROM)
        self._sections.fit(width)
        self.standards.fit(width)
        self.docked.fit(width)

    def _show_section(self, at: int) -> None:
        names = list(sections_of(self.held.lines))
        if 0 <= at < len(names):
            self._at, keep, self._wanted = names[at], self._wanted, ""
            self.standards.show_section(self._at, self.held.lines, keep)

    def _chose(self, line: Line | None) -> None:
        self.accounts.setVisible(line is not None)
        self._add.setVisible(line is not None)
        if line is not None:
            self.accounts.show_line(self.held, line, self._desk.today())
            self._add.setText(f"Add an action for {line.standard.name}… (A)")

    def _to_difference(self, step: int) -> None:
        """Go to the next standard on which the officer and the school differ, in any section."""
        lines = list(self.held.lines)
        chosen = self.standards.table.row()
        names = [line.standard.name for line in lines]
        at = -1 if chosen is None else names.index(chosen.standard.name)
        order = [*range(at + 1, len(lines)), *range(max(at, 0))]
        if step < 0:
            order = [*range(at - 1, -1, -1), *range(len(lines) - 1, at, -1)]
        found = next((lines[place] for place in order if lines[place].differs), None)
        if found is None:
            self._desk.saving.tell(differences(lines).removesuffix("."))
        else:
            self.standards.show_all()
            self._wanted, self._at = found.standard.name, found.standard.section
            self._step_to(list(sections_of(lines)).index(self._at))
            self.standards.table.setFocus()

    def _step_to(self, place: int) -> None:
        """Show a section, once: to step on another one in the list shows it."""
        if self.list.currentIndex().row() != place:
            self.list.step_on(place)
        else:
            self._show_section(place)

    def _turn(self, step: int) -> None:
        place = list(sections_of(self.held.lines)).index(self._at) + step
        if 0 <= place < self.list.sections.rowCount():
            self.list.step_on(place)

    def _with_chosen(self, deed: Callable[[Line], None]) -> None:
        line = self.standards.table.row()
        if line is not None:
            deed(line)
