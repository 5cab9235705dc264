"""The returned files of a trial run: how many can be taken, the bar, and a line for each file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.problems import Problem
from ui.bring_in.files import (
    ASKS,
    BAD,
    FileLine,
    held_cell,
    in_groups,
    picture,
    school_cell,
    sentence,
    totals,
    why_not,
)
from ui.look import look
from ui.painter import FittedPicture
from ui.parts.aloud import announce
from ui.parts.arrange import column, frame, label, page
from ui.parts.banner import Banner
from ui.parts.tables.next_row import to_next
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from ui.bring_in.trial import Trial

_FILE = 2  # the column
_HIGH = 800  # pixels at 100 %, from which a window has room for the picture
_READ_ONLY = "This is a trial run. Your files are only read, never changed; one undo takes it back."


class FilesList(QWidget):
    """Always about one trial run. `turned` when a file was taken or left by a key."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._trial: Trial | None = None
        self.sentence, self.totals = label("", "h1"), label("", "muted")
        self._bar = FittedPicture(lambda width, measure: picture(self.lines, width, measure))
        self._banner = Banner()
        self.table: Table[FileLine] = Table(
            "The returned files",
            (
                Column("Take", 90, self.take_cell),
                Column("School", 0, school_cell),
                Column("File", 0, lambda line: Cell(line.file_name, tone="muted")),
                Column("What is in it", 220, held_cell),
            ),
            row_height=54,
            grows=True,
        )
        rows = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        inner = page(self.sentence, self.totals, self._bar, self._banner, rows, spacing=10)
        body = inner.layout()
        if isinstance(body, QVBoxLayout):
            body.setStretchFactor(rows, 1)
        self.setLayout(column(inner, spacing=0))
        space = QShortcut(QKeySequence("Space"), self.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._turn)

    @property
    def lines(self) -> tuple[FileLine, ...]:
        """The files in the order in which they were named."""
        return () if self._trial is None else self._trial.lines

    def show_trial(self, trial: Trial, line: FileLine | None = None) -> None:
        """Show a trial run anew, with one of its files chosen, else the first."""
        self._trial = trial
        self.totals.setText(" ".join(filter(None, (totals(trial.lines), trial.passed))))
        self._bar.draw_anew()
        rows = in_groups(trial.lines)
        places = [at for at, each in enumerate(rows) if each is line]
        self.table.show_rows(rows, keep=places[0] if places else 0)
        self.say()

    def say(self) -> None:
        """How many can be taken, as it stands now."""
        if self._trial is not None:
            self.sentence.setText(sentence(self._trial.lines, self._trial.taken))
        self.table.viewport().update()

    def fit(self, room: float, *, is_beside: bool) -> None:
        """The file's name goes where there is no room; the picture, in a low window."""
        self.table.show_column(_FILE, shown=room >= 760)  # noqa: PLR2004 - the breakpoint
        is_high = self.window().height() / look.current().scale >= _HIGH
        self._bar.setVisible(is_high)
        words = _READ_ONLY if is_high or is_beside else ""
        self._banner.say("info", "Nothing has been saved yet", words, stands=True)

    def take_cell(self, line: FileLine) -> Cell:
        """Whether a file is taken."""
        if isinstance(line.back, Problem) or line.copy_of:
            return Cell("No", shape="dash")
        is_taken = self._trial is not None and line.at in self._trial.taken
        return Cell("Take" if is_taken else "Leave", shape="tick" if is_taken else "ring")

    def next_problem(self) -> None:
        """Step to the next file that somebody has to see to."""
        if to_next(self.table, lambda line: line.kind in {BAD, ASKS}):
            self.table.setFocus()
        else:
            announce(self.table, "Every file can be taken whole")

    def _turn(self) -> None:
        """Take or leave the chosen file."""
        line = self.table.row()
        if line is None or self._trial is None:
            return
        if self._trial.turn(line):
            self.turned.emit()
            announce(self.table, self.take_cell(line).words)
        else:
            announce(self.table, why_not(line))
