"""The one bridge from the workbook to the pages: every change is heard here, on Qt's terms."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """`heard` carries each change; Qt drops a page's connection when the page is gone."""

    heard = Signal(object)
