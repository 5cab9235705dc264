"""Welcome and unlock: the right file, its passphrase, and nothing of what is inside.

This is the first window, so what it needs is little, and nothing in it names Qt's own `Qt` before
it is painted: that one table of names costs a fifth of an empty window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from ui.look import look
from ui.parts.arrange import button, column, label, row, scrolled
from ui.parts.banner import Banner
from ui.parts.flow import Flow
from ui.welcome.foot import WelcomeFoot
from ui.welcome.recent import RecentFiles
from ui.welcome.unlocking import Unlocking

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.welcome.recent import Recent

_BESIDE_FROM = 1000  # the effective width from which the passphrase stands beside the list


class WelcomePage(QWidget):
    """`unlock` with a path and what was typed; `wanted` with another way: new, other or sample."""

    unlock = Signal(object, str)
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.banner = Banner()
        self.unlocking = Unlocking()
        self.unlocking.pressed.connect(self._unlock)
        self.passphrase, self.role = self.unlocking.passphrase, self.unlocking.role
        self.passphrase.entered.connect(self._bring_into_sight)
        self.passphrase.textEdited.connect(lambda _text: self.banner.say("info", ""))
        self.files = RecentFiles()
        self.files.chosen.connect(self._name_chosen)
        self.files.opened.connect(self.passphrase.setFocus)
        self.passphrase.stepped.connect(self.files.step)
        self._is_busy = False
        QShortcut(QKeySequence("Ctrl+O"), self).activated.connect(lambda: self._want("other"))
        self._lay_out()
        self.show_files([], "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 shows every key, before a workbook is open too."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_F1:
            from ui.keys_sheet import show_keys

            show_keys(self.window())
            return
        super().keyPressEvent(event)

    def show_files(self, recent: list[Recent], role: str) -> None:
        """Show the workbooks opened lately, the last one chosen, and the passphrase's field."""
        self.files.show_files(recent)
        is_any = self.files.file() is not None
        self._listed.setVisible(bool(recent))
        self.unlocking.setVisible(is_any)
        self._empty.setVisible(not recent)
        self._foot.show_keys(has_files=is_any)
        self.role.setText(role)
        self.passphrase.clear()
        self._name_chosen()
        (self.passphrase if is_any else self._make).setFocus()

    def say(self, title: str, words: str) -> None:
        """Say why it did not open; never whether a passphrase was nearly right."""
        self.banner.say("bad", title, words)
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def say_busy(self, *, is_busy: bool) -> None:
        """While the key is made nothing is pressed twice; the focus stays where it is."""
        self._is_busy = is_busy
        self.unlocking.say_busy(is_busy=is_busy)

    def _lay_out(self) -> None:
        self._make: QPushButton = button("Make a new workbook…", lambda: self._want("new"))
        other = button("Open another…", lambda: self._want("other"))
        sample = button("Look round the sample", lambda: self._want("sample"))
        self._empty = label("No workbook has been opened here yet.", "muted")
        self._listed = QWidget()
        self._listed.setLayout(
            column(label("Workbooks opened lately", "strong"), self.files, spacing=6)
        )
        self._left = QWidget()
        self._left.setLayout(
            column(
                label("Safeguarding audit workbook", "title"),
                label("Audits and actions, kept in one encrypted file on this computer.", "muted"),
                8,
                self._listed,
                self._empty,
                Flow(other, self._make, sample),
                spacing=10,
            )
        )
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(40)
        self._right = QWidget()
        self._right.setLayout(column(self.banner, self.unlocking, spacing=12))
        for pane in (self._left, self._right):
            self._panes.addWidget(pane)
        inside = QWidget()
        inside.setObjectName("page")
        middle = row(None, self._panes, None, margins=(40, 20, 40, 20))
        middle.setStretch(1, 20)
        inside.setLayout(column(None, middle, None, spacing=0))
        self._area = scrolled(inside)
        self._foot = WelcomeFoot()
        whole = column(self._area, self._foot, spacing=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text: this page stays while the look changes."""
        super().changeEvent(event)
        if look.is_new(event):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room, else below."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        worn = look.current()
        ways = QBoxLayout.Direction
        is_beside = self.width() >= worn.px(_BESIDE_FROM)
        self._panes.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
        self._foot.be_narrow(is_narrow=not is_beside)
        self._left.setMaximumWidth(worn.px(600))
        self._right.setMaximumWidth(worn.px(600))
        self.unlocking.fit()
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """With large text the passphrase is below the list: it is still what one sees first."""
        if self.passphrase.hasFocus():
            self._area.ensureWidgetVisible(self.unlocking.button)
            self._area.ensureWidgetVisible(self.passphrase)

    def _name_chosen(self) -> None:
        self.banner.say("info", "")
        self.unlocking.name(self.files.file())

    def _want(self, way: str) -> None:
        if not self._is_busy:
            self.wanted.emit(way)

    def _unlock(self) -> None:
        told = self.files.file()
        if told is not None and not self._is_busy:
            self.unlock.emit(told.path, self.passphrase.text())
