"""The workbooks opened lately, as the first page shows them: one of them is chosen."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QPushButton

from audit_app.rules.dates import full
from ui.look import look
from ui.parts.aloud import announce
from ui.parts.arrange import clear, column

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

NOT_FOUND = "Not found. Is its drive plugged in?"
_STEP = 1024
_DAYS = {0: "today", 1: "yesterday"}
_SIDE, _ABOVE = 16, 9  # pixels around a workbook's two lines


class Recent(NamedTuple):
    """One workbook, and what can be said of it without its key."""

    path: Path
    words: str
    size: str
    is_there: bool


def look_up(name: str, today: date) -> Recent:
    """What the disk tells of a workbook that was opened here before."""
    path = Path(name)
    try:
        told = path.stat()
    except OSError:  # a drive that is away, a file that was moved: it is said, not hidden
        return Recent(path, NOT_FOUND, "", is_there=False)
    saved = datetime.fromtimestamp(told.st_mtime, UTC).astimezone()
    day = _DAYS.get((today - saved.date()).days, full(saved.date()))
    return Recent(path, f"Last saved {day} at {saved:%H:%M}", in_words(told.st_size), is_there=True)


def in_words(size: int) -> str:
    """A number of bytes as `14 MB`; in KB when it is less than one, and never less than 1 KB."""
    if size < _STEP * _STEP:
        return f"{max(1, round(size / _STEP))} KB"
    return f"{round(size / _STEP / _STEP)} MB"


class RecentButton(QPushButton):
    """One workbook: its name, when it was last saved, its size. One at a time is chosen.

    Enter takes it on to its passphrase; Space and the arrow keys choose.
    """

    entered = Signal()

    def __init__(self, told: Recent) -> None:
        super().__init__()
        self.told = told
        self.setObjectName("recent")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setEnabled(told.is_there)
        self.setAccessibleName(told.path.stem)
        self.setAccessibleDescription(". ".join(filter(None, (told.words, told.size))))
        self.setToolTip(str(told.path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses and goes on; everything else is Qt's."""
        if event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self.click()
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as two lines; as wide as there is room."""
        strong, small = self._metrics()
        return QSize(look.current().px(240), strong.height() + small.height() + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:
        """What does not fit is shortened, and whole in the tip."""
        return self.sizeHint()

    def _fonts(self) -> tuple[QFont, QFont]:
        strong, small = QFont(self.font()), QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(self.font().pointSizeF() * 0.9)
        return strong, small

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        strong, small = self._fonts()
        return QFontMetrics(strong), QFontMetrics(small)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button of the sheet with both lines on it."""
        super().paintEvent(event)
        told, colours = self.told, look.current()
        (strong, small), (high, low) = self._fonts(), self._metrics()
        size = low.horizontalAdvance(told.size)
        room = self.width() - 3 * _SIDE - size
        first, second = _ABOVE + high.ascent(), _ABOVE + high.height() + low.ascent()
        painter = QPainter(self)
        painter.setFont(strong)
        painter.setPen(colours.colour("text" if told.is_there else "muted"))
        painter.drawText(QPointF(_SIDE, first), _fitted(high, told.path.stem, room))
        painter.setFont(small)
        painter.setPen(colours.colour("muted"))
        painter.drawText(QPointF(_SIDE, second), _fitted(low, told.words, room))
        middle = (self.height() - low.height()) / 2 + low.ascent()
        painter.drawText(QPointF(self.width() - _SIDE - size, middle), told.size)
        painter.end()


def _fitted(metrics: QFontMetrics, words: str, room: int) -> str:
    if metrics.horizontalAdvance(words) <= room:
        return words
    return metrics.elidedText(words, QtCore.Qt.TextElideMode.ElideRight, room)


class RecentFiles(QFrame):
    """The workbooks below each other. `chosen` with another one; `opened` when Enter is pressed."""

    chosen = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._buttons: list[RecentButton] = []
        self._column = column(spacing=0, margins=(1, 1, 1, 1))
        self.setLayout(self._column)

    def show_files(self, recent: list[Recent]) -> None:
        """Show these; the first that is there is chosen."""
        clear(self._column)
        self._buttons = [RecentButton(told) for told in recent]
        for made in self._buttons:
            self._column.addWidget(made)
            made.clicked.connect(lambda _checked=False: self.chosen.emit())
            made.entered.connect(self.opened)
        there = next((made for made in self._buttons if made.told.is_there), None)
        if there is not None:
            there.setChecked(True)

    def step(self, by: int) -> None:
        """Choose the next one that is there (1) or the one before (-1), and say which.

        The focus stays where it is, such as in the passphrase.
        """
        there = [made for made in self._buttons if made.told.is_there]
        at = next((place for place, made in enumerate(there) if made.isChecked()), None)
        if at is None or not 0 <= at + by < len(there):
            return
        there[at + by].click()
        announce(self, there[at + by].told.path.stem)

    def file(self) -> Recent | None:
        """The one that is chosen; None while none is there."""
        return next((made.told for made in self._buttons if made.isChecked()), None)
