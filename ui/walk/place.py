"""Where somebody was in a return: kept a moment after each question, and found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.walk.hand import LINE, Hand

if TYPE_CHECKING:
    from forms.rules import Key
    from ui.desk import Desk
    from ui.walk.middle import Middle

_AFTER = 1000  # milliseconds on a question before it is kept as where we were


class KeptPlace(QObject):
    """What is in hand, by return, to the letter: a place is no deed, and not journalled."""

    def __init__(self, desk: Desk, return_id: str, middle: Middle) -> None:
        super().__init__(middle)
        self._desk, self._middle = desk, middle
        self._name, self._id = place_name(return_id), return_id
        self._last = last_name(desk.workbook.returns.one(return_id).audit_id)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER)
        self._later.timeout.connect(self.keep)
        middle.current.connect(self._keep_soon)

    def kept(self) -> Hand | None:
        """Where somebody was, if they were here before."""
        return _kept(self._desk, self._name)

    def keep(self) -> None:
        """Keep the place now, and that this return was the one that was open last."""
        self._later.stop()
        self._desk.keep(self._last, self._id)
        hand = self._middle.in_hand.hand()
        if hand is not None:
            key, field, cursor = hand
            self._desk.keep(self._name, "|".join((*key, field, str(cursor))))

    def _keep_soon(self) -> None:
        """Keep the place, unless another question is entered at once."""
        if self._middle.isVisible():
            self._later.start()


def take_key(desk: Desk, name: str) -> Key | None:
    """The question that is kept under a name, if one is; it is kept no longer."""
    hand = _kept(desk, name)
    if hand is not None:
        desk.keep(name, "")
    return None if hand is None else hand.key


def _kept(desk: Desk, name: str) -> Hand | None:
    held = desk.kept(name)
    if not held:
        return None
    question, part, field, cursor = [*held.split("|"), "", "", ""][:4]
    return Hand((question, part), field, int(cursor or 0))


def place_name(return_id: str) -> str:
    """Under which name a return's place is kept."""
    return f"walk:{return_id}"


def line_name(return_id: str) -> str:
    """Under which name the line of the last look is kept that somebody went to change."""
    return f"line:{return_id}"


def last_name(audit_id: str) -> str:
    """Under which name an audit's return that was open last is kept."""
    return f"last:{audit_id}"


def keep_place(desk: Desk, name: str, key: Key, line: str = "") -> None:
    """Keep a question as the place to begin at, or one named line of it, if it is not kept yet."""
    desk.keep(name, "|".join((*key, f"{LINE}{line}") if line else key))
