"""The one bridge from the workbook to the window: every change is heard here, on Qt's terms."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """`heard` carries each change; what goes wrong in showing it undoes no deed that is done."""

    heard = Signal(object)
