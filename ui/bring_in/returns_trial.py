"""The trial run of schools' returns: each file with what is in it, before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from audit_app.problems import Problem
from audit_app.reports.words import count
from ui.bring_in.dialog import Looked, TrialRun
from ui.bring_in.files import (
    ASKS,
    BAD,
    SAME,
    FileLine,
    details,
    held_cell,
    in_groups,
    kinds_said,
    problems_in_words,
    school_cell,
    sentence,
)
from ui.look import look
from ui.painter import ShapeMark
from ui.parts.aloud import announce
from ui.parts.arrange import button, column, frame, label, row, scrolled
from ui.parts.banner import Banner
from ui.parts.flow import Flow
from ui.parts.size import size_dialog
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from audit_app.workbook.bring_in.school import Back

_FILE = 2  # the column
_READ_ONLY = "This is a trial run: files are only read, and one undo takes all of it back."
_KEYS = "Space takes or leaves a file. Enter decides cell by cell. Ctrl+↓ goes to the next problem."
_LOW = 560


class ReturnsTrial(QDialog):
    """Whole files are taken, cells in conflict are left; of two returns neither is taken yet."""

    def __init__(self, lines: Sequence[FileLine], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setWindowTitle(f"Bring in {count(len(lines), 'returned file')}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        size_dialog(self, 1080, 700)
        self._places: dict[int, tuple[int, ...]] = {
            line.at: line.back.preview.taken_first
            for line in lines
            if not isinstance(line.back, Problem)
        }
        self._taken = {
            line.at for line in lines if line.kind not in {BAD, SAME} and not line.is_twin
        }
        self._taken |= {line.at for line in lines if line.kind == SAME and _is_signed(line)}
        self.table: Table[FileLine] = Table(
            "The returned files",
            (
                Column("Take", 90, self._take_cell),
                Column("School", 0, school_cell),
                Column("File", 0, lambda line: Cell(line.file_name, tone="muted")),
                Column("What is in it", 250, held_cell),
            ),
            row_height=54,
            grows=True,
        )
        self._details = TypedWords("", "muted")
        self._take = button("", self.accept, "primary")
        self._copy = button("Copy the list of problems", self._copy_problems)
        self._lay_out()
        self.table.opened.connect(self._decide)
        self.table.chosen.connect(lambda line: self._details.setText(details(line)))
        for keys, act in (("Space", self._turn), ("Ctrl+Down", self._next_problem)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._take.click)
        self.table.show_rows(in_groups(lines))
        self._say()
        self.table.setFocus()

    def _lay_out(self) -> None:
        counts = []
        for shape, words in kinds_said(self._lines):
            item = QWidget()
            item.setLayout(row(ShapeMark(shape), label(words, wrap=False), spacing=4))
            counts.append(item)
        self._counts = QWidget()
        self._counts.setLayout(Flow(*counts, spacing=12))
        self._banner = Banner()
        self._banner.say("info", "Nothing has been saved yet", _READ_ONLY, stands=True)
        below = scrolled(self._details, "side")
        below.setAccessibleName("About this file")
        below.setFixedHeight(look.current().px(110))
        rows = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        self._keys = label(_KEYS, "small")
        foot = row(None, self._copy, button("Take nothing", self.reject), self._take)
        body = column(
            label(sentence(self._lines), "h1"),
            self._counts,
            self._banner,
            rows,
            below,
            self._keys,
            foot,
            spacing=10,
            margins=(24, 20, 24, 20),
        )
        body.setStretchFactor(rows, 1)
        self.setLayout(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room, the file's name stands below the table only."""
        super().resizeEvent(event)
        scale = look.current().scale
        self.table.show_column(_FILE, shown=self.width() / scale >= 760)  # noqa: PLR2004 - the breakpoint
        is_high = self.height() / scale >= _LOW
        self._counts.setVisible(is_high)
        self._banner.setVisible(is_high)

    def chosen(self) -> list[tuple[Back, tuple[int, ...]]]:
        """What is taken: the places of each file that is."""
        return [
            (line.back, self._places[line.at])
            for line in self._lines
            if line.at in self._taken and not isinstance(line.back, Problem)
        ]

    def _take_cell(self, line: FileLine) -> Cell:
        if isinstance(line.back, Problem):
            return Cell("No", shape="dash")
        taken = line.at in self._taken
        return Cell("Take" if taken else "Leave", shape="tick" if taken else "ring")

    def _say(self) -> None:
        self._take.setText(f"Take {count(len(self._taken), 'return')}")
        self._take.setEnabled(bool(self._taken))
        self.table.viewport().update()
        self._copy.setEnabled(any(line.kind in {BAD, ASKS} for line in self._lines))

    def _turn(self) -> None:
        """Take or leave a file; taking one of two leaves the other."""
        line = self.table.row()
        if line is None:
            return
        if isinstance(line.back, Problem):
            announce(self.table, f"Cannot be taken. {line.back.what}")
            return
        self._taken ^= {line.at}
        if line.at in self._taken and line.is_twin:
            self._taken -= {other.at for other in self._lines if _is_other(line, other)}
        at = self.table.currentIndex().row()
        self.table.show_rows(in_groups(self._lines), keep=at)
        self._say()
        announce(self.table, self._take_cell(line).words)

    def _decide(self, line: FileLine) -> None:
        """Go through one file cell by cell."""
        if isinstance(line.back, Problem):
            announce(self.table, f"Cannot be taken. {line.back.what}")
            return
        dialog = TrialRun([Looked(line.file_name, line.back.preview)], self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            found = dialog.chosen()
            self._places[line.at] = found[0][1] if found else ()
            if line.at not in self._taken:
                self._turn()
        dialog.deleteLater()
        self.table.setFocus()

    def _copy_problems(self) -> None:
        QApplication.clipboard().setText(problems_in_words(self._lines))
        announce(self.table, "The list of problems is copied")

    def _next_problem(self) -> None:
        rows, at = self.table.rows, self.table.currentIndex().row()
        for place in [*range(at + 1, rows.rowCount()), *range(at)]:
            line = rows.row_at(place)
            if line is not None and line.kind in {BAD, ASKS}:
                self.table.step_on(place)
                return


def _is_signed(line: FileLine) -> bool:
    """Whether a file that says nothing new came signed: taking it seals what stands here."""
    return not isinstance(line.back, Problem) and bool(line.back.role)


def _is_other(line: FileLine, other: FileLine) -> bool:
    if isinstance(line.back, Problem) or isinstance(other.back, Problem):
        return False
    return other.at != line.at and other.back.return_id == line.back.return_id
