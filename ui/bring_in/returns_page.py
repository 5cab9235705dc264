"""Bringing in returned files: a trial run of each, with what is wrong, before anything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from audit_app.problems import Problem
from audit_app.reports.words import count
from ui.bring_in.cell_by_cell import go_through
from ui.bring_in.file_panel import FilePanel
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
from ui.bring_in.listing import save_list
from ui.bring_in.school_returns import ask_files, ask_folder, look_at, take
from ui.kept_focus import bring_into_view
from ui.look import look
from ui.menu import hint
from ui.painter import FittedPicture
from ui.parts.aloud import announce
from ui.parts.arrange import button, column, frame, label, page
from ui.parts.banner import Banner, empty_page
from ui.parts.beside import Beside
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ui.bring_in.trial import Trial
    from ui.desk import Desk
    from ui.parts.bands.hints import Hint

_FILE = 2  # the column
_HIGH = 700  # pixels at 100 %, from which the page has room for the picture
_READ_ONLY = "This is a trial run. Your files are only read, never changed; one undo takes it back."
_BEGIN = (
    "Drop a folder or files here, or choose them. Each file is read first, and you see what will "
    "be taken and what is wrong before anything is saved."
)


class BringInPage(QWidget):
    """Nothing is saved before the button, and the safest choice is made until somebody chooses."""

    is_focus = True
    has_panel = True
    belongs = "schools"

    def __init__(self, desk: Desk, round_id: str) -> None:
        super().__init__()
        self.place = 0
        self._desk, self._held = desk, desk.workbook.audits.one(round_id)
        self._sentence, self._totals = label("", "h1"), label("", "muted")
        self._bar = FittedPicture(lambda width, measure: picture(self._lines(), width, measure))
        self._banner = Banner()
        self.table: Table[FileLine] = Table(
            "The returned files",
            (
                Column("Take", 90, self._take_cell),
                Column("School", 0, school_cell),
                Column("File", 0, lambda line: Cell(line.file_name, tone="muted")),
                Column("What is in it", 220, held_cell),
            ),
            row_height=54,
            grows=True,
        )
        self.panel = FilePanel()
        self._save = button("Save the list of problems…", self._save_list)
        self._cancel = button("Take nothing", self._stop)
        self._take = button("", self._take_chosen, "primary")
        self._choose = button("Choose files…", lambda: self._bring(ask_files(desk)), "primary")
        self._folder = button("Choose a folder…", lambda: self._bring(ask_folder(desk)))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        rows = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        left = page(self._sentence, self._totals, self._bar, self._banner, rows, spacing=10)
        body = left.layout()
        if isinstance(body, QVBoxLayout):
            body.setStretchFactor(rows, 1)
        self._full = Beside(left, self.panel, rows=self.table)
        self._empty = empty_page("tray", "Bring in returns", _BEGIN, self._folder, self._choose)
        self.setLayout(column(self._full, self._empty, spacing=0))

    def _listen(self) -> None:
        self.table.opened.connect(self._decide)
        self.table.chosen.connect(self._show_file)
        self.panel.decided.connect(self._say)
        self.panel.left.connect(self.table.setFocus)
        self.panel.typed.connect(self._type_in)
        self.panel.cells_asked.connect(self._cell_by_cell)
        space = QShortcut(QKeySequence("Space"), self.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._turn)
        for keys, act in (
            ("Ctrl+Down", self._next_problem),
            ("Ctrl+E", self._save.click),
            ("Ctrl+Return", self._take.click),
            ("Ctrl+Enter", self._take.click),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    @property
    def _trial(self) -> Trial | None:
        return self._desk.trials.get(self._held.id)

    def _lines(self) -> tuple[FileLine, ...]:
        return () if self._trial is None else self._trial.lines

    def crumb(self) -> str:
        """The year whose returns these are."""
        return self._held.title or ""

    def title(self) -> str:
        """What was brought."""
        return "Bring in returns" if self._trial is None else f"Trial run: {self._trial.source}"

    def hints(self) -> tuple[Hint, ...]:
        """The keys; before files are chosen, those of the buttons."""
        if self._trial is None:
            return (hint("open", "choose files"), hint("field"), hint("back", "back"))
        return (
            hint("move", "file"),
            hint("open", "decide"),
            hint("next-need", "next problem"),
            hint("take", "take or leave"),
            hint("back", "stop, save nothing"),
            hint("finish", "take them"),
        )

    def buttons(self) -> list[QPushButton]:
        """The list, nothing, or what is chosen."""
        return [] if self._trial is None else [self._save, self._cancel, self._take]

    def panes(self) -> list[QWidget]:
        """The files, then what is to be decided of the one chosen."""
        if self._trial is None:
            return [self._choose]
        first = self.panel.first()
        return [self.table] if first is None else [self.table, first]

    def arrive(self) -> None:
        """Show the trial run, or how to begin one."""
        trial = self._trial
        self._full.setVisible(trial is not None)
        self._empty.setVisible(trial is None)
        if trial is None:
            return
        self._totals.setText(" ".join(filter(None, (totals(trial.lines), trial.passed))))
        self._bar.draw_anew()
        self.table.show_rows(in_groups(trial.lines), keep=0)
        self.panel.show_file(trial, self.table.row())
        self._say()

    def leave(self) -> None:
        """Nothing is typed here."""

    def fit(self, width: int) -> None:
        """The file's name goes where there is no room, and the panel below."""
        self._full.fit(width)
        room = width - 390 if self._full.is_beside else width
        self.table.show_column(_FILE, shown=room >= 760)  # noqa: PLR2004 - the breakpoint
        is_high = self.window().height() / look.current().scale >= _HIGH + 100
        self._bar.setVisible(is_high)
        words = _READ_ONLY if is_high or self._full.is_beside else ""
        self._banner.say("info", "Nothing has been saved yet", words, stands=True)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at files or folders that were dropped here, in place of those before."""
        self._bring(paths)

    def _bring(self, paths: Sequence[Path]) -> None:
        if paths and look_at(self._desk, self._held, paths):
            self._desk.go("bring-in", self._held.id)

    def _take_cell(self, line: FileLine) -> Cell:
        if isinstance(line.back, Problem) or line.copy_of:
            return Cell("No", shape="dash")
        is_taken = self._trial is not None and line.at in self._trial.taken
        return Cell("Take" if is_taken else "Leave", shape="tick" if is_taken else "ring")

    def _show_file(self, line: FileLine) -> None:
        if self._trial is not None:
            self.panel.show_file(self._trial, line)

    def _say(self) -> None:
        """How many are taken, as it stands now; why the button is not to be pressed."""
        trial = self._trial
        if trial is None:
            return
        self._sentence.setText(sentence(trial.lines, trial.taken))
        number = len(trial.taken)
        self._take.setText(f"Take {count(number, 'return')}" if number else "No return is chosen")
        self._take.setEnabled(number > 0)
        self._save.setEnabled(any(line.kind in {BAD, ASKS} for line in trial.lines))
        self.table.viewport().update()

    def _turn(self) -> None:
        """Take or leave the chosen file."""
        line, trial = self.table.row(), self._trial
        if line is None or trial is None:
            return
        if isinstance(line.back, Problem) or line.copy_of:
            announce(self.table, why_not(line))
            return
        trial.turn(line)
        self.panel.show_file(trial, line)
        self._say()
        announce(self.table, self._take_cell(line).words)

    def _decide(self, line: FileLine) -> None:
        """Into the panel, to the first cell that wants somebody."""
        first = self.panel.first()
        if isinstance(line.back, Problem) or line.copy_of:
            announce(self.table, why_not(line))
        elif first is None:
            announce(self.table, "Nothing is to be decided in this file")
        else:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(first)

    def _cell_by_cell(self, line: FileLine) -> None:
        """Go through one file cell by cell."""
        trial = self._trial
        if trial is None or isinstance(line.back, Problem):
            return
        go_through(trial, line, self.window())
        self.panel.show_file(trial, line)
        self._say()
        self.table.setFocus()

    def _type_in(self, line: FileLine, place: str, words: str) -> None:
        """Compare a file anew with a day that was typed for one of its cells."""
        trial = self._trial
        if trial is None:
            return
        try:
            now = trial.type_in(line, place, words)
        except Problem as problem:
            self._desk.asks.show_problem(problem)
            return
        self.table.show_rows(in_groups(trial.lines))
        rows = self.table.rows
        at = next(n for n in range(rows.rowCount()) if rows.row_at(n) == now)
        self.table.step_on(at)
        self.panel.show_file(trial, now)
        self._bar.draw_anew()
        self._say()
        announce(self.table, self._sentence.text())
        (self.panel.first() or self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_problem(self) -> None:
        rows, at = self.table.rows, self.table.currentIndex().row()
        for place in [*range(at + 1, rows.rowCount()), *range(at + 1)]:
            line = rows.row_at(place)
            if line is not None and line.kind in {BAD, ASKS}:
                self.table.step_on(place)
                self.table.setFocus()
                return
        announce(self.table, "Every file can be taken whole")

    def _save_list(self) -> None:
        if self._trial is not None:
            save_list(self._desk, self._held, self._trial)

    def _stop(self) -> None:
        self._desk.go("school-returns", self._held.id)

    def _take_chosen(self) -> None:
        trial = self._trial
        if trial is not None and trial.taken:
            take(self._desk, trial.chosen())
            self._desk.go("school-returns", self._held.id)
