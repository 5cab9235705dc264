"""The page of the returns grid: who has returned, who is late, for which child."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout

from audit_app.reports.words import count
from ui.audits.grid.about import About, about
from ui.audits.grid.cells import NOT_ASKED, RETURNED
from ui.audits.grid.deeds import Deeds
from ui.audits.grid.filters import Filters
from ui.audits.grid.legend import Legend
from ui.audits.grid.panel import ReturnPanel
from ui.audits.grid.standings import standings
from ui.audits.grid.table import Grid, width_of
from ui.page import Around, Page
from ui.parts.arrange import button, column, frame, label, page, row
from ui.parts.drawer import Drawer
from ui.parts.keys import put_keys

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ui.desk import Desk

_PANEL, _MARGINS = 320, 52
_ONE_LINE = 1060  # from this width on the sentence and the filters share a line
_DROP = "Returned spreadsheets, or a folder of them, can be dropped here."
_MOST_OF_IT = 1000  # of the height: below the card only what it has no rows for
_NOTES = (
    (RETURNED, "“Returned” came back as a spreadsheet and is not signed off here."),
    (NOT_ASKED, "“Not asked” is left out of every count."),
)

_HINTS = (
    ("↑ ↓ ← →", "move"),
    ("Enter", "open"),
    ("Ctrl+↓", "next late or to fix"),
    ("F6", "about this return"),
    ("C", "chase this agency"),
    ("Ctrl+E", "send spreadsheets"),
    ("/", "filter"),
    ("Esc", "back"),
)


class GridPage(Page):
    """Who has returned, at a glance; "not asked" is never counted."""

    belongs = "audits"
    is_focus = True
    heeds = frozenset({"answer", "return", "case", "asked", "audit"})

    def __init__(self, desk: Desk, audit_id: str) -> None:
        super().__init__()
        self._desk, self._book, self._id = desk, desk.workbook, audit_id
        self._held = standings(self._book, audit_id, desk.today())
        self._about = About()
        self._width = 0
        self._is_taken_up = False
        self.grid, self.filters, self.legend = Grid(), Filters(), Legend()
        self.panel = ReturnPanel()
        self._deeds = Deeds(desk, self._held, self.grid.chosen)
        self._sentence, self._note = label("", "h1"), label("", "muted")
        self._none = label("No return stands so.", "muted")
        self._chase_all = button("", self._deeds.chase_late)
        self._buttons = [
            button("Change the set-up", lambda: desk.go("set-up", audit_id)),
            button("Key sheet…", self._deeds.key_sheet),
            button("Bring in spreadsheets…", self._deeds.bring_in),
            button("Send spreadsheets…", self._deeds.send),
            self._chase_all,
            button("Findings", lambda: desk.go("findings", audit_id), "primary"),
        ]
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        inner = column(self.grid, margins=(1, 1, 1, 1))
        inner.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)  # it ends with its rows
        card = frame(inner, "card")
        self._top = row(self._sentence, self.filters, spacing=12)
        self._top.setStretch(0, 1)
        main = page(self._top, self.legend, card, self._none, self._note, None, spacing=12)
        body = main.layout()
        if isinstance(body, QVBoxLayout):
            body.setStretchFactor(card, _MOST_OF_IT)
        words = ("About this return (F6)", "Put the panel away (Esc)")
        self.drawer = Drawer(main, self.panel, _PANEL, words, self.panel.first)
        self.drawer.turned.connect(self._share_line)
        self.legend.add(self.drawer.toggle)
        self.setLayout(column(self.drawer, spacing=0))

    def _listen(self) -> None:
        self.grid.opened.connect(lambda returned: self._desk.go("walk", returned))
        self.grid.stepped.connect(self._tell)
        self.filters.changed.connect(self._show)
        self.panel.opened.connect(self.grid.open_chosen)
        self.panel.send_asked.connect(self._deeds.send_one)
        self.panel.chase_asked.connect(self._deeds.chase)
        self.panel.ask_wanted.connect(self._deeds.ask)
        self.panel.look_again_asked.connect(lambda: self._deeds.ask_again(self._about.gaps))
        keys = {
            "Ctrl+Down": lambda: self._go_on(1),
            "Ctrl+Up": lambda: self._go_on(-1),
            "C": self._deeds.chase,
            "Ctrl+E": self._deeds.send,
            "/": self.filters.state.setFocus,
        }
        put_keys(self, keys)

    def around(self) -> Around:
        """The grid, the chosen return and the filters; out, in, chasing, and on to the findings."""
        return Around(
            title=self._book.audits.one(self._id).title,
            crumb="Case audits",
            hints=_HINTS,
            panes=[self.grid, self.panel.first(), self.filters.state],
            buttons=self._buttons,
        )

    def arrive(self) -> None:
        """Show every return as it stands."""
        self._held = standings(self._book, self._id, self._desk.today())
        self._deeds.take(self._held)
        self._sentence.setText(self._held.sentence())
        self.legend.show_cells(self._held.cells.values())
        late = self._held.late_agencies()
        late_ones = count(len(late), "agency", "agencies") if late else "late agencies"
        self._chase_all.setText(f"Chase {late_ones}")
        self._chase_all.setEnabled(bool(late))
        self.filters.offer(self._held.agencies, self._held.cases, self._held.cells)
        if not self._is_taken_up:
            self._is_taken_up = True
            self.filters.take_up(self._desk.kept(f"grid-shown:{self._id}"))
        self._show()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Bring in what was dropped: returned spreadsheets, or a folder of them."""
        self._deeds.bring_in(paths)

    def leave(self) -> None:
        """Keep the cell and the filters, so that coming back from a return goes on from there."""
        cell = "|".join(self.grid.chosen())
        if cell != "|":
            self._desk.keep(f"grid:{self._id}", cell)
        self._desk.keep(f"grid-shown:{self._id}", self.filters.held())

    def fit(self, width: int) -> None:
        """The panel stands beside the grid while up to ten children have room there too."""
        self._width = width
        children = width_of(self.grid.model_of.columnCount())
        self.drawer.fit_to(width, children + _MARGINS + _PANEL)
        self.grid.be_whole(is_whole=not self.drawer.is_beside)
        self._share_line()

    def _share_line(self) -> None:
        """The sentence and the filters share a line while there is room for both."""
        room = self._width - (_PANEL if self.drawer.is_shown_beside else 0)
        ways = QBoxLayout.Direction
        is_one_line = room >= _ONE_LINE
        self._top.setDirection(ways.LeftToRight if is_one_line else ways.TopToBottom)
        self.filters.be_one_line(is_one_line=is_one_line)
        self.legend.stand_beside(self.drawer.toggle)

    def _show(self) -> None:
        """Show what the filters keep, and stay on the cell where we were."""
        held = self._held
        agency, case = self.grid.chosen()
        if not agency:
            agency, _bar, case = self._desk.kept(f"grid:{self._id}").partition("|")
        agencies, cases, cells = self.filters.kept(held.agencies, held.cases, held.cells)
        model = self.grid.model_of
        model.show_grid(agencies, cases, cells, held.back())
        self.grid.show_again()
        self._none.setVisible(not (agencies and cases))
        states = {held.cells[place].state for place in held.cells}
        if len(held.cells) < len(held.agencies) * len(held.cases):
            states.add(NOT_ASKED)
        self._note.setText(" ".join([*(w for state, w in _NOTES if state in states), _DROP]))
        self.fit(self._width)
        self.grid.setCurrentIndex(model.place_of(agency, case))
        self._tell()

    def _tell(self) -> None:
        """Tell about the chosen cell in the panel."""
        index, held = self.grid.currentIndex(), self._held
        self.panel.setEnabled(index.isValid())
        if not index.isValid():
            return
        model, back = self.grid.model_of, held.back()
        cell, (agency, case) = model.cell(index), model.ids(index)
        name = next(one.name for one in held.agencies if one.id == agency)
        child = next(one.reference for one in held.cases if one.id == case)
        standing = held.returns.get(cell.return_id)
        self._about = About()
        if standing is not None:
            brought_in = held.brought_in.get(cell.return_id, "")
            self._about = about(self._book, standing, held.when, brought_in)
        counts = f"{name}: {back[agency]}. {child}: {back[case]}."
        self.panel.show_return(f"{name} · {child}", cell, self._about, counts)

    def _go_on(self, step: int) -> None:
        if not self.grid.next_to_act_on(step):
            self._desk.saving.tell("No return here needs anybody")
