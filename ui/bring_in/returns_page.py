"""Bringing in returned files: a trial run of each, with what is wrong, before anything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from audit_app.problems import Problem
from ui.bring_in.cell_by_cell import go_through
from ui.bring_in.file_panel import FilePanel
from ui.bring_in.files import FileLine, why_not
from ui.bring_in.files_list import FilesList
from ui.bring_in.put_away import PutAway
from ui.bring_in.trial_deeds import TrialDeeds
from ui.kept_focus import bring_into_view
from ui.menu import hint
from ui.page import Around, Page
from ui.parts.aloud import announce
from ui.parts.arrange import column
from ui.parts.banner import empty_page
from ui.parts.beside import Beside
from ui.parts.keys import put_keys

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ui.desk import Desk

_BEGIN = (
    "Drop a folder or files here, or choose them. Each file is read first, and you see what will "
    "be taken and what is wrong before anything is saved."
)

_HINTS = (
    hint("move", "file"),
    hint("open", "decide"),
    hint("next-need", "next problem"),
    hint("take", "take or leave"),
    hint("back", "stop, save nothing"),
    hint("finish", "take them"),
)


class BringInPage(Page):
    """Nothing is saved before the button, and the safest choice is made until somebody chooses."""

    is_focus = True
    has_panel = True
    heeds = frozenset()  # a trial run is of the files, whatever is changed meanwhile
    belongs = "schools"

    def __init__(self, desk: Desk, round_id: str) -> None:
        super().__init__()
        self._desk, self._held = desk, desk.workbook.audits.one(round_id)
        self.deeds, self.files, self.panel = TrialDeeds(desk, self._held), FilesList(), FilePanel()
        self.table = self.files.table
        self._full = Beside(self.files, self.panel, rows=self.table)
        ways = (self.deeds.folder, self.deeds.choose)
        self._empty = empty_page("tray", "Bring in returns", _BEGIN, *ways)
        self._away = PutAway(self.deeds)
        self.setLayout(column(self._full, self._empty, self._away, spacing=0))
        self._listen()

    def _listen(self) -> None:
        self.table.opened.connect(self._decide)
        self.table.chosen.connect(self._show_file)
        self.files.turned.connect(self._turned)
        self.panel.decided.connect(self._say)
        self.panel.left.connect(self.table.setFocus)
        self.panel.typed.connect(self._type_in)
        self.panel.cells_asked.connect(self._cell_by_cell)
        keys = {
            "Ctrl+Down": self.files.next_problem,
            "Ctrl+E": self.deeds.save.click,
            "Ctrl+Return": self.deeds.take.click,
            "Ctrl+Enter": self.deeds.take.click,
        }
        put_keys(self, keys)

    def around(self) -> Around:
        """The files, then what is to be decided of the one chosen; before that, how to begin."""
        trial, put_away, year = self.deeds.trial, self.deeds.put_away, self._held.title or ""
        if trial is None:
            open_words = "choose again" if put_away else "choose files"
            return Around(
                title="Bring in returns",
                crumb=year,
                hints=(hint("open", open_words), hint("field"), hint("back", "back")),
                panes=[self._away.again if put_away else self.deeds.choose],
            )
        first = self.panel.first()
        return Around(
            title=f"Trial run: {trial.source}",
            crumb=year,
            hints=_HINTS,
            panes=[self.table] if first is None else [self.table, first],
            buttons=[self.deeds.save, self.deeds.nothing, self.deeds.take],
        )

    def arrive(self) -> None:
        """Show the trial run, or how to begin one."""
        trial, put_away = self.deeds.trial, self.deeds.put_away
        self._full.setVisible(trial is not None)
        self._empty.setVisible(trial is None and not put_away)
        self._away.setVisible(bool(put_away))
        if put_away:
            self._away.say(put_away)
        if trial is not None:
            self.files.show_trial(trial)
            self._turned()

    def fit(self, width: int) -> None:
        """The file's name goes where there is no room, and the panel below."""
        self._full.fit(width)
        is_beside = self._full.is_beside
        self.files.fit(width - 390 if is_beside else width, is_beside=is_beside)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at files or folders that were dropped here, in place of those before."""
        self.deeds.bring(paths)

    def _show_file(self, line: FileLine | None) -> None:
        if self.deeds.trial is not None:
            self.panel.show_file(self.deeds.trial, line)

    def _say(self) -> None:
        """How many are taken, as it stands now; why the button is not to be pressed."""
        self.files.say()
        self.deeds.say()

    def _turned(self) -> None:
        """Show the chosen file anew: it was taken or left, or another trial run was begun."""
        self._show_file(self.table.row())
        self._say()

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
        if self.deeds.trial is None or isinstance(line.back, Problem):
            return
        go_through(self.deeds.trial, line, self.window())
        self._turned()
        self.table.setFocus()

    def _type_in(self, line: FileLine, place: str, words: str) -> None:
        """Compare a file anew with what was typed for one of its cells."""
        trial = self.deeds.trial
        if trial is None:
            return
        try:
            now = trial.type_in(line, place, words)
        except Problem as problem:
            self._desk.asks.show_problem(problem)
            return
        self.files.show_trial(trial, now)
        self._turned()
        announce(self.table, self.files.sentence.text())
        (self.panel.first() or self.table).setFocus(Qt.FocusReason.OtherFocusReason)
