"""What is typed and cannot be read: where it stands, and what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.answering.words import Typed
from ui.parts.aloud import announce

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


def go_to_unread(cards: Iterable[QWidget]) -> bool:
    """Go to the first field that cannot be read and say what it needs; whether there is one."""
    for card in cards:
        for field in card.findChildren(Typed):
            if field.is_unread:
                field.box.setFocus(Qt.FocusReason.OtherFocusReason)
                announce(field.box, field.needs)
                return True
    return False
