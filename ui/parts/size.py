"""How large a dialog is: as its words need, grown with the text, never larger than its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look import look
from ui.parts.aloud import announce
from ui.parts.arrange import column, scrolled
from ui.parts.sight import KeepInSight
from ui.parts.unkept import Unkept

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QLayout

_EDGE = 24


def finish_by_keys(dialog: QDialog, primary: QPushButton) -> None:
    """Enter in a line, and Ctrl+Enter anywhere, press the dialog's own button.

    A button that waits for something says aloud what that is. Esc asks before what was typed is
    thrown away.
    """

    def press() -> None:
        primary.click()
        if not primary.isEnabled():
            announce(primary, primary.accessibleDescription())

    if not any(isinstance(held, Unkept) for held in dialog.children()):
        Unkept(dialog)
    primary.setDefault(True)
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        QShortcut(QKeySequence(keys), dialog).activated.connect(press)


def size_dialog(dialog: QDialog, width: int, height: int) -> None:
    """Size a dialog, in pixels at 100 %; what does not fit scrolls inside it.

    What gets the focus there is brought into sight.
    """
    KeepInSight(dialog)
    parent = dialog.parentWidget()
    room = parent.window().size() if parent is not None else dialog.screen().availableSize()
    dialog.resize(
        min(look.current().px(width), room.width() - _EDGE),
        min(look.current().px(height), room.height() - _EDGE),
    )


def fill_dialog(dialog: QDialog, body: QLayout, buttons: QLayout, width: int = 560) -> None:
    """Lay a dialog out: what it asks, which scrolls where there is no room, over its buttons."""
    inner = QWidget()
    inner.setLayout(body)
    body.setContentsMargins(24, 20, 24, 12)
    buttons.setContentsMargins(24, 8, 24, 20)
    dialog.setLayout(column(scrolled(inner, "side"), buttons, spacing=0))
    wide = look.current().px(width)
    inner.ensurePolished()
    needed = body.totalHeightForWidth(wide) if body.hasHeightForWidth() else 0
    height = max(needed, body.totalSizeHint().height()) + buttons.totalSizeHint().height()
    size_dialog(dialog, width, round(height / look.current().scale) + 12)
    for held in dialog.findChildren(QPushButton, "primary"):
        finish_by_keys(dialog, held)
