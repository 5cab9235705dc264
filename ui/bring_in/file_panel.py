"""Beside the returned files: what is in the chosen one, and a card for each cell to decide."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from audit_app.problems import Problem
from audit_app.reports.words import count
from ui.bring_in.cell_card import CellCard, Ways
from ui.bring_in.files import BAD, KINDS, TWINS, details, inside, same_as
from ui.bring_in.sealing import planned, unfinished
from ui.bring_in.trial import cards
from ui.parts.aloud import announce
from ui.parts.arrange import button, card, clear, column, label, row, scrolled
from ui.parts.chip import Chip
from ui.parts.line import LineBox
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from audit_app.workbook.bring_in.school import Back
    from ui.bring_in.files import FileLine
    from ui.bring_in.trial import Trial

_MOST_CARDS = 25
_SEALING = ("Take it as part returned", "Take it and seal it, if nothing of it is left out")
_SEALED = (
    "Its answers stand here either way. A corrected file is taken as it comes while the return is "
    "open, and once it is sealed only when somebody reopens it."
)


class _Words(QWidget):
    """As high as its words are at the width that it has: in a narrow place they would be higher."""

    def minimumSizeHint(self) -> QSize:
        """No height of its own, so that the one for its width counts."""
        return QSize(super().minimumSizeHint().width(), 0)


class FilePanel(QFrame):
    """Always about the chosen file. `decided` when a cell or the file is taken or left.

    `typed` gives the file, the place of a cell, and what somebody typed for it. `left` by
    Esc, which goes back to the files: the page's own Esc would throw away what was decided.
    """

    decided = Signal()
    left = Signal()
    cells_asked = Signal(object)
    typed = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        self._trial: Trial | None = None
        inner = _Words()
        self._body = column(spacing=10, margins=(20, 18, 20, 18))
        inner.setLayout(self._body)
        self.setLayout(column(scrolled(inner, "side"), spacing=0))
        self._first: Ways | None = None

    def event(self, event: QEvent) -> bool:
        """Esc is the panel's own while something in it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the files."""
        if _is_escape(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def first(self) -> QWidget | None:
        """What is decided first of the file; None where nothing is to be decided."""
        if self._first is None:
            boxes = self.findChildren(LineBox)
            return next((box for box in boxes if not box.text()), next(iter(boxes), None))
        return self._first.checked()

    def show_file(self, trial: Trial, line: FileLine | None) -> None:
        """Show what is known of a file."""
        self._trial, self._first = trial, None
        clear(self._body)
        if line is not None:
            add = self._body.addWidget
            head = TypedWords(line.file_name if line.kind == BAD else line.school, "h3")
            _head, shape, tone = KINDS[line.kind]
            chip = Chip(_kind_words(line), "" if tone == "muted" else tone, shape)
            top = row(head, chip, spacing=8)
            top.setStretch(0, 1)
            top.setAlignment(head, Qt.AlignmentFlag.AlignVCenter)  # of its chip, which is higher
            self._body.addLayout(top)
            if isinstance(line.back, Problem):
                add(label(line.back.what))
                add(label(line.back.remedy, "muted"))
            else:
                self._show_back(trial, line)
            copy = button("Copy this list", partial(self._copy, line), "link")
            self._body.addLayout(row(copy, None))
        self._body.addStretch(1)

    def _show_back(self, trial: Trial, line: FileLine) -> None:
        if isinstance(line.back, Problem):
            return
        add = self._body.addWidget
        if line.copy_of:
            add(TypedWords(line.file_name, "muted"))
            add(TypedWords(same_as(line)))
            return
        if line.back.preview.notice:
            add(TypedWords(line.back.preview.notice, "strong"))
        add(TypedWords(line.file_name, "muted"))
        found = line.troubled
        fine = len(line.back.preview.items) - len(found)
        add(label(f"{inside(line.back)} in the file. {_fine(line, fine, len(found))}", "muted"))
        for said in filter(None, (line.back.preview.says, planned(line.back))):
            add(label(said, "muted"))
        if line.is_twin:
            now = 1 if line.at in trial.taken else 0
            ways = ("Leave this file", "Take this file")
            choices = Ways(ways, now, TWINS)
            choices.chosen.connect(partial(self._turn, line))
            self._first = choices
            add(card(label("Came back twice", "strong"), label(TWINS), choices, spacing=6))
        if line.back.is_unfinished and line.back.preview.items:
            add(self._unfinished(trial, line, line.back))
        shown = cards(line)
        for at in shown[:_MOST_CARDS]:
            add(self._card(trial, line, line.back, at))
        if len(shown) > _MOST_CARDS:
            add(label(f"And {count(len(shown) - _MOST_CARDS, 'cell')} more.", "muted"))
        if line.back.preview.items:
            every = button("Every cell of this file…", partial(self.cells_asked.emit, line), "link")
            self._body.addLayout(row(every, None))

    def _unfinished(self, trial: Trial, line: FileLine, back: Back) -> QWidget:
        """That a file is signed though something is unanswered, and whether it is sealed so."""
        said = unfinished(back)
        parts: list[QWidget] = [label("Signed, but not answered whole", "strong"), label(said)]
        if not back.left.is_blank and not back.problems:
            ways = Ways(_SEALING, 1 if line.at in trial.sealed else 0, said)
            ways.chosen.connect(partial(self._seal, line))
            self._first = self._first or ways
            parts += [label(_SEALED, "muted"), ways]
        else:
            parts.append(label("It is taken as part returned.", "muted"))
        return card(*parts, spacing=6)

    def _seal(self, line: FileLine, way: int) -> None:
        if self._trial is not None:
            (self._trial.sealed.add if way else self._trial.sealed.discard)(line.at)
            self.decided.emit()

    def _card(self, trial: Trial, line: FileLine, back: Back, at: int) -> QWidget:
        """One cell, with what may be done."""
        ways, way = trial.ways(line, at), trial.way(line, at)
        held = CellCard(back, at, ways, way)
        held.decided.connect(partial(self._decide, line, at))
        held.typed.connect(partial(self.typed.emit, line))
        self._first = self._first or held.ways
        return held

    def _decide(self, line: FileLine, at: int, way: int) -> None:
        if self._trial is not None:
            self._trial.decide(line, at, way)
            self.decided.emit()

    def _turn(self, line: FileLine, way: int) -> None:
        if self._trial is not None and (line.at in self._trial.taken) != bool(way):
            self._trial.turn(line)
            self.decided.emit()

    def _copy(self, line: FileLine) -> None:
        QApplication.clipboard().setText(details(line))
        announce(self, "The list is copied")


def _is_escape(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and not event.modifiers()
    )


def _kind_words(line: FileLine) -> str:
    found = line.troubled
    if line.is_twin:
        return "Came back twice"
    if not found and not isinstance(line.back, Problem) and line.back.is_unfinished:
        return "Not answered whole"
    return count(len(found), "cell") if found else KINDS[line.kind][0]


def _fine(line: FileLine, fine: int, asked: int) -> str:
    """How many cells are taken as they stand, and how many want somebody."""
    if not fine and not asked:
        return "It says just what stands here."
    taken = "" if line.is_twin else " and will be taken"
    said = f"{count(fine, 'change')} {'is' if fine == 1 else 'are'} fine{taken}." if fine else ""
    if not asked:
        return said
    return f"{said} {'This one needs' if asked == 1 else f'These {asked} need'} you.".lstrip()
