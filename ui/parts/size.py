"""How large a dialog is: as its words need, grown with the text, never larger than its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

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
    room = _room_of(dialog)
    dialog.resize(
        min(look.current().px(width), room.width() - _EDGE),
        min(look.current().px(height), room.height() - _EDGE),
    )


def _room_of(dialog: QDialog) -> QSize:
    """How large a dialog can be: as its window, or the screen where it has none."""
    parent = dialog.parentWidget()
    return parent.window().size() if parent is not None else dialog.screen().availableSize()


class _Grows(QObject):
    """Makes a dialog higher when more is said in it, as far as its window has room.

    It grows by what came, so that a dialog that somebody made lower stays as low.
    """

    def __init__(self, dialog: QDialog, inner: QWidget, around: QScrollArea, needs: int) -> None:
        super().__init__(dialog)
        self._dialog, self._inner, self._around, self._needs = dialog, inner, around, needs
        inner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it asks was laid out anew."""
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            needs = _height_of(self._inner, self._around.width())
            came, self._needs = needs - self._needs, needs
            room = _room_of(self._dialog).height() - _EDGE - self._dialog.height()
            more = min(came, needs - self._around.viewport().height(), room)
            if more > 0:
                self._dialog.resize(self._dialog.width(), self._dialog.height() + more)
        return False


def _height_of(inner: QWidget, width: int) -> int:
    return max(inner.heightForWidth(width), inner.sizeHint().height())


def fill_dialog(dialog: QDialog, body: QLayout, buttons: QLayout, width: int = 560) -> None:
    """Lay a dialog out: what it asks, which scrolls where there is no room, over its buttons."""
    inner = QWidget()
    inner.setLayout(body)
    body.setContentsMargins(24, 20, 24, 12)
    buttons.setContentsMargins(24, 8, 24, 20)
    around = scrolled(inner, "side")
    dialog.setLayout(column(around, buttons, spacing=0))
    wide = look.current().px(width)
    inner.ensurePolished()
    needed = _height_of(inner, wide)
    height = needed + buttons.totalSizeHint().height()
    size_dialog(dialog, width, round(height / look.current().scale) + 12)
    _Grows(dialog, inner, around, needed)
    for held in dialog.findChildren(QPushButton, "primary"):
        finish_by_keys(dialog, held)
