"""What every dialog about visits has: the window that it stands over, and how it is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.parts.arrange import column, label, row
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from ui.desk import Desk
    from ui.parts.banner import Banner


def desk_window(_desk: Desk) -> QWidget | None:
    """The window that a dialog stands over."""
    from ui.waiting import the_window

    return the_window()


def lay_out(
    dialog: QDialog, banner: Banner, parts: Sequence[QWidget], keep: QWidget, width: int = 560
) -> None:
    """Lay out a dialog of a few fields over its buttons, with room for what is still wanted."""
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    body = column(label(dialog.windowTitle(), "h2"), banner, *parts, None, spacing=12)
    fill_dialog(dialog, body, row(None, put_away_button(dialog), keep), width)
