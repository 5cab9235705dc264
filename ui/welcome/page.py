"""Welcome and unlock: the right file, its passphrase, and nothing of what is inside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from ui.look import look
from ui.painter import ShapeMark
from ui.parts.arrange import button, column, label, row, scrolled
from ui.parts.banner import Banner
from ui.parts.fields import LineBox, field
from ui.parts.flow import Flow
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent


class Passphrase(QLineEdit):
    """A passphrase, hidden; shown only while asked for, and hidden again when it is left."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def show_words(self, *, shown: bool) -> None:
        """Show or hide what is typed."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it again."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.show_words(shown=False)


class WelcomePage(QWidget):
    """`unlock` with a path and what was typed; the other signals are its buttons."""

    unlock = Signal(object, str)
    make = Signal()
    open_other = Signal()
    sample = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._inner = QWidget()
        self.unlock_button = button("Unlock", self._unlock, "primary")
        self.banner = Banner()
        self.passphrase = Passphrase("Passphrase or recovery key")
        self.files: Table[Path] = Table(
            "Workbooks opened lately",
            (Column("", 0, lambda path: Cell(path.stem, str(path.parent), "padlock", "muted")),),
            row_height=54,
        )
        self.files.chosen.connect(lambda _path: self.banner.say("info", ""))
        self.files.opened.connect(lambda _path: self.passphrase.setFocus())
        self.passphrase.returnPressed.connect(self._unlock)
        self.passphrase.textEdited.connect(lambda _text: self.banner.say("info", ""))
        self.role = LineBox("Your role", "Such as Audit co-ordinator")
        self._show = button("Show", self._toggle)
        self._unlocking = self._unlock_part()
        self._empty = label("No workbook has been opened here yet.", "muted")
        self._list = QFrame()
        self._list.setObjectName("card")
        self._list.setLayout(column(self.files, spacing=0, margins=(1, 1, 1, 1)))
        QShortcut(QKeySequence("Ctrl+O"), self).activated.connect(self.open_other)
        self._lay_out()
        self.show_files((), "")

    def show_files(self, recent: tuple[str, ...], role: str) -> None:
        """Show the workbooks opened lately, the last one chosen, and the passphrase's field."""
        paths = [Path(name) for name in recent]
        self.files.show_rows(paths, keep=0)
        self._list.setVisible(bool(paths))
        self._unlocking.setVisible(bool(paths))
        self._empty.setVisible(not paths)
        self.role.setText(role)
        self.passphrase.clear()
        (self.passphrase if paths else self._make).setFocus()

    def say(self, title: str, words: str) -> None:
        """Say why it did not open; never whether a passphrase was nearly right."""
        self.banner.say("bad", title, words)
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def say_busy(self, *, is_busy: bool) -> None:
        """While the key is made, nothing can be pressed twice."""
        self.unlock_button.setEnabled(not is_busy)
        self.unlock_button.setText("Unlocking…" if is_busy else "Unlock")

    def _unlock_part(self) -> QWidget:
        made = QWidget()
        boxes = row(self.passphrase, self._show, spacing=8)
        boxes.setStretch(0, 1)
        words = label("Passphrase or recovery key", "strong")
        words.setBuddy(self.passphrase)
        made.setLayout(
            column(
                words,
                boxes,
                field("Your role", self.role, "Written beside what you do. Never a name."),
                row(self.unlock_button, None),
                spacing=8,
            )
        )
        return made

    def _lay_out(self) -> None:
        self._make: QPushButton = button("Make a new workbook…", self.make.emit)
        other = button("Open another…", self.open_other.emit)
        sample = button("Look round the sample", self.sample.emit)
        title = row(ShapeMark("padlock", 28, "accent"), label("Audit workbook", "h1"), spacing=12)
        title.setStretch(1, 1)
        self._inner.setLayout(
            column(
                title,
                label(
                    "Everything in a workbook is encrypted on this computer. Nothing is sent "
                    "anywhere.",
                    "muted",
                ),
                self.banner,
                self._list,
                self._empty,
                self._unlocking,
                12,
                Flow(self._make, other, sample),
                spacing=14,
            )
        )
        self._fit()
        middle = row(None, self._inner, None)
        ground = QWidget()
        ground.setObjectName("page")
        ground.setLayout(column(None, middle, None, margins=(24, 20, 24, 20)))
        self.setLayout(column(scrolled(ground), spacing=0))
        self.files.show_whole()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text: this page stays while the look changes."""
        super().changeEvent(event)
        if look.is_new(event):
            self._fit()

    def _fit(self) -> None:
        self._inner.setMaximumWidth(look.current().px(640))
        self._inner.setMinimumWidth(min(look.current().px(560), 900))
        self.unlock_button.setMinimumHeight(look.current().px(40))

    def _toggle(self) -> None:
        shown = self.passphrase.echoMode() == QLineEdit.EchoMode.Password
        self.passphrase.show_words(shown=shown)
        self._show.setText("Hide" if shown else "Show")

    def _unlock(self) -> None:
        path = self.files.row()
        if path is not None:
            self.unlock.emit(path, self.passphrase.text())
