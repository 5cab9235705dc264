"""Which field below an answer somebody has in hand, and how it is taken up again to the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.walk.hand import ANSWER, NOTE, WHERE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.walk.noted import Noted


def field_in_hand(noted: Noted, now: QWidget) -> str:
    """Which field has the focus."""
    if now is noted.note:
        return NOTE
    return WHERE if noted.pointer is not None and now is noted.pointer.box else ANSWER


def cursor_in(noted: Noted, name: str) -> int:
    """How many letters stand before the cursor in a field."""
    if name == NOTE:
        return noted.note.textCursor().position()
    if name == WHERE and noted.pointer is not None:
        return noted.pointer.box.cursorPosition()
    return 0


def take_up(noted: Noted, name: str, cursor: int) -> None:
    """Put the focus back into a field, to the letter."""
    if name == NOTE:
        noted.note.setFocus()
        held = noted.note.textCursor()
        held.setPosition(min(cursor, len(noted.words())))
        noted.note.setTextCursor(held)
    elif name == WHERE:
        noted.open_where().box.setCursorPosition(cursor)
