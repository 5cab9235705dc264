"""A page's own keys; single letters are only typed while a text has the focus."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

NO_LETTERS: Mapping[str, Callable[[], object]] = MappingProxyType({})


def put_keys(
    page: QWidget,
    anywhere: Mapping[str, Callable[[], object]],
    unless_typing: Mapping[str, Callable[[], object]] = NO_LETTERS,
) -> None:
    """Give a page its keys: some work anywhere on it, single letters only beside its texts."""
    for keys, act in anywhere.items():
        QShortcut(QKeySequence(keys), page).activated.connect(act)
    for key, act in unless_typing.items():
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda act=act: _unless_typing(act))


def is_typing() -> bool:
    """Whether the focus is in a box of words, where a letter is a letter and no key."""
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)


def has_typed() -> bool:
    """Whether somebody typed in the box that has the focus, since its words were shown."""
    box = QApplication.focusWidget()
    if isinstance(box, QPlainTextEdit):
        return box.document().isModified()
    return isinstance(box, QLineEdit) and box.isModified()


def _unless_typing(act: Callable[[], object]) -> None:
    if not is_typing():
        act()
