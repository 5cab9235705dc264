"""The keys of the calendar: as its foot shows them, and what each does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

HINTS = (
    ("↑ ↓", "move"),
    ("Enter", "open the school"),
    ("V", "plan a visit"),
    ("← →", "move the visit by a term"),
    ("M", "move the visit"),
    ("Ctrl+↓", "next past three years"),
    ("F6", "about this school"),
    ("Space", "next visit in hand"),
    ("Ctrl+D", "propose a plan"),
    ("Ctrl+PgDn", "later school years"),
    ("Ctrl+E", "export"),
    ("/", "filter"),
)
EMPTY_HINTS = (("Ctrl+K", "find anything"),)


def put_keys(
    page: QWidget,
    anywhere: Mapping[str, Callable[[], object]],
    unless_typing: Mapping[str, Callable[[], object]],
) -> None:
    """Give a page its keys; single letters are only typed while a text has the focus."""
    for keys, act in anywhere.items():
        QShortcut(QKeySequence(keys), page).activated.connect(act)
    for key, act in unless_typing.items():
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda act=act: _unless_typing(act))


def _unless_typing(act: Callable[[], object]) -> None:
    if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
        act()
