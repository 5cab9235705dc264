"""The standards, and below them, in sight where there is room, what each account says of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.look import look
from ui.parts.arrange import column, page, scrolled
from ui.schools.school.accounts import Dock

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.schools.school.accounts import ThreeAccounts

_WIDE_FROM = 860  # the effective width of the page from which the accounts are docked


class Docked(QWidget):
    """What stands `above` scrolls; the accounts are docked below it, or scroll with it."""

    def __init__(self, above: tuple[QWidget, ...], accounts: ThreeAccounts) -> None:
        super().__init__()
        self.dock, self._accounts = Dock(), accounts
        self._below = column(spacing=0)  # where the accounts stand where there is no dock
        whole = column(scrolled(page(*above, self._below, None)), self.dock, spacing=0)
        whole.setStretch(0, 1)
        self._below.addWidget(accounts)
        self.setLayout(whole)
        self._width = _WIDE_FROM
        accounts.folded.connect(self._share_room)

    def pane(self) -> QWidget:
        """Where F6 goes: the accounts, or what unfolds them."""
        return self._accounts.fold if self._accounts.is_folded else self.dock

    def fit(self, width: int) -> None:
        """Dock the accounts at an effective width of the page that has the room."""
        self._width = width
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low page folds the accounts."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        is_docked = self._width >= _WIDE_FROM
        height = round(self.height() / look.current().scale)
        self._accounts.fit(is_wide=is_docked, height=height)
        self.dock.fit(is_folded=self._accounts.is_folded)
        self.dock.setVisible(is_docked)
        if is_docked and self.dock.widget() is None:
            self._below.removeWidget(self._accounts)
            self.dock.setWidget(self._accounts)
        elif not is_docked and self.dock.widget() is not None:
            self._below.addWidget(self.dock.takeWidget())
            self._accounts.show()
