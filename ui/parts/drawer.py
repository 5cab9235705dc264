"""A panel that stands beside a page while there is room, and is drawn out by F6 where there is not.

Drawn out, it takes its room from the page rather than cover it; Esc puts it away. In a narrow
window it lies below the page, as any panel does, and Esc goes from it back into the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.parts.arrange import button
from ui.parts.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Drawer(Beside):
    """`toggle` is the button that draws the panel out and puts it away; the page shows it.

    `turned` when it was drawn out or put away.
    """

    turned = Signal()

    def __init__(
        self,
        main: QWidget,
        panel: QWidget,
        panel_width: int,
        words: tuple[str, str],
        first: Callable[[], QWidget],
    ) -> None:
        """`words` are those of the button: to draw out, to put away. `first` takes the focus."""
        self._is_out = self._has_room = False
        self._panel_of, self._first, self._words = panel, first, words
        self._before: QWidget | None = None
        self.toggle = button(words[0], self._turn)
        super().__init__(main, panel, panel_width)

    @property
    def is_shown_beside(self) -> bool:
        """Whether the panel takes room from the page's width now."""
        return self.is_beside and (self._has_room or self._is_out)

    @property
    def is_drawn_out(self) -> bool:
        """Whether the panel took room that the page has no plenty of: Esc gives it back."""
        return self._may_turn and self._is_out

    def draw_out(self, *, is_out: bool) -> None:
        """Draw it out, or put it away, where it can be."""
        if self._may_turn and is_out != self._is_out:
            self._turn()

    def fit_to(self, width: int, room_from: int) -> None:
        """Lay out for an effective width; from `room_from` the panel is always beside."""
        self._has_room = width >= room_from
        self.fit(width)
        self._show()

    def event(self, event: QEvent) -> bool:
        """F6 and Esc are the drawer's own while they would draw it out or put it away."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_mine(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F6 draws the panel out and goes there; Esc puts it away, or goes back into the page."""
        if self._leads_back(event):
            before = self._main.focusWidget() or self._main  # where the focus was last above it
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(before)
            return
        if self._is_mine(event):
            self._turn()
            return
        super().keyPressEvent(event)

    def _is_mine(self, event: QKeyEvent) -> bool:
        if self._leads_back(event):
            return True
        if event.modifiers() or not self._may_turn:
            return False
        return event.key() == (Qt.Key.Key_Escape if self._is_out else Qt.Key.Key_F6)

    def _leads_back(self, event: QKeyEvent) -> bool:
        """Whether a key leads from the panel that lies below back into the page above it."""
        held = QApplication.focusWidget()
        is_within = held is not None and self._panel_of.isAncestorOf(held)
        is_esc = event.key() == Qt.Key.Key_Escape and not event.modifiers()
        return is_esc and is_within and not self.is_beside

    @property
    def _may_turn(self) -> bool:
        return self.is_beside and not self._has_room

    def _turn(self) -> None:
        self._is_out = not self._is_out
        held = self.focusWidget()
        if self._is_out:
            self._before = held
        self._show()
        self.turned.emit()
        if self._is_out:
            self._first().setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._before is not None:
            self._before.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        self._panel_of.setVisible(not self._may_turn or self._is_out)
        self.toggle.setText(self._words[1 if self._is_out else 0])
        self.toggle.setVisible(self._may_turn)
