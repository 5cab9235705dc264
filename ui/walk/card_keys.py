"""The keys of a section's cards: a digit answers, the arrows move, W, E and H open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.walk.middle import Middle
    from ui.walk.noted import Noted


class CardKeys(QObject):
    """Hears them while the focus is among the cards; a signed return is only read."""

    def __init__(self, middle: Middle) -> None:
        super().__init__(middle)
        self._middle = middle
        for key in "123456789N":
            self._hear(key, partial(self._press, key))
        for keys, step in (("Down", 1), ("Up", -1)):
            self._hear(keys, partial(self._step, step))
        self._hear("E", partial(self._note, _open_where))
        self._hear("W", partial(self._note, _focus_note))
        self._hear("H", self._history)

    def _hear(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._middle)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _press(self, key: str) -> None:
        card = self._middle.current_card()
        if card is not None and not self._middle.stands.is_sealed:
            card.press(key)

    def _step(self, step: int) -> None:
        card, keys = self._middle.current_card(), self._middle.asked_keys()
        if card is None or not keys:
            self._middle.focus_on(None)
            return
        at = keys.index(card.asked.key) + step
        if 0 <= at < len(keys):
            self._middle.focus_on(keys[at])

    def _note(self, open_it: Callable[[Noted], None]) -> None:
        card = self._middle.current_card()
        if card is not None and card.seen is not None and not self._middle.stands.is_sealed:
            open_it(card.seen)

    def _history(self) -> None:
        card = self._middle.current_card()
        if card is not None:
            self._middle.history_asked.emit(card)


def _open_where(seen: Noted) -> None:
    seen.open_where()


def _focus_note(seen: Noted) -> None:
    seen.note.setFocus()
    seen.note.moveCursor(QTextCursor.MoveOperation.End)
