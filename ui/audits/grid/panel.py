"""The panel beside the grid: the chosen return, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.audits.grid.about import missing_words
from ui.audits.grid.cells import NOT_ASKED, TO_COME, TO_FIX
from ui.parts.arrange import button, clear, column, label, rule, scrolled
from ui.parts.chip import Chip
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from ui.audits.grid.about import About
    from ui.audits.grid.cells import GridCell

_TONES = {"padlock": "ok", "tick": "ok", "triangle": "warn", "square": "bad", "pie": "accent"}


class ReturnPanel(QFrame):
    """Always about the chosen cell; its buttons stay where they are while the cell changes."""

    opened = Signal()
    send_asked = Signal()
    chase_asked = Signal()
    look_again_asked = Signal()
    ask_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        inner = QWidget()
        self._body = column(spacing=8, margins=(20, 18, 20, 12))
        inner.setLayout(self._body)
        self.open = button("Open the return", self.opened.emit)
        self.send = button("Send as a spreadsheet…", self.send_asked.emit)
        self.chase = button("Chase this agency (C)", self.chase_asked.emit)
        self.again = button("Ask them to look again", self.look_again_asked.emit)
        self.ask = button("Ask this agency about this child", self.ask_wanted.emit)
        buttons = QWidget()
        buttons.setLayout(Flow(self.open, self.again, self.send, self.chase, self.ask))
        body = column(scrolled(inner, "side"), spacing=0)
        body.setStretch(0, 1)
        foot = column(buttons, margins=(20, 4, 20, 16))
        body.addLayout(foot)
        self.setLayout(body)

    def first(self) -> QPushButton:
        """Where the focus goes."""
        held = (self.open, self.again, self.send, self.chase, self.ask)
        return next((one for one in held if not one.isHidden()), self.chase)

    def show_return(self, title: str, cell: GridCell, held: About, counts: str) -> None:
        """Show a return; `counts` says how many of this agency and about this child are back."""
        clear(self._body)
        add = self._body.addWidget
        add(label(title, "strong"))
        if cell.state == NOT_ASKED:
            add(label("This agency was not asked about this child. It is left out of every count."))
        else:
            words = cell.words if cell.shape != "pie" else f"{cell.words} answered"
            chips = [Chip(words, _TONES.get(cell.shape, ""), cell.shape)]
            if cell.to_fix:
                chips.append(Chip(f"{cell.to_fix} to fix", _TONES[TO_FIX], TO_FIX))
            self._body.addLayout(Flow(*chips))
        for sentence in held.said:
            add(label(sentence))
        for name, words in held.facts:
            self._body.addLayout(column(label(name, "small"), label(words), spacing=0))
        if held.left:
            add(rule())
            add(label(f"Still to look at ({held.left})", "strong"))
        for words in (*missing_words(held), *held.gaps):
            add(label(words))
        add(rule())
        add(label(counts, "small"))
        self._body.addStretch(1)
        self._offer(cell, held)

    def _offer(self, cell: GridCell, held: About) -> None:
        is_asked = cell.state != NOT_ASKED
        self.open.setVisible(is_asked)
        self.ask.setVisible(not is_asked)
        self.send.setVisible(is_asked and not cell.is_back)
        self.chase.setVisible(cell.state in TO_COME)
        self.again.setVisible(bool(held.gaps))
