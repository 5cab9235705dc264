"""A trial run: what each line of a file would do, before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.intake.register.unlinked import in_short, what_to_do
from audit_app.intake.register.would import TWO_DAYS, Comparison, Would
from audit_app.reports.words import count
from ui.look import look
from ui.painter import ShapeMark
from ui.parts.aloud import announce
from ui.parts.arrange import button, clear, column, frame, label, row, scrolled
from ui.parts.banner import Banner
from ui.parts.flow import Flow
from ui.parts.size import size_dialog
from ui.parts.tables.next_row import to_next
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table
from ui.parts.typed import TypedWords
from ui.schools.register.told import (
    Told,
    details,
    here_cell,
    in_groups,
    kinds,
    left_over,
    sentence,
    theirs_cell,
    where_cell,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_HERE, _THEIRS = 2, 3  # columns
_READ_ONLY = "This is a trial run: files are only read, and one undo takes all of it back."
_LOW = 560  # a window that is lower keeps its room for the rows
NOTHING = Comparison((), (), 0, ())


class Trial(QDialog):
    """Space takes or leaves a line. What asks for somebody's word is left until it is taken."""

    def __init__(
        self, what: str, above: QWidget | None, parent: QWidget | None, left: str = ""
    ) -> None:
        """`above` stands between the sentence and the counts; `left` says which files were."""
        super().__init__(parent)
        self._files_left = left
        self._found = NOTHING
        self._first = ""  # what has to be chosen before anything is compared
        self._left: set[int] = set()  # the places of what is not taken
        self.setWindowTitle(f"Bring in {what}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        size_dialog(self, 1000, 680)
        self._sentence = label("", "h1")
        self.table: Table[Told] = Table(
            "What the files would change",
            (
                Column("Take", 90, self._take_cell),
                Column("Setting", 0, where_cell),
                Column("Here now", 0, here_cell),
                Column("In the file", 0, theirs_cell),
            ),
            row_height=54,
        )
        self.table.opened.connect(self._turn)
        self._details = TypedWords("", "muted")
        self.table.chosen.connect(lambda line: self._details.setText(details(line)))
        self._take = button("", self.accept, "primary")
        self._lay_out(above)
        for keys, act in (("Space", self._turn_chosen), ("Ctrl+Down", self._next_problem)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._take.click)

    def _lay_out(self, above: QWidget | None) -> None:
        self._banner, self._caution = Banner(), Banner()
        self._counts = column(spacing=0)
        self._over = label("", "muted")
        below = scrolled(self._details, "side")  # long words scroll, and push nothing away
        below.setFixedHeight(look.current().px(64))
        keys = "Space or Enter takes or leaves. Ctrl+↓ goes to the next that needs you."
        foot = row(label(keys, "small"), button("Take nothing", self.reject), self._take)
        foot.setStretch(0, 1)
        rows = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        body = column(spacing=10, margins=(24, 20, 24, 20))
        body.addWidget(self._sentence)
        if above is not None:
            body.addWidget(above)
        body.addLayout(self._counts)
        for widget in (self._banner, self._caution, rows, self._over, below):
            body.addWidget(widget)
        body.addLayout(foot)
        body.setStretchFactor(rows, 1)
        self.setLayout(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room, both answers stand below the table only."""
        super().resizeEvent(event)
        width = self.width() / look.current().scale
        self.table.show_column(_HERE, shown=width >= 800)  # noqa: PLR2004 - the breakpoint
        self.table.show_column(_THEIRS, shown=width >= 600)  # noqa: PLR2004 - the breakpoint
        self._say_what_stands()

    def _say_what_stands(self) -> None:
        """That nothing is saved yet, and what to beware of; shorter where there is no room."""
        found, is_high = self._found, self.height() / look.current().scale >= _LOW
        self._over.setVisible(is_high and bool(self._over.text()))
        saved = "Nothing has been saved yet" if is_high or not found.unlinked else ""
        self._banner.say("info", saved, _READ_ONLY if is_high else "", stands=True)
        title, words = in_short(found)
        self._caution.say("warn", title, words if is_high else what_to_do(found), stands=True)

    def chosen(self) -> list[Would]:
        """What is taken."""
        return [one for at, one in enumerate(self._found.would) if at not in self._left]

    def show_found(self, found: Comparison, instead: str = "", first: str = "") -> None:
        """Show what was found; `instead` is said where nothing can be compared yet.

        The button then says what comes `first`.
        """
        self._found, self._first = found, first
        self._left = {at for at, one in enumerate(found.would) if one.asks}
        clear(self._counts)
        counted = []
        for shape, words in () if instead else kinds(found):
            item = QWidget()
            item.setLayout(row(ShapeMark(shape), label(words, wrap=False), spacing=4))
            counted.append(item)
        if counted:
            around = QWidget()
            around.setLayout(Flow(*counted, spacing=12))
            self._counts.addWidget(around)
        self._over.setText(" ".join(filter(None, (self._files_left, left_over(found)))))
        self._sentence.setText(instead or sentence(found))
        self._say_what_stands()
        self.table.show_rows(in_groups(found), keep=0)
        if self.table.row() is None:
            self._details.setText("")
        self._show()
        if self.isVisible():  # another authority was chosen
            announce(self.table, self._sentence.text())

    def _show(self) -> None:
        self.table.viewport().update()
        taken = len(self._found.would) - len(self._left)
        self._take.setText(f"Take {count(taken, 'change')}" if taken else self._why_none())
        self._take.setEnabled(taken > 0)

    def _why_none(self) -> str:
        """Why nothing can be taken as it stands, in the place of the button's words."""
        if self._found.would:
            return "No change is chosen"
        return self._first or "Nothing to take"

    def _take_cell(self, line: Told) -> Cell:
        if line.would is None:
            return Cell("No", shape="dash")
        is_left = line.at in self._left
        return Cell("Leave" if is_left else "Take", shape="ring" if is_left else "tick")

    def _turn(self, line: Told) -> None:
        if line.would is None:
            announce(self.table, f"Cannot be taken. {details(line)}")
            return
        self._left ^= {line.at}
        if line.at not in self._left and line.would.sort == TWO_DAYS:
            self._left |= set(self._rivals(line.at, line.would))
        self._show()
        announce(self.table, self._take_cell(line).words)

    def _rivals(self, at: int, would: Would) -> list[int]:
        """The other days that are given for the same school: only one can be its last audit."""
        return [
            place
            for place, one in enumerate(self._found.would)
            if place != at and one.sort == TWO_DAYS and one.held == would.held
        ]

    def _turn_chosen(self) -> None:
        line = self.table.row()
        if line is not None:
            self._turn(line)

    def _next_problem(self) -> None:
        if not to_next(self.table, lambda line: line.would is None or line.would.asks):
            announce(self.table, "Every line can be taken, and none waits for you")
