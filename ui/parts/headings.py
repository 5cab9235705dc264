"""Titles as headings for screen readers, which can go from one to the next.

Qt's own label is read as mere words, so titles have an interface of their own. Their level cannot
be told: PySide has no way for an interface of ours to hand out its attributes.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

# The classes of titles, as Qt names them to a factory.
_TITLES = frozenset({"Heading", "OneLine"})


class _Told(QAccessibleWidget):
    """A title as a screen reader is told of it."""

    def text(self, what: QAccessible.Text) -> str:
        """Its words as they are now, unless it has a name of its own."""
        shown = self.object()
        if what == QAccessible.Text.Name and isinstance(shown, QLabel):
            return shown.accessibleName() or shown.text()
        return super().text(what)


@cache
def tell_headings() -> None:
    """From now on the titles that are made are headings; once for the program."""
    QAccessible.installFactory(_made)


def _made(kind: str, shown: QObject) -> QAccessibleInterface | None:
    if kind in _TITLES and isinstance(shown, QLabel):
        return _Told(shown, QAccessible.Role.Heading)
    return None
